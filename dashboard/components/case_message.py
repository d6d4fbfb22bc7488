"""The message of one case on its page: the text with its marks beside the verdicts."""

from __future__ import annotations

import polars as pl
import streamlit as st

from dashboard import faults, loading
from dashboard.components.links import lead_on
from dashboard.navigation import MESSAGES
from dashboard.roles import Viewer
from dashboard.views.messages_case import message
from dashboard.wording import messages_case as words
from dashboard.wording.badges import badge
from dashboard.wording.markdown import note, plain
from dashboard.wording.messages import unreadable_texts


def show(viewer: Viewer, number: str) -> None:
    """What the resident was told, if anything was.

    Args:
        viewer: Who looks.
        number: The case's.
    """
    try:
        with st.spinner(words.reading()):
            view = message(loading.case_message(viewer, number))
    except faults.UNREADABLE as error:
        st.markdown(unreadable_texts(faults.noted(error)))
        return
    if view is None:
        return
    labels = words.labels()
    left, right = st.columns([2, 3], gap="medium")
    with left:
        st.header(labels["told"], anchor=False)
        with st.container(border=True):
            st.markdown(note(view.sent))
            st.markdown(view.text)
        st.markdown(note(labels["marks"]))
        asked = {"agency": view.agency, "service": view.service}
        lead_on(MESSAGES.file, labels["more"], **{k: v for k, v in asked.items() if v})
    with right:
        st.header(plain(view.title), anchor=False)
        rows = [(badge(look, said), told) for look, said, told in view.verdicts]
        table = pl.DataFrame(rows, schema=list(words.columns()), orient="row")
        st.table(table, border="horizontal", hide_index=True)
