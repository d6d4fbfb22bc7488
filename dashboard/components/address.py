"""Choices that live in the address, by stable ids, so that a link means the same in any language.

Streamlit's own binding writes the words of an option as they are shown; a link would then
depend on the language and break when an agency is renamed. Here the address is the truth, a
widget shows it, and a change is written back.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

import streamlit as st

from dashboard.views.periods import EARLIEST


def chosen(name: str, options: Mapping[str, str], default: str) -> str:
    """The option that the address names, or the default where it names none that there is."""
    asked = st.query_params.get(name, default)
    return asked if asked in options else default


def segments(name: str, label: str, options: Mapping[str, str], default: str) -> str:
    """A row of buttons for the options (id to words); returns the id."""
    key = _shown(name, options, default)
    st.segmented_control(
        label,
        list(options),
        format_func=options.__getitem__,
        key=key,
        required=True,
        wrap=True,
        on_change=partial(_write, name, key, default),
    )
    return chosen(name, options, default)


def menu(
    name: str, label: str, options: Mapping[str, str], default: str, *, wide: bool = False
) -> str:
    """A list to choose one of the options (id to words), `wide` for long ones; returns the id."""
    key = _shown(name, options, default)
    st.selectbox(
        label,
        list(options),
        format_func=options.__getitem__,
        key=key,
        width="stretch" if wide else 320,
        on_change=partial(_write, name, key, default),
    )
    return chosen(name, options, default)


def day(name: str, label: str, value: date, latest: date) -> date:
    """A field for a day, which stands in the address as `2026-09-30`.

    Args:
        name: Its name in the address.
        label: The words above it.
        value: The day that it shows.
        latest: The last day that can be chosen.
    """
    key = f"choose_{name}"
    st.session_state[key] = value
    st.query_params[name] = value.isoformat()
    st.date_input(
        label,
        key=key,
        min_value=EARLIEST,
        max_value=latest,
        format="MM/DD/YYYY",
        width=150,
        on_change=partial(_write_day, name, key),
    )
    return value


def _write_day(name: str, key: str) -> None:
    if chosen := st.session_state[key]:
        st.query_params[name] = chosen.isoformat()


def _shown(name: str, options: Mapping[str, str], default: str) -> str:
    """Sets the widget to what the address says and returns the widget's key."""
    key = f"choose_{name}"
    value = st.session_state[key] = chosen(name, options, default)
    if value != default:
        # A link to the page that is open reruns it and leaves the browser's own address as it was.
        st.query_params[name] = value
    return key


def _write(name: str, key: str, default: str) -> None:
    value = st.session_state[key]
    if value == default:
        st.query_params.pop(name, None)
    else:
        st.query_params[name] = value
