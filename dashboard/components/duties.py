"""The page of duties, drawn: what is overdue, each with what settles it, then the registers."""

from __future__ import annotations

from datetime import date
from typing import Final

import streamlit as st

from dashboard.access import current_viewer
from dashboard.components import addressed, case_table, duties_forms
from dashboard.components import head as shared_head
from dashboard.components.links import lead_on
from dashboard.components.saying import say
from dashboard.navigation import AGREEMENTS, DUTIES, MESSAGES, ROUTING, VERIFICATION
from dashboard.views.duties import Card, Duties
from dashboard.views.duties_lists import LISTS
from dashboard.wording import duties as words
from dashboard.wording.markdown import note, plain

_SETTLED: Final = {screen.name: screen for screen in (MESSAGES, VERIFICATION)}
"""The pages on which something is settled that has its list there."""

_LEADS: Final = {"contacts": AGREEMENTS, "duties": ROUTING}
"""Where a register leads on: to the files that hold the contacts, to the figures of 311's part."""


def show(view: Duties, agency: str | None, today: date) -> None:
    """The whole page below its filter.

    Args:
        view: What it says.
        agency: The one agency looked at.
        today: The day as of which the figures stand.
    """
    labels = words.labels()
    shared_head.show(view.title, view.context, agency)
    if not view.registers.agencies:
        st.markdown(words.nothing_asked())
        return
    st.markdown(view.lead)
    say(DUTIES.name)
    writer = duties_forms.Writer(view.registers, today)
    _own(view, writer)
    if not view.others.is_empty():
        st.header(labels["others"], anchor=False)
        st.table(view.others, border="horizontal", hide_index=True)
    st.header(labels["kept"], anchor=False)
    st.table(view.kept, border="horizontal", hide_index=True)
    _registers(view, writer)
    st.markdown(note(words.as_of_note()))


def _own(view: Duties, writer: duties_forms.Writer) -> None:
    st.header(words.labels()["own"], anchor=False)
    if not view.own:
        st.markdown(words.nothing_own())
    for card in view.own:
        _card(card, writer)


def _card(card: Card, writer: duties_forms.Writer) -> None:
    with st.container(border=True, key=f"duty_{card.key}"):
        st.markdown(f"### {plain(card.heading)}\n\n{card.badge}")
        for line in card.lines:
            st.markdown(note(line))
        if not card.table.is_empty():
            st.table(card.table, border="horizontal", hide_index=True)
        if not card.leads:
            writer.of_card(card)
        elif current_viewer().role in _SETTLED[card.leads].roles:
            lead_on(_SETTLED[card.leads].file, words.labels()[card.leads])


def _registers(view: Duties, writer: duties_forms.Writer) -> None:
    """One register at a time: the table, its file, and what can be written into it."""
    labels = words.labels()
    st.header(labels["lists"], anchor=False)
    chosen = addressed.segments("list", labels["list"], words.lists(), LISTS[0])
    listing = view.listing(chosen)
    if listing.table.is_empty():
        st.markdown(listing.instead)
    else:
        st.table(listing.table, border="horizontal", hide_index=True)
    with st.container(horizontal=True, vertical_alignment="center"):
        if not listing.table.is_empty():
            case_table.download(listing.file, listing.name, chosen)
        for kind in view.registers.ways.get(chosen, ()):
            writer.button(kind)
    for kind in view.registers.ways.get(chosen, ()):
        writer.form(kind)
    if chosen in _LEADS:
        lead_on(_LEADS[chosen].file, labels[_LEADS[chosen].name])
