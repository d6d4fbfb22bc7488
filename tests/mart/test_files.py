"""A table is read from its file as it was written, whatever its columns are."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import cast

import polars as pl
import pytest

from dashboard.mart.files import read_frame, write_frame, writing
from dashboard.mart.partition import TAIL
from metrics.cube import CELL
from metrics.figures.tallied import TALLY
from metrics.tables import CASES, EVENTS, LINKS, MESSAGES, TABLES, Types

EVERY = {
    **TABLES, "cases": CASES, "events": EVENTS, "links": LINKS, "messages": MESSAGES,
    "tails": TAIL, "cube": CELL, "tallies": TALLY,
}  # fmt: skip
AT = datetime(1969, 7, 20, 20, 17, 40, 123456, tzinfo=UTC)


def value(dtype: pl.DataType) -> object:
    """Something that a column of a type can hold, and that is easily lost on the way."""
    if isinstance(dtype, pl.List):
        return [value(cast("pl.DataType", dtype.inner)), None]
    if dtype.is_integer():
        return -1
    known = {pl.String(): "Señal – ✓", pl.Binary(): b"\x00\xff", pl.Boolean(): False}
    return {**known, pl.Date(): date(1600, 2, 29), pl.Float64(): 0.1}.get(dtype, AT)


@pytest.mark.parametrize("name", sorted(EVERY))
@pytest.mark.parametrize("groups", [None, 2])
def test_a_table_is_read_as_it_was_written(tmp_path: Path, name: str, groups: int | None) -> None:
    """Of no rows, of nulls alone and of both, in one group of rows or several."""
    types: Types = EVERY[name]
    row = {column: value(dtype) for column, dtype in types.items()}
    for rows in ([], [dict.fromkeys(types)], [row, dict.fromkeys(types), row, row]):
        frame = pl.DataFrame(rows, schema=types)
        with writing(tmp_path):
            stored = write_frame(tmp_path, name, frame, row_group_size=groups)
            again = write_frame(tmp_path, name, frame, row_group_size=groups)
        found = read_frame(tmp_path, stored)
        assert found.schema == frame.schema
        assert found.equals(frame)
        assert again == stored
