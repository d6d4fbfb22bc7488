"""A list of cases, each leading to its own page, and its file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote, urlencode

import polars as pl
import streamlit as st

from dashboard.address import said
from dashboard.components import tables
from dashboard.components.files import file_name
from dashboard.components.links import kept
from dashboard.spreadsheets import spreadsheet
from dashboard.views.case_lists import CaseList
from dashboard.views.listing import AT, BENEATH, FIRST
from dashboard.wording import shares as words
from dashboard.wording.language import spoken_later
from dashboard.wording.markdown import note, plain


def is_led_to() -> bool:
    """Whether a link or a headline led to the list of cases: it is not at its usual place."""
    return said(AT) in {FIRST, BENEATH}


def stands_first() -> bool:
    """Whether a link from another page led to the list: it stands before all else."""
    return said(AT) == FIRST


def with_headlines(
    headlines: Callable[[], None], cases: Callable[[], None], *, beneath: bool = False
) -> None:
    """A page's headlines, with the list of cases that somebody was led to.

    Before them where a link led to it: on a phone they are longer than the screen. Beneath them
    where one of them did.

    Args:
        headlines: Draws them.
        cases: Draws the list.
        beneath: Whether it is asked for beneath them, whatever the address says of its place.
    """
    if stands_first():
        cases()
        headlines()
        return
    headlines()
    if beneath or said(AT) == BENEATH:
        cases()


def show_framed(view: CaseList, key: str) -> None:
    """As `show`, set apart from what stands around it; nothing without cases."""
    if not view.table.is_empty():
        with st.container(border=True):
            show(view, key)


def show_last(view: CaseList, key: str) -> None:
    """As `show`, in the list's usual place, unless somebody was led to it."""
    if not is_led_to():
        show(view, key)


def show(view: CaseList, key: str) -> None:
    """The heading, the table with links, and the file of all of them.

    Args:
        view: What it says.
        key: Tells this list from others on the page.
    """
    st.header(view.title, anchor=False)
    if view.table.is_empty():
        st.markdown(words.no_cases())
        return
    tables.show(
        view.table,
        view.alt or words.cases_alt(),
        f"cases_{key}",
        named={name: _link(name) for name in view.links},
        on_screen=view.table.with_columns(_address(name) for name in view.links),
    )
    st.markdown(note(plain(view.note)))
    _offer(view.file, file_name(view.name, "csv"), key)


def download(table: pl.DataFrame, name: str, key: str, *, of_now: bool = False) -> None:
    """The button that hands a table over as a file, whose name begins with `name`."""
    _offer(lambda: table, file_name(name, "csv", of_now=of_now), key)


def _offer(table: Callable[[], pl.DataFrame], name: str, key: str) -> None:
    """The same of a table that is made when the file is asked for."""
    st.download_button(
        words.labels()["download"],
        spoken_later(lambda: spreadsheet(table())),
        file_name=name,
        mime="text/csv",
        icon=":material/download:",
        key=f"file_{key}",
    )


def _address(name: str) -> pl.Expr:
    """Case numbers as addresses of the Case page, for who reads in this language and role."""
    more = f"&{urlencode(kept())}" if kept() else ""
    return pl.col(name).map_elements(
        lambda number: f"case?case={quote(number, safe='')}{more}", return_dtype=pl.String
    )


def _link(name: str) -> Any:  # noqa: ANN401 - Streamlit's own
    return st.column_config.LinkColumn(name, display_text=r"case=([^&]+)")
