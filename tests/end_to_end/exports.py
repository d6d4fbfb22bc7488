"""Cities' real exports, which lie beside the project and never in it."""

from __future__ import annotations

import csv
import os
from collections import Counter
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from sqlalchemy import select

from agreements.folder import open_city
from dashboard.cases import tables
from dashboard.cases.record import Record
from dashboard.cases.store import Store
from tests.commands.accord import ROOT, accord, own_city

FOLDER = ROOT.parent / "shared" / "data"

Row = dict[str, str]
Settings = dict[str, object]


def published(name: str) -> list[Row]:
    """A city's file, read without any code of ours; the test is skipped where it is not at hand.

    Where tests must all run (`CI`), a missing file fails instead.
    """
    file = FOLDER / name
    if not file.is_file():
        missing = f"{name} is not in ../shared/data; its city was not measured"
        pytest.fail(missing) if "CI" in os.environ else pytest.skip(missing)
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def imported(folder: Path, city: str, name: str) -> tuple[Settings, dict[str, Any]]:
    """A city's export read and measured by the command: the settings to ask it with, and the sums.

    The city's files are a copy: nobody's edits meanwhile change what a test has measured.
    """
    settings: Settings = {"city": own_city(folder, city), "data_dir": folder / "data"}
    read = accord("import", city, FOLDER / name, "--json", **settings)
    assert not read.err, read.err
    assert accord("measure", **settings).code == 0
    return settings, read.row


def figure(settings: Settings, *words: str) -> dict[str, Any]:
    """The only line of `accord figures --json`."""
    answer = accord("figures", *words, "--json", **settings)
    assert answer.code == 0, answer.err
    return answer.row


def states(settings: Settings) -> dict[str, str]:
    """The state of every case, by number."""
    rows = accord("cases", "--json", **settings).rows
    return {row["number"]: row["state"] for row in rows}


def events(settings: Settings, city: str) -> pl.DataFrame:
    """Every event of the record."""
    store = Store(f"sqlite:///{settings['data_dir']}/{city}/record.sqlite", open_city(city).city)
    found = Record(store).events()
    store.close()
    return found


def texts(settings: Settings, city: str) -> pl.Series:
    """Every distinct message of the record."""
    store = Store(f"sqlite:///{settings['data_dir']}/{city}/record.sqlite", open_city(city).city)
    with store.engine.connect() as connection:
        found = connection.execute(select(tables.texts.c.text)).scalars().all()
    store.close()
    return pl.Series("text", found, pl.String)


def outcomes(settings: Settings, city: str) -> Counter[str | None]:
    """How often closings ended in each way."""
    return Counter(events(settings, city).filter(kind="closed")["outcome"].to_list())
