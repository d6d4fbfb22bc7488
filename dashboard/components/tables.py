"""A table of figures or cases: to be sorted and searched on screen, and whole on paper.

Streamlit draws such a table as a picture of what is in sight: printed, it would end at the edge of
its frame. So the page holds it a second time, as plain text that only paper shows
(`dashboard.serving.page_shell`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import zip_longest
from textwrap import wrap
from typing import Any, Final

import polars as pl
import streamlit as st
from polars import selectors

from dashboard.wording import numbers
from dashboard.wording import tables as words

ROWS_AT_ONCE: Final = 12
"""A table of more rows scrolls inside."""

ON_PAPER: Final = 40
"""So many rows are printed; whoever wants more has the file."""

_WIDEST: Final = 44
"""Characters of a column on paper; longer cells take several lines."""

_NARROWEST: Final = 14
"""Characters that a column of words keeps where the table is wider than the paper."""

_PAPER: Final = 120
"""Characters of a line on paper: a longer one would break within a row."""


def show(
    table: pl.DataFrame,
    alt: str,
    key: str | None = None,
    *,
    named: dict[str, Any] | None = None,
    on_screen: pl.DataFrame | None = None,
    tall: int | None = None,
) -> None:
    """The table, on screen and on paper.

    Args:
        table: Its rows, as they are read.
        alt: What it holds, for who hears it.
        key: Tells it from others of the page.
        named: How single columns are shown, where that is not told by their type.
        on_screen: The rows with addresses in place of what leads on; None for the same.
        tall: Pixels of a row, where a line is not enough.
    """
    st.dataframe(
        table if on_screen is None else on_screen,
        hide_index=True,
        height="content" if table.height <= ROWS_AT_ONCE else "auto",
        placeholder=numbers.NONE,
        row_height=tall,
        column_config={**columns(table), **(named or {})},
        alt=alt,
        key=key,
    )
    st.text(on_paper(table))


def columns(table: pl.DataFrame) -> dict[str, Any]:
    """One decimal for fractions, thousands for counts, dates and times in the page's language."""
    floats, counts = selectors.float(), selectors.integer()
    formats = {
        **dict.fromkeys(table.select(floats).columns, "%.1f"),
        **dict.fromkeys(table.select(counts).columns, "localized"),
    }
    dates, pattern = table.select(selectors.date()).columns, numbers.date_pattern()
    instants = table.select(selectors.datetime()).columns
    return {
        **{name: st.column_config.NumberColumn(format=how) for name, how in formats.items()},
        **{name: st.column_config.DateColumn(format=pattern) for name in dates},
        **{name: st.column_config.DatetimeColumn(format=f"{pattern}, h:mm a") for name in instants},
    }


def on_paper(table: pl.DataFrame) -> str:
    """The first `ON_PAPER` rows as plain text in columns: it is never read as anything else."""
    rows = [list(map(_written, row)) for row in table.head(ON_PAPER).rows()]
    widths = _widths(list(zip(table.columns, *rows, strict=True)))
    right = [kind.is_numeric() for kind in table.dtypes]
    lines = [
        line
        for row in (table.columns, ["-" * width for width in widths], *rows)
        for line in _laid_out(row, widths, right)
    ]
    cut = words.on_paper(ON_PAPER, table.height) if table.height > ON_PAPER else ""
    return "\n".join([*lines, cut]).rstrip()


def _widths(by_column: Sequence[Sequence[str]]) -> list[int]:
    """The characters of each column, its title first: all on one line, if the paper is so wide.

    If it is not, titles take several lines, and then the longest cells do.
    """
    widths = [min(_WIDEST, max(map(len, cells))) for cells in by_column]
    if _line(widths) > _PAPER:
        least = [max(map(len, title.split()), default=0) for title, *_cells in by_column]
        cells = [max(map(len, cells), default=0) for _title, *cells in by_column]
        widths = [min(_WIDEST, max(pair)) for pair in zip(least, cells, strict=True)]
    while _line(widths) > _PAPER and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _line(widths: Sequence[int]) -> int:
    return sum(widths) + 2 * (len(widths) - 1)


def _laid_out(row: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> Iterator[str]:
    """A row in as many lines as its longest cell takes."""
    cells = [wrap(cell, width) or [""] for cell, width in zip(row, widths, strict=True)]
    for parts in zip_longest(*cells, fillvalue=""):
        set_ = (
            part.rjust(width) if is_right else part.ljust(width)
            for part, width, is_right in zip(parts, widths, right, strict=True)
        )
        yield "  ".join(set_).rstrip()


def _written(value: object) -> str:
    """A value as the table on screen shows it."""
    match value:
        case None:
            return numbers.NONE
        case float():
            return f"{value:.1f}"
        case int():
            return numbers.count(value)
        case datetime():
            return f"{numbers.day(value)}, {numbers.time(value)}"
        case date():
            return numbers.day(value)
        case _:
            return str(value)
