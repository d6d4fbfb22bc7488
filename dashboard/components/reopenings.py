"""The page about reopenings and repeat contact, drawn."""

from __future__ import annotations

import polars as pl
import streamlit as st

from dashboard import loading
from dashboard.components import case_table, closer, opening
from dashboard.components import shares as drawn
from dashboard.components.chart import under
from dashboard.components.choices import Choice
from dashboard.components.opening import Ground
from dashboard.roles import Viewer
from dashboard.views.closer import Asked
from dashboard.views.reopenings import FIGURES, Reopenings
from dashboard.wording import reopenings as words
from dashboard.wording import shares as share_words
from dashboard.wording.markdown import note


def read(viewer: Viewer, choice: Choice) -> pl.DataFrame:
    """The figures of all cases that are chosen."""
    return loading.figures(viewer, FIGURES, (), choice.where, *choice.half_open)


def ready(viewer: Viewer, ground: Ground, choice: Choice) -> None:
    """Ask all that the page asks as it begins, to be there when it is opened."""
    ground.about(viewer, choice, opening.CLOSED)
    opening.compared(viewer, FIGURES[0], choice, read(viewer, choice))


def ask(choice: Choice) -> Asked:
    """What to look at closer, and what to compare."""
    return closer.ask(choice, words.choices(), FIGURES[0])


def show(view: Reopenings) -> None:
    """What is looked at closer."""
    left, right = st.columns([3, 2], gap="medium")
    with left:
        drawn.trend(view.trend, under(view))
    with right:
        st.header(share_words.labels()["beside"], anchor=False)
        st.table(view.beside, border="horizontal", hide_index=True)
        if view.beside_note:
            st.markdown(note(view.beside_note))
    drawn.worst(view.worst, under(view))
    drawn.table(view.table, f"{view.figure}-compared", view.figure)
    case_table.show_last(view.cases, view.figure)
