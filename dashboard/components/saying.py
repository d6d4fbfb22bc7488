"""What is written with a click, and what is said of it when the page is drawn the next time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import streamlit as st

from dashboard.errors import UserError
from dashboard.oversight.acting import ChangedMeanwhileError
from dashboard.wording.refusals import refused

DONE, PREVENTED, OVERTAKEN = ":material/task_alt:", ":material/block:", ":material/sync_problem:"
"""Before what was written, what could not be, and what somebody else has changed meanwhile."""


def say(page: str, missing: str = "") -> None:
    """What became of the last entry on this page, once; and what of it cannot be shown.

    It has a place of its own whether or not there is something to say: a browser tells forms that
    are folded away by their place, and shuts one that moves.

    Args:
        page: Whose entries they are.
        missing: The sentence about what cannot be read; empty where all can.
    """
    with st.container():
        if said := st.session_state.pop(_place(page), None):
            st.markdown(said)
        if missing:
            st.markdown(f"{PREVENTED} {missing}")


def say_at(page: str, form: str) -> None:
    """Why a form was refused, once, where it was filled in; before the page's own `say`.

    Args:
        page: Whose entries they are.
        form: As `kept` was told.
    """
    with st.container():
        if st.session_state.get(_form(page)) == form and _place(page) in st.session_state:
            st.markdown(st.session_state.pop(_place(page)))


def tell(page: str, sign: str, words: str) -> None:
    """Keep what `say` draws.

    Args:
        page: Whose entry it is.
        sign: `DONE`, `PREVENTED` or `OVERTAKEN`.
        words: The sentence.
    """
    st.session_state[_place(page)] = f"{sign} {words}"


def kept(
    page: str,
    write: Callable[[], object],
    said: str | Callable[[Any], str],
    overtaken: Callable[[ChangedMeanwhileError], str] = refused,
    form: str | None = None,
) -> bool:
    """Write; what prevents it is said, and what was typed stays as it is.

    Args:
        page: Whose entry it is.
        write: Writes, and may return what it wrote.
        said: What is said when it is written, or what tells that from what `write` returns.
        overtaken: What is said where somebody else has written meanwhile.
        form: Tells the form from others of the page where it says itself why it was refused.

    Returns:
        Whether it was written.
    """
    st.session_state.pop(_form(page), None)
    try:
        done = write()
    except ChangedMeanwhileError as error:
        tell(page, OVERTAKEN, overtaken(error))
        return False
    except UserError as error:
        tell(page, PREVENTED, refused(error))
        st.session_state[_form(page)] = form
        return False
    tell(page, DONE, said if isinstance(said, str) else said(done))
    return True


def put(key: str, value: str) -> None:
    """Change what the session holds, when a button is pressed."""
    st.session_state[key] = value


def typed(key: str) -> str:
    """What stands in a field."""
    return str(st.session_state.get(key) or "")


def now() -> datetime:
    """The instant of a click."""
    return datetime.now(UTC)


def _place(page: str) -> str:
    """In the session."""
    return f"{page}_said"


def _form(page: str) -> str:
    """In the session: which form was refused last."""
    return f"{page}_said_at"
