"""A file that is made while its reader waits, in a window of its own, and then handed over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st

from dashboard.errors import UserError
from dashboard.wording.markdown import note
from dashboard.wording.refusals import refused


@dataclass(frozen=True)
class File:
    """A file, made.

    Attributes:
        name: What it is called where it is saved.
        content: It.
        kind: What a browser is told of its format.
        says: What stands below the way to it; empty for nothing.
    """

    name: str
    content: bytes
    kind: str
    says: str = ""


def hand_over(title: str, words: Mapping[str, str], key: str, make: Callable[[], File]) -> None:
    """Open the window, make the file and offer it; or say why there is none.

    Args:
        title: What the window is called.
        words: `what` the file is, what is said in `making` it, and `download`.
        key: Of the button, which no other has.
        make: Makes it; may end in a UserError.
    """
    st.dialog(title)(_made)(words, key, make)


def _made(words: Mapping[str, str], key: str, make: Callable[[], File]) -> None:
    st.markdown(words["what"])
    try:
        with st.spinner(words["making"], show_time=True):
            file = make()
    except UserError as error:
        st.markdown(refused(error))
        return
    st.download_button(
        words["download"],
        file.content,
        file_name=file.name,
        mime=file.kind,
        icon=":material/download:",
        type="primary",
        on_click="ignore",
        key=key,
    )
    if file.says:
        st.markdown(note(file.says))
