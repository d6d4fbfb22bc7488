"""Shares: cells of counts become rows with their interval and goals, of several rates at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple, TypeVar

import polars as pl

from metrics.figures.counting import Rate, Tables, cells_of
from metrics.figures.question import Question
from metrics.figures.sight import LACKED, blind
from metrics.figures.standards import Standards
from metrics.figures.tallied import COUNTS
from metrics.goals import Held, against_goals
from metrics.interval import wilson
from metrics.verdicts import STATES

OF_RATE = ("figure", "part")
"""The columns that tell the rows of one rate from those of another."""

_Frame = TypeVar("_Frame", pl.DataFrame, pl.LazyFrame)


class Shares(NamedTuple):
    """The rows of several rates that were made together.

    Attributes:
        known: The `figure` and `part` of each rate; one by which nothing is counted has no rows.
        rows: As of `shares_together`.
    """

    known: Collection[tuple[str, str | None]]
    rows: pl.DataFrame

    def of(self, rates: Sequence[Rate]) -> pl.DataFrame | None:
        """The rows of some rates of one figure; None where they are not among these."""
        if any((one.figure, one.part) not in self.known for one in rates):
            return None
        parts = pl.Series([one.part for one in rates], dtype=pl.String).implode()
        wanted = pl.col("part").is_in(parts, nulls_equal=True)
        return self.rows.filter(pl.col("figure") == rates[0].figure, wanted)


NONE = Shares((), pl.DataFrame())
"""No rate was made together with others."""


def rate(rate_: Rate, tables: Tables, standards: Standards, question: Question) -> pl.DataFrame:
    """The rows of one rate, one a group.

    Args:
        rate_: How it is computed.
        tables: Judged instants, updates and lives.
        standards: What it is held against.
        question: What is asked.
    """
    return shares_of(rate_, cells_of(rate_, tables, standards, question), standards, question)


def shares_of(
    rate_: Rate, cells: pl.DataFrame, standards: Standards, question: Question
) -> pl.DataFrame:
    """The rows of one rate from the cells of `cells_of`, one a group."""
    return shares_together([(rate_, standards)], cells_named([rate_], [cells]), question)


def cells_named(rates: Sequence[Rate], cells: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """The cells of several rates in one frame, each with its `figure` and `part`."""
    named = [
        found.with_columns(figure=pl.lit(one.figure), part=pl.lit(one.part, pl.String))
        for one, found in zip(rates, cells, strict=True)
    ]
    return pl.concat(named, how="diagonal_relaxed")


def shares_together(
    rates: Sequence[tuple[Rate, Standards]], cells: pl.DataFrame, question: Question
) -> pl.DataFrame:
    """The rows of several rates with their `figure`, `part` and `nth`, one a group.

    In one pass: each costs a query the same time, however few its cells are.

    Args:
        rates: What each rate is held against; they differ in what sources lack alone.
        cells: Those of `cells_of`, with the `figure` and `part` of their rate.
        question: What is asked.
    """
    by = [*OF_RATE, *question.by]
    sums = [*(pl.col(c).sum().alias(c) for c in COUNTS), pl.col("lacked").min()]
    groups = cells.lazy().group_by(by).agg(sums)
    anything = pl.any_horizontal(pl.col(c) != 0 for c in ("n", "pending", "left_out", *STATES))
    told = (
        _of_rates(rates)
        .lazy()
        .join(
            groups.filter(anything) if question.by else groups,
            on=OF_RATE,
            # A share by nothing has a row, be it of no cases.
            how="inner" if question.by else "left",
            nulls_equal=True,
            maintain_order="left",
        )
        .with_columns(pl.col(COUNTS).fill_null(0))
    )
    held = Held(cells.lazy(), rates[0][1].goals.lazy(), by, _whole(question))
    judged = against_goals(with_shares(told, has_interval=pl.col("has_interval")), held)
    return _measurable(judged).drop("has_interval", "has_states", "blind").collect()


def with_shares(groups: _Frame, *, has_interval: bool | pl.Expr = True) -> _Frame:
    """Add `value`, `low` and `high` to groups of `k` and `n`; null where n is 0."""
    share = pl.when(pl.col("n") > 0).then(pl.col("k") / pl.col("n"))
    if has_interval is False:
        none = pl.lit(None, pl.Float64)
        return groups.with_columns(value=share, low=none, high=none)
    low, high = wilson(pl.col("k"), pl.col("n"))
    if has_interval is not True:
        low, high = (pl.when(has_interval).then(end) for end in (low, high))
    return groups.with_columns(value=share, low=low, high=high)


def _of_rates(rates: Sequence[tuple[Rate, Standards]]) -> pl.DataFrame:
    """A row a rate with what its groups need to know of it."""
    rows = [
        (
            one.figure, one.part, one.nth, one.has_interval, one.has_states,
            min(blind(standards.lacks, one.needs).values(), default=None),
        )
        for one, standards in rates
    ]  # fmt: skip
    types = {
        **dict.fromkeys(OF_RATE, pl.String), "nth": pl.Int32, "has_interval": pl.Boolean,
        "has_states": pl.Boolean, "blind": pl.String,
    }  # fmt: skip
    return pl.DataFrame(rows, schema=types, orient="row")


def _whole(question: Question) -> pl.Expr:
    """Whether all of what a goal is about is in its rows: goals know no districts or channels.

    A version's goal is about all its services, one of every other service about all of those, and
    a quarter's about all its months.
    """
    sliced = question.sliced
    whole = pl.lit(not sliced & {"district", "channel"})
    by_service = pl.lit("service" in sliced)
    subject = pl.col("subject")
    of_version = ~subject.str.contains("#", literal=True)
    shared = of_version | subject.str.contains("#*", literal=True)
    return (
        whole
        & ~(by_service & shared)
        & ~(pl.lit("month" in sliced) & (pl.col("period") == "quarter"))
    )


def _measurable(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Add `not_measurable`: no source of a group can show it, or nothing was promised there.

    What cannot be shown has no counts either: nought of nought would be an answer.
    """
    unseen_ = (pl.col("left_out") > 0) & (pl.col("n") + pl.col("pending") == 0)
    judged = pl.sum_horizontal("met", "late", "overdue", "running") > 0
    nothing = ~judged & (pl.col("unmeasurable") == 0) & (pl.col("no_commitment") > 0)
    why = (
        pl.when(unseen_)
        .then(LACKED + pl.col("blind"))
        .when(~judged & pl.col("lacked").is_not_null())
        .then("lacked")
        .when(pl.col("has_states") & nothing)
        .then(pl.lit("nothing_promised"))
    )
    marked = rows.with_columns(not_measurable=why)
    hidden = pl.col("not_measurable").str.starts_with(LACKED).fill_null(value=False)
    shown = [pl.when(~hidden).then(pl.col(c)).alias(c) for c in ("k", "n", "value", "low", "high")]
    states = [pl.when("has_states").then(pl.col(c)).alias(c) for c in ("provisional", *STATES)]
    return marked.with_columns(*shown, *states)
