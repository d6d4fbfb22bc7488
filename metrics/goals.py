"""Goals: what the agreements want reached, period by period, and whether it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple

import polars as pl

from agreements.expanding import commitments, expanded
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement, AgreementSpec
from agreements.schema.quality import Ceiling
from agreements.schema.services import Goal

MIN_CASES = 30
"""Below this a share says too little, where the agreement names no number of its own."""

TOO_FEW = "too_few"

GOALS: dict[str, pl.DataType] = {
    "figure": pl.String(),
    "part": pl.String(),
    "subject": pl.String(),
    "goal": pl.Float64(),
    "better": pl.String(),
    "period": pl.String(),
    "min_cases": pl.Int64(),
}
"""One row a share that an agreement wants reached, or (`better` is `lower`) not exceeded.

`subject` is whose cases it is about: a clause (`city/agency@1.0.0#service.resolution`; `#*.…` where
it is that of every other service) or a whole version (`city/agency@1.0.0`).
"""

Better = Literal["higher", "lower"]

COMMITMENT_FIGURES = {
    "first_response": "first_response",
    "first_action": "first_action",
    "acknowledgement": "acknowledged",
    "update_cadence": "updated",
}
"""The figure that a commitment's goal is about, beside the on-time rate of that commitment."""

DUTY_FIGURES: dict[str, tuple[str, Better]] = {
    "reroute_log": ("reroute_rate", "lower"),
    "intake_audit": ("intake_complete", "higher"),
}
"""The figure that shows a duty done, by its evidence. Right routing is the share *not* rerouted, so
its goal of 97 % is a ceiling of 3 % on the reroute rate."""

_CEILINGS = {
    "reopen": "reopen_rate",
    "repeat_contact": "repeat_contact",
    "closed_without_action": "closed_without_action",
}
_DEFAULT_PERIOD = "month"

Row = dict[str, Any]


def goals_of(agreements: Iterable[Loaded[Agreement]]) -> pl.DataFrame:
    """All goals of the versions in force, as `GOALS`."""
    models = [a.model for a in agreements if a.model.in_force_by_status]
    rows = [row for model in models for row in _goals(model)]
    return pl.DataFrame(rows, schema=GOALS, orient="row")


def _goals(agreement: Agreement) -> Iterator[Row]:
    yield from _of_commitments(agreement)
    yield from _of_quality(agreement)
    yield from _of_duties(agreement)


def _of_commitments(agreement: Agreement) -> Iterator[Row]:
    for service, terms in expanded(agreement).items():
        for name, part in commitments(terms):
            if part.goal and part.goal.percent is not None:
                subject = f"{agreement.name}#{service}.{name}"
                for figure in _figures(name, part.goal.basis):
                    yield _row(figure, subject, part.goal)


def _figures(commitment: str, basis: str | None) -> Iterator[str]:
    """The figures that a commitment's goal is about, by its basis."""
    if basis == "closed":
        yield "on_time_closed"
        return
    if commitment != "update_cadence":
        yield "on_time_due"
    if commitment in COMMITMENT_FIGURES:
        yield COMMITMENT_FIGURES[commitment]


def _of_quality(agreement: Agreement) -> Iterator[Row]:
    quality = agreement.spec.quality
    if quality is None:
        return
    for key, figure in _CEILINGS.items():
        ceiling: Ceiling | None = getattr(quality, key)
        if ceiling:
            yield _of_ceiling(figure, agreement.name, ceiling)
    yield from _of_messages(agreement)
    if quality.comment_after_close:
        goal = agreement.spec.goal_for(quality.comment_after_close.goal)
        if goal:
            yield _row("comments_after_close", agreement.name, goal) | {"part": "answered"}


def _of_messages(agreement: Agreement) -> Iterator[Row]:
    """The goals of messages; a next step's is about the cases of which one is demanded."""
    messages = agreement.spec.quality.messages if agreement.spec.quality else None
    for figure, named in (messages.goals if messages else {}).items():
        goal = agreement.spec.goal_for(named)
        if goal and goal.percent is not None:
            part = "required" if figure == "message_next_step" else None
            yield _row(figure, agreement.name, goal) | {"part": part}


def _of_ceiling(figure: str, subject: str, ceiling: Ceiling) -> Row:
    return {
        "figure": figure,
        "part": None,
        "subject": subject,
        "goal": _fraction(ceiling.max_percent),
        "better": "lower",
        "period": ceiling.period,
        "min_cases": ceiling.min_cases,
    }


def _of_duties(agreement: Agreement) -> Iterator[Row]:
    for evidence, goal in _duty_goals(agreement.spec):
        if evidence in DUTY_FIGURES and goal.percent is not None:
            figure, better = DUTY_FIGURES[evidence]
            row = _row(figure, agreement.name, goal)
            share = row["goal"] if better == "higher" else _fraction(100 - goal.percent)
            yield row | {"goal": share, "better": better}


def _duty_goals(spec: AgreementSpec) -> Iterator[tuple[str, Goal]]:
    """The evidence and the whole goal of each duty that has both."""
    duties = spec.duties
    for duty in [*duties.agency, *duties.operator, *duties.overseer] if duties else []:
        goal = spec.goal_for(duty.goal) if duty.goal else None
        if goal and duty.evidence:
            yield duty.evidence, goal


