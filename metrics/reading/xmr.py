"""Control charts (XmR) of a figure by month: what is usual, and which months are not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import polars as pl

from metrics.goals import MIN_CASES

SPREAD = 2.66
"""How many mean moving ranges the limits lie from the mean: 3 / 1.128, three standard deviations
where one is estimated from the ranges of two neighbours. D. J. Wheeler, "Understanding Variation".
"""

BASELINE = 12
"""So many first points of a phase say what is usual. The limits are not moved by what comes after
them, or months that fall would make their own fall look usual."""

RUN = 7
"""So many points on one side of the mean, or rising or falling, are a signal (NHS England, "Making
data count"). Seven on one side come by chance once in 64 starts."""

OUTSIDE, ONE_SIDE, TREND, OUTER_THIRD = "outside", "one_side", "trend", "outer_third"
SIGNALS = (OUTSIDE, ONE_SIDE, TREND, OUTER_THIRD)
"""A point outside the limits; seven on one side of the mean; seven rising or falling; two of three
in the outer third, all three on one side of the mean."""

_OUTER = SPREAD * 2 / 3
_FAR, _IN_A_ROW = 2, 3
_ALIKE = 1e-12
"""Values that differ by less are the same: shares are quotients, and their means sums of them."""

_STANDING = (
    "period", "n", "value", "phase", "points", "mean", "lower", "upper", "trial", "signals",
    "signal", "side", "good", "since", "assurance",
)  # fmt: skip
_WINDOW = ("_key", "phase")


def by_month(rows: pl.DataFrame) -> pl.DataFrame:
    """A figure's rows by `month` (as 2026-06) as `control` takes them, with `period` instead.

    A row without a month belongs to none.
    """
    dated = rows.filter(pl.col("month").is_not_null())
    return dated.with_columns(period=pl.col("month").str.to_date("%Y-%m")).drop("month")


def control(
    months: pl.DataFrame,
    *,
    by: Sequence[str] = (),
    changes: Sequence[date] = (),
    least: int = MIN_CASES,
    higher_is_better: bool = True,
    bounds: tuple[float, float] | None = (0.0, 1.0),
) -> pl.DataFrame:
    """The months of a figure with what is usual, and the signals among them.

    A month is a point if it has `least` cases: one of fewer is shown and says too little, and one
    of none is a gap. Both are left out of limits and signals. A moving range is the distance to
    the calendar month before it, if that is a point of the same phase; a run goes on over what is
    no point, since that speaks neither for nor against it.

    Args:
        months: `period` (first day of a month), `n`, `value`, and the `by` columns; one row a month
            of a group, in any order.
        by: The columns of a group; each has limits of its own.
        changes: Dates of known changes, such as a new version of an agreement. The month in which
            one lies begins a new phase with limits of its own, and the line breaks there.
        least: Cases that a point needs, at least 1.
        higher_is_better: False for a ceiling, such as the share that is opened again.
        bounds: Where limits end because no value can lie beyond; None for other than shares.

    Returns:
        The rows, ordered by group and month, with `phase` (0, 1, …) and its number of `points`,
        `too_few`, `moving_range`, `mean`, `lower` and `upper` (null where the phase has no two
        neighbouring points), `trial` (limits from fewer than `BASELINE` points), `signals` (names
        of `SIGNALS`; null where a month is no point), `signal` (whether there is one), `side`
        (`above` or `below` the mean, where there is one) and `good` (whether that is for the
        better).

    Raises:
        ValueError: A month of a group has two rows: a column is missing in `by`.
    """
    if months.select(*by, "period").is_duplicated().any():
        raise ValueError(f"a month has more than one row; the groups are by {[*by]}")
    starts = pl.Series("start", sorted({day.replace(day=1) for day in changes}), pl.Date)
    begun = [pl.col("period") >= day for day in starts]
    placed = months.sort(*by, "period", nulls_last=True).with_columns(
        _key=pl.struct(by).rank("dense") if by else pl.lit(0),
        phase=pl.sum_horizontal(pl.lit(0), *begun).cast(pl.Int64),
        too_few=(pl.col("n") < max(least, 1)) & (pl.col("n") > 0),
        _point=(pl.col("n") >= max(least, 1)) & pl.col("value").is_not_null(),
    )
    measured = _limits(_ranges(placed), bounds)
    return (
        _signals(measured)
        .with_columns(good=(pl.col("side") == "above") == higher_is_better)
        .drop("_key", "_point", "_at", "_spread")
        .sort(*by, "period", nulls_last=True, maintain_order=True)
    )


def _ranges(placed: pl.DataFrame) -> pl.DataFrame:
    """With `_at`, the value of a point, and its distance to the calendar month before."""
    at = pl.when("_point").then("value")
    follows = pl.col("period").shift().over(_WINDOW).dt.offset_by("1mo") == pl.col("period")
    moved = (pl.col("_at") - pl.col("_at").shift().over(_WINDOW)).abs()
    return placed.with_columns(_at=at).with_columns(moving_range=pl.when(follows).then(moved))


def _limits(ranged: pl.DataFrame, bounds: tuple[float, float] | None) -> pl.DataFrame:
    """With the mean and the limits of each phase's baseline."""
    nth = pl.col("_point").cum_sum().over(_WINDOW)
    in_baseline = pl.col("_point") & (nth <= BASELINE)
    usual = ranged.with_columns(
        mean=pl.col("_at").filter(in_baseline).mean().over(_WINDOW),
        _spread=pl.col("moving_range").filter(in_baseline).mean().over(_WINDOW),
        points=pl.col("_point").sum().over(_WINDOW).cast(pl.Int64),
    )
    reach = SPREAD * pl.col("_spread")
    mean = pl.when(pl.col("_spread").is_not_null()).then("mean")
    lower, upper = mean - reach, mean + reach
    if bounds:
        lower, upper = lower.clip(bounds[0]), upper.clip(upper_bound=bounds[1])
    return usual.with_columns(
        mean=mean, lower=lower, upper=upper, trial=pl.col("points") < BASELINE
    )


def _signals(measured: pl.DataFrame) -> pl.DataFrame:
    """With the names of the signals that each point is part of."""
    points = measured.filter("_point", pl.col("mean").is_not_null()).select(
        "_key", "phase", "period", "_at", "_spread", _off=pl.col("_at") - pl.col("mean")
    )
    step = _sign(pl.col("_at") - pl.col("_at").shift().over(_WINDOW)).fill_null(0)
    told = (
        points.with_columns(_side=_sign(pl.col("_off")), _step=step)
        .with_columns(_stretch("_side"), _stretch("_step"))
        .with_columns(_outside(), _one_side(), _ended=_trend_ends())
        .with_columns(_trend(), _outer_third())
    )
    names = [pl.when(name).then(pl.lit(name)) for name in SIGNALS]
    found = told.select(
        "_key",
        "phase",
        "period",
        signals=pl.concat_list(names).list.drop_nulls(),
        _is=pl.when(pl.col("_side") > 0).then(pl.lit("above")).otherwise(pl.lit("below")),
    )
    joined = measured.join(found, on=["_key", "phase", "period"], how="left")
    signal = (pl.col("signals").list.len() > 0).fill_null(value=False)
    return joined.with_columns(signal=signal, side=pl.when(signal).then("_is")).drop("_is")


def _sign(values: pl.Expr) -> pl.Expr:
    return pl.when(values.abs() <= _ALIKE).then(0.0).otherwise(values).sign().cast(pl.Int8)


def _outside() -> pl.Expr:
    return (pl.col("_off").abs() > SPREAD * pl.col("_spread") + _ALIKE).alias(OUTSIDE)


def _stretch(name: str) -> pl.Expr:
    """The number of the stretch of equal values that a point lies in."""
    return pl.col(name).rle_id().over(_WINDOW).alias(f"{name}_stretch")


def _one_side() -> pl.Expr:
    """Part of a stretch of `RUN` points or more on one side of the mean."""
    length = pl.len().over(*_WINDOW, "_side_stretch")
    return ((length >= RUN) & (pl.col("_side") != 0)).alias(ONE_SIDE)


def _trend_ends() -> pl.Expr:
    """Part of a stretch of so many steps up, or down, that they join `RUN` points."""
    return (pl.col("_step") != 0) & (pl.len().over(*_WINDOW, "_step_stretch") >= RUN - 1)


def _trend() -> pl.Expr:
    """Part of `RUN` points or more of which each lies above, or each below, the one before."""
    begins = pl.col("_ended").shift(-1, fill_value=False).over(_WINDOW)
    return (pl.col("_ended") | begins).alias(TREND)


def _outer_third() -> pl.Expr:
    """In the outer third, or beyond, with another of three in a row on one side of the mean."""
    outer = pl.col("_off").abs() > _OUTER * pl.col("_spread") + _ALIKE
    found = pl.lit(value=False)
    for first in range(1 - _IN_A_ROW, 1):
        three = [-nth for nth in range(first, first + _IN_A_ROW)]
        sides = [pl.col("_side").shift(nth).over(_WINDOW) for nth in three]
        far = [outer.shift(nth).over(_WINDOW) for nth in three]
        alike = pl.sum_horizontal(sides, ignore_nulls=False).abs() == _IN_A_ROW
        found |= (alike & (pl.sum_horizontal(far) >= _FAR)).fill_null(value=False)
    return (found & outer).alias(OUTER_THIRD)


def standing(
    chart: pl.DataFrame,
    *,
    goal: float | None,
    by: Sequence[str] = (),
    higher_is_better: bool = True,
) -> pl.DataFrame:
    """Where each group stands with its last point: one row a group.

    Assurance is what the limits of the last phase say of the goal: the process passes it in every
    usual month, in none, or in some and not in others, whatever single months did. It is the
    reading of NHS England's "Making data count". A limit that lies on the goal passes it.

    Args:
        chart: What `control` gave.
        goal: What is wanted; None where nothing is.
        by: The columns of a group.
        higher_is_better: False for a ceiling, such as the share that is opened again.

    Returns:
        Of each group the columns of its last point with limits; `since`, the first month of the
        signals that last until then, null where the last point is none; and `assurance`, null
        without a goal. A group without such a point has a row of nulls.
    """
    keys = [*by, "_all"]
    told = chart.with_columns(_all=pl.lit(0)).sort(*by, "period", nulls_last=True)
    points = told.filter(pl.col("signals").is_not_null())
    stretch = pl.struct("signal", "side", "phase").rle_id().over(keys)
    points = points.with_columns(_stretch=stretch)
    since = pl.when("signal").then(pl.col("period").min().over(*keys, "_stretch"))
    last = points.with_columns(since=since).unique(keys, keep="last", maintain_order=True)
    return (
        told.select(keys)
        .unique(maintain_order=True)
        .join(last, on=keys, how="left", nulls_equal=True, maintain_order="left")
        .with_columns(assurance=_assurance(goal, higher_is_better=higher_is_better))
        .select(*by, *_STANDING)
    )


def _assurance(goal: float | None, *, higher_is_better: bool) -> pl.Expr:
    if goal is None:
        return pl.lit(None, pl.String)
    above, below = pl.col("lower") >= goal, pl.col("upper") < goal
    if not higher_is_better:
        above, below = pl.col("upper") <= goal, pl.col("lower") > goal
    return (
        pl.when(above)
        .then(pl.lit("consistently_passes"))
        .when(below)
        .then(pl.lit("consistently_fails"))
        .when(pl.col("lower").is_not_null())
        .then(pl.lit("hit_and_miss"))
    )
