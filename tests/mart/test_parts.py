"""A record written as Parquet: gathered by month from whatever parts, little of it at a time."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import polars as pl
import pytest

from dashboard.mart import parts as gathering
from dashboard.mart.columns import ORDER, Months
from dashboard.mart.files import read_frame
from dashboard.memory import keep_memory
from metrics.tables import CASES, EVENTS

BEGAN = datetime(2026, 1, 20, tzinfo=UTC)
DRAWN = 60


def cases(numbers: range) -> pl.DataFrame:
    """A case a day."""
    rows = [
        {"source": "s", "number": f"{n:03}", "opened": BEGAN + timedelta(days=n)} for n in numbers
    ]
    return pl.DataFrame([dict.fromkeys(CASES) | row for row in rows], schema=CASES)


def events(numbers: range) -> pl.DataFrame:
    """Each opened, and closed a month later."""
    rows = [
        {"source": "s", "number": f"{n:03}", "at": BEGAN + timedelta(days=n + days), "kind": kind}
        for n in numbers
        for days, kind in ((0, "opened"), (30, "closed"))
    ]
    return pl.DataFrame([dict.fromkeys(EVENTS) | row for row in rows], schema=EVENTS)


def write(folder: Path, nth: int, numbers: range, *, raw: bool) -> None:
    """A part; raw as the record's own tables are, with numbers for instants and texts for ids."""
    for name, rows in (("cases", cases(numbers)), ("events", events(numbers))):
        told = rows.with_columns(pl.col(pl.Datetime).dt.epoch("us")) if raw else rows
        if raw and name == "events":
            told = told.drop("text_id").with_columns(text=pl.lit("Done."))
        told.write_parquet(folder / f"{name}-{nth:04}.parquet")


def gathered(folder: Path) -> tuple[Path, Months]:
    """What is gathered of the parts of a folder."""
    mart = folder / "mart"
    (mart / "columns").mkdir(parents=True)
    return mart, gathering._gathered(folder, mart)


def held(mart: Path, months: Months, name: str) -> pl.DataFrame:
    """All rows of a table, each file of them in order."""
    frames = [read_frame(mart, files[name]) for files in months.values()]
    assert all(frame.equals(frame.sort(ORDER[name])) for frame in frames)
    return pl.concat(frames).sort(ORDER[name])


@pytest.mark.parametrize("waiting", [10, 1_000])
def test_months_are_gathered_from_all_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, waiting: int
) -> None:
    """Where few may wait a month has several files; the rows are the same."""
    for nth in range(3):
        write(tmp_path, nth, range(nth, DRAWN, 3), raw=True)
    monkeypatch.setattr(gathering, "_MOST_WAITING", waiting)
    mart, months = gathered(tmp_path)
    assert {month[:7] for month in months} == {"2026-01", "2026-02", "2026-03"}
    assert (len(months) > 3) == (waiting == 10)
    assert held(mart, months, "cases").equals(cases(range(DRAWN)))
    told = held(mart, months, "events")
    assert told.drop("text_id").equals(events(range(DRAWN)).drop("text_id"))
    assert told["text_id"].n_unique() == 1


def test_files_of_the_marts_own_columns_are_taken_as_they_are(tmp_path: Path) -> None:
    """Those of one month, in order; two of one month stand beside each other."""
    for nth, numbers in enumerate([range(6), range(6, 12), range(12, 30)]):
        write(tmp_path, nth, numbers, raw=False)
    mart, months = gathered(tmp_path)
    assert list(months) == ["2026-01", "2026-01.1", "2026-02"]
    for nth, files in enumerate(months.values()):
        for name, stored in files.items():
            given = (tmp_path / f"{name}-{nth:04}.parquet").read_bytes()
            assert (mart / stored.file).read_bytes() == given


@pytest.mark.parametrize("numbers", [range(5, -1, -1), range(20)])
def test_files_out_of_order_or_of_two_months_are_gathered(tmp_path: Path, numbers: range) -> None:
    """They would be read as something they are not."""
    write(tmp_path, 0, numbers, raw=False)
    mart, months = gathered(tmp_path)
    assert held(mart, months, "cases").equals(cases(range(len(numbers))))
    assert held(mart, months, "events").equals(events(range(len(numbers))))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is told to it")
def test_the_allocator_takes_what_it_is_told() -> None:
    """Where it does not, measuring is slower and otherwise the same."""
    assert keep_memory()
