"""Instants on a zone's wall clock, a column at a time.

From a table of the zone's offsets: telling each instant's offset by the zone's rules, as Polars
does, takes eight times as long, and every count by month has to tell it of every case.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import numpy as np
import polars as pl

from agreements.calendars import DAY_SECONDS
from metrics.clock import Zone
from metrics.instants import APART, INSTANT, instant

_WALL = pl.Datetime("us")
_SECOND = 1_000_000
_FIRST, _LAST = 0, int(datetime(2100, 1, 1, tzinfo=UTC).timestamp()) * _SECOND
"""Between these microseconds the table is used; what lies beyond is a slip, and told by the rules
(before 1970 they differ from one release of the tables of zones to another)."""

_NEAR = APART * DAY_SECONDS

_FEW_TURNS = 6
"""So many turns of the clock are compared with, one after the other, sooner than searched among."""

_LONGEST = 300_000
"""Days of a table of months; longer ago or ahead than centuries the calendar itself is asked."""


def wall(at: pl.Expr, zone: str) -> pl.Expr:
    """Instants on the wall clock of a zone: days later are then dates later."""

    def told(instants: pl.Series) -> pl.Series:
        return wall_of(instants, zone)

    return at.map_batches(told, return_dtype=_WALL, is_elementwise=True)


def local_date(at: pl.Expr, zone: str) -> pl.Expr:
    """The date of instants on the wall clock of a zone."""

    def told(instants: pl.Series) -> pl.Series:
        return _dates(instants, zone)

    return at.map_batches(told, return_dtype=pl.Date(), is_elementwise=True)


def since(at: pl.Expr, day: date, zone: str) -> pl.Expr:
    """Whether instants lie on a date of the zone or after it, as `local_date` tells them.

    Told by comparing instants: what the clock says then is asked of the date, not of each of them.
    """
    midnight = int(datetime.combine(day, time(), UTC).timestamp())
    around = np.array([midnight - _NEAR, midnight + _NEAR])
    if around[0] * _SECOND < _FIRST or around[1] * _SECOND >= _LAST:
        return local_date(at, zone) >= day
    table = Zone.covering(zone, around)
    first, last = np.searchsorted(table.starts[1:], around, side="right")
    begins = midnight - table.offsets[first : last + 1]
    # A clock that is set back across midnight has the date, then the one before, then it again.
    found = _not_before(
        at, int(max(begins[-1], table.starts[last] if last > first else begins[-1]))
    )
    for nth in range(first, last):
        low = max(int(begins[nth - first]), int(table.starts[nth]))
        if low < table.starts[nth + 1]:
            found |= _not_before(at, low) & ~_not_before(at, int(table.starts[nth + 1]))
    return found


def _not_before(at: pl.Expr, second: int) -> pl.Expr:
    return at >= instant(datetime.fromtimestamp(second, UTC))


def month_start(day: pl.Expr) -> pl.Expr:
    """The first day of the month of dates, as `dt.month_start` tells it in six times the time."""
    return day.map_batches(_month_start, return_dtype=pl.Date(), is_elementwise=True)


def wall_of(instants: pl.Series, zone: str) -> pl.Series:
    """The same of a column that is at hand."""
    whole = instants.cast(INSTANT)
    offsets = _offsets(whole.cast(pl.Int64), zone)
    if offsets is None:
        return whole.dt.convert_time_zone(zone).dt.replace_time_zone(None)
    return (whole.cast(pl.Int64) + offsets).cast(_WALL)


def _dates(instants: pl.Series, zone: str) -> pl.Series:
    whole = instants.cast(INSTANT)
    numbers = whole.cast(pl.Int64)
    offsets = _offsets(numbers, zone)
    if offsets is None:
        return whole.dt.convert_time_zone(zone).dt.date()
    # No date before 1970 is among them, so that cutting off is rounding down.
    return ((numbers + offsets) // (DAY_SECONDS * _SECOND)).cast(pl.Int32).cast(pl.Date)


def _offsets(numbers: pl.Series, zone: str) -> pl.Series | int | None:
    """How many microseconds the clock is ahead at each instant: one number where it is always one.

    None where the rules have to tell it; of an instant that is not there it is any.
    """
    ends = _ends(numbers)
    if ends is None:
        return 0
    if ends[0] < _FIRST or ends[1] >= _LAST:
        return None
    table = Zone.covering(zone, np.array(ends, dtype=np.int64) // _SECOND)
    # Of two hundred turns of the clock those between the first and the last instant are looked at.
    turns = table.starts[1:] * _SECOND
    first, last = np.searchsorted(turns, np.array(ends, dtype=np.int64), side="right")
    offsets = table.offsets[first : last + 1] * _SECOND
    if first == last:
        return int(offsets[0])
    known = (numbers.fill_null(ends[0]) if numbers.null_count() else numbers).to_numpy()
    if last - first > _FEW_TURNS:
        return pl.Series(offsets[np.searchsorted(turns[first:last], known, side="right")])
    ahead = np.full(len(known), offsets[0])
    for turn, then in zip(turns[first:last], offsets[1:], strict=True):
        ahead = np.where(known >= turn, then, ahead)
    return pl.Series(ahead)


def _month_start(days: pl.Series) -> pl.Series:
    ends = _ends(days.to_physical())
    if ends is None:
        return days
    first, last = ends
    if last - first > _LONGEST:
        return days.dt.month_start()
    span = np.arange(first, last + 1).astype("datetime64[D]")
    firsts = pl.Series(span.astype("datetime64[M]").astype("datetime64[D]"))
    return firsts.gather(days.to_physical() - first)


def _ends(numbers: pl.Series) -> tuple[int, int] | None:
    """The least and the greatest number; None where there is none."""
    low, high = numbers.min(), numbers.max()
    return (low, high) if isinstance(low, int) and isinstance(high, int) else None
