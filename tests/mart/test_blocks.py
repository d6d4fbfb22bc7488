"""Months measured in one call: each is what it is by itself."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import polars as pl
import pytest

from agreements.folder import open_city
from dashboard.mart import blocks, partition
from dashboard.mart.blocks import in_blocks
from dashboard.mart.manifest import Manifest, Stored
from dashboard.mart.partition import Rows, Task, measured_of
from dashboard.mart.parts import measure_parts
from metrics.promises import Promises
from seed.parts import write_parts
from seed.wall_clock import AS_OF

CITY = open_city("denver")


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files of few cases of the demonstration city, all of its last four months."""
    folder = tmp_path_factory.mktemp("parts")
    write_parts(folder, cases=3_000)
    lately = pl.col("opened") >= int((AS_OF - timedelta(days=110)).timestamp() * 1_000_000)
    for file in folder.glob("cases-*.parquet"):
        pl.read_parquet(file).filter(lately).write_parquet(file)
    return folder


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many cases were measured in each call from now on."""
    told: list[int] = []

    def counted(inputs: Rows, promises: Promises, as_of: datetime) -> dict[str, pl.DataFrame]:
        told.append(len(inputs["cases"]))
        return measured_of(inputs, promises, as_of)

    monkeypatch.setattr(partition, "measured_of", counted)
    return told


def measured(parts: Path, mart: Path, most: int, monkeypatch: pytest.MonkeyPatch) -> Manifest:
    """These files, measured so many cases in a call."""
    monkeypatch.setattr(blocks, "_MOST", most)
    monkeypatch.setattr(blocks, "_LEAST", most)
    return measure_parts(parts, CITY, mart, as_of=AS_OF)


def test_months_measured_in_one_call_are_what_each_is_by_itself(
    parts: Path, tmp_path: Path, calls: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """To the byte."""
    alone = measured(parts, tmp_path / "alone", 0, monkeypatch)
    each = [part.cases for part in alone.partitions]
    assert sorted(calls) == sorted(each)
    calls.clear()
    together = measured(parts, tmp_path / "together", sum(each), monkeypatch)
    assert calls == [sum(each)]
    assert together == alone


def test_months_whose_names_lie_among_each_other_are_measured_one_by_one(
    parts: Path, tmp_path: Path, calls: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their rows would not stand together."""
    mixed = tmp_path / "parts"
    mixed.mkdir()
    for file in parts.glob("*.parquet"):
        turned = pl.col("number").str.reverse()
        pl.read_parquet(file).with_columns(number=turned).write_parquet(mixed / file.name)
    manifest = measured(mixed, tmp_path / "mart", 10**6, monkeypatch)
    assert sorted(calls) == sorted(part.cases for part in manifest.partitions)


@pytest.mark.parametrize(
    ("months", "hands", "found"),
    [
        ([5, 5, 5, 5], 1, [2, 2]),  # of so few it is no matter how many measure
        ([50, 50, 50, 50], 1, [1, 1, 1, 1]),
        ([10] * 24, 1, [4, 4, 4, 3, 2, *[1] * 7]),  # so that all end at one time
        ([10] * 24, 2, [3, 2, 2, 2, *[1] * 15]),
        ([], 2, []),
    ],
)
def test_what_is_left_is_divided_into_smaller_and_smaller_blocks(
    months: list[int], hands: int, found: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of so many cases each, no block having more than forty."""
    monkeypatch.setattr(blocks, "_MOST", 40)
    monkeypatch.setattr(blocks, "_LEAST", 10)
    tasks = [task(f"2026-{nth:02}", cases) for nth, cases in enumerate(months, start=1)]
    divided = list(in_blocks(tasks, hands))
    assert [len(block) for block in divided] == found
    assert [one for block in divided for one in block] == tasks


def task(month: str, cases: int) -> Task:
    """A month of so many cases."""
    return Task(month, {"cases": Stored(file=month, rows=cases, size=0)}, AS_OF)
