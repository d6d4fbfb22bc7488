"""The audit log, drawn: its newest hash, then who did what, the newest first."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

import polars as pl
import streamlit as st

from dashboard.components import addressed, case_table, tables
from dashboard.components import head as shared_head
from dashboard.components.choices import ALL
from dashboard.components.links import kept
from dashboard.navigation import Screen
from dashboard.views.audit_log import Log
from dashboard.wording import audit_log as words
from dashboard.wording.markdown import note, plain


def ask_kind(kinds: Mapping[str, str]) -> str | None:
    """What entries are about, chosen in the address."""
    labels = words.labels()
    chosen = addressed.menu("kind", labels["kind"], {ALL: labels["all"], **kinds}, ALL)
    return None if chosen == ALL else chosen


def show(view: Log) -> None:
    """The page below its filter."""
    labels = words.labels()
    shared_head.show(view.title, view.context, agreements=False)
    for said in view.broken:
        st.markdown(f":orange[:material/change_history:] {plain(said)}")
    if not view.head.count:
        return
    st.header(labels["hash"], anchor=False)
    st.code(view.head.sha256, language=None, wrap_lines=True)
    st.markdown(note(words.hash_words(view.head.count)))
    st.header(labels["entries"], anchor=False)
    if view.table.is_empty():
        st.markdown(words.none())
        return
    leads = [_address(*lead) if lead else None for lead in view.leads]
    tables.show(
        view.table,
        labels["entries"],
        "table_audit_log",
        named={labels["leads"]: st.column_config.LinkColumn(display_text=labels["its_page"])},
        on_screen=view.table.with_columns(pl.Series(labels["leads"], leads, pl.String)),
    )
    if view.shown:
        st.markdown(note(view.shown))
    case_table.download(view.file, "audit_log", "audit_log", of_now=True)


def _address(screen: Screen, asked: Mapping[str, str]) -> str:
    """The page of what an entry is about, for who reads in this language and role."""
    return f"{screen.name}?{urlencode({**kept(), **asked})}"
