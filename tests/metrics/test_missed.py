"""Goals missed in a row: what counts, what ends the row, and which steps follow."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from agreements.folder import open_city
from agreements.schema.agreement import Agreement
from metrics.missed import PERIODS, in_a_row, steps_reached
from tests.metrics.table import drawn

ROWS = drawn("""
case                                        | periods
2026-07 missed, 2026-08 missed              | 2026-07 2026-08
2026-07 missed, 2026-08 met                 |
2026-07 met, 2026-08 missed                 | 2026-08
2026-06 missed, 2026-07 met, 2026-08 missed | 2026-08
2026-07 missed, 2026-08 too_few             |
2026-06 missed, 2026-07 too_few, 2026-08 missed | 2026-08
2026-07 missed, 2026-08 unjudged            | 2026-07
2026-06 missed, 2026-07 unjudged, 2026-08 missed | 2026-06 2026-08
2026-Q2 missed, 2026-Q3 missed              | 2026-Q2 2026-Q3
""")


def rows(case: str, **given: Any) -> pl.DataFrame:  # noqa: ANN401 - columns of several types
    """The periods of one goal: `2026-07 missed, 2026-08 met`."""
    told = [part.split() for part in case.split(", ")]
    base = {
        "agency": "works", "service": "pothole", "commitment": "resolution",
        "figure": "on_time_due", "part": None, "better": "higher", "version": "1.0.0",
        "k": 80, "n": 100, "value": 0.8, "goal": 0.9, "signal": "worse",
    }  # fmt: skip
    made = [
        {**base, "period": period, "verdict": None if word == "unjudged" else word, **given}
        for period, word in told
    ]
    return pl.DataFrame(made, schema=PERIODS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["case"])
def test_a_row_is_what_was_missed_up_to_the_last_period_that_was_judged(
    row: dict[str, str],
) -> None:
    """Met and too few end it; what nobody can judge yet is passed over."""
    found = in_a_row(rows(row["case"]))
    assert [" ".join(periods) for periods in found["periods"]] == [row["periods"]] * found.height
    assert found.height == bool(row["periods"])


def test_a_new_version_starts_no_new_count() -> None:
    """A month in which two versions held is missed if either goal was; the newest is named."""
    old = rows("2026-06 missed, 2026-07 missed")
    new = rows("2026-07 met, 2026-08 missed", version="1.1.0")
    (found,) = in_a_row(pl.concat([old, new])).to_dicts()
    assert (found["periods"], found["version"]) == (["2026-06", "2026-07", "2026-08"], "1.1.0")


def test_goals_are_counted_apart() -> None:
    """By agency, service, commitment, figure and part, however the rows are mixed."""
    case = "2026-07 missed, 2026-08 missed"
    other = rows("2026-07 met, 2026-08 missed", service="sign")
    whole = rows("2026-08 missed", service=None, commitment=None, figure="reopen_rate")
    found = in_a_row(pl.concat([whole, rows(case), other]).reverse())
    lengths = {row["service"]: len(row["periods"]) for row in found.to_dicts()}
    assert lengths == {None: 1, "pothole": 2, "sign": 1}


def test_a_run_may_be_noise_only_if_each_of_its_misses_may() -> None:
    """Its numbers are those of the last period."""
    first = rows("2026-07 missed", signal="noise")
    last = rows("2026-08 missed", signal="noise", k=88, value=0.88)
    (quiet,) = in_a_row(pl.concat([first, last])).to_dicts()
    (loud,) = in_a_row(pl.concat([rows("2026-07 missed"), last])).to_dicts()
    assert (quiet["noise"], loud["noise"]) == (True, False)
    assert (quiet["k"], quiet["n"], quiet["value"]) == (88, 100, 0.88)


def test_nothing_missed_is_nothing_asked_for() -> None:
    """Also of no rows at all."""
    assert in_a_row(rows("2026-08 met")).is_empty()
    assert in_a_row(pl.DataFrame(schema=PERIODS)).is_empty()


@pytest.fixture(scope="module")
def agreement() -> Agreement:
    """The one that the demonstration city's Solid Waste has now."""
    held = open_city("denver").agreements
    return next(a.model for a in held if a.model.name == "denver/solid-waste@2.1.0")


@pytest.mark.parametrize(
    ("periods", "actions"),
    [
        (0, []),
        (1, ["written_explanation"]),
        (2, ["written_explanation", "improvement_plan"]),
        (3, ["written_explanation", "improvement_plan", "renegotiate_or_resource"]),
        (24, ["written_explanation", "improvement_plan", "renegotiate_or_resource"]),
    ],
)
def test_the_agreement_says_what_follows(
    agreement: Agreement, periods: int, actions: list[str]
) -> None:
    """Each step that was reached, the first one first."""
    assert [step.action for step in steps_reached(agreement, periods)] == actions
