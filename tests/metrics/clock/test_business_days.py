"""Promises in business days and in calendar days, and arithmetic on dates alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from agreements.calendars import WorkingCalendar
from metrics.clock import (
    Clock,
    ClockError,
    ClockRangeError,
    DueRule,
    ReversedRangeError,
    add_business_days,
    count_business_days,
    day_number,
    due_calendar_days,
)
from metrics.clock.days import Inclusive, Roll
from tests.metrics.clock.brute import WORKWEEK, at, in_zone, modest

HOUR = 3600
DENVER = "America/Denver"

# September 2026: the 1st is a Tuesday, Monday the 7th a holiday, Saturday the 12th makes up for it.
YARD = WorkingCalendar(
    id="yard",
    zone=DENVER,
    weekly=WORKWEEK,
    closed={date(2026, 9, 7): "Labor Day"},
    exceptions={date(2026, 9, 12): ((9 * HOUR, 12 * HOUR),)},
)
CLOCK = Clock.compile(YARD, date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("start", "days", "cutoff", "due"),
    [
        # start (Denver)    days  cutoff  due
        ("2026-09-01T10:00", 1, None, "Wed 2026-09-02 17:00"),
        ("2026-09-01T10:00", 2, 15, "Thu 2026-09-03 17:00"),
        ("2026-09-01T14:59", 1, 15, "Wed 2026-09-02 17:00"),
        ("2026-09-01T15:00", 1, 15, "Thu 2026-09-03 17:00"),  # at the cutoff is after it
        ("2026-09-01T23:00", 1, None, "Wed 2026-09-02 17:00"),  # no cutoff: the date is day 0
        ("2026-09-01T03:00", 1, 15, "Wed 2026-09-02 17:00"),  # before hours is that date
        ("2026-09-04T16:00", 1, 15, "Wed 2026-09-09 17:00"),  # day 0 is Tuesday after the holiday
        ("2026-09-04T10:00", 1, 15, "Tue 2026-09-08 17:00"),
        ("2026-09-05T10:00", 1, 15, "Wed 2026-09-09 17:00"),  # a Saturday start
        ("2026-09-05T23:30", 1, 15, "Wed 2026-09-09 17:00"),
        ("2026-09-11T10:00", 1, 15, "Sat 2026-09-12 12:00"),  # the exception closes at noon
        ("2026-09-11T10:00", 2, 15, "Mon 2026-09-14 17:00"),
        ("2026-10-30T10:00", 1, 15, "Mon 2026-11-02 17:00"),  # the zone changes in between
    ],
)
def test_close_of_business_is_the_closing_of_the_nth_open_date(
    start: str, days: int, cutoff: int | None, due: str
) -> None:
    """Day 0 is the date of the start if it is open and before the cutoff, else the next."""
    seconds = None if cutoff is None else cutoff * HOUR
    found = CLOCK.due_business_days(denver(start), days, rule="close_of_business", cutoff=seconds)
    assert in_zone(int(found), DENVER) == due


@pytest.mark.parametrize(
    ("start", "days", "cutoff", "due"),
    [
        ("2026-09-01T10:30", 1, None, "Wed 2026-09-02 10:30"),
        ("2026-09-01T16:30", 1, 15, "Thu 2026-09-03 16:30"),  # inside hours, after the cutoff
        ("2026-09-01T18:00", 1, None, "Thu 2026-09-03 09:00"),  # counts from Wednesday's opening
        ("2026-09-01T18:00", 1, 15, "Thu 2026-09-03 09:00"),
        ("2026-09-01T07:00", 1, 15, "Wed 2026-09-02 09:00"),
        ("2026-09-05T10:00", 1, None, "Wed 2026-09-09 09:00"),
        ("2026-09-11T16:00", 1, None, "Sat 2026-09-12 16:00"),  # kept, though it closes at noon
        ("2026-09-01T17:00", 1, None, "Thu 2026-09-03 09:00"),  # a closing is outside hours
    ],
)
def test_same_time_keeps_the_time_of_day(
    start: str, days: int, cutoff: int | None, due: str
) -> None:
    """A start outside hours counts from the next opening."""
    seconds = None if cutoff is None else cutoff * HOUR
    found = CLOCK.due_business_days(denver(start), days, rule="same_time", cutoff=seconds)
    assert in_zone(int(found), DENVER) == due


@pytest.mark.parametrize("rule", ["same_time", "close_of_business"])
@pytest.mark.parametrize(
    ("start", "cutoff", "day"),
    [
        ("2026-09-01T11:59", "12:00", "Thu 2026-09-03"),
        ("2026-09-01T12:00", "12:00", "Fri 2026-09-04"),  # closed at noon, and past the cutoff
        ("2026-09-01T12:29", "12:00", "Fri 2026-09-04"),
        ("2026-09-01T12:30", "12:00", "Fri 2026-09-04"),
        ("2026-09-01T12:10", "12:20", "Thu 2026-09-03"),  # before it, though it opens after it
        ("2026-09-01T12:20", "12:20", "Fri 2026-09-04"),
        ("2026-09-01T07:00", "12:00", "Thu 2026-09-03"),
    ],
)
def test_a_noon_that_is_closed_is_no_way_round_the_cutoff(
    rule: DueRule, start: str, cutoff: str, day: str
) -> None:
    """Day 0 is the date of the start only where the start itself lies before the cutoff."""
    hours = ((8 * HOUR, 12 * HOUR), (12 * HOUR + HOUR // 2, 16 * HOUR + HOUR // 2))
    noon = replace(YARD, weekly=(hours,) * 5 + ((), ()))
    clock = Clock.compile(noon, date(2026, 8, 1), date(2026, 10, 31))
    hour, minute = map(int, cutoff.split(":"))
    found = clock.due_business_days(
        denver(start), 2, rule=rule, cutoff=hour * HOUR + minute * HOUR // 60
    )
    assert in_zone(int(found), DENVER).startswith(day)


def test_the_closing_of_hours_over_midnight_lies_on_the_next_date() -> None:
    """Friday's close of business is Saturday at two."""
    night = WorkingCalendar("night", DENVER, (((22 * HOUR, 26 * HOUR),),) * 5 + ((), ()))
    clock = Clock.compile(night, date(2026, 9, 1), date(2026, 9, 30))
    due = clock.due_business_days(
        denver("2026-09-03T12:00"), 1, rule="close_of_business", cutoff=None
    )
    assert in_zone(int(due), DENVER) == "Sat 2026-09-05 02:00"


