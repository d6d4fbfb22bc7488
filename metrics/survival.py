"""How long things take when some of them are not over yet: the Kaplan-Meier curve.

E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of the
American Statistical Association 53 (1958); the interval is that of the log of the cumulative
hazard with Greenwood's variance (J. D. Kalbfleisch and R. L. Prentice, The statistical analysis of
failure time data, 1980), which stays between 0 and 1.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
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

_LONGEST = 2**40
"""More seconds than any life has; a million groups of such lengths are told by 62 bits."""

_SLACK = 1e-9
"""Products of shares may miss a half by a rounding error."""


def curves(lives: pl.LazyFrame, by: Sequence[str] = ()) -> pl.DataFrame:
    """The curve of each group, as the by-columns and `CURVE`, in order.

    Args:
        lives: `seconds` (whole, not negative) and `ended`: false where it was not over when it was
            last seen; such a life counts among those at risk up to then, at that second included.
        by: The columns of a group.
    """
    groups, drawn = _drawn(lives, list(by))
    hazard = pl.col("ended") / (pl.col("at_risk") * (pl.col("at_risk") - pl.col("ended")))
    spread = _within(hazard.cum_sum(), by)
    told = drawn.with_columns(spread=spread).with_columns(*_interval())
    return _named(groups, told).select(*by, *CURVE)


def steps(lives: pl.LazyFrame, by: Sequence[str] = ()) -> pl.DataFrame:
    """The same curves without their intervals, which take half of the time of many lives."""
    groups, drawn = _drawn(lives, list(by))
    return _named(groups, drawn).select(*by, "seconds", "at_risk", "ended", "share")


def _drawn(lives: pl.LazyFrame, by: list[str]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The groups in order, and their curves by the `group`'s number."""
    groups, rows = _numbered(lives, by)
    left, ended = pl.col("left"), pl.col("ended")
    stepped = _counted(rows).with_columns(at_risk=_within(left.sum() - left.cum_sum(), by) + left)
    # Where nothing ended, the share stays what it is.
    share = _within((1 - ended / pl.col("at_risk")).cum_prod(), by)
    return groups, stepped.filter(ended > 0).with_columns(share=share)


def _within(expression: pl.Expr, by: Sequence[str]) -> pl.Expr:
    """What is told of each group's rows; where there is one group alone, of all."""
    return expression.over("group") if by else expression


def _named(groups: pl.DataFrame, drawn: pl.DataFrame) -> pl.DataFrame:
    """Curves with the columns of their groups in the place of the number."""
    if not groups.columns:
        return drawn
    return pl.concat([groups[drawn["group"]], drawn], how="horizontal")


def _numbered(lives: pl.LazyFrame, by: list[str]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The groups in order, and the lives by the `group`'s number: names are dear to group by."""
    rows = lives.select(*by, "seconds", "ended").collect()
    if not by:
        return pl.DataFrame(), rows.with_columns(group=pl.lit(0, pl.UInt32))
    groups = rows.select(by).unique().sort(by)
    numbers = groups.with_row_index("group")
    return groups, rows.join(numbers, on=by, nulls_equal=True)


def _counted(rows: pl.DataFrame) -> pl.DataFrame:
    """How many lives of each group have each length, and `ended`: `group seconds left ended`.

    All three are told by one number, as nearly every life has a length of its own.
    """
    packed = np.sort(
        rows.select(
            (pl.col("group").cast(pl.Int64) * _LONGEST + pl.col("seconds")) * 2 + pl.col("ended")
        )
        .to_series()
        .to_numpy()
    )
    length = packed // 2
    starts = np.flatnonzero(np.diff(length, prepend=-1))
    ended = np.add.reduceat(packed % 2, starts) if len(starts) else packed
    return pl.DataFrame(
        {
            "group": length[starts] // _LONGEST,
            "seconds": length[starts] % _LONGEST,
            "left": np.diff(starts, append=len(packed)),
            "ended": ended,
        }
    )


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
