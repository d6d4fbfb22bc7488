"""What declared events make of dues and cases, beside the figure that knows nothing of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
import pytest

from metrics.adjusting import adjusted
from metrics.figures import Standards
from metrics.terms import ADJUSTMENTS
from metrics.verdicts import judged
from tests.metrics.figures.drawn import (
    AS_OF,
    asked,
    clause,
    counts,
    drawn,
    event,
    goal,
    some,
    standards,
    when,
)

JUNE = date(2026, 6, 1)


def held(*events: dict[str, Any], **given: Any) -> Standards:  # noqa: ANN401 - arguments of several types
    """The crews' promise, with these declared events."""
    rows = pl.DataFrame(list(events), schema=ADJUSTMENTS, orient="row")
    return standards(adjustments=rows, **given)


def dues(rows: str, *events: dict[str, Any], pauses: str = "", **given: Any) -> dict[str, Any]:  # noqa: ANN401 - arguments of several types
    """The adjusted due of each row that is touched, by its number."""
    stood = drawn("pauses", pauses) if pauses else some("pauses")
    found = adjusted(
        judged(drawn("instants", rows), when(AS_OF)),
        stood,
        held(*events, **given),
        when(AS_OF),
        JUNE,
    )
    return {} if found is None else {r["number"]: r["due"] for r in found.after.to_dicts()}


RUNNING = """
number  | start            | due              | stop
both    | 2026-03-09 08:00 | 2026-03-11 16:00 | 2026-03-13 12:00
begun   | 2026-03-10 12:00 | 2026-03-17 16:00 |
over    | 2026-03-02 08:00 | 2026-03-09 16:00 |
after   | 2026-03-12 08:00 | 2026-03-19 16:00 |
done    | 2026-03-02 08:00 | 2026-03-11 16:00 | 2026-03-09 12:00
"""


def test_a_clock_stands_still_in_the_days_of_an_event() -> None:
    """Two working days of one that ran, a day and a half of one that began at noon; others stay."""
    assert dues(RUNNING, event()) == {
        "both": when("2026-03-13 16:00"),
        "begun": when("2026-03-19 12:00"),
    }


@pytest.mark.parametrize(
    ("given", "touched"),
    [
        ({"agreement": "denver/parks"}, 0),
        ({"services": ["graffiti"]}, 0),
        ({"services": ["graffiti", "pothole"]}, 2),
        ({"declared_on": date(2026, 6, 2)}, 0),
        ({"begin": "2026-03-14 00:00", "end": "2026-03-16 00:00"}, 0),
    ],
    ids=[
        "another agreement's",
        "another service's",
        "its service's",
        "not declared yet",
        "weekend",
    ],
)
def test_an_event_touches_what_it_was_declared_for(given: dict[str, Any], touched: int) -> None:
    """Its agreement, its services, from its declaration on; closed days take nothing."""
    assert len(dues(RUNNING, event(**given))) == touched


def test_every_day_counts_where_calendar_days_are_promised() -> None:
    """48 hours, whatever the desk's hours are."""
    days = (clause(unit="calendar_days"),)
    moved = dues(RUNNING, event(), clauses=days)
    assert moved["both"] == when("2026-03-13 16:00")
    assert moved["begun"] == when("2026-03-19 04:00")


def test_what_was_paused_is_not_added_again() -> None:
    """Paused from Monday noon to Tuesday noon: of sixteen hours of the event twelve are left."""
    row = """
    number | start            | due              | paused_seconds
    1      | 2026-03-09 08:00 | 2026-03-11 16:00 | 28800
    """
    pauses = """
    number | start            | counted_until
    1      | 2026-03-09 12:00 | 2026-03-10 12:00
    1      | 2026-03-10 08:00 | 2026-03-10 10:00
    2      | 2026-03-10 08:00 | 2026-03-11 10:00
    """
    assert dues(row, event(), pauses=pauses) == {"1": when("2026-03-13 12:00")}


def test_events_that_overlap_count_once_and_one_may_lead_into_the_next() -> None:
    """10 to 11 and 11 to 12 March take three days, and the 13th, reached only by then, a fourth."""
    row = "number | start | due\n1 | 2026-03-09 08:00 | 2026-03-10 16:00"
    overlapping = event(id="second", begin="2026-03-11 00:00", end="2026-03-13 00:00")
    third = event(id="third", begin="2026-03-13 00:00", end="2026-03-14 00:00")
    assert dues(row, third, overlapping, event()) == {"1": when("2026-03-16 16:00")}


