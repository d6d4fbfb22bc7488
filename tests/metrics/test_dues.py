"""When a promise falls due, on frames in which several kinds of promise are mixed."""

from __future__ import annotations

import random

import polars as pl
import pytest

from metrics.clock import ClockRangeError
from metrics.dues import counted_due
from metrics.promises import assigned
from metrics.tables import CASES
from tests.metrics.table import CALENDARS, clause, drawn, judge, lives, promises, published, when

# The desk is open from Monday to Friday, 08:00 to 17:00; Labor Day is 7 September 2026.
# Evenings are 18:00 to 22:00 of every day. 8 March and 1 November 2026 change the clock.
VECTORS = drawn("""
target              | calendar | rule  | cutoff | start                   | due
1 business_days     | desk     | close | 15     | Thu 2026-06-04 14:59:59 | 2026-06-05 17:00
1 business_days     | desk     | close | 15     | Thu 2026-06-04 15:00:00 | 2026-06-08 17:00
1 business_days     | desk     | close |        | Thu 2026-06-04 23:59:59 | 2026-06-05 17:00
2 business_days     | desk     | close | 15     | Sat 2026-06-06 10:00:00 | 2026-06-10 17:00
1 business_days     | desk     | close | 15     | Fri 2026-09-04 10:00:00 | 2026-09-08 17:00
1 business_days     | desk     | same  |        | Fri 2026-09-04 10:30:15 | 2026-09-08 10:30:15
1 business_days     | desk     | same  |        | Fri 2026-09-04 17:30:00 | 2026-09-09 08:00
2 business_days     | desk     | same  |        | Fri 2026-03-06 09:15:00 | 2026-03-10 09:15
9 business_hours    | desk     | close |        | Thu 2026-06-04 08:00:00 | 2026-06-04 17:00
10 business_hours   | desk     | close |        | Fri 2026-09-04 08:00:00 | 2026-09-08 09:00
90 business_minutes | desk     | close |        | Fri 2026-06-05 16:00:00 | 2026-06-08 08:30
4 business_hours    | evenings | close |        | Sat 2026-03-07 20:00:00 | 2026-03-08 20:00
24 business_hours   | always   | close |        | Sat 2026-03-07 12:00:00 | 2026-03-08 13:00
24 business_hours   | always   | close |        | Sat 2026-10-31 12:00:00 | 2026-11-01 11:00
1 calendar_days     | always   | close |        | Sat 2026-03-07 12:00:00 | 2026-03-08 12:00
1 calendar_days     | always   | close |        | Sat 2026-10-31 12:00:00 | 2026-11-01 12:00
1 calendar_days     | always   | close |        | Sat 2026-03-07 02:30:00 | 2026-03-08 03:00
3 calendar_days     | desk     | close |        | Fri 2026-09-04 23:00:00 | 2026-09-07 23:00
""")
RULES = {"close": "close_of_business", "same": "same_time"}


def _terms(row: dict[str, str], service: str) -> dict[str, object]:
    amount, unit = row["target"].split()
    cutoff = int(row["cutoff"]) * 3600 if row["cutoff"] else None
    return clause(
        service,
        unit=unit,
        amount=int(amount),
        calendar=row["calendar"],
        day_rule=RULES[row["rule"]],
        cutoff=cutoff,
    )


def _opened(rows: list[tuple[str, str]]) -> pl.DataFrame:
    lines = "".join(f"\n{n} | {start[4:]} | opened" for n, (start, _) in enumerate(rows))
    services = {f"c{n}": {"service": service} for n, (_, service) in enumerate(rows)}
    return lives(f"case | at | what{lines}", **services)[0]


def _dues(rows: pl.DataFrame) -> pl.Series:
    return counted_due(rows.with_columns(start="opened"), CALENDARS)


@pytest.mark.parametrize("row", VECTORS, ids=lambda r: f"{r['target']} from {r['start']}")
def test_a_promise_alone_falls_due_as_worked_out_by_hand(row: dict[str, str]) -> None:
    """Each line of the table, on its own."""
    clauses = promises(_terms(row, "it")).clauses
    cases = assigned(_opened([(row["start"], "it")]), clauses)
    assert _dues(cases).to_list() == [when(row["due"])]


def test_many_promises_mixed_fall_due_as_each_alone() -> None:
    """All lines several times in a random order: every due beside its own case, rows in order."""
    clauses = promises(*(_terms(row, f"s{n}") for n, row in enumerate(VECTORS))).clauses
    numbers = [n for n in range(len(VECTORS)) for _ in range(3)]
    random.Random(311).shuffle(numbers)  # noqa: S311 - an order, not a secret
    cases = _opened([(VECTORS[n]["start"], f"s{n}") for n in numbers])
    rows = assigned(cases, clauses)
    assert rows["number"].to_list() == cases["number"].to_list()
    assert _dues(rows).to_list() == [when(VECTORS[n]["due"]) for n in numbers]


def test_a_published_due_is_taken_as_it_is_only_where_it_is_the_promise() -> None:
    """To the fraction; a target does not look at it; without one there is no due."""
    story = """
        case | at                      | what
        1    | 2026-03-02 09:00        | opened
        1    | 2026-03-20 16:00:00.250 | due
        2    | 2026-03-02 09:00        | opened
        3    | 2026-03-02 09:00        | opened
        3    | 2026-03-20 16:00        | due
        4    | 2026-03-02 09:00        | opened
        4    | 2026-03-20 16:00        | due
    """
    promised = promises(published("pothole"), clause("sign"))
    named = {"service": "sign"}, {"agency": "nobody"}
    found = judge(story, promised, "2026-04-01", c3=named[0], c4=named[1])
    assert {number: row["due"] for number, row in found.items()} == {
        "1": when("2026-03-20 16:00:00.250"),
        "2": None,
        "3": when("2026-03-07 09:00"),
        "4": None,
    }


def test_no_cases_have_no_dues() -> None:
    """A column without rows."""
    empty = assigned(pl.DataFrame(schema=CASES), promises(clause()).clauses)
    assert _dues(empty).is_empty()


def test_a_target_that_no_calendar_can_hold_is_refused() -> None:
    """Four open hours a day never make a million days: an error that says so, not a silent null."""
    story = """
        case | at               | what
        1    | 2026-03-02 09:00 | opened
    """
    far = promises(clause(unit="business_hours", amount=10**6, calendar="evenings")).clauses
    cases = assigned(lives(story)[0], far)
    with pytest.raises(ClockRangeError, match="too little open time"):
        _dues(cases)
