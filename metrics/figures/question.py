"""What is asked: for when, of which cases, by what."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from itertools import chain
from typing import Literal, TypeVar
from zoneinfo import ZoneInfo

import polars as pl

from metrics.instants import one_of, wall_clock
from metrics.local import local_date, since, wall

Dimension = Literal[
    "agency", "service", "district", "channel", "month", "quarter", "version", "commitment"
]
DIMENSIONS: tuple[Dimension, ...] = (
    "agency", "service", "district", "channel", "month", "quarter", "version", "commitment",
)  # fmt: skip
PERIODS = ("month", "quarter")
"""Dimensions that are no column of a case: the figure says by which instant it belongs to one."""

_MONTH, _QUARTER = re.compile(r"(\d{4})-(0[1-9]|1[0-2])"), re.compile(r"(\d{4})-Q([1-4])")
_YEAR = 12


class UnknownFigureError(ValueError):
    """A figure, dimension or value that does not exist; says which do."""


@dataclass(frozen=True)
class Question:
    """What is asked of the tables.

    Attributes:
        as_of: The instant for which the figures hold.
        zone: The city's zone: months and days are its own.
        by: The dimensions to group by; a second mention of one changes nothing.
        start: First local date of the period.
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
    def sliced(self) -> frozenset[str]:
        """The dimensions that a row is about, be it by grouping or by choice."""
        return frozenset({*self.by, *(column for column, _ in self.where)})

    @property
    def today(self) -> date:
        """The city's date at `as_of`."""
        return self.as_of.astimezone(ZoneInfo(self.zone)).date()

    @property
    def wall_as_of(self) -> datetime:
        """`as_of` on the city's wall clock."""
        return self.as_of.astimezone(ZoneInfo(self.zone)).replace(tzinfo=None)

    def days_before(self, days: pl.Series) -> pl.Series:
        """The instants so many dates before `as_of`, at the same time of day, to the second."""
        before = [self.wall_as_of - timedelta(days=count) for count in days]
        return wall_clock(pl.Series(before, dtype=pl.Datetime("us")), self.zone)

    def wall(self, instants: pl.Expr) -> pl.Expr:
        """Instants on the city's wall clock: days later are then dates later."""
        return wall(instants, self.zone)


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


def scoped(rows: pl.LazyFrame, question: Question) -> pl.LazyFrame:
    """The rows that the question's `where` leaves, months and quarters aside."""
    for column, value in question.where:
        if column not in PERIODS:
            rows = rows.filter(pl.col(column) == value)
    return rows


def in_period(rows: pl.LazyFrame, question: Question, at: pl.Expr) -> pl.LazyFrame:
    """The rows whose instant `at` lies in the period, with its local `day`.

    A row without the instant belongs to no period; it is left only where none is asked for.
    """
    zone, held = question.zone, spans(question)
    starts = [start for start, _ in held if start]
    near = chain.from_iterable(one_of(at, partial(since, day=day, zone=zone)) for day in starts)
    begun = (since(at, start, zone) for start in starts)
    over = (~since(at, end, zone) for _, end in held if end)
    return rows.filter(*near, *begun, *over).with_columns(day=local_date(at, zone))


def noon(day: pl.Expr, question: Question) -> pl.Expr:
    """The instant at which a local day is half over: for rows that tell a day and no instant."""
    local = day.cast(pl.Datetime("us")).dt.offset_by("12h").dt.replace_time_zone(question.zone)
    return local.dt.convert_time_zone("UTC")


def within(dated: pl.LazyFrame, question: Question) -> pl.LazyFrame:
    """The rows whose local `day` lies in the period."""
    return dated.filter(is_within(question))


def is_within(question: Question) -> pl.Expr:
    """Whether a local `day` lies in the period; without one any does, and none too."""
    day, held = pl.col("day"), spans(question)
    after = [day >= start for start, _ in held if start]
    before = [day < end for _, end in held if end]
    return pl.all_horizontal(pl.lit(value=True), *after, *before)


def is_of_whole_months(question: Question) -> bool:
    """Whether the period, if one is asked for, begins and ends with a month."""
    return all(edge is None or edge.day == 1 for edge in (question.start, question.end))


_Frame = TypeVar("_Frame", pl.DataFrame, pl.LazyFrame)


def with_periods(rows: _Frame) -> _Frame:
    """Add `month` and `quarter` to rows that carry a local `day`."""
    return rows.with_columns(**periods_of(pl.col("day")))


def periods_of(day: pl.Expr) -> dict[str, pl.Expr]:
    """The names of the month and the quarter of local days, by the column that holds them."""
    return {
        "month": day.dt.strftime("%Y-%m"),
        # Not by `pl.format`: polars 2.1 gives up where it joins texts over a piece without rows.
        "quarter": day.dt.year().cast(pl.String) + "-Q" + day.dt.quarter().cast(pl.String),
    }


def spans(question: Question) -> list[tuple[date | None, date | None]]:
    """The periods in all of which a row must lie: a first date and that after the last of each."""
    chosen = [span_of(column, value) for column, value in question.where if column in PERIODS]
    return [(question.start, question.end), *chosen]


def span_of(column: str, value: str) -> tuple[date, date]:
    """The first date of a month (2026-09) or quarter (2026-Q3), and the date after its last.

    Raises:
        UnknownFigureError: It is written otherwise.
    """
    found = (_MONTH if column == "month" else _QUARTER).fullmatch(value)
    if not found:
        example = "2026-09" if column == "month" else "2026-Q3"
        raise UnknownFigureError(f"there is no {column} {value!r}; write it as {example}")
    year, nth = int(found[1]), int(found[2])
    length = 1 if column == "month" else 3
    first = (nth - 1) * length
    following = first + length
    return (
        date(year, first + 1, 1),
        date(year + following // _YEAR, following % _YEAR + 1, 1),
    )
