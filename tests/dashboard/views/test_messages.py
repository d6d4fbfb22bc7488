"""What the Messages page says over its measures where no goal was missed."""

from __future__ import annotations

import pytest

from dashboard.views.agency_promises import Promise
from dashboard.views.messages_measures import unbroken
from tests.dashboard.views.drawn import share


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"goals_total": 3}, "Every goal for messages is met"),
        ({"k": 2, "n": 3, "has_goals": True}, "Too few a month for a goal"),
        ({"k": 2, "n": 3, "goal": 0.8}, "Too few a month for a goal"),
        ({"k": 20, "n": 30}, "No goal is set for messages"),
    ],
)
def test_too_few_messages_for_a_goal_are_not_no_goal(given: dict[str, object], said: str) -> None:
    """A goal that nobody can be held to yet is a goal."""
    one = share("message_specific", **given)  # type: ignore[arg-type] # drawn by name
    assert unbroken([Promise("specific", "message_specific", "Says what", one, None)]) == said
