"""Which fields a Salesforce organisation would have to track, or to show, and does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from agreements.schema.connections import Salesforce
from agreements.schema.source import SourceSpec
from dashboard.cases.remote.salesforce.client import Client, NotThereError
from dashboard.cases.remote.salesforce.soql import Fields
from dashboard.cases.remote.salesforce.streams import roles

_DEFINITIONS = (
    "SELECT QualifiedApiName, IsFieldHistoryTracked FROM FieldDefinition "
    "WHERE EntityDefinition.QualifiedApiName = 'Case'"
)
_TRACK = (
    "In Setup, Object Manager, Case, Fields & Relationships, Set History Tracking, tick {field}"
)
_READ = (
    "In Setup, Permission Sets, open the one of the user who signs in, Object Settings, {thing}, "
    "and tick Read Access for {field}"
)

LOST = {
    "status": "started, paused, resumed and reopened cases are not seen, and a case counts as "
    "closed when ClosedDate says so",
    "agency": "nobody sees which agency a case was passed on to, or when",
    "service": "a change of the request's type is not seen",
    "priority": "a change of priority is not seen",
    "parent": "the time at which a case was linked to another is not seen",
    "reason": "why a case was passed on is not known",
}
"""What is lost when the field that stands for one of our columns is not tracked."""


class Untracked(NamedTuple):
    """Something that the organisation does not tell us."""

    field: str
    """The object and its field, as the organisation names them: `Case.Status`."""
    why: str
    """What is missing because of it."""
    fix: str
    """Where an administrator switches it on."""


def tracked_fields(client: Client) -> set[str] | None:
    """The fields of a case whose history is kept, as it names them; None where we may not look."""
    try:
        found = list(client.all(_DEFINITIONS))
    except NotThereError:
        return None
    names = {str(f["QualifiedApiName"]) for f in found if f.get("IsFieldHistoryTracked")}
    return names | {name.removesuffix("Id") for name in names if not name.endswith("__c")}


def untracked(client: Client, spec: SourceSpec) -> list[Untracked]:
    """What the mapping needs and the organisation does not track or show.

    Args:
        client: Signed in as the user of the source.
        spec: A mapping whose connection is one to Salesforce.

    Raises:
        UserError: The organisation cannot be asked.
    """
    fields = Fields(client.name, client.describe)
    unread = list(_unread(spec, fields))
    if unread:  # without its columns nothing can be said about their history
        return [*unread, *_unread_things(fields)]
    return [*_not_tracked(client, spec, fields), *_unread_things(fields)]


def _unread(spec: SourceSpec, fields: Fields) -> Iterator[Untracked]:
    wanted = {**spec.columns.wanted(), **spec.milestones}
    connect = spec.connect
    if isinstance(connect, Salesforce) and connect.reroute_reason:
        wanted["reroute_reason"] = [connect.reroute_reason]
    for ours, names in wanted.items():
        if not any(fields.path("Case", name) for name in names):
            told = " or ".join(names)
            why = f"the mapping reads {ours} from it, and without it nothing is read at all"
            yield Untracked(f"Case.{names[0]}", why, _READ.format(thing="Cases", field=told) + ".")


def _not_tracked(client: Client, spec: SourceSpec, fields: Fields) -> Iterator[Untracked]:
    if not isinstance(spec.connect, Salesforce):
        return
    tracked = tracked_fields(client)
    if tracked is None:
        why = "whether the history of the needed fields is kept cannot be seen"
        fix = (
            "Let the user View Setup and Configuration, in its permission set, System Permissions."
        )
        yield Untracked("FieldDefinition", why, fix)
        return
    for name, role in roles(spec, spec.connect, fields).items():
        if name not in tracked:
            yield Untracked(f"Case.{name}", LOST[role], _TRACK.format(field=name) + ".")


def _unread_things(fields: Fields) -> Iterator[Untracked]:
    for thing, lost in (
        ("CaseHistory", "no change of any case is seen"),
        ("CaseComment", "public comments are not seen"),
        ("EmailMessage", "e-mails are not seen"),
    ):
        if not fields.of(thing):
            fix = _READ.format(thing=thing, field="all of its fields")
            yield Untracked(thing, lost, fix + "; e-mails also need Email-to-Case.")
