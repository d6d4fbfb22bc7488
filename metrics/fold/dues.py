"""The due of each row before any pause: a target, a date given, or what holds where none was."""

from __future__ import annotations

import polars as pl

from metrics.dues import counted_due, with_stated_due
from metrics.fold.facts import Facts
from metrics.fold.joining import beside
from metrics.fold.levels import with_level, with_target
from metrics.given import given_due
from metrics.instants import INSTANT
from metrics.promises import Promises

NO_INSTANT = pl.lit(None, INSTANT)


def with_unpaused_due(
    rows: pl.DataFrame, facts: Facts, promises: Promises, date_dues: pl.DataFrame
) -> pl.DataFrame:
    """Add `due`, `stated_due`, `level`, `level_before`, `level_changed`; set `unit` and `amount`.

    What the clause itself says stays in `own_unit` and `own_amount`; `stop` is the last one.

    The first that holds: the target for the case's level and season; the due that the city
    published; the date given to the resident, as told first, and before the stop. Where there is
    none of them, what `if_missing` says: a fallback target, or `missed`: the due is then that of
    the promise to give the date, and once the case has stopped without one, the start itself.

    Args:
        rows: As `with_stops` gives them.
        facts: The events of their cases.
        promises: The agreements in force.
        date_dues: `case due_event date_due`: when the milestone was due that carries a date.
    """
    own = {"stop": "last_stop", "own_unit": "unit", "own_amount": "amount"}
    levelled = with_level(rows.with_columns(**own), facts.happened)
    targeted = with_target(levelled, promises, promises.zone)
    counted = targeted.with_columns(due=_begun(counted_due(targeted, promises.calendars)))
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
    known = dated.with_columns(due=pl.coalesce("due", published, told)).drop("given")
    lacks = pl.col("due").is_null() & pl.col("unit").is_null()
    falls_back = lacks & (pl.col("if_missing") == "fallback")
    targeted = known.with_columns(
        unit=pl.when(falls_back).then("fallback_unit").otherwise("unit"),
        amount=pl.when(falls_back).then("fallback_amount").otherwise("amount"),
    )
    counted = counted_due(targeted, promises.calendars)
    missed = lacks & (pl.col("if_missing") == "missed")
    with_dates = targeted.join(
        date_dues, on=["case", "due_event"], how="left", maintain_order="left"
    )
    over = pl.col("last_stop").is_not_null() | pl.col("closed").is_not_null()
    at_once = pl.when(over).then("start").otherwise(pl.coalesce("date_due", "start"))
    return with_dates.with_columns(
        due=pl.coalesce("due", _begun(counted), pl.when(missed).then(at_once))
    ).drop("date_due")


def dates_told(rows: pl.DataFrame, happened: pl.DataFrame) -> pl.DataFrame:
    """The first date that was told for each row's `due_event`, and before its stop: `row given`."""
    wanted = rows.select("row", "case", "due_event", "stop").drop_nulls("due_event")
    told = happened.filter(
        pl.col("kind").is_in(["promised", "milestone"]) & pl.col("value").is_not_null()
    ).select("case", "at", "name", "value", "kind")
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
        .select("row", "given")
    )
