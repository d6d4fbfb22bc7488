"""Months that are tallied while they are measured, as files of a record without a database are."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import polars as pl
import pytest

from agreements.folder import open_city
from dashboard.mart import sharing, tallying
from dashboard.mart.manifest import TALLIED, Manifest, Stored
from dashboard.mart.parts import measure_parts
from dashboard.mart.settled import Known
from dashboard.mart.tallying import planned, tallied
from metrics.figures import standards_of
from metrics.promises import promises_of
from seed.parts import write_parts
from seed.wall_clock import AS_OF

CITY = open_city("denver")


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files of few cases of the demonstration city, all of its last two months."""
    folder = tmp_path_factory.mktemp("parts")
    write_parts(folder, cases=1_500)
    lately = pl.col("opened") >= int((AS_OF - timedelta(days=55)).timestamp() * 1_000_000)
    for file in folder.glob("cases-*.parquet"):
        pl.read_parquet(file).filter(lately).write_parquet(file)
    return folder


def tallies_of(manifest: Manifest) -> dict[str, Stored]:
    """The files of the tallies that were made of each month."""
    every = [f"{name}-{part.month}" for part in manifest.partitions for name in TALLIED]
    return {name: manifest.files[name] for name in every}


@pytest.mark.parametrize("many", [1, 10_000], ids=["in processes", "here"])
def test_a_month_is_tallied_alike_while_it_is_measured_and_after_that(
    parts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    """Files of the same names hold the same to the byte."""
    monkeypatch.setattr(tallying, "_MOST", 0)  # every month by itself
    monkeypatch.setattr(sharing, "MANY", many)
    manifest = measure_parts(parts, CITY, tmp_path, as_of=AS_OF)
    promises = promises_of(CITY)
    known = Known(standards_of(CITY, promises, ()), promises.zone, {})
    later = tallied(tmp_path, planned(tmp_path, manifest.partitions, None, known), known, AS_OF)
    assert {name: later[name] for name in tallies_of(manifest)} == tallies_of(manifest)
    assert later["standing_tallies"] == manifest.files["standing_tallies"]
