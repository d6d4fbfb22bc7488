"""The demonstration city, imported and measured once, to try drafts on."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.city.answers import City
from dashboard.mart import Mart
from dashboard.settings import Settings
from tests.demonstration import imported


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its data folder."""
    return imported(tmp_path_factory, 4_000)


@pytest.fixture(scope="session")
def city(data: Path) -> City:
    """The city, opened."""
    return City(Settings(city="denver", data_dir=data))


@pytest.fixture(scope="session")
def mart(city: City) -> Mart:
    """What was measured of it."""
    return city.mart()
