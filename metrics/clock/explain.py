"""Why a number is what it is: the stretches of open and closed time that add up to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

import numpy as np

from agreements.calendars import DAY_SECONDS, Interval, WorkingCalendar
from metrics.clock.calendar_days import due_calendar_days
from metrics.clock.errors import ClockError, ReversedRangeError
from metrics.clock.hours import breaks_near, hours_before_breaks
from metrics.clock.kernel import Clock, DueRule
from metrics.clock.zones import day_of, moment

Kind = Literal["open", "closed"]

OPEN_HOURS = "open hours"
SPECIAL_HOURS = "special hours"
CALENDAR_TIME = "calendar time"
OUTSIDE_HOURS = "outside hours"
BREAK = "break"
WEEKEND = "weekend"
CLOSED_WEEKDAY = "closed weekday"
CLOSED_THAT_DAY = "closed that day"

REASONS = (
    OPEN_HOURS,
    SPECIAL_HOURS,
    CALENDAR_TIME,
    OUTSIDE_HOURS,
    BREAK,
    WEEKEND,
    CLOSED_WEEKDAY,
    CLOSED_THAT_DAY,
)
"""Every reason that a segment can have, apart from a holiday, whose name is the reason."""

_SATURDAY = 5


@dataclass(frozen=True)
class Segment:
    """A stretch of time and what it counts.

    Attributes:
        start: First instant, UTC epoch seconds.
        end: The instant after the last.
        kind: Whether it counts.
        reason: One of `REASONS`, or the name of the holiday.
        counted_seconds: Its length where it counts, else 0.
    """

    start: int
    end: int
    kind: Kind
    reason: str
    counted_seconds: int

    def as_json(self, zone: str) -> dict[str, str | int]:
        """The segment as `accord explain --json` prints it, instants in the zone."""
        return {
            "from": moment(self.start, zone).isoformat(),
            "to": moment(self.end, zone).isoformat(),
            "kind": self.kind,
            "reason": self.reason,
            "counted_seconds": self.counted_seconds,
        }


@dataclass(frozen=True)
class ExplainedDue:
    """A due instant and how it comes about.

    Attributes:
        start: When the clock started, UTC epoch seconds.
        due: The due instant.
        segments: The stretches from start to due; for a promise in hours or minutes their
            counted seconds are the promise, otherwise the open time that it leaves.
        counted_days: For business days, the open dates counted, day 0 first.
    """

    start: int
    due: int
    segments: tuple[Segment, ...]
    counted_days: tuple[date, ...] = ()


def segments(clock: Clock, start: int, end: int) -> list[Segment]:
    """The stretches from start to end, in order and without gaps.

    The counted seconds add up to `clock.elapsed(start, end)`. A closed stretch that holds
    closed dates is named after them, one segment for each run of dates with one reason; the
    evening before and the morning after belong to the nearest.

    Raises:
        ReversedRangeError: `end` lies before `start`.
        ClockRangeError: One of the two lies outside the table.
    """
    if end < start:
        raise ReversedRangeError("the end lies before the start; there is nothing to explain")
    clock.open_seconds([start, end])  # refuses what the table does not cover
    return list(_walk(clock, start, end)) if start < end else []


def explain_due(
    calendar: WorkingCalendar,
    start: int,
    target: Mapping[str, int],
    *,
    rule: DueRule = "close_of_business",
    cutoff: int | None = None,
) -> ExplainedDue:
    """One due instant with its explanation.

    Args:
        calendar: The commitment's calendar.
        start: UTC epoch seconds.
        target: One unit and its number, such as `{"business_days": 2}`; the units are
            `business_minutes`, `business_hours`, `business_days` and `calendar_days`.
        rule: For business days, where on the last day the due lies.
        cutoff: For business days, seconds after local midnight from which day 0 is the next.

    Raises:
        ClockError: The target is not one positive whole number of a known unit.
        ClockRangeError: The calendar has too little open time.
    """
    unit, number = one_target(target)
    if unit == "calendar_days":
        due = int(due_calendar_days(start, number, calendar.zone))
        return ExplainedDue(start, due, (_counted(start, due, CALENDAR_TIME),))
    if unit in _UNIT_SECONDS:
        seconds = number * _UNIT_SECONDS[unit]
        clock = Clock.covering(calendar, [start], seconds=seconds)
        due = int(clock.add(start, seconds))
        return ExplainedDue(start, due, tuple(segments(clock, start, due)))
    clock = Clock.covering(calendar, [start], days=number)
    due = int(clock.due_business_days(start, number, rule=rule, cutoff=cutoff))
    zero = int(clock.day_zero(start, rule=rule, cutoff=cutoff))
    days = tuple(map(day_of, clock.days.numbers[zero : zero + number + 1].tolist()))
    return ExplainedDue(start, due, tuple(segments(clock, start, due)), days)


_UNIT_SECONDS = {"business_minutes": 60, "business_hours": 3600}
_UNITS = (*_UNIT_SECONDS, "business_days", "calendar_days")
_MOST = 1_000_000


def one_target(target: Mapping[str, int]) -> tuple[str, int]:
    """The unit and number of a target.

    Raises:
        ClockError: It is not one positive whole number of a known unit.
    """
    if len(target) != 1 or next(iter(target)) not in _UNITS:
        raise ClockError(f"a target is one of {', '.join(_UNITS)} with its number")
    ((unit, number),) = target.items()
    if not isinstance(number, int) or isinstance(number, bool) or not 0 < number <= _MOST:
        raise ClockError(f"{unit!r} is {number!r}; it must be a whole number from 1 to {_MOST:,}")
    return unit, number


# -- walking from start to end -----------------------------------------------------------


def _walk(clock: Clock, start: int, end: int) -> Iterator[Segment]:
    for opens, closes in _open_within(clock, start, end):
        if start < opens:
            yield from _closed(clock, start, opens)
        yield _counted(opens, closes, _open_reason(clock, opens))
        start = closes
    if start < end:
        yield from _closed(clock, start, end)


def _open_within(clock: Clock, start: int, end: int) -> list[Interval]:
    first = int(np.searchsorted(clock.closes, start, side="right"))
    after = int(np.searchsorted(clock.opens, end, side="left"))
    opens = np.maximum(clock.opens[first:after], start).tolist()
    closes = np.minimum(clock.closes[first:after], end).tolist()
    return list(zip(opens, closes, strict=True))


def _counted(start: int, end: int, reason: str) -> Segment:
    return Segment(start, end, "open", reason, end - start)


def _open_reason(clock: Clock, opens: int) -> str:
    return SPECIAL_HOURS if day_of(_day(clock, opens)) in clock.calendar.exceptions else OPEN_HOURS


def _closed(clock: Clock, start: int, end: int) -> list[Segment]:
    """A closed stretch as one segment for each run of closed dates with one reason."""
    dates = range(_day(clock, start), _day(clock, end - 1) + 1)
    named = [(day, reason) for day in dates if (reason := _closed_date(clock.calendar, day))]
    runs = [(next(run)[0], reason) for reason, run in groupby(named, key=lambda pair: pair[1])]
    if not runs:
        return [Segment(start, end, "closed", _within_date(clock, start, end), 0)]
    edges = [start, *(_midnight(clock, day) for day, _ in runs[1:]), end]
    return [
        Segment(low, high, "closed", reason, 0)
        for low, high, (_, reason) in zip(edges, edges[1:], runs, strict=False)
    ]


def _closed_date(calendar: WorkingCalendar, number: int) -> str | None:
    """Why a whole date is closed; None when hours open on it."""
    day = day_of(number)
    if hours_before_breaks(calendar, day):
        return None
    if day in calendar.exceptions:
        return CLOSED_THAT_DAY
    # A holiday on a date that is closed anyway takes nothing away.
    if calendar.weekly[day.weekday()]:
        return calendar.closed[day]
    return WEEKEND if day.weekday() >= _SATURDAY else CLOSED_WEEKDAY


def _within_date(clock: Clock, start: int, end: int) -> str:
    """Whether a closed stretch between hours is a break of the calendar."""
    day = _day(clock, start)
    low, high = (int(local) - day * DAY_SECONDS for local in _local(clock, start, end))
    cuts = breaks_near(clock.calendar, day_of(day))
    return BREAK if any(lo <= low and high <= hi for lo, hi in cuts) else OUTSIDE_HOURS


def _local(clock: Clock, *instants: int) -> list[int]:
    wall: list[int] = clock.zone.to_local(np.array(instants, dtype=np.int64)).tolist()
    return wall


def _day(clock: Clock, instant: int) -> int:
    return _local(clock, instant)[0] // DAY_SECONDS


def _midnight(clock: Clock, day: int) -> int:
    return int(clock.zone.to_utc(np.array([day * DAY_SECONDS], dtype=np.int64))[0])
