"""The Overview page, drawn."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import streamlit as st

from agreements.schema.city import City
from dashboard.charts.ledger import ledger
from dashboard.components.badges import badge
from dashboard.navigation import PAGES, START
from dashboard.views import names
from dashboard.views.definitions import Meaning
from dashboard.views.overview import Card, Need, Overview
from dashboard.wording import overview as words
from dashboard.wording.markdown import note, plain
from dashboard.wording.numbers import NONE

CASE = PAGES / "case.py"


def show(view: Overview, longest: pl.DataFrame, meanings: tuple[Meaning, ...], city: City) -> None:
    """The whole page below its filters.

    Args:
        view: What it says.
        longest: The longest overdue cases: `number`, `service`, `due`.
        meanings: The definitions of the figures on it.
        city: What services are called.
    """
    st.title(plain(view.title), anchor=False)
    st.markdown(note(view.context))
    _cards(view.cards)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _ledger(view)
    with right:
        _needs(view.needs)
        _longest(longest, city)
    _table(view.table)
    _adds_up(view)
    _meanings(meanings)


def _cards(cards: tuple[Card, ...]) -> None:
    for column, card in zip(st.columns(len(cards)), cards, strict=True):
        with column.container(border=True, height="stretch"):
            st.metric(card.title, card.number)
            st.markdown(note(card.note))


def _ledger(view: Overview) -> None:
    st.header(plain(view.ledger_title), anchor=False)
    st.altair_chart(ledger(view.ledger), width="stretch", alt=view.ledger_alt)
    st.markdown(note(view.ledger_note))


def _needs(needs: tuple[Need, ...]) -> None:
    st.header(words.labels()["needs"], anchor=False)
    if not needs:
        st.markdown(words.no_need())
    for need in needs:
        with st.container(border=True, gap="xsmall"):
            st.markdown(badge(need.kind, need.badge))
            st.markdown(need.words)
            if need.link and need.agency:
                _lead_on(START.file, need.link, agency=need.agency)


def _longest(longest: pl.DataFrame, city: City) -> None:
    """The cases that wait longest, each leading to its own page."""
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{words.labels()['longest']}**")
        for number, service, due in longest.select("number", "service", "due").rows():
            _lead_on(CASE, words.waiting_case(number, due), case=number)
            st.markdown(note(plain(names.service(city)(service))))
        _lead_on(CASE, words.labels()["find_case"])


def _lead_on(page: Path, label: str, **address: str) -> None:
    """A link inside the dashboard that keeps the language, the period and a trial's role."""
    kept = {name: value for name, value in st.query_params.items() if name != "case"}
    st.page_link(
        page,
        label=label,
        icon=":material/arrow_forward:",
        icon_position="right",
        query_params={**kept, **address},
    )


def _table(table: pl.DataFrame) -> None:
    st.header(words.labels()["table"], anchor=False)
    st.dataframe(
        table,
        hide_index=True,
        placeholder=NONE,
        column_config={name: _column(kind) for name, kind in table.schema.items()},
        alt=words.table_alt(),
    )


def _column(kind: pl.DataType) -> Any:  # noqa: ANN401 - Streamlit's own type is private
    if kind.is_float():
        return st.column_config.NumberColumn(format="%.1f")
    return st.column_config.NumberColumn(format="localized") if kind.is_integer() else None


def _adds_up(view: Overview) -> None:
    st.header(words.labels()["adds_up"], anchor=False)
    st.markdown(view.adds_up)
    st.table(view.states, border="horizontal", hide_index=True)


def _meanings(meanings: tuple[Meaning, ...]) -> None:
    labels = words.labels()
    with st.expander(labels["definitions"]):
        for meaning in meanings:
            st.markdown(f"**{plain(meaning.title)}**  \n{plain(meaning.definition)}")
            for label, text in meaning.parts:
                st.markdown(note(f"{label}: {plain(text)}"))
