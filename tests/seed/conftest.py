"""The demonstration city, written once for all tests and read without the code that wrote it."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from agreements.folder import CityFolder, open_city
from seed import CITY, EXPORT, LOG, TRUTH, VOLUMES, write_city
from tests.demonstration import exported

SMALL = 12_000


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a tenth of the city was written, with the default seed."""
    path = tmp_path_factory.mktemp("city")
    write_city(path, cases=SMALL)
    return path


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the city was written as `accord demo` does it, with the default size and seed."""
    return exported(tmp_path_factory)


@pytest.fixture(scope="session")
def rows(folder: Path) -> list[dict[str, str]]:
    """The export as plain text."""
    return read(folder / EXPORT)


@pytest.fixture(scope="session")
def log(folder: Path) -> list[dict[str, str]]:
    """The log as plain text."""
    return read(folder / LOG)


@pytest.fixture(scope="session")
def volumes(folder: Path) -> list[dict[str, str]]:
    """The contacts by day as plain text."""
    return read(folder / VOLUMES)


@pytest.fixture(scope="session")
def tables(whole: Path) -> dict[str, pl.DataFrame]:
    """The three files of the whole city as text, by their names."""
    return {n: pl.read_csv(whole / n, infer_schema=False) for n in (EXPORT, LOG, VOLUMES)}


def read(path: Path) -> list[dict[str, str]]:
    """A file's rows."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="session")
def truth(folder: Path) -> dict[str, Any]:
    """What is said to be true of the small city."""
    return said(folder)


@pytest.fixture(scope="session")
def whole_truth(whole: Path) -> dict[str, Any]:
    """What is said to be true of the whole city."""
    return said(whole)


def said(folder: Path) -> dict[str, Any]:
    """A truth file."""
    known: dict[str, Any] = json.loads((folder / TRUTH).read_text("utf-8"))
    return known


@pytest.fixture(scope="session")
def denver() -> CityFolder:
    """The folder of the demonstration city."""
    return open_city(CITY)
