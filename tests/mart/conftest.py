"""A small town's record and mart, made for each test that damages it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dashboard.city.answers import City
from dashboard.mart import Mart
from dashboard.settings import Settings
from tests.commands.accord import measured
from tests.mart.denver import write_few_months


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """A town, imported and measured once."""
    return measured(tmp_path_factory.mktemp("town"))


@pytest.fixture(scope="session")
def few_months(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of some months of the demonstration city, to be brought in piece by piece."""
    folder = tmp_path_factory.mktemp("months")
    write_few_months(folder)
    return folder


@pytest.fixture
def settings(made: dict[str, object], tmp_path: Path) -> Settings:
    """The settings of a copy of the town, whose record and mart a test may damage."""
    data = shutil.copytree(str(made["data_dir"]), tmp_path / "data")
    return Settings(city=str(made["city"]), data_dir=data)


@pytest.fixture
def city(settings: Settings) -> City:
    """The town, to be asked."""
    return City(settings)


@pytest.fixture
def mart(city: City) -> Mart:
    """What was measured of it."""
    return city.mart()
