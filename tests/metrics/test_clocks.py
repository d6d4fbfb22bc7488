"""Compiled calendars that are kept answer as fresh ones do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.clock import Clock, ClockRangeError, Instants
from metrics.clocks import asked, covering
from tests.metrics.table import CALENDARS, when

Question = Callable[[Clock], Instants]


def adding(starts: Instants, budget: Instants) -> Question:
    """The question when so much open time has passed."""
    return lambda clock: clock.add(starts, budget)


def open_dates_after(starts: Instants, days: Instants) -> Question:
    """The question when so many open dates are over."""
    return lambda clock: clock.due_business_days(
        starts, days, rule="close_of_business", cutoff=None
    )


instants = st.integers(int(when("1990-01-01").timestamp()), int(when("2090-01-01").timestamp()))


@given(st.lists(st.tuples(instants, st.integers(0, 40 * 3600)), min_size=1, max_size=6))
@settings(max_examples=30, deadline=None)
def test_what_was_asked_before_changes_no_answer(questions: list[tuple[int, int]]) -> None:
    """Whatever years were asked about, each due is that of a table made for it alone."""
    desk = CALENDARS["desk"]
    for start, seconds in questions:
        starts, budget = np.array([start]), np.array([seconds])
        found = asked(desk, starts, adding(starts, budget), seconds=budget)
        fresh = Clock.covering(desk, starts, seconds=budget).add(starts, budget)
        assert found.tolist() == fresh.tolist()


@given(
    st.lists(
        st.tuples(instants, st.integers(0, 40 * 3600), st.integers(1, 30)), min_size=1, max_size=6
    )
)
@settings(max_examples=30, deadline=None)
def test_a_kept_clock_is_long_enough(questions: list[tuple[int, int, int]]) -> None:
    """Whatever was asked for before, a clock reaches as far as one made for the question alone."""
    desk = CALENDARS["desk"]
    for start, seconds, days in questions:
        starts, budget, dates = np.array([start]), np.array([seconds]), np.array([days])
        kept = covering(desk, starts, seconds=budget, days=dates)
        fresh = Clock.covering(desk, starts, seconds=budget, days=dates)
        for answer in (adding(starts, budget), open_dates_after(starts, dates)):
            assert answer(kept).tolist() == answer(fresh).tolist()


def test_the_years_of_a_large_city_are_one_table() -> None:
    """Months far apart, and a date that was taken down too early, do not drive each other out."""
    desk = replace(CALENDARS["desk"])  # no other test has asked this one anything
    days = ("1999-01-04 09:00", "2011-03-01 09:00", "2028-01-01 00:00")
    starts = [np.array([int(when(day).timestamp())]) for day in days]
    *_, last = (covering(desk, each) for each in starts)
    assert all(covering(desk, each) is last for each in starts)


def test_a_clock_says_whether_it_reaches() -> None:
    """Far enough for what it was made for, and not for ten years more."""
    desk = CALENDARS["desk"]
    start = np.array([int(when("2026-06-01 09:00").timestamp())])
    clock = Clock.covering(desk, start, days=np.array([5]))
    assert clock.reaches(start, days=5)
    assert not clock.reaches(start, days=2_500)
    assert not clock.reaches(start, seconds=20_000 * 3_600)
    assert not clock.reaches(start - 10 * 366 * 86_400)


def test_two_calendars_of_one_name_are_not_taken_for_each_other() -> None:
    """It is the calendar that is kept, not its name."""
    desk = CALENDARS["desk"]
    night = replace(desk, weekly=(((20 * 3600, 22 * 3600),),) * 7)
    starts, budget = np.array([int(when("2026-06-01 09:00").timestamp())]), np.array([3600])
    dues = [
        asked(one, starts, adding(starts, budget), seconds=budget).item()
        for one in (desk, night, desk)
    ]
    assert dues == [int(when(f"2026-06-01 {at}").timestamp()) for at in ("10:00", "21:00", "10:00")]


def test_a_calendar_that_never_opens_is_refused_each_time() -> None:
    """A kept table does not hide that there is too little open time."""
    never = replace(CALENDARS["desk"], weekly=((),) * 7)
    starts, budget = np.array([int(when("2026-06-01 09:00").timestamp())]), np.array([3600])
    for _ in range(2):
        with pytest.raises(ClockRangeError):
            asked(never, starts, adding(starts, budget), seconds=budget)
