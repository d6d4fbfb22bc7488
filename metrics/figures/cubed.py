"""On-time rates from the cube: the counts that rows would give, without reading a row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import polars as pl

from metrics.figures.question import (
    PERIODS,
    Question,
    in_period,
    is_of_whole_months,
    noon,
    spans,
)
from metrics.figures.standards import Standards
from metrics.verdicts import STATES

CUBED: Final = {"on_time_due": "due", "on_time_received": "received", "on_time_closed": "closed"}
"""The figures that the cube holds, by its name for their basis."""

_MADE_OF = {"flattery": ("on_time_due", "on_time_closed"), "days_late": ("on_time_due",)}

_SLICED = {"district": "districts", "channel": "channels"}
_CLAUSE = ["agreement", "version", "service", "commitment"]


def asks_cube(ids: Iterable[str], question: Question, standards: Standards) -> bool:
    """Whether the cube can answer any of these figures, so that it is worth opening."""
    return any(is_cubed(part, question, standards) for part in made_of(ids))


def made_of(ids: Iterable[str]) -> set[str]:
    """The shares that these figures are, or are made of."""
    return {part for id_ in ids for part in _MADE_OF.get(id_, (id_,))}


def is_cubed(figure: str, question: Question, standards: Standards) -> bool:
    """Whether the cube can answer: whole months, and not by district and channel at once.

    A city in which some promised stop is never shown has other states than its cube.
    """
    both = len(question.sliced & set(_SLICED)) > 1
    whole = is_of_whole_months(question) and not both
    return figure in CUBED and whole and shows_all(standards)


def shows_all(standards: Standards) -> bool:
    """Whether every source shows every event with which something promised is done."""
    return standards.unshown.is_empty()


def needed(cells: pl.LazyFrame, question: Question) -> pl.LazyFrame:
    """The cells that can answer a question: of its cases, of its months, told by what it tells.

    Args:
        cells: `metrics.cube.CELL` at `as_of`.
        question: For which `is_cubed`, of some figure.
    """
    parts = {"services", *(_SLICED[name] for name in question.sliced & set(_SLICED))}
    months = pl.col("period")
    own = [pl.col("part").is_in(sorted(parts))]
    own += [pl.col(c) == value for c, value in question.where if c not in {*PERIODS, *_SLICED}]
    for start, end in spans(question):
        own += [months >= f"{start:%Y-%m}"] if start else []
        own += [months < f"{end:%Y-%m}"] if end else []
    return cells.filter(own)


def is_by_slice(question: Question) -> bool:
    """Whether a question is about districts or channels: of these there are many cells."""
    return bool(question.sliced & set(_SLICED))


def cubed(
    cells: pl.LazyFrame, figure: str, question: Question, standards: Standards
) -> pl.DataFrame:
    """Counts by the by-columns, clause and month, as counting a figure's rows gives them.

    Args:
        cells: `metrics.cube.CELL` at `as_of`, of the cases and commitments that are asked about.
        figure: A key of `CUBED`.
        question: For which `is_cubed`.
        standards: Where clauses are found.
    """
    basis = CUBED[figure]
    counted = _counted(cells, basis, question)
    if basis == "closed" and not _has_period(question):
        everything = _counted(cells, "received", question)
        counted = pl.concat([counted, _never_closed(everything, counted)], how="diagonal_relaxed")
    return _with_clause(counted, standards).with_columns(
        pending=pl.lit(0, pl.Int64), left_out=pl.lit(0, pl.Int64), lacked=pl.lit(None, pl.String)
    )


def _counted(cells: pl.LazyFrame, basis: str, question: Question) -> pl.DataFrame:
    """The cells of one basis, a row a group and month with its states."""
    by_slice = next((name for name in _SLICED if name in question.sliced), None)
    part = _SLICED[by_slice] if by_slice else "services"
    rows = cells.filter(pl.col("part") == part, pl.col("basis") == basis)
    named = rows.rename({"slice": by_slice}) if by_slice else rows
    for column, value in question.where:
        named = named.filter(pl.col(column) == value) if column not in PERIODS else named
    first = (pl.col("period") + "-01").str.to_date("%Y-%m-%d")
    keys = list(dict.fromkeys([*(b for b in question.by if b not in PERIODS), *_CLAUSE, "day"]))
    dated = in_period(named, question, noon(first, question))
    return dated.group_by(keys).agg(_sums(basis)).collect()


def _sums(basis: str) -> list[pl.Expr]:
    state, n = pl.col("state"), pl.col("n")
    counted = pl.col("counted")
    # While a case runs nobody knows what the received basis becomes, and it is one of its cases.
    running = n.filter(state == "running").sum() if basis == "received" else pl.lit(0)
    return [
        counted.filter(state == "met").sum().alias("k"),
        (counted.sum() + running).alias("n"),
        pl.col("provisional").sum(),
        *(n.filter(state == name).sum().alias(name) for name in STATES),
    ]


def _has_period(question: Question) -> bool:
    named = {column for column, _ in question.where}
    return bool(question.start or question.end or named & set(PERIODS))


def _never_closed(everything: pl.DataFrame, closed: pl.DataFrame) -> pl.DataFrame:
    """What is among all cases and not among the closed: it belongs to no month of closing."""
    sums = ["provisional", *STATES]
    away = closed.with_columns(-pl.col(name) for name in sums)
    keys = [name for name in everything.columns if name not in {"k", "n", "day", *sums}]
    left = pl.concat([everything, away]).group_by(keys).agg(pl.col(sums).sum())
    return left.filter(pl.any_horizontal(pl.col(name) != 0 for name in STATES)).with_columns(
        day=pl.lit(None, pl.Date), k=pl.lit(0, pl.Int64), n=pl.lit(0, pl.Int64)
    )


def _with_clause(counted: pl.DataFrame, standards: Standards) -> pl.DataFrame:
    """Counts with the `clause` that judges them: the service's own, or that of every other."""
    clauses = standards.clauses.select(*_CLAUSE, "clause")
    others = clauses.filter(pl.col("service").is_null()).drop("service")
    own = clauses.filter(pl.col("service").is_not_null())
    key = [name for name in _CLAUSE if name != "service"]
    both = counted.join(own, on=_CLAUSE, how="left").join(
        others, on=key, how="left", suffix="_other"
    )
    return both.with_columns(clause=pl.coalesce("clause", "clause_other")).drop("clause_other")
