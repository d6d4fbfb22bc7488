"""Outcomes under two sets of promises side by side: what changes, which goals are missed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import polars as pl

from metrics.figures.adjusted import ADJUSTED
from metrics.figures.computing import figures
from metrics.figures.counting import RESOLUTION
from metrics.figures.question import Dimension, Question
from metrics.figures.rates import falls_due
from metrics.figures.rows import ROW
from metrics.figures.sight import with_unmeasurable
from metrics.figures.standards import Standards
from metrics.fold.knowing import KEY
from metrics.goals import MIN_CASES
from metrics.instants import INSTANT
from metrics.tables import Types
from metrics.verdicts import judged

NOT_PROMISED = "not_promised"
"""The state of a commitment, other than the resolution, that one of the two does not make."""

_UNCOVERED = ("no_commitment", NOT_PROMISED)
_RESOLUTION_FIRST = pl.col("commitment") != RESOLUTION
_ROW = [*KEY, "commitment"]
_OF_CASE = ("agency", "service", "district", "opened")

ROWS: Types = {
    "source": pl.String(),
    "number": pl.String(),
    "commitment": pl.String(),
    "agency": pl.String(),
    "service": pl.String(),
    "district": pl.String(),
    "opened": INSTANT,
    "version": pl.String(),
    "state": pl.String(),
    "draft_state": pl.String(),
    "due": INSTANT,
    "draft_due": INSTANT,
    "in_period": pl.Boolean(),
    "draft_in_period": pl.Boolean(),
}
"""One row a case and commitment that belongs to the period under one of the two.

- `version` is the one that really judged it; null where none did.
- `state` is what it is, `draft_state` what it would be; `not_promised` where one of them makes no
  such commitment. The dues are those that judge: of an open pause, at its cap.
- A row belongs to the period by its due, one without a due by its opening (METRICS, rule 4).
"""

_OF_GOAL = ["commitment", "service"]
_SIDES = ("present", "draft")
_TOLD = ("k", "n", "value", "low", "high", "goal", "goals_missed", "goals_total", "verdict",
         "signal", "met", "late", "overdue", "running", "void", "no_commitment",
         "unmeasurable")  # fmt: skip

ATTAINMENT: Types = {
    "side": pl.String(),
    "commitment": pl.String(),
    "service": pl.String(),
    **{name: ROW[name] for name in _TOLD},
    "declared_k": pl.Int64(),
    "declared_n": pl.Int64(),
    "declared_missed": pl.Int64(),
    "draft_goal": pl.Float64(),
    "months_below": pl.Int64(),
    "months": pl.Int64(),
}
"""One row a side (`present`, `draft`), commitment and service (null: all of them together): the
figure `on_time_due`, of the commitment `update_cadence` the figure `updated`, with its goals.

`declared_k` of `declared_n`, with `declared_missed` of its goals, is the same with the events that
were declared; null where none touches a case.

A goal belongs to a version, so that a month in which two versions judged has two of them. What can
be compared is in the last columns: of the `months` of which enough cases fell due, whichever
version judged them, `months_below` is how many stayed below the draft's monthly goal.
"""


MONTHS: Types = {
    "side": pl.String(),
    "commitment": pl.String(),
    "service": pl.String(),
    "month": pl.String(),
    "k": pl.Int64(),
    "n": pl.Int64(),
}
"""One row a side, commitment, service and whole month of the period: the same figures."""


MESSAGE_GOALS: Types = {
    "figure": pl.String(),
    "part": pl.String(),
    "k": pl.Int64(),
    "n": pl.Int64(),
    "goals_missed": pl.Int64(),
    "goals_total": pl.Int64(),
    "draft_goal": pl.Float64(),
    "months_below": pl.Int64(),
    "months": pl.Int64(),
}
"""One row a figure of messages of which the draft has a monthly goal.

