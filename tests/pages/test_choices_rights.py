"""Who may read what the rules for reopenings and refused pauses are worth."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.city.answers import City
from dashboard.errors import NotAllowedError
from dashboard.roles import ALL
from dashboard.settings import Settings

IDS = (("days_late",), ("days_late",))
"""Figures of all cases, and by what is compared."""

DUE = {ALL: 104, "agency:pwdx": 63, "agency:isd": 41, "agency:bps": 0}
"""Cases that fell due, by who asks: what each agency sees adds up to the city's."""


@pytest.mark.parametrize("scope", DUE)
def test_an_agency_counts_its_own_cases_alone(boston: Path, scope: str) -> None:
    """Where data is read, whatever page asks."""
    city = City(Settings(city="boston", data_dir=boston))
    mart = city.mart()
    found = city.timing(scope, city.question(mart.manifest.as_of), *IDS, mart)
    assert found.rules["n"].to_list() == [DUE[scope]] * 4


def test_residents_may_read_none_of_it(boston: Path) -> None:
    """Nor anybody whose scope is not known."""
    city = City(Settings(city="boston", data_dir=boston))
    mart = city.mart()
    question = city.question(mart.manifest.as_of)
    for scope in ("public", "agency:", "somebody"):
        with pytest.raises(NotAllowedError):
            city.timing(scope, question, *IDS, mart)
