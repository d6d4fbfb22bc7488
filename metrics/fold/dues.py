"""The due of each row before any pause: a target, a date given, or what holds where none was."""

from __future__ import annotations

import polars as pl

from metrics.dues import counted_due, with_stated_due
from metrics.fold.facts import Facts
from metrics.fold.happened import Happened
from metrics.fold.joining import beside
from metrics.fold.levels import with_level, with_target
from metrics.given import given_due
from metrics.instants import INSTANT
from metrics.promises import Promises

NO_INSTANT = pl.lit(None, INSTANT)


def with_unpaused_due(
    rows: pl.DataFrame, facts: Facts, promises: Promises, date_dues: pl.DataFrame
) -> pl.DataFrame:
    """Add `due`, `stated_due`, `date_given_late` and the level's; set `unit` and `amount`.

    What the clause itself says stays in `own_unit` and `own_amount`; `stop` is the last one, or
    the first where the first closing counts: nothing that comes after it moves such a due. Where
    the promised stop never came it is the closing that held, which ends the clock as well.

    The first that holds: the target for the case's level and season; the due that the city
    published; the date given to the resident, as told first, and before the stop. Where there is
    none of them, what `if_missing` says: a fallback target, or `missed`: the due is then that of
    the promise to give the date. So it is too where the first date was told only after that due
    had run out (`date_given_late`): what was breached is not undone.

    Args:
        rows: As `with_stops` gives them.
        facts: The events of their cases.
        promises: The agreements in force.
        date_dues: `case due_event date_due told_until`: when the milestone was due that carries a
            date, and the same with the pauses that stop that promise.
    """
    first = pl.col("reopen_rule") == "first_closure"
    stop = pl.coalesce(pl.when(first).then("first_stop").otherwise("last_stop"), "closed")
    own = {"stop": stop, "own_unit": pl.col("unit"), "own_amount": pl.col("amount")}
    levelled = with_level(rows.with_columns(**own), facts.happened)
    targeted = with_target(levelled, promises, promises.zone)
    counted = targeted.with_columns(
        due=_begun(counted_due(targeted, promises.calendars)), date_given_late=pl.lit(value=False)
    )
    if rows["due_field"].null_count() + rows["due_event"].null_count() < 2 * len(rows):
        counted = _given(counted, facts, promises, date_dues)
    return _stated(counted, promises)


def _begun(due: pl.Series) -> pl.Expr:
    return pl.when("has_begun").then(due)


def _stated(rows: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    if rows["stated_unit"].null_count() == len(rows):
        return rows.with_columns(stated_due=NO_INSTANT)
    return with_stated_due(rows, promises.calendars)


def _given(
    rows: pl.DataFrame, facts: Facts, promises: Promises, date_dues: pl.DataFrame
) -> pl.DataFrame:
    """The rows with dues that are not counted from a target of theirs."""
    dated = beside(rows, dates_told(rows, facts.happened))
    published = pl.when(pl.col("due_field") == "published_due").then("published_due")
    told = given_due(dated, promises.calendars, promises.zone)
    known = _with_last_day(
        dated.with_columns(due=pl.coalesce("due", published)), promises, date_dues
    ).with_columns(told=told)
    in_time = pl.coalesce("told_until", "last_day")
    late = (pl.col("given_at").dt.truncate("1s") > in_time).fill_null(value=False)
    stands = late | pl.col("told").is_null()
    falls_back = stands & (pl.col("rule") == "fallback").fill_null(value=False)
    return known.with_columns(
        due=pl.coalesce("due", pl.when(~late).then("told"), "last_day"),
        unit=pl.when(falls_back).then("fallback_unit").otherwise("unit"),
        amount=pl.when(falls_back).then("fallback_amount").otherwise("amount"),
        date_given_late=late,
    ).drop("given", "given_at", "told", "last_day", "told_until", "rule")


def _with_last_day(rows: pl.DataFrame, promises: Promises, date_dues: pl.DataFrame) -> pl.DataFrame:
    """Add `last_day`, by which a date had to be told, and the `rule` that says so.

    `told_until` is the same with the pauses of the promise to give a date: who told it by then was
    in time. `last_day` is without them, as the resolution's own pauses move the due after it.
    """
    lacks = pl.col("due").is_null() & pl.col("unit").is_null()
    ruled = rows.with_columns(rule=pl.when(lacks).then("if_missing"))
    fallback = pl.col("rule") == "fallback"
    target = {n: pl.when(fallback).then(f"fallback_{n}") for n in ("unit", "amount")}
    counted = counted_due(ruled.with_columns(**target), promises.calendars)
    dated = ruled.with_columns(counted=counted).join(
        date_dues, on=["case", "due_event"], how="left", maintain_order="left"
    )
    missed = pl.when(pl.col("rule") == "missed").then("date_due")
    last_day = pl.coalesce(pl.when("has_begun", fallback).then("counted"), missed)
    until = pl.when(pl.col("rule") == "missed").then("told_until")
    return dated.with_columns(last_day=last_day, told_until=until).drop("counted", "date_due")


def dates_told(rows: pl.DataFrame, happened: Happened) -> pl.DataFrame:
    """The first date that was told for each row's `due_event`, and before its stop.

    Columns: `row given given_at`; `given_at` is when it was told.
    """
    wanted = rows.select("row", "case", "due_event", "stop").drop_nulls("due_event")
    told = happened.of(("promised", "milestone"), "case", "at", "name", "value", "kind").filter(
        pl.col("value").is_not_null()
    )
    of_event = (pl.col("name") == pl.col("due_event")) | (
        (pl.col("kind") == "promised") & pl.col("name").is_null()
    )
    in_time = pl.col("stop").is_null() | (pl.col("at") <= pl.col("stop"))
    day = pl.col("value").str.slice(0, 10).str.to_date("%Y-%m-%d", strict=False)
    return (
        wanted.join(told, on="case")
        .filter(of_event, in_time)
        .with_columns(given=day)
        .drop_nulls("given")
        .sort("row", "at", "given")
        .unique("row", keep="first", maintain_order=True)
        .select("row", "given", given_at="at")
    )
