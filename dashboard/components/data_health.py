"""The Data health page, drawn."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.components import head, tables
from dashboard.components.files import file_name
from dashboard.health import ROWS_SHOWN, HeldRow
from dashboard.views.data_health import DataHealth, Held, Part
from dashboard.views.data_health_mending import Mending
from dashboard.views.data_health_needs import Need
from dashboard.views.data_health_rows import masked
from dashboard.views.data_health_sources import SourceCard
from dashboard.wording import data_health as words
from dashboard.wording import data_health_needs as needs_words
from dashboard.wording import language
from dashboard.wording.badges import SOURCES, badge, icon
from dashboard.wording.markdown import bold, note, plain

"""A table of more rows scrolls inside."""

Rows = Callable[[str], list[HeldRow]]


def instead(said: tuple[str, str]) -> None:
    """What stands in place of the page."""
    title, text = said
    st.title(plain(title), anchor=False)
    with st.container(border=True):
        st.markdown(f":material/inbox: {text}")


def show(view: DataHealth, rows: Rows | None) -> None:
    """The whole page.

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
    if language() != "en":
        st.markdown(note(words.in_english()))
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
