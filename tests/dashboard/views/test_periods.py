"""Periods are whole and over."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.views.periods import EARLIEST, PERIODS, bounds, dates

LOCAL = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1))  # noqa: DTZ001 - local


@pytest.mark.parametrize(
    ("as_of", "period", "start", "end"),
    [
        ("2026-10-01", "month", "2026-09-01", "2026-09-30"),
        ("2026-10-01", "quarter", "2026-07-01", "2026-09-30"),
        ("2026-10-01", "year", "2025-10-01", "2026-09-30"),
        ("2011-12-31", "month", "2011-11-01", "2011-11-30"),
        ("2011-12-31", "quarter", "2011-07-01", "2011-09-30"),
        ("2024-03-31", "month", "2024-02-01", "2024-02-29"),
        ("2026-01-15", "quarter", "2025-10-01", "2025-12-31"),
    ],
)
def test_a_period_is_the_last_whole_one(as_of: str, period: str, start: str, end: str) -> None:
    """Both days are counted."""
    found = bounds(period, datetime.fromisoformat(as_of))
    assert found == (date.fromisoformat(start), date.fromisoformat(end))


def test_all_has_no_edges() -> None:
    """Everything that was imported."""
    assert bounds("all", datetime(2026, 10, 1)) == (None, None)  # noqa: DTZ001 - local


def test_an_unknown_period_is_refused_by_name() -> None:
    """The error names what there is."""
    with pytest.raises(ValueError, match=r"'week'.*all, month, quarter, year"):
        bounds("week", datetime(2026, 10, 1))  # noqa: DTZ001 - local


@given(LOCAL)
def test_a_period_ends_before_as_of_and_begins_on_a_first(as_of: datetime) -> None:
    """No period reaches into days that nobody has seen the end of."""
    for period in PERIODS[1:]:
        start, end = bounds(period, as_of)
        assert start is not None
        assert end is not None
        assert start.day == (end + timedelta(days=1)).day == 1
        assert start < end < as_of.date()


ASKED = [
    # from, to, first, last
    ("2026-03-01", "2026-04-15", "2026-03-01", "2026-04-15"),
    ("2026-04-15", "2026-03-01", "2026-03-01", "2026-04-15"),
    ("2026-03-01", None, "2026-03-01", "2026-09-30"),
    ("soon", "31/12/2025", "2026-07-01", "2026-09-30"),
    ("1900-01-01", "2999-12-31", "2000-01-01", "2026-10-01"),
]


@pytest.mark.parametrize(("first", "last", "start", "end"), ASKED)
def test_days_of_an_address_are_put_in_order_and_what_is_no_day_is_the_usual_one(
    first: str | None, last: str | None, start: str, end: str
) -> None:
    """Whatever somebody writes there, the page shows a period and says which."""
    usual, today = (date(2026, 7, 1), date(2026, 9, 30)), date(2026, 10, 1)
    found = dates(first, last, usual, today)
    assert found == (date.fromisoformat(start), date.fromisoformat(end))


@given(st.text(max_size=12), st.text(max_size=12))
def test_no_words_of_an_address_break_the_page(first: str, last: str) -> None:
    """The days lie within what can be chosen."""
    today = date(2026, 10, 1)
    start, end = dates(first, last, (None, None), today)
    assert EARLIEST <= start <= end <= today
