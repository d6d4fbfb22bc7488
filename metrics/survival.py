"""How long things take when some of them are not over yet: the Kaplan-Meier curve.

E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of the
American Statistical Association 53 (1958); the interval is that of the log of the cumulative
hazard with Greenwood's variance (J. D. Kalbfleisch and R. L. Prentice, The statistical analysis of
failure time data, 1980), which stays between 0 and 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
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

_BITS = 40
_LONGEST = 1 << _BITS
"""More seconds than any life has; a million groups of such lengths are told by 62 bits."""

_SLACK = 1e-9
"""Products of shares may miss a half by a rounding error."""

_NEVER = (None,) * len(REACHED)


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


def times_reached(lives: pl.LazyFrame, by: Sequence[str] = ()) -> pl.DataFrame:
    """The first second of each curve by which a half, eight in ten and nine in ten are over.

    The shares are those of `curves`; to tell no more than the times of many lives is much quicker.

    Args:
        lives: As `curves` takes them.
        by: The columns of a group.

    Returns:
        The by-columns with `median`, `p80`, `p90`; null where the curve does not get there. Groups
        in which nothing ended have no row; without by-columns there is always one.
    """
    groups, rows = _numbered(lives, list(by))
    counted = _counted(rows)
    edges = np.searchsorted(counted.group, np.arange((groups.height if by else 1) + 1))
    told = [_times(counted.between(*edge)) for edge in pairwise(edges)]
    times = pl.DataFrame(
        [_NEVER if found is None else found for found in told],
        schema=dict.fromkeys(REACHED, pl.Int64()),
        orient="row",
    )
    if not by:
        return times
    ended = pl.Series([found is not None for found in told], dtype=pl.Boolean)
    return pl.concat([groups, times], how="horizontal").filter(ended)


def _times(counted: _Counted) -> tuple[int | None, ...] | None:
    """The times of one group, None where nothing ended."""
    over = counted.ended > 0
    if not over.any():
        return None
    # Where nothing ended, the share stays what it is.
    share = np.cumprod(1 - counted.ended[over] / counted.at_risk()[over])
    seconds = counted.seconds[over]
    reached = (np.flatnonzero(share <= 1 - most + _SLACK) for most in REACHED.values())
    return tuple(int(seconds[found[0]]) if len(found) else None for found in reached)


def _drawn(lives: pl.LazyFrame, by: list[str]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The groups in order, and their curves by the `group`'s number."""
    groups, rows = _numbered(lives, by)
    counted = pl.DataFrame(_counted(rows)._asdict())
    left, ended = pl.col("left"), pl.col("ended")
    stepped = counted.with_columns(at_risk=_within(left.sum() - left.cum_sum(), by) + left)
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
    if len(by) == 1 and isinstance(rows.schema[by[0]], pl.Enum):
        # A name is a number already: it has only to be told which of those that are there it is.
        known = {name: nth for nth, name in enumerate(groups.to_series().to_physical())}
        number = rows[by[0]].to_physical().replace_strict(known, return_dtype=pl.UInt32)
        return groups, rows.with_columns(group=number)
    numbers = groups.with_row_index("group")
    return groups, rows.join(numbers, on=by, nulls_equal=True)


class _Counted(NamedTuple):
    """How many lives of each group have each length, in order.

    Attributes:
        group: The group's number.
        seconds: The length.
        left: How many have it.
        ended: How many of these ended.
    """

    group: npt.NDArray[np.int64]
    seconds: npt.NDArray[np.int64]
    left: npt.NDArray[np.int64]
    ended: npt.NDArray[np.int64]

    def between(self, start: int, end: int) -> _Counted:
        """Some of them."""
        return _Counted(*(column[start:end] for column in self))

    def at_risk(self) -> npt.NDArray[np.int64]:
        """How many are of this length or longer, of one group."""
        return self.left[::-1].cumsum()[::-1]


def _counted(rows: pl.DataFrame) -> _Counted:
    """The lives counted; all that is known of one is told by one number.

    Nearly every life has a length of its own, so they are sorted and not grouped.
    """
    packed = np.sort(
        rows.select(
            (pl.col("group").cast(pl.Int64) * _LONGEST + pl.col("seconds")) * 2 + pl.col("ended")
        )
        .to_series()
        .to_numpy()
    )
    length = packed >> 1
    is_first = np.ones(len(length), dtype=np.bool_)
    np.not_equal(length[1:], length[:-1], out=is_first[1:])
    starts = np.flatnonzero(is_first)
    length = length[starts]
    return _Counted(
        group=length >> _BITS,
        seconds=length & (_LONGEST - 1),
        left=np.diff(starts, append=len(packed)),
        ended=np.add.reduceat(packed & 1, starts) if len(starts) else packed,
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
