"""Goals: what the agreements want reached, month by month, and whether it was."""

from __future__ import annotations

import polars as pl

MIN_CASES = 30
"""Below this a share says too little, where the agreement names no number of its own."""

TOO_FEW = "too_few"


def goal_columns(
    dated: pl.LazyFrame, clauses: pl.DataFrame, by: list[str], last_month: str, *, whole: bool
) -> pl.DataFrame:
    """For each group: `goal`, `goals_missed`, `goals_total`, `goals` and `min_cases`.

    A goal is one clause in one calendar month that is over. `goal` is its share where all of the
    group's goals want the same. `goals_total` counts those with enough cases to be judged;
    `goals` all of them. With `whole` false the group is only part of what the goals are about
    (a district, a channel): the goal is a reference, and nothing is judged.
    """
    wanted = (
        clauses.lazy().select("clause", "goal", "min_cases").filter(pl.col("goal").is_not_null())
    )
    months = (
        dated.filter(pl.col("counted"))
        .join(wanted, on="clause")
        .group_by([*dict.fromkeys([*by, "clause", "month"])])
        .agg(
            pl.col("goal", "min_cases").first(),
            k=(pl.col("state") == "met").sum(),
            n=pl.len(),
        )
        .with_columns(over=pl.lit(whole) & (pl.col("month") <= last_month))
        .with_columns(judged=pl.col("over") & (pl.col("n") >= pl.col("min_cases")))
    )
    summary = [
        pl.when(pl.col("goal").n_unique() == 1).then(pl.col("goal").first()).alias("goal"),
        pl.col("min_cases").max(),
        pl.col("over").sum().cast(pl.Int64).alias("goals"),
        pl.col("judged").sum().cast(pl.Int64).alias("goals_total"),
        (pl.col("judged") & (pl.col("k") / pl.col("n") < pl.col("goal")))
        .sum()
        .cast(pl.Int64)
        .alias("goals_missed"),
    ]
    return (months.group_by(by).agg(summary) if by else months.select(summary)).collect()


def against_goals(shares: pl.DataFrame, goals: pl.DataFrame | None, by: list[str]) -> pl.DataFrame:
    """Add `goal`, `verdict`, `goals_missed`, `goals_total` and `signal` to groups.

    The verdict is about the contract and only given where the group is exactly one goal: `met`,
    `missed` or `too_few`. The signal is about noise: whether the interval excludes the goal.
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
        "goals", "min_cases"
    )


def _verdict(enough: pl.Expr) -> pl.Expr:
    one = pl.col("goals") == 1
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
