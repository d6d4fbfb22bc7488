"""Two versions beside each other in words: what was said, what is said now, and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from agreements.changes import Difference
from agreements.comparing import Side, computed_changes, computed_level, declares
from agreements.drafting import lacks_reason
from agreements.durations import is_duration
from agreements.files import CityFiles
from agreements.rendering.vocabulary import WORDS
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from agreements.schema.city import City
from agreements.schema.governance import Change, ChangeKind
from dashboard.views import names
from dashboard.views.agreements import Version
from dashboard.views.agreements_library import role_words
from dashboard.wording import agreements as words
from dashboard.wording import agreements_compare as own
from dashboard.wording import agreements_coverage as coverage_words
from dashboard.wording import language, numbers, terms
from dashboard.wording.markdown import plain
from metrics.promised import week_dues

ORDER: Final[tuple[ChangeKind, ...]] = (
    "tightened",
    "loosened",
    "added",
    "removed",
    "changed",
    "renamed",
)
_PROMISES: Final = (
    "acknowledgement",
    "first_response",
    "first_action",
    "resolution",
    "update_cadence",
)
_SILENT: Final = {"target", "percent", "resolution", "services", "quality"}
"""Steps of a path that a reader need not hear."""
_PROMISING: Final = {"services", "every_other_service", "defaults"}
_NEEDLESS: Final = {"id", "counts_in", "then"}
"""Keys of a block that say nothing to a reader: a number of ours, or what cannot be otherwise."""
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_ROLE: Final = re.compile(r"(agency|operator|overseer)\.[a-z_]+")


@dataclass(frozen=True)
class Changed:
    """One change: what it is about, what was said, what is said, why."""

    kind: ChangeKind
    kind_words: str
    about: str
    said: str
    says: str
    why: str


@dataclass(frozen=True)
class CompareView:
    """Everything that the comparison shows, in reading order."""

    title: str
    counted: str
    level: str
    reasons_note: str
    groups: tuple[tuple[str, tuple[Changed, ...]], ...]
    heads: tuple[str, str, str]
    same_title: str
    same: tuple[str, ...]


def compare(files: CityFiles, city: City, new: Version, old: Version) -> CompareView:
    """What changed from `old` to `new`, as far as the viewer may see both."""
    former, later = old.loaded.model, new.loaded.model
    found = computed_changes(Side(files, former), Side(files, later), week_dues)
    follows = later.spec.supersedes is not None and later.spec.supersedes.version == old.number
    declared = later.spec.changes if follows else []
    counts = Counter(change.kind for change in found)
    same = _same(later, former, found)
    named = _Names(city, later, former)
    return CompareView(
        title=own.compare_title(
            new.number, old.number, counts["tightened"], counts["loosened"], len(found)
        ),
        counted=own.counted([(kind, counts[kind]) for kind in ORDER if counts[kind]], len(same)),
        level=own.level(computed_level(found), later.spec.change_level if follows else None),
        reasons_note="" if follows else own.not_neighbours(_former(later)),
        groups=tuple(
            (
                own.kind_headings()[kind],
                tuple(_changed(c, declared, named) for c in found if c.kind == kind),
            )
            for kind in ORDER
            if counts[kind]
        ),
        heads=(own.said(old.number), own.says(new.number), own.why()),
        same_title=own.same_services(same),
        same=tuple(named.service(service) for service in same),
    )


def _former(agreement: Agreement) -> str | None:
    return agreement.spec.supersedes.version if agreement.spec.supersedes else None


def _same(new: Agreement, old: Agreement, found: list[Difference]) -> list[str]:
    touched = {c.path[1] for c in found if c.path[0] == "services"}
    return [s for s in new.spec.services if s in old.spec.services and s not in touched]


class _Names:
    """What the ids and keys of a change are called, in the language of the page."""

    def __init__(self, city: City, *versions: Agreement) -> None:
        self.city = city
        self.versions = versions

    def service(self, id_: str) -> str:
        """A service by the title that a version gives it, else by the city's."""
        for version in self.versions:
            own = version.spec.services.get(id_)
            if own and own.title:
                return words.speaker().title(own.title)
        return names.service(self.city)(id_)

    def key(self, step: str) -> str:
        """A key of the file, a service, or a name that the city chose."""
        if known := terms.key(step):
            return known
        if step in self.city.spec.services:
            return self.service(step)
        voice = words.speaker()
        return voice.word(step) if step in WORDS else voice.label(step)

    def text(self, value: str) -> str:
        """A value of the file: a date, a role, a service, a word of a list, or as it stands."""
        if _DAY.fullmatch(value):
            return numbers.day(date.fromisoformat(value))
        if _ROLE.fullmatch(value):
            return role_words(value)
        if value in self.city.spec.services:
            return self.service(value)
        voice = words.speaker()
        return voice.word(value) if value in WORDS else voice.label(value)


