"""Goals: the contract, which counts in full, and the signal, which asks about noise."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from metrics.figures import Question, figures
from tests.metrics.table import DENVER, clause, drawn, instants, promises, when

OCTOBER = when("2026-10-01 00:00")
NINETY = clause(goal=0.9, min_cases=30)


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
    clauses: tuple[Mapping[str, Any], ...] = (NINETY,),
    **question: Any,  # noqa: ANN401 - arguments of several types
) -> dict[str, Any]:
    """The one row of the headline about these cases."""
    given = Question(**{"as_of": OCTOBER, "zone": DENVER, **question})
    found = figures(instants(*groups), promises(*clauses).clauses, given, ["on_time_due"])
    return found.row(0, named=True)


def told(row: Mapping[str, Any]) -> tuple[Any, ...]:
    """What a row says of its goals."""
    return row["verdict"], row["goals_missed"], row["goals_total"]


VERDICTS = drawn("""
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
    exact = clause(goal=round(percent / 100, 12), min_cases=30)
    assert goal_row(*month(k, 1000 - k), clauses=(exact,))["verdict"] == "met"
    assert goal_row(*month(k - 1, 1001 - k), clauses=(exact,))["verdict"] == "missed"


OVER = drawn("""
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
    sign = clause("sign", goal=0.9, min_cases=30)
    other = {"service": "sign", "clause": sign["clause"]}
    found = goal_row(*month(30, 0), *month(10, 30, **other), clauses=(NINETY, sign))
    assert told(found) == (None, 1, 2)


def test_a_month_that_still_runs_leaves_the_row_without_a_verdict() -> None:
    """September is over and missed, October runs: the share is of both, so it is no goal's."""
    found = goal_row(*month(10, 30), *month(300, 0, "2026-10-05"), as_of=when("2026-10-20"))
    assert told(found) == (None, 1, 1)
    assert found["value"] == pytest.approx(310 / 340)


def test_cases_that_no_goal_is_about_leave_the_row_without_a_verdict() -> None:
    """A share over two services, of which one has a goal, is not the goal's share."""
    sign = clause("sign")
    other = {"service": "sign", "clause": sign["clause"]}
    found = goal_row(*month(10, 30), *month(300, 0, **other), clauses=(NINETY, sign))
    assert told(found) == (None, 1, 1)


def test_two_versions_of_one_service_in_one_month_are_two_goals() -> None:
    """Each version is judged by the cases that were opened under it."""
    new = clause(version="1.1.0", goal=0.95, min_cases=30)
    later = {"version": "1.1.0", "clause": new["clause"]}
    rows = instants(*month(30, 0), *month(10, 30, **later))
    question = Question(OCTOBER, DENVER, by=("version",))
    found = figures(rows, promises(NINETY, new).clauses, question, ["on_time_due"]).to_dicts()
    assert [(told(r), r["goal"]) for r in found] == [(("met", 0, 1), 0.9), (("missed", 1, 1), 0.95)]


def test_the_goal_is_named_where_all_goals_of_the_row_want_the_same() -> None:
    """Otherwise there is no single line to draw, and no signal against it."""
    sign = clause("sign", goal=0.8, min_cases=30)
    other = {"service": "sign", "clause": sign["clause"]}
    same = goal_row(*month(30, 0), *month(30, 0, "2026-08-10"))
    assert (same["goal"], same["signal"]) == (0.9, "better")
    mixed = goal_row(*month(30, 0), *month(30, 0, **other), clauses=(NINETY, sign))
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
        found = goal_row(*month(10, 30), clauses=(clause(),), **question)
        assert told(found) == (None, None, None)
        assert (found["goal"], found["signal"], found["n"]) == (None, None, 40)


def test_a_goal_without_a_number_of_cases_asks_for_thirty() -> None:
    """The default of every figure."""
    silent = clause(goal=0.9)
    assert told(goal_row(*month(29, 0), clauses=(silent,))) == ("too_few", 0, 0)
    assert told(goal_row(*month(30, 0), clauses=(silent,))) == ("met", 0, 1)


def test_the_agreements_own_number_of_cases_decides() -> None:
    """Five are enough where five were agreed."""
    five = clause(goal=0.9, min_cases=5)
    assert told(goal_row(*month(4, 0), clauses=(five,))) == ("too_few", 0, 0)
    assert told(goal_row(*month(4, 1), clauses=(five,))) == ("missed", 1, 1)


def test_a_month_in_which_nothing_fell_due_has_no_goal() -> None:
    """Void, running and unmeasurable cases make no month to judge."""
    at = when("2026-09-10")
    rows = (40, {"due": at, "stop": at, "closed": at, "void_reason": "withdrawn"})
    found = goal_row(rows)
    assert told(found) == (None, None, None)
    assert (found["void"], found["signal"]) == (40, None)


def test_the_closed_basis_is_never_judged() -> None:
    """Goals are about the cases due; the usual figure and the gap stand beside it."""
    rows, clauses = instants(*month(10, 30)), promises(NINETY).clauses
    question = Question(OCTOBER, DENVER)
    found = figures(rows, clauses, question, ["on_time_closed", "flattery"])
    nothing = found.select("goal", "verdict", "goals_missed", "goals_total", "signal")
    assert nothing.select(pl.all().is_null().all()).row(0) == (True,) * 5
