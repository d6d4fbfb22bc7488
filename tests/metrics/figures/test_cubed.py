"""What the cube answers is what the rows would say."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
import pytest

from metrics.cube import CELL, cells_of
from metrics.figures import CUBE, Question, figures, needed
from metrics.figures.cubed import CUBED, is_cubed
from metrics.verdicts import judged
from tests.metrics.figures.drawn import AS_OF, DENVER, clause, goal, standards, when
from tests.metrics.figures.test_rules import CITY

FIGURES = (*CUBED, "flattery")
STAR = "denver/crews@1.0.0#*.resolution"
HELD = standards(
    goal(min_cases=5),
    goal("on_time_closed", min_cases=5, period="quarter"),
    goal(subject=STAR, min_cases=5),
    clauses=(clause(), clause(service=None, clause=STAR)),
)
CITY_OF_TWO = CITY["instants"].with_columns(
    service=pl.when(pl.col("district") == "2").then(pl.lit("sign")).otherwise("service"),
    clause=pl.when(pl.col("district") == "2").then(pl.lit(STAR)).otherwise("clause"),
)
"""Potholes have a clause of their own; signs fall under that of every other service."""

QUESTIONS: list[dict[str, Any]] = [
    {},
    {"by": ("agency",)},
    {"by": ("month", "service")},
    {"by": ("quarter", "agency", "version")},
    {"by": ("district",)},
    {"by": ("channel", "month")},
    {"by": ("commitment",)},
    {"where": (("agency", "parks"), ("quarter", "2026-Q1"))},
    {"where": (("district", "2"),), "by": ("month",)},
    {"start": date(2025, 12, 1), "end": date(2026, 3, 1), "by": ("agency",)},
    {"as_of": when("2026-02-10 11:00"), "by": ("agency", "month")},
]


def both(question: dict[str, Any]) -> list[pl.DataFrame]:
    """The figures from the rows, and from the cube alone."""
    asked = Question(**{"as_of": when(AS_OF), "zone": DENVER, **question})
    cells = cells_of(judged(CITY_OF_TWO, asked.as_of), asked.as_of, DENVER)
    tables: list[dict[str, pl.LazyFrame]] = [{"instants": CITY_OF_TWO}, {CUBE: cells}]
    return [figures(given, HELD, asked, FIGURES) for given in tables]


@pytest.mark.skipif("provisional" not in CELL, reason="the cube does not hold provisional cases")
@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_the_cube_gives_the_rows_of_the_cases(question: dict[str, Any]) -> None:
    """Every column: counts, intervals, states, goals, verdicts."""
    from_rows, from_cube = both(question)
    assert len(from_rows) > 0
    assert from_cube.to_dicts() == from_rows.to_dicts()


def test_half_months_and_two_slices_are_counted_from_the_cases() -> None:
    """The cube has no days and no district by channel; nothing is guessed."""
    as_of = when(AS_OF)
    assert is_cubed("on_time_due", Question(as_of, DENVER), HELD)
    assert not is_cubed("kept_promise", Question(as_of, DENVER), HELD)
    for question in (
        Question(as_of, DENVER, start=date(2026, 3, 2)),
        Question(as_of, DENVER, end=date(2026, 3, 31)),
        Question(as_of, DENVER, by=("district", "channel")),
    ):
        assert not is_cubed("on_time_due", question, HELD)


def test_where_a_stop_is_never_shown_the_cube_is_not_asked() -> None:
    """Its states know nothing of what a source cannot show."""
    blind = standards(clauses=(clause(stops="started"),), lacks={"desk": {"started"}})
    assert not is_cubed("on_time_due", Question(when(AS_OF), DENVER), blind)


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_the_cells_that_a_question_needs_answer_it_alone(question: dict[str, Any]) -> None:
    """Others are not read: those of other cases, of other months and of what is not told."""
    asked = Question(**{"as_of": when(AS_OF), "zone": DENVER, **question})
    cells = cells_of(judged(CITY_OF_TWO, asked.as_of), asked.as_of, DENVER)
    few = needed(cells, asked)
    expected = figures({CUBE: cells}, HELD, asked, FIGURES)
    assert figures({CUBE: few}, HELD, asked, FIGURES).equals(expected)
    assert few.collect().height < cells.collect().height
