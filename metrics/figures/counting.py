"""Rates: how shares are declared, and how rows become the cells of counts that they are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, TypeVar

import polars as pl

from metrics.figures.cubed import cubed, is_cubed
from metrics.figures.grouping import grouped
from metrics.figures.question import PERIODS, Question, in_period, scoped, with_periods
from metrics.figures.sight import LACKED, Need, shown
from metrics.figures.standards import Standards
from metrics.figures.tallied import COUNTS, LACKING, TALLIES, is_tallied, tallied, tallied_together
from metrics.local import month_start
from metrics.told import version_name
from metrics.verdicts import STATES

TableName = Literal["instants", "lives", "updates", "messages"]
Tables = Mapping[str, pl.LazyFrame]
Test = Callable[[Question], pl.Expr]

CUBE = "cube"
"""The table of `metrics.cube.CELL` at `as_of`, where there is one: it answers without the rows."""

RESOLUTION = "resolution"
"""What figures about promises are about, unless the question names other commitments."""

_SUBJECTS = {
    "instants": ["clause", "commitment"],
    "updates": ["clause", "commitment"],
    "lives": ["agreement", "version"],
    "messages": ["agreement", "version"],
}
"""The columns that say whose goal a row falls under."""

OF_CASES = ("lives", "messages")
"""Tables of one row a case, whatever was promised: a version's goal is about all of its cases."""

_NOUGHT = [pl.lit(0, pl.Int64).alias(name) for name in COUNTS if name != "no_commitment"]
"""Expressions that are made once: every block of cases is counted by them."""

_OF_VERSION = version_name()
_OF_CLAUSE = pl.col("clause").str.replace(r"\.[a-z_]+$", "") + "." + pl.col("commitment")
"""Whose goal a row falls under."""


def _never(_: Question) -> pl.Expr:
    return pl.lit(False)


@dataclass(frozen=True)
class Rate:
    """How a share is computed, declared.

    Attributes:
        figure: Its id.
        table: The table whose rows are counted.
        at: The instant by which a row belongs to a period.
        counted: Who is in n.
        hit: Who of those is in k.
        pending: Who will be counted once more time has passed: a goal waits for them.
        commitment: The commitment whose instants are counted, unless the question names one.
        part: The row beside the headline that this is.
        nth: Its place among the figure's rows.
        needs: What a source must be able to show.
        rest: Whether cases without this commitment are among the states, as `no_commitment`.
        prepare: What the rows are joined with first.
        has_interval: Whether cases are counted: sums of something else have no Wilson interval.
    """

    figure: str
    table: TableName
    at: Callable[[Question], pl.Expr]
    counted: Test
    hit: Test
    pending: Test = _never
    commitment: str | None = None
    part: str | None = None
    nth: int = 0
    needs: tuple[Need, ...] = ()
    rest: bool = False
    prepare: Callable[[pl.LazyFrame, Standards, Question], pl.LazyFrame] | None = None
    has_interval: bool = True

    @property
    def has_states(self) -> bool:
        """Whether its rows are judged: others are cases, whatever was promised."""
        return self.table not in OF_CASES


def chosen(
    rows: pl.LazyFrame, question: Question, commitment: str | None, table: str = "instants"
) -> pl.LazyFrame:
    """The rows of a table that a question is about: of one commitment, unless it names some.

    Of whole cases, and of their messages, those of which the rest of the question is true.
    """
    if table in OF_CASES:
        where = tuple(pair for pair in question.where if pair[0] != "commitment")
        return scoped(rows, replace(question, where=where))
    named = "commitment" in question.sliced
    alone = table == "instants" and commitment and not (named and commitment == RESOLUTION)
    return scoped(rows.filter(pl.col("commitment") == commitment) if alone else rows, question)


def cells_of(rate_: Rate, tables: Tables, standards: Standards, question: Question) -> pl.DataFrame:
    """Counts by the by-columns, whose goal it is, and the local month."""
    counts = counts_of(rate_, tables, standards, question)
    return _dated(counts, _subject(rate_.table), question)


