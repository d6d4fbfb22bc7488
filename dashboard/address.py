"""The address: what stands in it, by stable ids, so that a link means the same in any language.

A browser that comes from another page moves to the new path a moment after the run has begun.
What a run writes before that is put behind the old path, as a step of its own: going back would
lead to the old page with the new page's choices. So the first run on a page holds back what it
has to say until the page is drawn, and never says what stands there already.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final, NoReturn

import streamlit as st

_DRAWN: Final = "address_of_page"
_WAITS: Final = "address_waits"


@contextmanager
def held_back() -> Iterator[None]:
    """Holds back what the block says, until `arrive` or the block's end.

    A block that ends because the reader went elsewhere says nothing more; one that has no more
    to draw ends with `stop`.
    """
    st.session_state[_WAITS] = {}
    try:
        yield
        _settle()
    finally:
        st.session_state.pop(_WAITS, None)


def arrive(page: str) -> None:
    """Tells which page is drawn now; on the page that was drawn before, nothing is held back.

    Args:
        page: Its address.
    """
    before, st.session_state[_DRAWN] = st.session_state.get(_DRAWN), page
    if page == before:
        # A link to the page that is open reruns it and leaves the browser's own address as it was.
        _write_all(st.session_state.pop(_WAITS, {}))


def stop() -> NoReturn:
    """Ends the page here, all said: in place of `st.stop`, after which nothing can be written."""
    _settle()
    st.stop()


def _settle() -> None:
    if waits := st.session_state.get(_WAITS):
        _write_all(waits)


def _write_all(waits: Mapping[str, str]) -> None:
    """In one message: each is a step of its own, and going back would go through all of them."""
    said_now = {**st.query_params.to_dict(), **waits}
    st.query_params.from_dict({name: value for name, value in said_now.items() if value})


def said(name: str, default: str = "") -> str:
    """What the address says, or will once the page is drawn."""
    waits = st.session_state.get(_WAITS, {})
    value = waits[name] if name in waits else st.query_params.get(name)
    return str(value) if value else default


def named() -> set[str]:
    """The names for which the address says something."""
    return set(st.query_params)


def say(name: str, value: str) -> None:
    """Writes into the address; an empty value takes the name out of it."""
    say_all({name: value})


def say_all(values: Mapping[str, str]) -> None:
    """Writes several at once, so that going back leads to before all of them."""
    waits = st.session_state.get(_WAITS)
    if waits is None:
        _write_all(values)
    else:
        waits.update({name: value for name, value in values.items() if value != said(name)})
