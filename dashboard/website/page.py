"""What a page of the site consists of, before it is written as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import polars as pl
from markupsafe import Markup

from dashboard.website.atlas import Atlas
from dashboard.website.marked import html_of
from dashboard.website.trend import Trend


@dataclass(frozen=True)
class Cell:
    """Words in a table or a list.

    Attributes:
        words: What is written; a text from the data is escaped when it is written out.
        to: The place of the page that it leads to; None where it leads nowhere.
        folded: A label, and the lines that it opens; None where there are none.
    """

    words: str | Markup
    to: str | None = None
    folded: tuple[str, tuple[str, ...]] | None = None


@dataclass(frozen=True)
class Table:
    """A table; the first cell of a row names it.

    Attributes:
        caption: What it shows, for who listens.
        columns: The headings.
        rows: The cells.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Section:
    """A part of a page under a heading of its own; what is empty is left out.

    Attributes:
        heading: Its finding.
        said: Paragraphs.
        items: A list.
        trend: A chart of columns.
        atlas: A map.
        table: A table.
        folded: A label, and the table that it opens.
        notes: Small print below.
        files: The tables that hold the same, by id: each is offered as its files.
        whole: Whether it is as wide as the page.
        tall: Whether two others stand beside it, where there is room.
        boxed: Whether it stands apart, as how to read the rest does.
    """

    heading: str
    said: tuple[Cell, ...] = ()
    items: tuple[Cell, ...] = ()
    trend: Trend | None = None
    atlas: Atlas | None = None
    table: Table | None = None
    folded: tuple[str, Table] | None = None
    notes: tuple[Markup, ...] = ()
    files: tuple[str, ...] = ()
    whole: bool = False
    tall: bool = False
    boxed: bool = False


@dataclass(frozen=True)
class Page:
    """A page in one language.

    Attributes:
        place: Its folder, the same in every language.
        under: The place in the menu that it belongs to.
        title: The finding.
        context: As of when, of which requests.
        lead: What happened, in sentences.
        sections: The rest.
    """

    place: str
    under: str
    title: str
    context: Markup | None = None
    lead: tuple[Markup, ...] = ()
    sections: tuple[Section, ...] = ()


def table_of(
    rows: pl.DataFrame, caption: str, to: Sequence[str | None] | None = None
) -> Table | None:
    """A table of the dashboard's pages, whose cells are markdown; None where it has no row.

    Args:
        rows: The cells.
        caption: What it shows.
        to: The place that the first cell of each row leads to.
    """
    if rows.is_empty():
        return None
    places = to or [None] * rows.height
    cells = tuple(
        (Cell(html_of(first), place), *(Cell(html_of(cell)) for cell in rest))
        for (first, *rest), place in zip(rows.rows(), places, strict=True)
    )
    return Table(caption, tuple(rows.columns), cells)


def told(paragraphs: Iterable[str]) -> tuple[Cell, ...]:
    """Markdown as paragraphs or items."""
    return tuple(Cell(html_of(words)) for words in paragraphs)
