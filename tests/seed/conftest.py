"""The demonstration city, written once for all tests and read without the code that wrote it."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from agreements.folder import CityFolder, open_city
from seed import CITY, EXPORT, TRUTH, write_city


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the city was written, with the default size and seed."""
    path = tmp_path_factory.mktemp("city")
    write_city(path)
    return path


@pytest.fixture(scope="session")
def rows(folder: Path) -> list[dict[str, str]]:
    """The export as plain text."""
    with (folder / EXPORT).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="session")
def truth(folder: Path) -> dict[str, Any]:
    """What is said to be true of it."""
    said: dict[str, Any] = json.loads((folder / TRUTH).read_text("utf-8"))
    return said


@pytest.fixture(scope="session")
def denver() -> CityFolder:
    """The folder of the demonstration city."""
    return open_city(CITY)
