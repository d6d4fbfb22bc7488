"""The public glossary, drawn."""

from __future__ import annotations

import streamlit as st

from dashboard.views.glossary import Glossary, Stage
from dashboard.wording import glossary as words
from dashboard.wording.markdown import note, plain


def show(view: Glossary) -> None:
    """Stages first, then how a request can end, then the steps that promises name."""
    labels = words.labels()
    st.title(plain(view.title), anchor=False)
    st.markdown(note(view.lead))
    st.header(labels["stages"], anchor=False)
    for number, stage in enumerate(view.stages, 1):
        _stage(number, stage)
    if not view.outcomes.is_empty():
        st.header(labels["outcomes"], anchor=False)
        st.table(view.outcomes, border="horizontal", hide_index=True)
        st.markdown(note(view.outcomes_note))
    if view.steps:
        st.header(labels["steps"], anchor=False)
        st.markdown(words.steps_lead())
        st.markdown(" · ".join(view.steps))


def _stage(number: int, stage: Stage) -> None:
    labels = words.labels()
    mark = (
        f":yellow-badge[:material/pending: {labels['open']}]"
        if stage.open
        else f":gray-badge[:material/check: {labels['over']}]"
    )
    with st.container(border=True):
        name, means = st.columns([1, 3], gap="small")
        name.markdown(f"**{number}. {plain(stage.title)}**  \n{mark}")
        means.markdown(plain(stage.means))
