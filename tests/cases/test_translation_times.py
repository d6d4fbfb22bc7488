"""Written times become instants by one rule each, and what is doubtful about them is told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.cases.instants import Edge, example, read_times

FORMATS = ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M%z", "%m/%d/%Y"]
ZONE = "America/Denver"

TIMES = [
    # written             in UTC               unclear
    ("2026-01-15 09:00", "2026-01-15 16:00", False),  # standard time
    ("2026-07-15 09:00", "2026-07-15 15:00", False),  # daylight saving time
    ("2026-11-01 01:30", "2026-11-01 07:30", True),  # repeated: the first of the two
    ("2026-03-08 02:30", "2026-03-08 09:30", True),  # skipped: the offset before the change
    ("2026-07-15T09:00Z", "2026-07-15 09:00", False),  # with its own offset
    ("2026-07-15T09:00+0200", "2026-07-15 07:00", False),
    ("2026-11-01T01:30-0700", "2026-11-01 08:30", False),
    ("2026-07-15 24:00", "2026-07-16 06:00", False),  # the midnight that ends the day
    ("2026-12-31T24:00Z", "2027-01-01 00:00", False),
    ("2026-03-07 24:00", "2026-03-08 07:00", False),
    ("2026-07-15 24:01", None, False),
    ("2026-02-29 24:00", None, False),
    ("0026-07-15 09:00", None, False),  # a slip, not an opening in the year 26
    ("2026-07-15 09:00 ", None, False),
    ("10/98", None, False),  # a radio code
    (None, None, False),
]


@pytest.mark.parametrize(("written", "utc", "doubtful"), TIMES)
@pytest.mark.parametrize("beside", [[], ["2026-11-01 01:30", None, "07/15/2026"]])
def test_a_written_time_is_one_instant(
    written: str | None, utc: str | None, beside: list[str | None], *, doubtful: bool
) -> None:
    """Where daylight saving leaves two readings or none, one rule decides, whatever stands by."""
    told = read_times(pl.Series([written, *beside], dtype=pl.String), FORMATS, ZONE)

    expected = datetime.fromisoformat(utc).replace(tzinfo=UTC) if utc else None
    assert (told.at[0], told.unclear[0], told.on_day[0]) == (expected, doubtful, False)


@pytest.mark.parametrize(
    ("written", "day", "utc"),
    [
        ("07/15/2026", "start", "2026-07-15 06:00:00"),
        ("07/15/2026", "end", "2026-07-16 05:59:59"),
        ("11/01/2026", "start", "2026-11-01 06:00:00"),  # a day of 25 hours
        ("11/01/2026", "end", "2026-11-02 06:59:59"),
    ],
)
def test_a_day_without_a_time_counts_from_its_start_or_to_its_end(
    written: str, day: Edge, utc: str
) -> None:
    """And says that only the day is known."""
    told = read_times(pl.Series([written]), FORMATS, ZONE, day=day)

    assert told.at[0] == datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert told.on_day[0]


@pytest.mark.parametrize(
    "written", ["2026-07-15 00:00", "2026-07-15T06:00Z", "07/15/2026", "2026-07-15 24:00"]
)
def test_in_a_column_of_days_the_time_of_day_says_nothing(written: str) -> None:
    """Midnight in a file, midnight in UTC of a portal, no time at all: the same day."""
    told = read_times(pl.Series([written]), FORMATS, ZONE, day="end", only_days=True)

    assert told.at[0] == datetime(2026, 7, 16, 5, 59, 59, tzinfo=UTC)
    assert told.on_day[0]


def test_the_first_format_that_fits_is_taken_for_each_text() -> None:
    """The third of April in one file's form, the fourth of March in the other's."""
    texts = pl.Series(["04/03/2026", "25/03/2026"])
    told = read_times(texts, ["%m/%d/%Y", "%d/%m/%Y"], "UTC").at.dt.strftime("%d %B").to_list()
    assert told == ["03 April", "25 March"]


@given(st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1)))  # noqa: DTZ001 - wall-clock times
def test_every_wall_clock_time_has_one_instant_near_it(local: datetime) -> None:
    """No time is lost to daylight saving; going back gives the time, or one an hour on."""
    written = pl.Series([local.strftime("%Y-%m-%d %H:%M")])
    told = read_times(written, FORMATS, ZONE)
    back = told.at.dt.convert_time_zone(ZONE).dt.replace_time_zone(None)[0]
    moved = back - local.replace(second=0, microsecond=0)
    assert moved in ({timedelta(0), timedelta(hours=1)} if told.unclear[0] else {timedelta(0)})


def test_an_example_of_a_format_shows_how_times_are_written_in_it() -> None:
    """For messages."""
    assert example("%m/%d/%Y %I:%M %p") == "07/31/2026 02:05 PM"
