"""Do ever more closings say that a case was a duplicate, or was cancelled?"""

from __future__ import annotations

from functools import partial

import polars as pl

from metrics.integrity.findings import (
    Bar,
    Question,
    Scope,
    Tables,
    concluded,
    counted_by_day,
    marked,
)
from metrics.reading.chance import surprise_against

DUPLICATES, CANCELS = "rising_duplicates", "rising_cancels"

LETTERS = {DUPLICATES: "D", CANCELS: "C"}
"""The rubric's letter of the outcome."""

VOID_REASONS = {
    DUPLICATES: ["duplicate"],
    CANCELS: ["withdrawn", "test_or_error"],
}
"""The reasons that take a case out of every rate: the gain that there would be."""

BEFORE = 4
"""A quarter is compared with the four before it: a year, so that a season is no rise."""

DAYS_BEFORE = 366 + 92
"""Days before any date from which on those four quarters are whole."""

LEAST_BEFORE = 200
"""Closings of those quarters below which nothing is known to be usual."""

BAR = Bar(hits=20)


def _closings(tables: Tables, scope: Scope, *, question: str) -> pl.LazyFrame:
    """The closings of the scope and of the quarters before it."""
    closed = pl.coalesce("first_closed", "closed", "withdrawn")
    near = tables["lives"].filter(*scope.near(closed, DAYS_BEFORE)).with_columns(at=closed)
    said = pl.col("no_action") == LETTERS[question]
    void = pl.col("void_reason").is_in(VOID_REASONS[question])
    told = near.filter(pl.col("at").is_not_null())
    return told.with_columns(hit=(said | void).fill_null(value=False), day=scope.day())


def _marked(tables: Tables, scope: Scope, *, question: str) -> pl.LazyFrame:
    closings = _closings(tables, scope, question=question)
    return marked(closings.with_columns(quarter=_quarter()).with_columns(period=_period()), scope)


def _quarter() -> pl.Expr:
    """Quarters counted from the year 0."""
    return pl.col("day").dt.year() * 4 + pl.col("day").dt.quarter() - 1


def _period() -> pl.Expr:
    # Not by `pl.format`: polars 2.1 gives up where it joins texts over a piece without rows.
    year, nth = pl.col("quarter") // 4, pl.col("quarter") % 4 + 1
    return year.cast(pl.String) + "-Q" + nth.cast(pl.String)


def _counted(tables: Tables, scope: Scope, *, question: str) -> pl.DataFrame:
    return counted_by_day(_closings(tables, scope, question=question), scope)


def _weighed(counts: pl.DataFrame, scope: Scope, *, question: str) -> pl.DataFrame:
    """Each quarter of a service against its own four before it, by Fisher's exact test.

    A quarter that the scope cuts is taken as far as the scope reaches; what is usual may lie before
    it.
    """
    keys = ["agency", "service", "quarter"]
    counted = _by_quarter(counts.filter(scope.has("day", DAYS_BEFORE)), keys, scope)
    now = counted.filter(pl.col("of") > 0).select(*keys, "observed", "of", period=_period())
    by_quarter = counted.select(*keys, "k", "n")
    shifted = [by_quarter.with_columns(pl.col("quarter") + nth) for nth in range(1, BEFORE + 1)]
    before = pl.concat(shifted).group_by(keys).agg(pl.col("k", "n").sum())
    rows = now.join(before, on=keys, nulls_equal=True).filter(pl.col("n") >= LEAST_BEFORE)
    columns = (rows[name] for name in ("observed", "of", "k", "n"))
    chances = [surprise_against(*row) for row in zip(*columns, strict=True)]
    tested = rows.with_columns(
        usual=pl.col("k") / pl.col("n"),
        chance=pl.Series(chances, dtype=pl.Float64),
        test=pl.lit("fisher"),
    )
    return concluded(question, tested.with_columns(expected=pl.col("of") * pl.col("usual")), BAR)


def _by_quarter(days: pl.DataFrame, keys: list[str], scope: Scope) -> pl.DataFrame:
    """By quarter: `k` hits of `n` closings, and `observed` hits of the `of` within the scope."""
    within = pl.when(scope.has("day"))
    whole = days.with_columns(
        quarter=_quarter(),
        observed=within.then("k").otherwise(0),
        of=within.then("n").otherwise(0),
    )
    return whole.group_by(keys).agg(pl.col("k", "n", "observed", "of").sum())


QUESTIONS = tuple(
    Question(
        name,
        BAR,
        partial(_marked, question=name),
        partial(_counted, question=name),
        partial(_weighed, question=name),
    )
    for name in (DUPLICATES, CANCELS)
)
