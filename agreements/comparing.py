"""What changed between two versions, promise by promise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Any, Protocol

from agreements.calendar_changes import calendar_differences
from agreements.change_words import sentence
from agreements.changes import LEVELS, Difference, Path, kind_of_change, level_of
from agreements.durations import is_duration
from agreements.expanding import calendars_used
from agreements.files import CityFiles
from agreements.plain_terms import Plain, at, plain_terms, raw_terms
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from agreements.schema.governance import Change, ChangeKind, ChangeLevel
from agreements.schema.timing import BusinessDay

_ALIKE = 0.6
"""Names at least this similar (difflib's ratio) may be one thing renamed."""
_NAMES = {"id", "code", "reason", "role", "title", "step", "to"}
"""Keys that say what a part is called, not what it holds."""
_RENAMABLE = {"people", "pauses", "excluded", "templates", "agency", "operator", "overseer"}
_CONTAINERS = {
    *_RENAMABLE, "by_priority", "seasons", "handoff", "forbidden", "case", "service", "dispute",
    "adjustments", "accept", "links", "labels", "levels", "terms", "required", "goals",
    "out_of_scope", "duties", "escalation",
}  # fmt: skip
"""Parts whose entries are each told by themselves, also where the whole part is new or gone."""


@dataclass(frozen=True)
class Side:
    """A version, and the files of the city that define what it names."""

    files: CityFiles
    agreement: Agreement


class Measure(Protocol):
    """Measures a length of time on a calendar, to compare targets of different units."""

    def __call__(
        self, files: CityFiles, calendar: str, target: Duration, days: BusinessDay
    ) -> Sequence[int] | None:
        """Dues, in UTC seconds, of starts in every half hour of one ordinary week."""


def computed_changes(old: Side, new: Side, measure: Measure | None = None) -> list[Difference]:
    """Every difference of terms between two versions, in the order of their paths.

    Services are compared with all defaults written out; what changed in a default is told once, at
    the default. Calendars are compared by content. What differs in every version (number, window,
    status, signatures, declared changes, dates of verification) is no difference.

    Args:
        old: The former version.
        new: The later one.
        measure: Orders targets of different units; without it they are `changed`.
    """
    before, after = _terms(old), _terms(new)
    renames = dict(_renamed_services(before["services"], after["services"]))
    found = [*_compared(_but_services(before), _but_services(after), ()), *_services(before, after)]
    judge = _Judge(old, new, before, after, measure, renames)
    found = [judged for d in found if (judged := judge.judged(d))]
    found = [*_at_their_source(found, old.agreement, new.agreement), *_calendars(old, new)]
    titles = _titles(before) | _titles(after)
    told = (replace(d, sentence=sentence(d, titles)) for d in found)
    return sorted(told, key=lambda d: (d.path, d.kind))


def computed_level(changes: Iterable[Difference]) -> ChangeLevel:
    """The gravest level of the changes: `major`, `minor` or `patch`."""
    return max((c.level for c in changes), key=LEVELS.index, default="patch")


def unmatched(
    changes: Sequence[Difference], declared: Sequence[Change]
) -> tuple[list[Difference], list[Change]]:
    """Computed changes that nobody declared, and declared ones that match none computed.

    An entry stands for every change of its kind at its path or below it; where it says `from` or
    `to` of that very path, they must be what was found. Changes of level `patch` (contacts,
    wording) need no entry, and one of kind `changed` may stand for them.
    """
    silent = [
        c for c in changes if c.level != "patch" and not any(declares(d, c) for d in declared)
    ]
    empty = [d for d in declared if not any(declares(d, c) for c in changes)]
    return silent, empty


def declares(entry: Change, change: Difference) -> bool:
    """Whether a declared entry stands for a computed change."""
    path, place = entry.path.removeprefix("spec."), ".".join(change.path)
    if not f"{place}.".startswith(f"{path}."):
        return False
    if change.kind != entry.kind and not (entry.kind == "changed" and change.level == "patch"):
        return False
    if place != path or change.kind in {"added", "removed"}:
        return True
    says = {name: getattr(entry, name) for name in ("from_", "to") if getattr(entry, name)}
    return all(
        found == says.get(name, found)
        for name, found in (("from_", change.old), ("to", change.new))
    )


def _terms(side: Side) -> Plain:
    """The version's terms together with the rubric that it pins."""
    terms = plain_terms(side.agreement)
    quality = side.agreement.spec.quality
    pinned = quality.messages.rubric if quality and quality.messages else None
    for rubric in side.files.rubrics:
        if rubric.model.name == pinned:
            terms["rubric"] = rubric.model.spec.model_dump(mode="json", exclude_none=True)
    return terms


def _but_services(terms: Plain) -> Plain:
    return {key: value for key, value in terms.items() if key != "services"}


def _compared(old: Plain, new: Plain, path: Path) -> Iterator[Difference]:
    """The differences of two mappings, key by key."""
    renamed = _renamed(old, new) if path and path[-1] in _RENAMABLE else {}
    for before, after in renamed.items():
        yield Difference((*path, after), "renamed", "patch", before, after)
    for key in sorted({*old, *new} - set(renamed) - set(renamed.values())):
        yield from _part(old.get(key), new.get(key), (*path, key))


def _part(old: Any, new: Any, path: Path) -> Iterator[Difference]:  # noqa: ANN401 - plain data
    if old == new:
        return
    if path[-1] in _CONTAINERS and isinstance(old or {}, dict) and isinstance(new or {}, dict):
        old, new = old or {}, new or {}
    whole = not (isinstance(old, dict) and isinstance(new, dict))
    if whole or is_duration(old) or is_duration(new):
        kind = kind_of_change(path, old, new)
        yield Difference(path, kind, level_of(path, kind), old, new)
    else:
        yield from _compared(old, new, path)


def _renamed(old: Plain, new: Plain) -> dict[str, str]:
    """Parts that hold the same under another name, each content only once on either side."""
    gone, come = sorted(set(old) - set(new)), sorted(set(new) - set(old))
    pairs = {}
    for before in gone:
        others = [key for key in gone if _content(old[key]) == _content(old[before])]
        twins = [key for key in come if _content(new[key]) == _content(old[before])]
        if len(others) == len(twins) == 1:
            pairs[before] = twins[0]
    return pairs


def _content(part: Any) -> Any:  # noqa: ANN401 - plain data
    return {k: v for k, v in part.items() if k not in _NAMES} if isinstance(part, dict) else part


def _services(before: Plain, after: Plain) -> Iterator[Difference]:
    old, new = before["services"], after["services"]
    renamed = dict(_renamed_services(old, new))
    for former, now in renamed.items():
        yield Difference(("services", now), "renamed", "patch", former, now)
        yield from _compared(old[former], new[now], ("services", now))
    for name in sorted({*old, *new} - set(renamed) - set(renamed.values())):
        yield from _part(old.get(name), new.get(name), ("services", name))


def _renamed_services(old: Plain, new: Plain) -> Iterator[tuple[str, str]]:
    """Services under another id: the same title, or the same terms and no other like them."""
    gone, come = sorted(set(old) - set(new)), sorted(set(new) - set(old))
    taken: set[str] = set()
    for before in gone:
        free = [key for key in come if key not in taken]
        found = next((k for k in free if _same_service(old, before, new, k)), None)
        if found:
            taken.add(found)
            yield before, found


def _same_service(old: Plain, before: str, new: Plain, after: str) -> bool:
    one, two = old[before], new[after]
    if one.get("title") and one.get("title") == two.get("title"):
        return True
    if _content(one) != _content(two):
        return False
    unique = all(
        sum(_content(terms) == _content(one) for terms in side.values()) == 1 for side in (old, new)
    )
    former, now = (str(s.get("title", {}).get("en", n)) for s, n in ((one, before), (two, after)))
    return unique or SequenceMatcher(None, former, now).ratio() >= _ALIKE


class _Judge:
    """Says of a difference what its two values alone cannot tell."""

    def __init__(
        self,
        old: Side,
        new: Side,
        before: Plain,
        after: Plain,
        measure: Measure | None,
        renames: Mapping[str, str],
    ) -> None:
        self.old, self.new = old, new
        self.before, self.after = before, after
        self.measure = measure
        self.former = {now: former for former, now in renames.items()}

    def judged(self, d: Difference) -> Difference | None:
        """The difference with its true kind; None where there is none after all."""
        if d.path[-1] == "calendar":
            return self._calendar(d)
        if d.path[-1] == "rubric" and d.path[0] == "quality" and d.kind == "changed":
            return replace(d, level="patch")
        if len(d.path) > 1 and d.path[-2] in {"by_priority", "seasons"}:
            return self._exception(d)
        if d.kind == "changed" and is_duration(d.old) and is_duration(d.new):
            return self._of_kind(d, self._ordered(d.path[:-1], d.old, d.new))
        return d

    def _of_kind(self, d: Difference, kind: ChangeKind) -> Difference:
        return replace(d, kind=kind, level=level_of(d.path, kind))

    def _calendar(self, d: Difference) -> Difference:
        """Another calendar: the same hours under another name, or longer, or shorter ones."""
        if d.old is None or d.new is None:
            return d
        inside = calendar_differences(self.old.files, self.new.files, d.old, d.new)
        known = {c.model.metadata.id for c in self.new.files.calendars}
        if not inside and d.new in known:
            return replace(d, kind="renamed", level="patch")
        target = at(self.after, (*d.path[:-1], "target")) or at(self.after, (*d.path[:-1], "every"))
        kind = self._ordered(d.path[:-1], target, target) if target else "changed"
        return self._of_kind(d, kind)

    def _exception(self, d: Difference) -> Difference | None:
        """A priority's or season's target that one side leaves to the ordinary target."""
        commitment = d.path[:-2]
        season = d.path[-2] == "seasons"
        old, new = (
            (side and side["target"]) if season else side
            for side in (
                d.old or self._ordinary(self.before, commitment, season=season),
                d.new or self._ordinary(self.after, commitment, season=season),
            )
        )
        if not is_duration(old) or not is_duration(new):
            return d
        if old == new:
            return d if season else None
        kind = kind_of_change(("target",), old, new)
        if kind == "changed":
            kind = self._ordered(commitment, old, new)
        return self._of_kind(d, kind)

    def _ordinary(self, terms: Plain, commitment: Path, *, season: bool) -> Any:  # noqa: ANN401 - plain data
        target = at(terms, (*commitment, "target"))
        return {"target": target} if season and target else target

    def _ordered(self, commitment: Path, old: dict[str, int], new: dict[str, int]) -> ChangeKind:
        """Which of two lengths on their calendars ends first, whenever they start."""
        one = self._dues(self.old, self.before, self._old_path(commitment), old)
        two = self._dues(self.new, self.after, commitment, new)
        if one is None or two is None or len(one) != len(two):
            return "changed"
        pairs = list(zip(one, two, strict=True))
        if all(b <= a for a, b in pairs):
            return "tightened"
        return "loosened" if all(b >= a for a, b in pairs) else "changed"

    def _old_path(self, path: Path) -> Path:
        """The path in the former version, where a service had another id."""
        if path[0] == "services" and path[1] in self.former:
            return ("services", self.former[path[1]], *path[2:])
        return path

    def _dues(
        self, side: Side, terms: Plain, commitment: Path, target: dict[str, int]
    ) -> Sequence[int] | None:
        calendar = at(terms, (*commitment, "calendar"))
        if self.measure is None or calendar is None:
            return None
        days = side.agreement.spec.clock.business_day
        return self.measure(side.files, calendar, Duration.model_validate(target), days)


def _at_their_source(
    found: Sequence[Difference], old: Agreement, new: Agreement
) -> Iterator[Difference]:
    """Changes that services inherit told once, where the file says them.

    A service's own calendar is said beside its promises, and defaults above all services.
    """
    raw = (raw_terms(old), raw_terms(new))
    told: set[tuple[Path, ChangeKind]] = set()
    for difference in found:
        source = _source(difference.path, raw)
        moved = replace(difference, path=source)
        if source == difference.path:
            yield difference
        elif (source, difference.kind) not in told:
            told.add((source, difference.kind))
            yield moved


def _source(path: Path, raw: tuple[Plain, Plain]) -> Path:
    """Where the file says what a service's full terms have at a path."""
    start = 2 if path[0] == "services" else 1
    if path[0] not in {"services", "every_other_service"} or len(path) < start + 1:
        return path
    commitment, rest = path[start], path[start + 1 :]
    places = [path]
    if rest[-1:] == ("calendar",):
        places.append((*path[:start], "calendar"))
    places.append(("defaults", commitment, *rest))
    if rest[:1] == ("goal",):
        places.append(("defaults", *rest))
    return next((p for p in places if any(_says(side, p) for side in raw)), path)


def _says(raw: Plain, path: Path) -> bool:
    """Whether the file has something at a path, or at a length of time above it."""
    return at(raw, path) is not None


def _calendars(old: Side, new: Side) -> Iterator[Difference]:
    """Calendars that both versions use under one name and that say different things."""
    for name in sorted(calendars_used(old.agreement) & calendars_used(new.agreement)):
        yield from calendar_differences(old.files, new.files, name, name)


def _titles(terms: Plain) -> dict[str, str]:
    services: Mapping[str, Plain] = terms["services"]
    return {name: s["title"]["en"] for name, s in services.items() if s.get("title")}
