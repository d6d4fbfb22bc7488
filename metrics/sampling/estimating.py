"""From what was found in a sample to all cases that it was drawn from.

The share is Hájek's: each case stands for as many as the inverse of its odds (J. Hájek, comment in
"Foundations of Statistical Inference", 1971), so that cases that could not be checked do not count
as if they were fine. Its interval is Wilson's, at the number of cases of an ordinary sample that
would say as much: the lesser of two effective sizes, that of the linearised variance (E. L. Korn
and B. I. Graubard, "Confidence intervals for proportions with small expected number of positive
counts estimated from survey data", Survey Methodology 24 (1998); P. S. Kott, P. G. Andersson and
O. Nerman, "Two-sided coverage intervals for small proportions based on survey data", 2001) and
Kish's, (sum of weights)² ÷ sum of squared weights (L. Kish, "Survey Sampling", 1965), as the first
is too sure of itself where few cases were wrong. With equal odds both are the number of cases, and
the interval is Wilson's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import polars as pl

from metrics.goals import MIN_CASES
from metrics.interval import wilson

ENOUGH: Final = MIN_CASES
"""Below so many checked cases it is too few to tell."""


@dataclass(frozen=True)
class Estimate:
    """The share of all cases of which something is so, from a sample.

    Attributes:
        k: Of how many checked cases it is so.
        n: How many were checked with an answer.
        share: The estimate for all cases; None without a checked one.
        low: The lower end of its interval at 95 %.
        high: The upper end.
        effective: How many cases of an ordinary sample would say as much.
    """

    k: int
    n: int
    share: float | None = None
    low: float | None = None
    high: float | None = None
    effective: float = 0.0

    @property
    def too_few(self) -> bool:
        """Whether too few cases were checked to tell."""
        return self.n < ENOUGH


def estimated(probability: npt.ArrayLike, hit: npt.ArrayLike) -> Estimate:
    """The share of all cases, from checked ones that were drawn with these odds.

    Args:
        probability: The odds of each checked case to be drawn, above 0.
        hit: Of each whether it is so.

    Raises:
        ValueError: Odds that are not above 0.
    """
    odds, is_so = np.asarray(probability, dtype=np.float64), np.asarray(hit, dtype=np.bool_)
    if not np.all(odds > 0):
        raise ValueError("what cannot be drawn says nothing of a sample")
    if not odds.size:
        return Estimate(0, 0)
    weights = 1 / odds
    share = float((weights * is_so).sum() / weights.sum())
    effective = _effective(weights, is_so, share)
    low, high = _interval(share, effective)
    return Estimate(int(is_so.sum()), int(odds.size), share, low, high, effective)


def _effective(
    weights: npt.NDArray[np.float64], is_so: npt.NDArray[np.bool_], share: float
) -> float:
    squares = weights**2
    whole = weights.sum() ** 2
    kish = float(whole / squares.sum())
    variance = float((squares * (is_so - share) ** 2).sum() / whole)
    return min(kish, share * (1 - share) / variance) if variance > 0 else kish


def _interval(share: float, n: float) -> tuple[float, float]:
    ends = wilson(pl.lit(share * n), pl.lit(n))
    low, high = pl.select(low=ends[0], high=ends[1]).row(0)
    return max(0.0, low), min(1.0, high)
