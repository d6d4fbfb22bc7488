"""The way from a broken promise to the cases that broke it, and their list where it is asked for.

The list is read when somebody asks: of a large city it takes longer than all else on the page.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

import streamlit as st

from dashboard import address, loading
from dashboard.components import addressed, case_table, opening
from dashboard.components.choices import Choice
from dashboard.components.opening import Ground
from dashboard.roles import Viewer
from dashboard.views.agency_promises import Promise
from dashboard.views.listing import AT, LIST
from dashboard.views.unkept import Broken, numbers, unkept
from dashboard.wording import figures
from dashboard.wording import shares as share_words
from dashboard.wording import unkept as words
from metrics.figures.unkept import OF_PROMISES

LOOKED_AT: Final = "unkept"
"""What it says there where the page looks at one promise closer."""


def offer(figure: str, n: int, asks: str, key: str = "") -> None:
    """A quiet button that opens the list; nothing where no promise was broken.

    Args:
        figure: One of `OF_PROMISES`.
        n: How many cases broke it.
        asks: What the address says then.
        key: Tells it from other ways to the same list on the page.
    """
    if n:
        st.button(
            words.offers(n)[figure],
            key=f"unkept_{key or asks}",
            type="tertiary",
            icon=":material/arrow_downward:",
            icon_position="right",
            on_click=partial(address.say, LIST, asks),
        )


def of_choice(viewer: Viewer, ground: Ground, choice: Choice) -> None:
    """The list of a page about all promises, of the one whose figure the address names.

    Args:
        viewer: Who looks.
        ground: The city and its mart.
        choice: Which cases.
    """
    rows = loading.figures(viewer, OF_PROMISES, (), choice.where, *choice.half_open)
    broken = numbers(rows)
    if not broken:
        with st.container(border=True):
            instead()
        return
    named, asked = figures.short_names(), address.said(LIST)
    options = {figure: named[figure] for figure in broken}
    first = asked if asked in broken else next(iter(broken))
    with st.container(border=True):
        figure = addressed.segments(LIST, words.labels()["of"], options, first)
        show(viewer, ground, choice, figure)


def show(viewer: Viewer, ground: Ground, choice: Choice, figure: str) -> None:
    """The list, and the way to be rid of it.

    Args:
        viewer: Who looks: rights are checked where data is read.
        ground: The city and its mart.
        choice: Which cases.
        figure: One of `OF_PROMISES`.
    """
    broken = Broken(
        figure, opening.listed(viewer, choice.told(figure)), dict(choice.where), choice.period
    )
    as_of = ground.held.as_of.astimezone(ground.city.zone)
    case_table.show(unkept(broken, as_of, ground.city), f"unkept_{figure}")
    hide()


def instead() -> None:
    """What stands in the place of a list that has no case, and the way to be rid of it."""
    st.markdown(share_words.no_cases())
    hide()


def hide() -> None:
    """The way to be rid of a list that was asked for."""
    st.button(
        words.labels()["hide"],
        key="hide_unkept",
        type="tertiary",
        icon=":material/close:",
        on_click=partial(address.say_all, {LIST: "", AT: ""}),
    )


def of_promise(viewer: Viewer, ground: Ground, choice: Choice, promise: Promise | None) -> None:
    """The list of the one promise that an agency's page looks at, where the address asks for it.

    Args:
        viewer: Who looks.
        ground: The city and its mart.
        choice: Which cases the page is about.
        promise: The one promise; None where the page looks at none.
    """
    addressed.tell_of_other(LIST, (LOOKED_AT,))
    if promise is None or promise.figure not in OF_PROMISES or address.said(LIST) != LOOKED_AT:
        return
    with st.container(border=True):
        if not promise.unkept:
            instead()
            return
        show(viewer, ground, replace(choice, service=promise.service), promise.figure)
