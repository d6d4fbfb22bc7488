"""How late, how long, and what a resident can expect."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from tests.metrics.figures.drawn import (
    asked,
    clause,
    counts,
    drawn,
    parts,
    read,
    some,
    standards,
    when,
)

DAY = 86_400

# The desk is open from 8 to 16 on weekdays; 10 March 2026 is a Tuesday.
LATENESS = """
number | due              | stop             | closed           | stop_missing | working_days
1      | 2026-03-10 12:00 | 2026-03-10 14:00 | 2026-03-10 14:00 | no           | 0.25
2      | 2026-03-10 12:00 | 2026-03-11 12:00 | 2026-03-11 12:00 | no           | 1
3      | 2026-03-13 16:00 | 2026-03-16 08:00 | 2026-03-16 08:00 | no           | 0
4      | 2026-03-13 16:00 | 2026-03-16 16:00 | 2026-03-16 16:00 | no           | 1
5      | 2026-03-10 12:00 |                  | 2026-03-12 12:00 | yes          | 2
6      | 2026-05-22 12:00 |                  |                  | no           | 4.5
"""
"""The last one is open on 1 June at midnight: half a Friday, Memorial Day, and four days more."""


@pytest.mark.parametrize("row", read(LATENESS), ids=lambda r: r["number"])
def test_lateness_is_told_in_working_days(row: dict[str, str]) -> None:
    """Closed hours, a weekend and a holiday make nobody later."""
    one = {name: cell for name, cell in row.items() if name != "working_days"}
    (found,) = asked(some("instants", (1, one)), "days_late")
    assert (found["n"], found["median"]) == (1, float(row["working_days"]) * DAY)


def test_lateness_is_of_the_late_and_the_overdue_alone() -> None:
    """Two met cases are among the states and not among the late ones."""
    due = {"due": "2026-03-10 12:00"}
    late = {**due, "stop": "2026-03-11 12:00", "closed": "2026-03-11 12:00"}
    rows = some("instants", (2, {**due, "stop": "2026-03-10 11:00"}), (9, late), (1, due))
    (row,) = asked(rows, "days_late")
    assert (row["n"], row["met"], row["late"], row["overdue"]) == (10, 2, 9, 1)
    assert (row["median"], row["value"]) == (DAY, None)
    assert row["p90"] > DAY


@pytest.mark.parametrize(
    "terms", [{"calendar": None, "unit": None}, {"unit": "calendar_days", "calendar": "desk"}]
)
def test_without_a_calendar_lateness_is_in_calendar_days(terms: dict[str, Any]) -> None:
    """A published due, or a promise in calendar days: a weekend counts."""
    held = standards(clauses=(clause(**terms),))
    late = {"due": "2026-03-13 12:00", "stop": "2026-03-16 12:00", "closed": "2026-03-16 12:00"}
    (row,) = asked(some("instants", (1, late)), "days_late", held=held)
    assert row["median"] == 3 * DAY


def test_of_nobody_late_there_is_no_lateness() -> None:
    """No case, no days; by agency the states still tell of those that were in time."""
    met = {"due": "2026-03-10 12:00", "stop": "2026-03-10 11:00"}
    for by in ((), ("agency",)):
        (row,) = asked(some("instants", (4, met)), "days_late", by=by)
        assert (row["n"], row["median"], row["met"]) == (0, None, 4)


LIVES = """
number | opened           | closed           | withdrawn        | void_reason
1      | 2026-05-01 00:00 | 2026-05-02 00:00 |                  |
2      | 2026-05-01 00:00 | 2026-05-03 00:00 |                  |
3      | 2026-05-01 00:00 |                  |                  |
4      | 2026-05-01 00:00 |                  | 2026-05-01 12:00 | withdrawn
5      | 2026-05-01 00:00 | 2026-05-01 06:00 |                  | test_or_error
"""
"""Closed after one and two days, open for 31, withdrawn after half a day, and never real."""


def test_time_to_close_counts_open_cases_as_long_as_they_are_open() -> None:
    """Of three at risk one closed on day 1, one on day 2: half by day 2, eight in ten not yet."""
    row = asked({"lives": drawn("lives", LIVES)}, "time_to_close")[0]
    assert counts(row) == (2, 4)
    assert (row["median"], row["p80"], row["p90"]) == (2 * DAY, None, None)


def test_a_case_that_was_reopened_after_its_window_is_still_being_waited_for() -> None:
    """Its closing holds for the verdict, not for the resident; closed again it ends then."""
    started = {"opened": "2026-05-01 00:00", "accepted": "2026-05-02 00:00"}
    closed = {**started, "closed": "2026-05-03 00:00", "closings": 1}
    open_ = {**closed, "reopenings": 1}
    again = {**closed, "reopenings": 1, "closings": 2, "last_closed": "2026-05-26 00:00"}
    held = {**closed, "last_closed": "2026-05-03 00:00"}
    found = parts({"lives": some("lives", (1, open_), (2, again), (2, held))}, "time_to_close")
    assert counts(found[None]) == (4, 5)
    told = [found[None][name] for name in ("median", "p80", "p90")]
    assert told == [25 * DAY, 25 * DAY, None]
    assert found["from_acceptance"]["median"] == 24 * DAY


def test_the_wait_of_a_case_reopened_late_never_shrinks() -> None:
    """Still open it counts as long as it has been waited for, and closed again no shorter."""
    life = {"opened": "2026-04-01 00:00", "closed": "2026-04-03 00:00", "reopenings": 1}
    waiting = {**life, "closings": 1}
    done = {**life, "closings": 2, "last_closed": "2026-05-31 00:00"}
    reached = [
        asked(
            {"lives": some("lives", (1, {"opened": "2026-05-01 00:00"}), (1, one))}, "time_to_close"
        )
        for one in (waiting, done)
    ]
    assert [rows[0]["median"] for rows in reached] == [None, 60 * DAY]


def test_time_to_close_is_the_residents_and_knows_no_weekend() -> None:
    """From Friday to Monday is three days."""
    one = {"opened": "2026-05-01 12:00", "closed": "2026-05-04 12:00"}
    row = asked({"lives": some("lives", (1, one))}, "time_to_close")[0]
    assert (row["median"], row["p90"]) == (3 * DAY, 3 * DAY)


ACCEPTED = """
number | opened           | accepted         | closed
1      | 2026-05-01 00:00 | 2026-05-03 00:00 | 2026-05-04 00:00
2      | 2026-05-01 00:00 | 2026-05-02 00:00 | 2026-05-11 00:00
3      | 2026-05-01 00:00 |                  |
"""


def test_two_clocks_run_the_residents_and_the_agencys() -> None:
    """The resident waits from the opening, the agency works from its acceptance on."""
    found = parts({"lives": drawn("lives", ACCEPTED)}, "time_to_close")
    assert {part: (*counts(row), row["median"] / DAY) for part, row in found.items()} == {
        None: (2, 3, 10),
        "to_acceptance": (2, 3, 2),
        "from_acceptance": (2, 2, 1),
    }


WITHDRAWN = """
number | opened           | accepted         | withdrawn
1      | 2026-05-01 00:00 | 2026-05-03 00:00 | 2026-05-04 00:00
2      | 2026-05-01 00:00 | 2026-05-03 00:00 | 2026-05-03 00:00
3      | 2026-05-01 00:00 | 2026-05-03 00:00 | 2026-05-02 00:00
4      | 2026-05-01 00:00 |                  | 2026-05-02 00:00
"""


def test_a_case_that_was_accepted_and_then_withdrawn_had_been_accepted() -> None:
    """Two were by the third of May, in the second of the withdrawal too; two never were."""
    found = parts({"lives": drawn("lives", WITHDRAWN)}, "time_to_close")
    row = found["to_acceptance"]
    assert (*counts(row), row["median"]) == (2, 4, 2 * DAY)
    assert counts(found[None]) == (0, 4)


def test_without_acceptances_only_the_residents_clock_is_known() -> None:
    """A source that shows none has no time of the agency's, and says so."""
    held = standards(lacks={"desk": {"accepted"}})
    found = parts({"lives": drawn("lives", ACCEPTED)}, "time_to_close", held=held)
    assert counts(found[None]) == (2, 3)
    for part in ("to_acceptance", "from_acceptance"):
        row = found[part]
        assert (*counts(row), row["not_measurable"]) == (None, None, "no_accepted")


