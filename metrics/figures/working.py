"""Working time between two instants of each row, on the calendar of its promise."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import polars as pl

from agreements.calendars import WorkingCalendar
from metrics.clocks import asked
from metrics.dues import FIRST_START, LAST_START, numbers_by_group
from metrics.instants import epoch_seconds


def open_seconds(
    rows: pl.DataFrame, calendars: Mapping[str, WorkingCalendar], start: str, end: str
) -> pl.Series:
    """Open seconds from `start` to `end` of each row, in the rows' order.

    0 where the end lies before the start; null where one of the two is null. Without a calendar
    every second counts.

    Args:
        rows: With a column `calendar`.
        calendars: By id.
        start: A column of instants.
        end: Another.
    """
    numbered = rows.select("calendar", start, end).with_row_index("nth").drop_nulls([start, end])
    return numbers_by_group(
        len(rows), numbered, ["calendar"], lambda group: _elapsed(group, calendars, start, end)
    )


def _elapsed(
    group: pl.DataFrame, calendars: Mapping[str, WorkingCalendar], start: str, end: str
) -> pl.Series:
    calendar = calendars.get(group["calendar"][0] or "")
    starts = epoch_seconds(group[start].clip(FIRST_START, LAST_START))
    ends = epoch_seconds(group[end].clip(FIRST_START, LAST_START)).clip(min=starts)
    if calendar is None:
        return pl.Series(ends - starts)
    span = np.array([starts.min(), ends.max()])
    return pl.Series(asked(calendar, span, lambda clock: clock.elapsed(starts, ends)))
