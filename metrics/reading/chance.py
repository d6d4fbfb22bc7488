"""Exact chances of counts: the binomial, sums of binomials, and tables of two by two."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from math import sqrt
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_SPREADS, _AT_LEAST = 14, 80
"""So many standard deviations, and so many counts, are kept on each side of the middle: what lies
outside has a chance below 1e-17, which is less than a sum of the others can hold. (Bernstein's
inequality: exp(-t² / (2 (variance + t / 3))) with t = 14 deviations + 80.)"""

_NOTHING = 1e-40
"""A chance of a sum that is less is left out: all of them together change none of sixteen digits,
and each would be multiplied with every chance of the next part."""


class Chances(NamedTuple):
    """The chance of each count from `first` on; all others have practically none."""

    first: int
    each: Floats

    def at_least(self, count: int) -> float:
        """The chance of so many or more."""
        return float(self.each[max(count - self.first, 0) :].sum())

    def limits(self, tail: float) -> tuple[int, int]:
        """The counts that are not surprising, first and last.

        A count is surprising when the chance of it and of all beyond it is below `tail`.
        """
        up, down = np.cumsum(self.each), np.cumsum(self.each[::-1])
        low = int(np.searchsorted(up, tail))
        high = len(self.each) - 1 - int(np.searchsorted(down, tail))
        return self.first + low, self.first + high


def binomial(n: int, share: float) -> Chances:
    """The chances of each count among `n` cases that hit with the chance `share`, one by one.

    The ratios of neighbouring counts, (n - k) / (k + 1) · share / (1 - share), are multiplied up
    from the most likely count and made to sum to 1; no factorial is computed.

    Raises:
        ValueError: `share` is no share, or `n` is negative.
    """
    if not 0 <= share <= 1 or n < 0:
        raise ValueError(
            f"a share lies between 0 and 1, and a count is not negative; got {share}, {n}"
        )
    if share in {0.0, 1.0}:
        return Chances(round(n * share), np.ones(1))
    width = int(_SPREADS * sqrt(n * share * (1 - share))) + _AT_LEAST
    middle = min(int((n + 1) * share), n)
    first, last = max(middle - width, 0), min(middle + width, n)
    k = np.arange(first, last)
    return _from_ratios(first, np.log(n - k) - np.log(k + 1) + np.log(share) - np.log1p(-share))


def hypergeometric(hits: int, others: int, drawn: int) -> Chances:
    """The chances of each count of hits among `drawn` of `hits + others` cases, as Fisher's test.

    R. A. Fisher, "The logic of inductive inference", Journal of the Royal Statistical Society 98
    (1935): a table of two by two whose margins are given.

    Raises:
        ValueError: More are drawn than there are.
    """
    if not 0 <= drawn <= hits + others:
        raise ValueError(f"{drawn} cannot be drawn of {hits + others}")
    first, last = max(drawn - others, 0), min(drawn, hits)
    k = np.arange(first, last)
    ratio = np.log(hits - k) + np.log(drawn - k) - np.log(k + 1) - np.log(others - drawn + k + 1)
    return _from_ratios(first, ratio)


def _from_ratios(first: int, logarithms: Floats) -> Chances:
    """Chances by the logarithms of the ratios of each count to the one before it."""
    heights = np.concatenate([[0.0], np.cumsum(logarithms)])
    each = np.exp(heights - heights.max())
    return Chances(first, each / each.sum())


def together(parts: Sequence[Chances]) -> Chances:
    """The chances of the sum of counts that are independent of each other.

    A sum of binomials with chances of their own is the Poisson-binomial distribution; here it is
    folded part by part, which is exact. Y. Hong, "On computing the distribution function for the
    Poisson binomial distribution", Computational Statistics and Data Analysis 59 (2013).
    """
    return reduce(_sum, parts, Chances(0, np.ones(1)))


def _sum(one: Chances, other: Chances) -> Chances:
    each = np.convolve(one.each, other.each)
    kept = np.flatnonzero(each > _NOTHING)
    return Chances(one.first + other.first + int(kept[0]), each[kept[0] : kept[-1] + 1])


def surprise(k: int, n: int, share: float) -> float:
    """The chance of `k` or more hits among `n` cases where a share is usual: one-sided, exact."""
    return min(binomial(n, share).at_least(k), 1.0)


def surprise_against(k: int, n: int, usual_k: int, usual_n: int) -> float:
    """The chance of `k` or more of `n` if they are like the `usual_k` of `usual_n`.

    Fisher's exact test, one-sided: other than with `surprise`, that what is usual is itself known
    from few cases counts.
    """
    return min(hypergeometric(k + usual_k, n + usual_n - k - usual_k, n).at_least(k), 1.0)