# Nights from 22:00 to 06:00, opened on weekdays; on Wednesday the 16th none opens.
NIGHTS = Clock.compile(
    WorkingCalendar(
        id="nights",
        zone=DENVER,
        weekly=(((22 * HOUR, 30 * HOUR),),) * 5 + ((), ()),
        closed={date(2026, 9, 16): "a holiday"},
    ),
    date(2026, 9, 1),
    date(2026, 9, 30),
)


@pytest.mark.parametrize(
    ("start", "closing", "same_time"),
    [
        # start (Denver)    one business day on, by either rule
        ("2026-09-08T23:00", "Thu 2026-09-10 06:00", "Wed 2026-09-09 23:00"),
        ("2026-09-09T02:00", "Fri 2026-09-11 06:00", "Thu 2026-09-10 02:00"),
        ("2026-09-12T02:00", "Wed 2026-09-16 06:00", "Tue 2026-09-15 02:00"),  # Friday's night
        ("2026-09-12T12:00", "Wed 2026-09-16 06:00", "Tue 2026-09-15 22:00"),
        ("2026-09-15T23:00", "Fri 2026-09-18 06:00", "Thu 2026-09-17 23:00"),  # before the holiday
        ("2026-09-16T02:00", "Sat 2026-09-19 06:00", "Fri 2026-09-18 02:00"),  # on it, still open
        ("2026-09-17T02:00", "Sat 2026-09-19 06:00", "Fri 2026-09-18 22:00"),  # on no night at all
    ],
)
def test_an_hour_after_midnight_belongs_to_its_own_date(
    start: str, closing: str, same_time: str
) -> None:
    """By the same time just one shift is left from any of its hours, beside a holiday too."""
    expected: dict[DueRule, str] = {"close_of_business": closing, "same_time": same_time}
    for rule, due in expected.items():
        found = NIGHTS.due_business_days(denver(start), 1, rule=rule, cutoff=None)
        assert in_zone(int(found), DENVER) == due
    left = NIGHTS.due_business_days(denver(start), 1, rule="same_time", cutoff=None)
    assert int(NIGHTS.elapsed(denver(start), left)) == 8 * HOUR


