"""Goals: the contract, which counts in full, and the signal, which asks about noise."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from tests.metrics.figures.drawn import asked, goal, read, some, standards, when

OCTOBER = when("2026-10-01 00:00")
NINETY = goal()
SIGN = "denver/crews@1.0.0#sign.resolution"


def month(
    met: int, late: int, due: str = "2026-09-10 12:00", **given: object
) -> tuple[tuple[int, Mapping[str, object]], ...]:
    """So many met and late cases due at one instant."""
    at = when(due)
    after = at + timedelta(days=30)
    row = {"due": at, **given}
    return (met, {**row, "stop": at, "closed": at}), (late, {**row, "stop": after, "closed": after})


def goal_row(
    *groups: tuple[int, Mapping[str, object]],
    goals: tuple[Mapping[str, Any], ...] = (NINETY,),
    **question: Any,  # noqa: ANN401 - arguments of several types
) -> dict[str, Any]:
    """The first row of the headline about these cases."""
    given = {"as_of": OCTOBER, **question}
    return asked(some("instants", *groups), "on_time_due", held=standards(*goals), **given)[0]


def told(row: Mapping[str, Any]) -> tuple[Any, ...]:
    """What a row says of its goals."""
    return row["verdict"], row["goals_missed"], row["goals_total"]


VERDICTS = read("""
met | late | verdict | missed | total | signal
27  | 3    | met     | 0      | 1     | noise
26  | 4    | missed  | 1      | 1     | noise
30  | 0    | met     | 0      | 1     | noise
26  | 3    | too_few | 0      | 0     | too_few
0   | 30   | missed  | 1      | 1     | worse
896 | 104  | missed  | 1      | 1     | noise
900 | 100  | met     | 0      | 1     | noise
930 | 70   | met     | 0      | 1     | better
850 | 150  | missed  | 1      | 1     | worse
0   | 1    | too_few | 0      | 0     | too_few
""")


@pytest.mark.parametrize("row", VERDICTS, ids=lambda r: f"{r['met']} met, {r['late']} late")
def test_the_contract_and_the_noise_are_told_apart(row: dict[str, str]) -> None:
    """89.6 % against 90 % is a miss and may be noise; exactly 90 % is a goal reached."""
    found = goal_row(*month(int(row["met"]), int(row["late"])))
    assert told(found) == (row["verdict"], int(row["missed"]), int(row["total"]))
    assert (found["signal"], found["goal"]) == (row["signal"], 0.9)


@pytest.mark.parametrize("percent", [50, 66.7, 87.5, 90, 95.1, 99.9, 100])
def test_a_goal_reached_exactly_is_met_whatever_its_decimals(percent: float) -> None:
    """951 of 1,000 reaches 95.1 %; one less does not."""
    k = round(percent * 10)
    exact = goal(goal=round(percent / 100, 12))
    assert goal_row(*month(k, 1000 - k), goals=(exact,))["verdict"] == "met"
    assert goal_row(*month(k - 1, 1001 - k), goals=(exact,))["verdict"] == "missed"


OVER = read("""
as_of                      | verdict | total
2026-09-30 23:59:59.999999 |         | 0
2026-10-01 00:00:00        | missed  | 1
2026-09-20 12:00:00        |         | 0
2026-12-01 00:00:00        | missed  | 1
""")


@pytest.mark.parametrize("row", OVER, ids=lambda r: r["as_of"])
def test_a_month_is_judged_from_the_first_instant_after_it(row: dict[str, str]) -> None:
    """At midnight in the city; before it the share is shown and nothing is decided."""
    found = goal_row(*month(10, 30), as_of=when(row["as_of"]))
    assert (found["verdict"] or "", found["goals_total"]) == (row["verdict"], int(row["total"]))


def test_a_month_that_is_cut_by_the_period_is_not_judged() -> None:
    """The goal is about the full count of a month, and half of it is not that."""
    cases = month(10, 30)
    september: dict[str, Any] = {"start": date(2026, 9, 1), "end": date(2026, 10, 1)}
    assert told(goal_row(*cases, **september)) == ("missed", 1, 1)
    assert told(goal_row(*cases, **{**september, "start": date(2026, 9, 2)})) == (None, 0, 0)
    assert told(goal_row(*cases, **{**september, "end": date(2026, 9, 30)})) == (None, 0, 0)
    assert told(goal_row(*cases, start=date(2026, 8, 1), end=date(2027, 1, 1)))[0] == "missed"


def test_a_row_of_several_goals_has_no_verdict_and_says_how_many_were_missed() -> None:
    """Two months, or two services, are two goals; those with too few cases are not among them."""
    found = goal_row(*month(30, 0, "2026-08-10"), *month(10, 30), *month(1, 4, "2026-07-10"))
    assert told(found) == (None, 1, 2)
    sign = goal(subject=SIGN)
    other = {"service": "sign", "clause": SIGN}
    found = goal_row(*month(30, 0), *month(10, 30, **other), goals=(NINETY, sign))
    assert told(found) == (None, 1, 2)


def test_a_month_that_still_runs_leaves_the_row_without_a_verdict() -> None:
    """September is over and missed, October runs: the share is of both, so it is no goal's."""
    found = goal_row(*month(10, 30), *month(300, 0, "2026-10-05"), as_of=when("2026-10-20"))
    assert told(found) == (None, 1, 1)
    assert found["value"] == pytest.approx(310 / 340)


