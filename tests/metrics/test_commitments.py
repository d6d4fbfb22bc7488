"""The promises beside the resolution: acknowledged, answered, begun."""

from __future__ import annotations

from typing import Any

import pytest

from tests.metrics.table import clause, drawn, judge, measure, promises, response, when

LATER = "2026-07-01"
OPENED = "case | at | what\n1 | 2026-06-01 09:00 | opened"
ANSWERED = promises(clause(amount=20), response())


def after(*lines: str) -> str:
    """A case with what happened to it."""
    return "\n".join([OPENED, *(f"1 | 2026-06-{line}" for line in lines)])


def first_response(*lines: str, promised: Any = ANSWERED) -> dict[str, Any]:  # noqa: ANN401 - a drawn default
    """The judged row of its first response."""
    return judge(after(*lines), promised, LATER, "first_response")["1"]


RESPONSES = drawn("""
what happened on the first day      | state
message_sent                        | met
message_sent by operator            | met
update_sent                         | met
message_sent by system              | overdue
message_sent inside                 | overdue
message_sent by resident            | overdue
acknowledged by system              | overdue
commented                           | overdue
closed done told                    | met
closed done told by system          | late
closed done told inside             | late
closed done                         | late
""")


@pytest.mark.parametrize("row", RESPONSES, ids=lambda r: r["what happened on the first day"])
def test_the_first_response_is_the_first_public_message_of_a_person(row: dict[str, str]) -> None:
    """No automatic word is one, and no note of the staff; a closing is if it says something."""
    found = first_response(f"01 12:00 | {row['what happened on the first day']}")
    assert found["state"] == row["state"]
    assert found["stop_missing"] == (row["state"] == "late")


def test_a_closing_message_counts_only_where_the_agreement_says_so() -> None:
    """Otherwise the resident has been told the end and was never answered."""
    promised = promises(clause(), response(closing_message_counts=False))
    found = first_response("01 12:00 | closed done told", promised=promised)
    assert (found["state"], found["stop_missing"]) == ("late", True)


def test_the_first_of_several_messages_counts_whoever_wrote_and_whatever_came_later() -> None:
    """A reopening does not undo an answer, and what is answered can no longer be undone."""
    found = first_response(
        "01 09:05 | message_sent by system",
        "02 08:59 | message_sent",
        "03 09:00 | closed done told",
        "04 09:00 | reopened",
        "05 09:00 | message_sent",
    )
    assert (found["stop"], found["state"]) == (when("2026-06-02 08:59"), "met")
    assert not found["provisional"]
    assert not found["reopened_after_due"]


def test_a_first_action_is_the_step_that_the_agreement_names_and_no_other() -> None:
    """Inspected is not repaired; each promise has its own target on its own calendar."""
    terms: dict[str, Any] = {
        "stops": "milestone:inspected", "unit": "business_days", "amount": 1, "calendar": "desk",
    }  # fmt: skip
    promised = promises(clause(), clause(commitment="first_action", **terms))
    story = after("02 12:00 | reached inspected", "03 09:00 | closed done")
    found = judge(story, promised, LATER, "first_action")["1"]
    assert (found["state"], found["due"]) == ("met", when("2026-06-02 17:00"))
    other = judge(after("01 12:00 | reached paved"), promised, LATER, "first_action")["1"]
    assert (other["state"], other["stop"]) == ("overdue", None)


ACKNOWLEDGED = drawn("""
by      | event                  | state
anybody | acknowledged by system | met
anybody | acknowledged           | met
person  | acknowledged by system | overdue
person  | acknowledged           | met
anybody | message_sent           | overdue
""")


@pytest.mark.parametrize("row", ACKNOWLEDGED, ids=lambda r: f"{r['by']}, {r['event']}")
def test_a_machine_may_acknowledge_unless_a_person_has_to(row: dict[str, str]) -> None:
    """The agreement says which of the two it asks for."""
    terms: dict[str, Any] = {"stops": "acknowledged", "by_person": row["by"] == "person"}
    promised = promises(clause(), clause(commitment="acknowledgement", amount=1, **terms))
    found = judge(after(f"01 09:01 | {row['event']}"), promised, LATER, "acknowledgement")["1"]
    assert found["state"] == row["state"]


