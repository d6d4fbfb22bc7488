"""The shortest promise that a case would have kept is the one that the engine would call met."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl
import pytest

from metrics.promises import Promises
from metrics.realistic import LIVES, endless, lives_of, per_week
from metrics.tables import INSTANTS
from tests.metrics.table import CALENDARS, ROW, clause, measure, promises, states, when

LATER = "2026-12-01"

WORKED = """
    case | at               | what
    1    | 2026-06-01 09:00 | opened
    1    | 2026-06-03 09:00 | closed done
    1    | 2026-06-10 09:00 | reopened
    1    | 2026-06-13 09:00 | closed done
"""

PAUSES: list[Mapping[str, Any]] = [
    {"agreement": "denver/crews", "version": "1.0.0", "commitment": "resolution",
     "reason": "waiting", "max_each_unit": "business_days", "max_each_amount": 2},
]  # fmt: skip

LIFE = """
    case | at               | what
    1    | 2026-08-28 16:30 | opened
    1    | 2026-08-31 09:30 | closed done
    2    | 2026-08-29 11:00 | opened
    2    | 2026-09-01 17:00 | closed done
    3    | 2026-09-02 07:00 | opened
    3    | 2026-09-02 20:00 | closed done
    4    | 2026-09-03 15:30 | opened
    4    | 2026-09-04 10:00 | paused waiting
    4    | 2026-09-08 10:00 | resumed
    4    | 2026-09-10 09:00 | closed done
    5    | 2026-09-03 08:00 | opened
    5    | 2026-09-09 12:00 | paused waiting
    5    | 2026-09-18 12:00 | resumed
    5    | 2026-09-18 19:00 | closed done
    6    | 2026-09-07 10:00 | opened
    6    | 2026-09-07 10:00 | closed done
    7    | 2026-09-04 16:59 | opened
    7    | 2026-09-05 12:00 | closed done
    7    | 2026-09-06 12:00 | reopened
    7    | 2026-09-10 08:00 | closed done