def test_cases_that_no_goal_is_about_leave_the_row_without_a_verdict() -> None:
    """A share over two services, of which one has a goal, is not the goal's share."""
    other = {"service": "sign", "clause": SIGN}
    found = goal_row(*month(10, 30), *month(300, 0, **other))
    assert told(found) == (None, 1, 1)


def test_two_versions_of_one_service_in_one_month_are_two_goals() -> None:
    """Each version is judged by the cases that were opened under it."""
    clause = "denver/crews@1.1.0#pothole.resolution"
    rows = some("instants", *month(30, 0), *month(10, 30, version="1.1.0", clause=clause))
    held = standards(NINETY, goal(subject=clause, goal=0.95))
    found = asked(rows, "on_time_due", held=held, as_of=OCTOBER, by=("version",))
    assert [(told(r), r["goal"]) for r in found] == [(("met", 0, 1), 0.9), (("missed", 1, 1), 0.95)]


def test_the_goal_is_named_where_all_goals_of_the_row_want_the_same() -> None:
    """Otherwise there is no single line to draw, and no signal against it."""
    sign = goal(subject=SIGN, goal=0.8)
    other = {"service": "sign", "clause": SIGN}
    same = goal_row(*month(30, 0), *month(30, 0, "2026-08-10"))
    assert (same["goal"], same["signal"]) == (0.9, "better")
    mixed = goal_row(*month(30, 0), *month(30, 0, **other), goals=(NINETY, sign))
    assert (mixed["goal"], mixed["signal"]) == (None, None)


@pytest.mark.parametrize("dimension", ["district", "channel"])
def test_a_part_of_the_cases_is_compared_and_never_judged(dimension: str) -> None:
    """Goals know no districts: asked by one or about one, there is a signal and no verdict."""
    cases = month(10, 30)
    for question in ({"by": (dimension,)}, {"where": ((dimension, "1"),)}):
        given = cases if dimension == "district" else month(10, 30, channel="1")
        found = goal_row(*given, **question)
        assert told(found) == (None, None, None)
        assert (found["goal"], found["signal"]) == (0.9, "worse")


def test_without_a_goal_there_is_nothing_to_reach() -> None:
    """A published target without a goal has a share, and neither verdict nor signal; by any row."""
    for question in ({}, {"by": ("agency",)}):
        found = goal_row(*month(10, 30), goals=(), **question)
        assert told(found) == (None, None, None)
        assert (found["goal"], found["signal"], found["n"]) == (None, None, 40)


def test_a_goal_without_a_number_of_cases_asks_for_thirty() -> None:
    """The default of every figure."""
    assert told(goal_row(*month(29, 0))) == ("too_few", 0, 0)
    assert told(goal_row(*month(30, 0))) == ("met", 0, 1)


def test_the_agreements_own_number_of_cases_decides() -> None:
    """Five are enough where five were agreed."""
    five = goal(min_cases=5)
    assert told(goal_row(*month(4, 0), goals=(five,))) == ("too_few", 0, 0)
    assert told(goal_row(*month(4, 1), goals=(five,))) == ("missed", 1, 1)


def test_a_month_in_which_nothing_fell_due_has_no_goal() -> None:
    """Void, running and unmeasurable cases make no month to judge."""
    at = when("2026-09-10")
    rows = (40, {"due": at, "stop": at, "closed": at, "void_reason": "withdrawn"})
    found = goal_row(rows)
    assert told(found) == (None, None, None)
    assert (found["void"], found["signal"]) == (40, None)


