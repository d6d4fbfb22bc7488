"""Registered templates: found again in messages, allowed on their services, believed if founded."""

from __future__ import annotations

import polars as pl
import pytest

from agreements.folder import open_city
from agreements.schema.quality import Template
from metrics.messages import judge_frame
from metrics.messages.register import registered, standard_of, unfounded_in

AGREEMENTS = [
    loaded.model
    for loaded in open_city("denver").agreements
    if standard_of(loaded.model) == "denver/solid-waste@2.1.0"
]
COLLECTED = (
    "A crew collected your trash at 1200 Larch Street on March 3. "
    "If it was missed again, call 311 by March 6."
)
CART = (
    "We delivered your compost cart to 1200 Larch Street on March 3. "
    "Set it out on your next collection day."
)
CART_ES = (
    "Entregamos su carro de compost en la calle Larch 1200 el 3 de marzo. "
    "Sáquelo en su próximo día de recolección."
)


def judged(service: str, message: str) -> dict[str, object]:
    """The verdicts on one message of Solid Waste."""
    frame = pl.DataFrame({"agency": ["solid-waste"], "service": [service], "message": [message]})
    return judge_frame(frame, agreements=AGREEMENTS).row(0, named=True)


@pytest.mark.parametrize(
    ("service", "message", "template", "verdict"),
    [
        ("missed_trash", COLLECTED, "SW-011", "pass"),
        ("large_item_pickup", COLLECTED, "SW-011", "fail"),
        ("compost_cart_request", CART, "SW-021", "pass"),
        ("compost_cart_request", CART_ES, "SW-021", "pass"),
        ("missed_compost", CART, "SW-021", "fail"),
        ("cart_repair", CART_ES, "SW-021", "fail"),
        ("cart_repair", "The new lid was put on your cart.", None, "pass"),
    ],
)
def test_a_template_belongs_to_the_services_it_is_registered_for(
    service: str, message: str, template: str | None, verdict: str
) -> None:
    """Its verdict is exact: right on its services and wrong on all others."""
    found = judged(service, message)
    assert (found["template"], found["message_relevant"]) == (template, verdict)


def test_an_edited_template_is_still_the_template() -> None:
    """A word more or less leaves it more than 88 of 100 alike."""
    found = judged("missed_trash", COLLECTED.replace("A crew", "The crew"))
    assert found["template"] == "SW-011"
    assert 88 <= float(str(found["template_likeness"])) < 100


def test_a_fragment_is_not_the_template() -> None:
    """Words that are contained in a template are not it."""
    assert judged("missed_trash", "A crew collected your trash.")["template"] is None


def test_of_two_wordings_that_compete_the_own_terms_decide() -> None:
    """A foreign term beside more of the service's own words makes no message wrong."""
    text = "The truck could not lift your trash cart: compost on the collection route froze in it."
    assert judged("missed_trash", text)["message_relevant"] == "pass"


def claimed(text: str) -> Template:
    """A template that is said to name an outcome and a time."""
    return Template.model_validate(
        {
            "id": "T-1",
            "text": {"en": text},
            "services": ["pothole"],
            "says": {"message_specific": True, "message_timeline": True},
            "valid": {"from": "2026-01-01"},
            "approved": {"by": ["agency.knowledge_owner"], "on": "2025-12-01"},
        }
    )


@pytest.mark.parametrize(
    ("text", "unfounded"),
    [
        ("A crew filled the pothole on {date}.", []),
        ("Your request has been completed on {date}.", ["message_specific"]),
        ("Thank you for contacting 311.", ["message_specific", "message_timeline"]),
    ],
)
def test_boilerplate_cannot_be_registered_into_compliance(text: str, unfounded: list[str]) -> None:
    """A template's claim stands only where the rules find the same in it."""
    assert [claim.figure for claim in unfounded_in([claimed(text)])[0]] == unfounded


def test_every_template_is_registered_in_both_languages() -> None:
    """A row a template and language, with what its approvers agreed that it says."""
    register = registered(AGREEMENTS)
    assert register["template"].to_list() == [
        "SW-011",
        "SW-011",
        "SW-021",
        "SW-021",
        "SW-031",
        "SW-031",
    ]
    assert set(register["says"].explode()) == {
        "message_specific", "message_timeline", "message_next_step",
    }  # fmt: skip
