"""What the figures rest on, check by check."""

from __future__ import annotations

from typing import Any

import pytest

from metrics.figures.checks import CHECKS
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

CLOSED: dict[str, object] = {
    "first_closed": "2026-03-02 12:00",
    "closed": "2026-03-02 12:00",
    "last_closed": "2026-03-02 12:00",
    "closings": 1,
    "outcome": "done",
    "message_text": b"text",
}
MET: dict[str, object] = {
    "due": "2026-03-10 12:00",
    "stop": "2026-03-09 12:00",
    "closed": "2026-03-09 12:00",
}
WHOLE = {"lives": CLOSED, "instants": MET}

FAULTS: dict[str, tuple[str, dict[str, object]]] = {
    "date_order": ("lives", {"closed_before_opened": True}),
    "status_against_closing": ("lives", {"closings": 2}),
    "time_of_day": ("lives", {"closed_on_date_only": True}),
    "known_service": ("lives", {"service": "unheard_of"}),
    "known_agency": ("lives", {"agency": None}),
    "readable_by_311": ("lives", {"agency": "human-services"}),
    "message_there": ("lives", {"message_text": None}),
    "outcome_there": ("lives", {"outcome": None}),
    "duplicate_links": ("lives", {"link_fault": "cycle"}),
    "promise": ("instants", {"missing": "no_service"}),
    "unique_promise": ("instants", {"service": "graffiti"}),
    "due_after_opening": ("instants", {"due": "2026-01-04 09:00"}),
    "clocks_agree": ("instants", {"clock_out_of_step": True}),
    "promised_stop": ("instants", {"stop_missing": True}),
}
PROMISED = (
    clause(),
    *(
        clause(clause=f"{agreement}@1.0.0#graffiti.resolution", agreement=agreement,
               service="graffiti")
        for agreement in ("denver/crews", "denver/parks")
    ),
)  # fmt: skip
HELD = standards(clauses=PROMISED, services={"pothole"}, off_system={"human-services"})


@pytest.mark.parametrize("check", [c.id for c in CHECKS])
def test_each_check_finds_its_fault_and_no_other(check: str) -> None:
    """Two of ten cases have it; every other check passes all that it is about."""
    table, fault = FAULTS[check]
    tables = {name: some(name, (10, row)) for name, row in WHOLE.items()}
    whole = WHOLE[table]
    tables[table] = some(table, (8, whole), (2, {**whole, **fault}))
    found = parts(tables, "data_checks", held=HELD)
    assert counts(found[check]) == (8, 10)
    for other in set(found) - {check}:
        of = 8 if (check, other) == ("promise", "unique_promise") else 10
        assert counts(found[other]) == (of, of)


def test_a_check_is_about_the_cases_that_it_can_be_about() -> None:
    """An open case has no closing whose message could be missing."""
    found = parts({"lives": some("lives", (7, CLOSED), (5, {}))}, "data_checks", held=HELD)
    assert counts(found["message_there"]) == (7, 7)
    assert counts(found["known_service"]) == (12, 12)


TURNS = """
number | closings | reopenings | first_closed     | last_closed      | passes
1      | 0        | 0          |                  |                  |
2      | 1        | 0          | 2026-03-02 12:00 | 2026-03-02 12:00 | yes
3      | 1        | 1          | 2026-03-02 12:00 |                  | yes
4      | 2        | 1          | 2026-03-02 12:00 | 2026-03-09 12:00 | yes
5      | 2        | 0          | 2026-03-02 12:00 | 2026-03-09 12:00 | no
6      | 1        | 2          | 2026-03-02 12:00 |                  | no
7      | 2        | 2          | 2026-03-02 12:00 | 2026-03-09 12:00 | no
"""


def test_a_status_contradicts_closings_that_do_not_take_turns_with_reopenings() -> None:
    """Closed twice with no opening between, or reopened twice with no closing between."""
    wanted = [row["passes"] for row in read(TURNS) if row["passes"]]
    found = parts({"lives": drawn("lives", TURNS)}, "data_checks")["status_against_closing"]
    assert counts(found) == (wanted.count("yes"), len(wanted))


def test_a_status_is_held_against_closings_only_where_reopenings_are_shown() -> None:
    """Where no source shows any, the check is not measurable, and every other one still is."""
    tables = {"lives": some("lives", (4, CLOSED), (3, {**CLOSED, "source": "export"}))}
    some_lack = standards(lacks={"export": {"reopened"}})
    row = parts(tables, "data_checks", held=some_lack)["status_against_closing"]
    assert (*counts(row), row["left_out"], row["not_measurable"]) == (4, 4, 3, None)
    all_lack = standards(lacks={"export": {"reopened"}, "desk": {"reopened"}})
    found = parts(tables, "data_checks", held=all_lack)
    row = found["status_against_closing"]
    assert (*counts(row), row["left_out"]) == (None, None, 7)
    assert (row["value"], row["not_measurable"]) == (None, "no_reopened")
    assert counts(found["message_there"]) == (7, 7)


def test_a_promise_is_unique_unless_two_agreements_promise_the_service_at_once() -> None:
    """From the hour in which the second begins, and to the end of the first."""
    first: dict[str, Any] = {"from": when("2026-01-01 00:00"), "to": when("2026-03-01 00:00")}
    second: dict[str, Any] = {"from": when("2026-02-01 00:00"), "to": when("2026-06-01 00:00")}
    held = standards(
        clauses=(clause(**first), clause(agreement="denver/parks", **second)),
    )
    opened = ("2026-01-31 23:59", "2026-02-01 00:00", "2026-02-28 23:59", "2026-03-01 00:00")
    rows = some("instants", *((1, {"opened": at}) for at in opened), (1, {"missing": "no_service"}))
    assert counts(parts(rows, "data_checks", held=held)["unique_promise"]) == (2, 4)
    alone = standards(clauses=(clause(**first), clause(**{**second, "version": "1.1.0"})))
    assert counts(parts(rows, "data_checks", held=alone)["unique_promise"]) == (4, 4)


def test_checks_are_a_list_by_any_dimension() -> None:
    """One row a group and check, in the order of the checks."""
    tables = {
        "lives": some("lives", (2, CLOSED), (3, {**CLOSED, "agency": "parks"})),
        "instants": some("instants", (2, MET), (3, {**MET, "agency": "parks"})),
    }
    found = asked(tables, "data_checks", held=HELD, by=("agency",))
    assert [(r["agency"], r["part"], r["n"]) for r in found] == [
        (agency, c.id, n) for agency, n in (("crews", 2), ("parks", 3)) for c in CHECKS
    ]
