"""Rows of a source before they are understood, whatever they came in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import polars as pl

CHUNK_ROWS = 25_000

LINE, RAW = "\0line", "\0raw"
"""Columns of ours beside the source's: no header may hold a NUL, so no name can be theirs."""


@dataclass(frozen=True)
class BadRow:
    """A row that could not be used: its line, its text as found, and why."""

    line: int
    raw: str
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Chunk:
    """Some rows of a source.

    Attributes:
        rows: `LINE` (where the row begins, counted from 1), `RAW` (its text as found) and one text
            column for each column asked for.
        bad: Rows with too many or too few fields, or with a broken quote.
    """

    rows: pl.DataFrame
    bad: list[BadRow] = field(default_factory=list)


class RowTable(Protocol):
    """A file's rows under a header, read as often as asked."""

    @property
    def name(self) -> str:
        """The file's name, with the member's or the sheet's where it holds several."""

    @property
    def described(self) -> str:
        """How it is read, for people: `utf-8, separated by ','`, or `Excel, sheet 'Cases'`."""

    @property
    def header(self) -> tuple[str, ...]:
        """The names of its columns."""

    @property
    def header_line(self) -> str:
        """The header as text, kept beside rows that are put aside."""

    @property
    def date_formats(self) -> tuple[str, ...]:
        """Formats in which typed times are written out; they are tried beside the mapping's."""

    def chunks(self, columns: Sequence[str], rows: int = CHUNK_ROWS) -> Iterator[Chunk]:
        """These columns of its rows in order, some thousand rows at a time."""
