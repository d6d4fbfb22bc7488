"""Holidays are called by their names in the language of the page."""

from __future__ import annotations

import pytest

from dashboard.wording.case import closed_reason
from dashboard.wording.language import speaking


@pytest.mark.parametrize(
    ("name", "en", "es"),
    [
        ("Christmas Day", "Christmas Day", "Navidad"),
        ("Christmas Day observed", "Christmas Day observed", "Navidad (día trasladado)"),
        ("Founders' Day", "Founders' Day", "Founders' Day"),
        ("weekend", "weekend", "fin de semana"),
    ],
)
def test_a_closed_day_is_named_in_the_language_of_the_page(name: str, en: str, es: str) -> None:
    """A city's own holiday stands as its list has it."""
    with speaking("en"):
        assert closed_reason(name) == en
    with speaking("es"):
        assert closed_reason(name) == es
