"""The page of escalations, drawn: the steps with their counts, then the cases at one of them."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl
import streamlit as st

from agreements.schema.city import City
from dashboard.components import addressed, case_table
from dashboard.components import head as shared_head
from dashboard.components.choices import ALL as ALL_AGENCIES
from dashboard.roles import Viewer
from dashboard.views import names
from dashboard.views.escalations import ALL, NEW, Asked, Ladder, Listed
from dashboard.wording import choices as choice_words
from dashboard.wording import escalations as words
from dashboard.wording.markdown import note


def ask_agency(viewer: Viewer, city: City) -> str | None:
    """The agency looked at; an agency's liaison sees its own."""
    if viewer.agency is not None:
        return viewer.agency
    labels = choice_words.labels()
    options = {ALL_AGENCIES: labels["all_agencies"], **names.agencies(city)}
    chosen = addressed.menu("agency", labels["agency"], options, ALL_AGENCIES)
    return None if chosen == ALL_AGENCIES else chosen


def show(view: Ladder, listed: Callable[[Asked], Listed], agency: str | None) -> None:
    """The whole page below its filter.

    Args:
        view: The steps.
        listed: Makes the list of what is chosen.
        agency: The one agency looked at.
    """
    shared_head.show(view.title, view.context, agency)
    if view.steps.is_empty():
        st.markdown(words.nothing_at_all())
        return
    labels = words.labels()
    st.markdown(view.lead)
    st.header(labels["who"], anchor=False)
    st.table(view.steps, border="horizontal", hide_index=True)
    asked = _ask(view)
    made = listed(asked)
    case_table.show(made.cases, "escalations")
    if made.by_agency.height > 1 or agency is None:
        _by_agency(made.by_agency)
    st.markdown(note(words.how_counted()))


def _ask(view: Ladder) -> Asked:
    labels = words.labels()
    with st.container(horizontal=True, vertical_alignment="top"):
        step = addressed.segments("step", labels["step"], view.choices, view.first)
        if step == words.NEXT:
            return Asked(None, new=False)
        options = {NEW: labels["new"], ALL: labels["all"]}
        since = addressed.segments("since", labels["since"], options, view.since)
    return Asked(int(step), new=since == NEW)


def _by_agency(table: pl.DataFrame) -> None:
    if table.is_empty():
        return
    st.header(words.labels()["by_agency"], anchor=False)
    st.table(table, border="horizontal", hide_index=True)
