"""What is asked for of each kind of row, and what a change of each tracked field means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from agreements.schema.connections import Salesforce
from agreements.schema.source import SourceSpec
from dashboard.cases.remote.salesforce.soql import Fields, condition, quoted

OWNER_CHANGES = ("Owner", "ownerAssignment", "ownerAccepted", "ownerEscalated")
"""How a history names a change of owner; source: CaseHistory in the object reference."""

NUMBER, MEANS, REASON = "case number", "change of", "reason given"
OLD_QUEUE, NEW_QUEUE, HELD_BY = "old queue", "new queue", "queue before"
TRACKED, TURNS = "status tracked", "status turns"
ACTOR = "actor"
"""Columns of ours beside the fields; no field's name has a space, so none can be theirs."""

ORDER = ("cases", "history", "comments", "emails")


@dataclass(frozen=True)
class Stream:
    """A kind of row.

    Attributes:
        name: What we call it.
        thing: The object.
        stamp: The field by which its rows are asked for in order.
        fields: The fields that are asked for.
        where: Conditions beside that of the stamp.
        number: The field that holds the case's number.
        roles: For a history, which of our columns each tracked field stands for.
    """

    name: str
    thing: str
    stamp: str
    fields: tuple[str, ...]
    where: tuple[str, ...] = ()
    number: str = ""
    roles: dict[str, str] = field(default_factory=dict)


def asked(spec: SourceSpec, connect: Salesforce, fields: Fields, tracked: set[str]) -> list[Stream]:
    """The streams of an organisation; one whose object it does not have is left out.

    Args:
        spec: The mapping.
        connect: Its connection.
        fields: The organisation's fields.
        tracked: Fields of a case whose history is kept, as the history names them.

    Raises:
        UserError: The mapping names what the user cannot read.
    """
    columns = case_columns(spec, fields)
    made = [
        _cases(columns, connect, fields),
        _history(spec, connect, fields, tracked),
        _comments(columns["number"], connect, fields),
        _emails(columns["number"], connect, fields),
    ]
    return [stream for stream in made if stream]


def case_columns(spec: SourceSpec, fields: Fields) -> dict[str, str]:
    """Our names with the fields of a case, the first that can be read of those accepted."""
    wanted = {
        "closed": ["ClosedDate"],
        **spec.columns.wanted(),
        **{f"milestone:{name}": names for name, names in spec.milestones.items()},
    }
    return {name: _first(fields, names, name) for name, names in wanted.items()}


def _first(fields: Fields, names: list[str], ours: str) -> str:
    found = (path for name in names if (path := fields.path("Case", name)))
    return next(found, None) or fields.needed("Case", names[0], f"columns ({ours})")


def roles(spec: SourceSpec, connect: Salesforce, fields: Fields) -> dict[str, str]:
    """Which of our columns a change of each field of a case stands for, whether tracked or not."""
    columns = case_columns(spec, fields)
    named: dict[str, str] = {
        _in_history(fields, columns[name]): name
        for name in ("status", "agency", "service", "priority", "parent")
        if name in columns
    }
    if connect.reroute_reason:
        reason = fields.needed("Case", connect.reroute_reason, "connect.reroute_reason")
        named[_in_history(fields, reason)] = "reason"
    return named


def _in_history(fields: Fields, path: str) -> str:
    """How a history names a field: a standard one that leads to an object without its Id."""
    head, dot, _ = path.partition(".")
    leads = (f for f in fields.of("Case").values() if f.get("relationshipName") == head)
    name = str(next(leads)["name"]) if dot else head
    return name if name.endswith("__c") else name.removesuffix("Id")


def _cases(columns: dict[str, str], connect: Salesforce, fields: Fields) -> Stream:
    master = fields.path("Case", "MasterRecord.CaseNumber")
    own = ["Id", "CreatedDate", "SystemModstamp", "IsDeleted", *([master] if master else [])]
    own += ["OwnerId"] if by_owner(columns.get("agency", "")) else []
    wanted = tuple(dict.fromkeys([*own, *columns.values()]))
    where = tuple(_chosen(connect, fields, ""))
    return Stream("cases", "Case", "SystemModstamp", wanted, where, columns["number"])


def by_owner(path: str) -> bool:
    """Whether a field is one of the case's owner."""
    return path.lower().startswith("owner.")


def _history(
    spec: SourceSpec, connect: Salesforce, fields: Fields, tracked: set[str]
) -> Stream | None:
    kept = {name: role for name, role in roles(spec, connect, fields).items() if name in tracked}
    changes = {name: role for name, role in kept.items() if role != "reason"}
    if changes.pop("Owner", None):
        changes |= dict.fromkeys(OWNER_CHANGES, "agency")
    if not changes:
        return None
    number = "Case." + case_columns(spec, fields)["number"]
    own = ["Id", "CaseId", number, "Field", "OldValue", "NewValue", "CreatedDate"]
    wanted = [*own, *_author(connect, fields, "CaseHistory")]
    where = [f"Field IN {quoted(sorted(changes))}", *_chosen(connect, fields, "Case.")]
    return Stream(
        "history", "CaseHistory", "CreatedDate", tuple(wanted), tuple(where), number, changes
    )


def _comments(number: str, connect: Salesforce, fields: Fields) -> Stream | None:
    own = ["Id", "ParentId", f"Parent.{number}", "CommentBody", "CreatedDate", "SystemModstamp"]
    return _messages(
        Stream("comments", "CaseComment", "SystemModstamp", tuple(own), ("IsPublished = true",)),
        connect,
        fields,
    )


def _emails(number: str, connect: Salesforce, fields: Fields) -> Stream | None:
    own = [
        "Id", "ParentId", f"Parent.{number}", "Incoming", "Status", "TextBody", "HtmlBody",
        "MessageDate", "SystemModstamp",
    ]  # fmt: skip
    return _messages(
        Stream("emails", "EmailMessage", "SystemModstamp", tuple(own), ("ParentId != null",)),
        connect,
        fields,
    )


def _messages(stream: Stream, connect: Salesforce, fields: Fields) -> Stream | None:
    if not fields.of(stream.thing):
        return None
    wanted = [fields.needed(stream.thing, name, stream.name) for name in stream.fields]
    wanted += ["IsDeleted", *_author(connect, fields, stream.thing)]
    where = (*stream.where, *_chosen(connect, fields, "Parent."))
    return Stream(stream.name, stream.thing, stream.stamp, tuple(wanted), where, wanted[2])


def _author(connect: Salesforce, fields: Fields, thing: str) -> Iterator[str]:
    """What tells people from machines; never a name."""
    if kind := fields.path(thing, "CreatedBy.UserType"):
        yield kind
    if connect.profiles:
        yield fields.needed(thing, "CreatedBy.Profile.Name", "connect.profiles")


def _chosen(connect: Salesforce, fields: Fields, prefix: str) -> Iterator[str]:
    if connect.where:
        yield condition(connect.where, fields, "Case", prefix)
