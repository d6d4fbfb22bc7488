"""A delimited file as chunks of text rows, each with its line; rows that are none are put aside."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from dashboard.errors import UserError

CHUNK_ROWS = 25_000
MAX_FIELD = 1_000_000
"""A field longer than this is an opening quote that never closes, not a message."""

_NOT_CSV = {
    b"PK\x03\x04": "a zip archive or a spreadsheet; save it as CSV",
    b"PAR1": "a Parquet file; export it as CSV",
    b"%PDF": "a PDF; export the table as CSV",
    b"\x1f\x8b": "compressed with gzip; unpack it first",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook; save it as CSV",
    b"SQLite format 3": "an SQLite database; export the table as CSV",
}


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
        rows: `line` (where the row begins, counted from 1), `raw` (its text as found) and one text
            column for each column of the file.
        bad: Rows with too many or too few fields, or cut off.
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

    def chunks(self, rows: int = CHUNK_ROWS) -> Iterator[Chunk]:
        """The file's rows in order, some thousand at a time."""
        batch: list[tuple[int, str, list[str]]] = []
        bad: list[BadRow] = []
        for line, raw, record in self._records():
            reason = record if isinstance(record, str) else self._misfit(record, raw)
            if reason:
                bad.append(BadRow(line, raw, (reason,)))
            else:
                batch.append((line, raw, list(record)))
            if len(batch) + len(bad) >= rows:
                yield self._chunk(batch, bad)
                batch, bad = [], []
        if batch or bad:
            yield self._chunk(batch, bad)

    def _misfit(self, record: list[str], raw: str) -> str | None:
        if len(record) != len(self.header):
            return (
                f"the row has {len(record)} fields, the header {len(self.header)}; "
                "a row is cut off, or a quote or separator is wrong"
            )
        return "the row holds a NUL byte" if "\0" in raw else None

    def _chunk(self, batch: list[tuple[int, str, list[str]]], bad: list[BadRow]) -> Chunk:
        names = ("line", "raw", *self.header)
        schema = {"line": pl.Int64(), **dict.fromkeys(names[1:], pl.String())}
        columns = list(zip(*((line, raw, *record) for line, raw, record in batch), strict=True))
        # No rows give no columns to zip, but the frame still has its names and types.
        return Chunk(pl.DataFrame(columns or None, schema=schema), bad)

    def _records(self) -> Iterator[tuple[int, str, list[str] | str]]:
        """Line, text and fields of each record, or instead of the fields what is wrong."""
        lines = _Lines(self.path, self.encoding)
        lines.take_header(self.delimiter)
        while True:
            csv.field_size_limit(MAX_FIELD)
            reader = csv.reader(lines, delimiter=self.delimiter, strict=True)
            try:
                for record in reader:
                    line, raw = lines.consumed()
                    if record:
                        yield line, raw, record
            except csv.Error:
                line, raw = lines.give_back_all_but_first()
                yield line, raw, "a quote opens here and never closes, or the record is cut off"
            else:
                return


class _Lines:
    """Lines of a file that remember what was read since the last record, and can take it back."""

    def __init__(self, path: Path, encoding: str) -> None:
        self._lines = _text_lines(path, encoding)
        self._waiting: list[str] = []
        self._taken: list[str] = []
        self._next_line = 1

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._waiting.pop() if self._waiting else next(self._lines)
        self._taken.append(line)
        return line

    def take_header(self, delimiter: str) -> None:
        """Skip the header record."""
        next(csv.reader(self, delimiter=delimiter), None)
        self.consumed()

    def consumed(self) -> tuple[int, str]:
        """Where the record began, and its text."""
        first, text = self._next_line, "".join(self._taken)
        self._next_line += len(self._taken)
        self._taken = []
        return first, text.rstrip("\r\n")

    def give_back_all_but_first(self) -> tuple[int, str]:
        """One broken line; the lines behind it are read again as records of their own."""
        first, *rest = self._taken
        self._waiting += reversed(rest)
        self._taken = [first]
        return self.consumed()


def _text_lines(path: Path, encoding: str) -> Iterator[str]:
    with path.open(encoding=encoding, newline="") as file:
        yield from file


def open_delimited(path: Path) -> DelimitedFile:
    """Look at a file: its encoding, separator and header.

    Raises:
        UserError: It is absent, empty, or no delimited text.
    """
    head = _head(path)
    for magic, what in _NOT_CSV.items():
        if head.startswith(magic):
            raise UserError(f"{path.name}:1: this is {what}.")
    if head.lstrip().lower().startswith((b"<!doctype", b"<html", b"<?xml", b"<")):
        raise UserError(
            f"{path.name}:1: this is a web page or XML, not CSV; the download was probably refused "
            "or asks for a sign-in. Open the address in a browser and save the file again."
        )
    encoding = _encoding(path, head)
    header_line = next(_text_lines(path, encoding), "")
    delimiter = max(",;\t|", key=header_line.count)
    header = next(csv.reader(_text_lines(path, encoding), delimiter=delimiter), [])
    return DelimitedFile(path, encoding, delimiter, _checked(path, header), header_line.strip())


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError as error:
        raise UserError(f"{path}: the file cannot be read: {error.strerror}.") from None
    if not head.strip():
        raise UserError(f"{path.name}: the file is empty; export it again.")
    return head


def _encoding(path: Path, head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if not _decodes(path, "utf-8-sig"):
        return "cp1252" if _decodes(path, "cp1252") else "latin-1"
    return "utf-8-sig" if head.startswith(b"\xef\xbb\xbf") else "utf-8"


def _decodes(path: Path, encoding: str) -> bool:
    try:
        with path.open(encoding=encoding, newline="") as file:
            while file.read(1 << 20):
                pass
    except UnicodeDecodeError:
        return False
    return True


def _checked(path: Path, header: list[str]) -> tuple[str, ...]:
    names = tuple(name.strip() for name in header)
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise UserError(
            f"{path.name}:1: the column {twice[0]!r} stands twice in the header; "
            "rename or remove one of the two."
        )
    if {"line", "raw"} & set(names):
        return tuple(f"{name} (theirs)" if name in {"line", "raw"} else name for name in names)
    return names
