"""Due instants for rules that compare promises as calendars make them, not as numbers read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from agreements.calendars import WorkingCalendar
from agreements.files import CityFiles
from agreements.schema.base import Duration
from agreements.schema.timing import BusinessDay

Instants = npt.NDArray[np.int64]
HALF_HOUR = 1_800
DAYS = {"calendar_days": 1, "months": 30}
"""Units that need no calendar, in days."""

_WEEK = 7 * 24 * 2  # half hours
_LONGEST_LOOK = timedelta(days=366 * 2)


class Due(Protocol):
    """Computes due instants; the arithmetic lies with the clock, not here."""

    def __call__(
        self, calendar: WorkingCalendar, starts: Instants, target: Duration, days: BusinessDay
    ) -> Instants | None:
        """UTC seconds of each due; None where the calendar never gets there."""


@dataclass(frozen=True, eq=False)
class Term:
    """A length of time on a calendar, counted by an agreement's rule for business days.

    Two are equal when they count alike; rules ask tens of thousands of times whether they are.
    """

    calendar: str
    target: Duration
    days: BusinessDay

    @cached_property
    def _alike(self) -> tuple[str | int | None, ...]:
        days = self.days
        how = days.day_zero, days.cutoff, days.due
        return self.calendar, self.target.unit, self.target.amount, *how

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Term) and self._alike == other._alike

    def __hash__(self) -> int:
        return hash(self._alike)


class Dues:
    """Answers each question about due instants once."""

    def __init__(self, due: Due, files: CityFiles) -> None:
        sets = {h.model.metadata.id: h.model for h in files.holidays}
        self._due = due
        self._zone = files.city.model.spec.timezone
        self._real = {
            c.model.metadata.id: c.model.working(sets)
            for c in files.calendars
            if sets.keys() >= set(c.model.spec.holidays)
        }
        self._ordinary = {id_: _ordinary(c) for id_, c in self._real.items()}
        self._known: dict[tuple[Term, str, int, int], Instants | None] = {}

    def real(self, calendar: str) -> WorkingCalendar | None:
        """A calendar with its holidays and exceptions; None where it could not be read."""
        return self._real.get(calendar)

    def ordinary_week(self, term: Term) -> Instants | None:
        """The dues of starts in every half hour of a week without holidays or exceptions."""
        return self._ask(self._ordinary, "ordinary", term, ordinary_week(self._zone))

    def window(self, term: Term, begin: datetime, end: datetime | None) -> Instants | None:
        """The dues of starts in every half hour of a window, of its first two years at most."""
        return self._ask(self._real, "real", term, half_hours(self._zone, begin, end))

    def after(self, term: Term, moment: datetime) -> datetime | None:
        """The due of a start at a local moment, as local time."""
        zone = ZoneInfo(self._zone)
        start = np.array([int(moment.replace(tzinfo=zone).timestamp())])
        dues = self._ask(self._real, "real", term, start)
        return None if dues is None else datetime.fromtimestamp(int(dues[0]), zone)

    def length(self, term: Term) -> int | None:
        """Seconds from Monday midnight of an ordinary week to the due: a common measure."""
        if term.target.unit in DAYS:
            return term.target.amount * DAYS[term.target.unit] * 86_400
        starts = ordinary_week(self._zone)
        dues = self.ordinary_week(term)
        return None if dues is None else int(dues[0] - starts[0])

    def _ask(
        self, calendars: dict[str, WorkingCalendar], kind: str, term: Term, starts: Instants
    ) -> Instants | None:
        key = (term, kind, int(starts[0]), len(starts))
        if key not in self._known:
            calendar = calendars.get(term.calendar)
            self._known[key] = (
                self._due(calendar, starts, term.target, term.days) if calendar else None
            )
        return self._known[key]


def _ordinary(calendar: WorkingCalendar) -> WorkingCalendar:
    return replace(calendar, closed={}, exceptions={})


@lru_cache(maxsize=8)
def ordinary_week(zone: str) -> Instants:
    """Every half hour from a Monday midnight in June, when no zone's clocks change."""
    monday = datetime(2026, 6, 1, tzinfo=ZoneInfo(zone))
    return int(monday.timestamp()) + HALF_HOUR * np.arange(_WEEK)


@lru_cache(maxsize=512)
def half_hours(zone: str, begin: datetime, end: datetime | None) -> Instants:
    """Every half hour from one local time to another, two years at most; at least one."""
    last = min(end or datetime.max, begin + _LONGEST_LOOK)  # noqa: DTZ901 - local by definition
    first, until = (int(t.replace(tzinfo=ZoneInfo(zone)).timestamp()) for t in (begin, last))
    return np.arange(first, max(until, first + 1), HALF_HOUR)


def monday_of(instant: int, zone: str) -> date:
    """The Monday of the local week in which an instant lies."""
    day = datetime.fromtimestamp(instant, ZoneInfo(zone)).date()
    return day - timedelta(days=day.weekday())
