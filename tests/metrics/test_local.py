"""Dates and months on a zone's wall clock, a column at a time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.instants import INSTANT
from metrics.local import local_date, month_start, wall

ZONES = (
    "America/Denver", "America/Argentina/Buenos_Aires", "Europe/Dublin", "Australia/Lord_Howe",
    "Asia/Kathmandu", "Africa/Casablanca", "Pacific/Apia", "UTC",
)  # fmt: skip

INSTANTS = st.datetimes(datetime(1950, 1, 1), datetime(2120, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone


@given(
    zone=st.sampled_from(ZONES),
    instants=st.lists(st.none() | INSTANTS, max_size=8),
)
def test_the_wall_clock_is_the_one_that_polars_tells(
    zone: str, instants: list[datetime | None]
) -> None:
    """By the rules of the zone, to the microsecond; also where nobody knows the instant."""
    at = pl.col("at")
    frame = pl.DataFrame({"at": pl.Series(instants, dtype=INSTANT)})
    told = frame.lazy().select(wall=wall(at, zone), day=local_date(at, zone)).collect()
    local = at.dt.convert_time_zone(zone)
    assert told.equals(frame.select(wall=local.dt.replace_time_zone(None), day=local.dt.date()))


@pytest.mark.parametrize("zone", ZONES)
def test_no_second_around_a_change_of_the_clock_is_told_wrongly(zone: str) -> None:
    """Every quarter of an hour of some years, and a second before."""
    begin = datetime(2010, 12, 1, tzinfo=UTC)
    quarters = pl.datetime_range(begin, begin + timedelta(days=1500), "15m", eager=True)
    frame = pl.DataFrame({"at": pl.concat([quarters, quarters - timedelta(seconds=1)])})
    told = frame.select(wall(pl.col("at"), zone)).to_series()
    local = frame["at"].dt.convert_time_zone(zone).dt.replace_time_zone(None)
    assert told.equals(local, check_names=False)


@given(st.lists(st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)), max_size=8))
def test_a_month_begins_where_the_calendar_says(days: list[date | None]) -> None:
    """Whatever lies between the first date and the last."""
    frame = pl.DataFrame({"day": pl.Series(days, dtype=pl.Date)})
    told = frame.select(month_start(pl.col("day")))
    assert told.equals(frame.select(pl.col("day").dt.month_start()))
