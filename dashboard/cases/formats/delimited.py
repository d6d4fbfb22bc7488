"""A delimited text as chunks of text rows, each with its line; rows that are none are put aside.

Two readers share the work. Lines of which it is certain that each is one whole row are read in
bulk; any other goes to the csv module, which finds out what is wrong with it. Both read alike.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from dashboard.cases.formats.decoding import utf8_blocks
from dashboard.cases.formats.table import Table
from dashboard.cases.formats.text_lines import Block, Cursor, Lines
from dashboard.cases.rows import CHUNK_ROWS, LINE, RAW, BadRow, Chunk

MAX_FIELD = 1_000_000
"""A field longer than this is no message: mostly an opening quote that never closes."""

_BROKEN_QUOTE = (
    "a quote opens here and never closes, or text follows where it closes; "
    "write quotes inside a field twice, or correct the row, and import again"
)
_LONG_FIELD = (
    f"a field of the row holds more than {MAX_FIELD:,} characters, which is no message; shorten it "
    "or leave it out, and import again"
)
_NUL = "the row holds a NUL byte, which no text has; export it again"


@dataclass(frozen=True)
class DelimitedFile(Table):
    """A delimited text.

    Attributes:
        begins: How many lines its header takes, with blank ones before it.
    """

    encoding: str
    delimiter: str
    begins: int

    def chunks(self, columns: Sequence[str], rows: int = CHUNK_ROWS) -> Iterator[Chunk]:
        """These columns of the text's rows in order, some thousand rows at a time."""
        lines = Lines(utf8_blocks(self.content, self.encoding))
        for chunk in _Pass(self, list(dict.fromkeys(columns)), lines).chunks():
            yield from _cut(chunk, rows)


class Header(NamedTuple):
    """A table's first record: its line, text and fields, and how many lines it ends behind."""

    line: int
    raw: str
    fields: list[str]
    begins: int


def header_of(lines: Lines, delimiter: str) -> Header:
    """The first record that is not blank.

    Raises:
        csv.Error: A quote in it never closes.
    """
    csv.field_size_limit(MAX_FIELD)
    cursor = Cursor(lines)
    for fields in csv.reader(cursor, delimiter=delimiter, strict=True):
        if fields:
            line = cursor.place - len(cursor.taken) + 1
            return Header(line, cursor.text(), fields, cursor.place)
        cursor.taken.clear()
    return Header(1, "", [], cursor.place)


class _Record(NamedTuple):
    """A record as the csv module reads it, or what is wrong with it."""

    raw: str
    fields: list[str]
    against: str | None
    behind: int


