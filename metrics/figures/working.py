"""Working time between two instants of each row, on the calendar of its promise."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from agreements.calendars import WorkingCalendar
from metrics.clock import Clock
from metrics.dues import FIRST_START, LAST_START
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
    parts = [
        group.select("nth", open=_elapsed(group, calendars, start, end))
        for group in numbered.partition_by("calendar", maintain_order=True)
    ]
    none = pl.DataFrame(schema={"nth": pl.UInt32, "open": pl.Int64})
    found = pl.concat([none, *parts])
    order = pl.DataFrame({"nth": pl.int_range(len(rows), dtype=pl.UInt32, eager=True)})
    return order.join(found, on="nth", how="left", maintain_order="left")["open"]


def _elapsed(
    group: pl.DataFrame, calendars: Mapping[str, WorkingCalendar], start: str, end: str
) -> pl.Series:
    calendar = calendars.get(group["calendar"][0] or "")
    starts = epoch_seconds(group[start].clip(FIRST_START, LAST_START))
    ends = epoch_seconds(group[end].clip(FIRST_START, LAST_START)).clip(min=starts)
    if calendar is None:
        return pl.Series(ends - starts)
    span = [starts.min(), ends.max()]
    return pl.Series(Clock.covering(calendar, span).elapsed(starts, ends))
