"""The text of an agency's first agreement, where no earlier version is there to begin from.

What cases tell is written in; what only people can say (contacts, duties, pauses, escalation) is
left out and named in the comment at the head, and `accord check` asks for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from textwrap import wrap
from typing import Final, Literal

from agreements.calendars import WorkingCalendar, always_open
from agreements.editing import flow
from agreements.files import CityFiles
from agreements.formatting import formatted
from agreements.schema.agreement import Agreement
from agreements.schema.base import Language

VERSION: Final = "1.0.0"
"""The number of an agency's first version."""

Unit = Literal["business_days", "calendar_days"]

_NOTICE: Final = timedelta(days=60)
"""So long at the least are two sides given to agree before the first day."""

_MONTHS: Final = 12
_WIDTH: Final = 118

_LEFT_TO_PEOPLE: Final = (
    "Left to people, since no case tells it: who holds which role (contacts), what each side does "
    "for the other (duties), pauses and exclusions, escalation, reporting and review, and the "
    "parties' own names. accord check says what forbids signing."
)


@dataclass(frozen=True)
class Frame:
    """What the text says before any promise.

    Attributes:
        agency: Its id.
        calendar: The calendar on which days are counted.
        unit: What is counted on it.
        as_of: The local day of the figures; the agreement begins some weeks later.
        percent: The share that every promise aims at.
        min_cases: With fewer in a period the goal is not judged.
    """

    agency: str
    calendar: str
    unit: Unit
    as_of: date
    percent: int
    min_cases: int


@dataclass(frozen=True)
class FirstPromise:
    """What is promised for a service, and why that.

    Attributes:
        service: Its id.
        amount: Within how many days it is closed.
        quarterly: Whether the goal is taken over a quarter, since a month has too few cases.
        note: What history says, as a comment above it.
    """

    service: str
    amount: int
    quarterly: bool
    note: str


def unit_of(calendar: WorkingCalendar) -> Unit:
    """Days as they pass where the calendar never closes, else business days."""
    never_closes = always_open(calendar.id, calendar.zone)
    return "calendar_days" if calendar == never_closes else "business_days"


def first_text(
    files: CityFiles, frame: Frame, promises: Sequence[FirstPromise], notes: Sequence[str]
) -> str:
    """The YAML in its canonical layout, with the status `draft`.

    Args:
        files: The city's.
        frame: Agency, calendar and goal.
        promises: At least one.
        notes: Sentences for the comment at its head.
    """
    services = [line for promise in promises for line in _service(frame, promise)]
    return _laid_out(files, frame, [*notes, _LEFT_TO_PEOPLE], ["services:", *services])


def asking_text(files: CityFiles, frame: Frame) -> str:
    """One promise for every service, of any length: what the past is folded under."""
    terms = f"every_other_service: {flow({'calendar': frame.calendar, **_resolution(frame, 1)})}"
    return _laid_out(files, frame, [], [terms])


def _laid_out(files: CityFiles, frame: Frame, notes: Sequence[str], services: Sequence[str]) -> str:
    lines = [*(line for note in notes for line in _comment(note)), *_envelope(files, frame)]
    spec = [f"  {line}" for line in (*_terms(files, frame), *services)]
    return formatted("\n".join([*lines, "spec:", *spec]) + "\n", Agreement)


def _envelope(files: CityFiles, frame: Frame) -> list[str]:
    city = files.city.model
    titles = {one: f"311 {_AND[one]} {_named(files, frame, one)}" for one in _AND}
    metadata = {
        "id": f"{city.id}/{frame.agency}",
        "version": VERSION,
        "title": titles,
        "owner": "agency.service_owner",
    }
    listed = [f"  {key}: {flow(value)}" for key, value in metadata.items()]
    return ["apiVersion: accord311/v1", "kind: Agreement", "metadata:", *listed]


_AND: Final[dict[Language, str]] = {"en": "and", "es": "y"}


def _named(files: CityFiles, frame: Frame, language: Language) -> str:
    return files.city.model.name("agencies", frame.agency, language) or frame.agency


def _terms(files: CityFiles, frame: Frame) -> list[str]:
    first = _first_day(frame.as_of)
    goal = {
        "percent": frame.percent,
        "period": "month",
        "basis": "due_in_period",
        "min_cases": frame.min_cases,
    }
    duplicate = {"void_if": "parent_open", "reporter_sees": "parent_due_and_outcome"}
    days = {"business_day": {"due": "close_of_business"}} if frame.unit == "business_days" else {}
    clock = {
        **days,
        "duplicate": duplicate,
        "reopen": {"rule": "continuous", "window": {"calendar_days": 14}},
    }
    parties = {
        "operator": {"org": "311"},
        "agency": {"org": _named(files, frame, "en")},
        "overseer": {"org": "Mayor's office"},
    }
    return [
        "status: draft",
        "standing: good_faith",
        f"effective: {{from: {first}, to: {first.replace(year=first.year + 1)}}}",
        f"parties: {flow(parties)}",
        "clock:",
        *(f"  {key}: {flow(value)}" for key, value in clock.items()),
        f"defaults: {flow({'goal': goal})}",
    ]


def _first_day(as_of: date) -> date:
    """The first day of a quarter that leaves time to agree."""
    soonest = as_of + _NOTICE
    quarter = (soonest.month - 1) // 3 + 1
    years, month = divmod(quarter * 3, _MONTHS)
    return date(soonest.year + years, month + 1, 1)


def _service(frame: Frame, promise: FirstPromise) -> list[str]:
    resolution = _resolution(frame, promise.amount)["resolution"]
    if promise.quarterly:
        resolution = {**resolution, "goal": {"period": "quarter"}}
    return [
        f"  # {promise.note}",
        f"  {promise.service}:",
        f"    calendar: {frame.calendar}",
        f"    resolution: {flow(resolution)}",
    ]


def _resolution(frame: Frame, amount: int) -> dict[str, dict[str, object]]:
    return {"resolution": {"stops": "closed", "target": {frame.unit: amount}}}


def _comment(note: str) -> list[str]:
    """A sentence as lines of a comment."""
    return [f"# {line}" for line in wrap(note, _WIDTH, break_on_hyphens=False)]
