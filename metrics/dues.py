"""When a promise falls due: the clock applied to whole columns, one calendar and unit at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

import numpy as np
import polars as pl

from agreements.calendars import WorkingCalendar
from metrics.clock import Clock, DueRule, Instants, due_calendar_days
from metrics.clocks import asked
from metrics.instants import INSTANT, epoch_seconds, from_epoch_seconds

FIRST_START = datetime(1902, 1, 1, tzinfo=UTC)
LAST_START = datetime(2150, 1, 1, tzinfo=UTC)
"""Between these a start is counted from: any other is a slip of the pen, and the clock's table ends
soon after."""

Calendars = Mapping[str, WorkingCalendar]

OPEN_SECONDS = {"business_minutes": 60, "business_hours": 3_600}
"""Open seconds of a unit that is counted in open time."""
_GROUP = ["calendar", "unit", "day_rule", "cutoff"]


def with_stated_due(cases: pl.DataFrame, calendars: Calendars) -> pl.DataFrame:
    """Add `stated_due`: what the city says it aims at, beside the due that it publishes.

    Counted like a target, from the columns `stated_unit`, `stated_amount` and `stated_calendar`;
    shown and compared, never judged by.
    """
    return cases.with_columns(counted_due(cases, calendars, "stated_").alias("stated_due"))


def counted_due(cases: pl.DataFrame, calendars: Calendars, prefix: str = "") -> pl.Series:
    """The due of each row's target, counted from its start; null where it has none.

    The target is in the columns `unit` and `amount`, and `calendar`, each with the prefix.
    """
    names = {name: f"{prefix}{name}" for name in ("unit", "amount")}
    named = f"{prefix}calendar" if f"{prefix}calendar" in cases.columns else "calendar"
    plausible = pl.col("start").is_between(FIRST_START, LAST_START, closed="left")
    targets = cases.lazy().select("start", "day_rule", "cutoff", calendar=named, **names)
    wanted = targets.with_row_index("nth").filter(pl.col("unit").is_not_null() & plausible)
    return by_group(len(cases), wanted.collect(), _GROUP, lambda group: _due(group, calendars))


def by_group(
    rows: int,
    wanted: pl.DataFrame,
    keys: list[str],
    answer: Callable[[pl.DataFrame], pl.Series],
) -> pl.Series:
    """An instant for each of so many rows, worked out together for those that share the keys.

    `wanted` holds some of the rows, each with its place in `nth`; the others' answer is null.
    """
    return numbers_by_group(rows, wanted, keys, answer).cast(INSTANT)


def numbers_by_group(
    rows: int,
    wanted: pl.DataFrame,
    keys: list[str],
    answer: Callable[[pl.DataFrame], pl.Series],
) -> pl.Series:
    """The same of whole numbers."""
    answers, known = np.zeros(rows, dtype=np.int64), np.zeros(rows, dtype=np.bool_)
    for group in wanted.partition_by(keys):
        told = answer(group).cast(pl.Int64)
        nth = group["nth"].to_numpy()
        known[nth] = True if not told.null_count() else told.is_not_null().to_numpy()
        answers[nth] = told.to_numpy() if not told.null_count() else told.fill_null(0).to_numpy()
    numbers = pl.Series(answers)
    return numbers if known.all() else numbers.set(pl.Series(~known), None)


def _due(group: pl.DataFrame, calendars: Calendars) -> pl.Series:
    """The due instants of rows that share calendar, unit and rule."""
    first = group.row(0, named=True)
    calendar = calendars[first["calendar"]]
    starts, amounts = epoch_seconds(group["start"]), group["amount"].to_numpy()
    if first["unit"] == "calendar_days":
        return from_epoch_seconds(due_calendar_days(starts, amounts, calendar.zone))
    if first["unit"] == "business_days":
        rule: DueRule = first["day_rule"]
        cutoff: int | None = first["cutoff"]

        def count(clock: Clock) -> Instants:
            return clock.due_business_days(starts, amounts, rule=rule, cutoff=cutoff)

        return from_epoch_seconds(asked(calendar, starts, count, days=amounts))
    budget = amounts * OPEN_SECONDS[first["unit"]]
    return from_epoch_seconds(_added(calendar, starts, budget))


def _added(calendar: WorkingCalendar, starts: Instants, seconds: Instants) -> Instants:
    return asked(calendar, starts, lambda clock: clock.add(starts, seconds), seconds=seconds)


def shifted(rows: pl.DataFrame, calendars: Calendars) -> pl.Series:
    """Each row's `due`, put off by the working time from `spell_from` to `spell_until`.

    On calendar-day targets, and where the due is given and no calendar named, all time counts.
    A spell that begins after the due puts off nothing.
    """
    counts = (pl.col("spell_from") <= pl.col("due")) & (
        pl.col("spell_until") > pl.col("spell_from")
    )
    elapsed = (pl.col("unit") == "calendar_days") | pl.col("calendar").is_null()
    wanted = (
        rows.select("due", "spell_from", "spell_until", "calendar", "unit")
        .with_row_index("nth")
        .filter(counts)
        .with_columns(calendar=pl.when(~elapsed.fill_null(value=False)).then("calendar"))
    )
    moved = by_group(len(rows), wanted, ["calendar"], lambda group: _shifted(group, calendars))
    return moved.zip_with(moved.is_not_null(), rows["due"])


def _shifted(group: pl.DataFrame, calendars: Calendars) -> pl.Series:
    dues, begins, ends = (
        epoch_seconds(group[name]) for name in ("due", "spell_from", "spell_until")
    )
    name = group["calendar"][0]
    if name is None:
        return from_epoch_seconds(dues + ends - begins)
    calendar, instants = calendars[name], np.concatenate([dues, begins, ends])
    spent = asked(calendar, instants, lambda clock: clock.elapsed(begins, ends))
    return from_epoch_seconds(_added(calendar, dues, spent))