EXCLUDED = """
number  | start            | due              | stop
inside  | 2026-03-02 08:00 | 2026-03-10 16:00 | 2026-03-16 10:00
before  | 2026-03-02 08:00 | 2026-03-09 16:00 | 2026-03-16 10:00
later   | 2026-03-10 08:00 | 2026-03-12 00:00 |
"""


def test_only_what_falls_due_in_those_days_is_set_aside() -> None:
    """What was overdue before stays, and so does what falls due when they are over."""
    rows = judged(drawn("instants", EXCLUDED), when(AS_OF))
    found = adjusted(rows, some("pauses"), held(event("exclude")), when(AS_OF), JUNE)
    assert found is not None
    (row,) = found.after.to_dicts()
    assert (row["number"], row["state"], row["void_reason"]) == ("inside", "void", "declared_event")
    assert (row["events"], row["excluded"], row["shifted"]) == (["storm"], True, False)
    assert found.before["state"].to_list() == ["late"]


LATE = {"due": "2026-03-10 16:00", "stop": "2026-03-12 12:00", "closed": "2026-03-12 12:00"}
ON_TIME = {**LATE, "stop": "2026-03-10 12:00"}
BEFORE = {**LATE, "due": "2026-03-05 16:00"}
CASES = some("instants", (20, LATE), (60, ON_TIME), (20, BEFORE))


def shares(*events: dict[str, Any], **question: Any) -> dict[str | None, dict[str, Any]]:  # noqa: ANN401 - arguments of several types
    """The rows of the on-time rate by part: 60 of 100, without an event."""
    rows = asked(CASES, "on_time_due", held=held(*events), **question)
    return {row["part"]: row for row in rows}


def test_a_share_stands_beside_the_one_with_moved_dues() -> None:
    """60 of 100, and with the storm 80 of 100; 80 dues were moved, nobody is left out."""
    found = shares(event())
    assert counts(found[None]) == (60, 100)
    assert (counts(found["adjusted"]), found["adjusted"]["value"]) == ((80, 100), 0.8)
    assert (found["shifted"]["k"], found["excluded"]["k"]) == (80, 0)


def test_who_is_set_aside_is_counted_and_still_among_the_cases() -> None:
    """The 80 that fell due in the storm are void there, and the seven states still add up."""
    found = shares(event("exclude"))
    assert (counts(found["adjusted"]), found["adjusted"]["void"]) == ((0, 20), 80)
    assert (found["excluded"]["k"], found["shifted"]["k"]) == (80, 0)
    states = ("met", "late", "overdue", "running", "void")
    assert sum(found["adjusted"][state] for state in states) == 100


@pytest.mark.parametrize("events", [(), (event(services=["graffiti"]),)], ids=["none", "another's"])
def test_a_share_that_no_event_touches_stands_alone(events: tuple[dict[str, Any], ...]) -> None:
    """No row beside it."""
    assert list(shares(*events)) == [None]


def test_a_goal_is_judged_with_and_without_the_event() -> None:
    """Missed with 60 %, met with 80 %; by month only the month that was touched has both."""
    goals = (goal(goal=0.75),)
    standing = held(event())
    later = {"start": "2026-04-01 08:00", "due": "2026-04-10 16:00", "stop": "2026-04-09 08:00"}
    rows = asked(
        pl.concat([CASES, some("instants", (40, {**later, "closed": "2026-04-09 08:00"}))]),
        "on_time_due",
        held=standards(*goals, adjustments=standing.adjustments),
        by=("month", "service"),
    )
    told = [(row["month"], row["part"], row["verdict"]) for row in rows if row["n"]]
    assert told == [
        ("2026-03", None, "missed"),
        ("2026-03", "adjusted", "met"),
        ("2026-04", None, "met"),
    ]


@pytest.mark.parametrize(
    "figure", ["on_time_received", "on_time_closed", "kept_promise", "flattery"]
)
def test_other_figures_of_the_same_promises_are_told_with_it_too(figure: str) -> None:
    """All but the gap between two of them, which is of the unadjusted ones."""
    rows = asked({"instants": CASES, "lives": some("lives")}, figure, held=held(event()))
    assert ("adjusted" in {row["part"] for row in rows}) == (figure != "flattery")
