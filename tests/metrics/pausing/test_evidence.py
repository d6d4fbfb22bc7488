"""What a pause has to show: refused only where the source could have shown it and did not."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from tests.metrics.pausing.drawing import Result, clock, happened, paused, promised, rule
from tests.metrics.table import drawn

ROW = clock("2026-08-31 09:00", "2026-09-02 17:00")
PAUSED = "at | what\n2026-09-01 10:00 | paused waiting\n2026-09-01 13:00 | resumed waiting"


def waiting(needs: str | None, *others: pl.DataFrame, grace: int = 60, **said: Any) -> Result:  # noqa: ANN401 - columns of several types
    """A pause of three hours whose reason needs some evidence."""
    events = pl.concat([happened(PAUSED, paused=said), *others])
    known = promised(rule("waiting", needs=needs), grace=grace)
    return paused(ROW, events, promises=known)


def message(at: str, **said: object) -> pl.DataFrame:
    """A message to the resident."""
    told = {"actor": "agency", "audience": "public", **said}
    return happened(f"at | what\n2026-09-01 {at} | message_sent", message_sent=told)


def test_a_reason_that_needs_nothing_counts() -> None:
    """And says so."""
    result = waiting(None)
    assert (result.hours, result.pauses[0]["evidence"]) == ([3], None)


def test_a_pause_that_the_resident_may_read_tells_the_resident() -> None:
    """A public entry is a message."""
    assert waiting("resident_message", audience="public").pauses[0]["evidence"] == "shown"


def test_an_internal_pause_without_a_message_stops_nothing() -> None:
    """The source tells apart what residents read, so it could have shown one."""
    result = waiting("resident_message", audience="internal")
    assert (result.hours, result.refused) == ([0], ["no_evidence"])
    assert result.pauses[0]["evidence"] == "missing"
    assert result.due == "Wed 2026-09-02 17:00:00"


def test_a_source_that_does_not_say_who_reads_it_is_not_held_to_it() -> None:
    """Not told is not missing."""
    result = waiting("resident_message")
    assert (result.hours, result.pauses[0]["evidence"]) == ([3], "not_told")


MESSAGES = """
at    | actor    | audience | hours | what it shows
09:00 |  agency  | public   | 3     | an hour before still belongs to it
11:00 |  agency  | public   | 3     | an hour after too
11:01 |  agency  | public   | 0     | later it does not
10:05 |  system  | public   | 0     | a machine's word is none
10:05 |  agency  | internal | 0     | nor is a note that no resident reads
10:05 |  operator | public  | 3     | 311 may be the one who asks
"""


@pytest.mark.parametrize("case", drawn(MESSAGES), ids=lambda case: case["what it shows"])
def test_a_message_round_the_begin_is_evidence(case: dict[str, str]) -> None:
    """Within the agreement's grace, by a person, to the resident."""
    told = message(case["at"], actor=case["actor"], audience=case["audience"])
    result = waiting("resident_message", told, audience="internal")
    assert result.hours == [float(case["hours"])]


def test_the_grace_is_that_of_the_agreement() -> None:
    """Ten minutes where it says ten."""
    told = message("10:30")
    assert waiting("resident_message", told, audience="internal", grace=10).hours == [0]
    assert waiting("resident_message", told, audience="internal", grace=30).hours == [3]


def test_a_message_of_another_case_is_no_evidence() -> None:
    """Each case has to show its own."""
    told = message("10:05").with_columns(number=pl.lit("2"))
    assert waiting("resident_message", told, audience="internal").hours == [0]


@pytest.mark.parametrize("column", ["value", "name", "text_id"])
def test_a_document_is_shown_by_what_stands_with_the_pause(column: str) -> None:
    """A ticket's number, a name, or a text."""
    given: dict[str, Any] = {column: b"t" if column == "text_id" else "T-4711"}
    result = waiting("locate_ticket", **given)
    assert (result.hours, result.pauses[0]["evidence"]) == ([3], "shown")


def test_no_log_says_that_a_document_was_not_there() -> None:
    """The pause counts, and the table says that nobody told."""
    result = waiting("declaration_id", audience="internal")
    assert (result.hours, result.pauses[0]["evidence"]) == ([3], "not_told")


def test_evidence_may_follow_while_the_pause_lasts() -> None:
    """Logged a second time with its ticket."""
    again = happened("at | what\n2026-09-01 11:00 | paused waiting", paused={"value": "T-4711"})
    assert waiting("locate_ticket", again).pauses[0]["evidence"] == "shown"
