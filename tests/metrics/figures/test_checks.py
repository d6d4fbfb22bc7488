"""What the figures rest on, check by check."""

from __future__ import annotations

import pytest

from metrics.figures.checks import CHECKS
from tests.metrics.figures.drawn import asked, counts, parts, some, standards

CLOSED: dict[str, object] = {
    "first_closed": "2026-03-02 12:00",
    "closed": "2026-03-02 12:00",
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
    "time_of_day": ("lives", {"closed_on_date_only": True}),
    "known_service": ("lives", {"service": "unheard_of"}),
    "known_agency": ("lives", {"agency": None}),
    "readable_by_311": ("lives", {"agency": "human-services"}),
    "message_there": ("lives", {"message_text": None}),
    "outcome_there": ("lives", {"outcome": None}),
    "duplicate_links": ("lives", {"link_fault": "cycle"}),
    "promise": ("instants", {"missing": "no_service"}),
    "due_after_opening": ("instants", {"due": "2026-01-04 09:00"}),
    "clocks_agree": ("instants", {"clock_out_of_step": True}),
    "promised_stop": ("instants", {"stop_missing": True}),
}
HELD = standards(services={"pothole"}, off_system={"human-services"})


@pytest.mark.parametrize("check", [c.id for c in CHECKS])
def test_each_check_finds_its_fault_and_no_other(check: str) -> None:
    """Two of ten cases have it; every other check passes them all."""
    table, fault = FAULTS[check]
    tables = {name: some(name, (10, row)) for name, row in WHOLE.items()}
    whole = WHOLE[table]
    tables[table] = some(table, (8, whole), (2, {**whole, **fault}))
    found = parts(tables, "data_checks", held=HELD)
    assert counts(found[check]) == (8, 10)
    for other in set(found) - {check}:
        assert counts(found[other]) == (10, 10)


def test_a_check_is_about_the_cases_that_it_can_be_about() -> None:
    """An open case has no closing whose message could be missing."""
    found = parts({"lives": some("lives", (7, CLOSED), (5, {}))}, "data_checks", held=HELD)
    assert counts(found["message_there"]) == (7, 7)
    assert counts(found["known_service"]) == (12, 12)


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
