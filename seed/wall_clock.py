"""The demonstration city's time: its first and last instant, and wall clock to instant and back."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt
import polars as pl

Seconds = npt.NDArray[np.int64]
"""Seconds since 1970: of UTC where an instant is meant, of the wall clock where a local time is."""

ZONE = "America/Denver"
OPENED_FROM = datetime(2024, 10, 1, tzinfo=ZoneInfo(ZONE))
AS_OF = datetime(2026, 10, 1, tzinfo=ZoneInfo(ZONE))

DAY = 86_400
HOUR = 3_600


def instants(local: Seconds) -> Seconds:
    """UTC seconds of wall-clock seconds.

    A time that daylight saving skips becomes the first real one after the gap;
    of one that it repeats, the first counts.
    """
    after_the_gap = (local // HOUR + 1) * HOUR
    return _to_utc(local).fill_null(_to_utc(after_the_gap)).to_numpy()


def wall_clock(utc: Seconds) -> Seconds:
    """Wall-clock seconds of UTC seconds."""
    shown = pl.from_epoch(pl.Series(utc)).dt.replace_time_zone("UTC").dt.convert_time_zone(ZONE)
    return shown.dt.replace_time_zone(None).dt.epoch("s").to_numpy()


def as_written(utc: Seconds) -> Seconds:
    """The instants that remain of these once they are written without an offset and read back."""
    return instants(wall_clock(utc))


def _to_utc(local: Seconds) -> pl.Series:
    clock = pl.from_epoch(pl.Series(local)).dt
    return clock.replace_time_zone(ZONE, ambiguous="earliest", non_existent="null").dt.epoch("s")