"""
"""Over a weekend and Labor Day; at night; paused before and past its cap; closed at once."""

UNITS: dict[str, dict[str, Any]] = {
    "open hours": {"unit": "business_hours", "calendar": "desk"},
    "open minutes": {"unit": "business_minutes", "calendar": "desk"},
    "the end of an open day": {"unit": "business_days", "calendar": "desk"},
    "the end of one, with a cutoff": {"unit": "business_days", "calendar": "desk", "cutoff": 54000},
    "the same time of an open day": {
        "unit": "business_days", "calendar": "desk", "day_rule": "same_time",
    },
    "days of any kind": {"unit": "calendar_days", "calendar": "desk"},
}  # fmt: skip


def under(amount: int, **terms: Any) -> Promises:  # noqa: ANN401 - columns of several types
    """One promise, with a pause that the agreement allows for two open days at a time."""
    return promises(clause(amount=amount, **terms), pauses=PAUSES)


def lives(story: str, as_of: str = LATER, **terms: Any) -> dict[str, tuple[int, bool]]:  # noqa: ANN401 - as above
    """Amount and whether it ended, of each case by number."""
    promised = endless(under(1, **terms))
    instants = measure(story, promised, as_of).instants
    found = lives_of(instants, promised, when(as_of))
    return dict(zip(instants["number"], found.select("amount", "ended").rows(), strict=True))


@pytest.mark.parametrize(
    ("rule", "days"), [("first_closure", 2), ("restart", 3), ("resume", 5), ("continuous", 12)]
)
def test_a_reopened_case_uses_what_the_rule_for_reopenings_counts(rule: str, days: int) -> None:
    """Closed on day 2, reopened on day 9, closed on day 12: the four numbers of the handbook."""
    assert lives(WORKED, reopen_rule=rule) == {"1": (days, True)}


def verdicts(story: str, as_of: str, amounts: dict[str, int], **terms: Any) -> dict[str, str]:  # noqa: ANN401 - as above
    """The state of each case under its own promise of so many units."""
    own = [clause(f"s{n}", amount=max(a, 1), **terms) for n, a in amounts.items()]
    services: dict[str, Any] = {f"c{number}": {"service": f"s{number}"} for number in amounts}
    return states(story, promises(*own, pauses=PAUSES), as_of, **services)


@pytest.mark.parametrize("terms", UNITS.values(), ids=UNITS)
def test_the_least_promise_is_met_and_one_less_is_late(terms: dict[str, Any]) -> None:
    """Every case, under its own least promise and under one unit less, as the engine judges it."""
    least = {number: amount for number, (amount, _ended) in lives(LIFE, **terms).items()}
    assert set(verdicts(LIFE, LATER, least, **terms).values()) == {"met"}
    less = {number: amount - 1 for number, amount in least.items()}
    missed = verdicts(LIFE, LATER, less, **terms)
    assert {missed[number] for number, amount in less.items() if amount} == {"late"}


@pytest.mark.parametrize("as_of", ["2026-06-01 17:30", "2026-06-04 09:00", "2026-06-07"])
@pytest.mark.parametrize("unit", ["open hours", "the end of an open day", "days of any kind"])
def test_an_open_case_has_missed_what_fell_due_and_nothing_more(as_of: str, unit: str) -> None:
    """Its amount is overdue, one unit more still runs."""
    story, terms = "case | at | what\n 1 | 2026-06-01 08:30 | opened", UNITS[unit]
    amount, ended = lives(story, as_of, **terms)["1"]
    assert not ended
    assert verdicts(story, as_of, {"1": amount + 1}, **terms) == {"1": "running"}
    if amount:
        assert verdicts(story, as_of, {"1": amount}, **terms) == {"1": "overdue"}


@pytest.mark.parametrize(
    ("given", "counts"),
    [
        ({}, 1),
        ({"void_reason": "test_or_error"}, 0),
        ({"void_reason": "withdrawn", "withdrawn": when("2026-01-03 09:00")}, 1),
        ({"missing": "no_service"}, 0),
        ({"unmeasurable": "closed_before_opened"}, 0),
        ({"due_unpaused": None}, 0),
    ],
)
def test_what_no_promise_could_judge_is_left_out(given: dict[str, object], counts: int) -> None:
    """Void, unmeasurable and unpromised cases; a withdrawn one counts until it was withdrawn."""
    promised, due = under(1), when("2027-05-16 09:00")
    opened = when("2026-01-01 09:00")
    row = {**ROW, "clause": "denver/crews@1.0.0#pothole.resolution", "number": "1",
           "opened": opened, "start": opened, "due_unpaused": due, "due": due, **given}  # fmt: skip
    rows = pl.DataFrame([row], schema=INSTANTS, orient="row")
    found = lives_of(rows, promised, when("2026-02-01 09:00"))
    assert len(found) == counts
    assert found.schema == LIVES
    if "withdrawn" in given:
        assert found.select("amount", "ended").rows() == [(1, False)]


def test_a_case_whose_urgency_has_a_target_of_its_own_tells_nothing_of_the_ordinary_one() -> None:
    """Hazards are done in hours; an ordinary target is not made of them."""
    story = "case | at | what\n 1 | 2026-06-01 08:30 | opened\n 2 | 2026-06-01 08:30 | opened"
    hazard = {"clause": clause()["clause"], "priority": "p1", "unit": "business_hours", "amount": 4}
    promised = promises(clause(), targets=[hazard])
    rows = measure(story, endless(promised), LATER, c1={"priority": "p1"}).instants
    assert len(lives_of(rows, endless(promised), when(LATER))) == 2
    assert len(lives_of(rows, promised, when(LATER))) == 1


@pytest.mark.parametrize(
    ("unit", "calendar", "number"),
    [
        ("business_hours", "desk", 45),
        ("business_minutes", "evenings", 28 * 60),
        ("business_days", "desk", 5),
        ("business_days", "always", 7),
        ("calendar_days", "desk", 7),
    ],
)
def test_an_ordinary_week_has_so_many_of_a_unit(unit: str, calendar: str, number: int) -> None:
    """Eight to five from Monday to Friday is five days, or 45 hours."""
    assert per_week(unit, CALENDARS[calendar]) == number
