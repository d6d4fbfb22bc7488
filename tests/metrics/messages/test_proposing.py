"""A text drawn up for the register: its own words stay, the rest becomes slots."""

from __future__ import annotations

from datetime import date

import pytest
from ruamel.yaml import YAML

from agreements.schema.quality import Template
from metrics.messages.proposing import Proposal, free_id, with_slots


@pytest.mark.parametrize(
    ("fillings", "text"),
    [
        ({"Filled on March 3.": 1, "Filled on May 14.": 1}, "Filled on {date}."),
        ({"Filled on March 3.": 9}, "Filled on March 3."),
        ({"Filled 12 holes.": 1}, "Filled {number} holes."),
        ({"Filled, call 311.": 1}, "Filled, call 311."),
        (
            {"Swept 12 Elm Street on 3/4.": 1, "Swept 7 Ash Street on 5/6.": 1},
            "Swept {place} on {date}.",
        ),
        ({"Se llenó el 3 de marzo.": 1, "Se llenó el 14 de mayo.": 1}, "Se llenó el {date}."),
        (
            {f"Work is done by 30 days from May {day}.": 1 for day in range(1, 9)},
            "Work is done by 30 days from {date}.",
        ),
        ({"We took the sofa.": 2, "We took the stove.": 1}, "We took the {detail}."),
    ],
)
def test_what_differs_becomes_a_slot_named_by_what_fills_it(
    fillings: dict[str, int], text: str
) -> None:
    """A number that every message shares is the template's own, as a deadline is."""
    assert with_slots(fillings) == text


def test_the_entry_is_one_that_a_register_takes() -> None:
    """Valid YAML of the schema's shape, quotes and colons in the text and all."""
    drawn = Proposal(
        id="PK-031",
        text='Our crew said: "done" on {date}.',
        language="en",
        services=("park_maintenance",),
        left_out=("graffiti_park",),
        says=("message_timeline",),
        since=date(2026, 10, 1),
    )
    written = drawn.as_yaml(["agency.knowledge_owner", "operator.case_quality"], date(2026, 9, 1))
    (entry,) = YAML(typ="safe", pure=True).load(written)
    template = Template.model_validate(entry)
    assert (template.text.en, template.services) == (drawn.text, ["park_maintenance"])
    assert "graffiti_park" in written


@pytest.mark.parametrize(
    ("taken", "free"),
    [(["SW-011", "SW-031"], "SW-041"), (["SW-007"], "SW-011"), ([], "SW-001")],
)
def test_a_number_is_free(taken: list[str], free: str) -> None:
    """The next ten of the agency's own letters."""
    assert free_id(taken, "solid-waste") == free
