"""When a page says that its data is old."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from dashboard.views.head import days_stale

UNTIL = datetime(2026, 9, 30, 6, tzinfo=UTC)

AGES = [
    # hours since the data's end, days said
    (-5, 0),
    (26, 0),
    (47, 0),
    (48, 2),
    (100, 4),
]


@pytest.mark.parametrize(("hours", "days"), AGES)
def test_data_is_called_old_when_two_nights_brought_nothing(hours: int, days: int) -> None:
    """One import may fail; data that is dated later than now is not old."""
    now = UNTIL + timedelta(hours=hours)
    assert days_stale(UNTIL, now, demonstration=False) == days


def test_a_demonstration_stands_still_and_is_never_old() -> None:
    """Its data ends in the autumn of 2026 for ever."""
    assert days_stale(UNTIL, UNTIL + timedelta(days=900), demonstration=True) == 0
