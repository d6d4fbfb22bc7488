"""What stands in place of a figure that cannot be shown."""

from __future__ import annotations

import streamlit as st

from dashboard.wording.empty import Empty


def show(empty: Empty, *, heading: bool = True) -> None:
    """What is missing, why, and the next step; as the page's title unless it has one."""
    if heading:
        st.title(empty.title, anchor=False)
    with st.container(border=True):
        st.markdown(f"{empty.icon} **{empty.title}**" if not heading else empty.icon)
        st.markdown(empty.words)
        if empty.command:
            st.code(empty.command, language=None)
