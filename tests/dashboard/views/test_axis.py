"""A time axis holds about twenty ticks, whatever it spans."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.views.axis import MOST, edges, ticks

LOCAL = st.datetimes(datetime(2000, 1, 1), datetime(2050, 1, 1))  # noqa: DTZ001 - as below
START = datetime(2026, 9, 3)  # noqa: DTZ001 - an axis is local


@given(
    start=LOCAL,
    span=st.timedeltas(timedelta(hours=1), timedelta(days=9_000)),
)
def test_ticks_are_few_and_inside(start: datetime, span: timedelta) -> None:
    """From an hour to a quarter of a century."""
    found = ticks(start, start + span)["at"]
    assert found.len() <= MOST + 2
    assert all(start <= tick <= start + span for tick in found)


@pytest.mark.parametrize(
    ("span", "first"),
    [
        (timedelta(days=1), ("Thu, Sep 3", "12:00 am")),
        (timedelta(days=12), ("Thu", "Sep 3")),
        (timedelta(days=100), ("Sep 3", "2026")),
        (timedelta(days=400), ("Oct", "2026")),
    ],
)
def test_the_words_of_a_tick_fit_its_step(span: timedelta, first: tuple[str, str]) -> None:
    """Hours under days, dates under weekdays, years under months."""
    assert ticks(START, START + span).select("upper", "lower").row(0) == first


@given(st.timedeltas(timedelta(0), timedelta(days=4_000)))
def test_an_axis_leaves_room_for_the_outermost_pins(span: timedelta) -> None:
    """A pin half outside would be cut."""
    start, end = edges(START, START + span)
    assert start < START <= START + span < end
