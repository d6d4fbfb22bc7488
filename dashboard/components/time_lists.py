"""The lists of cases behind waits, pauses and states, where the address asks for one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final, Literal

import polars as pl
import streamlit as st

from dashboard import address
from dashboard.components import addressed, case_table, opening, unkept
from dashboard.components.choices import Choice
from dashboard.components.opening import Ground
from dashboard.roles import Viewer
from dashboard.views import time_lists as views
from dashboard.views.case_lists import CaseList
from dashboard.views.listing import AT, BENEATH, LIST, ON_TIMELINESS
from dashboard.views.rows import STATES
from dashboard.views.time_lists import CLOCKS, EVERY, EXPECTED, PAUSED
from dashboard.wording import time_lists as words

REASON: Final = "reason"
"""What the address calls the reason whose pauses are listed."""

_LISTS: Final = frozenset({*ON_TIMELINESS, *CLOCKS})

Section = Literal["waits", "pauses"]


def asked() -> str | None:
    """The list that the address asks for, where there is such a one."""
    return address.said(LIST) if address.said(LIST) in _LISTS else None


def tell_of_other() -> None:
    """Says that the address asks for a list that there is not."""
    addressed.tell_of_other(LIST, _LISTS)


def section() -> Section | None:
    """The part of the page beneath which that list stands; None at the headlines.

    A list of waits or pauses stands where it was asked for: at its chart, unless a headline or a
    link led to it.
    """
    said = asked()
    if case_table.is_led_to():
        return None
    return "waits" if said in CLOCKS else "pauses" if said == PAUSED else None


def offer(figure: str, *, beneath: bool) -> None:
    """A quiet button that opens a list.

    Args:
        figure: `time_to_close`, `expected_time` or `paused_share`.
        beneath: Whether the list shall stand beneath the headlines, as of a button in one of them.
    """
    st.button(
        words.offers()[figure],
        key=f"list_{figure}{'' if beneath else '_here'}",
        type="tertiary",
        icon=":material/arrow_downward:",
        icon_position="right",
        on_click=partial(address.say_all, {LIST: figure, AT: BENEATH if beneath else ""}),
    )


def draw(viewer: Viewer, ground: Ground, choice: Choice, total: pl.DataFrame) -> None:
    """The list that the address asks for, framed; a word where it has no case.

    Args:
        viewer: Who looks: rights are checked where data is read.
        ground: The city and its mart.
        choice: Which cases.
        total: The figures of all of them.
    """
    said = asked()
    if said in CLOCKS:
        find: Callable[[], CaseList | None] = partial(_waits, viewer, ground, choice, total)
    elif said == EXPECTED:
        find = partial(_expected, viewer, ground, choice)
    elif said == PAUSED:
        find = partial(_paused, viewer, ground, choice, total)
    elif said in STATES:
        find = partial(_in_state, viewer, ground, choice, total)
    else:
        unkept.of_choice(viewer, ground, choice)
        return
    with st.container(border=True):
        if found := find():
            case_table.show(found, f"list_{said}")
            unkept.hide()
        else:
            unkept.instead()


def _asked(viewer: Viewer, choice: Choice, figure: str, part: str | None = None) -> views.Asked:
    behind = opening.listed(viewer, choice.told(figure, part))
    return views.Asked(behind, dict(choice.where), choice.period)


def _waits(viewer: Viewer, ground: Ground, choice: Choice, total: pl.DataFrame) -> CaseList | None:
    options = views.clocks(total)
    if not options:
        return None
    clock = addressed.segments(LIST, words.labels()["clock"], options, _first(options))
    return views.waits(clock, _asked(viewer, choice, *CLOCKS[clock]), ground.city)


def _expected(viewer: Viewer, ground: Ground, choice: Choice) -> CaseList:
    return views.waits(EXPECTED, _asked(viewer, choice, EXPECTED), ground.city)


def _paused(viewer: Viewer, ground: Ground, choice: Choice, total: pl.DataFrame) -> CaseList | None:
    options = views.reasons(total)
    if not options:
        return None
    # Reasons are whole sentences: as buttons a phone would cut them.
    reason = addressed.menu(REASON, words.labels()["reason"], options, EVERY, wide=True)
    part = None if reason == EVERY else reason
    return views.paused(reason, _asked(viewer, choice, PAUSED, part), ground.city)


def _in_state(
    viewer: Viewer, ground: Ground, choice: Choice, total: pl.DataFrame
) -> CaseList | None:
    held = views.states(total)
    if not held:
        return None
    options = views.state_names(held)
    state = addressed.segments(LIST, words.labels()["state"], options, _first(options))
    return views.in_state(state, _asked(viewer, choice, "on_time_due", state), ground.city)


def _first(options: Mapping[str, str]) -> str:
    """The list that is asked for, else the first: the address names it, or it would be gone."""
    said = address.said(LIST)
    return said if said in options else next(iter(options))
