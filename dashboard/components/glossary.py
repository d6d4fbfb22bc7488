"""The public glossary, drawn."""

from __future__ import annotations

import streamlit as st

from dashboard.components.links import lead_on
from dashboard.navigation import HOME
from dashboard.views.glossary import Glossary
from dashboard.wording import glossary as words
from dashboard.wording.markdown import note, plain


def show(view: Glossary) -> None:
    """Stages first, then how a request can end, then the steps that promises name."""
    labels = words.labels()
    st.title(plain(view.title), anchor=False)
    st.markdown(note(view.lead))
    st.header(labels["stages"], anchor=False)
    st.table(view.stages, border="horizontal", hide_index=True)
    if not view.outcomes.is_empty():
        st.header(labels["outcomes"], anchor=False)
        st.table(view.outcomes, border="horizontal", hide_index=True)
        st.markdown(note(view.outcomes_note))
        st.header(labels["disagree"], anchor=False)
        st.markdown(words.disagree())
    if view.steps:
        st.header(labels["steps"], anchor=False)
        st.markdown(words.steps_lead())
        st.markdown(" · ".join(view.steps))
    lead_on(HOME.file, labels["summary"])