def test_what_to_expect_is_of_the_last_ninety_days_whatever_the_period() -> None:
    """A case of January tells nothing of today."""
    old = {"opened": "2026-01-05 00:00", "closed": "2026-03-06 00:00"}
    new = {"opened": "2026-05-01 00:00", "closed": "2026-05-02 00:00"}
    lives = {"lives": some("lives", (50, old), (10, new))}
    (row,) = asked(lives, "expected_time", where=(("agency", "crews"),))
    assert (row["n"], row["median"]) == (10, DAY)
    row = asked(lives, "time_to_close")[0]
    assert (row["n"], row["median"]) == (60, 60 * DAY)


def test_groups_without_a_closing_have_no_times_and_are_there() -> None:
    """Nine open cases of the parks are nine cases at risk."""
    rows = pl.concat(
        [
            some("lives", (1, {"opened": "2026-05-01 00:00", "closed": "2026-05-02 00:00"})),
            some("lives", (9, {"opened": "2026-05-01 00:00", "agency": "parks"})),
        ]
    )
    found = asked({"lives": rows}, "time_to_close", by=("agency", "month"))
    assert [(r["agency"], r["month"], *counts(r), r["median"]) for r in found if not r["part"]] == [
        ("crews", "2026-05", 1, 1, DAY),
        ("parks", "2026-05", 0, 9, None),
    ]


def test_at_an_earlier_instant_less_is_known() -> None:
    """What is censored ends at `as_of`; nothing reads the clock on the wall."""
    rows = {"lives": some("lives", (1, {"opened": "2026-05-01 00:00"}))}
    row = asked(rows, "time_to_close", as_of=when("2026-05-01 00:00"))[0]
    assert (*counts(row), row["median"]) == (0, 1, None)
