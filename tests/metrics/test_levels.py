"""Targets by urgency and by season, and what a change of urgency does in the middle of a case."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from metrics.promises import Promises
from tests.metrics.pausing.drawing import rule
from tests.metrics.table import clause, drawn, judge, promises, when

LATER = "2027-08-01"
CLAUSE = "denver/crews@1.0.0#pothole.resolution"


def urgent(
    *targets: dict[str, Any],
    pauses: Sequence[dict[str, Any]] = (),
    **given: Any,  # noqa: ANN401 - columns of several types
) -> Promises:
    """Ten days; one for the most urgent."""
    hazard = {"clause": CLAUSE, "priority": "p1", "unit": "calendar_days", "amount": 1}
    planned = {"clause": CLAUSE, "priority": "p3", "unit": "calendar_days", "amount": 20}
    terms = {"priority": "p2", "amount": 10, **given}
    return promises(clause(**terms), targets=[hazard, planned, *targets], pauses=list(pauses))


def story(*lines: str) -> str:
    """A case opened on 1 June at 09:00, and what happened to it in that month."""
    opened = "case | at | what\n1 | 2026-06-01 09:00 | opened"
    return "\n".join([opened, *(f"1 | 2026-06-{line}" for line in lines)])


LEVELS = drawn("""
of the case | of the service | level | due
p1          | p2             | p1    | 02
p2          | p2             | p2    | 11
-           | p2             | p2    | 11
-           | p1             | p1    | 02
p2          | p1             | p2    | 11
p7          | p2             | p7    | 11
-           | -              | -     | 11
""")


@pytest.mark.parametrize("row", LEVELS, ids=lambda r: f"{r['of the case']} {r['of the service']}")
def test_a_level_has_its_own_target_or_the_ordinary_one(row: dict[str, str]) -> None:
    """The case's level, or the one that the agreement gives to cases without one."""
    given = {n: None if row[n] == "-" else row[n] for n in ("of the case", "of the service")}
    promised = urgent(priority=given["of the service"])
    found = judge(story(), promised, LATER, c1={"priority": given["of the case"]})["1"]
    assert found["due"] == when(f"2026-06-{row['due']} 09:00")
    assert found["priority"] == (None if row["level"] == "-" else row["level"])
    assert (found["old_due"], found["priority_changed"]) == (None, False)


# The case is p2 at first: due on 11 June. Hazards have one day, planned work twenty.
CHANGES = drawn("""
story                                              | due   | old   | changed | state
prioritised_p1 01 12:00                            | 02 09 | 11 09 | yes     | overdue
prioritised_p1 05 12:00                            | 05 12 | 11 09 | yes     | overdue
prioritised_p1 05 12:00, closed 05 12:00           | 11 09 | -     | no      | met
prioritised_p1 05 12:00, closed 05 12:01           | 05 12 | 11 09 | yes     | late
prioritised_p3 05 12:00                            | 21 09 | 11 09 | yes     | overdue
prioritised_p3 15 12:00, closed 18 09:00           | 21 09 | 11 09 | yes     | met
prioritised_p2 05 12:00                            | 11 09 | -     | no      | overdue
prioritised_p1 03 12:00, prioritised_p2 04 12:00   | 11 09 | 03 12 | yes     | overdue
prioritised_p1 03 12:00, prioritised_p3 04 12:00   | 21 09 | 03 12 | yes     | overdue
prioritised_p1 05 12:00, prioritised_p1 07 12:00   | 05 12 | 11 09 | yes     | overdue
prioritised_p1 05 12:00, prioritised_p1 07 12:00, closed 06 12:00 | 05 12 | 11 09 | yes | late
prioritised_p2 03 12:00, prioritised_p1 05 12:00, closed 05 12:00 | 11 09 | -     | no  | met
closed 05 09:00, prioritised_p1 06 09:00           | 11 09 | -     | no      | met
prioritised_p9 05 12:00                            | 11 09 | -     | no      | overdue
""")


