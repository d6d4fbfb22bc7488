"""Dates and months on a zone's wall clock, a column at a time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.instants import INSTANT
from metrics.local import local_date, month_start, since, wall

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


@pytest.mark.parametrize("zone", [*ZONES, "America/Sao_Paulo", "America/Havana"])
def test_a_date_begins_as_an_instant_when_it_begins_on_the_wall(zone: str) -> None:
    """Also where a clock is set back across midnight, or a whole day is left out."""
    begin = datetime(2010, 12, 1, tzinfo=UTC)
    instants = pl.datetime_range(begin, begin + timedelta(days=500), "30m", eager=True)
    frame = pl.DataFrame({"at": pl.concat([instants, instants - timedelta(microseconds=1)])})
    days = [begin.date() + timedelta(days=nth) for nth in (0, *range(78, 112), 396, 397, 499)]
    told = frame.select(since(pl.col("at"), day, zone).alias(str(day)) for day in days)
    dates = local_date(pl.col("at"), zone)
    assert told.equals(frame.select((dates >= day).alias(str(day)) for day in days))


def test_a_date_before_the_tables_begins_too() -> None:
    """And of an instant that nobody knows nothing is told."""
    known = datetime(1969, 12, 31, 12, tzinfo=UTC)
    frame = pl.DataFrame({"at": pl.Series([None, known], dtype=INSTANT)})
    told = [frame.select(since(pl.col("at"), date(y, 1, 1), "UTC")) for y in (1960, 1970)]
    assert [rows.to_series().to_list() for rows in told] == [[None, True], [None, False]]


@given(st.lists(st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)), max_size=8))
def test_a_month_begins_where_the_calendar_says(days: list[date | None]) -> None:
    """Whatever lies between the first date and the last."""
    frame = pl.DataFrame({"day": pl.Series(days, dtype=pl.Date)})
    told = frame.select(month_start(pl.col("day")))
    assert told.equals(frame.select(pl.col("day").dt.month_start()))
