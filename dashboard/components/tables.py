"""A table of figures or cases: to be sorted and searched on screen, and whole on paper.

Streamlit draws such a table as a picture of what is in sight: printed, it would end at the edge of
its frame. So the page holds it a second time, as plain HTML that only paper shows
(`dashboard.serving.page_shell`).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final

import polars as pl
import streamlit as st
from markupsafe import Markup, escape
from polars import selectors

from dashboard.wording import numbers
from dashboard.wording import tables as words

ROWS_AT_ONCE: Final = 12
"""A table of more rows scrolls inside."""

ON_PAPER: Final = 40
"""So many rows are printed; whoever wants more has the file."""


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
    st.html(on_paper(table))


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
    """The first `ON_PAPER` rows as HTML, every cell escaped, whatever a source wrote into it."""
    number = [kind.is_numeric() for kind in table.dtypes]
    head = Markup().join(Markup("<th>{}</th>").format(name) for name in table.columns)
    body = Markup().join(
        Markup("<tr>{}</tr>").format(Markup().join(map(_cell, row, number)))
        for row in table.head(ON_PAPER).rows()
    )
    cut = words.on_paper(ON_PAPER, table.height) if table.height > ON_PAPER else ""
    return Markup(
        '<div class="on-paper"><table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>{}</div>'
    ).format(head, body, Markup("<p>{}</p>").format(cut) if cut else "")


def _cell(value: object, number: bool) -> Markup:  # noqa: FBT001 - of a column, one by one
    written = _written(value)
    # A number of a case is not parted at its hyphen.
    whole = "" if " " in written else "white-space:nowrap;"
    style = f"{whole}text-align:right" if number else whole
    return Markup('<td style="{}">{}</td>').format(style, escape(written))


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
