"""What holds of every figure, of whatever cases: the rules that METRICS begins with."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import numpy as np
import polars as pl
import pytest

from metrics.figures import FIGURES, OF_DUTIES, Question, figures
from metrics.figures.computing import OF_WHOLE_CASES
from metrics.verdicts import STATES
from tests.metrics.figures.drawn import AS_OF, DENVER, asked, some, standards, when

MANY = 400
START = when("2025-09-01 09:00")
OF_CASES = [i for i in FIGURES if i not in OF_DUTIES]
SHARES = [i for i in OF_CASES if i not in {"backlog", "flow", "data_checks", "paused_share"}]
"""Figures whose k and n are cases: what is counted by agency adds up to the whole."""


def invented(seed: int) -> dict[str, pl.LazyFrame]:
    """Some hundred cases of three agencies with whatever may become of a case."""
    rng = np.random.default_rng(seed)
    rows = [_case(rng, number) for number in range(MANY)]
    names = ("instants", "lives")
    return {n: some(n, *((1, row[nth]) for row in rows)) for nth, n in enumerate(names)}


def _case(rng: np.random.Generator, number: int) -> tuple[dict[str, object], dict[str, object]]:
    """One case as instants and as a life, told the same way."""
    opened = START + timedelta(hours=int(rng.integers(0, 24 * 270)))
    due = opened + timedelta(hours=int(rng.integers(8, 400)))
    closed = opened + timedelta(hours=int(rng.integers(1, 600))) if rng.random() < 0.8 else None
    void = "withdrawn" if rng.random() < 0.05 else None
    case = {
        "number": str(number),
        "opened": opened,
        "agency": str(rng.choice(["crews", "parks", "signs"])),
        "district": str(rng.integers(1, 4)),
        "void_reason": void,
        "closed": closed,
        "no_action": "L" if rng.random() < 0.1 else None,
    }
    missing = "no_service" if rng.random() < 0.1 else None
    promised = {"missing": missing, "due": None if missing else due, "stop": closed}
    again = closed + timedelta(days=int(rng.integers(1, 40))) if closed else None
    life = {
        "first_closed": closed,
        "reopened": again if rng.random() < 0.2 else None,
        "next_contact": again if rng.random() < 0.2 else None,
        "resident_comment": again if rng.random() < 0.2 else None,
        "reroutes": int(rng.random() < 0.1),
        "reroute_reason": "wrong_agency",
        "lost_seconds": int(rng.integers(0, 10**6)),
    }
    return {**case, **promised}, {**case, **life}


CITY = invented(311)


def backwards(tables: dict[str, pl.LazyFrame]) -> dict[str, pl.LazyFrame]:
    """The same rows in another order."""
    return {name: frame.reverse() for name, frame in tables.items()}


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("by", [(), ("agency", "month")])
def test_the_same_cases_in_any_order_give_the_same_rows(figure: str, by: tuple[Any, ...]) -> None:
    """Rule 1: the same data and the same instant give the same bytes."""
    question = Question(when(AS_OF), DENVER, by=by)
    one, other = (
        figures(tables, standards(), question, [figure]) for tables in (CITY, backwards(CITY))
    )
    assert one.equals(other)


@pytest.mark.parametrize("figure", SHARES)
@pytest.mark.parametrize("dimension", ["agency", "district", "month"])
def test_counts_are_pooled(figure: str, dimension: str) -> None:
    """Rule 2: k and n of the parts add up to those of the whole; no share is an average."""
    whole = {row["part"]: row for row in asked(CITY, figure)}
    parts = asked(CITY, figure, by=(dimension,))
    for name in ("k", "n"):
        for part, row in whole.items():
            found = [r[name] for r in parts if r["part"] == part and r[name] is not None]
            assert sum(found) == (row[name] or 0) or not found


@pytest.mark.parametrize("figure", OF_CASES)
def test_a_share_lies_in_its_interval_and_the_interval_between_none_and_all(figure: str) -> None:
    """Rule 2: k, n, and how far the share can be trusted."""
    for row in asked(CITY, figure, by=("agency", "district")):
        if row["low"] is not None:
            assert 0 <= row["low"] <= row["high"] <= 1
            assert row["value"] is None or row["low"] <= row["value"] <= row["high"]
            assert row["value"] is None or row["value"] == row["k"] / row["n"]


@pytest.mark.parametrize(
    "figure", ["on_time_due", "on_time_received", "first_response", "days_late"]
)
def test_the_states_of_a_figure_are_all_cases(figure: str) -> None:
    """Rule 4: nothing is dropped silently, by any dimension."""
    for by in ((), ("agency",), ("month", "district")):
        found = asked(CITY, figure, by=by)
        assert sum(row[state] or 0 for row in found for state in STATES) == MANY


@pytest.mark.parametrize("figure", OF_WHOLE_CASES)
def test_figures_of_whole_cases_have_no_states(figure: str) -> None:
    """What does not apply is null, and no nought."""
    for row in asked(CITY, figure):
        assert all(row[state] is None for state in STATES)


def test_no_figure_knows_what_happens_later() -> None:
    """Rule 1: cases opened later than `as_of` change no stock of it that is already told."""
    early = when("2026-01-01")
    known = {name: t.filter(pl.col("opened") <= early) for name, t in CITY.items()}
    for figure in ("on_time_due", "kept_promise", "reopen_rate"):
        assert asked(CITY, figure, as_of=early)[0]["n"] == asked(known, figure, as_of=early)[0]["n"]
