"""Figures: counts, shares and intervals by any dimension."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

import polars as pl

from metrics.catalogue import CATALOGUE, Basis
from metrics.goals import against_goals, goal_columns
from metrics.instants import instant, second
from metrics.interval import wilson
from metrics.verdicts import STATES, judged

Dimension = Literal[
    "agency", "service", "district", "channel", "month", "quarter", "version", "commitment"
]
DIMENSIONS: tuple[Dimension, ...] = (
    "agency", "service", "district", "channel", "month", "quarter", "version", "commitment",
)  # fmt: skip

ROW: dict[str, pl.DataType] = {
    "figure": pl.String(),
    "k": pl.Int64(),
    "n": pl.Int64(),
    "value": pl.Float64(),
    "low": pl.Float64(),
    "high": pl.Float64(),
    "goal": pl.Float64(),
    "verdict": pl.String(),
    "goals_missed": pl.Int64(),
    "goals_total": pl.Int64(),
    "signal": pl.String(),
    **dict.fromkeys(STATES, pl.Int64()),
    "provisional": pl.Int64(),
}
"""The columns of every figure row, before the by-columns."""


class UnknownFigureError(ValueError):
    """A figure, dimension or value that does not exist; says which do."""


@dataclass(frozen=True)
class Question:
    """What is asked of the instants.

    Attributes:
        as_of: The instant for which the figures hold.
        zone: The city's zone: months and days are its own.
        by: The dimensions to group by; a second mention of one changes nothing.
        start: First local date of the period, by due, or by closing on the closed basis.
        end: The local date after the last.
        where: Column and value, all of which a case must have.
    """

    as_of: datetime
    zone: str
    by: tuple[Dimension, ...] = ()
    start: date | None = None
    end: date | None = None
    where: tuple[tuple[str, str], ...] = field(default=())

    @property
    def whole_populations(self) -> bool:
        """Whether each row is all of what a goal is about: goals know no districts or channels."""
        sliced = {*self.by, *(column for column, _ in self.where)}
        return not sliced & {"district", "channel"}


def figures(
    instants: pl.LazyFrame, clauses: pl.DataFrame, question: Question, ids: Sequence[str]
) -> pl.DataFrame:
    """The rows of some figures, ordered by figure as asked and then by the by-columns.

    Without a by-column there is one row, be it of no cases. The states of a row are those of all
    cases that belong to its period, also the ones outside k and n, so they add up. A case without
    a closing belongs to no period of the closed basis: it is counted there only where none is
    asked for, in a row without a month where months are. The row of the flattery gap has the
    states of the due basis.

    Args:
        instants: `metrics.fold.INSTANTS`.
        clauses: `metrics.promises.CLAUSES`; where the goals come from.
        question: For when, of which cases, by what.
        ids: Ids of the catalogue.

    Raises:
        UnknownFigureError: An id or a dimension that does not exist, or no id at all.
    """
    _check(ids, question)
    question = replace(question, by=tuple(dict.fromkeys(question.by)))
    cases = scoped(judged(instants, question.as_of), question)
    needed = {CATALOGUE[i].basis for i in ids}
    both: tuple[Basis, ...] = ("due", "closed")
    bases = [basis for basis in both if basis in needed or "gap" in needed]
    rates = {basis: _rates(cases, clauses, question, basis) for basis in bases}
    rows = [
        _flattery(rates, question) if CATALOGUE[i].basis == "gap" else rates[CATALOGUE[i].basis]
        for i in ids
    ]
    named = [
        frame.select(pl.lit(i).alias("figure"), *list(ROW)[1:], *question.by)
        for i, frame in zip(ids, rows, strict=True)
    ]
    return pl.concat(named).cast(ROW)  # type: ignore[arg-type] # polars types the mapping's values too narrowly


def _check(ids: Sequence[str], question: Question) -> None:
    if not ids:
        raise UnknownFigureError(f"no figure is asked for; known are {', '.join(CATALOGUE)}")
    for i in ids:
        if i not in CATALOGUE:
            raise UnknownFigureError(f"there is no figure {i!r}; known are {', '.join(CATALOGUE)}")
    check_dimensions(question)


def check_dimensions(question: Question) -> None:
    """Refuse a dimension that does not exist.

    Raises:
        UnknownFigureError: With the ones that do.
    """
    for name in (*question.by, *(column for column, _ in question.where)):
        if name not in DIMENSIONS:
            raise UnknownFigureError(
                f"there is no dimension {name!r}; known are {', '.join(DIMENSIONS)}"
            )


def scoped(cases: pl.LazyFrame, question: Question) -> pl.LazyFrame:
    """The cases that the question's `where` leaves, months and quarters aside."""
    for column, value in question.where:
        if column not in {"month", "quarter"}:
            cases = cases.filter(pl.col(column) == value)
    return cases


