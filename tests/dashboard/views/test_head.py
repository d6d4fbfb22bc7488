"""When a page says that its data is old, and how many days ago something was."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import polars as pl
import pytest

from agreements.folder import open_city
from dashboard.freshness import days_since
from dashboard.views.agency import overdue
from dashboard.views.case_lists import Behind
from dashboard.views.head import days_stale
from dashboard.wording import head as words
from dashboard.wording.overview import overdue_note

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


def test_how_old_the_data_is_says_nothing_of_when_the_figures_stand() -> None:
    """They may be asked as of an instant long before the data's end."""
    assert words.stale(2_580).endswith("The newest data is 2,580 days old.]")


def test_a_demonstration_stands_still_and_is_never_old() -> None:
    """Its data ends in the autumn of 2026 for ever."""
    assert days_stale(UNTIL, UNTIL + timedelta(days=900), demonstration=True) == 0


def test_days_ago_are_counted_by_the_dates_of_the_city() -> None:
    """As a finding or a duty counts them: from 5 pm to the night before is a whole day more."""
    denver = ZoneInfo("America/Denver")
    due = datetime(2024, 10, 2, 17, tzinfo=denver)
    assert days_since(due, datetime(2026, 10, 1, tzinfo=denver)) == 729
    late = datetime(2026, 9, 30, 5, 59, tzinfo=UTC)  # the evening before in Denver
    assert days_since(late, datetime(2026, 9, 30, 8, tzinfo=denver)) == 1


def test_the_oldest_due_is_as_many_days_ago_as_its_dates_say() -> None:
    """Of the same day its hours are told."""
    now = datetime(2026, 10, 1, 9, tzinfo=UTC)
    assert overdue_note(datetime(2024, 10, 2, 17, tzinfo=UTC), now).endswith("729 days ago.")
    assert overdue_note(now - timedelta(hours=3), now).endswith("3 hours ago.")


def test_a_list_of_what_waits_counts_days_as_the_sentence_above_it_does() -> None:
    """In the table and in the file; also where the clocks were changed in between."""
    denver = ZoneInfo("America/Denver")
    now = datetime(2026, 10, 1, tzinfo=denver)
    dues = [datetime(2024, 10, 2, 17, tzinfo=denver), datetime(2026, 9, 30, 23, tzinfo=denver)]
    late = pl.DataFrame({"number": ["1", "2"], "due": dues}).with_columns(
        pl.col("due").dt.convert_time_zone("America/Denver"),
        opened="due",
        service=pl.lit("pothole"),
        district=pl.lit("9"),
    )
    told = overdue(Behind(2, late, lambda: late), now, open_city("denver").city)
    counted = [days_since(due, now) for due in dues]
    assert counted == [729, 1]
    assert told.table["Days past due"].to_list() == counted
    assert told.file()["Days past due"].to_list() == counted
