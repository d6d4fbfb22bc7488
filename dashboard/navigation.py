"""Every screen there is: its file, its name in the menu, and who may see it.

All are registered for everybody, so that a link keeps working through sign-in; the menu hides
what the viewer may not see, and each page's own `require` guards it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from dashboard.roles import Role, Viewer
from dashboard.wording import _

if TYPE_CHECKING:
    import streamlit as st

PAGES = Path(__file__).parents[1] / "pages"
STAFF = frozenset({Role.AGENCY, Role.OPERATOR, Role.OVERSEER})

FEW: Final = 5
"""So many pages stand in the bar side by side, without headings."""

PERFORMANCE, PROMISES, OVERSIGHT, OPERATION, EVERYBODY = (
    "Performance",
    "Agreements",
    "Oversight",
    "Operation",
    "For everyone",
)
"""Headings by what somebody comes for; a heading of one page is not drawn."""


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


HOME = Screen("summary", "City summary", EVERYBODY, frozenset(Role))
START = Screen("overview", "Overview", "", STAFF)
AGENCY = Screen("agency", "Agency", "", STAFF)
CASE = Screen("case", "Case", "", STAFF)
TIMELINESS = Screen("timeliness", "Timeliness", PERFORMANCE, STAFF)
REOPENINGS = Screen("reopenings", "Reopenings", PERFORMANCE, STAFF)
MESSAGES = Screen("messages", "Messages", PERFORMANCE, STAFF)
ROUTING = Screen("routing", "Routing", PERFORMANCE, STAFF)
INTEGRITY = Screen("integrity", "Integrity", PERFORMANCE, STAFF)
AGREEMENTS = Screen("agreements", "Agreements", PROMISES, frozenset(Role))
DRAFTS = Screen("drafts", "Drafts", PROMISES, STAFF)
WORKBENCH = Screen("workbench", "Workbench", PROMISES, STAFF - {Role.AGENCY})
REVIEWS = Screen("reviews", "Reviews", OVERSIGHT, STAFF)
FINDINGS = Screen("findings", "Findings", OVERSIGHT, STAFF)
RECOMMENDATIONS = Screen("recommendations", "Recommendations", OVERSIGHT, STAFF - {Role.AGENCY})
VERIFICATION = Screen("verification", "Verification", OVERSIGHT, STAFF - {Role.AGENCY})
ESCALATIONS = Screen("escalations", "Escalations", OVERSIGHT, STAFF)
DUTIES = Screen("duties", "Duties", OVERSIGHT, STAFF)
AUDIT_LOG = Screen("audit_log", "Audit log", OVERSIGHT, STAFF - {Role.AGENCY})
DATA_HEALTH = Screen("data_health", "Data health", OPERATION, STAFF - {Role.AGENCY})
STAGES = Screen("stages", "What the stages mean", EVERYBODY, frozenset(Role))
DEFINITIONS = Screen("definitions", "Definitions", EVERYBODY, frozenset(Role))
SCREENS = (
    START,
    AGENCY,
    CASE,
    TIMELINESS,
    REOPENINGS,
    MESSAGES,
    ROUTING,
    INTEGRITY,
    HOME,
    AGREEMENTS,
    DRAFTS,
    WORKBENCH,
    FINDINGS,
    REVIEWS,
    ESCALATIONS,
    DUTIES,
    RECOMMENDATIONS,
    VERIFICATION,
    AUDIT_LOG,
    DATA_HEALTH,
    STAGES,
    DEFINITIONS,
)


def arranged(viewer: Viewer) -> dict[str, list[Screen]]:
    """The pages that the viewer's menu shows, by heading; those without one stand in the bar.

    A heading folds two pages or more, and a viewer with `FEW` pages has no headings. What is for
    everybody stands behind what is one's own work.
    """
    shown = [screen for screen in SCREENS if viewer.role in screen.roles]
    of_group = Counter(screen.group for screen in shown)
    headings: dict[str, list[Screen]] = {}
    for screen in shown:
        folds = len(shown) > FEW and of_group[screen.group] > 1
        headings.setdefault(screen.group if folds else "", []).append(screen)
    return dict(sorted(headings.items(), key=lambda heading: heading[0] == EVERYBODY))


def menu(viewer: Viewer) -> dict[str, list[st.Page]]:
    """All pages by their heading, with what the viewer may not see hidden.

    `HOME` answers at `/` too, for everybody, so that each page has one address whoever looks.
    """
    import streamlit as st  # noqa: PLC0415 - commands name screens, and need no Streamlit for it

    def page(screen: Screen, visibility: Literal["visible", "hidden"]) -> st.Page:
        title = _(screen.title)
        return st.Page(screen.file, title=title, url_path=screen.name, visibility=visibility)

    headings = arranged(viewer)
    pages = {
        _(heading) if heading else "": [page(screen, "visible") for screen in screens]
        for heading, screens in headings.items()
    }
    shown = [screen for screens in headings.values() for screen in screens]
    hidden = [page(screen, "hidden") for screen in SCREENS if screen not in shown]
    # The last of the pages of this file: links to it lead to its own address.
    first = st.Page(
        HOME.file, title=_(HOME.title), url_path="first", default=True, visibility="hidden"
    )
    return {**pages, "": [*pages.get("", []), *hidden, first]}
