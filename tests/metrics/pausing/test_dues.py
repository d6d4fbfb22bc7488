"""What a pause does to a due: the desk is open on weekdays from 8 to 17, but for Labor Day."""

from __future__ import annotations

import polars as pl
import pytest

from metrics.pausing import with_pauses
from metrics.tables import PAUSES
from tests.metrics.pausing.drawing import (
    ROWS,
    clock,
    each,
    happened,
    paused,
    promised,
    rule,
    total,
)
from tests.metrics.table import drawn, when

WAITING = rule("waiting")
MONDAY = clock("2026-08-31 09:00", "2026-09-02 17:00")


def pause(*spans: str, reason: str = "waiting") -> pl.DataFrame:
    """Pauses `from until` of September 2026 as `1 10:00, 1 13:00`; without an end it lasts."""
    lines = ["at | what"]
    for span in spans:
        begun, _, ended = span.partition(", ")
        lines.append(f"{_day(begun)} | paused {reason}")
        lines += [f"{_day(ended)} | resumed {reason}"] if ended else []
    return happened("\n".join(lines))


def _day(text: str) -> str:
    day, time = text.split()
    return f"2026-09-{day:0>2} {time}"


SHIFTS = """
paused               | due                     | what it shows
1 10:00, 1 13:00     | Thu 2026-09-03 11:00:00 | three open hours fall into the next open day
1 16:00, 2 09:00     | Thu 2026-09-03 10:00:00 | closed hours within a pause add nothing
1 18:00, 2 07:00     | Wed 2026-09-02 17:00:00 | a night adds nothing
2 16:59:59, 3 10:00  | Thu 2026-09-03 10:00:01 | begun a second before the due it counts
2 17:00, 3 10:00     | Wed 2026-09-02 17:00:00 | begun at the due itself it does nothing
1 10:00:00, 1 10:00:01 | Thu 2026-09-03 08:00:01 | a second is a second
"""


@pytest.mark.parametrize("case", drawn(SHIFTS), ids=lambda case: case["what it shows"])
def test_paused_open_time_is_added_on_the_calendar(case: dict[str, str]) -> None:
    """A due at a closing with three hours paused falls three open hours into the next day."""
    assert paused(MONDAY, pause(case["paused"]), WAITING).due == case["due"]


def test_a_due_in_calendar_days_moves_by_the_time_that_passes() -> None:
    """Nights count, and so they do where the city publishes the due and no calendar."""
    night = pause("1 18:00, 2 06:00")
    for unit, calendar in (("calendar_days", "desk"), (None, None)):
        row = clock("2026-08-31 09:00", "2026-09-05 09:00", unit=unit, calendar=calendar)
        assert paused(row, night, WAITING).due == "Sat 2026-09-05 21:00:00"


def test_overlapping_pauses_count_once() -> None:
    """Of two reasons, from 10 to 12 and from 11 to 14, four hours are paused."""
    both = pl.concat([pause("1 10:00, 1 12:00"), pause("1 11:00, 1 14:00", reason="locate")])
    result = paused(MONDAY, both, WAITING, rule("locate"))
    assert result.due == "Thu 2026-09-03 12:00:00"
    assert result.hours == [2, 2]


def test_pauses_are_clipped_to_start_and_stop() -> None:
    """What was paused before the clock started or after it stopped is nothing to it."""
    begun_before = clock("2026-09-01 11:00", "2026-09-03 17:00")
    assert paused(begun_before, pause("1 10:00, 1 13:00"), WAITING).hours == [2]
    stopped_within = {**MONDAY, "stop": when("2026-09-01 12:00")}
    result = paused(stopped_within, pause("1 10:00, 1 13:00"), WAITING)
    assert result.hours == [2]
    assert result.pauses[0]["end"] == when("2026-09-01 12:00")
    assert paused(stopped_within, pause("1 12:00, 1 13:00"), WAITING).pauses == []


def test_a_stop_before_the_start_leaves_nothing_to_pause() -> None:
    """Such a row is set apart elsewhere; its due stays."""
    row = {**clock("2026-09-01 11:00", "2026-09-03 17:00"), "stop": when("2026-09-01 09:00")}
    result = paused(row, pause("1 08:00, 1 13:00"), WAITING)
    assert (result.pauses, result.row["due"]) == ([], row["due"])


