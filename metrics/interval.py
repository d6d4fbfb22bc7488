"""How far a share can be trusted: the Wilson interval."""

from __future__ import annotations

from statistics import NormalDist

import polars as pl

CONFIDENCE = 0.95
Z = NormalDist().inv_cdf(0.5 + CONFIDENCE / 2)
"""How many standard errors the interval reaches to each side."""


def wilson(k: pl.Expr, n: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """Lower and upper end of the Wilson score interval at 95 % for k of n; null where n is 0.

    E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
    Journal of the American Statistical Association 22 (1927), without continuity correction.
    """
    share, z2 = k / n, Z**2
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = Z / (1 + z2 / n) * (share * (1 - share) / n + z2 / (4 * n**2)).sqrt()
    low = pl.when(k == 0).then(0.0).otherwise(middle - half)
    high = pl.when(k == n).then(1.0).otherwise(middle + half)
    known = n > 0
    return pl.when(known).then(low), pl.when(known).then(high)
