"""Histograms of durations that can be added up, whose percentiles are within one percent.

The bins grow by two percent, so that the geometric middle of each is within one percent of whatever
fell into it; sums of histograms are histograms of the sums.
"""

from __future__ import annotations

import math

import polars as pl

RATIO = 1.02
_STEP = math.log(RATIO)

BIN = pl.Int16()
"""Bin 0 holds a second and less; the last one that fits, longer than any life of a case."""


def bin_of(seconds: pl.Expr) -> pl.Expr:
    """The bin of a duration in seconds; null stays null."""
    return (seconds.clip(1).log() / _STEP).floor().cast(BIN)


def middle(bins: pl.Expr) -> pl.Expr:
    """The duration in seconds for which a bin stands."""
    return (_STEP * (bins + 0.5)).exp()


def percentiles(counted: pl.LazyFrame, by: list[str], shares: dict[str, float]) -> pl.LazyFrame:
    """The durations that these shares of the counted do not exceed, by nearest rank.

    Args:
        counted: `bin`, `n` and the by-columns, in any order, also several rows a bin.
        by: What to group by.
        shares: A name and a share in (0, 1] for each percentile.

    Returns:
        The by-columns and one column in seconds for each name, ordered by the by-columns.
    """
    bins = counted.group_by([*by, "bin"]).agg(pl.col("n").sum()).sort([*by, "bin"])
    upto, total = pl.col("n").cum_sum(), pl.col("n").sum()
    reached = [
        middle(pl.col("bin").filter(upto >= (total * share).ceil().clip(1)).first()).alias(name)
        for name, share in shares.items()
    ]
    return bins.group_by(by).agg(reached).sort(by) if by else bins.select(reached)