class _Pass:
    """One reading of a text, from its first row to its last."""

    def __init__(self, table: DelimitedFile, names: list[str], lines: Lines) -> None:
        self._lines, self._names = lines, names
        self._delimiter, self._width = table.delimiter, len(table.header)
        self._places = [table.header.index(name) for name in names]
        self._read = table.begins
        self._first = 1
        csv.field_size_limit(MAX_FIELD)

    def chunks(self) -> Iterator[Chunk]:
        """The rows of one block of lines after the other."""
        while (block := self._lines.block()) is not None:
            chunk = self._chunk(block)
            if len(chunk.rows) or chunk.bad:
                yield chunk
            self._lines.drop_block()
            self._first += len(block)
            self._read = max(self._read - len(block), 0)

    def _chunk(self, block: Block) -> Chunk:
        bare = block.bare()
        sure = sure_rows(block, bare, self._delimiter, self._width)
        sure[: self._read] = False
        good, bad = self._doubtful(sure, (bare == "").to_numpy())
        rows = self._in_bulk(block, bare, np.flatnonzero(sure))
        return Chunk(pl.concat([rows, good]).sort(LINE) if len(good) else rows, bad)

    def _doubtful(
        self, sure: NDArray[np.bool_], blank: NDArray[np.bool_]
    ) -> tuple[pl.DataFrame, list[BadRow]]:
        """Rows that begin at no sure line; the lines that they run on into are sure no more."""
        good: list[tuple[int, str, list[str]]] = []
        bad: list[BadRow] = []
        for place in np.flatnonzero(~sure & ~blank).tolist():
            if place < self._read:
                continue
            raw, fields, against, self._read = self._record(place)
            sure[place : self._read] = False
            if against:
                bad.append(BadRow(self._first + place, raw, (against,)))
            else:
                good.append((self._first + place, raw, [fields[n] for n in self._places]))
        return self._frame(good), bad

    def _record(self, place: int) -> _Record:
        """The record that begins at this line of the block."""
        cursor = Cursor(self._lines, place)
        broken = None
        try:
            fields = next(csv.reader(cursor, delimiter=self._delimiter, strict=True))
            if self._has_swallowed_rows(fields, cursor.taken):
                broken = _BROKEN_QUOTE
        except csv.Error:
            fields, broken = [], self._why_broken(cursor.taken[0])
        if broken:  # the lines behind are read again as records of their own
            del cursor.taken[1:]
            return _Record(cursor.text(), [], broken, place + 1)
        raw = cursor.text()
        return _Record(raw, fields, self._misfit(fields, raw), cursor.place)

    def _why_broken(self, line: str) -> str:
        """What the csv module has against a record that begins with this line."""
        if len(line) <= MAX_FIELD:
            return _BROKEN_QUOTE
        bare = pl.Series([line.rstrip("\r\n")])
        whole = bare.str.contains(_whole_row(self._delimiter, self._width)).item()
        return _LONG_FIELD if whole else _BROKEN_QUOTE

    def _misfit(self, fields: list[str], raw: str) -> str | None:
        if len(fields) != self._width:
            return (
                f"the row has {len(fields)} fields, the header {self._width}; a row is cut "
                "off, or a quote or separator is wrong; correct it and import again"
            )
        return _NUL if "\0" in raw else None

    def _has_swallowed_rows(self, record: list[str], taken: list[str]) -> bool:
        """Whether a misfit of several lines holds whole rows: a stray quote ran on into them."""
        if len(taken) == 1 or len(record) == self._width:
            return False
        rest = csv.reader(taken[1:], delimiter=self._delimiter)
        return any(len(row) == self._width for row in rest)

    def _in_bulk(self, block: Block, bare: pl.Series, places: NDArray[np.intp]) -> pl.DataFrame:
        """Rows that are one line each."""
        if not len(places):
            return self._frame([])
        whole = len(places) == len(bare) and block.end != ""
        raws = bare if whole else bare.gather(places)
        values = pl.read_csv(
            block.data if whole else raws.str.join("\n").cast(pl.Binary).item(),
            has_header=False,
            separator=self._delimiter,
            schema={str(place): pl.String() for place in range(self._width)},
            columns=sorted(self._places),
            empty_string_is_null=False,
        )
        named = zip(self._places, self._names, strict=True)
        return values.select(
            pl.Series(LINE, places + self._first, pl.Int64),
            raws.alias(RAW),
            *(pl.col(str(place)).alias(name) for place, name in named),
        )

    def _frame(self, good: list[tuple[int, str, list[str]]]) -> pl.DataFrame:
        schema = {LINE: pl.Int64(), RAW: pl.String(), **dict.fromkeys(self._names, pl.String())}
        lines, raws, records = zip(*good, strict=True) if good else ((), (), ())
        values = list(zip(*records, strict=True)) if good else [()] * len(self._names)
        return pl.DataFrame([lines, raws, *values], schema=schema)


def sure_rows(block: Block, bare: pl.Series, delimiter: str, width: int) -> NDArray[np.bool_]:
    """Which lines are certainly one whole row each, whatever stands round them.

    Such a line has as many fields as the header; each is free of quotes, or stands in quotes with
    those inside it doubled. Blank lines are none, nor is anything in a table of one column.

    Args:
        block: The lines.
        bare: The same without their ends.
        delimiter: What stands between fields.
        width: How many fields the header has.
    """
    if width == 1:
        return np.zeros(len(bare), np.bool_)
    # A mark of byte order within a text is a letter here, and none to the reader in bulk.
    fine = (bare.str.len_bytes() <= MAX_FIELD) & ~bare.str.starts_with("\ufeff")
    if b"\0" in block.data:
        fine &= ~bare.str.contains("\0", literal=True)
    fits = np.array(bare.str.count_matches(delimiter, literal=True) == width - 1)
    if b'"' in block.data:
        quoted = bare.str.contains('"', literal=True)
        whole = bare.filter(quoted).str.contains(_whole_row(delimiter, width))
        fits[quoted.to_numpy()] = whole.to_numpy()
    fits &= fine.to_numpy()
    return fits


def _whole_row(delimiter: str, width: int) -> str:
    """A pattern of one whole row; polars matches it in time linear in the row's length."""
    mark = re.escape(delimiter)
    field = f'(?:[^"{mark}]*|"(?:[^"]|"")*")'
    return f"^{field}(?:{mark}{field}){{{width - 1}}}$"


def _cut(chunk: Chunk, rows: int) -> Iterator[Chunk]:
    """The chunk in pieces of so many rows, good and bad ones counted together."""
    lines = np.sort(np.append(chunk.rows[LINE].to_numpy(), [row.line for row in chunk.bad]))
    if len(lines) <= rows:
        yield chunk
        return
    for first in range(0, len(lines), rows):
        low, high = lines[first], lines[min(first + rows, len(lines)) - 1]
        yield Chunk(
            chunk.rows.filter(pl.col(LINE).is_between(low, high)),
            [row for row in chunk.bad if low <= row.line <= high],
        )
