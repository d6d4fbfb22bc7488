"""Figures that lately left what is usual: months that are more than noise, and since when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

import polars as pl

from metrics.catalogue import DEFINITIONS
from metrics.reading.xmr import by_month, control, standing

FIGURES: Final = (
    "on_time_due", "kept_promise", "first_response", "reopen_rate", "repeat_contact",
    "message_specific",
)  # fmt: skip
"""The figures that are watched, the gravest first."""

LATELY: Final = 2
"""A signal is news while it lasts into one of so many newest months."""


class Signal(NamedTuple):
    """One figure of one row that left its limits.

    Attributes:
        figure: Its id.
        id: Of the agency or service.
        good: Whether it is for the better.
        value: Its last month's share.
        n: Its last month's cases.
        mean: What is usual.
        period: The last month.
        since: The month in which it began.
        above: Whether it lies above what is usual.
    """

    figure: str
    id: str | None
    good: bool
    value: float
    n: int
    mean: float
    period: date
    since: date
    above: bool

    @property
    def moved(self) -> float:
        """How many of the last month's cases went another way than usual."""
        return abs(self.value - self.mean) * self.n


def signals(months: pl.DataFrame, by: str) -> list[Signal]:
    """The figures that lately left what is usual, those that moved most first.

    Args:
        months: Headlines of `FIGURES` by `by` and `month`.
        by: `agency` or `service`.
    """
    told = by_month(months.filter(pl.col("n") > 0, pl.col("value").is_not_null()))
    newest = told["period"].max()
    if not isinstance(newest, date):
        return []
    found = [s for higher in (True, False) for s in _signals(told, by, higher=higher)]
    recent = [s for s in found if _months_between(s.period, newest) < LATELY]
    return sorted(recent, key=lambda s: -s.moved)


def _signals(told: pl.DataFrame, by: str, *, higher: bool) -> Iterator[Signal]:
    wanted = [f for f in FIGURES if (DEFINITIONS[f].direction != "lower") == higher]
    rows, keys = told.filter(pl.col("figure").is_in(wanted)), ("figure", by)
    chart = control(rows, by=keys, higher_is_better=higher)
    stood = standing(chart, goal=None, by=keys, higher_is_better=higher)
    lasting = stood.filter(pl.col("since").is_not_null()).select(
        "figure", by, "good", "value", "n", "mean", "period", "since", pl.col("side") == "above"
    )
    return map(Signal._make, lasting.rows())


def _months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month
