"""The period of a packet: whole months, quarters and years, and what is none."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import UsageError
from dashboard.reports.packet.periods import last_quarter, period_of, whole

DAYS = st.dates(date(2000, 1, 1), date(2150, 1, 1))


@pytest.mark.parametrize(
    ("written", "first", "last", "before"),
    [
        ("2026-Q3", "2026-07-01", "2026-09-30", "2026-Q2"),
        ("2026-Q1", "2026-01-01", "2026-03-31", "2025-Q4"),
        ("2024-02", "2024-02-01", "2024-02-29", "2024-01"),
        ("2026-01", "2026-01-01", "2026-01-31", "2025-12"),
        ("2026", "2026-01-01", "2026-12-31", "2025"),
    ],
)
def test_a_period_has_its_days_and_the_one_before(
    written: str, first: str, last: str, before: str
) -> None:
    """Of the same length, ending where this one begins."""
    period = period_of(written)
    assert (str(period.start), str(period.last)) == (first, last)
    assert period.before.name == before
    assert period.before.end == period.start


@pytest.mark.parametrize("written", ["2026-Q5", "2026-13", "Q3", "", "2026-Q3 ", "26-Q3", "1850"])
def test_what_is_no_period_is_said_with_what_is_one(written: str) -> None:
    """So that nobody has to guess."""
    with pytest.raises(UsageError, match="2026-Q3"):
        period_of(written)


@given(DAYS)
def test_the_last_quarter_is_over_and_no_later_one_is(today: date) -> None:
    """On the first day of a quarter it is the one that ended the evening before."""
    quarter = last_quarter(today)
    assert quarter.end <= today
    assert period_of(quarter.name) == quarter
    following = last_quarter(quarter.end + timedelta(days=100))
    assert following.start == quarter.end
    assert following.end > today


@given(st.integers(2000, 2150), st.integers(1, 12), st.sampled_from(["", "-Q", "-"]))
def test_the_days_of_a_period_are_that_period_and_no_other_days_are(
    year: int, nth: int, kind: str
) -> None:
    """A page that shows a whole quarter offers its packet; another stretch of days has none."""
    number = {"": "", "-Q": str((nth - 1) // 3 + 1), "-": f"{nth:02}"}[kind]
    period = period_of(f"{year}{kind}{number}")
    assert whole(period.start, period.last) == period
    assert whole(period.start, period.last - timedelta(days=1)) is None
    assert whole(period.start + timedelta(days=1), period.last) is None
    assert whole(None, None) is None
