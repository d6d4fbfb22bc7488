"""The canonical text of a version: what a signature names, as data and not as sentences."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, TypeVar

from pydantic import BaseModel

from agreements.canonical_json import indented, lean, lean_indented, mapping_of
from agreements.expanding import calendars_used, expanded, last_day_needed
from agreements.files import CityFiles
from agreements.schema.agreement import Agreement
from agreements.schema.base import intervals
from agreements.schema.calendar import Calendar, HolidaySet
from agreements.sentences import ToldError
from agreements.unknown_names import there_is_no

HEADER = "accord311 canonical 1"
"""The form of the text; another form takes another number, and old signatures keep theirs."""

AGREEMENT = "agreement"
"""The part of a canonical text that is the agreement's own file."""

_Model = TypeVar("_Model", bound=BaseModel)
_NOT_SIGNED = {"status", "signatories", "defaults", "services", "every_other_service"}


class UnresolvedError(ToldError, ValueError):
    """The version names a calendar, holiday set or rubric that no file defines."""


def canonical_text(files: CityFiles, agreement: Agreement) -> str:
    """The text that is hashed and signed: a header line, then JSON with sorted keys.

    It holds the terms with every default written out, and by content the calendars, the holidays
    and the rubric that they use. Signatures, status, comments and layout are no part of it, nor
    are dates outside the time in which the version's promises run.

    Raises:
        UnresolvedError: A name that the version uses has no file.
    """
    part = _Parts(files, agreement)
    texts = {name: _rendered(files, key, make) for name, key, make in part.shared()}
    texts[AGREEMENT] = lean_indented(part.own())
    return f"{HEADER}\n{mapping_of(texts)}\n"


def _rendered(files: CityFiles, key: Hashable, make: Callable[[], object]) -> str:
    """The text of a part that versions share, made once for all that need the same of it."""
    if key not in files.rendered:
        files.rendered[key] = indented(make())
    return files.rendered[key]


def canonical_hash(files: CityFiles, agreement: Agreement) -> str:
    """SHA-256 of the canonical text, in hexadecimal.

    Raises:
        UnresolvedError: A name that the version uses has no file.
    """
    if not any(agreement is version.model for version in files.versions_of(agreement)):
        return _hashed(canonical_text(files, agreement))
    key = ("canonical hash", id(agreement))  # stays its own: the files hold the version
    if key not in files.rendered:
        files.rendered[key] = _hashed(canonical_text(files, agreement))
    return files.rendered[key]


def part_hashes(files: CityFiles, agreement: Agreement) -> dict[str, str]:
    """SHA-256 of each part of the canonical text, to name the one that changed."""
    parts = canonical_parts(files, agreement)
    return {name: _digest(part) for name, part in parts.items()}


def _digest(part: object) -> str:
    return _hashed(json.dumps(part, ensure_ascii=False, sort_keys=True))


def _hashed(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def canonical_parts(files: CityFiles, agreement: Agreement) -> dict[str, Any]:
    """The content by part: `agreement`, `calendar ID`, `holidays ID`, `rubric ID@VERSION`.

    Raises:
        UnresolvedError: A name that the version uses has no file.
    """
    parts = _Parts(files, agreement)
    return {AGREEMENT: lean(parts.own())} | {name: make() for name, _, make in parts.shared()}


class _Parts:
    """What a version's text is made of: its own terms, and by content what it shares."""

    def __init__(self, files: CityFiles, agreement: Agreement) -> None:
        self.files, self.agreement, self.full = files, agreement, expanded(agreement)
        self.calendars = {c.model.metadata.id: c.model for c in files.calendars}

    def own(self) -> dict[str, Any]:
        """The agreement's own terms with every default; empty parts are still to be left out."""
        spec = self.agreement.spec
        clock = spec.clock.model_copy(update={"reopen": spec.clock.reopening})
        return {
            "metadata": _plain(self.agreement.metadata),
            "spec": _plain(spec.model_copy(update={"clock": clock}), _NOT_SIGNED),
            "services": {name: _plain(terms) for name, terms in self.full.items()},
        }

    def shared(self) -> Iterator[tuple[str, Hashable, Callable[[], object]]]:
        """Name, all that the content depends on within the files, and how it is made.

        Raises:
            UnresolvedError: A name that the version uses has no file.
        """
        names = sorted(calendars_used(self.agreement, self.full))
        used = [_known(self.calendars, name, "calendar") for name in names]
        span = self._span()
        for calendar in used:
            name = f"calendar {calendar.metadata.id}"
            yield name, (name, span), partial(_calendar, calendar, span)
        sets = {h.model.metadata.id: h.model for h in self.files.holidays}
        for set_ in sorted({name for c in used for name in c.spec.holidays}):
            holidays = _known(sets, set_, "holiday set")
            yield f"holidays {set_}", ("holidays", set_, span), partial(_holidays, holidays, span)
        yield from self._rubric()

    def _rubric(self) -> Iterator[tuple[str, Hashable, Callable[[], object]]]:
        quality = self.agreement.spec.quality
        if quality and quality.messages:
            rubrics = {r.model.name: r.model for r in self.files.rubrics}
            rubric = _known(rubrics, quality.messages.rubric, "rubric")
            name = f"rubric {rubric.name}"
            yield name, name, lambda: lean(_plain(rubric.spec))

    def _span(self) -> _Span:
        last = last_day_needed(self.agreement, self.calendars, self.full)
        return _Span(self.agreement.spec.effective.from_.date(), last)


def _known(known: Mapping[str, _Model], name: str, what: str) -> _Model:
    if name not in known:
        raise UnresolvedError(there_is_no(what, name))
    return known[name]


@dataclass(frozen=True)
class _Span:
    """The dates on which a promise of a version can run; `end` is exclusive, None is open."""

    start: date
    end: date | None

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)


def _calendar(calendar: Calendar, span: _Span) -> dict[str, Any]:
    spec = calendar.spec
    return {
        "timezone": spec.timezone,
        "always_open": spec.always_open,
        "hours": {day: intervals(hours) for day, hours in spec.hours.items() if hours},
        "holidays": sorted(spec.holidays),
        "exceptions": {
            e.date.isoformat(): {"hours": intervals(e.hours), "reason": e.reason}
            for e in spec.exceptions
            if e.date in span
        },
    }


def _holidays(holidays: HolidaySet, span: _Span) -> dict[str, str]:
    return {d.date.isoformat(): d.name for d in holidays.spec.days if d.date in span}


def _plain(model: BaseModel, without: set[str] | None = None) -> Any:  # noqa: ANN401 - JSON holds any plain value
    return model.model_dump(mode="json", by_alias=True, exclude_none=True, exclude=without)
