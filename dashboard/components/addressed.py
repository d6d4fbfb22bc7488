"""Widgets whose choice stands in the address.

Streamlit's own binding writes the words of an option as they are shown; a link would then
depend on the language and break when an agency is renamed. Here the address is the truth, a
widget shows it, and a change is written back.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import partial
from typing import Final

import streamlit as st

from dashboard.address import said, say, say_all
from dashboard.views.periods import EARLIEST
from dashboard.wording import choices as words
from dashboard.wording.markdown import note

_HAS_CHOSEN: Final = "address_has_chosen"

Also = Callable[[str], Mapping[str, str]]
"""What else the address says where an option is chosen."""


def has_chosen() -> bool:
    """Whether this run is of somebody's choice in one of these widgets."""
    return bool(st.session_state.pop(_HAS_CHOSEN, False))


def chosen(name: str, options: Collection[str], default: str) -> str:
    """The option that the address names, or the default where it names none that there is."""
    asked = said(name, default)
    return asked if asked in options else default


def segments(
    name: str, label: str, options: Mapping[str, str], default: str, *, also: Also | None = None
) -> str:
    """A row of buttons for the options (id to words); returns the id.

    What `also` says of the option that is chosen is written with it.
    """
    key = _shown(name, options, default)
    st.segmented_control(
        label,
        list(options),
        format_func=options.__getitem__,
        key=key,
        required=True,
        wrap=True,
        on_change=partial(_write, name, key, default, also),
    )
    tell_of_other(name, options, default)
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
        width="stretch" if wide else 280,
        on_change=partial(_write, name, key, default),
    )
    tell_of_other(name, options, default)
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
    say(name, value.isoformat())
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
    st.session_state[_HAS_CHOSEN] = True
    if chosen := st.session_state[key]:
        say(name, chosen.isoformat())


def _shown(name: str, options: Mapping[str, str], default: str) -> str:
    """Sets the widget to what the address says and returns the widget's key."""
    key = f"choose_{name}"
    value = st.session_state[key] = chosen(name, options, default)
    if value != default:
        say(name, value)
    return key


def tell_of_other(name: str, options: Collection[str], default: str = "") -> None:
    """Says beside the choice that the address names what cannot be chosen."""
    asked = said(name, default)
    if asked and asked not in options:
        st.markdown(note(words.not_offered(asked)), width="content")


def _write(name: str, key: str, default: str, also: Also | None = None) -> None:
    value = st.session_state[key]
    st.session_state[_HAS_CHOSEN] = True
    say_all({name: "" if value == default else value, **(also(value) if also else {})})
