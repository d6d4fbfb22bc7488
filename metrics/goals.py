"""Goals: what the agreements want reached, month by month, and whether it was."""

from __future__ import annotations

import polars as pl

MIN_CASES = 30
"""Below this a share says too little, where the agreement names no number of its own."""

TOO_FEW = "too_few"


def goal_columns(
    dated: pl.LazyFrame, clauses: pl.DataFrame, by: list[str], *, whole: bool
) -> pl.DataFrame:
    """What the goals of each group come to.

    A goal is one clause in one calendar month, met when at least its share of the cases that fell
    due in that month were met. It is judged once the month is over, as a full count: a month that
    the asked-for period cuts is not. A month in which nothing fell due has no goal.

    Args:
        dated: Judged rows with `month`, `counted` and `over`.
        clauses: `metrics.promises.CLAUSES`.
        by: The columns of a group.
        whole: False where the groups are only part of what the goals are about (a district, a
            channel): the goal is a reference, and nothing is judged.

    Returns:
        The by-columns and

        - `goal`: the share, where all goals of the group want the same;
        - `min_cases`: the most that any of them asks for;
        - `goals_total`: how many are over and have enough cases to be judged;
        - `goals_missed`: how many of these were missed;
        - `one`: whether the group is one goal and nothing else, the month over: `pure` of the
          group's counted cases are its own.

        Groups without a goal have no row, or one with null `goals_total` where there is no by.
    """
    months = _months(dated, clauses, by)
    over, few = pl.lit(whole) & pl.col("over"), pl.col("n") < pl.col("min_cases")
    missed = pl.col("k") / pl.col("n") < pl.col("goal")
    summary = [
        pl.when(pl.col("goal").n_unique() == 1).then(pl.col("goal").first()).alias("goal"),
        pl.col("min_cases").max(),
        _count(over & ~few, whole=whole).alias("goals_total"),
        _count(over & ~few & missed, whole=whole).alias("goals_missed"),
        ((pl.len() == 1) & over.all()).alias("one"),
        pl.col("n").sum().alias("pure"),
    ]
    return (months.group_by(by).agg(summary) if by else months.select(summary)).collect()


def _count(goals: pl.Expr, *, whole: bool) -> pl.Expr:
    """How many; null where there are none to judge."""
    judged = pl.lit(whole) & (pl.len() > 0)
    return pl.when(judged).then(goals.sum()).cast(pl.Int64)


def _months(dated: pl.LazyFrame, clauses: pl.DataFrame, by: list[str]) -> pl.LazyFrame:
    """One row a group, clause and month that has a goal and counted cases."""
    wanted = (
        clauses.lazy()
        .filter(pl.col("goal").is_not_null())
        .select("clause", "goal", pl.col("min_cases").fill_null(MIN_CASES))
    )
    return (
        dated.filter(pl.col("counted"))
        .join(wanted, on="clause")
        .group_by([*dict.fromkeys([*by, "clause", "month"])])
        .agg(
            pl.col("goal", "min_cases", "over").first(),
            k=(pl.col("state") == "met").sum(),
            n=pl.len(),
        )
    )


def against_goals(shares: pl.DataFrame, goals: pl.DataFrame | None, by: list[str]) -> pl.DataFrame:
    """Add `goal`, `verdict`, `goals_missed`, `goals_total` and `signal` to groups.

    The verdict is about the contract and only given where the group is exactly one goal: `met`,
    `missed` or `too_few`. The signal is about noise: whether the interval excludes the goal. At
    its very end it does not.
    """
    if goals is None:
        return shares.with_columns(
            pl.lit(None, pl.Float64).alias("goal"),
            *(pl.lit(None, pl.Int64).alias(n) for n in ("goals_missed", "goals_total")),
            *(pl.lit(None, pl.String).alias(n) for n in ("verdict", "signal")),
        )
    joined = (
        shares.join(goals, on=by, how="left", nulls_equal=True, maintain_order="left")
        if by
        else pl.concat([shares, goals], how="horizontal")
    )
    enough = pl.col("n") >= pl.coalesce("min_cases", pl.lit(MIN_CASES))
    return joined.with_columns(verdict=_verdict(enough), signal=_signal(enough)).drop(
        "one", "pure", "min_cases"
    )


def _verdict(enough: pl.Expr) -> pl.Expr:
    one = pl.col("one") & (pl.col("pure") == pl.col("n"))
    return (
        pl.when(one & ~enough)
        .then(pl.lit(TOO_FEW))
        .when(one & (pl.col("value") >= pl.col("goal")))
        .then(pl.lit("met"))
        .when(one)
        .then(pl.lit("missed"))
    )


def _signal(enough: pl.Expr) -> pl.Expr:
    return (
        pl.when(pl.col("goal").is_null() | (pl.col("n") == 0))
        .then(None)
        .when(~enough)
        .then(pl.lit(TOO_FEW))
        .when(pl.col("low") > pl.col("goal"))
        .then(pl.lit("better"))
        .when(pl.col("high") < pl.col("goal"))
        .then(pl.lit("worse"))
        .otherwise(pl.lit("noise"))
    )
