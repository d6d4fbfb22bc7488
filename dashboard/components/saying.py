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

    Args:
        page: Whose entries they are.
        missing: The sentence about what cannot be read; empty where all can.
    """
    if said := st.session_state.pop(_place(page), None):
        st.markdown(said)
    if missing:
        st.markdown(f"{PREVENTED} {missing}")


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
) -> bool:
    """Write; what prevents it is said, and what was typed stays as it is.

    Args:
        page: Whose entry it is.
        write: Writes, and may return what it wrote.
        said: What is said when it is written, or what tells that from what `write` returns.
        overtaken: What is said where somebody else has written meanwhile.

    Returns:
        Whether it was written.
    """
    try:
        done = write()
    except ChangedMeanwhileError as error:
        tell(page, OVERTAKEN, overtaken(error))
        return False
    except UserError as error:
        tell(page, PREVENTED, refused(error))
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