def _row(figure: str, subject: str, goal: Goal) -> Row:
    return {
        "figure": figure,
        "part": None,
        "subject": subject,
        "goal": _fraction(goal.percent or 0),
        "better": "higher",
        "period": goal.period or _DEFAULT_PERIOD,
        "min_cases": goal.min_cases or MIN_CASES,
    }


def _fraction(percent: float) -> float:
    """Rounded, so that 951 of 1,000 reaches 95.1 % exactly."""
    return round(percent / 100, 12)


class Held(NamedTuple):
    """What groups of counts are held against.

    Attributes:
        cells: Columns of `by`, `subject`, `month_start`, `k`, `n`, `pending`, `month_over`,
            `quarter_over`: the counts of a group by whose goal and which month they fall under.
        goals: Rows of `GOALS`.
        by: The columns of a group, `figure` and `part` among them.
        whole: Whether each subject's rows are all there; false where the groups are only part of
            what the goals are about (a district, a channel): a goal is then a reference, and
            nothing is judged.
    """

    cells: pl.LazyFrame
    goals: pl.LazyFrame
    by: list[str]
    whole: pl.Expr


def against_goals(shares: pl.LazyFrame, held: Held) -> pl.LazyFrame:
    """Add `goal`, `verdict`, `goals_missed`, `goals_total` and `signal` to groups.

    A goal is one subject in one calendar month or quarter, met when its share of that period's
    full count is reached. It is judged once the period is over, lies whole in the asked-for one,
    and nothing of it is still to be decided. A period in which nothing counted has no goal.

    The verdict is about the contract and only given where the group is exactly one goal: `met`,
    `missed` or `too_few`. The signal is about noise: whether the interval excludes the goal, on
    which side. At its very end it does not.

    Args:
        shares: The by-columns with `k`, `n`, `value`, `low`, `high`; the rows keep their order.
        held: The counts by subject and month, and the goals.
    """
    joined = shares.join(
        _summary(held), on=held.by, how="left", nulls_equal=True, maintain_order="left"
    )
    enough = pl.col("n") >= pl.coalesce("min_cases", pl.lit(MIN_CASES))
    return joined.with_columns(verdict=_verdict(enough), signal=_signal(enough)).drop(
        "one", "pure", "min_cases", "better"
    )


def _summary(held: Held) -> pl.LazyFrame:
    """One row a group that has a goal."""
    few = pl.col("n") < pl.col("min_cases")
    missed = _falls_short(pl.col("k") / pl.col("n"))
    summary = [
        pl.when(pl.col("goal").n_unique() == 1).then(pl.col("goal").first()).alias("goal"),
        pl.col("min_cases").max(),
        pl.col("better").first(),
        _count(pl.col("over") & ~few),
        _count(pl.col("over") & ~few & missed).alias("goals_missed"),
        ((pl.len() == 1) & pl.col("over").all()).alias("one"),
        pl.col("n").sum().alias("pure"),
    ]
    return _periods(held).group_by(held.by).agg(summary)


def _count(goals: pl.Expr) -> pl.Expr:
    """How many; null where there are none to judge."""
    judged = pl.col("whole").any()
    return pl.when(judged).then(goals.sum()).cast(pl.Int64).alias("goals_total")


def _periods(held: Held) -> pl.LazyFrame:
    """One row a group, subject and month or quarter that has a goal and counted cases."""
    quarterly = pl.col("period") == "quarter"
    start = pl.col("month_start")
    about = ["figure", "part", "subject"]
    cells = held.cells.join(held.goals, on=about, nulls_equal=True).with_columns(
        span=pl.when(quarterly).then(start.dt.truncate("1q")).otherwise(start),
        over=pl.when(quarterly).then("quarter_over").otherwise("month_over"),
        whole=held.whole,
    )
    keys = list(dict.fromkeys([*held.by, "subject", "span"]))
    shared = ["goal", "min_cases", "better", "whole"]
    return (
        cells.group_by(keys, maintain_order=True)
        .agg(
            pl.col(shared).first(),
            pl.col("k", "n", "pending").sum(),
            over=pl.col("over").all(),
        )
        .filter(pl.col("n") > 0)
        .with_columns(over=pl.col("over") & pl.col("whole") & (pl.col("pending") == 0))
    )


def _falls_short(share: pl.Expr) -> pl.Expr:
    lower = pl.col("better") == "lower"
    return pl.when(lower).then(share > pl.col("goal")).otherwise(share < pl.col("goal"))


def _verdict(enough: pl.Expr) -> pl.Expr:
    one = pl.col("one") & (pl.col("pure") == pl.col("n"))
    return (
        pl.when(one & ~enough)
        .then(pl.lit(TOO_FEW))
        .when(one & _falls_short(pl.col("value")))
        .then(pl.lit("missed"))
        .when(one)
        .then(pl.lit("met"))
    )


def _signal(enough: pl.Expr) -> pl.Expr:
    lower = pl.col("better") == "lower"
    above, below = pl.col("low") > pl.col("goal"), pl.col("high") < pl.col("goal")
    return (
        pl.when(pl.col("goal").is_null() | (pl.col("n") == 0))
        .then(None)
        .when(~enough)
        .then(pl.lit(TOO_FEW))
        .when(pl.when(lower).then(below).otherwise(above))
        .then(pl.lit("better"))
        .when(pl.when(lower).then(above).otherwise(below))
        .then(pl.lit("worse"))
        .otherwise(pl.lit("noise"))
    )
