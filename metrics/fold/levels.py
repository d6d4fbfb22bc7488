"""Which target holds for a case: that of its level of urgency, of the season, or the ordinary."""

from __future__ import annotations

import polars as pl

from metrics.fold.happened import Happened
from metrics.fold.joining import beside
from metrics.fold.keeping import kept
from metrics.instants import INSTANT
from metrics.promises import Promises

_TARGET = ("row", "unit", "amount")
_CHANGES = ("level_before", "level_changed", "changed_before")


def with_level(rows: pl.DataFrame, happened: Happened) -> pl.DataFrame:
    """Add `level`, and of the last change of it before the stop what was before and when it came.

    The level is that of the case, or where nobody gave one that of the clause (`default_level`).
    Of a case with changes it is the one that held at the start, which no event tells before the
    first change: then it was the clause's. A change to the same level is none.

    Adds `level level_before level_changed changed_before`; the last is the change before the last.

    Args:
        rows: `row case priority default_level start stop`.
        happened: What happened to them.
    """
    ordinary = pl.coalesce("priority", "default_level")
    changes = happened.of(("prioritised",), "case", "at", "value")
    if changes.is_empty():
        none = {"level_before": pl.String(), "level_changed": INSTANT, "changed_before": INSTANT}
        return rows.with_columns(
            *(pl.lit(None, dtype).alias(name) for name, dtype in none.items()), level=ordinary
        )
    some = rows.select("row", "case", "default_level", "start", "stop")
    affected = some.filter(pl.col("case").is_in(changes["case"].unique().implode()))
    changed = _changed(affected, changes)
    both = beside(rows, changed)
    level = pl.when("was_changed").then("now").otherwise(ordinary)
    return both.with_columns(level=level).drop("now", "was_changed")


def _changed(affected: pl.DataFrame, changes: pl.DataFrame) -> pl.DataFrame:
    """Of each row whose case has changes: `row was_changed now` and what `with_level` adds."""
    told = (
        affected.join(changes, on="case")
        .filter(pl.col("stop").is_null() | (pl.col("at") < pl.col("stop")))
        .sort("row", "at", "value")
        .with_columns(was=pl.coalesce(pl.col("value").shift(1).over("row"), "default_level"))
    )
    real = told.filter((pl.col("at") > pl.col("start")) & pl.col("value").ne_missing(pl.col("was")))
    last = real.group_by("row").agg(
        level_before=pl.col("was").last(),
        level_changed=pl.col("at").last(),
        changed_before=pl.col("at").shift(1).last(),
    )
    held = told.group_by("row").agg(now=pl.col("value").last())
    return (
        affected.select("row", "default_level", was_changed=pl.lit(value=True))
        .join(held, on="row", how="left")
        .join(last, on="row", how="left")
        .select("row", "was_changed", pl.coalesce("now", "default_level").alias("now"), *_CHANGES)
    )


def with_target(
    rows: pl.DataFrame, promises: Promises, zone: str, level: str = "level"
) -> pl.DataFrame:
    """The rows with the `unit` and `amount` that hold for each: a level's go before a season's.

    A season is that of the local date of the start; one may run over the new year. A due that is
    a date has neither.

    Args:
        rows: `row clause start unit amount` and the level.
        promises: With the other targets of its clauses.
        zone: The city's.
        level: The column of the level.
    """
    other = promises.targets
    if other.is_empty() or rows.is_empty():
        return rows
    told = rows.lazy().select("row", "clause", "start", "unit", level)
    counted = told.filter(pl.col("unit").is_not_null()).collect()
    leveled, seasonal = kept(other, "targets", lambda: _apart(other))
    of_level = _of_level(counted, leveled, level)
    of_season = _of_season(counted, seasonal, zone)
    found = pl.concat([of_level, of_season.join(of_level, on="row", how="anti")])
    if found.is_empty():
        return rows
    names = {"unit": "other_unit", "amount": "other_amount"}
    both = beside(rows, found.rename(names))
    return both.with_columns(pl.coalesce(names[name], name).alias(name) for name in names).drop(
        names.values()
    )


def _apart(targets: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Those of a level, and those of a season."""
    of_level = targets.filter(pl.col("priority").is_not_null())
    seasonal = targets.filter(pl.col("season_from").is_not_null())
    return of_level.drop("season_from", "season_to"), seasonal


def _of_level(rows: pl.DataFrame, targets: pl.DataFrame, level: str) -> pl.DataFrame:
    """`row unit amount` of the rows whose level has a target of its own."""
    named = rows.lazy().select("row", "clause", priority=level)
    some = named.filter(pl.col("priority").is_in(targets["priority"].unique().implode()))
    own = some.join(targets.lazy(), on=["clause", "priority"])
    return own.select("row", "unit", "amount").collect()


def _of_season(rows: pl.DataFrame, targets: pl.DataFrame, zone: str) -> pl.DataFrame:
    """The same of the rows whose start lies in a season; of two that overlap the first written."""
    if targets.is_empty():
        return pl.DataFrame(schema={name: rows.schema.get(name, pl.Int64()) for name in _TARGET})
    some = rows.select("row", "clause", "start")
    seasonal = some.filter(pl.col("clause").is_in(targets["clause"].unique().implode()))
    day = pl.col("start").dt.convert_time_zone(zone).dt.strftime("%m-%d")
    after, before = day >= pl.col("season_from"), day <= pl.col("season_to")
    over_new_year = pl.col("season_to") < pl.col("season_from")
    return (
        seasonal.join(targets.with_row_index("nth"), on="clause")
        .filter(pl.when(over_new_year).then(after | before).otherwise(after & before))
        .sort("row", "nth")
        .unique("row", keep="first", maintain_order=True)
        .select("row", "unit", "amount")
    )
