"""What holds for every calendar, and the slow clock that must agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from agreements.calendars import WorkingCalendar
from metrics.clock import Clock, day_of
from tests.metrics.clock import brute
from tests.metrics.clock.brute import calendars, minutes, modest, situations

Situation = tuple[WorkingCalendar, int]

DAY = 86_400
budgets = st.integers(-40 * 3600, 40 * 3600)


def table(calendar: WorkingCalendar, start: int) -> Clock:
    """Forty dates round a start, enough for every question here unless it says so."""
    day = day_of(start // DAY)
    return Clock.compile(calendar, day - timedelta(days=20), day + timedelta(days=20))


def within_dates(calendar: WorkingCalendar) -> WorkingCalendar:
    """The calendar's week with every interval ended at midnight, and its holidays alone."""
    weekly = tuple(tuple((lo, min(hi, DAY)) for lo, hi in hours) for hours in calendar.weekly)
    return replace(calendar, weekly=weekly, exceptions={}, breaks={})


def with_holiday(calendar: WorkingCalendar, start: int, later: int) -> WorkingCalendar:
    """The calendar with one holiday more, some days after the start."""
    holiday = day_of(start // DAY) + timedelta(days=later)
    return replace(calendar, closed={**calendar.closed, holiday: "one more"})


@modest
@given(situations(), minutes)
def test_open_time_is_what_a_walk_over_minutes_counts(drawn: Situation, length: int) -> None:
    """Daylight saving, breaks, exceptions and hours over midnight included."""
    calendar, start = drawn
    clock = table(calendar, start)
    assert int(clock.elapsed(start, start + length)) == brute.elapsed(
        calendar, start, start + length
    )


@modest
@given(situations(), st.integers(-600, 600).map(lambda m: m * 60))
def test_a_due_is_where_a_walk_over_minutes_arrives(drawn: Situation, budget: int) -> None:
    """The first instant reached, forward and backward."""
    calendar, start = drawn
    clock = table(calendar, start)
    room = clock.before[-1] - clock.open_seconds(start) if budget > 0 else clock.open_seconds(start)
    assume(room > abs(budget))
    assert int(clock.add(start, budget)) == brute.add(calendar, start, budget)


@modest
@given(situations(), minutes)
def test_an_instant_is_open_when_the_wall_clock_says_so(drawn: Situation, offset: int) -> None:
    """At openings and closings too."""
    calendar, start = drawn
    clock = table(calendar, start)
    marks = np.concatenate([clock.opens[:-1], clock.closes[:-1], [start + offset]])
    marks = marks[(marks >= clock.begin) & (marks < clock.end)]
    assert clock.is_open(marks).tolist() == [brute.is_open(calendar, int(m)) for m in marks]


@modest
@given(situations(), st.integers(0, 10 * DAY), st.integers(0, 9 * DAY))
def test_elapsed_time_adds_up(drawn: Situation, first: int, second: int) -> None:
    """From a to b and from b to c is from a to c."""
    calendar, a = drawn
    clock, b, c = table(calendar, a), a + first, a + first + second
    assert clock.elapsed(a, b) + clock.elapsed(b, c) == clock.elapsed(a, c)


@modest
@given(situations(), budgets)
def test_adding_and_elapsed_are_inverse(drawn: Situation, budget: int) -> None:
    """What was added is what has passed, to the second."""
    calendar, start = drawn
    clock = Clock.covering(calendar, [start], seconds=budget)
    due = int(clock.add(start, budget))
    assert int(clock.elapsed(min(start, due), max(start, due))) == abs(budget)


@modest
@given(situations(), st.lists(st.integers(0, 5 * DAY), min_size=2), st.integers(0, 30 * 3600))
def test_a_later_start_is_never_due_earlier(
    drawn: Situation, offsets: list[int], budget: int
) -> None:
    """In open seconds, and in business days by closing."""
    calendar, start = drawn
    starts = start + np.sort(np.array(offsets))
    clock = Clock.covering(calendar, starts, seconds=budget, days=3)
    assert np.all(np.diff(clock.add(starts, budget)) >= 0)
    due = clock.due_business_days(starts, 2, rule="close_of_business", cutoff=15 * 3600)
    assert np.all(np.diff(due) >= 0)


@modest
@given(situations(), st.integers(0, 9 * DAY))
def test_open_time_never_exceeds_real_time(drawn: Situation, length: int) -> None:
    """Nor does it ever run backward."""
    calendar, start = drawn
    assert 0 <= int(table(calendar, start).elapsed(start, start + length)) <= length


@modest
@given(calendars(date(2015, 6, 10), ("UTC",)), st.integers(0, 3 * DAY), budgets)
def test_moving_zone_and_start_together_moves_the_due_with_them(
    calendar: WorkingCalendar, offset: int, budget: int
) -> None:
    """The same wall clock seven hours west is the same promise seven hours later."""
    start = brute.at("2015-06-10T00:00Z") + offset
    west = replace(calendar, zone="Etc/GMT+7")
    here = Clock.covering(calendar, [start], seconds=budget)
    there = Clock.covering(west, [start + 7 * 3600], seconds=budget)
    assert int(there.add(start + 7 * 3600, budget)) == int(here.add(start, budget)) + 7 * 3600


@modest
@given(situations(), st.integers(0, 6), st.integers(0, 40 * 3600))
def test_a_holiday_more_never_shortens_a_due(drawn: Situation, later: int, budget: int) -> None:
    """In open seconds, whatever the hours."""
    calendar, start = drawn
    before, after = (
        int(Clock.covering(c, [start], seconds=budget).add(start, budget))
        for c in (calendar, with_holiday(calendar, start, later))
    )
    assert after >= before


@modest
@given(situations(), st.integers(0, 6), st.integers(1, 3))
def test_a_holiday_more_never_shortens_a_promise_in_business_days(
    drawn: Situation, later: int, days: int
) -> None:
    """As long as no night outlasts the whole of the next date's hours."""
    calendar, start = within_dates(drawn[0]), drawn[1]
    before, after = (
        int(
            Clock.covering(c, [start], days=days).due_business_days(
                start, days, rule="close_of_business", cutoff=None
            )
        )
        for c in (calendar, with_holiday(calendar, start, later))
    )
    assert after >= before


@modest
@given(situations(), st.integers(-2, 4))
def test_a_closed_date_adds_nothing(drawn: Situation, offset: int) -> None:
    """Between the closing before it and the next opening the clock stands still."""
    calendar, start = drawn
    day = day_of(start // DAY) + timedelta(days=offset)
    shut = replace(within_dates(calendar), exceptions={day: ()})
    clock = table(shut, start)
    midnights = np.array([day, day + timedelta(days=1)], dtype="datetime64[s]").astype(np.int64)
    begin, end = clock.zone.to_utc(midnights)
    assert int(clock.elapsed(begin, end)) == 0


@modest
@given(situations(), st.integers(0, 9 * DAY))
def test_rolling_moves_to_where_open_time_begins_or_ended(drawn: Situation, offset: int) -> None:
    """No open time is skipped on the way, and rolling twice is rolling once."""
    calendar, start = drawn
    clock, moment = Clock.covering(calendar, [start, start + 9 * DAY]), start + offset
    opened = int(clock.next_open(moment))
    assert opened >= moment
    assert bool(clock.is_open(opened))
    assert int(clock.elapsed(moment, opened)) == 0
    assert int(clock.next_open(opened)) == opened
    closed = int(clock.prev_close(moment))
    assert closed <= moment
    assert bool(clock.is_open(closed - 1))
    assert int(clock.elapsed(closed, moment)) == 0
    assert int(clock.prev_close(closed)) == closed


@modest
@given(situations(), st.integers(1, 200))
def test_one_answer_does_not_depend_on_the_others_in_its_column(
    drawn: Situation, count: int
) -> None:
    """Long columns are cut into pieces; the cuts leave no trace."""
    calendar, start = drawn
    clock = table(calendar, start)
    starts = start + np.arange(40_000) * 7 % (5 * DAY)
    ends = starts + count * 60
    whole = clock.elapsed(starts, ends)
    picked = [0, 1, 32_767, 32_768, 39_999]
    assert whole[picked].tolist() == [int(clock.elapsed(starts[i], ends[i])) for i in picked]
