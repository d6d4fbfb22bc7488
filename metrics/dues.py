"""When a promise falls due: the clock applied to whole columns, one calendar and unit at a time."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import polars as pl

from agreements.calendars import WorkingCalendar
from metrics.clock import Clock, due_calendar_days
from metrics.instants import INSTANT

_OPEN_SECONDS = {"business_minutes": 60, "business_hours": 3_600}
_GROUP = ["calendar", "unit", "day_rule", "cutoff"]


def with_due(cases: pl.DataFrame, calendars: Mapping[str, WorkingCalendar]) -> pl.DataFrame:
    """Add `due` to cases that carry `start` and the columns of their clause.

    A `due_field` gives the city's own published due; a target is counted on its calendar from
    `start`, to the second. Null where nothing is promised, or the published due is missing.
    """
    rows = cases.with_row_index("row")
    targets = rows.filter(pl.col("unit").is_not_null())
    parts = [
        group.select("row", counted=_due(group, calendars))
        for group in targets.partition_by(_GROUP, maintain_order=True)
    ]
    counted = (
        pl.concat(parts) if parts else pl.DataFrame(schema={"row": pl.UInt32, "counted": INSTANT})
    )
    published = pl.when(pl.col("due_field") == "published_due").then(pl.col("published_due"))
    return (
        rows.join(counted, on="row", how="left", maintain_order="left")
        .with_columns(due=pl.coalesce("counted", published))
        .drop("row", "counted")
    )


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


def epoch_seconds(instants: pl.Series) -> npt.NDArray[np.int64]:
    """Instants as whole UTC seconds; the clock counts no finer."""
    return (instants.dt.epoch("us") // 1_000_000).to_numpy()


def from_epoch_seconds(seconds: npt.NDArray[np.int64]) -> pl.Series:
    """Whole UTC seconds as instants."""
    return pl.Series("due", seconds * 1_000_000).cast(pl.Datetime("us")).dt.replace_time_zone("UTC")
