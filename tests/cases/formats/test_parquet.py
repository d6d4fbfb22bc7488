"""A Parquet file is the same table as its text: typed cells have one way to be written."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dashboard.cases.formats import open_tables
from dashboard.cases.instants import read_times
from dashboard.cases.rows import LINE, RAW, RowTable
from dashboard.errors import UserError
from tests.cases.town import Desk, drawn

MOMENT = datetime(2026, 3, 1, 9, 0, 1, 250_000, tzinfo=UTC)
WRITTEN = {
    # a column's type: its values, as they are written
    "text": (pa.array(["Elm", None]), ["Elm", ""]),
    "words": (pa.array(["Elm", "Oak"]).dictionary_encode(), ["Elm", "Oak"]),
    "bytes that are text": (pa.array([b"Elm", "é".encode()]), ["Elm", "é"]),
    "bytes": (pa.array([b"\xff\x00", b"Elm", None]), ["ff00", "Elm", ""]),
    "whole numbers": (pa.array([101000295613, None]), ["101000295613", ""]),
    "large numbers": (pa.array([2**64 - 1], pa.uint64()), ["18446744073709551615"]),
    "numbers of cases": (pa.array([101000295613.0, float("nan")]), ["101000295613", ""]),
    "floats": (pa.array([0.1, -2.5]), ["0.1", "-2.5"]),
    "numbers too large": (pa.array([3e17]), ["3e+17"]),
    "small floats": (pa.array([1.5], pa.float32()), ["1.5"]),
    "decimals": (pa.array([Decimal("12.50"), Decimal("3.00")]), ["12.5", "3"]),
    "whole decimals": (pa.array([Decimal(100)], pa.decimal128(38, 0)), ["100"]),
    "yes or no": (pa.array([True, False, None]), ["true", "false", ""]),
    "days": (pa.array([date(2026, 3, 1)]), ["2026-03-01"]),
    "times of day": (pa.array([time(9, 30)]), ["09:30:00"]),
    "times": (pa.array([MOMENT.replace(tzinfo=None)]), ["2026-03-01 09:00:01.250"]),
    "fine times": (pa.array([1], pa.timestamp("ns")), ["1970-01-01 00:00:00.000000001"]),
    "zoned times": (
        pa.array([MOMENT], pa.timestamp("us", "America/Denver")),
        ["2026-03-01 09:00:01.250+0000"],
    ),
    "times with an offset": (
        pa.array([MOMENT], pa.timestamp("ms", "+02:00")),
        ["2026-03-01 09:00:01.250+0000"],
    ),
    "lengths": (pa.array([timedelta(hours=30)]), ["P1DT6H"]),
    "nothing": (pa.nulls(2), ["", ""]),
}


def written(path: Path, **columns: Any) -> RowTable:  # noqa: ANN401 - pyarrow has no types
    """A Parquet file of these columns, opened."""
    pq.write_table(pa.table(columns), path)
    (table,) = open_tables(path)
    return table


@pytest.mark.parametrize(("column", "texts"), WRITTEN.values(), ids=WRITTEN.keys())
def test_each_type_has_one_way_to_be_written(tmp_path: Path, column: Any, texts: list[str]) -> None:  # noqa: ANN401 - as above
    """Numbers of cases have no point and no exponent unless digits are lost; nothing is blank."""
    (chunk,) = written(tmp_path / "cases.parquet", value=column).chunks(["value"])

    assert chunk.rows["value"].to_list() == texts


@pytest.mark.parametrize("name", ["times", "fine times", "zoned times", "days"])
def test_the_formats_that_a_file_names_read_what_it_writes(tmp_path: Path, name: str) -> None:
    """The mapping need not know how its times are written; instants are those stored."""
    column, texts = WRITTEN[name]

    table = written(tmp_path / "cases.parquet", value=column, beside=pa.nulls(len(column)))

    read = read_times(pl.Series(texts), list(table.date_formats), "UTC").at
    stored = pl.Series(pl.from_arrow(column)).cast(pl.Datetime("us"))
    assert read.dt.replace_time_zone(None).to_list() == stored.to_list()


def test_a_row_put_aside_is_kept_as_a_line_of_csv(tmp_path: Path) -> None:
    """Also of columns that nobody asked for; the header counts as line 1."""
    table = written(tmp_path / "cases.parquet", a=[1, 2], b=['x "y"', "two\nlines"], c=["", "d,e"])

    (chunk,) = table.chunks(["c"])

    assert (table.described, table.header_line) == ("Parquet", "a,b,c")
    assert chunk.rows.columns == [LINE, RAW, "c"]
    assert chunk.rows[LINE].to_list() == [2, 3]
    assert chunk.rows[RAW].to_list() == ['1,"x ""y""",', '2,"two\nlines","d,e"']


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
def test_a_file_is_the_same_in_chunks_of_any_size(tmp_path: Path, size: int) -> None:
    """Whatever the size of the groups that its rows were written in."""
    path = tmp_path / "cases.parquet"
    pq.write_table(pa.table({"a": range(20), "b": range(20)}), path, row_group_size=6)
    (table,) = open_tables(path)

    chunks = [chunk.rows for chunk in table.chunks(["b", "a", "b"], size)]

    assert all(0 < len(rows) <= size for rows in chunks)
    assert pl.concat(chunks).drop(RAW).rows() == [(n + 2, str(n), str(n)) for n in range(20)]


