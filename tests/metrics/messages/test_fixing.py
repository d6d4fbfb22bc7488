"""Whether a message says that what was reported is put right: clearly, vaguely, or not at all."""

from __future__ import annotations

import polars as pl
import pytest

from agreements.folder import open_city
from metrics.messages.announcing import announced, astray, signs_of
from metrics.messages.fixing import fixed
from metrics.messages.reading import folded, masked

SAID = """
strict | The pothole was filled on May 3.
strict | We removed two mattresses.
strict | The condition was corrected without the need to issue a summons.
strict | Owner removed the vehicle.
strict | When the crew arrived the street was swept.
strict | Streetlight is working again.
strict | The lid was fixed and the cart is back.
strict | Graffiti removed
strict | Se reparó el bache el 3 de mayo.
strict | Su carro fue entregado.
loose  | The issue has been resolved.
loose  | Your request has been completed.
loose  | We took care of it.
loose  | Work order completed.
loose  | We took action to fix the condition.
loose  | La solicitud fue completada.
-      | No violation was found.
-      | We inspected and no condition was observed. Case completed.
-      | No se encontró ninguna infracción.
-      | A summons was issued.
-      | A crew will be sent to repair it.
-      | The sign will be replaced next week.
-      | El letrero será reemplazado.
-      | The cart has not been delivered.
-      | Could not be repaired due to weather.
-      | Please call 311 if it is not repaired.
-      | Added to the list to be paved in spring.
-      | The tree must be pruned by the owner.
-      | Notified the owner to remove the debris.
-      | We asked the owner to have it fixed.
-      | Referred to Parks to be trimmed.
-      | The debris was gone when we came.
-      | Case closed.
"""
"""A finding of nothing is in neither, a plan is no repair, and a claim is one only loosely."""


@pytest.mark.parametrize("line", SAID.strip().splitlines())
def test_a_repair_is_told_from_a_claim_and_from_a_plan(line: str) -> None:
    """In the words of real closings, in both languages."""
    wanted, message = (part.strip() for part in line.split("|"))
    text = masked(pl.Series([folded(message)]))
    assert fixed(text, pl.Series([False])).to_list() == [None if wanted == "-" else wanted]


def test_a_message_that_says_why_nothing_was_done_mends_nothing() -> None:
    """Whatever else it says."""
    text = pl.Series([folded("The sign was replaced by the county; not ours.")])
    assert fixed(text, pl.Series([True])).to_list() == [None]


@pytest.mark.parametrize(
    ("message", "service"),
    [
        ("Your new compost cart was delivered on May 3.", "compost_cart_request"),
        ("Entregamos su carro de compost el 3 de mayo.", "compost_cart_request"),
        ("Your new trash cart was delivered on May 3.", None),
        ("We collected your compost on May 3.", None),
    ],
)
def test_a_message_announces_a_service_by_its_topic_and_its_own_words(
    message: str, service: str | None
) -> None:
    """A compost cart's text is known from any cart's, and from any about compost."""
    found = announced(pl.Series([folded(message)]), signs_of(["compost_cart_request"]))
    assert found.to_list() == [service]


def test_only_services_whose_messages_go_astray_are_looked_for() -> None:
    """Those that an agreement names as others', each once; one of no known topic has no sign."""
    named = astray(loaded.model for loaded in open_city("denver").agreements)
    assert "compost_cart_request" in named
    assert named == sorted(set(named))
    assert signs_of(["thing_of_no_topic"]) == []
