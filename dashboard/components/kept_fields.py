"""Fields of a form that keep what somebody typed while somebody else saves the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import streamlit as st


def begin(form: str, held: Mapping[str, Any], revision: int) -> int:
    """Fills the fields, and tells which revision the form changes.

    Whoever has typed nothing sees what stands there now. Whoever has is told by the refusal to
    save; from then on each field that they left alone shows what stands there now, and each that
    they changed stays as they typed it.

    Args:
        form: Tells it from other forms of the session.
        held: What stands there now, by field.
        revision: Of what stands there now.

    Returns:
        The revision that the text in the fields began from.
    """
    base = st.session_state.get(_base(form))
    if base is None:
        _fill(form, held, held)
    elif st.session_state.pop(_told(form), False) or not _typed(form, base[1]):
        _fill(form, {n: v for n, v in held.items() if _is_left(form, n, base[1])}, held)
    else:
        return int(base[0])
    st.session_state[_base(form)] = (revision, dict(held))
    return revision


def key(form: str, field: str) -> str:
    """The key of a field's widget."""
    return f"{form}_{field}"


def values(form: str, fields: Iterable[str]) -> dict[str, Any]:
    """What stands in the fields."""
    return {field: st.session_state.get(key(form, field)) for field in fields}


def was_told(form: str) -> None:
    """Somebody else has saved meanwhile, and whoever uses this form has been told so."""
    st.session_state[_told(form)] = True


def forget(form: str) -> None:
    """After it was saved: the fields begin anew."""
    base = st.session_state.pop(_base(form), None)
    for field in base[1] if base else ():
        st.session_state.pop(key(form, field), None)


def restore(place: str) -> None:
    """Fills a field that was not drawn for a while with what was typed into it; before it is drawn.

    Args:
        place: The key of the field's widget, which has `keep` as its `on_change`.
    """
    if place not in st.session_state and _kept(place) in st.session_state:
        st.session_state[place] = st.session_state[_kept(place)]


def keep(place: str) -> None:
    """Keeps what was typed into a field, also where the next run does not draw it any more."""
    st.session_state[_kept(place)] = st.session_state[place]


def empty(place: str) -> None:
    """After what stood in a field was saved: it is empty, and nothing is kept of it."""
    st.session_state[place] = ""
    st.session_state.pop(_kept(place), None)


def _kept(place: str) -> str:
    return f"kept_of_{place}"


def _fill(form: str, some: Mapping[str, Any], held: Mapping[str, Any]) -> None:
    for field in held:
        place = key(form, field)
        # A field that was not drawn for a while has lost its widget, not what was typed into it.
        st.session_state[place] = some[field] if field in some else st.session_state.get(place)


def _typed(form: str, base: Mapping[str, Any]) -> bool:
    return not all(_is_left(form, field, base) for field in base)


def _is_left(form: str, field: str, base: Mapping[str, Any]) -> bool:
    place = key(form, field)
    return place not in st.session_state or st.session_state[place] == base.get(field)


def _base(form: str) -> str:
    return f"base_of_{form}"


def _told(form: str) -> str:
    return f"told_of_{form}"