def test_a_pause_may_end_in_an_impossible_year() -> None:
    """It counts up to its cap."""
    events = happened(
        "at | what\n2026-09-01 10:00 | paused waiting\n9206-09-01 13:00 | resumed waiting"
    )
    assert paused(MONDAY, events, rule("waiting", **each(3))).hours == [27]


def test_a_promise_that_is_stopped_has_no_pause_that_lasts() -> None:
    """The clock that a pause held is no longer running."""
    stopped = {**MONDAY, "stop": when("2026-09-01 12:00")}
    result = paused(stopped, pause("1 10:00"), WAITING)
    assert (result.due, result.due_at_cap) == ("Thu 2026-09-03 10:00:00", None)


def test_a_pause_that_lasts_moves_only_the_due_at_its_cap() -> None:
    """Paused on Tuesday at 10:00 for at most three business days: until Friday at 10:00."""
    result = paused(MONDAY, pause("1 10:00"), rule("waiting", **each(3)))
    assert result.due == "Wed 2026-09-02 17:00:00"
    # Tuesday 10:00 to Friday 10:00 is 27 open hours; Monday is Labor Day.
    assert result.due_at_cap == "Tue 2026-09-08 17:00:00"
    assert result.hours == [27]
    assert result.row["paused_seconds"] == 0
    assert result.pauses[0]["end"] is None
    assert result.pauses[0]["counted_until"] == when("2026-09-04 10:00")


def test_an_ended_pause_within_one_that_lasts_counts_for_the_due_of_now() -> None:
    """The due at the cap holds each hour once."""
    lasting, short = pause("1 10:00"), pause("1 11:00, 1 13:00", reason="locate")
    result = paused(MONDAY, pl.concat([lasting, short]), rule("waiting", **each(1)), rule("locate"))
    assert (result.due, result.row["paused_seconds"]) == ("Thu 2026-09-03 10:00:00", 7200)
    assert result.due_at_cap == "Thu 2026-09-03 17:00:00"
    assert result.hours == [9, 0]


CAPS = """
paused          | caps              | hours | what it shows
1 10:00, 8 10:00 | each 3            | 27    | ends three open days on, at the same time of day
1 19:00, 8 10:00 | each 1            | 9     | begun after hours it counts from the next opening
1 10:00, 1 12:00 | each 3            | 2     | a shorter pause is not lengthened
1 10:00, 8 10:00 | total 2           | 18    | a total alone caps as well
1 10:00, 8 10:00 | each 3, total 2   | 18    | the smaller one wins
"""


@pytest.mark.parametrize("case", drawn(CAPS), ids=lambda case: case["what it shows"])
def test_beyond_its_cap_the_clock_runs_by_itself(case: dict[str, str]) -> None:
    """Caps in business days end so many open days after the pause began."""
    limits: dict[str, object] = {}
    for cap in case["caps"].split(", "):
        kind, _, days = cap.partition(" ")
        limits |= (each if kind == "each" else total)(int(days))
    row = clock("2026-08-31 09:00", "2026-09-30 17:00")
    assert paused(row, pause(case["paused"]), rule("waiting", **limits)).hours == [
        float(case["hours"])
    ]


def test_caps_in_hours_and_in_calendar_days() -> None:
    """Open hours on the calendar, and dates on the city's wall clock."""
    long = pause("4 16:00, 20 10:00")
    row = clock("2026-08-31 09:00", "2026-09-30 17:00")
    hours = rule("waiting", max_each_unit="business_hours", max_each_amount=4)
    dates = rule("waiting", max_each_unit="calendar_days", max_each_amount=4)
    assert paused(row, long, hours).hours == [4]
    assert paused(row, long, dates).pauses[0]["counted_until"] == when("2026-09-08 16:00")


def test_all_pauses_of_a_reason_together_have_the_room_of_one() -> None:
    """Of two days in all the first takes 9 hours, the second 9, and nothing is left for a third."""
    spans = pause("1 10:00, 2 10:00", "3 10:00, 4 17:00", "9 10:00, 9 12:00")
    row = clock("2026-08-31 09:00", "2026-09-30 17:00")
    result = paused(row, spans, rule("waiting", **total(2)))
    assert result.hours == [9, 9, 0]
    assert result.refused == [None, None, "cap_used_up"]
    assert result.pauses[1]["counted_until"] == when("2026-09-04 10:00")


