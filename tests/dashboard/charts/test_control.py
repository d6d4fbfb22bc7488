"""The control chart: lines break where limits do, and a signal is a named diamond."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import polars as pl
import pytest

from dashboard.charts.control import CHANGES, POINTS, TICKS, Control, control
from tests.dashboard.charts.layers import check, of_mark, words

TABLE = """
month    value  mean  lower upper signal words            phase goal
2026-01  0.80   0.81  0.75  0.88  no     -                0     0.85
2026-02  0.83   0.81  0.75  0.88  no     -                0     0.85
2026-03  -      0.81  0.75  0.88  no     -                0     0.85
2026-04  0.81   0.81  0.75  0.88  no     -                0     0.85
2026-05  0.90   0.89  0.83  0.95  no     -                1     0.90
2026-06  0.74   0.89  0.83  0.95  worse  Lost_two_trucks  1     0.90
2026-07  0.72   0.89  0.83  0.95  worse  -                1     0.90
"""


def _points(table: str = TABLE) -> pl.DataFrame:
    rows = []
    for line in table.strip().splitlines()[1:]:
        month, value, mean, lower, upper, signal, said, phase, goal = line.split()
        rows.append(
            (
                date.fromisoformat(f"{month}-01"),
                *(None if v == "-" else float(v) for v in (value, mean, lower, upper)),
                signal != "no",
                signal == "better",
                "" if said == "-" else said.replace("_", " "),
                int(phase),
                phase == "1",
                None if goal == "-" else float(goal),
                f"{month}: {value}",
            )
        )
    return pl.DataFrame(rows, schema=POINTS, orient="row")


def _data(table: str = TABLE, **more: Any) -> Control:  # noqa: ANN401 - fields of several types
    points = _points(table)
    ticks = points.filter(pl.col("period").dt.month() % 3 == 1)
    changes = [(date(2026, 5, 9), "Saturday shifts:\nnew limits")]
    fields: dict[str, Any] = {
        "points": points,
        "changes": pl.DataFrame(changes, schema=CHANGES, orient="row"),
        "ticks": ticks.select(
            at="period", upper=pl.col("period").dt.to_string("%b"), lower=pl.lit("")
        ).cast(TICKS),  # type: ignore[arg-type] # polars types the mapping's values too narrowly
        "usual": "Usual 89%",
        "limit": "Lower limit\nof noise",
        "goal": "Goal 90%",
        "trial": "trial limits",
    }
    return Control(**(fields | more))


def _of(chart_mark: str, data: Control) -> dict[str, Any]:
    return of_mark(control(data), chart_mark)[0]


@pytest.mark.parametrize(
    "data",
    [
        _data(),
        _data(changes=pl.DataFrame(schema=CHANGES), goal="", trial=""),
        _data("head\n2026-01  0.80   -  -  -  no     -   0   -"),
        _data("head\n2026-01  0.99   0.98  0.9  1.0  no     -   0   1.0"),
    ],
    ids=["all", "no change", "one month without limits", "at the ceiling"],
)
def test_it_keeps_what_every_chart_keeps(data: Control) -> None:
    """Roles alone, nothing empty, nothing outside."""
    check(control(data))


def test_the_line_breaks_at_a_gap_and_at_a_change() -> None:
    """A month without a value is no point, and what lies behind a change is another line."""
    rows = _of("line", _data())["rows"]
    runs: dict[int, list[str]] = {}
    for row in rows:
        runs.setdefault(row["run"], []).append(row["period"][5:7])
    assert list(runs.values()) == [["01", "02"], ["04"], ["05", "06", "07"]]


def test_a_signal_is_a_diamond_in_the_colour_of_a_miss_and_is_named_once() -> None:
    """Only the first of a row of signals carries the cause."""
    data = _data()
    marks = {row["period"][5:7]: row for row in _of("point", data)["rows"]}
    assert [m for m, row in marks.items() if row["shape"] == "diamond"] == ["06", "07"]
    assert marks["06"]["inside"] == "missed"
    assert marks["05"]["inside"] == "measured"
    assert words(control(data)).count("Lost two trucks") == 1


def test_a_signal_for_the_better_is_a_diamond_too_but_not_a_miss() -> None:
    """Shape says that it is no accident, colour whether it is bad."""
    marks = _of("point", _data(TABLE.replace("worse ", "better")))["rows"]
    assert {row["inside"] for row in marks} == {"measured"}
    assert sum(row["shape"] == "diamond" for row in marks) == 2


def test_limits_are_one_band_a_phase_and_meet_where_the_change_begins() -> None:
    """A change in the middle of a month begins new limits with that month."""
    data = _data()
    bands = _of("rect", data)["rows"]
    change = next(r for r in of_mark(control(data), "rule") if "top" in r["rows"][0])
    assert len(bands) == 2
    assert bands[1]["x"] == change["rows"][0]["x"]


def test_a_goal_that_changes_is_drawn_in_two_pieces() -> None:
    """Each month stands against the goal of its own version."""
    goals = [r for r in of_mark(control(_data()), "rule") if "goal" in r["rows"][0]]
    assert len(goals[0]["rows"]) == 2
    assert not [r for r in of_mark(control(_data("h\n2026-01 0.8 0.8 0.7 0.9 no - 0 -")), "rule")
                if "goal" in r["rows"][0]]  # fmt: skip


def test_the_words_at_the_right_do_not_stand_on_each_other() -> None:
    """A goal a point above a limit would print over it."""
    said = next(
        layer
        for layer in of_mark(control(_data()), "text")
        if {"Goal 90%", "Usual 89%"} <= {row.get("words") for row in layer["rows"]}
    )
    places = sorted(row["y"] for row in said["rows"])
    assert len(places) == 3
    assert min(b - a for a, b in pairwise(places)) >= 15


def test_limits_from_few_months_say_so() -> None:
    """Under twelve points they are trial limits."""
    assert words(control(_data())).count("trial limits") == 1


def test_without_a_month_there_is_no_chart() -> None:
    """A page says in words why instead."""
    with pytest.raises(ValueError, match="at least one month"):
        control(_data("head\n2026-01  -   -  -  -  no     -   0   -"))