`k` of the `n` messages of the whole months are as they were judged; `goals_missed` of
`goals_total` are the goals that held then, `months_below` of `months` is the draft's. What a
message must hold is not judged anew: a draft that asks for something else is tried by its goals.
"""


class Side(NamedTuple):
    """One of the two that are compared.

    Attributes:
        tables: `instants` and `updates` of the cases.
        standards: What they are held against.
    """

    tables: Mapping[str, pl.LazyFrame]
    standards: Standards


def side_by_side(present: Side, draft: Side, question: Question, agency: str) -> pl.DataFrame:
    """The cases of an agency under both: `ROWS`, by commitment, source and number.

    Args:
        present: What really judges the cases.
        draft: What would.
        question: For when.
        agency: Whose: the case is its own under one of the two.
    """
    before, after = (_judged(side, question) for side in (present, draft))
    both = before.join(after, on=_ROW, how="full", coalesce=True, suffix="_draft")
    mine = (pl.col("agency") == agency) | (pl.col("agency_draft") == agency)
    named = both.filter(mine.fill_null(value=False)).with_columns(
        *(pl.coalesce(name, f"{name}_draft") for name in _OF_CASE),
        draft_state=pl.col("state_draft").fill_null(NOT_PROMISED),
        state=pl.col("state").fill_null(NOT_PROMISED),
        draft_due=pl.col("due_draft"),
        draft_in_period=pl.col("in_period_draft").fill_null(value=False),
        in_period=pl.col("in_period").fill_null(value=False),
    )
    there = named.filter(pl.col("in_period") | pl.col("draft_in_period"))
    return there.select(pl.col(n).cast(t) for n, t in ROWS.items()).sort("commitment", *KEY)


def _judged(side: Side, question: Question) -> pl.DataFrame:
    """The rows of one side with their state, their due and whether they belong to the period."""
    clauses, lacks = side.standards.clauses, side.standards.lacks
    seen = with_unmeasurable(side.tables["instants"], clauses, lacks)
    states = judged(seen, question.as_of).with_columns(pl.col("state").cast(pl.String))
    named = states.select(
        *_ROW,
        *_OF_CASE,
        "version",
        "state",
        due=pl.coalesce("due_at_cap", "due"),
        in_period=_within(question),
    )
    return named.collect()


def _within(question: Question) -> pl.Expr:
    """Whether a row falls due in the period, as `in_period` has it."""
    day = falls_due(question).dt.convert_time_zone(question.zone).dt.date()
    after = day >= question.start if question.start else pl.lit(value=True)
    before = day < question.end if question.end else pl.lit(value=True)
    return (after & before).fill_null(value=False)


def changed(rows: pl.DataFrame, by: str) -> pl.DataFrame:
    """How many verdicts change from which to which: `commitment`, by, `state draft_state k n`.

    Args:
        rows: `ROWS`.
        by: `service` or `district`.

    `k` of the `n` rows of the commitment and group; most first, groups without a change left out.
    """
    group = ["commitment", by]
    counted = rows.group_by([*group, "state", "draft_state"]).agg(k=pl.len().cast(pl.Int64))
    whole = counted.with_columns(n=pl.col("k").sum().over(group))
    flipped = whole.filter(pl.col("state") != pl.col("draft_state"))
    order = [*group, "k", "state", "draft_state"]
    falling = [False, *(name == "k" for name in order)]
    return flipped.sort(_RESOLUTION_FIRST, *order, descending=falling, nulls_last=True)


def coverage(rows: pl.DataFrame) -> pl.DataFrame:
    """What is promised under one and not under the other: `commitment service gained lost n`.

    Args:
        rows: `ROWS`.

    `gained` is what the draft newly covers, `lost` what it no longer does, of `n` rows; a service
    without either is left out. What is void is neither.
    """
    without, covered = (
        [pl.col(name).is_in(_UNCOVERED) for name in ("state", "draft_state")],
        [~pl.col(name).is_in([*_UNCOVERED, "void"]) for name in ("state", "draft_state")],
    )
    counted = rows.group_by("commitment", "service").agg(
        gained=(without[0] & covered[1]).sum().cast(pl.Int64),
        lost=(covered[0] & without[1]).sum().cast(pl.Int64),
        n=pl.len().cast(pl.Int64),
    )
    return counted.filter((pl.col("gained") > 0) | (pl.col("lost") > 0)).sort(
        _RESOLUTION_FIRST, "commitment", "service", nulls_last=True
    )


def attainment(
    present: Side, draft: Side, question: Question, months: pl.DataFrame
) -> pl.DataFrame:
    """How much is kept under both, held against the goals of each: `ATTAINMENT`.

    Args:
        present: What really judges the cases.
        draft: What would.
        question: For when, and of which agency.
        months: `MONTHS` of both.
    """
    goals = goals_of(draft, question)
    told = []
    for name, side in zip(_SIDES, (present, draft), strict=True):
        kept, held = _kept(side, question), held_against(months.filter(side=name), goals)
        both = kept.join(held, on=_OF_GOAL, how="left", nulls_equal=True)
        told.append(both.with_columns(side=pl.lit(name)))
    rows = pl.concat(told).select(pl.col(n).cast(t) for n, t in ATTAINMENT.items())
    counted = rows.filter(pl.col("n") + pl.col("running") + pl.col("unmeasurable") > 0)
    order = [_RESOLUTION_FIRST, "commitment", "service", "side"]
    return counted.sort(order, descending=[False, False, False, True])


def _kept(side: Side, question: Question) -> pl.DataFrame:
    """The figures of each commitment by service, and of all services together."""
    parts = [_figures(side, question, *by) for by in (("service",), ())]
    every = pl.concat(parts, how="diagonal")
    declared = every.filter(pl.col("part") == ADJUSTED).select(
        *_OF_GOAL, declared_k="k", declared_n="n", declared_missed="goals_missed"
    )
    headline = every.filter(pl.col("part").is_null()).select(*_OF_GOAL, *_TOLD)
    return headline.join(declared, on=_OF_GOAL, how="left", nulls_equal=True)


def _figures(side: Side, question: Question, *by: Dimension) -> pl.DataFrame:
    """The rows of on-time rates by commitment, and by more, those of updates among them."""
    due, owed = replace(question, by=("commitment", *by)), replace(question, by=by)
    updates = figures(side.tables, side.standards, owed, ["updated"])
    rows = [
        figures(side.tables, side.standards, due, ["on_time_due"]),
        updates.with_columns(commitment=pl.lit("update_cadence")),
    ]
    return pl.concat(rows, how="diagonal")


def goals_of(draft: Side, question: Question) -> pl.DataFrame:
    """The draft's monthly goals: `commitment service draft_goal min_cases`.

    One of every other service is about all of these together, and is left to `goals_missed`, as is
    one that is reached by the quarter: its months say nothing of it.

    Args:
        draft: What would judge the cases.
        question: Of which agency.
    """
    agency = dict(question.where)["agency"]
    longer = draft.standards.goals.filter(pl.col("period") != "month")["subject"].unique()
    own = draft.standards.clauses.filter(
        pl.col("agency") == agency,
        pl.col("service").is_not_null(),
        pl.col("goal").is_not_null(),
        ~pl.col("clause").is_in(longer.to_list()),
    )
    least = pl.col("min_cases").fill_null(MIN_CASES)
    return own.select(*_OF_GOAL, draft_goal="goal", min_cases=least).unique(_OF_GOAL)


def monthly(present: Side, draft: Side, question: Question) -> pl.DataFrame:
    """The figures of both by service, of each whole month of the period: `MONTHS`."""
    told = []
    for name, side in zip(_SIDES, (present, draft), strict=True):
        # What events make of a case stands beside a figure, never in it: nothing here asks for it.
        plain = replace(side.standards, adjustments=side.standards.adjustments.clear())
        rows = _figures(Side(side.tables, plain), question, "service", "month")
        headline = rows.filter(_whole(question), pl.col("part").is_null())
        told.append(headline.with_columns(side=pl.lit(name)))
    return pl.concat(told).select(pl.col(n).cast(t) for n, t in MONTHS.items())


def _whole(question: Question) -> pl.Expr:
    """Whether a `month` lies wholly within the period, and is over."""
    first = (pl.col("month") + "-01").str.to_date("%Y-%m-%d")
    last = min(question.today, question.end or question.today)
    return (first >= (question.start or date.min)) & (first.dt.offset_by("1mo") <= last)


def held_against(months: pl.DataFrame, goals: pl.DataFrame) -> pl.DataFrame:
    """In how many months each promise stayed below a goal: `draft_goal months_below months`.

    Args:
        months: `MONTHS` of one side.
        goals: As `goals_of` has them.

    Returns:
        By `commitment` and `service`; those of a commitment together have no service and no goal.
    """
    judged = months.join(goals, on=_OF_GOAL).filter(pl.col("n") >= pl.col("min_cases"))
    below = pl.col("k") / pl.col("n") < pl.col("draft_goal")
    counts = {"months_below": below.sum().cast(pl.Int64), "months": pl.len().cast(pl.Int64)}
    by_service = judged.group_by(_OF_GOAL).agg(**counts)
    whole_side = judged.group_by("commitment").agg(**counts)
    named = goals.select(*_OF_GOAL, "draft_goal").join(by_service, on=_OF_GOAL, how="left")
    return pl.concat([named, whole_side], how="diagonal")


def message_goals(goals: pl.DataFrame, version: str) -> pl.DataFrame:
    """A version's monthly goals of messages: `figure part goal min_cases`.

    Args:
        goals: `metrics.goals.GOALS`.
        version: As they name it: `denver/parks@2.0.0`.
    """
    own = goals.filter(
        pl.col("subject") == version,
        pl.col("figure").str.starts_with("message_"),
        pl.col("period") == "month",
    )
    return own.select("figure", "part", "goal", "min_cases")


def messages_held(rows: pl.DataFrame, goals: pl.DataFrame, question: Question) -> pl.DataFrame:
    """The messages as they were judged, held against a draft's goals: `MESSAGE_GOALS`.

    Args:
        rows: Figures of messages by `month`, with the goals that held then.
        goals: `message_goals` of the draft.
        question: Of which period.
    """
    both = rows.join(goals, on=["figure", "part"], nulls_equal=True, suffix="_draft")
    own = both.filter(_whole(question), pl.col("n") > 0)
    enough = pl.col("n") >= pl.col("min_cases")
    below = enough & (pl.col("k") / pl.col("n") < pl.col("goal_draft"))
    counted = own.group_by("figure", "part").agg(
        pl.col("k", "n", "goals_missed", "goals_total").sum(),
        draft_goal=pl.col("goal_draft").first(),
        months_below=below.sum(),
        months=enough.sum(),
    )
    named = counted.select(pl.col(n).cast(t) for n, t in MESSAGE_GOALS.items())
    return named.sort("figure", "part", nulls_last=True)
