"""A period is published when nothing can change it any more."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.public import KINDS, Kind, last_periods, months_of, period_of, published_on, upcoming

# kind, today, window, and what was published last
LAST: list[tuple[Kind, str, int, str]] = [
    ("month", "2026-10-01", 14, "2026-08"),
    ("month", "2026-10-14", 14, "2026-08"),
    ("month", "2026-10-15", 14, "2026-09"),
    ("month", "2026-10-01", 0, "2026-09"),
    ("quarter", "2026-10-14", 14, "2026-Q2"),
    ("quarter", "2026-10-15", 14, "2026-Q3"),
    ("quarter", "2026-01-20", 14, "2025-Q4"),
]


@pytest.mark.parametrize(("kind", "today", "window", "last"), LAST)
def test_a_period_waits_for_the_windows_of_its_last_closings(
    kind: Kind, today: str, window: int, last: str
) -> None:
    """September's last request may be closed on the 30th, and reopened until October 14."""
    since, day = date(2020, 1, 1), date.fromisoformat(today)
    assert last_periods(kind, since, day, window, 3)[-1] == last


@settings(max_examples=60)
@given(
    kind=st.sampled_from(KINDS),
    today=st.dates(date(2015, 1, 1), date(2035, 12, 31)),
    window=st.integers(0, 60),
)
def test_what_comes_next_follows_what_was_published_last(
    kind: Kind, today: date, window: int
) -> None:
    """And comes on the day that is said, not the day before."""
    found = upcoming(kind, today, window)
    since = date(2000, 1, 1)
    assert found.on > today
    assert published_on(found.period, window) == found.on
    assert last_periods(kind, since, found.on, window, 1) == [found.period]
    eve = found.on - timedelta(days=1)
    assert last_periods(kind, since, eve, window, 1) != [found.period]


def test_a_period_that_began_before_the_first_case_is_not_whole() -> None:
    """A record from April 2 on tells neither all of April nor of the quarter."""
    since, today = date(2026, 4, 2), date(2026, 12, 1)
    assert last_periods("month", since, today, 14, 99)[0] == "2026-05"
    assert last_periods("quarter", since, today, 14, 99) == ["2026-Q3"]
    assert last_periods("quarter", since, date(2026, 5, 1), 14, 99) == []


def test_a_day_lies_in_a_month_and_a_quarter() -> None:
    """Which has three months."""
    assert period_of(date(2026, 5, 31), "month") == "2026-05"
    assert period_of(date(2026, 5, 31), "quarter") == "2026-Q2"
    assert months_of("2026-Q4") == ["2026-10", "2026-11", "2026-12"]
