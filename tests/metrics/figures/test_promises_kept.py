"""Figures about promises: what counts, by which instant, and what may still change."""

from __future__ import annotations

import polars as pl
import pytest

from metrics.verdicts import STATES
from tests.metrics.figures.drawn import asked, clause, counts, drawn, some, standards, when

DUE = {"due": "2026-03-10 12:00"}
MET = {**DUE, "stop": "2026-03-09 12:00", "closed": "2026-03-09 12:00"}
LATE = {**DUE, "stop": "2026-04-10 12:00", "closed": "2026-04-10 12:00"}


def test_while_cases_run_the_received_basis_is_what_it_may_become() -> None:
    """60 met, 15 late, 25 running: between 60 and 85 %, and no point in between."""
    rows = some("instants", (60, MET), (15, LATE), (25, {"due": "2026-07-01 12:00"}))
    (row,) = asked(rows, "on_time_received")
    assert counts(row) == (60, 100)
    assert (row["value"], row["low"], row["high"]) == (None, 0.6, 0.85)


def test_once_nothing_runs_the_received_basis_is_a_share_with_its_interval() -> None:
    """80 of 100, void cases and those without a promise left out."""
    rest = ({**MET, "void_reason": "withdrawn"}, {"missing": "no_service"})
    rows = some("instants", (80, MET), (20, LATE), *((7, one) for one in rest))
    (row,) = asked(rows, "on_time_received")
    assert (*counts(row), row["value"]) == (80, 100, 0.8)
    assert 0.7 < row["low"] < 0.8 < row["high"] < 0.9


def test_on_the_received_basis_a_case_belongs_to_the_month_of_its_opening() -> None:
    """Opened in January and due in March: January's."""
    rows = some("instants", (5, MET))
    (row,) = asked(rows, "on_time_received", by=("month",))
    assert row["month"] == "2026-01"


def test_an_open_pause_is_followed_to_its_cap() -> None:
    """Due in May without the pause that lasts, in July with it: it runs, and is nobody's lapse."""
    rows = some("instants", (3, {"due": "2026-05-10 12:00", "due_at_cap": "2026-07-01 12:00"}))
    (row,) = asked(rows, "on_time_due", by=("month",))
    assert (row["month"], row["running"], *counts(row)) == ("2026-07", 3, 0, 0)


KEPT = """
number | stop             | closed           | reopened         | next_contact     | no_action
kept   | 2026-03-09 12:00 | 2026-03-09 12:00 |                  |                  |
late   | 2026-04-10 12:00 | 2026-04-10 12:00 |                  |                  |
open   |                  |                  |                  |                  |
again  | 2026-03-09 12:00 | 2026-03-09 12:00 | 2026-03-12 12:00 |                  |
asked  | 2026-03-09 12:00 | 2026-03-09 12:00 |                  | 2026-03-23 12:00 |
after  | 2026-03-09 12:00 | 2026-03-09 12:00 | 2026-03-24 12:00 | 2026-03-23 12:01 |
nobody | 2026-03-09 12:00 | 2026-03-09 12:00 |                  |                  | L
worked | 2026-03-09 12:00 |                  |                  |                  |
"""
"""Kept are `kept`, and `after`, of which something was heard only when the 14 days had passed."""


def test_a_promise_is_kept_when_nothing_came_back_and_something_was_done() -> None:
    """Early closing lifts the on-time rate to six of eight, and sinks this one: two of eight."""
    rows = drawn("instants", KEPT, due="2026-03-10 12:00")
    on_time, kept, _ = asked(rows, "on_time_due", "kept_promise")
    assert counts(on_time) == (6, 8)
    assert counts(kept) == (2, 8)
    named = asked(rows, "kept_promise", where=(("commitment", "resolution"),))
    by = asked(rows, "kept_promise", by=("commitment",))
    assert [counts(row) for row in (*named, *by) if row["part"] is None] == [(2, 8), (2, 8)]


def test_a_closing_that_says_nothing_of_how_it_ended_keeps_no_promise() -> None:
    """Where the source can show outcomes; where it cannot, nobody knows of any."""
    closed = {"closed": MET["closed"]}
    outcomes = [{**closed, "outcome": "fixed"}, {**closed, "outcome": "fixed"}, closed]
    tables = {
        "instants": some("instants", *((1, MET) for _ in outcomes)),
        "lives": some("lives", *((1, one) for one in outcomes)),
    }
    assert counts(asked(tables, "kept_promise")[0]) == (2, 3)
    (row, _) = asked(tables, "kept_promise", held=standards(lacks={"desk": {"outcome"}}))
    assert (*counts(row), row["not_measurable"]) == (None, None, "no_outcome")


def test_whether_a_promise_was_kept_is_told_when_the_window_after_its_due_has_passed() -> None:
    """Fourteen dates later at the same time of day, also over the change to summer time."""
    rows = some("instants", (2, {**MET, "due": "2026-03-01 12:00", "stop": "2026-02-28 12:00"}))
    for as_of, n in (("2026-03-15 11:59", 0), ("2026-03-15 12:00", 2)):
        assert asked(rows, "kept_promise", as_of=when(as_of))[0]["n"] == n


