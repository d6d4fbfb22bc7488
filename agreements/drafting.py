"""A text that is to become a version: read as one, with everything computed written into it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple, TypeVar

from agreements.canonical import UnresolvedError, canonical_hash
from agreements.changes import Difference
from agreements.comparing import Measure, Side, computed_changes, computed_level, declares
from agreements.durations import is_duration
from agreements.editing import with_part, with_value, without_items
from agreements.files import CityFiles
from agreements.formatting import formatted
from agreements.inserting import inserted
from agreements.kinds import editor_header
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.governance import Change, ChangeLevel
from agreements.schema.people import Side as PartySide
from agreements.signing import find_version

NO_REASON: Final = "the parties have yet to say why and who asked for it"
"""Stands where the reason of a change will stand; while it does, nobody can agree.

It asks for both: the role beside it is a suggestion, as the schema demands one.
"""

_UNANSWERED: Final = (NO_REASON, "the parties have yet to say why")
"""The question as it is asked, and as drafts that were begun earlier hold it."""

_NAME: Final = "draft"
_Day = TypeVar("_Day", date, datetime)


class Reason(NamedTuple):
    """Why a change is made, and the role that asked for it."""

    why: str
    requested_by: str


def base_of(files: CityFiles, model: Agreement) -> Loaded[Agreement] | None:
    """The version in force by its status that a text changes; None for an agreement's first.

    A copy of a version in force changes that very one; else it is the one that the text says it
    supersedes, else the newest.
    """
    held = [v for v in files.versions_of(model) if v.model.in_force_by_status]
    former = model.spec.supersedes.version if model.spec.supersedes else None
    wanted = model.version if model.in_force_by_status else former
    named = next((v for v in held if v.model.version == wanted), None)
    return named or (held[-1] if held else None)


def unexplained(model: Agreement) -> list[Change]:
    """The declared changes for which nobody has given a reason yet."""
    return [change for change in model.spec.changes if lacks_reason(change)]


def lacks_reason(change: Change) -> bool:
    """Whether the question still stands in the place of its reason."""
    return change.reason in _UNANSWERED


def may_ask(model: Agreement) -> list[str]:
    """The roles that may have asked for a change: those that somebody holds, or that are named."""
    held = model.spec.contacts.people if model.spec.contacts else []
    named = [change.requested_by for change in model.spec.changes]
    return list(dict.fromkeys([*(person.role for person in held), *named]))


def completed(files: CityFiles, text: str, measure: Measure, side: PartySide) -> str:
    """The text as a signer needs it, in its canonical layout, or as it stands if unreadable.

    Written in are the status `draft`, the number that the gravity of the changes asks for, the
    superseded version with its hash, the level, and every change with its values. Reasons stay
    with their change as long as it goes the same way. A copy of a version in force loses its
    signatures, and takes the time after that version's.

    Args:
        files: The city's files, without the text.
        text: The YAML.
        measure: Orders targets of different units.
        side: The party that writes: one of its roles is suggested as who asked for a change.
    """
    loaded = inserted(files, text, _NAME).version
    if loaded is None:
        return text
    base, model = base_of(files, loaded.model), loaded.model
    if model.in_force_by_status and base:
        text = _succeeding(text, model, base.model)
        model = _as_written(files, text, model)
    text = with_part(text, ("spec", "status"), "draft")
    if base:
        text = _following(files, text, model, base, measure, side)
    return formatted(text, Agreement, editor_header(loaded.document.place, "Agreement"))


def _as_written(files: CityFiles, text: str, before: Agreement) -> Agreement:
    """The text as it reads now, without what was declared of how its original came to be."""
    version = inserted(files, text, _NAME).version
    model = version.model if version else before
    return model.model_copy(update={"spec": model.spec.model_copy(update={"changes": []})})


def _succeeding(text: str, model: Agreement, base: Agreement) -> str:
    """Without signatures, and holding from where the version before ends, for as long as it did."""
    text = without_items(text, ("spec", "signatories"))
    old, window = base.spec.effective, model.spec.effective
    if old.to is None or (window.from_, window.to) != (old.from_, old.to):
        return text
    years = max(1, round((old.to - old.from_).days / 365))
    text = with_part(
        text, ("spec", "effective"), {"from": _day(old.to), "to": _day(_later(old.to, years))}
    )
    if model.spec.review is None:
        return text
    by = _later(model.spec.review.by, years)
    return with_value(text, ("spec", "review", "by"), by.isoformat())


def _following(
    files: CityFiles,
    text: str,
    model: Agreement,
    base: Loaded[Agreement],
    measure: Measure,
    side: PartySide,
) -> str:
    """With the version before, the changes to it, how grave they are, and the next number."""
    found = computed_changes(Side(files, base.model), Side(files, model), measure)
    level = computed_level(found)
    try:
        sha256 = canonical_hash(files, base.model)
    except UnresolvedError:
        return text
    supersedes = {"version": base.model.version, "sha256": sha256}
    text = with_part(text, ("spec", "supersedes"), supersedes)
    text = with_part(text, ("spec", "change_level"), level)
    entries = _entries(found, model.spec.changes, _asker(model, side))
    text = with_part(text, ("spec", "changes"), entries)
    return with_part(text, ("metadata", "version"), next_number(files, model, level))


def with_reasons(files: CityFiles, text: str, reasons: Mapping[str, Reason]) -> str:
    """The text with the reasons of some declared changes and who asked, by their paths."""
    loaded = inserted(files, text, _NAME).version
    for index, change in enumerate(loaded.model.spec.changes if loaded else []):
        if change.path in reasons:
            told, where = reasons[change.path], ("spec", "changes", index)
            text = with_value(text, (*where, "reason"), told.why)
            text = with_value(text, (*where, "requested_by"), told.requested_by)
    return text


def next_number(files: CityFiles, model: Agreement, level: ChangeLevel) -> str:
    """The number after the newest version in force, by how grave the change is."""
    held = [
        _number(v.model.version) for v in files.versions_of(model) if v.model.in_force_by_status
    ]
    if not held:
        return model.version
    major, minor, patch = max(held)
    following = {
        "major": (major + 1, 0, 0),
        "minor": (major, minor + 1, 0),
        "patch": (major, minor, patch + 1),
    }
    return ".".join(map(str, following[level]))


def _entries(
    found: Sequence[Difference], declared: Sequence[Change], asker: str
) -> list[dict[str, Any]]:
    """The changes as the file declares them: what stands for several stays, the rest is new."""
    entries: dict[tuple[str, str], dict[str, Any]] = {}
    for change in found:
        if change.level == "patch":
            continue
        told = _told(change, declared)
        reason, by = (told.reason, told.requested_by) if told else (NO_REASON, asker)
        above = told and told.path.removeprefix("spec.") != ".".join(change.path)
        path = told.path.removeprefix("spec.") if told and above else ".".join(change.path)
        values = {} if above else dict(_values(change))
        why = {"reason": reason, "requested_by": by}
        entries.setdefault(
            (path, change.kind), {"path": path, "kind": change.kind, **values, **why}
        )
    return list(entries.values())


def _told(change: Difference, declared: Sequence[Change]) -> Change | None:
    """The entry that stands for a change, whatever values it was written for."""
    without = [entry.model_copy(update={"from_": None, "to": None}) for entry in declared]
    return next((entry for entry in without if declares(entry, change)), None)


def _values(change: Difference) -> Iterator[tuple[str, Any]]:
    """What an entry says it was and is: a length of time, or a word or number; no whole block."""
    for name, value in (("from", change.old), ("to", change.new)):
        if is_duration(value) or isinstance(value, str | int | float):
            yield name, value


def _asker(model: Agreement, side: PartySide) -> str:
    """The role to suggest: of its side the text's keeper, else the first that somebody holds."""
    people = model.spec.contacts.people if model.spec.contacts else []
    held = [person.role for person in people]
    asking = [role for role in held if role.startswith(f"{side}.")]
    if model.metadata.owner in asking:
        return str(model.metadata.owner)
    return next(iter([*asking, *held]), f"{side}.director")


def starting_text(files: CityFiles, name: str) -> str | None:
    """The file of a version as it lies, to begin a draft from; None where there is no such one."""
    found = find_version(files, name)
    return found.document.place.read_bytes().decode("utf-8-sig") if found else None


def _number(version: str) -> tuple[int, int, int]:
    major, minor, patch = map(int, version.split("."))
    return major, minor, patch


def _later(day: _Day, years: int) -> _Day:
    """The same day so many years on; the 28th where that year has no 29th of February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _day(edge: datetime) -> str:
    """An edge of a window as a file has it."""
    return edge.isoformat(timespec="minutes").removesuffix("T00:00")
