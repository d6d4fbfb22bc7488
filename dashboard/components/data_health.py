"""The Data health page, drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import polars as pl
import streamlit as st

from dashboard import faults, loading
from dashboard.components import head, tables
from dashboard.components.choices import Choice
from dashboard.components.evidence import offer
from dashboard.components.files import file_name
from dashboard.components.links import lead_on
from dashboard.errors import UserError
from dashboard.health import ROWS_SHOWN, HeldRow
from dashboard.navigation import DEFINITIONS
from dashboard.roles import Viewer
from dashboard.views.data_health import DataHealth, Held, Part
from dashboard.views.data_health_checks import checks
from dashboard.views.data_health_mending import Mending
from dashboard.views.data_health_needs import Need
from dashboard.views.data_health_rows import masked
from dashboard.views.data_health_sources import SourceCard
from dashboard.wording import data_checks as checks_words
from dashboard.wording import data_health as words
from dashboard.wording import data_health_needs as needs_words
from dashboard.wording import shares as share_words
from dashboard.wording.badges import SOURCES, badge, icon
from dashboard.wording.markdown import bold, note, plain

Rows = Callable[[str], list[HeldRow]]

_CHECKS: Final = "data_checks"


def instead(said: tuple[str, str]) -> None:
    """What stands in place of the page."""
    title, text = said
    st.title(plain(title), anchor=False)
    with st.container(border=True):
        st.markdown(f":material/inbox: {text}")


def show(view: DataHealth, rows: Rows | None) -> None:
    """The page but for the checks of its cases, which take longer to count.

    Args:
        view: What it says.
        rows: Reads a source's rows as they were received; None for who may not see them.
    """
    head.show(view.title, view.context, agreements=False)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _cards(view.cards)
    with right:
        _needs(view.needs)
    _sums(view)
    _put_aside(view, rows)
    _words(view.mendings)
    _blind(view.blind)


def _cards(cards: tuple[SourceCard, ...]) -> None:
    st.header(words.labels()["sources"], anchor=False)
    for card in cards:
        with st.container(border=True, gap="xsmall"):
            st.markdown(badge(card.state, card.state_words, SOURCES))
            st.markdown(card.line)
            if card.last:
                st.markdown(note(card.last))
            for remark in card.remarks:
                st.markdown(note(remark))


def _needs(needs: tuple[Need, ...]) -> None:
    st.header(words.labels()["needs"], anchor=False)
    if not needs:
        st.markdown(needs_words.no_need())
    for need in needs:
        with st.container(border=True, gap="xsmall"):
            st.markdown(f"{icon(need.look, SOURCES)} {bold(need.title)}")
            st.markdown(need.text)


def _sums(view: DataHealth) -> None:
    labels = words.labels()
    st.header(labels["adds_up"], anchor=False)
    st.markdown(note(words.sums_note()))
    tables.show(view.runs, words.runs_alt())
    if view.file:
        st.download_button(
            labels["download"],
            view.file,
            file_name=file_name("readings", "csv", of_now=True),
            mime="text/csv",
            icon=":material/download:",
        )


def _put_aside(view: DataHealth, rows: Rows | None) -> None:
    st.header(words.labels()["put_aside"], anchor=False)
    if not view.reasons:
        st.markdown(words.nothing_put_aside())
        return
    st.markdown(note(words.put_aside_note(view.kept_for.days)))
    _parts(view.reasons)
    if rows:
        st.markdown(note(words.rows_note()))
        for held in view.held:
            _rows(view, held, rows)


def _rows(view: DataHealth, held: Held, rows: Rows) -> None:
    """A source's rows, read only when somebody asks for them."""
    if not st.button(held.words, key=f"rows_{held.source}", icon=":material/lock_open:"):
        return
    for row in rows(held.source):
        put_aside = row.put_aside.astimezone(view.zone)
        expires = put_aside + view.kept_for
        st.markdown(words.row_line(row.file, row.line, put_aside, expires))
        st.code(masked(row.raw, row.header, held.of_requesters), language=None, wrap_lines=True)
    if held.rows > ROWS_SHOWN:
        st.markdown(note(words.rows_left(ROWS_SHOWN, held.rows)))


def _words(mendings: tuple[Mending, ...]) -> None:
    st.header(words.labels()["unmapped"], anchor=False)
    if not mendings:
        st.markdown(words.nothing_unmapped())
    for mending in mendings:
        st.markdown(bold(mending.name))
        if mending.yaml:
            st.markdown(words.mending(mending.source))
            st.code(mending.yaml, language=None, wrap_lines=True)
            st.markdown(note(words.mending_note()))
        if mending.left:
            st.markdown(note(words.words_left(mending.left)))
        tables.show(mending.table, words.words_alt())


def _parts(parts: tuple[Part, ...]) -> None:
    """A table a source, under its name."""
    for part in parts:
        st.markdown(bold(part.name))
        st.table(part.table, border="horizontal", hide_index=True)


def _blind(parts: tuple[Part, ...]) -> None:
    st.header(words.labels()["blind"], anchor=False)
    if not parts:
        st.markdown(words.sees_everything())
        return
    _parts(parts)
    st.markdown(note(words.blind_note()))


def read_checks(viewer: Viewer) -> pl.DataFrame:
    """The figures of the checks; they read every case."""
    return loading.figures(viewer, (_CHECKS,))


def show_checks(viewer: Viewer) -> None:
    """What the cases passed and failed.

    Counting it reads every case, so it comes when all else is on the page.

    Args:
        viewer: Who looks: rights are checked where data is read.
    """
    st.header(checks_words.title(), anchor=False)
    if loading.current_mart() is None:
        st.markdown(checks_words.nothing_measured())
        return
    st.markdown(note(checks_words.explained()))
    try:
        found = checks(read_checks(viewer))
    except UserError as error:
        st.markdown(checks_words.unreadable(faults.noted(error)))
        return
    st.table(found, border="horizontal", hide_index=True)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        lead_on(DEFINITIONS.file, share_words.labels()["definition"], figure=_CHECKS)
        offer(viewer, Choice(None, None, (None, None)), _CHECKS)
