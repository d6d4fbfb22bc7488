"""The Overview page, drawn."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl
import streamlit as st
from polars import selectors

from agreements.schema.city import City
from dashboard.charts.ledger import ledger
from dashboard.components import declared
from dashboard.components.badges import badge
from dashboard.declared import Declared
from dashboard.navigation import AGENCY, MESSAGES, PAGES, START
from dashboard.views import names
from dashboard.views.definitions import Meaning
from dashboard.views.overview import Card, Need, Overview
from dashboard.views.periods import PERIODS
from dashboard.wording import messages as message_words
from dashboard.wording import numbers
from dashboard.wording import overview as words
from dashboard.wording.markdown import note, plain
from dashboard.wording.numbers import NONE

CASE = PAGES / "case.py"

ROWS_AT_ONCE = 25
"""A table of more rows scrolls inside."""


@dataclass(frozen=True)
class Beside:
    """What stands beside the figures.

    Attributes:
        longest: The longest overdue cases: `number`, `service`, `due`.
        meanings: The definitions of the figures on the page.
        events: The declared events that touch them.
    """

    longest: pl.DataFrame
    meanings: tuple[Meaning, ...]
    events: Declared


def show(view: Overview, beside: Beside, city: City) -> None:
    """The whole page below its filters.

    Args:
        view: What it says.
        beside: What stands beside its figures.
        city: What services are called.
    """
    st.title(plain(view.title), anchor=False)
    st.markdown(note(view.context))
    _cards(view.cards)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _ledger(view)
        _lead_on(AGENCY.file, words.labels()["closer"])
        _lead_on(MESSAGES.file, message_words.labels()["to_messages"])
        declared.show(beside.events)
        _longest(beside.longest, city)
    with right:
        _needs(view.needs)
    _table(view.table)
    _adds_up(view)
    _meanings(beside.meanings)


def _cards(cards: tuple[Card, ...]) -> None:
    for column, card in zip(st.columns(len(cards)), cards, strict=True):
        with column.container(border=True, height="stretch"):
            st.markdown(f":small[{card.title}]")
            st.metric(card.title, card.number, label_visibility="collapsed")
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
            st.markdown(" ".join(badge(*kind) for kind in need.badges))
            st.markdown(need.words)
            if need.link and need.agency:
                _lead_on(AGENCY.file, need.link, agency=need.agency)


def _longest(longest: pl.DataFrame, city: City) -> None:
    """The cases that wait longest, each leading to its own page."""
    if not longest.is_empty():
        st.header(words.labels()["longest"], anchor=False)
    named = names.service(city)
    for number, service, due in longest.select("number", "service", "due").rows():
        with st.container(horizontal=True, vertical_alignment="center", gap="xxsmall"):
            _lead_on(CASE, words.waiting_case(number), case=number)
            st.markdown(note(words.waiting_since(named(service), due)), width="content")
    _lead_on(CASE, words.labels()["find_case"])


def offer_all_periods() -> None:
    """The way out of a period in which nothing happened."""
    _lead_on(START.file, words.labels()["show_all"], period=PERIODS[0])


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
        height="content" if table.height <= ROWS_AT_ONCE else "auto",
        placeholder=NONE,
        column_config=_columns(table),
        alt=words.table_alt(),
    )


def _columns(table: pl.DataFrame) -> dict[str, Any]:
    """One decimal for per cents, thousands for counts; words need nothing."""
    formats = {
        **dict.fromkeys(table.select(selectors.float()).columns, "%.1f"),
        **dict.fromkeys(table.select(selectors.integer()).columns, "localized"),
    }
    return {name: st.column_config.NumberColumn(format=how) for name, how in formats.items()}


def _adds_up(view: Overview) -> None:
    st.header(words.labels()["adds_up"], anchor=False)
    st.markdown(view.adds_up)
    counted = view.states.columns[1]
    shown = view.states.to_pandas().style.format({counted: numbers.count})
    st.table(shown, border="horizontal", hide_index=True)


def _meanings(meanings: tuple[Meaning, ...]) -> None:
    labels = words.labels()
    with st.expander(labels["definitions"]):
        for meaning in meanings:
            st.markdown(f"**{plain(meaning.title)}**  \n{plain(meaning.definition)}")
            for label, text in meaning.parts:
                st.markdown(note(f"{label}: {plain(text)}"))
