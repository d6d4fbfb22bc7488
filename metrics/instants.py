"""Instants as frames hold them: microseconds in UTC."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from typing import Final

import numpy as np
import numpy.typing as npt
import polars as pl

from metrics.clock import Zone

INSTANT = pl.Datetime("us", "UTC")

APART: Final = 2
"""Days by which no wall clock differs from the world's."""


def instant(at: datetime) -> pl.Expr:
    """One aware instant beside a column of instants."""
    return pl.lit(at.astimezone(UTC)).cast(INSTANT)


def world_midnight(day: date, days: int) -> pl.Expr:
    """The instant at which in UTC the date begins that is so many days from another one.

    Two days before and after a period nothing is left out that any city's clock counts to it; and
    of files, which tell the first and last instant of their parts, those far away are not read.
    """
    nth = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return instant(datetime.combine(date.fromordinal(nth), time(), UTC))


def one_of(at: pl.Expr, lies: Callable[[pl.Expr], pl.Expr]) -> Iterator[pl.Expr]:
    """What is so wherever an instant that is one of several columns lies where it is asked for.

    Files tell the first and last of each column, and nothing of what several make: with this beside
    the test itself those far away are not read. A column without any value tells neither, but that
    it has none.

    Args:
        at: The instant; of one column, or made otherwise than by choosing one, nothing is said.
        lies: Whether an instant lies there.
    """
    names = at.meta.root_names()
    chosen = (pl.coalesce(names), pl.min_horizontal(names)) if len(names) > 1 else ()
    if any(at.meta == one.meta for one in chosen):
        yield pl.any_horizontal(pl.col(n).is_not_null() & lies(pl.col(n)) for n in names)


def second(name: str) -> pl.Expr:
    """An instant without its fraction: the clock counts whole seconds."""
    return pl.col(name).dt.truncate("1s")


def epoch_seconds(instants: pl.Series) -> npt.NDArray[np.int64]:
    """Instants as whole UTC seconds."""
    whole = instants if instants.dtype == INSTANT else instants.cast(INSTANT)
    # A cast to numbers is done at once; `to_physical` goes through a plan.
    seconds: npt.NDArray[np.int64] = whole.cast(pl.Int64).to_numpy() // 1_000_000
    return seconds


def from_epoch_seconds(seconds: npt.NDArray[np.int64]) -> pl.Series:
    """Whole UTC seconds as instants."""
    return pl.Series(seconds * 1_000_000, dtype=pl.Int64).cast(INSTANT)


def wall_clock(local: pl.Series, zone: str) -> pl.Series:
    """Times on a zone's wall clock as instants, to the second.

    A time that daylight saving skips is the first real instant after the gap; of a repeated one
    it is the first.

    Raises:
        ClockRangeError: A time lies outside the years 1900 to 2199.
    """
    seconds = epoch_seconds(local)
    return from_epoch_seconds(Zone.covering(zone, seconds).to_utc(seconds))