def test_the_room_of_one_reason_is_not_that_of_another() -> None:
    """Each has its own total."""
    other = pause("3 10:00, 3 12:00", reason="locate")
    spans = pl.concat([pause("1 10:00, 2 17:00"), other])
    row = clock("2026-08-31 09:00", "2026-09-30 17:00")
    rules = rule("waiting", **total(1)), rule("locate", **total(1))
    assert paused(row, spans, *rules).hours == [9, 2]


def test_a_pause_outside_the_agreement_runs_the_clock_and_is_listed() -> None:
    """A reason that the version does not name, and one that stops another promise only."""
    elsewhere = rule("locate", commitment="first_action")
    for reason in ("lunch", "locate"):
        result = paused(MONDAY, pause("1 10:00, 1 13:00", reason=reason), WAITING, elsewhere)
        assert result.due == "Wed 2026-09-02 17:00:00"
        assert result.refused == ["not_in_agreement"]
        assert result.pauses[0]["counted_until"] is None


def test_a_first_response_lists_only_pauses_that_may_stop_it() -> None:
    """A wait that stops the resolution says nothing about the response."""
    response = {**MONDAY, "commitment": "first_response"}
    spans = pause("1 10:00, 1 13:00")
    assert paused(response, spans, WAITING).pauses == []
    allowed = rule("waiting", commitment="first_response")
    assert paused(response, spans, allowed).hours == [3]


def test_what_a_pause_moved_lets_the_next_begin_in_time() -> None:
    """The second begins after the first due, and before the moved one."""
    result = paused(MONDAY, pause("2 16:00, 3 10:00", "3 10:30, 3 11:30"), WAITING)
    assert result.hours == [3, 1]
    assert result.due == "Thu 2026-09-03 12:00:00"


def test_a_pause_begun_after_the_due_is_listed() -> None:
    """It does nothing, and all of the clock had run."""
    result = paused(MONDAY, pause("3 08:00, 3 09:00"), WAITING)
    assert result.refused == ["begun_after_due"]
    assert result.pauses[0]["share_used"] == 1


def test_the_share_of_the_clock_that_had_run_leaves_pauses_out() -> None:
    """Of 26 open hours 10 had run at the first pause, and 13 at the second."""
    result = paused(MONDAY, pause("1 10:00, 1 12:00", "1 15:00, 1 16:00"), WAITING)
    assert [p["share_used"] for p in result.pauses] == pytest.approx([10 / 26, 13 / 26])


def test_a_due_before_its_start_has_nothing_left_to_use() -> None:
    """A published due may lie before the opening; it is judged as published."""
    row = clock("2026-08-31 09:00", "2026-08-30 09:00", unit=None, calendar=None)
    result = paused(row, pause("1 10:00, 1 12:00"), WAITING)
    assert result.refused == ["begun_after_due"]
    assert result.row["due"] == row["due"]


def test_rows_without_a_due_are_kept_and_have_no_pauses() -> None:
    """And a frame without any pause comes back with nothing added."""
    rows = pl.DataFrame([{**MONDAY, "due": None}, {**MONDAY, "row": 1}], schema=ROWS, orient="row")
    for events in (pause("1 18:00, 2 07:00"), happened("at | what\n2026-09-01 10:00 | opened")):
        moved, pauses = with_pauses(rows, events, promised(WAITING))
        assert moved["due"].to_list() == rows["due"].to_list()
        assert moved["due_unpaused"].to_list() == rows["due"].to_list()
        assert moved["due_at_cap"].null_count() == 2
        assert moved["paused_seconds"].to_list() == [0, 0]
        assert pauses.schema == pl.Schema(PAUSES)
        assert set(pauses["counted_seconds"]) <= {0}


def test_a_pause_without_any_cap_is_followed_far() -> None:
    """No agreement that can be signed has one; what is paused cannot breach all the same."""
    result = paused(MONDAY, pause("1 10:00"), WAITING)
    assert result.due_at_cap is not None
    assert result.due_at_cap > "Fri 2100"
    assert result.row["due_at_cap"].year == 2100