@pytest.mark.parametrize("days", [0, -1])
def test_a_promise_of_no_business_days_is_refused(days: int) -> None:
    """It would be due before it starts."""
    with pytest.raises(ClockError, match="at least 1"):
        CLOCK.due_business_days(denver("2026-09-01T10:00"), days, rule="same_time", cutoff=None)


def test_an_unknown_rule_is_refused() -> None:
    """With the two there are."""
    rule: DueRule = "noon"  # type: ignore[assignment] # what a file might say
    with pytest.raises(ClockError, match="close_of_business or same_time"):
        CLOCK.due_business_days(denver("2026-09-01T10:00"), 1, rule=rule, cutoff=None)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2026-09-01T17:00", "2026-09-01T23:00", 0),
        ("2026-09-01T17:00", "2026-09-02T00:00", 1),
        ("2026-09-04T17:00", "2026-09-07T12:00", 0),  # weekend and holiday
        ("2026-09-04T17:00", "2026-09-08T09:00", 1),
        ("2026-09-11T17:00", "2026-09-12T09:00", 1),  # the Saturday that is open
    ],
)
def test_lateness_counts_open_dates_after_the_due(start: str, end: str, days: int) -> None:
    """The date of the due is not counted, that of the stop is."""
    assert int(CLOCK.business_days_between(denver(start), denver(end))) == days


def test_business_days_between_refuse_a_reversed_range() -> None:
    """As elapsed time does."""
    with pytest.raises(ReversedRangeError):
        CLOCK.business_days_between(denver("2026-09-02T00:00"), denver("2026-09-01T00:00"))


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        ("2026-03-07T10:00-07:00", 1, "Sun 2026-03-08 10:00"),  # 23 hours later
        ("2026-03-07T02:30-07:00", 1, "Sun 2026-03-08 03:00"),  # skipped: the first real minute
        ("2026-10-31T01:30-06:00", 1, "Sun 2026-11-01 01:30"),  # repeated: the first of the two
        ("2026-02-28T09:00-07:00", 1, "Sun 2026-03-01 09:00"),
        ("2026-09-01T09:00-06:00", 365, "Wed 2027-09-01 09:00"),
    ],
)
def test_calendar_days_keep_the_wall_clock(start: str, days: int, due: str) -> None:
    """Whatever daylight saving did in between."""
    assert in_zone(int(due_calendar_days(at(start), days, DENVER)), DENVER) == due


def test_the_first_of_a_repeated_time_is_the_earlier_instant() -> None:
    """01:30 in summer time."""
    due = int(due_calendar_days(at("2026-10-31T01:30-06:00"), 1, DENVER))
    assert due == at("2026-11-01T01:30-06:00")


def test_no_calendar_days_move_nothing() -> None:
    """The second of a repeated hour stays the second."""
    second = at("2026-11-01T01:30-07:00")
    assert int(due_calendar_days(second, 0, DENVER)) == second


@modest
@given(st.integers(at("2024-01-01T00:00Z"), at("2027-01-01T00:00Z")), st.integers(1, 400))
def test_calendar_days_agree_with_the_standard_library(start: int, days: int) -> None:
    """Adding days to an aware date-time is wall-clock arithmetic there."""
    wall = datetime.fromtimestamp(start, ZoneInfo(DENVER)) + timedelta(days=days)
    shown = wall.strftime("%a %Y-%m-%d %H:%M")
    assume(in_zone(int(wall.timestamp()), DENVER) == shown)  # a skipped time has its own test
    assert in_zone(int(due_calendar_days(start, days, DENVER)), DENVER) == shown


# -- dates alone -------------------------------------------------------------------------

ROLLS: list[Roll] = [
    "forward",
    "following",
    "backward",
    "preceding",
    "modifiedfollowing",
    "modifiedpreceding",
]
dates = st.dates(date(2024, 1, 1), date(2026, 12, 31))
weeks = st.sets(st.integers(0, 6), min_size=1)
holidays = st.sets(st.dates(date(2023, 12, 1), date(2027, 1, 31)), max_size=12)