NESTED = {
    "lists": pa.array([[1, 2]]),
    "records": pa.array([{"x": 1}]),
    "pairs": pa.array([[("x", 1)]], pa.map_(pa.string(), pa.int64())),
}


@pytest.mark.parametrize("column", NESTED.values(), ids=NESTED.keys())
def test_columns_that_hold_no_values_are_named(tmp_path: Path, column: Any) -> None:  # noqa: ANN401 - as above
    """What would be guessed at otherwise is refused, with the way out."""
    with pytest.raises(UserError) as refused:
        written(tmp_path / "cases.parquet", number=["1"], place=column)

    assert str(refused.value).startswith(
        "cases.parquet:1: columns that hold lists or records, not values, cannot be read: place ("
    )


@pytest.mark.parametrize("kept", [5, 40, 200, -1])
def test_a_file_cut_short_is_refused(tmp_path: Path, kept: int) -> None:
    """Its table of contents stands at the end."""
    path = tmp_path / "cases.parquet"
    written(path, number=[str(n) for n in range(100)])
    path.write_bytes(path.read_bytes()[:kept])

    with pytest.raises(UserError, match=r"^cases\.parquet:1: this Parquet file is damaged or cut"):
        open_tables(path)


def test_damage_within_is_said_when_it_is_met(tmp_path: Path) -> None:
    """The rows before it are read; the one that fails names the file."""
    path = tmp_path / "cases.parquet"
    frame = pa.table({"number": [f"{n:064}" for n in range(5000)]})
    pq.write_table(frame, path, row_group_size=1000, use_dictionary=False, compression="zstd")
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 200] = bytes(200)
    path.write_bytes(data)
    (table,) = open_tables(path)

    with pytest.raises(UserError, match=r"^cases\.parquet:1: this Parquet file is damaged or cut"):
        list(table.chunks(["number"], 500))


def test_a_parquet_file_enters_the_record_as_the_same_table_in_text_does(
    desk: Desk, tmp_path: Path
) -> None:
    """Times that are typed need no format in the mapping."""
    text = drawn("number | opened\n1 | 2026-03-01 09:00\n2 | 2026-03-02 09:00")
    frame = pl.read_csv(text.encode(), infer_schema=False).with_columns(
        pl.col("Opened").str.to_datetime("%Y-%m-%d %H:%M"), pl.col("Number").cast(pl.Float64)
    )
    frame.write_parquet(tmp_path / "cases.parquet")

    (report,) = desk.bring_file(tmp_path / "cases.parquet")
    told = desk.dump()
    again = desk.bring(text, "2026-03-02 09:00")

    assert report.sums() == {"read": 2, "accepted": 2, "unchanged": 0, "quarantined": 0}
    assert again.sums() == {"read": 2, "accepted": 0, "unchanged": 2, "quarantined": 0}
    assert desk.dump() == told
