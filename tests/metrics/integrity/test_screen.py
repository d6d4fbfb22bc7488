"""The screen of the demonstration city finds what was planted in it, and accuses nobody else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest

from metrics.integrity import (
    FINDINGS,
    QUESTIONS,
    Scope,
    UnknownQuestionError,
    cases_of,
    counted,
    screen,
)
from metrics.tables import INSTANTS, LIVES, PAUSES, empty
from tests.metrics.integrity.demo import lived_tables, measured_tables
from tests.metrics.integrity.drawn import SCOPE, at, raised, several, tables

Tables = Mapping[str, pl.LazyFrame]

DENVER = Scope("America/Denver")
TRUTH = Path(__file__).parents[3] / "seed" / "truth.json"


@pytest.fixture(scope="module")
def stories() -> Mapping[str, Any]:
    """What was planted in the whole city."""
    told: Mapping[str, Any] = json.loads(TRUTH.read_text("utf-8"))["stories"]
    return told


@pytest.fixture(scope="module")
def city() -> Tables:
    """The whole city, measured by the engine."""
    return measured_tables()


@pytest.fixture(scope="module")
def found(city: Tables) -> pl.DataFrame:
    """What its screen says."""
    return screen(city, DENVER)


def asked_of(found: pl.DataFrame) -> set[tuple[str, str]]:
    """Question and service of what is worth asking."""
    return set(found.filter("raised").select("question", "service").rows())


PLANTED = {
    ("deadline_spike", "cart_repair"),
    ("close_and_reopen", "cart_repair"),
    ("bulk_closing", "noise_complaint"),
    ("bulk_closing", "abandoned_vehicle"),
    ("paused_near_due", "sidewalk_damage"),
}


def test_the_planted_stories_are_found_and_nobody_else_is_accused(found: pl.DataFrame) -> None:
    """Of 33 services and nine questions."""
    assert asked_of(found) == PLANTED


def test_the_engine_says_of_every_service_what_was_planted(found: pl.DataFrame) -> None:
    """The screen of the lives as they were drawn, which the engine never saw, is the same."""
    assert found.equals(screen(lived_tables(), DENVER))


@pytest.mark.parametrize(("cases", "seed"), [(12_000, 1), (40_000, 3)])
def test_in_other_cities_nobody_is_accused_without_reason(cases: int, seed: int) -> None:
    """Smaller ones, where some of what was planted is too little to tell."""
    other = asked_of(screen(lived_tables(cases, seed), DENVER))
    assert {("deadline_spike", "cart_repair"), ("paused_near_due", "sidewalk_damage")} <= other
    assert other <= PLANTED


def test_the_closings_before_the_deadline_are_those_that_were_planted(
    found: pl.DataFrame, stories: Mapping[str, Any]
) -> None:
    """To the case, and those reopened a week later among the reopened."""
    story = stories["closings_bunch_at_the_deadline"]
    ours = found.filter(pl.col("service") == story["service"], "raised")
    by_question = dict(ours.select("question", "observed").rows())
    assert by_question["deadline_spike"] == story["in_the_last_hour"]
    assert by_question["close_and_reopen"] == story["reopened_a_week_later"]


def test_the_days_of_bulk_closing_are_those_that_were_planted(
    found: pl.DataFrame, stories: Mapping[str, Any]
) -> None:
    """Both services on each of the eight; on each day all that was planted is among them."""
    planted = stories["bulk_closing_at_quarter_ends"]["by_day"]
    bulk = found.filter(pl.col("question") == "bulk_closing", "raised")
    days = bulk.group_by("period").agg(pl.len(), pl.col("observed").sum())
    assert dict(days.select("period", "len").rows()) == dict.fromkeys(planted, 2)
    assert all(n >= planted[day] for day, n in days.select("period", "observed").iter_rows())


def test_the_late_pauses_are_those_that_were_planted(
    found: pl.DataFrame, stories: Mapping[str, Any]
) -> None:
    """In each service that pauses."""
    planted = stories["pauses_in_the_last_tenth_of_the_clock"]["pauses"]
    paused = found.filter(pl.col("question") == "paused_near_due")
    counts = {row["service"]: {"k": row["observed"], "n": row["of"]} for row in paused.to_dicts()}
    assert counts == planted


def test_every_finding_lists_as_many_cases_as_it_says(city: Tables, found: pl.DataFrame) -> None:
    """And each case once."""
    for row in found.filter("raised").to_dicts():
        key = {name: row[name] for name in ("agency", "service", "period")}
        cases = cases_of(city, DENVER, row["question"], **key)
        assert len(cases) == row["cases"] == cases.n_unique(["source", "number"])


def test_the_order_of_the_rows_changes_nothing(city: Tables, found: pl.DataFrame) -> None:
    """The same cases, shuffled."""
    shuffled = {
        name: frame.collect().sample(fraction=1, shuffle=True, seed=7).lazy()
        for name, frame in city.items()
    }
    assert screen(shuffled, DENVER).equals(found)


def test_a_screen_of_one_quarter_finds_what_happened_in_it(city: Tables) -> None:
    """One sweep of each service, and no others."""
    scope = Scope("America/Denver", date(2026, 4, 1), date(2026, 7, 1))
    bulk = screen(city, scope, ["bulk_closing"]).filter("raised")
    assert bulk["period"].to_list() == ["2026-06-30"] * 2


SCOPES = [
    (None, None),
    (date(2026, 4, 1), date(2026, 7, 1)),
    (date(2026, 3, 10), date(2026, 7, 1)),
    (date(2026, 6, 30), date(2026, 7, 1)),
    (date(2026, 2, 11), None),
    (None, date(2026, 5, 3)),
]


@pytest.mark.parametrize(("start", "end"), SCOPES, ids=str)
def test_what_was_counted_of_all_time_says_what_any_days_find(
    city: Tables, start: date | None, end: date | None
) -> None:
    """No case is read again for any question."""
    scope, counts = Scope("America/Denver", start, end), counted(city, DENVER)
    assert set(counts) == set(QUESTIONS)
    expected = screen(city, scope)
    assert not expected.is_empty()
    assert screen(city, scope, counts=counts).equals(expected)
    assert screen({}, scope, counts=counts).equals(expected)


def test_services_that_behave_alike_are_hardly_ever_asked_about() -> None:
    """A hundred services whose cases are reopened by the same chance, drawn at random."""
    rng = np.random.default_rng(5)
    again = rng.binomial(1, 0.04, (100, 300)).tolist()
    lives = [
        {**case, "reopenings": hit}
        for service, hits in enumerate(again)
        for case, hit in zip(
            several(300, service=str(service), first_closed=at("2026-05-04 10:00")),
            hits,
            strict=True,
        )
    ]
    assert raised(screen(tables(lives=lives), SCOPE, ["close_and_reopen"])) == []


def test_of_no_cases_nothing_is_asked() -> None:
    """An empty city has the same columns."""
    nothing = {"instants": INSTANTS, "lives": LIVES, "pauses": PAUSES}
    found = screen({name: empty(types).lazy() for name, types in nothing.items()}, DENVER)
    assert found.is_empty()
    assert dict(found.schema) == FINDINGS


def test_a_question_that_nobody_asks_is_refused_with_those_that_are() -> None:
    """By name."""
    with pytest.raises(UnknownQuestionError, match="'sunspots'; asked are deadline_spike, "):
        screen({}, DENVER, ["sunspots"])
    assert len(QUESTIONS) == 9
