"""The Case page, drawn."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlencode

import polars as pl
import streamlit as st

from dashboard import address
from dashboard.charts.timeline import timeline
from dashboard.components import addressed, head
from dashboard.components.chart import About, chart, under
from dashboard.components.links import OF_READER, kept, lead_on
from dashboard.navigation import AGREEMENTS, DEFINITIONS
from dashboard.views.agreements_landing import LINE_OF
from dashboard.views.case import Case
from dashboard.views.case_account import Block
from dashboard.views.definitions import CLOCK
from dashboard.wording import case as words
from dashboard.wording import case_clock as clock_words
from dashboard.wording.badges import badge
from dashboard.wording.markdown import note, plain


def ask() -> str:
    """The number that the address names; the field above every page writes it there."""
    return address.said("case").strip()


def choose(promises: Mapping[str, str]) -> str:
    """Which promise the page is about; it stands in the address as `?promise=`."""
    default = next(iter(promises))
    if len(promises) == 1:
        return default
    return addressed.segments("promise", words.labels()["which"], promises, default)


def show(view: Case, agency: str | None) -> None:
    """The whole page below its fields.

    Args:
        view: What it says.
        agency: The id of the agency whose case it is.
    """
    labels = words.labels()
    head.show(view.title, view.context, agency, version=view.version)
    left, right = st.columns([3, 2], gap="medium")
    left.markdown(view.sentence)
    right.markdown(" ".join(badge(b.look, b.words) for b in view.badges))
    st.header(plain(view.chart_title), anchor=False)
    chart(
        timeline(view.timeline),
        About(
            "case",
            view.chart_title,
            under(view),
            view.alt,
            view.happenings,
            stands=labels["happened"],
            file=view.happenings_file,
        ),
    )
    sums, happened = st.columns([2, 3], gap="medium")
    with sums:
        _table(labels["adds_up"], view.sums)
        _stretches(view)
    with happened:
        _table(labels["happened"], view.happenings)
    clause, rest = st.columns([2, 3], gap="medium")
    with clause:
        _clause(labels["clause"], view)
    with rest:
        _rest(view)


def _table(title: str, table: pl.DataFrame) -> None:
    st.header(title, anchor=False)
    st.table(table, border="horizontal", hide_index=True)


def _stretches(view: Case) -> None:
    if view.stretches.height <= 1:
        return
    with st.expander(clock_words.labels()["to_the_second"]):
        st.table(view.stretches, border="horizontal", hide_index=True)
        if view.stretches_note:
            st.markdown(note(view.stretches_note))


def _clause(title: str, view: Case) -> None:
    st.header(title, anchor=False)
    *lines, last = view.clause
    with st.container(border=True):
        for line in lines:
            st.markdown(line)
        st.markdown(note(last) if lines else last)
    _grounds(view)


def _grounds(view: Case) -> None:
    """The ways to the lines of the agreement, and to what is counted and how, in Definitions."""
    labels = clock_words.labels()
    with st.container(gap="xxsmall"):
        if view.agreement and view.version and view.grounds:
            st.markdown(f"**{labels['lines']}**")
            of_version = {"agreement": view.agreement, "version": view.version}
            for line in view.grounds:
                at = f"{view.version}{LINE_OF}{line.number}"
                lead_on(AGREEMENTS.file, plain(line.words), OF_READER, **of_version, line=at)
        lead_on(DEFINITIONS.file, labels["figure"], OF_READER, figure=view.figure)
        lead_on(DEFINITIONS.file, labels["time"], OF_READER, part=CLOCK)


def _rest(view: Case) -> None:
    labels = words.labels()
    if not view.rules.is_empty():
        _table(plain(view.rules_title), view.rules)
    if view.kind_rule:
        st.header(labels["kind_rule"], anchor=False)
        with st.container(border=True):
            st.markdown(view.kind_rule)
    if not view.others.is_empty():
        _table(labels["others"], view.others)
    for block in view.blocks:
        _block(block)


def _block(block: Block) -> None:
    st.header(plain(block.title), anchor=False)
    for line in block.lines:
        st.markdown(line)
    if not block.table.is_empty():
        st.table(block.table, border="horizontal", hide_index=True)
    if block.case:
        st.markdown(f"[{clock_words.open_case(block.case)}]({_address(block.case)})")


def _address(number: str) -> str:
    """Another case's page, for who reads in this language and role."""
    return f"case?{urlencode({'case': number, **kept()}, quote_via=quote)}"
