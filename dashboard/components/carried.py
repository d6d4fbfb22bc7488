"""What goes along through the menu, which drops the whole address: period, agency and service."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

import streamlit as st

from dashboard.components import address
from dashboard.components.links import OF_PERIOD, OF_READER, kept
from dashboard.navigation import AGENCY, INTEGRITY, PERFORMANCE, SCREENS, START
from dashboard.roles import Viewer

_CHOSEN, _LEFT = "choices_kept", "page_left"
_TAKEN, _BROUGHT = "choices_taken", "choices_brought"
_WITHOUT_SERVICE: Final = frozenset({START.name, AGENCY.name, INTEGRITY.name})
_WITH_CHOICES: Final = _WITHOUT_SERVICE | {
    screen.name for screen in SCREENS if screen.group == PERFORMANCE
}


def bring(page: str, viewer: Viewer) -> None:
    """Says in a bare address what was chosen before, on this page or on another.

    A page without choices lets them pass. Going back to where the menu had led finds the address
    bare, too: it shows what was chosen then, and not what the page would begin with.

    Args:
        page: The address of the page that is drawn now.
        viewer: Who looks: an agency's liaison has no choice of agencies.
    """
    has_chosen = address.has_chosen()
    if page not in _WITH_CHOICES:
        return
    left, st.session_state[_LEFT] = st.session_state.get(_LEFT), page
    is_bare = not address.named() - set(OF_READER)
    arrives = left not in {None, page}
    st.session_state[_TAKEN] = has_chosen or left is None
    # Of bare addresses of the same page, only the one that the menu left is another's choice.
    returns = left == page and bool(st.session_state.get(_BROUGHT)) and not has_chosen
    brings = is_bare and not has_chosen and (arrives or returns)
    st.session_state[_BROUGHT] = brings or (returns and not is_bare)
    if not brings:
        return
    names = OF_PERIOD if page in _WITHOUT_SERVICE else (*OF_PERIOD, "service")
    names = names if viewer.agency else (*names, "agency")
    chosen = st.session_state.get(_CHOSEN, {})
    address.say_all({name: chosen[name] for name in names if name in chosen})


def remember(names: Collection[str]) -> None:
    """Keeps what the page's choices say now.

    Args:
        names: What can be chosen there; what cannot stays as it was chosen elsewhere.
    """
    before = st.session_state.get(_CHOSEN, {})
    now = kept(names)
    if not st.session_state.get(_TAKEN) and now.get("agency") not in {None, before.get("agency")}:
        # A link led closer to an agency: going back from there leads to where all were shown.
        now.pop("agency")
        now.pop("service", None)
    others = {name: value for name, value in before.items() if name not in names}
    if "agency" in names and now.get("agency") != before.get("agency"):
        others.pop("service", None)  # few services are of two agencies
    st.session_state[_CHOSEN] = others | now
