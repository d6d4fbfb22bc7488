"""What goes along through the menu, which drops the whole address: period, agency and service."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

import streamlit as st

from dashboard import address
from dashboard.components import addressed
from dashboard.components.links import OF_PERIOD, OF_READER, kept
from dashboard.navigation import AGENCY, INTEGRITY, PERFORMANCE, SCREENS, START
from dashboard.roles import Viewer

_WITHOUT_SERVICE: Final = frozenset({START.name, AGENCY.name, INTEGRITY.name})
_WITH_CHOICES: Final = _WITHOUT_SERVICE | {
    screen.name for screen in SCREENS if screen.group == PERFORMANCE
}
_HELD: Final = "carried"


@dataclass(frozen=True)
class _Way:
    """How a session came to the page that is drawn, and what it chose on the way.

    Attributes:
        chosen: By name in the address.
        page: The page with choices that was drawn last; None before the first.
        is_by_choice: Whether what the page says now was chosen: in its lists, or by opening the
            session with it. Otherwise a link or the menu led there.
        is_by_menu: Whether the address was bare when the page was reached from another one.
    """

    chosen: Mapping[str, str] = field(default_factory=dict)
    page: str | None = None
    is_by_choice: bool = True
    is_by_menu: bool = False

    def to(self, page: str, *, is_bare: bool, has_chosen: bool) -> _Way:
        """The way with one more run of a page."""
        if has_chosen or self.page is None:
            return replace(self, page=page, is_by_choice=True, is_by_menu=False)
        if page != self.page:
            return replace(self, page=page, is_by_choice=False, is_by_menu=is_bare)
        return replace(self, is_by_choice=False)

    def saying(self, now: Mapping[str, str], names: Collection[str]) -> _Way:
        """The way on which the page says `now` of what can be chosen there, `names`."""
        said = dict(now)
        leads_closer = said.get("agency") not in {None, self.chosen.get("agency")}
        if leads_closer and not self.is_by_choice:
            # A link led closer to an agency: going back from there leads to where all were shown.
            said.pop("agency")
            said.pop("service", None)
        others = {name: value for name, value in self.chosen.items() if name not in names}
        if "agency" in names and said.get("agency") != self.chosen.get("agency"):
            others.pop("service", None)  # few services are of two agencies
        return replace(self, chosen=others | said)


def bring(page: str, viewer: Viewer) -> None:
    """Says in a bare address what was chosen before, on this page or on another.

    A page without choices lets them pass. Going back to where the menu had led finds the address
    bare, too: it shows what was chosen then, and not what the page would begin with. A bare address
    that no menu left is the page as it began.

    Args:
        page: The address of the page that is drawn now.
        viewer: Who looks: an agency's liaison has no choice of agencies.
    """
    has_chosen = addressed.has_chosen()
    if page not in _WITH_CHOICES:
        return
    is_bare = not address.named() - set(OF_READER)
    way = st.session_state[_HELD] = _way().to(page, is_bare=is_bare, has_chosen=has_chosen)
    if not (is_bare and way.is_by_menu):
        return
    names = OF_PERIOD if page in _WITHOUT_SERVICE else (*OF_PERIOD, "service")
    names = names if viewer.agency else (*names, "agency")
    address.say_all({name: way.chosen[name] for name in names if name in way.chosen})


def remember(names: Collection[str]) -> None:
    """Keeps what the page's choices say now.

    Args:
        names: What can be chosen there; what cannot stays as it was chosen elsewhere.
    """
    st.session_state[_HELD] = _way().saying(kept(names), names)


def _way() -> _Way:
    held = st.session_state.get(_HELD)
    return held if isinstance(held, _Way) else _Way()
