"""Do ever more closings say that a case was a duplicate, or was cancelled?"""

from __future__ import annotations

from functools import partial

import polars as pl

from metrics.integrity.findings import Bar, Question, Scope, Tables, concluded, marked
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

LEAST_BEFORE = 200
"""Closings of those quarters below which nothing is known to be usual."""

BAR = Bar(hits=20)


def _closings(tables: Tables, scope: Scope, *, question: str) -> pl.LazyFrame:
    closed = pl.coalesce("first_closed", "closed", "withdrawn")
    dated = tables["lives"].with_columns(at=closed).filter(pl.col("at").is_not_null())
    said = pl.col("no_action") == LETTERS[question]
    void = pl.col("void_reason").is_in(VOID_REASONS[question])
    day = scope.day()
    return dated.with_columns(
        hit=(said | void).fill_null(value=False),
        quarter=day.dt.year() * 4 + day.dt.quarter() - 1,
        period=pl.format("{}-Q{}", day.dt.year(), day.dt.quarter()),
    )


def _marked(tables: Tables, scope: Scope, *, question: str) -> pl.LazyFrame:
    return marked(_closings(tables, scope, question=question), scope)


def _found(tables: Tables, scope: Scope, *, question: str) -> pl.DataFrame:
    """Each quarter of a service against its own four before it, by Fisher's exact test.

    A quarter that the scope cuts is taken as far as the scope reaches; what is usual may lie before
    it.
    """
    closings = _closings(tables, scope, question=question)
    keys = ["agency", "service", "quarter"]
    by_quarter = _counted(closings, keys, "k", "n").drop("period")
    now = _counted(closings.filter(scope.holds()), keys, "observed", "of")
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


def _counted(closings: pl.LazyFrame, keys: list[str], hits: str, cases: str) -> pl.DataFrame:
    counts = {hits: pl.col("hit").sum().cast(pl.Int64), cases: pl.len().cast(pl.Int64)}
    return closings.group_by(keys).agg(pl.col("period").first(), **counts).collect()


QUESTIONS = tuple(
    Question(name, BAR, partial(_marked, question=name), partial(_found, question=name))
    for name in (DUPLICATES, CANCELS)
)
