"""The demonstration city as it is published, once for all tests of the site's files."""

from __future__ import annotations

import pytest

from dashboard.city.answers import City
from dashboard.public import PublicTables, public_tables
from dashboard.settings import Settings
from tests.demonstration import imported


@pytest.fixture(scope="package")
def denver(tmp_path_factory: pytest.TempPathFactory) -> City:
    """The demonstration city; small, so that much is hidden."""
    return City(Settings(city="denver", data_dir=imported(tmp_path_factory, 4_000)))


@pytest.fixture(scope="package")
def told(denver: City) -> PublicTables:
    """All that the public reads of it."""
    return public_tables(denver, denver.mart())
