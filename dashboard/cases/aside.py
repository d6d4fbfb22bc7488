"""Rows that were put aside, taken apart again as the files they stood in were."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

import polars as pl
from sqlalchemy import Connection, select

from dashboard.cases import tables
from dashboard.cases.formats.table import column_names
from dashboard.cases.formats.typed import DAY, TIME, ZONED_TIME
from dashboard.cases.rows import LINE, RAW, BadRow, Chunk

_SEPARATORS = ",;\t|"
_QUOTED = re.compile(r'"[^"]*"')
_NUL = "NUL byte"
_TYPED = ("Excel", "Parquet")


class Group(NamedTuple):
    """What rows that are read together have in common."""

    stream: str
    header: str
    file: str
    extracted_at: datetime | None
    put_aside_at: datetime


class Aside(NamedTuple):
    """A row put aside."""

    id: bytes
    line: int
    reasons: tuple[str, ...]
    raw: str


def _separator(header: str) -> str:
    """What stands between the fields of a delimited text, as it was found when it was read."""
    return max(_SEPARATORS, key=_QUOTED.sub("", header).count)


def parsed(
    group: Group, rows: Sequence[Aside], typed: Sequence[str], *, beyond_mending: str = _NUL
) -> tuple[tuple[str, ...], Chunk, list[BadRow]]:
    """The columns, the rows that are rows, and those that no mapping can make one.

    Args:
        group: What the rows have in common.
        rows: As they were put aside.
        typed: How the file's times were written out, where it was one with types of its own.
        beyond_mending: Words of a reason that stands whatever the mapping says.
    """
    delimiter = "," if typed else _separator(group.header)
    columns = column_names(group.file, 1, _fields(group.header, delimiter) or [])
    good: list[tuple[int | str, ...]] = []
    stuck: list[BadRow] = []
    for n, row in enumerate(rows):
        fields = _fields(row.raw, delimiter)
        if fields is None or len(fields) != len(columns) or _stands(row, beyond_mending):
            stuck.append(BadRow(n, row.raw, row.reasons))
        else:
            good.append((n, row.raw, *fields))
    schema = {LINE: pl.Int64(), RAW: pl.String(), **dict.fromkeys(columns, pl.String())}
    return columns, Chunk(pl.DataFrame(good, schema=schema, orient="row")), stuck


def _stands(row: Aside, beyond_mending: str) -> bool:
    reasons = "\n".join(row.reasons)
    return _NUL in reasons or beyond_mending in reasons


def _fields(raw: str, delimiter: str) -> list[str] | None:
    """A row's fields; None where it is not one row."""
    lines = io.StringIO(raw, newline="")  # the csv module knows better where a line ends
    try:
        records = list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return records[0] if len(records) == 1 else None


def typed_as(connection: Connection, source: str, file: str) -> tuple[str, ...]:
    """How the file's times were written out, where it was one with types of its own."""
    run = tables.runs.c
    of_file = (run.source == source) & (run.file == file)
    last = select(run.described).where(of_file).order_by(run.id.desc()).limit(1)
    described = connection.execute(last).scalar() or ""
    return (TIME, ZONED_TIME, DAY) if any(word in described for word in _TYPED) else ()
