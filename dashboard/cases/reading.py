"""A delimited file as chunks of text rows, each with its line; rows that are none are put aside."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path

import polars as pl

from dashboard.cases.text_lines import TextLines

CHUNK_ROWS = 25_000
MAX_FIELD = 1_000_000
"""A field longer than this is an opening quote that never closes, not a message."""

LINE, RAW = "\0line", "\0raw"
"""Columns of ours beside those of the file: no header may hold a NUL, so no name can be theirs."""

_BROKEN_QUOTE = (
    "a quote opens here and never closes, or text follows where it closes; "
    "write quotes inside a field twice, or correct the row, and import again"
)


@dataclass(frozen=True)
class BadRow:
    """A row that could not be used: its line, its text as found, and why."""

    line: int
    raw: str
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Chunk:
    """Some rows of a file.

    Attributes:
        rows: `LINE` (where the row begins, counted from 1), `RAW` (its text as found) and one text
            column for each column asked for.
        bad: Rows with too many or too few fields, or with a broken quote.
    """

    rows: pl.DataFrame
    bad: list[BadRow] = field(default_factory=list)


@dataclass(frozen=True)
class DelimitedFile:
    """What was found out about a file before reading its rows."""

    path: Path
    encoding: str
    delimiter: str
    header: tuple[str, ...]
    header_line: str

    def chunks(self, columns: Sequence[str], rows: int = CHUNK_ROWS) -> Iterator[Chunk]:
        """These columns of the file's rows in order, some thousand rows at a time."""
        names = list(dict.fromkeys(columns))
        pick = itemgetter(*(self.header.index(name) for name in names))
        good: list[tuple[int, str, list[str]]] = []
        bad: list[BadRow] = []
        for line, raw, record in self._records():
            reason = record if isinstance(record, str) else self._misfit(record, raw)
            if reason:
                bad.append(BadRow(line, raw, (reason,)))
            else:
                good.append((line, raw, pick(record)))
            if len(good) + len(bad) >= rows:
                yield _chunk(names, good, bad)
                good, bad = [], []
        if good or bad:
            yield _chunk(names, good, bad)

    def _misfit(self, record: list[str], raw: str) -> str | None:
        if len(record) != len(self.header):
            return (
                f"the row has {len(record)} fields, the header {len(self.header)}; a row is cut "
                "off, or a quote or separator is wrong; correct it and import again"
            )
        if "\0" in raw:
            return "the row holds a NUL byte, which no text has; export it again"
        return None

    def _records(self) -> Iterator[tuple[int, str, list[str] | str]]:
        """Line, text and fields of each record, or instead of the fields what is wrong."""
        csv.field_size_limit(MAX_FIELD)
        lines = TextLines(self.path, self.encoding)
        lines.header(self.delimiter)
        while True:
            try:
                for record in csv.reader(lines, delimiter=self.delimiter, strict=True):
                    if self._has_swallowed_rows(record, lines.taken):
                        break
                    line, raw = lines.consumed()
                    if record:
                        yield line, raw, record
                else:
                    return
            except csv.Error:
                pass  # said below, as for a quote that closed in a later row
            line, raw = lines.give_back_all_but_first()
            yield line, raw, _BROKEN_QUOTE

    def _has_swallowed_rows(self, record: list[str], taken: list[str]) -> bool:
        """Whether a misfit of several lines holds whole rows: a stray quote ran on into them."""
        if len(taken) == 1 or len(record) == len(self.header):
            return False
        rest = csv.reader(taken[1:], delimiter=self.delimiter)
        return any(len(row) == len(self.header) for row in rest)


def _chunk(names: list[str], good: list[tuple[int, str, list[str]]], bad: list[BadRow]) -> Chunk:
    lines, raws, records = zip(*good, strict=True) if good else ((), (), ())
    # One column alone is picked as itself, not as a tuple of one.
    columns = zip(*records, strict=True) if len(names) > 1 else [records]
    values = dict(zip(names, columns, strict=True)) if good else dict.fromkeys(names, ())
    schema = {LINE: pl.Int64(), RAW: pl.String(), **dict.fromkeys(names, pl.String())}
    return Chunk(pl.DataFrame({LINE: lines, RAW: raws, **values}, schema=schema), bad)