def counts_of(
    rate_: Rate,
    tables: Tables,
    standards: Standards,
    question: Question,
    groups: pl.DataFrame | None = None,
) -> pl.DataFrame:
    """The same with the first day of that month: from the cube, from tallies, or from rows.

    With `groups` the rows are numbered (`metrics.figures.grouping`).
    """
    cube, tallies = tables.get(CUBE), tables.get(TALLIES)
    if cube is not None and is_cubed(rate_.figure, question, standards):
        return cubed(_of_commitment(cube, rate_, question), rate_.figure, question, standards)
    if tallies is not None and is_tallied(rate_.figure, question, standards):
        return _tallied(rate_, tallies, question)
    return _from_rows(rate_, tables, standards, question, groups)


def _tallied(rate_: Rate, tallies: pl.LazyFrame, question: Question) -> pl.DataFrame:
    return tallied(tallies, rate_.figure, rate_.part, question, _keys(rate_.table, question))


def cells_of_tallies(
    rates: Sequence[Rate], tallies: pl.LazyFrame, question: Question
) -> pl.DataFrame:
    """The cells of several rates in one reading, each with the `figure` and `part` of its rate."""
    own = [name for name in question.by if name not in PERIODS]
    keys = dict.fromkeys([*own, *_SUBJECTS["lives"], *_SUBJECTS["instants"], "day"])
    found = tallied_together(tallies, {one.figure for one in rates}, question, list(keys))
    wanted = pl.DataFrame(
        [(one.figure, one.part) for one in rates],
        schema={"figure": pl.String, "part": pl.String},
        orient="row",
    )
    cells = found.join(wanted, on=["figure", "part"], how="semi", nulls_equal=True)
    of_cases = pl.col("figure").is_in([one.figure for one in rates if one.table in OF_CASES])
    subject = pl.when(of_cases).then(_OF_VERSION).otherwise(_OF_CLAUSE)
    return _dated(cells, subject, question)


def cells_of_rows(
    rate_: Rate, rows: pl.LazyFrame, standards: Standards, question: Question
) -> pl.DataFrame:
    """The cells of some judged rows alone, as `cells_of` counts them among others."""
    own = chosen(rows, question, rate_.commitment, rate_.table)
    counts = _counted(rate_, own, standards, question).collect()
    return _dated(counts, _subject(rate_.table), question)


def cells_together(
    rates: Sequence[Rate], rows: pl.LazyFrame, standards: Standards, question: Question
) -> list[pl.DataFrame]:
    """The cells of several rates in one pass; see `counts_together`."""
    counts = counts_together(rates, rows, standards, question)
    return [
        _dated(_with_states(found, one), _subject(one.table), question)
        for found, one in zip(counts, rates, strict=True)
    ]


def _with_states(counts: pl.DataFrame, rate_: Rate) -> pl.DataFrame:
    """Counts with how many are in each state: null of cases, which are in none."""
    return counts if rate_.has_states else counts.with_columns(*_states(rate_), *_lacked(rate_))


def counts_together(
    rates: Sequence[Rate],
    rows: pl.LazyFrame,
    standards: Standards,
    question: Question,
    groups: pl.DataFrame | None = None,
) -> list[pl.DataFrame]:
    """The counts of several rates in one pass over the rows of their table.

    By state they are counted only where rows are judged.

    Args:
        rates: Of one table, whose rows belong to a period by the same instant.
        rows: Those that the question is about.
        standards: What the rates are held against.
        question: What is asked.
        groups: What rows agree in that are numbered (`metrics.figures.grouping`).
    """
    first = rates[0]
    month = month_start(pl.col("day"))
    # What a source shows is asked by nearly every test: told once for each need.
    needs = {one.needs: f"shown:{nth}" for nth, one in enumerate(rates)}
    there = {name: shown(standards.lacks, need) for need, name in needs.items()}
    dated = in_period(rows, question, first.at(question)).with_columns(day=month, **there)
    # Where no text was judged, dozens of rates about messages count the same cases.
    places: dict[object, int] = {}
    alike = [
        places.setdefault((one.counted, one.hit, one.pending, one.needs), nth)
        for nth, one in enumerate(rates)
    ]
    sums = [_sum(test, f"{name}:{nth}") for nth, one in enumerate(rates) if alike[nth] == nth
            for name, test in _tests(one, pl.col(needs[one.needs]), question).items()]  # fmt: skip
    keys = _keys(first.table, question)
    judged = [*_states(first), *_lacked(first)] if first.has_states else []
    found = grouped(dated, keys, [*sums, *judged], groups).collect()
    return [_of_one(found, keys, nth, one) for nth, one in zip(alike, rates, strict=True)]


