"""How long things take when some of them are not over yet: the Kaplan-Meier curve.

E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of the
American Statistical Association 53 (1958); the interval is that of the log of the cumulative
hazard with Greenwood's variance (J. D. Kalbfleisch and R. L. Prentice, The statistical analysis of
failure time data, 1980), which stays between 0 and 1.
"""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from metrics.interval import Z

REACHED = {"median": 0.5, "p80": 0.8, "p90": 0.9}
"""The shares whose times are asked for, by the names of their columns."""

CURVE: dict[str, pl.DataType] = {
    "seconds": pl.Int64(),
    "at_risk": pl.Int64(),
    "ended": pl.Int64(),
    "share": pl.Float64(),
    "low": pl.Float64(),
    "high": pl.Float64(),
}
"""One row a duration at which something ended: `share` is what is still open after it."""

_SLACK = 1e-9
"""Products of shares may miss a half by a rounding error."""


def curves(lives: pl.LazyFrame, by: Sequence[str] = ()) -> pl.DataFrame:
    """The curve of each group, as the by-columns and `CURVE`, in order.

    Args:
        lives: `seconds` (whole, not negative) and `ended`: false where it was not over when it was
            last seen; such a life counts among those at risk up to then, at that second included.
        by: The columns of a group.
    """
    by = list(by)
    ended = pl.col("ended").sum().cast(pl.Int64)
    counts = (
        lives.group_by([*by, "seconds"])
        .agg(ended, left=pl.len().cast(pl.Int64))
        .sort([*by, "seconds"])
    ).collect()
    stepped = counts.with_columns(
        at_risk=_over(pl.col("left").sum(), by)
        - _over(pl.col("left").cum_sum(), by)
        + pl.col("left")
    )
    survived = 1 - pl.col("ended") / pl.col("at_risk")
    hazard = pl.col("ended") / (pl.col("at_risk") * (pl.col("at_risk") - pl.col("ended")))
    drawn = stepped.with_columns(
        share=_over(survived.cum_prod(), by), spread=_over(hazard.cum_sum(), by)
    )
    return drawn.with_columns(*_interval()).filter(pl.col("ended") > 0).select(*by, *CURVE)


def _over(expression: pl.Expr, by: list[str]) -> pl.Expr:
    return expression.over(by) if by else expression


def _interval() -> tuple[pl.Expr, pl.Expr]:
    """Lower and upper end at 95 %; null at the curve's very ends, where nothing is known of it."""
    share, log = pl.col("share"), pl.col("share").log()
    half = (Z * pl.col("spread").sqrt() / log).abs()
    inside = (share > 0) & (share < 1)
    return (
        pl.when(inside).then(share ** half.exp()).alias("low"),
        pl.when(inside).then(share ** (-half).exp()).alias("high"),
    )


def times_reached(curve: pl.DataFrame, by: Sequence[str] = ()) -> pl.DataFrame:
    """The first second by which a half, eight in ten and nine in ten are over.

    Returns:
        The by-columns with `median`, `p80`, `p90`; null where the curve does not get there. Groups
        in which nothing ended have no row; without by-columns there is always one.
    """
    by = list(by)
    times = [
        pl.col("seconds").filter(pl.col("share") <= 1 - share + _SLACK).min().alias(name)
        for name, share in REACHED.items()
    ]
    return curve.group_by(by, maintain_order=True).agg(times) if by else curve.select(times)
