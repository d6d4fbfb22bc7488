"""Outcomes under two sets of promises side by side: what changes, which goals are missed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import polars as pl

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
    "draft_goal": pl.Float64(),
    "months_below": pl.Int64(),
    "months": pl.Int64(),
}
"""One row a side (`present`, `draft`), commitment and service (null: all of them together): the
figure `on_time_due`, of the commitment `update_cadence` the figure `updated`, with its goals.

A goal belongs to a version, so that a month in which two versions judged has two of them. What can
be compared is in the last columns: of the `months` of which enough cases fell due, whichever
version judged them, `months_below` is how many stayed below the draft's monthly goal.
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


def attainment(present: Side, draft: Side, question: Question) -> pl.DataFrame:
    """How much is kept under both, held against the goals of each: `ATTAINMENT`.

    Args:
        present: What really judges the cases.
        draft: What would.
        question: For when, and of which agency.
    """
    goals = _goals(draft, question)
    told = [
        _kept(side, question)
        .join(_below(side, question, goals), on=_OF_GOAL, how="left", nulls_equal=True)
        .with_columns(side=pl.lit(name))
        for name, side in zip(_SIDES, (present, draft), strict=True)
    ]
    rows = pl.concat(told).select(pl.col(n).cast(t) for n, t in ATTAINMENT.items())
    counted = rows.filter(pl.col("n") + pl.col("running") + pl.col("unmeasurable") > 0)
    order = [_RESOLUTION_FIRST, "commitment", "service", "side"]
    return counted.sort(order, descending=[False, False, False, True])


def _kept(side: Side, question: Question) -> pl.DataFrame:
    """The figures of each commitment by service, and of all services together."""
    parts = [_figures(side, question, *by) for by in (("service",), ())]
    return pl.concat(parts, how="diagonal").select(*_OF_GOAL, *_TOLD)


def _figures(side: Side, question: Question, *by: Dimension) -> pl.DataFrame:
    """The rows of on-time rates by commitment, and by more, those of updates among them."""
    # Declared events are told beside a figure, never in it: here nothing asks for them.
    plain = replace(side.standards, adjustments=side.standards.adjustments.clear())
    due, owed = replace(question, by=("commitment", *by)), replace(question, by=by)
    updates = figures(side.tables, plain, owed, ["updated"])
    rows = [
        figures(side.tables, plain, due, ["on_time_due"]),
        updates.with_columns(commitment=pl.lit("update_cadence")),
    ]
    return pl.concat(rows, how="diagonal").filter(pl.col("part").is_null())


def _goals(draft: Side, question: Question) -> pl.DataFrame:
    """The draft's monthly goals: `commitment service draft_goal min_cases`.

    One of every other service is about all of these together, and is left to `goals_missed`.
    """
    agency = dict(question.where)["agency"]
    own = draft.standards.clauses.filter(
        pl.col("agency") == agency, pl.col("service").is_not_null(), pl.col("goal").is_not_null()
    )
    least = pl.col("min_cases").fill_null(MIN_CASES)
    return own.select(*_OF_GOAL, draft_goal="goal", min_cases=least).unique(_OF_GOAL)


def _below(side: Side, question: Question, goals: pl.DataFrame) -> pl.DataFrame:
    """In how many whole months each service stayed below the draft's goal, and all of them."""
    first = (pl.col("month") + "-01").str.to_date("%Y-%m-%d")
    last = min(question.today, question.end or question.today)
    whole = (first >= (question.start or date.min)) & (first.dt.offset_by("1mo") <= last)
    months = _figures(side, question, "service", "month").filter(whole)
    judged = months.drop("goal").join(goals, on=_OF_GOAL).filter(pl.col("n") >= pl.col("min_cases"))
    below = pl.col("k") / pl.col("n") < pl.col("draft_goal")
    counts = {"months_below": below.sum().cast(pl.Int64), "months": pl.len().cast(pl.Int64)}
    by_service = judged.group_by(_OF_GOAL).agg(**counts)
    whole_side = judged.group_by("commitment").agg(**counts)
    named = goals.select(*_OF_GOAL, "draft_goal").join(by_service, on=_OF_GOAL, how="left")
    return pl.concat([named, whole_side], how="diagonal")
