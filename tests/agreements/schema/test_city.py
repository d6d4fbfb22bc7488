"""What a city says of its services and outcomes for the figures after closing."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from agreements.folder import ROOT, open_city
from agreements.schema.city import Outcome, Service
from agreements.schema.rubric import Rubric
from agreements.yaml_source import read_yaml

CITIES = ("baltimore", "boston", "dc", "denver", "sf")
TITLE = {"title": {"en": "Missed trash"}}


def test_a_service_recurs_after_whole_calendar_days() -> None:
    """Weeks are seven of them; what falls due anew is seen on any calendar."""
    service = Service.model_validate({**TITLE, "recurs": {"calendar_days": 7}})
    assert service.recurs is not None
    assert service.recurs.amount == 7
    for wrong in ({"business_days": 5}, {"calendar_days": 0}, 7):
        with pytest.raises(ValidationError, match=r"length of time|no unit here"):
            Service.model_validate({**TITLE, "recurs": wrong})


@pytest.mark.parametrize("letter", ["Z", "d", "", "DR"])
def test_an_outcome_has_no_letter_that_the_rubric_does_not_know(letter: str) -> None:
    """One capital letter of nine."""
    with pytest.raises(ValidationError, match="'D', 'R', 'J', 'L', 'A', 'I', 'C', 'X' or 'P'"):
        Outcome.model_validate({**TITLE, "no_action": letter})


def test_the_letters_of_a_citys_outcomes_are_those_of_its_rubric() -> None:
    """Denver's rubric gives each a title; nothing may be lettered that it does not name."""
    text: Any = read_yaml(ROOT / "denver" / "rubric" / "city" / "1.0.0.yaml")[0].data
    codes = {reason.code for reason in Rubric.model_validate(text).spec.no_action_reasons}
    used = {o.no_action for o in open_city("denver").city.spec.outcomes.values()} - {None}
    assert used <= codes
    assert used == {"D", "R", "J", "L", "A", "I", "C"}


@pytest.mark.parametrize("city", CITIES)
def test_what_was_done_has_no_letter_and_every_duplicate_is_one(city: str) -> None:
    """Whatever a city calls it."""
    outcomes = open_city(city).city.spec.outcomes
    for name in {"done", "resolved", "complete", "collected"} & set(outcomes):
        assert outcomes[name].no_action is None
    assert all(
        outcome.no_action == "D" for name, outcome in outcomes.items() if name == "duplicate"
    )
