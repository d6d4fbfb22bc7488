"""Promises that never fall due: under them the past shows how long everything took by their rules.

A pause that begins after the due does nothing. To know what a longer promise would have come to,
the cases are folded under one that is longer than any of them: then every pause counts that the
agreement allows.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import polars as pl

from agreements.calendars import WorkingCalendar
from metrics.dues import OPEN_SECONDS
from metrics.promises import Promises

WEEKS: Final = 208
"""Four years: longer than cases are followed, and short enough for the clock's tables."""

_WEEK_OF_DAYS: Final = 7


def per_week(unit: str, calendar: WorkingCalendar) -> float:
    """How many of a unit an ordinary week of the calendar has; 0 where it is never open.

    Args:
        unit: `business_minutes`, `business_hours`, `business_days` or `calendar_days`.
        calendar: Whose week.
    """
    if unit == "calendar_days":
        return _WEEK_OF_DAYS
    if unit == "business_days":
        return sum(bool(day) for day in calendar.weekly)
    seconds = sum(close - open_ for day in calendar.weekly for open_, close in day)
    return seconds / OPEN_SECONDS[unit]


def endless(promises: Promises) -> Promises:
    """The same promises with every target four years long, whatever the level and the season.

    What is due by a date from the data stays as it is.
    """
    lengths = [
        {"unit": unit, "calendar": name, "endless": int(WEEKS * per_week(unit, calendar))}
        for name, calendar in promises.calendars.items()
        for unit in (*OPEN_SECONDS, "business_days", "calendar_days")
    ]
    schema = {"unit": pl.String(), "calendar": pl.String(), "endless": pl.Int64()}
    table = pl.DataFrame(lengths, schema=schema)
    clauses = promises.clauses.join(
        table, on=["unit", "calendar"], how="left", maintain_order="left"
    )
    longer = pl.when(pl.col("endless") > 0).then("endless").otherwise("amount")
    return replace(
        promises,
        clauses=clauses.with_columns(amount=longer).drop("endless"),
        targets=promises.targets.clear(),
    )
