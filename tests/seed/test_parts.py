"""A city in parts is one city: no number twice, no event without its case, nothing left over."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from seed import AS_OF, parts, write_parts

CASES, PART = 2_500, 1_000


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a few cases make several parts."""
    monkeypatch.setattr(parts, "PART_CASES", PART)


def rows(folder: Path, name: str) -> pl.DataFrame:
    """All parts of a table."""
    return pl.read_parquet(sorted(folder.glob(f"{name}-*.parquet")))


@pytest.mark.usefixtures("small_parts")
def test_parts_add_up_to_the_cases_that_were_asked_for(tmp_path: Path) -> None:
    """Each number once; progress tells of every part."""
    told: list[tuple[int, int]] = []
    files = write_parts(tmp_path, cases=CASES, progress=lambda *now: told.append(now))
    cases = rows(tmp_path, "cases")
    assert len(files) == 2 * len(told) == 6
    assert told == [(1_000, CASES), (2_000, CASES), (2_500, CASES)]
    assert cases["number"].n_unique() == len(cases) == CASES


@pytest.mark.usefixtures("small_parts")
def test_every_event_is_of_a_case_after_its_opening_and_within_the_window(tmp_path: Path) -> None:
    """In microseconds."""
    write_parts(tmp_path, cases=CASES)
    opened = rows(tmp_path, "cases").select("number", "opened")
    events = rows(tmp_path, "events").join(opened, on="number", how="left")
    assert events["opened"].null_count() == 0
    assert (events["at"] >= events["opened"]).all()
    assert (events["at"] < AS_OF.timestamp() * 1e6).all()
    assert len(events.filter(kind="opened")) == CASES


@pytest.mark.usefixtures("small_parts")
def test_another_city_leaves_no_part_of_the_first_one(tmp_path: Path) -> None:
    """Two of them together would be neither."""
    for cases in (CASES, 500):
        write_parts(tmp_path, cases=cases)
    assert [path.name for path in sorted(tmp_path.iterdir())] == [
        "cases-0001.parquet",
        "events-0001.parquet",
    ]


@pytest.mark.usefixtures("small_parts")
def test_agencies_that_do_not_grow_are_in_the_first_part_alone(tmp_path: Path) -> None:
    """The audit's planning cases, and parks with too few a month."""
    write_parts(tmp_path, cases=CASES)
    later = pl.read_parquet([tmp_path / f"cases-000{n}.parquet" for n in (2, 3)])
    assert "community-planning" in set(rows(tmp_path, "cases")["agency"])
    assert not {"community-planning", "parks"} & set(later["agency"])


def test_less_than_one_case_is_refused(tmp_path: Path) -> None:
    """The message says what came in."""
    with pytest.raises(ValueError, match="at least 1 case"):
        write_parts(tmp_path, cases=0)
