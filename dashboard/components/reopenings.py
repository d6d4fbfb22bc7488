"""The page about reopenings and repeat contact, drawn."""

from __future__ import annotations

from functools import partial

import streamlit as st

from dashboard.components import address, case_table
from dashboard.components import follow_up as drawn
from dashboard.components import head as shared_head
from dashboard.components.chart import under
from dashboard.components.choices import Choice
from dashboard.components.evidence import Offer
from dashboard.views.reopenings import FIGURES, Asked, Reopenings
from dashboard.wording import follow_up
from dashboard.wording import reopenings as words
from dashboard.wording.markdown import note


def ask(choice: Choice) -> Asked:
    """What to look at closer, and what to compare."""
    labels = follow_up.labels()
    with st.container(horizontal=True, vertical_alignment="top"):
        figure = address.segments("look", labels["look"], words.choices(), FIGURES[0])
        if choice.agency or choice.service:
            return Asked(figure, "service")
        by = address.segments("by", labels["by"], follow_up.comparisons(), "service")
    return Asked(figure, by)


def head(view: Reopenings, agency: str | None, evidence: Offer) -> None:
    """The finding and the headlines, above what is looked at closer.

    Args:
        view: What it says.
        agency: The one agency looked at.
        evidence: Draws the way to what is behind a figure.
    """
    shared_head.show(view.title, view.context, agency)
    case_table.with_headlines(
        partial(drawn.cards, view.cards, evidence),
        partial(case_table.show_framed, view.cases, view.figure),
    )


def show(view: Reopenings) -> None:
    """What is looked at closer."""
    left, right = st.columns([3, 2], gap="medium")
    with left:
        drawn.trend(view.trend, under(view))
    with right:
        st.header(follow_up.labels()["beside"], anchor=False)
        st.table(view.beside, border="horizontal", hide_index=True)
        if view.beside_note:
            st.markdown(note(view.beside_note))
    drawn.worst(view.worst, under(view))
    drawn.table(view.table, f"{view.figure}-compared", view.figure)
    case_table.show_last(view.cases, view.figure)
