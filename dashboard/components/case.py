"""The Case page, drawn."""

from __future__ import annotations

import polars as pl
import streamlit as st

from dashboard.charts.timeline import timeline
from dashboard.components.badges import badge
from dashboard.views.case import Case
from dashboard.wording import case as words
from dashboard.wording.markdown import note, plain


def ask() -> str:
    """The field for a case number; what it holds stands in the address as `?case=`."""
    labels = words.labels()
    typed = st.text_input(
        labels["number"],
        key="case",
        placeholder=labels["search_help"],
        bind="query-params",
        width=320,
    )
    return (typed or "").strip()


def show(view: Case) -> None:
    """The whole page below its field."""
    labels = words.labels()
    st.title(plain(view.title), anchor=False)
    st.markdown(note(view.context))
    left, right = st.columns([3, 2], gap="medium")
    left.markdown(view.sentence)
    right.markdown(" ".join(badge(b.look, b.words) for b in view.badges))
    st.header(plain(view.chart_title), anchor=False)
    st.altair_chart(timeline(view.timeline), width="stretch", alt=view.alt)
    sums, happened = st.columns([2, 3], gap="medium")
    with sums:
        _table(labels["adds_up"], view.sums)
    with happened:
        _table(labels["happened"], view.happenings)
    clause, kind = st.columns([2, 3], gap="medium")
    with clause:
        _clause(labels["clause"], view.clause)
    with kind:
        _rest(view)


def _table(title: str, table: pl.DataFrame) -> None:
    st.header(title, anchor=False)
    st.table(table, border="horizontal", hide_index=True)


def _clause(title: str, lines: tuple[str, ...]) -> None:
    st.header(title, anchor=False)
    with st.container(border=True):
        for line in lines[:-1]:
            st.markdown(line)
        st.markdown(note(lines[-1]) if len(lines) > 1 else lines[0])


def _rest(view: Case) -> None:
    labels = words.labels()
    if view.kind_rule:
        st.header(labels["kind_rule"], anchor=False)
        with st.container(border=True):
            st.markdown(view.kind_rule)
    if not view.others.is_empty():
        _table(labels["others"], view.others)
