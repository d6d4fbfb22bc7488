"""What a document is made of, before it is paper or a page: headings, words, tables, pictures.

Nothing in a text means anything but its letters: what is bold or a verdict is a part of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import altair as alt

from agreements.schema.base import Language

Role = Literal["met", "missed", "few", "plain"]
"""What a verdict looks like: a shape and a colour beside its word."""


@dataclass(frozen=True)
class Strong:
    """Words in bold."""

    text: str


@dataclass(frozen=True)
class Code:
    """A command, an id or a hash: may break anywhere."""

    text: str


@dataclass(frozen=True)
class Mark:
    """A verdict: its shape, its word and its colour."""

    role: Role
    text: str


Part = str | Strong | Code | Mark
Line = tuple[Part, ...]


@dataclass(frozen=True)
class Heading:
    """A heading; of level 1 there is one, of level 2 each may begin a sheet of its own."""

    level: Literal[1, 2, 3]
    text: str
    new_page: bool = False


@dataclass(frozen=True)
class Words:
    """A paragraph; a note is smaller and paler."""

    line: Line
    note: bool = False


@dataclass(frozen=True)
class Items:
    """A list of one level."""

    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Table:
    """Rows under titles.

    Attributes:
        caption: What it shows, for who listens and as its heading.
        titles: One a column.
        rows: As many cells each.
        numbers: The columns, counted from 0, that are read by their right edge.
        named: Whether the first cell of each row is what the row is about.
        widths: How wide the columns are on paper, against each other; none for as wide as fits.
    """

    caption: str
    titles: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    numbers: frozenset[int] = frozenset()
    named: bool = True
    widths: tuple[int, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A chart with what it says, and its numbers.

    Attributes:
        chart: The chart.
        alt: It in a sentence.
        table: The same as a table, which a page folds away; None where it stands below anyway.
        beside: Labels and what they say, next to the chart.
    """

    chart: alt.LayerChart
    alt: str
    table: Table | None = None
    beside: tuple[tuple[str, Line], ...] = ()


@dataclass(frozen=True)
class Quote:
    """What somebody wrote, and above it who or of what."""

    head: Line
    line: Line


@dataclass(frozen=True)
class Commands:
    """Commands to be typed, one a line."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Together:
    """What is not parted by the end of a sheet."""

    blocks: tuple[Heading | Words | Picture, ...]


Block = Heading | Words | Items | Table | Picture | Quote | Commands | Together


@dataclass(frozen=True)
class Document:
    """A whole document.

    Attributes:
        title: What it is called.
        language: Which one it is written in.
        running: What stands on every page.
        mark: What must be said of all of it on every page, such as that it is invented; or empty.
        at: What it gives as its date.
        blocks: In the order of reading.
    """

    title: str
    language: Language
    running: str
    mark: str
    at: datetime
    blocks: tuple[Block, ...]

    @property
    def head(self) -> str:
        """The mark and what is running, in one line."""
        return " · ".join(part for part in (self.mark, self.running) if part)
