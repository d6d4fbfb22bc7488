"""Shares by month, or by group, added up: counts are pooled, percentages never averaged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

import polars as pl

from metrics.figures.rows import ROW
from metrics.figures.shares import with_shares

_COUNTS: Final = ("k", "n", "goals_missed", "goals_total")


def pooled(
    rows: pl.DataFrame,
    by: Sequence[str] = (),
    start: date | None = None,
    end: date | None = None,
) -> pl.DataFrame:
    """The shares of several months, or groups, as one (METRICS.md, rule 2).

    They are those that `metrics.figures.figures` gives for the same period, without asking again.
    Goals that are judged by the quarter have no month and are not among those counted.

    Args:
        rows: Figure rows of shares, each case in one of them; by `month` where a period is named.
        by: Columns that tell rows apart still.
        start: First day of the first month; None from the first on.
        end: First day after the last month; None to the last.

    Returns:
        The columns of `ROW` and the by-columns; without `by` a figure has one row. Filled are
        `figure`, `part`, `k`, `n`, `value`, `low`, `high`, `goal` (where all rows that have one
        have the same), `goals_missed`, `goals_total` (null where no goal is set) and
        `not_measurable` (where no case could be counted).
    """
    keys = ["figure", "part", *by]
    chosen = rows.filter(pl.lit(value=True), *_within(start, end))
    sums = [
        pl.when(pl.col(name).count() > 0).then(pl.col(name).sum()).alias(name) for name in _COUNTS
    ]
    goal = pl.col("goal").drop_nulls()
    found = chosen.group_by(keys, maintain_order=True).agg(
        *sums,
        goal=pl.when(goal.n_unique() == 1).then(goal.min()),
        not_measurable=pl.col("not_measurable").drop_nulls().first(),
    )
    counted = found.with_columns(pl.col("k", "n").fill_null(0))
    why = pl.when(pl.col("n") == 0).then("not_measurable")
    shares = with_shares(counted).with_columns(not_measurable=why)
    columns = {**ROW, **{name: rows.schema[name] for name in by}}
    return pl.concat([pl.DataFrame(schema=columns), shares], how="diagonal_relaxed")


def _within(start: date | None, end: date | None) -> list[pl.Expr]:
    month = pl.col("month").str.to_date("%Y-%m")
    return [
        *([month >= start] if start else []),
        *([month < end] if end else []),
    ]