def tests_of(rate_: Rate, standards: Standards, question: Question) -> dict[str, pl.Expr]:
    """Which rows are in k, in n, still waiting, and left out as their source cannot show it."""
    return _tests(rate_, shown(standards.lacks, rate_.needs), question)


def _tests(rate_: Rate, there: pl.Expr, question: Question) -> dict[str, pl.Expr]:
    counted = rate_.counted(question).fill_null(value=False)
    pending = rate_.pending(question).fill_null(value=False)
    hit = rate_.hit(question).fill_null(value=False)
    return {
        "k": counted & there & hit,
        "n": counted & there,
        "pending": pending & there,
        "left_out": (counted | pending) & ~there,
    }


def _of_one(found: pl.DataFrame, keys: list[str], nth: int, rate_: Rate) -> pl.DataFrame:
    """The counts of one of several rates, those of its `nth`."""
    own = [found[f"{name}:{nth}"].alias(name) for name in ("k", "n", "pending", "left_out")]
    judged = ["provisional", *STATES, "lacked", LACKING] if rate_.has_states else []
    return pl.DataFrame([*found[keys], *own, *(found[name] for name in judged)])


def _dated(counted: pl.DataFrame, subject: pl.Expr, question: Question) -> pl.DataFrame:
    """Counts with whose goal each is about, and whether its month and quarter are over."""
    cells = with_periods(counted).with_columns(
        subject.alias("subject"), *_over(question), month_start=pl.col("day")
    )
    return cells.drop(*(c for c in PERIODS if c not in question.by), *_of_tallies(cells))


def _of_tallies(cells: pl.DataFrame) -> list[str]:
    """What only tallies keep."""
    return [LACKING] if LACKING in cells.columns else []


def _of_commitment(cube: pl.LazyFrame, rate_: Rate, question: Question) -> pl.LazyFrame:
    named = "commitment" in question.sliced
    return cube if named else cube.filter(pl.col("commitment") == rate_.commitment)


def _from_rows(
    rate_: Rate,
    tables: Tables,
    standards: Standards,
    question: Question,
    groups: pl.DataFrame | None,
) -> pl.DataFrame:
    rows = chosen(tables[rate_.table], question, rate_.commitment, rate_.table)
    parts = [_counted(rate_, rows, standards, question, groups)]
    if rate_.rest and "commitment" not in question.sliced:
        everything = chosen(tables["instants"], question, RESOLUTION)
        parts += [
            _without(rows_, question, n, groups) for rows_, n in ((everything, 1), (rows, -1))
        ]
    return pl.concat(parts, how="diagonal_relaxed").collect()


def _keys(table: TableName, question: Question) -> list[str]:
    own = [name for name in question.by if name not in PERIODS]
    return list(dict.fromkeys([*own, *_SUBJECTS[table], "day"]))


def _counted(
    rate_: Rate,
    rows: pl.LazyFrame,
    standards: Standards,
    question: Question,
    groups: pl.DataFrame | None = None,
) -> pl.LazyFrame:
    rows = rate_.prepare(rows, standards, question) if rate_.prepare else rows
    there = shown(standards.lacks, rate_.needs)
    counted = rate_.counted(question).fill_null(value=False)
    pending = rate_.pending(question).fill_null(value=False)
    flagged = in_period(rows, question, rate_.at(question)).with_columns(
        day=month_start(pl.col("day")),
        counted_=counted & there,
        pending_=pending & there,
        left_=(counted | pending) & ~there,
        hit_=rate_.hit(question).fill_null(value=False),
    )
    counts = [
        _sum(pl.col("counted_") & pl.col("hit_"), "k"),
        _sum(pl.col("counted_"), "n"),
        _sum(pl.col("pending_"), "pending"),
        _sum(pl.col("left_"), "left_out"),
        *_states(rate_),
        *_lacked(rate_),
    ]
    return grouped(flagged, _keys(rate_.table, question), counts, groups)


