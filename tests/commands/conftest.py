"""A small town, imported and measured once; tests that change it take a copy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.commands.accord import measured

Settings = dict[str, object]


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The settings of the town; for reading only."""
    return measured(tmp_path_factory.mktemp("town"))


@pytest.fixture
def own_town(town: Settings, tmp_path: Path) -> Settings:
    """The settings of a copy that a test may damage."""
    shutil.copytree(str(town["data_dir"]), tmp_path / "own")
    return {**town, "data_dir": tmp_path / "own"}
