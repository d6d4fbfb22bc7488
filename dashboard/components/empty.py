"""What stands in place of a figure that cannot be shown."""

from __future__ import annotations

import streamlit as st

from dashboard.wording.empty import Empty
from dashboard.wording.markdown import note


def show(empty: Empty) -> None:
    """What is missing as the title, why, and the next step."""
    st.title(empty.title, anchor=False)
    with st.container(border=True):
        st.markdown(f"{empty.icon} {empty.words}")
        if empty.aside:
            st.markdown(note(empty.aside))
