"""What is told around a case's clocks: its way, the news owed, the case repeated, its events."""

from __future__ import annotations

from typing import Any

import pytest

from agreements.folder import open_city
from metrics.explain import CaseExplanation
from metrics.explaining import Grounds, explained
from metrics.promises import Promises
from tests.metrics.table import clause, lives, promises, when

AS_OF = "2026-12-01"
DESK = promises(clause(unit="business_hours", amount=20, calendar="desk"))


def case(story: str, promised: Promises = DESK, as_of: str = AS_OF) -> CaseExplanation:
    """The explanation of case 1 of a story; the others are there to be told with it."""
    cases, events = lives(story)
    found = explained(cases.sort("number"), events, promised, when(as_of))
    assert found is not None
    return found


def test_a_case_that_was_passed_on_tells_its_way_and_the_hours_lost() -> None:
    """Working hours from the opening until the agency that holds it had it."""
    found = case("""
        case | at               | what
        1    | 2026-06-01 08:00 | opened
        1    | 2026-06-01 11:00 | rerouted parks crews
        1    | 2026-06-02 09:00 | closed done
    """)
    assert found.route is not None
    (handoff,) = found.route.handoffs
    assert (handoff.from_agency, handoff.to_agency) == ("parks", "crews")
    assert (found.route.lost_seconds, found.route.sent_on) == (3 * 3_600, 1)
    assert found.route.settled == when("2026-06-01 11:00")


def test_a_case_that_stayed_has_no_way_to_tell() -> None:
    """Neither a parent, nor news where none is promised."""
    found = case("""
        case | at               | what
        1    | 2026-06-01 08:00 | opened
    """)
    assert (found.route, found.parent, found.updates, found.message) == (None, None, None, None)


REPEATED = """
    case | at               | what
    1    | 2026-06-02 08:00 | opened
    1    | 2026-06-02 09:00 | linked 2
    2    | 2026-06-01 08:00 | opened
    2    | 2026-06-03 12:00 | closed done
"""


def test_a_duplicate_is_told_with_the_due_and_outcome_of_its_parent() -> None:
    """It is void, and its reporter sees what became of the first case."""
    found = case(REPEATED)
    assert found.commitments[0].void_reason == "duplicate"
    assert found.parent is not None
    assert (found.parent.number, found.parent.live, found.parent.state) == ("2", True, "late")
    assert (found.parent.due, found.parent.outcome) == (when("2026-06-03 10:00"), "done")


def test_a_link_that_is_not_yet_known_is_not_told() -> None:
    """As of the opening nobody had linked it."""
    assert case(REPEATED, as_of="2026-06-02 08:30").parent is None


@pytest.mark.parametrize(("linked", "fault"), [("1", "cycle"), ("99", "unknown_parent")])
def test_a_faulty_chain_is_told_as_one(linked: str, fault: str) -> None:
    """And the case is judged on its own."""
    found = case(f"""
        case | at               | what
        1    | 2026-06-02 08:00 | opened
        1    | 2026-06-02 09:00 | linked {linked}
    """)
    assert found.parent is not None
    assert (found.parent.number, found.parent.fault, found.parent.live) == (None, fault, False)
    assert found.commitments[0].state == "overdue"


def test_the_news_owed_is_told_with_what_came() -> None:
    """Every three working days while it is open."""
    none: dict[str, Any] = {"unit": None, "amount": None}
    every: dict[str, Any] = {
        "every_unit": "business_days",
        "every_amount": 3,
        "every_from": "opened",
    }
    cadence = clause(commitment="update_cadence", calendar="desk", **none, **every)
    found = case(
        """
        case | at               | what
        1    | 2026-06-01 08:00 | opened
        1    | 2026-06-03 09:00 | update_sent
        1    | 2026-06-10 09:00 | closed done
        """,
        promises(clause(), cadence),
    )
    assert found.updates is not None
    assert [o.told for o in found.updates.obligations] == [when("2026-06-03 09:00"), None]
    assert (found.updates.file, found.updates.line) == ("crews.yaml", 1)


def test_the_last_word_before_the_first_closing_is_told() -> None:
    """What came after it is no message before closing."""
    found = case("""
        case | at               | what
        1    | 2026-06-01 08:00 | opened
        1    | 2026-06-02 08:00 | message_sent told
        1    | 2026-06-03 08:00 | closed done
        1    | 2026-06-05 08:00 | message_sent told
    """)
    assert (found.message, found.first_closed) == (
        when("2026-06-02 08:00"), when("2026-06-03 08:00"),
    )  # fmt: skip


def test_what_a_version_leaves_to_the_default_has_no_line() -> None:
    """Of versions that are not known nothing is quoted."""
    row = {"agreement": "denver/parks", "version": "9.9.9", "clause": "c"}
    assert Grounds(open_city("denver").agreements).of(row) == ()
    assert Grounds().of({**row, "version": "1.0.0"}) == ()