def test_what_is_paused_has_its_window_from_where_it_falls_due_at_the_cap() -> None:
    """As on the headline: until then nobody's promise is broken, and none is counted before."""
    paused = {"due": "2026-03-01 12:00", "due_at_cap": "2026-03-20 12:00"}
    rows = some("instants", (2, paused))
    for as_of, n in (("2026-03-25 12:00", 0), ("2026-04-03 12:00", 2)):
        assert asked(rows, "kept_promise", as_of=when(as_of))[0]["n"] == n


def test_the_window_is_the_agreements() -> None:
    """Thirty days where thirty were agreed: a reopening on the twentieth undoes it."""
    held = standards(clauses=(clause(window_days=30),))
    rows = some("instants", (1, {**MET, "reopened": "2026-03-29 12:00"}), (1, MET))
    assert counts(asked(rows, "kept_promise")[0]) == (2, 2)
    assert counts(asked(rows, "kept_promise", held=held)[0]) == (1, 2)


@pytest.mark.parametrize(
    ("figure", "commitment"),
    [
        ("acknowledged", "acknowledgement"),
        ("first_response", "first_response"),
        ("first_action", "first_action"),
    ],
)
def test_each_commitment_has_its_own_rate_and_its_states_add_up_to_all_cases(
    figure: str, commitment: str
) -> None:
    """Ten cases, six of them promised a first word: four kept, one late, one void; four nothing."""
    own = {"commitment": commitment, "clause": f"denver/crews@1.0.0#pothole.{commitment}"}
    rows = pl.concat(
        [
            some("instants", (6, {**MET, "opened": "2026-03-02 09:00"}), (4, LATE)),
            some(
                "instants", (4, MET | own), (1, LATE | own), (1, MET | own | {"void_reason": "x"})
            ),
        ]
    )
    (row,) = asked(rows, figure)
    assert counts(row) == (4, 5)
    assert [row[state] for state in STATES] == [4, 1, 0, 0, 1, 4, 0]


def test_cases_without_the_commitment_belong_to_the_month_of_their_opening() -> None:
    """Two of January's four were promised an answer, which fell due in March."""
    own = {"commitment": "first_response", "clause": "denver/crews@1.0.0#pothole.first_response"}
    rows = pl.concat([some("instants", (4, MET)), some("instants", (2, MET | own))])
    found = asked(rows, "first_response", by=("month",))
    assert [(r["month"], r["n"], r["no_commitment"]) for r in found] == [
        ("2026-01", 0, 2),
        ("2026-03", 2, 0),
    ]


def test_any_commitment_may_be_asked_as_an_on_time_rate() -> None:
    """By commitment each has its row; unless it is named, it is the resolution."""
    own = {"commitment": "first_response", "clause": "denver/crews@1.0.0#pothole.first_response"}
    rows = pl.concat([some("instants", (3, MET)), some("instants", (2, LATE | own))])
    assert counts(asked(rows, "on_time_due")[0]) == (3, 3)
    found = asked(rows, "on_time_due", by=("commitment",))
    assert [(r["commitment"], *counts(r)) for r in found] == [
        ("first_response", 0, 2),
        ("resolution", 3, 3),
    ]
    alone = asked(rows, "on_time_due", where=(("commitment", "first_response"),))
    assert counts(alone[0]) == (0, 2)


UPDATES = """
number | start            | due              | told             | void_reason
1      | 2026-03-02 09:00 | 2026-03-05 09:00 | 2026-03-04 09:00 |
1      | 2026-03-04 09:00 | 2026-03-09 09:00 |                  |
1      | 2026-03-09 09:00 | 2026-04-02 09:00 | 2026-04-02 09:00 |
2      | 2026-03-02 09:00 | 2026-03-05 09:00 |                  | withdrawn
3      | 2026-05-30 09:00 | 2026-06-04 09:00 |                  |
"""


def test_an_update_is_owed_at_the_end_of_each_interval() -> None:
    """The unit is the obligation: one case owed three, two in March, and was told of two."""
    rows = {"updates": drawn("updates", UPDATES)}
    (row,) = asked(rows, "updated")
    assert counts(row) == (2, 3)
    assert (row["met"], row["late"], row["running"], row["void"]) == (2, 1, 1, 1)
    by_month = asked(rows, "updated", by=("month",))
    assert [(r["month"], *counts(r)) for r in by_month] == [
        ("2026-03", 1, 2),
        ("2026-04", 1, 1),
        ("2026-06", 0, 0),
    ]


@pytest.mark.parametrize(
    ("where", "why"),
    [
        ((), None),
        ((("service", "pothole"),), None),
        ((("service", "graffiti"),), "nothing_promised"),
        ((("agency", "parks"),), "nothing_promised"),
        ((("version", "1.0.0"),), None),
    ],
)
def test_updates_that_nobody_promised_are_told_from_none_that_was_due(
    where: tuple[tuple[str, str], ...], why: str | None
) -> None:
    """The crews promise news about potholes, and nothing of it has been due yet."""
    held = standards(clauses=(clause(), clause("update_cadence")))
    (row,) = asked({}, "updated", held=held, where=where)
    assert (*counts(row), row["not_measurable"]) == (0, 0, why)
    (row,) = asked({}, "updated", where=where)
    assert row["not_measurable"] == "nothing_promised"
