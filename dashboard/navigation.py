"""Every screen there is: its file, its name in the menu, and who may see it.

All are registered for everybody, so that a link keeps working through sign-in; the menu hides
what the viewer may not see, and each page's own `require` guards it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import streamlit as st

from dashboard.roles import Role, Viewer
from dashboard.wording import _

PAGES = Path(__file__).parents[1] / "pages"
STAFF = frozenset({Role.AGENCY, Role.OPERATOR, Role.OVERSEER})


@dataclass(frozen=True)
class Screen:
    """A page file and its place in the menu.

    Attributes:
        name: The file in `pages/`, without `.py`; also the address.
        title: Its name in the menu, in English.
        group: The heading that folds it away in the menu; empty for a place in the bar itself.
        roles: Who sees it in the menu; the same as in the page's `require`.
    """

    name: str
    title: str
    group: str
    roles: frozenset[Role]

    @cached_property
    def file(self) -> Path:
        """The page's script."""
        return PAGES / f"{self.name}.py"


HOME = Screen("welcome", "Welcome", "", frozenset(Role))
START = Screen("overview", "Overview", "", STAFF)
AGENCY = Screen("agency", "Agency", "", STAFF)
TIMELINESS = Screen("timeliness", "Timeliness", "", STAFF)
REOPENINGS = Screen("reopenings", "Reopenings", "", STAFF)
MESSAGES = Screen("messages", "Messages", "", STAFF)
ROUTING = Screen("routing", "Routing", "", STAFF)
INTEGRITY = Screen("integrity", "Integrity", "", STAFF)
SCREENS = (
    HOME,
    START,
    AGENCY,
    TIMELINESS,
    REOPENINGS,
    MESSAGES,
    ROUTING,
    INTEGRITY,
    Screen("case", "Case", "", STAFF),
    Screen("data_health", "Data health", "", STAFF - {Role.AGENCY}),
    Screen("agreements", "Agreements", "", frozenset(Role)),
    Screen("stages", "What the stages mean", "", frozenset(Role)),
    Screen("definitions", "Definitions", "", frozenset(Role)),
)


def menu(viewer: Viewer) -> dict[str, list[st.Page]]:
    """All pages by their group, with what the viewer may not see hidden.

    The first page answers at `/` for everybody, so that each page has one address whoever looks.
    """
    groups: dict[str, list[st.Page]] = {}
    for screen in SCREENS:
        groups.setdefault(_(screen.group) if screen.group else "", []).append(_page(screen, viewer))
    return groups


def _page(screen: Screen, viewer: Viewer) -> st.Page:
    shown = viewer.role in screen.roles and (screen is not HOME or viewer.role is Role.PUBLIC)
    return st.Page(
        screen.file,
        title=_(screen.title),
        url_path=screen.name,
        default=screen is HOME,
        visibility="visible" if shown else "hidden",
    )