def _belongs(basis: Basis) -> pl.Expr:
    """The instant by which a case belongs to a period."""
    if basis == "closed":
        return pl.col("closed")
    return pl.coalesce("due", "opened")


def in_period(cases: pl.LazyFrame, question: Question, basis: Basis = "due") -> pl.LazyFrame:
    """The cases of the period, with their local `day`, `month` and `quarter`.

    A case belongs to a period by its due instant, one without a due by its opening (METRICS,
    rule 4); on the closed basis by its closing.
    """
    local = _belongs(basis).dt.convert_time_zone(question.zone).dt.date()
    dated = cases.with_columns(
        day=local,
        month=local.dt.strftime("%Y-%m"),
        quarter=pl.format("{}-Q{}", local.dt.year(), local.dt.quarter()),
    )
    for column, value in question.where:
        if column in {"month", "quarter"}:
            dated = dated.filter(pl.col(column) == value)
    if question.start:
        dated = dated.filter(pl.col("day") >= question.start)
    if question.end:
        dated = dated.filter(pl.col("day") < question.end)
    return dated


def _counted(basis: Basis, as_of: datetime) -> pl.Expr:
    """Whether a case is in the denominator."""
    if basis == "closed":
        # A promise can be kept before its case is closed: that one is not among the closed yet.
        return pl.col("state").is_in(["met", "late"]) & pl.col("closed").is_not_null()
    fallen_due = second("due") <= instant(as_of)
    return pl.col("state").is_in(["met", "late", "overdue"]) & fallen_due


def _rates(
    cases: pl.LazyFrame, clauses: pl.DataFrame, question: Question, basis: Basis
) -> pl.DataFrame:
    """One row a group: counts, share, interval, the seven states, and the goals."""
    dated = in_period(cases, question, basis).with_columns(
        counted=_counted(basis, question.as_of), over=_is_over(question)
    )
    by: list[str] = list(question.by)
    groups = _grouped(dated, by).collect()
    low, high = wilson(pl.col("k"), pl.col("n"))
    shares = groups.with_columns(
        value=pl.when(pl.col("n") > 0).then(pl.col("k") / pl.col("n")), low=low, high=high
    )
    goals = (
        goal_columns(dated, clauses, by, whole=question.whole_populations)
        if basis == "due"
        else None
    )
    return (
        against_goals(shares, goals, by).sort(by, nulls_last=True)
        if by
        else against_goals(shares, goals, by)
    )


def _grouped(dated: pl.LazyFrame, by: list[str]) -> pl.LazyFrame:
    counts = [
        (pl.col("counted") & (pl.col("state") == "met")).sum().cast(pl.Int64).alias("k"),
        pl.col("counted").sum().cast(pl.Int64).alias("n"),
        *((pl.col("state") == s).sum().cast(pl.Int64).alias(s) for s in STATES),
        pl.col("provisional").sum().cast(pl.Int64).alias("provisional"),
    ]
    return dated.group_by(by).agg(counts) if by else dated.select(counts)


def _is_over(question: Question) -> pl.Expr:
    """Whether a case's whole month is over at `as_of` and within the period: goals are about that.

    A month is over from the first instant of the next one, on the city's clock.
    """
    today = question.as_of.astimezone(ZoneInfo(question.zone)).date()
    first = pl.col("day").dt.month_start()
    after = first.dt.offset_by("1mo")
    over = after <= pl.lit(min(today, question.end or today))
    return over & (first >= pl.lit(question.start)) if question.start else over


def _flattery(rates: dict[Basis, pl.DataFrame], question: Question) -> pl.DataFrame:
    """Closed basis less due basis; null where one of the two has no cases."""
    due, closed = rates["due"], rates["closed"]
    by: list[str] = list(question.by)
    other = closed.select(*by, kind="value")
    joined = (
        due.join(other, on=by, how="left", nulls_equal=True, maintain_order="left")
        if by
        else pl.concat([due, other], how="horizontal")
    )
    nothing = ["k", "n", "low", "high", "goal", "goals_missed", "goals_total"]
    return joined.with_columns(
        value=pl.col("kind") - pl.col("value"),
        verdict=pl.lit(None, pl.String),
        signal=pl.lit(None, pl.String),
        **{name: pl.lit(None, ROW[name]) for name in nothing},
    ).drop("kind")
