"""Funnel plots: which agencies or districts differ from a goal by more than chance."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import numpy as np
import polars as pl

from metrics.reading.chance import Chances, binomial

TAIL_95, TAIL_998 = 0.025, 0.001
"""What lies beyond a limit on one side: 95 % and 99.8 %, about two and three standard deviations
of a normal distribution. D. J. Spiegelhalter, "Funnel plots for comparing institutional
performance", Statistics in Medicine 24 (2005)."""

State = Literal["within", "worse", "much_worse", "better", "much_better", "few"]
STATES: tuple[State, ...] = ("within", "worse", "much_worse", "better", "much_better", "few")
"""Within the limits; beyond those of 95 % or of 99.8 %, on the one side or the other; too few cases
to tell."""

LIMITS = ("low95", "high95", "low998", "high998")

_POINTS = 60
"""So many sizes along the curve of a funnel: enough to look smooth on a screen."""


def funnel(
    rows: pl.DataFrame, *, goal: float, least: int = 1, higher_is_better: bool = True
) -> pl.DataFrame:
    """Rows of k of n with the limits within which chance alone would leave them.

    The limits are exact: of `n` cases that each hit with the chance `goal`, they are the least and
    the greatest count whose tail, the count itself included, is no less likely than 2.5 % (0.1 %),
    as shares of `n`. They are whole counts, not the smoothed ones of Spiegelhalter's appendix, so
    what the plot shows and what `state` says cannot differ.

    Args:
        rows: `k` and `n`, and whatever says whose they are.
        goal: Around what the funnel lies, 0 to 1.
        least: Cases below which there is too little to tell.
        higher_is_better: False for a ceiling, such as the share that is opened again.

    Returns:
        The rows in their order, with `value`, `goal`, `low95`, `high95`, `low998`, `high998`
        (shares, null where n is 0) and `state` (one of `STATES`).

    Raises:
        ValueError: The goal is no share.
    """
    limits = _limits(rows["n"].unique().sort().to_list(), goal)
    joined = rows.join(limits, on="n", how="left", maintain_order="left").with_columns(
        value=pl.when(pl.col("n") > 0).then(pl.col("k") / pl.col("n")), goal=pl.lit(goal)
    )
    few = pl.col("n") < max(least, 1)
    counted = joined.with_columns(state=state(few, higher_is_better=higher_is_better))
    return counted.with_columns(as_shares())


def curve(most: int, *, goal: float, least: int = 1) -> pl.DataFrame:
    """The funnel itself, from `least` to `most` cases: `n` and the four limits as shares.

    Raises:
        ValueError: The goal is no share.
    """
    sizes = np.unique(np.geomspace(max(least, 1), max(most, least, 1), _POINTS).round().astype(int))
    return _limits(sizes.tolist(), goal).with_columns(as_shares())


def _limits(sizes: Iterable[int], goal: float) -> pl.DataFrame:
    """The limits of each number of cases, as counts."""
    known = [(n, *counts(binomial(n, goal))) for n in sizes if n > 0]
    types = {"n": pl.Int64, **dict.fromkeys(LIMITS, pl.Int64)}
    return pl.DataFrame(known, schema=types, orient="row")


def counts(chances: Chances) -> tuple[int, int, int, int]:
    """The limits of a count, in the order of `LIMITS`."""
    return (*chances.limits(TAIL_95), *chances.limits(TAIL_998))


def state(few: pl.Expr, *, higher_is_better: bool) -> pl.Expr:
    """One of `STATES`, by the count `k` and the counts of its limits."""
    low, high = ("worse", "better") if higher_is_better else ("better", "worse")
    count = pl.col("k")
    return (
        pl.when(few | pl.col("low95").is_null())
        .then(pl.lit("few"))
        .when(count < pl.col("low998"))
        .then(pl.lit(f"much_{low}"))
        .when(count > pl.col("high998"))
        .then(pl.lit(f"much_{high}"))
        .when(count < pl.col("low95"))
        .then(pl.lit(low))
        .when(count > pl.col("high95"))
        .then(pl.lit(high))
        .otherwise(pl.lit("within"))
    )


def as_shares() -> list[pl.Expr]:
    """The limits as shares of `n`."""
    return [pl.col(name) / pl.col("n") for name in LIMITS]
