"""The page about routing, drawn."""

from __future__ import annotations

import polars as pl
import streamlit as st

from dashboard import loading
from dashboard.components import case_table, closer, opening, tables
from dashboard.components import shares as drawn
from dashboard.components.chart import under
from dashboard.components.choices import Choice
from dashboard.components.opening import Ground
from dashboard.roles import Viewer
from dashboard.views.closer import Asked
from dashboard.views.routing import FIGURES, LOOKED_AT, Routing
from dashboard.wording import routing as words
from dashboard.wording.markdown import note, plain


def read(viewer: Viewer, choice: Choice) -> tuple[pl.DataFrame, pl.DataFrame]:
    """What the page says whatever is looked at closer: its figures, and who passes on to whom."""
    asked = (choice.where, *choice.half_open)
    return loading.figures(viewer, FIGURES, (), *asked), loading.handed_over(viewer, *asked)


def ready(viewer: Viewer, ground: Ground, choice: Choice) -> None:
    """Ask all that the page asks as it begins, to be there when it is opened."""
    total, _passed = read(viewer, choice)
    ground.about(viewer, choice, opening.OPENED)
    opening.compared(viewer, LOOKED_AT[0], choice, total)


def ask(choice: Choice) -> Asked:
    """What to look at closer, and what to compare."""
    return closer.ask(choice, words.choices(), LOOKED_AT[0])


def show(view: Routing) -> None:
    """What 311 promises itself, who passes to whom, and what is looked at closer."""
    labels = words.labels()
    left, right = st.columns([3, 2], gap="medium")
    with left:
        drawn.trend(view.trend, under(view))
    with right:
        st.header(labels["promises"], anchor=False)
        st.table(view.promises, border="horizontal", hide_index=True)
        if not view.reasons.is_empty():
            st.header(labels["by_reason"], anchor=False)
            st.table(view.reasons, border="horizontal", hide_index=True)
            st.markdown(note(words.first_reason()))
    _passes(view)
    drawn.worst(view.worst, under(view), view.worst_note)
    drawn.table(view.table, f"{view.figure}-compared", view.figure)
    case_table.show_last(view.cases, view.figure)


def _passes(view: Routing) -> None:
    st.header(plain(view.passes_title), anchor=False)
    if view.passes.is_empty():
        return
    tables.show(view.passes, words.passes_alt())
    st.markdown(note(words.passes_note()))
