"""The texts that agencies close cases with, drawn: what each costs, what registering changes."""

from __future__ import annotations

from typing import Final

import polars as pl
import streamlit as st
from polars import selectors

from dashboard import loading
from dashboard.components import addressed, case_table, head, tables
from dashboard.components.choices import Choice
from dashboard.components.opening import CLOSED, Ground
from dashboard.roles import Viewer
from dashboard.views.messages_texts import Text, changes, text, texts
from dashboard.wording import messages_texts as words
from dashboard.wording.markdown import note

LINES_TALL: Final = 82
"""Pixels of three lines and their margins: words that are longer than a cell go on below."""


def ready(viewer: Viewer, ground: Ground, choice: Choice) -> None:
    """Ask all that this side asks as it begins, to be there when it is opened.

    Args:
        viewer: Who will look.
        ground: The city and its mart.
        choice: What will be asked for.
    """
    found = loading.texts(viewer, choice.agency, *choice.half_open)
    about = ground.about(viewer, choice, CLOSED)
    view = texts(found, about, ground.city)
    one = text(found, next(iter(view.choices), ""))
    if one is not None and one.may_be_registered:
        loading.draft(viewer, (one.agency, one.id), choice.agency, *choice.half_open)


def show(viewer: Viewer, choice: Choice, ground: Ground) -> None:
    """The whole side of the page below its filters.

    Args:
        viewer: Who looks.
        choice: What the address asks for.
        ground: What the page stands on.
    """
    city = loading.city()
    about = ground.about(viewer, choice, CLOSED)
    with st.spinner(words.reading()):
        found = loading.texts(viewer, choice.agency, *choice.half_open)
    view = texts(found, about, city)
    head.show(view.title, view.context, choice.agency)
    if view.table.is_empty():
        return
    _table(view.table, words.table_alt(), "texts")
    st.markdown(note(view.note))
    case_table.download(view.file, "texts", "texts")
    first = next(iter(view.choices), "")
    key = addressed.menu("text", words.labels()["text"], view.choices, first, wide=True)
    one = text(found, key)
    if one is not None:
        _closer(viewer, choice, one)
    st.header(words.labels()["drift"], anchor=False)
    st.markdown(note(words.drift_lead()))
    if view.drift.is_empty():
        st.markdown(words.no_drift())
    else:
        _table(view.drift, words.drift_lead(), "drift")


def _table(table: pl.DataFrame, alt: str, key: str) -> None:
    text, _agency, *words_of = table.select(selectors.string()).columns
    wide = {
        text: st.column_config.TextColumn(width="large"),
        **{name: st.column_config.TextColumn(width="medium") for name in words_of},
    }
    tables.show(table, alt, f"table_{key}", named=wide, tall=LINES_TALL)


def _closer(viewer: Viewer, choice: Choice, one: Text) -> None:
    """What a text says and costs, and beside it what its registration would change."""
    labels = words.labels()
    left, right = st.columns([2, 3], gap="medium")
    with left:
        st.header(labels["read"], anchor=False)
        with st.container(border=True):
            st.markdown(one.read)
            for line in one.lines:
                st.markdown(line)
    if not one.may_be_registered:
        right.markdown(note(words.never_registered()) if one.private else "")
        return
    draft = loading.draft(viewer, (one.agency, one.id), choice.agency, *choice.half_open)
    if draft is None:
        return
    with right:
        st.header(labels["change"], anchor=False)
        table = changes(draft)
        if table.is_empty():
            st.markdown(words.nothing_changes())
        else:
            st.table(table, border="horizontal", hide_index=True)
        st.markdown(note(words.change_note()))
        with st.expander(labels["entry"]):
            # Without colours, which are too pale to read.
            st.code(draft.yaml, language=None, wrap_lines=True)
