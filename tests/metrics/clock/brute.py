"""The slow clock that the fast one must agree with, and the calendars that both are tried on.

It walks UTC minute by minute and asks each time whether the wall clock lies in an interval.
It shares nothing with the engine but the calendar's plain numbers.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, settings
from hypothesis import strategies as st

from agreements.calendars import DAY_SECONDS, Interval, WorkingCalendar
from metrics.clock.hours import hours_of

modest = settings(max_examples=60, deadline=None, derandomize="CI" in os.environ)
"""Seconds for the whole suite, and the same examples each time in CI."""

HOUR = 3600
NINE_TO_FIVE: tuple[Interval, ...] = ((9 * HOUR, 17 * HOUR),)
WORKWEEK = (NINE_TO_FIVE,) * 5 + ((), ())
EVERY_HOUR = (((0, DAY_SECONDS),),) * 7

ZONES = (
    "UTC",
    "America/Denver",
    "Europe/Berlin",
    "America/Sao_Paulo",  # its gap is at midnight
    "Australia/Lord_Howe",  # moves by half an hour
    "Asia/Kathmandu",  # a quarter hour off
    "Pacific/Apia",  # skipped a whole date
)

# In each: an ordinary day, then nights in which one of the zones changes.
ANCHORS = (
    date(2015, 6, 10),
    date(2015, 3, 8),
    date(2015, 11, 1),
    date(2015, 3, 29),
    date(2015, 10, 25),
    date(2015, 2, 22),
    date(2015, 10, 18),
    date(2015, 4, 5),
    date(2011, 12, 30),
)


def at(text: str) -> int:
    """UTC epoch seconds of a time with an offset."""
    moment = datetime.fromisoformat(text)
    assert moment.tzinfo is not None, "a test names its instants with an offset"
    return int(moment.timestamp())


def in_zone(instant: int, zone: str) -> str:
    """An instant as the wall clock of a zone shows it, to the minute."""
    return datetime.fromtimestamp(instant, ZoneInfo(zone)).strftime("%a %Y-%m-%d %H:%M")


def is_open(calendar: WorkingCalendar, instant: int) -> bool:
    """Whether the wall clock lies in an interval and in no break."""
    wall = datetime.fromtimestamp(instant, ZoneInfo(calendar.zone)).replace(tzinfo=None)
    days = [wall.date() - timedelta(days=back) for back in (0, 1)]
    return any(_holds(_hours(calendar, day), wall, day) for day in days) and not any(
        _holds((*calendar.breaks.get(day.weekday(), ()), *calendar.breaks.get(day, ())), wall, day)
        for day in days
    )


def _hours(calendar: WorkingCalendar, day: date) -> tuple[Interval, ...]:
    if day in calendar.exceptions:
        return calendar.exceptions[day]
    if day in calendar.closed:
        return ()
    return calendar.weekly[day.weekday()]


def _holds(intervals: tuple[Interval, ...], wall: datetime, day: date) -> bool:
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a wall clock has no zone
    second = (wall - midnight).total_seconds()
    return any(low <= second < high for low, high in intervals)


def elapsed(calendar: WorkingCalendar, start: int, end: int) -> int:
    """Open seconds between two whole minutes."""
    return 60 * sum(is_open(calendar, minute) for minute in range(start, end, 60))


def add(calendar: WorkingCalendar, start: int, seconds: int) -> int:
    """The first instant with so many open seconds behind it; start and budget whole minutes."""
    step = 60 if seconds > 0 else -60
    left = abs(seconds)
    while left:
        left -= 60 * is_open(calendar, start if step > 0 else start + step)
        start += step
    return start


def _intervals() -> st.SearchStrategy[tuple[Interval, ...]]:
    """Up to two intervals of a date, on whole minutes, over midnight at times."""
    quarter = st.integers(0, 95).map(lambda q: q * 900)
    minute = st.integers(0, 1439).map(lambda m: m * 60)
    length = st.integers(1, 80).map(lambda q: q * 900)
    one = st.builds(lambda low, long: (low, low + long), quarter | minute, length)
    return st.lists(one, max_size=2).map(lambda found: tuple(sorted(found)))


@st.composite
def calendars(draw: st.DrawFn, anchor: date, zones: tuple[str, ...] = ZONES) -> WorkingCalendar:
    """A calendar that opens at some time of the week, with dates near the anchor singled out."""
    near = st.integers(-2, 4).map(lambda days: anchor + timedelta(days=days))
    weekly = draw(st.lists(_intervals(), min_size=7, max_size=7).filter(any))
    calendar = WorkingCalendar(
        id="drawn",
        zone=draw(st.sampled_from(zones)),
        weekly=tuple(weekly),
        closed=draw(st.dictionaries(near, st.just("a holiday"), max_size=2)),
        exceptions=draw(st.dictionaries(near, _intervals(), max_size=2)),
        breaks=draw(st.dictionaries(near | st.integers(0, 6), _intervals(), max_size=2)),
    )
    # Breaks may swallow a short week whole; a promise on it has no answer.
    assume(any(hours_of(calendar, anchor + timedelta(days=28 + day)) for day in range(7)))
    return calendar


@st.composite
def situations(draw: st.DrawFn) -> tuple[WorkingCalendar, int]:
    """A calendar and a whole minute close to a night in which some zone changes."""
    anchor = draw(st.sampled_from(ANCHORS))
    midnight = int(datetime(anchor.year, anchor.month, anchor.day, tzinfo=UTC).timestamp())
    start = midnight + draw(st.integers(-24 * 60, 24 * 60)) * 60
    return draw(calendars(anchor)), start


minutes = st.integers(0, 3 * 24 * 60).map(lambda m: m * 60)
"""Up to three days, in seconds."""
