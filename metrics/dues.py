"""When a promise falls due: the clock applied to whole columns, one calendar and unit at a time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import polars as pl

from agreements.calendars import WorkingCalendar
from metrics.clock import Clock, due_calendar_days
from metrics.instants import INSTANT, epoch_seconds, from_epoch_seconds

FIRST_START = datetime(1902, 1, 1, tzinfo=UTC)
LAST_START = datetime(2150, 1, 1, tzinfo=UTC)
"""Between these a start is counted from: any other is a slip of the pen, and the clock's table ends
soon after."""

_OPEN_SECONDS = {"business_minutes": 60, "business_hours": 3_600}
_GROUP = ["calendar", "unit", "day_rule", "cutoff"]


def with_due(cases: pl.DataFrame, calendars: Mapping[str, WorkingCalendar]) -> pl.DataFrame:
    """Add `due` to cases that carry `start` and the columns of their clause.

    A `due_field` gives the city's own published due; a target is counted on its calendar from
    `start`, to the second. Null where nothing is promised, the published due is missing, or the
    start is no plausible one. The rows keep their order.

    Raises:
        ClockRangeError: A target that its calendar has too little open time for.
    """
    published = pl.when(pl.col("due_field") == "published_due").then(pl.col("published_due"))
    counted = cases.with_columns(_counted(cases, calendars).alias("due"))
    return counted.with_columns(due=pl.coalesce("due", published))


def with_stated_due(cases: pl.DataFrame, calendars: Mapping[str, WorkingCalendar]) -> pl.DataFrame:
    """Add `stated_due`: what the city says it aims at, beside the due that it publishes.

    Counted like a target, from the columns `stated_unit`, `stated_amount` and `stated_calendar`;
    shown and compared, never judged by.
    """
    target = cases.with_columns(
        pl.col(f"stated_{name}").alias(name) for name in ("unit", "amount", "calendar")
    )
    return cases.with_columns(_counted(target, calendars).alias("stated_due"))


def _counted(cases: pl.DataFrame, calendars: Mapping[str, WorkingCalendar]) -> pl.Series:
    """The due of each row's target, counted from its start; null where it has none."""
    rows = cases.with_row_index("nth")
    plausible = pl.col("start").is_between(FIRST_START, LAST_START, closed="left")
    targets = rows.filter(pl.col("unit").is_not_null() & plausible)
    none = pl.DataFrame(schema={"nth": pl.UInt32, "counted": INSTANT})
    parts = [
        group.select("nth", counted=_due(group, calendars))
        for group in targets.partition_by(_GROUP, maintain_order=True)
    ]
    counted = pl.concat([none, *parts])
    return rows.join(counted, on="nth", how="left", maintain_order="left")["counted"]


def _due(group: pl.DataFrame, calendars: Mapping[str, WorkingCalendar]) -> pl.Series:
    """The due instants of rows that share calendar, unit and rule."""
    first = group.row(0, named=True)
    calendar = calendars[first["calendar"]]
    starts, amounts = epoch_seconds(group["start"]), group["amount"].to_numpy()
    if first["unit"] == "calendar_days":
        return from_epoch_seconds(due_calendar_days(starts, amounts, calendar.zone))
    if first["unit"] == "business_days":
        clock = Clock.covering(calendar, starts, days=amounts)
        rule, cutoff = first["day_rule"], first["cutoff"]
        dues = clock.due_business_days(starts, amounts, rule=rule, cutoff=cutoff)
        return from_epoch_seconds(dues)
    budget = amounts * _OPEN_SECONDS[first["unit"]]
    return from_epoch_seconds(Clock.covering(calendar, starts, seconds=budget).add(starts, budget))
