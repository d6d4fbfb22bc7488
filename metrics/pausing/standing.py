"""In which stretches the clocks of updates stand still, and what that does to their intervals."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from metrics.instants import INSTANT
from metrics.pausing.ruling import ruled, with_evidence
from metrics.pausing.spans import spans_of
from metrics.pausing.stretches import Ground, spans_and_timer, stretches
from metrics.pausing.timers import Seconds, Timer
from metrics.promises import Promises


class Standstills(NamedTuple):
    """In which stretches the clocks of rows stand still, sorted by row and begin."""

    row: npt.NDArray[np.uint32]
    since: Seconds
    until: Seconds

    def of(self, rows: npt.NDArray[np.uint32]) -> Standstills:
        """Those of some rows."""
        those = np.isin(self.row, rows)
        return Standstills(self.row[those], self.since[those], self.until[those])

    def longest(self, timer: Timer) -> int:
        """The most seconds that a row's clock stands still in all."""
        _, place = np.unique(self.row, return_inverse=True)
        return int(np.bincount(place, weights=timer.elapsed(self.since, self.until)).max(initial=0))

    def moved(
        self, rows: npt.NDArray[np.uint32], starts: Seconds, ends: Seconds, timer: Timer
    ) -> Seconds:
        """Ends of intervals put off by what stands still between their start and them."""
        place = np.searchsorted(self.row, rows, side="left")
        count = np.searchsorted(self.row, rows, side="right") - place
        moved = ends.copy()
        for k in range(int(count.max(initial=0))):
            at = np.flatnonzero(k < count)
            since = np.maximum(self.since[place[at] + k], starts[at])
            until = self.until[place[at] + k]
            stands = (until > since) & (since < moved[at])
            paused = timer.elapsed(since[stands], until[stands])
            moved[at[stands]] = timer.add(moved[at[stands]], paused)
        return moved


def standstills(rows: pl.DataFrame, events: pl.DataFrame, promises: Promises) -> Standstills:
    """The stretches that pauses take from the rows' clocks."""
    clocks = rows.with_columns(
        commitment=pl.lit("update_cadence"),
        stop=pl.lit(None, INSTANT),
        plain=pl.col("every_unit") == "calendar_days",
    )
    pauses = with_evidence(ruled(clocks, spans_of(events), promises), events, promises)
    given = pauses.with_columns(
        idle=pl.col("evidence").eq_missing(pl.lit("missing")), spell=pl.lit(value=False)
    )
    parts = [_standing(group, promises) for group in given.partition_by("calendar", "plain")]
    none = pl.DataFrame(schema={"row": pl.UInt32, "since": pl.Int64, "until": pl.Int64})
    every = pl.concat([none, *parts]).sort("row", "since", "until")
    return Standstills(*(every[name].to_numpy() for name in every.columns))


def _standing(pauses: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    """The stretches of rows on one calendar: `row since until`, in seconds."""
    calendar, plain = pauses.select("calendar", "plain").row(0)
    working = promises.calendars[calendar] if calendar else None
    nothing = np.zeros(0, np.int64)
    spans, timer = spans_and_timer(pauses, Ground(working, plain, promises.zone, nothing, 0))
    found = stretches(spans, timer)
    counted = pauses.select("row").with_columns(
        pl.Series("since", found.since), pl.Series("until", found.until)
    )
    return counted.filter(pl.Series(found.seconds > 0))
