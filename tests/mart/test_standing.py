"""Unsettled cases at another instant: those alone are counted of which an instant has passed."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple, cast

import polars as pl
import pytest

from agreements.folder import open_city
from dashboard.mart import Manifest, measure, standing, tallying
from dashboard.mart.files import write_frame
from dashboard.mart.manifest import STANDING_TALLIES
from dashboard.mart.settled import Known
from dashboard.mart.standing import later, tallies_at, unsettled_of
from metrics.figures import Standards, standards_of
from metrics.figures.tallying import tallies_of
from metrics.promises import promises_of
from tests.mart.remembered import Remembered

if TYPE_CHECKING:
    from dashboard.cases.record import Record

STEPS = 10
WINDOWS = (0, 14, 30)


class Stood(NamedTuple):
    """A mart that was measured, and what its tallies follow from."""

    mart: Path
    manifest: Manifest
    known: Known


@pytest.fixture(scope="module")
def stood(tmp_path_factory: pytest.TempPathFactory) -> Stood:
    """Some months of the demonstration city, tallied apart."""
    mart, folder = tmp_path_factory.mktemp("stood"), open_city("denver")
    parts, random = tmp_path_factory.mktemp("parts"), Random(3)  # noqa: S311 - to draw, not to hide
    record = Remembered(parts, random, 2_000)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(tallying, "_MOST", 0)
        manifest = measure(cast("Record", record), folder, mart)
    promises = promises_of(folder)
    standards = standards_of(folder, promises, manifest.record.sources)
    return Stood(mart, manifest, Known(standards, promises.zone, manifest.files))


def instants_of(stood: Stood) -> list[datetime]:
    """All at which any of these cases could count otherwise, and some windows after them."""
    tables = unsettled_of(stood.mart, stood.manifest.files, stood.manifest.until)
    told = {
        "instants": ("due", "due_at_cap", "held_until", "stop"),
        "lives": ("first_closed", "closed", "reopened"),
        "updates": ("due",),
    }
    found = pl.concat(
        tables[name].select(at=pl.col(column).drop_nulls() + timedelta(days=days)).collect()
        for name, columns in told.items()
        for column in columns
        for days in WINDOWS
    )
    return found["at"].unique().sort().to_list()


def near(random: Random, at: datetime) -> datetime:
    """That instant, or one as near to it as any clock tells."""
    apart = random.choice([0, 0, 1, -1, 1_000_000, -1_000_000, 40_000_000_000])
    return at + timedelta(microseconds=apart)


def test_whatever_time_has_passed_unsettled_cases_stand_as_if_all_had_been_counted(
    stood: Stood, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From any instant to any other one, also an earlier one, one after the other."""
    monkeypatch.setattr(standing, "_MANY", 0)
    monkeypatch.setattr(standing, "_MOST", 1.0)
    mart, manifest, known = stood
    random = Random(11)  # noqa: S311 - to draw, not to hide
    last = manifest.data_until
    ahead = [at for at in instants_of(stood) if at > last]
    for step in range(STEPS):
        # Mostly near to the one before, as a city refreshes: else nearly all would be otherwise.
        some = [at for at in ahead if abs(at - manifest.as_of) < timedelta(days=2)]
        at = near(random, random.choice(some if some and step % 4 else ahead))
        found = later(mart, manifest, known, at)
        whole = tallies_at(mart, manifest.files, known, at)
        assert found is not None
        assert found.equals(whole)
        stored = write_frame(mart, STANDING_TALLIES, found)
        files = {**manifest.files, STANDING_TALLIES: stored}
        manifest = manifest.model_copy(update={"as_of": at, "files": files})


def test_of_an_hour_few_cases_are_counted(stood: Stood, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of which an instant has passed or whose clock runs; of a year nearly all are."""
    monkeypatch.setattr(standing, "_MANY", 0)
    mart, manifest, known = stood
    counted: list[int] = []

    def watched(
        tables: dict[str, pl.LazyFrame], standards: Standards, at: datetime, zone: str
    ) -> pl.DataFrame:
        counted.append(tables["lives"].select(pl.len()).collect().item())
        return tallies_of(tables, standards, at, zone)

    monkeypatch.setattr(standing, "tallies_of", watched)
    every = sum(files.held for name, files in manifest.files.items() if "d_lives-" in name)
    hour, year = (manifest.as_of + timedelta(hours=n) for n in (1, 24 * 365))
    assert later(mart, manifest, known, hour) is not None
    assert 0 < max(counted) < every / 4
    assert later(mart, manifest, known, year) is None


def test_a_month_whose_only_case_goes_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An open case was opened in another month than was said: none is tallied for it any more."""
    monkeypatch.setattr(tallying, "_MOST", 0)
    monkeypatch.setattr(standing, "_MANY", 0)
    folder, random = open_city("denver"), Random(3)  # noqa: S311 - to draw, not to hide
    record = Remembered(tmp_path / "parts", random, 300)
    case = max(record.rows, key=lambda key: record.rows[key]["opened"])
    there = record.rows[case]["opened"]
    del record.happened[case][1:]
    for turn, opened in enumerate((there - timedelta(days=150), there)):
        record.turn = record._changed[case] = turn
        record.rows[case]["opened"] = opened
        record.happened[case][0]["at"] = opened
        found = measure(cast("Record", record), folder, tmp_path / "mart")
    anew = measure(cast("Record", record), folder, tmp_path / "beside", full=True)
    assert anew.partitions == found.partitions
    assert found.files[STANDING_TALLIES] == anew.files[STANDING_TALLIES]
