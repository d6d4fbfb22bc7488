"""Which goals an agreement's text comes to."""

from __future__ import annotations

import polars as pl
import pytest

from agreements.folder import open_city
from metrics.goals import goals_of

SOLID_WASTE = "denver/solid-waste@2.1.0"


@pytest.fixture(scope="module")
def goals() -> pl.DataFrame:
    """Those of the demonstration city."""
    return goals_of(open_city("denver").agreements)


def of(goals: pl.DataFrame, figure: str, subject: str) -> list[tuple[object, ...]]:
    """Part, share, direction, period and least number of the goals about one figure."""
    found = goals.filter(figure=figure, subject=subject)
    return found.select("part", "goal", "better", "period", "min_cases").rows()


@pytest.mark.parametrize(
    ("figure", "commitment", "share"),
    [
        ("on_time_due", "cart_repair.resolution", 0.9),
        ("on_time_due", "large_item_pickup.resolution", 0.85),
        ("first_action", "large_item_pickup.first_action", 0.95),
        ("first_response", "cart_repair.first_response", 0.95),
        ("on_time_due", "cart_repair.first_response", 0.95),
        ("updated", "cart_repair.update_cadence", 0.9),
    ],
)
def test_each_commitment_has_the_goal_of_its_clause(
    goals: pl.DataFrame, figure: str, commitment: str, share: float
) -> None:
    """Its own, or the part of it that the defaults give."""
    assert of(goals, figure, f"{SOLID_WASTE}#{commitment}") == [
        (None, share, "higher", "month", 30)
    ]


def test_a_commitment_that_is_not_promised_has_no_goal(goals: pl.DataFrame) -> None:
    """Missed trash is collected sooner than any update would come."""
    assert of(goals, "updated", f"{SOLID_WASTE}#missed_trash.update_cadence") == []


@pytest.mark.parametrize(
    ("figure", "ceiling"),
    [("reopen_rate", 0.05), ("repeat_contact", 0.08), ("closed_without_action", 0.05)],
)
def test_a_ceiling_is_a_goal_of_the_whole_version(
    goals: pl.DataFrame, figure: str, ceiling: float
) -> None:
    """Less of it is better."""
    assert of(goals, figure, SOLID_WASTE) == [(None, ceiling, "lower", "month", 30)]


def test_answered_comments_have_a_goal_of_their_own(goals: pl.DataFrame) -> None:
    """It is about a part of the figure; what it leaves out is the default's."""
    found = of(goals, "comments_after_close", SOLID_WASTE)
    assert found == [("answered", 0.9, "higher", "month", 30)]


def test_an_agreement_binds_311_too(goals: pl.DataFrame) -> None:
    """97 % routed rightly is at most 3 % rerouted; complete intake is told as it is."""
    assert of(goals, "reroute_rate", SOLID_WASTE) == [(None, 0.03, "lower", "month", 30)]
    assert of(goals, "intake_complete", SOLID_WASTE) == [(None, 0.95, "higher", "month", 30)]


def test_a_city_that_publishes_dues_alone_has_no_goals() -> None:
    """Nobody agreed on a share."""
    assert goals_of(open_city("boston").agreements).is_empty()
