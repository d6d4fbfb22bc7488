"""The demonstration city, imported and measured once for the tests of who may see what."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.access.house import House
from tests.demonstration import imported


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its data folder."""
    return imported(tmp_path_factory, 4_000)


@pytest.fixture(scope="session")
def house(data: Path) -> House:
    """The city opened, with something written by and about both agencies."""
    house = House(data)
    house.write()
    return house
