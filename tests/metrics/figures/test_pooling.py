"""Shares by month added up are those of the period."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from metrics.figures import Dimension, Question, figures
from metrics.figures.pooling import pooled
from metrics.figures.rows import ROW
from tests.metrics.figures.drawn import AS_OF, DENVER, goal, standards, when
from tests.metrics.figures.test_rules import CITY

FIGURES = ("on_time_due", "reopen_rate", "repeat_contact", "reroute_rate", "intake_complete")
HELD = standards(goal(min_cases=5))
TOLD = ["figure", "part", "k", "n", "value", "low", "high", "goal", "goals_missed", "goals_total"]

PERIODS: list[tuple[date | None, date | None]] = [
    (None, None),
    (date(2026, 1, 1), date(2026, 2, 1)),
    (date(2025, 12, 1), date(2026, 3, 1)),
]


def asked(*by: Dimension, start: date | None = None, end: date | None = None) -> pl.DataFrame:
    """The headlines of the figures, as they are asked for."""
    rows = figures(CITY, HELD, Question(when(AS_OF), DENVER, by, start, end), FIGURES)
    return rows.filter(pl.col("part").is_null())


@pytest.mark.parametrize("period", PERIODS, ids=str)
@pytest.mark.parametrize("by", [(), ("agency",), ("district",)])
def test_months_added_up_are_the_period(
    by: tuple[Dimension, ...], period: tuple[date | None, date | None]
) -> None:
    """Counts, interval and goals, as if the period itself had been asked for."""
    start, end = period
    months = asked(*by, "month")
    added = pooled(months, by, start, end).filter(pl.col("n") > 0)
    itself = asked(*by, start=start, end=end).filter(pl.col("n") > 0)
    assert added.height > 0
    keys = ["figure", *by]
    assert added.select(*TOLD, *by).sort(keys).equals(itself.select(*TOLD, *by).sort(keys))


def test_what_is_added_up_has_the_columns_of_any_figure() -> None:
    """So that whoever reads rows of figures can read these."""
    added = pooled(asked("agency", "month"), ("agency",))
    assert added.columns == [*ROW, "agency"]
    assert added.schema["n"] == ROW["n"]


def test_nothing_to_add_up_is_no_row() -> None:
    """A period before the first case."""
    assert pooled(asked("month"), (), date(2001, 1, 1), date(2001, 2, 1)).is_empty()


def test_several_goals_are_no_one_goal() -> None:
    """Rule 9: two shares that are held against different goals have none together."""
    both = pl.DataFrame(
        {
            "figure": ["on_time_due"] * 2,
            "part": pl.Series([None, None], dtype=pl.String),
            "k": [9, 5],
            "n": [10, 10],
            "goal": [0.9, 0.8],
            "goals_missed": [0, 1],
            "goals_total": [1, 1],
            "not_measurable": pl.Series([None, "no_reopened"], dtype=pl.String),
        }
    )
    (row,) = pooled(both).to_dicts()
    assert (row["k"], row["n"], row["value"], row["goal"]) == (14, 20, 0.7, None)
    assert (row["goals_missed"], row["goals_total"], row["not_measurable"]) == (1, 2, None)


def test_why_nothing_could_be_counted_is_said() -> None:
    """A reason stands where there is no case, and not beside cases."""
    rows = pl.DataFrame({"figure": ["reopen_rate"], "not_measurable": ["no_reopened"]})
    (row,) = pooled(pl.concat([pl.DataFrame(schema=ROW), rows], how="diagonal")).to_dicts()
    assert (row["n"], row["value"], row["not_measurable"]) == (0, None, "no_reopened")