def _changed(change: Difference, declared: list[Change], named: _Names) -> Changed:
    return Changed(
        kind=change.kind,
        kind_words=own.kinds()[change.kind],
        about=plain(_about(change.path, named)),
        said=plain(_value(change.path, change.old, named)),
        says=plain(_value(change.path, change.new, named)),
        why=_why(change, declared),
    )


def _why(change: Difference, declared: list[Change]) -> str:
    entry = next((d for d in declared if declares(d, change)), None)
    if entry and lacks_reason(entry):
        return own.no_reason_yet()
    if entry:
        return own.declared_reason(entry.reason, role_words(entry.requested_by))
    return own.undeclared() if declared and change.level != "patch" else ""


def about(city: City, path: str, *versions: Agreement) -> str:
    """A path of a version, `services.pothole.resolution.target`, as a reader would say it."""
    return _about(tuple(path.split(".")), _Names(city, *versions))


def _about(path: tuple[str, ...], named: _Names) -> str:
    """What a change is about: a service and its promise, or the words of its keys."""
    head, *rest = path
    if head == "services" and rest:
        return ", ".join([named.service(rest[0]), *_steps(rest[1:], named)])
    if head == "every_other_service":
        return ", ".join([coverage_words.every_other_service(), *_steps(rest, named)])
    if head == "defaults":
        return ", ".join([terms.defaults(), *_steps(rest, named)])
    spoken = ", ".join(_steps(path, named)) or named.key(path[-1])
    return spoken[:1].upper() + spoken[1:]


def _steps(steps: Sequence[str], named: _Names) -> list[str]:
    return [_step(step, named) for step in steps if step not in _SILENT]


def _step(step: str, named: _Names) -> str:
    return words.speaker().word(step).lower() if step in _PROMISES else named.key(step)


def _value(path: tuple[str, ...], found: Any, named: _Names) -> str:  # noqa: ANN401 - plain data of a file
    """Terms as a reader would say them."""
    if found is None:
        return own.not_promised() if path[0] in _PROMISING else own.nothing_about_it()
    key = path[-1]
    if is_duration(found):
        return terms.length(key, words.speaker().length(Duration.model_validate(found)))
    if key in {"percent", "max_percent"} and isinstance(found, int | float):
        return terms.percent(key, words.speaker().percent(found))
    if isinstance(found, Mapping):
        return _block(path, found, named)
    if isinstance(found, list):
        return words.speaker().listing(_value(path, item, named) for item in found)
    return terms.yes_or_no(yes=found) if isinstance(found, bool) else named.text(str(found))


def _block(path: tuple[str, ...], found: Mapping[str, Any], named: _Names) -> str:
    """A service by its resolution, a warning by its reason, a text by its words, others by keys."""
    resolution = found.get("resolution")
    if isinstance(resolution, Mapping):
        return _resolution(path, resolution, named)
    if path[0] == "accept":
        return str(found["reason"])
    text = found.get("text")
    if isinstance(text, Mapping):
        return str(text.get(language()) or text.get("en"))
    return "; ".join(
        f"{named.key(key)}: {_value((*path, key), inner, named)}"
        for key, inner in found.items()
        if key not in _NEEDLESS and inner != path[-1]
    )


def _resolution(path: tuple[str, ...], found: Mapping[str, Any], named: _Names) -> str:
    goal = found.get("goal") or {}
    parts = [
        *([_value((*path, "target"), found["target"], named)] if "target" in found else []),
        *([_value((*path, "percent"), goal["percent"], named)] if "percent" in goal else []),
        *([named.key("due_field")] if "due_field" in found else []),
        *([named.key("due_event")] if "due_event" in found else []),
    ]
    return "; ".join(parts)
