"""The canonical text of a version: what a signature names, as data and not as sentences."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from pydantic import BaseModel

from agreements.expanding import calendars_used, expanded, last_day_needed
from agreements.files import CityFiles
from agreements.schema.agreement import Agreement
from agreements.schema.base import intervals
from agreements.schema.calendar import Calendar, HolidaySet

HEADER = "accord311 canonical 1"
"""The form of the text; another form takes another number, and old signatures keep theirs."""

AGREEMENT = "agreement"
"""The part of a canonical text that is the agreement's own file."""

_Model = TypeVar("_Model", bound=BaseModel)
_NOT_SIGNED = {"status", "signatories", "defaults", "services", "every_other_service"}


class UnresolvedError(ValueError):
    """The version names a calendar, holiday set or rubric that no file defines."""


def canonical_text(files: CityFiles, agreement: Agreement) -> str:
    """The text that is hashed and signed: a header line, then JSON with sorted keys.

    It holds the terms with every default written out, and by content the calendars, the holidays
    and the rubric that they use. Signatures, status, comments and layout are no part of it, nor
    are dates outside the time in which the version's promises run.

    Raises:
        UnresolvedError: A name that the version uses has no file.
    """
    data = canonical_parts(files, agreement)
    return f"{HEADER}\n{json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1)}\n"


def canonical_hash(files: CityFiles, agreement: Agreement) -> str:
    """SHA-256 of the canonical text, in hexadecimal.

    Raises:
        UnresolvedError: A name that the version uses has no file.
    """
    return hashlib.sha256(canonical_text(files, agreement).encode()).hexdigest()


def part_hashes(files: CityFiles, agreement: Agreement) -> dict[str, str]:
    """SHA-256 of each part of the canonical text, to name the one that changed."""
    parts = canonical_parts(files, agreement)
    return {name: _digest(part) for name, part in parts.items()}


def _digest(part: object) -> str:
    text = json.dumps(part, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def canonical_parts(files: CityFiles, agreement: Agreement) -> dict[str, Any]:
    """The content by part: `agreement`, `calendar ID`, `holidays ID`, `rubric ID@VERSION`.

    Raises:
        UnresolvedError: A name that the version uses has no file.
    """
    calendars = {c.model.metadata.id: c.model for c in files.calendars}
    sets = {h.model.metadata.id: h.model for h in files.holidays}
    used = [_known(calendars, name, "calendar") for name in sorted(calendars_used(agreement))]
    span = _Span(agreement, calendars)
    parts: dict[str, Any] = {AGREEMENT: _agreement(agreement)}
    parts |= {f"calendar {c.metadata.id}": _calendar(c, span) for c in used}
    for name in sorted({name for c in used for name in c.spec.holidays}):
        parts[f"holidays {name}"] = _holidays(_known(sets, name, "holiday set"), span)
    quality = agreement.spec.quality
    if quality and quality.messages:
        rubrics = {r.model.name: r.model for r in files.rubrics}
        rubric = _known(rubrics, quality.messages.rubric, "rubric")
        parts[f"rubric {rubric.name}"] = _plain(rubric.spec)
    return parts


def _known(known: Mapping[str, _Model], name: str, what: str) -> _Model:
    if name not in known:
        raise UnresolvedError(f"there is no {what} {name!r}")
    return known[name]


class _Span:
    """The dates on which a promise of a version can run."""

    def __init__(self, agreement: Agreement, calendars: Mapping[str, Calendar]) -> None:
        self.start = agreement.spec.effective.from_.date()
        self.end = last_day_needed(agreement, calendars)

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)


def _agreement(agreement: Agreement) -> dict[str, Any]:
    spec = agreement.spec
    whole = spec.model_copy(
        update={"clock": spec.clock.model_copy(update={"reopen": spec.clock.reopening})}
    )
    return {
        "metadata": _plain(agreement.metadata),
        "spec": _plain(whole, _NOT_SIGNED),
        "services": {name: _plain(terms) for name, terms in expanded(agreement).items()},
    }


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
    dumped = model.model_dump(mode="json", by_alias=True, exclude_none=True, exclude=without)
    return _lean(dumped)


def _lean(value: object) -> object:
    """Without empty parts, whole numbers without a decimal: as little form as there can be.

    A key that the schema gains later, and that a file leaves out, so changes no old text.
    """
    if isinstance(value, dict):
        leaner = {key: _lean(inner) for key, inner in value.items()}
        return {key: inner for key, inner in leaner.items() if inner not in ({}, [], None)}
    if isinstance(value, list):
        return [_lean(inner) for inner in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