@pytest.mark.parametrize("row", CHANGES, ids=lambda r: r["story"])
def test_a_change_of_urgency_counts_again_from_the_start(row: dict[str, str]) -> None:
    """The due is the later of the new one and the instant of the change; the old one stays."""
    events = (event.split(" ", 1) for event in row["story"].split(", "))
    lines = [f"{at} | {what.replace('_', ' ')}" for what, at in events]
    found = judge(story(*lines), urgent(), LATER)["1"]
    assert found["due"] == when(f"2026-06-{row['due']}:00")
    assert found["old_due"] == (None if row["old"] == "-" else when(f"2026-06-{row['old']}:00"))
    assert found["priority_changed"] == (row["changed"] == "yes")
    assert found["state"] == row["state"]


# Repairing was promised for 11 June, and the case was closed on the 5th without it.
AFTERWARDS = drawn("""
story                                                                 | rule
closed 05 09:00, prioritised_p3 06 09:00                              | continuous
closed 05 09:00, prioritised_p1 06 09:00                              | first_closure
closed 05 09:00, paused_waiting 06 09:00                              | continuous
closed 05 09:00, paused_waiting 06 09:00, prioritised_p3 07 09:00     | resume
closed 02 09:00, reopened 25 09:00, prioritised_p3 26 09:00           | continuous
closed 02 09:00, reopened 25 09:00, paused_waiting 26 09:00           | restart
""")


@pytest.mark.parametrize("row", AFTERWARDS, ids=lambda r: f"{r['story']} {r['rule']}")
def test_after_a_closing_without_the_promised_stop_nothing_moves_the_due(
    row: dict[str, str],
) -> None:
    """The closing that held ended the clock: what is written down later is no way round it."""
    events = (event.split(" ", 1) for event in row["story"].split(", "))
    lines = [f"{at} | {what.replace('_', ' ')}" for what, at in events]
    promised = urgent(stops="milestone:repaired", reopen_rule=row["rule"], pauses=[rule("waiting")])
    found = judge(story(*lines), promised, LATER)["1"]
    assert found["due"] == when("2026-06-11 09:00")
    assert (found["due_at_cap"], found["priority_changed"]) == (None, False)
    assert (found["state"], found["stop_missing"]) == ("late", True)


def test_todays_level_says_nothing_of_a_time_before_a_change_of_it() -> None:
    """The source shows p1 today; at the start, before the change to it, the case was ordinary."""
    found = judge(story("05 12:00 | prioritised p1"), urgent(), LATER, c1={"priority": "p1"})["1"]
    assert (found["priority"], found["old_due"]) == ("p1", when("2026-06-11 09:00"))
    before = judge(
        story("05 12:00 | prioritised p1"), urgent(), "2026-06-04", c1={"priority": "p1"}
    )["1"]
    assert (before["priority"], before["due"]) == ("p2", when("2026-06-11 09:00"))


def test_a_due_that_is_a_date_does_not_depend_on_urgency() -> None:
    """What the city published it published for this case."""
    given: dict[str, Any] = {"unit": None, "amount": None, "due_field": "published_due"}
    lines = story("04 17:00 | due", "05 12:00 | prioritised p3")
    found = judge(lines, urgent(**given), LATER)["1"]
    assert (found["due"], found["priority_changed"]) == (when("2026-06-04 17:00"), False)


SEASONS = drawn("""
opened           | days
2026-12-14 23:59 | 10
2026-12-15 00:00 | 14
2027-01-10 12:00 | 14
2027-01-31 23:59 | 14
2027-02-01 00:00 | 10
2026-06-15 12:00 | 3
2026-06-30 12:00 | 3
2026-07-01 12:00 | 10
""")


@pytest.mark.parametrize("row", SEASONS, ids=lambda r: r["opened"])
def test_a_season_holds_for_what_starts_in_it_first_and_last_day_included(
    row: dict[str, str],
) -> None:
    """On the city's calendar, and over the new year; a level's own target goes before it."""
    winter = {"clause": CLAUSE, "season_from": "12-15", "season_to": "01-31"}
    summer = {"clause": CLAUSE, "season_from": "06-15", "season_to": "06-30"}
    days = {"unit": "calendar_days"}
    promised = urgent({**winter, **days, "amount": 14}, {**summer, **days, "amount": 3})
    lines = f"case | at | what\n1 | {row['opened']} | opened\n2 | {row['opened']} | opened"
    found = judge(lines, promised, LATER, c2={"priority": "p1"})
    given = (found["1"]["due"] - found["1"]["start"]).days
    assert given == int(row["days"])
    assert (found["2"]["due"] - found["2"]["start"]).days == 1
