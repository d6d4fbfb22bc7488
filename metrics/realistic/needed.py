"""The shortest promise that each case would have kept, in whole units of its own calendar."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
import polars as pl

from agreements.calendars import DAY_SECONDS, WorkingCalendar
from metrics.clocks import asked
from metrics.dues import OPEN_SECONDS, Calendars, counted_due
from metrics.instants import epoch_seconds

_GROUP: Final = ["calendar", "unit"]

_SPARE_DAYS: Final = 2
"""Day 0 may be the next open day, and a cutoff may move it once more: an estimate stays below."""

Numbers = npt.NDArray[np.int64]


def needed(rows: pl.DataFrame, calendars: Calendars) -> pl.Series:
    """For each row the least whole amount of its unit whose due is no earlier than `until`.

    At least 1. The due is counted as the engine counts it, from `start` on the row's calendar by
    its day rule and cutoff, and put off by `allowed` seconds: of open time, or as they pass where
    the unit is calendar days. So a promise of this amount is met by a stop at `until`, and one of
    an amount less is not.

    Args:
        rows: `start`, `until` (no earlier), `allowed`, `calendar`, `unit`, `day_rule`, `cutoff`;
            none of them null but the last.
        calendars: By id.

    Raises:
        ClockRangeError: A calendar has too little open time for what a case would have needed.
    """
    if rows.is_empty():
        return pl.Series([], dtype=pl.Int64)
    numbered = rows.with_row_index("nth")
    parts = [
        group.select("nth", amount=_least(group, calendars))
        for group in numbered.partition_by(_GROUP, maintain_order=True)
    ]
    return pl.concat(parts).sort("nth")["amount"]


def _least(group: pl.DataFrame, calendars: Calendars) -> pl.Series:
    """An estimate that is never too large, raised where the due still lies before `until`."""
    amounts = np.maximum(_estimate(group, calendars), 1)
    short = np.arange(len(group))
    while short.size:
        some = group[short].with_columns(amount=pl.Series(amounts[short]))
        late = _due(some, calendars) < epoch_seconds(some["until"])
        short = short[late]
        amounts[short] += 1
    return pl.Series(amounts)


def _due(rows: pl.DataFrame, calendars: Calendars) -> Numbers:
    """When each row's amount falls due, with what the pauses put it off."""
    unpaused, allowed = epoch_seconds(counted_due(rows, calendars)), _whole(rows["allowed"])
    if rows["unit"][0] == "calendar_days" or not allowed.any():
        return unpaused + allowed
    calendar = calendars[rows["calendar"][0]]
    return asked(calendar, unpaused, lambda clock: clock.add(unpaused, allowed), seconds=allowed)


def _estimate(group: pl.DataFrame, calendars: Calendars) -> Numbers:
    starts, ends = (epoch_seconds(group[name]) for name in ("start", "until"))
    unit, allowed = group["unit"][0], _whole(group["allowed"])
    if unit == "calendar_days":
        return (ends - starts - allowed) // DAY_SECONDS - 1
    calendar = calendars[group["calendar"][0]]
    both = np.concatenate([starts, ends])
    if unit == "business_days":
        days = asked(calendar, both, lambda clock: clock.business_days_between(starts, ends))
        return days - -(-allowed // _shortest_day(calendar)) - _SPARE_DAYS
    open_ = asked(calendar, both, lambda clock: clock.elapsed(starts, ends))
    return -(-(open_ - allowed) // OPEN_SECONDS[unit])


def _whole(numbers: pl.Series) -> Numbers:
    found: Numbers = numbers.to_numpy()
    return found


def _shortest_day(calendar: WorkingCalendar) -> int:
    """Open seconds of the shortest open day: so many take a due one day on at the least."""
    days = [*calendar.weekly, *calendar.exceptions.values()]
    lengths = [sum(close - open_ for open_, close in day) for day in days]
    return max(1, min((length for length in lengths if length), default=DAY_SECONDS))