def test_only_what_is_promised_has_a_row_and_each_case_has_one_of_its_resolution() -> None:
    """A case without an answer promised is not one whose answer is missing."""
    promised = promises(clause(), response(), clause("sign"))
    story = f"{OPENED}\n2 | 2026-06-01 09:00 | opened\n3 | 2026-06-01 09:00 | opened"
    sign, other = {"service": "sign"}, {"service": "else"}
    rows = measure(story, promised, LATER, c2=sign, c3=other).instants
    assert rows.select("commitment", "number").rows() == [
        ("first_response", "1"), ("resolution", "1"), ("resolution", "2"), ("resolution", "3"),
    ]  # fmt: skip
    assert rows["missing"].to_list() == [None, None, None, "no_service"]


def test_every_other_service_is_promised_each_commitment_that_is_written_for_it() -> None:
    """A service with terms of its own takes nothing from it."""
    promised = promises(clause(None), response(service=None), clause("sign"))
    story = f"{OPENED}\n2 | 2026-06-01 09:00 | opened"
    found = judge(story, promised, LATER, "first_response", c2={"service": "sign"})
    assert set(found) == {"1"}


def test_a_void_case_is_void_in_every_promise() -> None:
    """Who takes the case back asks for no answer either."""
    found = judge(after("01 12:00 | closed withdrawn"), ANSWERED, LATER, "first_response")
    assert found["1"]["state"] == "void"


# -- the agency's own clock ------------------------------------------------------------

ACCEPTED = promises(clause(starts="accepted"))
CLOCKS = drawn("""
story                                                    | accepted | state   | due
accepted 03                                              | 03       | overdue | 2026-06-08 09:00
accepted 03, closed 08                                   | 03       | met     | 2026-06-08 09:00
accepted 03, accepted 05                                 | 03       | overdue | 2026-06-08 09:00
accepted 03, rerouted_a_b 04, accepted 06                | 06       | overdue | 2026-06-11 09:00
accepted 03, rerouted_a_b 04                             | -        | running | -
closed 20                                                | -        | met     | 2026-06-25 09:00
""")


@pytest.mark.parametrize("row", CLOCKS, ids=lambda r: r["story"])
def test_the_agencys_clock_starts_when_the_agency_that_holds_the_case_accepts_it(
    row: dict[str, str],
) -> None:
    """Acceptance by an agency before the last rerouting is not its own; not accepted is not begun.

    The resident's clock, from the opening, is untouched by any of it.
    """
    events = [event.replace("_", " ").rpartition(" ") for event in row["story"].split(", ")]
    story = after(*(f"{day} 09:00 | {what}" for what, _, day in events))
    found = judge(story, ACCEPTED, LATER)["1"]
    assert found["accepted"] == (
        None if row["accepted"] == "-" else when(f"2026-06-{row['accepted']} 09:00")
    )
    assert found["state"] == row["state"]
    assert found["due"] == (None if row["due"] == "-" else when(row["due"]))
    resident = judge(story, promises(clause()), LATER)["1"]
    assert (resident["start"], resident["due"]) == (found["opened"], when("2026-06-06 09:00"))
    assert resident["accepted"] == found["accepted"]


def test_a_source_that_gives_only_dates_closes_at_midnight_and_that_is_no_fault() -> None:
    """The day of the opening counts as no time at all; the day before it is a fault."""
    for closed, expected in (("01 00:00", "met"), ("01 00:01", "unmeasurable")):
        found = judge(after(f"{closed} | closed done"), promises(clause()), LATER)["1"]
        assert found["state"] == expected
        assert found["clock_out_of_step"] == (expected == "met")