@modest
@given(dates, st.integers(-60, 60), weeks, holidays, st.sampled_from(ROLLS))
def test_adding_with_a_roll_is_what_numpy_does(
    day: date, count: int, week: set[int], closed: set[date], roll: Roll
) -> None:
    """Every roll that both know, forward and backward."""
    ours = add_business_days(day_number(day), count, workdays=week, holidays=closed, roll=roll)
    theirs = np.busday_offset(
        np.datetime64(day), count, roll=roll, weekmask=mask(week), holidays=listed(closed)
    )
    assert np.datetime64(int(ours), "D") == theirs


@modest
@given(dates, dates, weeks, holidays)
def test_counting_from_the_start_is_what_numpy_does(
    begin: date, end: date, week: set[int], closed: set[date]
) -> None:
    """Negative where the end comes first."""
    ours = count_business_days(day_number(begin), day_number(end), workdays=week, holidays=closed)
    theirs = np.busday_count(
        np.datetime64(begin), np.datetime64(end), weekmask=mask(week), holidays=listed(closed)
    )
    assert int(ours) == int(theirs)


@modest
@given(dates, st.integers(-20, 20), weeks, holidays)
def test_adding_without_a_roll_steps_from_date_to_date(
    day: date, count: int, week: set[int], closed: set[date]
) -> None:
    """The start is not counted, open or not; 0 stays."""
    there, left = day, abs(count)
    while left:
        there += timedelta(days=1 if count > 0 else -1)
        left -= there.weekday() in week and there not in closed
    found = add_business_days(day_number(day), count, workdays=week, holidays=closed)
    assert int(found) == day_number(there)


@pytest.mark.parametrize(
    ("begin", "end", "inclusive", "count"),
    [
        # Tuesday 1 September 2026 to Friday the 4th, and back
        ("2026-09-01", "2026-09-04", "start_inclusive", 3),
        ("2026-09-01", "2026-09-04", "end_inclusive", 3),
        ("2026-09-01", "2026-09-04", "both", 4),
        ("2026-09-04", "2026-09-01", "both", -4),
        ("2026-09-04", "2026-09-05", "start_inclusive", 1),
        ("2026-09-04", "2026-09-05", "end_inclusive", 0),
        ("2026-09-05", "2026-09-04", "start_inclusive", 0),
        ("2026-09-05", "2026-09-04", "end_inclusive", -1),
        ("2026-09-01", "2026-09-01", "end_inclusive", 0),
        ("2026-09-01", "2026-09-01", "both", 1),
    ],
)
def test_counting_takes_in_the_named_ends(
    begin: str, end: str, inclusive: Inclusive, count: int
) -> None:
    """Whichever way the range lies."""
    days = (day_number(date.fromisoformat(text)) for text in (begin, end))
    assert int(count_business_days(*days, inclusive=inclusive)) == count


def test_an_extra_date_is_open_whatever_the_week_says() -> None:
    """Friday, then the Saturday that makes up for a holiday."""
    friday, saturday = (day_number(date(2026, 9, day)) for day in (11, 12))
    assert int(add_business_days(friday, 1, extra=[date(2026, 9, 12)])) == saturday


def test_a_week_without_open_days_is_refused() -> None:
    """There is nothing to count."""
    with pytest.raises(ClockError, match="at least one"):
        add_business_days(0, 1, workdays=())


@pytest.mark.parametrize("count", [-10_000_000, 10_000_000])
def test_dates_past_the_calendar_are_refused(count: int) -> None:
    """Years run from 1 to 9999."""
    with pytest.raises(ClockRangeError, match="leaves it"):
        add_business_days(0, count)


def test_a_date_past_the_calendar_is_refused() -> None:
    """As a result past it is."""
    with pytest.raises(ClockRangeError, match="years 1 to 9999"):
        count_business_days(0, 10_000_000)


def denver(wall: str) -> int:
    """The instant of a wall-clock time in Denver."""
    return int(datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(DENVER)).timestamp())


def mask(week: set[int]) -> list[bool]:
    """A week as numpy takes it."""
    return [day in week for day in range(7)]


def listed(days: set[date]) -> list[np.datetime64]:
    """Dates as numpy takes them."""
    return [np.datetime64(day) for day in days]
