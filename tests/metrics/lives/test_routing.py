"""The way to the right agency: how often a case was sent on, why, and what that cost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.metrics.linking.drawn import promised
from tests.metrics.lives.drawn import lived
from tests.metrics.table import drawn, when

# A Monday; the desk is open from 8 to 17 on weekdays.
ONE = "case | opened\n1 | 2026-06-01 09:00"
ROUTED = """
    case | at               | kind     | from_agency | to_agency | reason
    1    | 2026-06-01 10:00 | assigned | -           | parks     | -
    1    | 2026-06-01 15:00 | returned | parks       | -         | wrong_agency
    1    | 2026-06-01 16:00 | rerouted | parks       | crews     | -
    1    | 2026-06-02 09:00 | accepted | -           | crews     | -
"""


def test_a_reroute_costs_the_working_time_until_the_right_agency_had_the_case() -> None:
    """From Monday 9:00 to 16:00 on a desk open from 8 to 17 are seven hours."""
    case = lived(ONE, ROUTED)["1"]
    assert (case["first_agency"], case["agency"]) == ("parks", "crews")
    assert (case["reroutes"], case["reroute_reason"]) == (1, "wrong_agency")
    assert case["rerouted"] == case["settled"] == when("2026-06-01 16:00")
    assert case["lost_seconds"] == 7 * 3600


def test_closed_hours_cost_nothing_and_a_calendar_nobody_knows_gives_no_number() -> None:
    """Sent on over the weekend; without a promise there are no working hours to count."""
    story = (
        "case | at | kind | from_agency | to_agency\n1 | 2026-06-06 12:00 | rerouted | a | crews"
    )
    cases = "case | opened\n1 | 2026-06-05 16:00"
    assert lived(cases, story)["1"]["lost_seconds"] == 3600
    assert lived(cases, story, promised(agency="others"))["1"]["lost_seconds"] is None


def test_a_case_that_went_straight_to_its_agency_lost_nothing_that_is_counted() -> None:
    """It is settled when it was assigned; the time before is nobody's wrong way."""
    story = """
        case | at               | kind     | to_agency
        1    | 2026-06-01 10:00 | assigned | crews
        1    | 2026-06-01 11:00 | accepted | crews
    """
    case = lived(ONE, story)["1"]
    assert (case["settled"], case["reroutes"]) == (when("2026-06-01 10:00"), 0)
    assert case["lost_seconds"] is case["rerouted"] is case["reroute_reason"] is None


def test_where_a_closed_case_was_sent_then_costs_nothing() -> None:
    """Crews had it and closed it; that parks got it the day after lost nobody's time."""
    cases = "case | opened | agency\n1 | 2026-06-01 09:00 | parks"
    story = """
        case | at               | kind     | from_agency | to_agency | reason
        1    | 2026-06-01 10:00 | assigned | -           | crews     | -
        1    | 2026-06-02 12:00 | closed   | -           | -         | -
        1    | 2026-06-03 11:00 | rerouted | crews       | parks     | wrong_service
    """
    case = lived(cases, story)["1"]
    assert (case["agency"], case["settled"]) == ("crews", when("2026-06-01 10:00"))
    assert (case["reroutes"], case["lost_seconds"]) == (1, None)


def test_a_case_that_comes_back_is_settled_when_it_came_back() -> None:
    """Crews had it first, lost it to parks, and got it again: two hand-offs."""
    story = """
        case | at               | kind     | from_agency | to_agency | reason
        1    | 2026-06-01 10:00 | assigned | -           | crews     | -
        1    | 2026-06-01 11:00 | rerouted | crews       | parks     | wrong_service
        1    | 2026-06-01 13:00 | rerouted | parks       | crews     | wrong_agency
    """
    case = lived(ONE, story)["1"]
    assert (case["first_agency"], case["reroutes"]) == ("crews", 2)
    assert (case["rerouted"], case["reroute_reason"]) == (
        when("2026-06-01 11:00"),
        "wrong_service",
    )
    assert (case["settled"], case["lost_seconds"]) == (when("2026-06-01 13:00"), 4 * 3600)


def test_a_case_passed_on_within_its_agency_was_not_rerouted() -> None:
    """From one desk of parks to another is no other agency's; without a sender it counts."""
    story = """
        case | at               | kind     | from_agency | to_agency
        1    | 2026-06-01 11:00 | rerouted | crews       | crews
    """
    assert lived(ONE, story)["1"]["reroutes"] == 0
    unknown = "case | at | kind | to_agency\n1 | 2026-06-01 11:00 | rerouted | crews"
    assert lived(ONE, unknown)["1"]["reroutes"] == 1


MISSING = drawn("""
missing | kind     | reason
yes     | returned | missing_information
yes     | rerouted | missing_information
no      | returned | wrong_agency
no      | paused   | missing_information
""")


@pytest.mark.parametrize("row", MISSING, ids=lambda r: f"{r['kind']} for {r['reason']}")
def test_311s_own_promise_fails_where_a_case_came_back_for_missing_information(
    row: dict[str, str],
) -> None:
    """A return that was not sent on yet says so too."""
    story = f"""
        case | at               | kind          | from_agency | to_agency | reason
        1    | 2026-06-01 11:00 | {row["kind"]} | parks       | crews     | {row["reason"]}
    """
    assert lived(ONE, story)["1"]["missing_information"] == (row["missing"] == "yes")


def test_what_311_keeps_for_itself_was_not_transferred() -> None:
    """Nor was a case that nobody has."""
    cases = """
        case | opened           | agency
        1    | 2026-06-01 09:00 | crews
        2    | 2026-06-01 09:00 | desk_311
        3    | 2026-06-01 09:00 | -
    """
    promises = replace(promised(), operators=frozenset({"desk_311"}))
    found = lived(cases, "case | at | kind", promises)
    assert [found[n]["transferred"] for n in "123"] == [True, False, False]


def test_the_last_change_of_the_service_is_kept() -> None:
    """Whether it came after the due is a question for the integrity screen."""
    story = """
        case | at               | kind         | value
        1    | 2026-06-02 09:00 | reclassified | sign
        1    | 2026-06-04 09:00 | reclassified | pothole
    """
    assert lived(ONE, story)["1"]["reclassified"] == when("2026-06-04 09:00")