def test_a_goal_is_about_its_own_basis_alone() -> None:
    """One about the cases due is silent on the closed basis, and the gap has none of either."""
    rows = some("instants", *month(10, 30))
    for held, basis in ((standards(NINETY), 0), (standards(goal("on_time_closed")), 1)):
        found = asked(
            rows, "on_time_due", "on_time_closed", "flattery", held=held, as_of=OCTOBER,
            start=date(2026, 9, 1),
        )  # fmt: skip
        assert [row["goal"] for row in found] == [0.9 if nth == basis else None for nth in range(3)]


def test_a_quarters_goal_waits_for_the_quarter_and_counts_all_its_months() -> None:
    """August missed it and September made up for it; a single month of it is not judged."""
    quarter = goal(period="quarter")
    cases = (*month(10, 10, "2026-08-10"), *month(180, 0))
    assert told(goal_row(*cases, goals=(quarter,))) == ("met", 0, 1)
    assert told(goal_row(*cases, goals=(quarter,), as_of=when("2026-09-30 12:00")))[0] is None
    by_month = goal_row(*cases, goals=(quarter,), by=("month",))
    assert (*told(by_month), by_month["goal"]) == (None, None, None, 0.9)
    assert told(goal_row(*cases, goals=(quarter,), start=date(2026, 8, 1))) == (None, 0, 0)


def test_the_goal_of_every_other_service_is_not_judged_service_by_service() -> None:
    """It is about all of them together."""
    star = goal(subject="denver/crews@1.0.0#*.resolution")
    cases = month(10, 30, clause=star["subject"])
    assert told(goal_row(*cases, goals=(star,))) == ("missed", 1, 1)
    assert told(goal_row(*cases, goals=(star,), by=("service",))) == (None, None, None)


CEILINGS = read("""
reopened | closed | verdict | signal
1        | 100    | met     | noise
5        | 100    | met     | noise
6        | 100    | missed  | noise
20       | 100    | missed  | worse
1        | 400    | met     | better
1        | 29     | too_few | too_few
""")


@pytest.mark.parametrize("row", CEILINGS, ids=lambda r: f"{r['reopened']} of {r['closed']}")
def test_of_a_ceiling_less_is_better(row: dict[str, str]) -> None:
    """At most 5 %: exactly that is kept, and the signal asks about noise on the other side."""
    k, n = int(row["reopened"]), int(row["closed"])
    closed = {"first_closed": "2026-08-10 12:00", "closed": "2026-08-10 12:00"}
    again = {**closed, "reopened": "2026-08-12 12:00"}
    ceiling = goal("reopen_rate", "version", goal=0.05, better="lower")
    found = asked(
        {"lives": some("lives", (k, again), (n - k, closed))},
        "reopen_rate", held=standards(ceiling), as_of=OCTOBER,
    )[0]  # fmt: skip
    assert (found["k"], found["n"]) == (k, n)
    assert (found["verdict"], found["signal"]) == (row["verdict"], row["signal"])


def test_a_goal_waits_for_the_cases_that_are_not_decided_yet() -> None:
    """Closed on 31 August, August's reopenings are known on 14 September and not before."""
    closed = {"first_closed": "2026-08-31 12:00", "closed": "2026-08-31 12:00"}
    early = {"first_closed": "2026-08-03 12:00", "closed": "2026-08-03 12:00"}
    rows = {"lives": some("lives", (1, closed), (40, early))}
    held = standards(goal("reopen_rate", "version", goal=0.05, better="lower"))
    for as_of, verdict in (("2026-09-14 11:59", None), ("2026-09-14 12:00", "met")):
        found = asked(rows, "reopen_rate", held=held, as_of=when(as_of))[0]
        assert found["verdict"] == verdict


def test_a_versions_ceiling_is_not_judged_for_one_of_its_services() -> None:
    """It was agreed for all of them together."""
    closed = {"first_closed": "2026-08-03 12:00", "closed": "2026-08-03 12:00"}
    rows = {"lives": some("lives", (40, closed))}
    held = standards(goal("reopen_rate", "version", goal=0.05, better="lower"))
    found = asked(rows, "reopen_rate", held=held, as_of=OCTOBER, by=("service",))[0]
    assert (found["verdict"], found["goal"], found["signal"]) == (None, 0.05, "noise")
