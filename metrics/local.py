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

_LONGEST = 300_000
"""Days of a table of months; longer ago or ahead than centuries the calendar itself is asked."""


def wall(at: pl.Expr, zone: str) -> pl.Expr:
    """Instants on the wall clock of a zone: days later are then dates later."""

    def told(instants: pl.Series) -> pl.Series:
        return _wall(instants, zone)

    return at.map_batches(told, return_dtype=_WALL, is_elementwise=True)


def local_date(at: pl.Expr, zone: str) -> pl.Expr:
    """The date of instants on the wall clock of a zone."""
    return wall(at, zone).dt.date()


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


def _wall(instants: pl.Series, zone: str) -> pl.Series:
    whole = instants.cast(INSTANT)
    numbers = whole.cast(pl.Int64)
    ends = _ends(numbers)
    if ends is None:
        return whole.cast(_WALL)
    if ends[0] < _FIRST or ends[1] >= _LAST:
        return whole.dt.convert_time_zone(zone).dt.replace_time_zone(None)
    table = Zone.covering(zone, np.array(ends, dtype=np.int64) // _SECOND)
    known = numbers.drop_nulls()  # most cases were never reopened, nor asked about again
    nth = np.searchsorted(table.starts[1:] * _SECOND, known.to_numpy(), side="right")
    offsets = (table.offsets * _SECOND)[nth]
    if len(known) < len(numbers):
        found, offsets = offsets, np.zeros(len(numbers), dtype=np.int64)
        offsets[numbers.is_not_null().to_numpy()] = found
    return whole.dt.replace_time_zone(None) + pl.Series(offsets).cast(pl.Duration("us"))


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
