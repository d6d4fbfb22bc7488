"""Rows laid over a file: whoever reads is given one table, and few bytes are written."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import polars as pl
import pytest

from dashboard.mart import Stored, laying
from dashboard.mart.files import read_frame, scan_frames, write_frame
from dashboard.mart.laying import former_of, laid_over

BY = ["commitment", "source", "number", "at"]
SCHEMA: dict[str, pl.DataType] = {
    **dict.fromkeys(BY[:3], pl.String()),
    "at": pl.Datetime("us", "UTC"),
    "told": pl.Int64(),
}
CASES = 4_000


def rows_of(numbers: range, told: int) -> pl.DataFrame:
    """Two commitments of each case, one told twice."""
    begun = datetime(2026, 9, 1, tzinfo=UTC)
    rows = [
        (commitment, "s", f"{number:05}", begun + timedelta(minutes=number, hours=nth), told)
        for commitment in "ab"
        for number in numbers
        for nth in range(1 + (commitment == "b"))
    ]
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def names_of(numbers: range) -> pl.DataFrame:
    """The cases of these numbers."""
    return pl.DataFrame({"source": "s", "number": [f"{number:05}" for number in numbers]})


def changed(mart: Path, stored: Stored, numbers: range, told: int) -> Stored:
    """The table with other rows of these cases."""
    former = former_of(mart, stored, names_of(numbers))
    return laid_over(mart, "instants", stored, former, rows_of(numbers, told), BY)


@pytest.fixture
def mart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which no file is too short to lay rows over it."""
    monkeypatch.setattr(laying, "_LEAST", 0)
    return tmp_path


@pytest.fixture
def laid(mart: Path) -> Stored:
    """A table with three changes one after the other; the last are of cases that were not there."""
    stored = write_frame(mart, "instants", rows_of(range(CASES), 0), "2026-09")
    for told, numbers in enumerate(
        (range(0, 300, 3), range(90, 200, 2), range(CASES, CASES + 5)), start=1
    ):
        stored = changed(mart, stored, numbers, told)
    return stored


def expected() -> pl.DataFrame:
    """The rows of that table as they would be written at once."""
    rows = [rows_of(range(CASES), 0)]
    for told, numbers in enumerate(
        (range(0, 300, 3), range(90, 200, 2), range(CASES, CASES + 5)), start=1
    ):
        kept = rows[0].join(names_of(numbers), on=["source", "number"], how="anti")
        rows = [pl.concat([kept, rows_of(numbers, told)])]
    return rows[0].sort(BY)


def test_who_reads_in_order_is_given_all_rows_in_their_places(mart: Path, laid: Stored) -> None:
    """Of the file's own rows those that were followed by others are left out."""
    assert laid.over is not None
    assert read_frame(mart, laid).equals(expected())
    assert read_frame(mart, laid, ["told"]).equals(expected().select("told"))
    assert laid.held == len(expected())


@pytest.mark.parametrize(
    "asked",
    [
        pl.col("told") > 0,
        pl.col("number").is_between(pl.lit("00100"), pl.lit("00120")),
        pl.col("at") > pl.datetime(2026, 9, 3, time_zone="UTC"),
    ],
)
def test_who_asks_for_some_rows_is_given_those_of_all(
    mart: Path, laid: Stored, asked: pl.Expr
) -> None:
    """Rows are passed over by what they say, and by their place in the file."""
    other = write_frame(mart, "instants", rows_of(range(9_000, 9_100), 7), "2026-10")
    found = scan_frames(mart, [laid, other], SCHEMA).filter(asked).collect().sort(BY)
    whole = pl.concat([expected(), rows_of(range(9_000, 9_100), 7)])
    assert found.equals(whole.filter(asked).sort(BY))
    assert scan_frames(mart, [laid, other], SCHEMA).select(pl.len()).collect().item() == len(whole)


def test_a_file_over_which_much_was_laid_is_written_anew(mart: Path, laid: Stored) -> None:
    """Then it is the file of all rows, to the byte."""
    many = range(0, CASES, 3)
    whole = changed(mart, laid, many, 9)
    assert whole.over is None
    kept = expected().join(names_of(many), on=["source", "number"], how="anti")
    rows = pl.concat([kept, rows_of(many, 9)]).sort(BY)
    assert whole == write_frame(mart, "instants", rows, "2026-09")


def test_however_often_a_mart_is_refreshed_no_refresh_takes_ever_longer(mart: Path) -> None:
    """What lies over a file stays within a quarter of it, and not all are written anew at once.

    Of a hundredth of the cases changed each time, less than a quarter of the rows is written.
    """
    tables = [write_frame(mart, "instants", rows_of(range(CASES), n), "2026-09") for n in range(4)]
    rows, few, times = tables[0].rows, CASES // 100, 32
    written, together = 0, []
    for turn in range(times):
        some = range(turn * few, (turn + 1) * few)
        found = [changed(mart, stored, some, 100 + turn) for stored in tables]
        for was, now in zip(tables, found, strict=True):
            lies = [now.over.rows.rows, now.over.gone.rows] if now.over else [now.rows]
            written += sum(lies)
            assert now.file == was.file or now.over is None
            assert now.over is None or sum(lies) <= rows / 4
        together.append(sum(now.over is None for now in found))
        tables = found
    assert written < len(tables) * times * rows / 4
    assert sum(together) >= len(tables) * 2
    assert max(together) < len(tables)
    assert {stored.held for stored in tables} == {rows}


def test_a_short_file_is_written_anew(mart: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A refresh of a small city leaves the very files of a whole measurement."""
    monkeypatch.setattr(laying, "_LEAST", 10 * CASES)
    stored = write_frame(mart, "instants", rows_of(range(CASES), 0), "2026-09")
    assert changed(mart, stored, range(3), 1).over is None


def test_rows_that_are_as_they_were_change_nothing(mart: Path, laid: Stored) -> None:
    """A case that was measured again for nothing."""
    assert changed(mart, laid, range(90, 200, 2), 2) == laid