def _states(rate_: Rate) -> list[pl.Expr]:
    if not rate_.has_states:
        return [pl.lit(None, pl.Int64).alias(name) for name in ("provisional", *STATES)]
    by_state = [_sum(pl.col("state") == state, state) for state in STATES]
    return [_sum(pl.col("provisional"), "provisional"), *by_state]


def _lacked(rate_: Rate) -> list[pl.Expr]:
    """What a row's source never shows of its commitment, and of how many rows that is so."""
    if not rate_.has_states:
        return [pl.lit(None, pl.String).alias("lacked"), pl.lit(0, pl.Int64).alias(LACKING)]
    reason = pl.col("unmeasurable")
    unshown = reason.str.starts_with(LACKED)
    return [reason.filter(unshown).min().alias("lacked"), _sum(unshown, LACKING)]


def _sum(condition: pl.Expr, name: str) -> pl.Expr:
    return condition.sum().cast(pl.Int64).alias(name)


def counts_by_commitment(
    rates: Sequence[Rate],
    rows: pl.LazyFrame,
    standards: Standards,
    question: Question,
    groups: pl.DataFrame,
) -> list[pl.DataFrame]:
    """The counts of rates that differ in nothing but their commitment, in two passes over all rows.

    Args:
        rates: Of instants, with `rest`.
        rows: Judged instants, those of resolutions among them.
        standards: What the rates are held against.
        question: What is asked; it names no commitment.
        groups: What rows agree in that are numbered, their commitment too.
    """
    own = rows.filter(pl.col("commitment").is_in([one.commitment for one in rates]))
    counts = _counted(rates[0], own, standards, question, groups).collect()
    opened = _opened(rows, question, groups, "commitment").collect()
    every = _as_rest(opened.filter(commitment=RESOLUTION), 1)
    mine = _as_rest(opened, -1)
    return [
        pl.concat(
            [
                counts.filter(commitment=one.commitment),
                every.drop("commitment"),
                mine.filter(commitment=one.commitment).drop("commitment"),
            ],
            how="diagonal_relaxed",
        )
        for one in rates
    ]


def _without(
    rows: pl.LazyFrame, question: Question, sign: int, groups: pl.DataFrame | None
) -> pl.LazyFrame:
    """Cases by their opening, to be added or taken off: all less those with the commitment.

    What is left are the cases that have none, without a join of one with the other.
    """
    return _as_rest(_opened(rows, question, groups), sign)


def _opened(
    rows: pl.LazyFrame, question: Question, groups: pl.DataFrame | None, *beside: str
) -> pl.LazyFrame:
    """How many rows there are by their month of opening, as `no_commitment`."""
    dated = in_period(rows, question, pl.col("opened"))
    month = dated.with_columns(day=month_start(pl.col("day")))
    number = pl.len().cast(pl.Int64).alias("no_commitment")
    own = [name for name in question.by if name not in PERIODS]
    return grouped(month, [*own, *beside, "day"], [number], groups)


_Frame = TypeVar("_Frame", pl.DataFrame, pl.LazyFrame)


def _as_rest(opened: _Frame, sign: int) -> _Frame:
    """Counts of cases alone, to be added or taken off."""
    return opened.with_columns(pl.col("no_commitment") * sign, *_NOUGHT)


def _subject(table: TableName) -> pl.Expr:
    return _OF_VERSION if table in OF_CASES else _OF_CLAUSE


def _over(question: Question) -> list[pl.Expr]:
    """Whether a whole month or quarter is over at `as_of` and within the period.

    It is over from the first instant of the next one, on the city's clock.
    """
    last = min(question.today, question.end or question.today)
    return [
        _is_over(pl.col("day"), "1mo", last, question.start).alias("month_over"),
        _is_over(pl.col("day").dt.truncate("1q"), "3mo", last, question.start).alias(
            "quarter_over"
        ),
    ]


def _is_over(first: pl.Expr, length: str, last: date, start: date | None) -> pl.Expr:
    over = first.dt.offset_by(length) <= pl.lit(last)
    whole = over & (first >= pl.lit(start)) if start else over
    return whole.fill_null(value=False)


def with_part(rate_: Rate, part: str, nth: int) -> Rate:
    """The same as a row beside the headline."""
    return replace(rate_, part=part, nth=nth)
