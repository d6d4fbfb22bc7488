"""The menu as each role sees it: by what somebody comes for, nothing folded needlessly."""

from __future__ import annotations

import pytest

from dashboard.navigation import SCREENS, menu
from dashboard.roles import Role, Viewer

AGENCY = Viewer(Role.AGENCY, "pwdx")

STAFF_BAR = ["overview", "agency", "case", "agreements"]
FIGURES = ["timeliness", "reopenings", "messages", "routing", "integrity"]
EVERYBODY = ["summary", "stages", "definitions"]

MENUS = [
    # who, heading, the pages under it
    (Viewer(), {"": ["summary", "agreements", "stages", "definitions"]}),
    (AGENCY, {"": STAFF_BAR, "Performance": FIGURES, "For everyone": EVERYBODY}),
    *(
        (
            Viewer(role),
            {"": [*STAFF_BAR, "data_health"], "Performance": FIGURES, "For everyone": EVERYBODY},
        )
        for role in (Role.OPERATOR, Role.OVERSEER)
    ),
]


def seen(viewer: Viewer) -> dict[str, list[str]]:
    """The pages that the menu shows, by heading; headings of none are left out."""
    shown = {
        heading: [page.url_path for page in pages if page.visibility == "visible"]
        for heading, pages in menu(viewer).items()
    }
    return {heading: pages for heading, pages in shown.items() if pages}


@pytest.mark.parametrize(
    ("viewer", "headings"), MENUS, ids=lambda value: getattr(value, "role", "")
)
def test_the_menu_is_grouped_by_what_somebody_comes_for(
    viewer: Viewer, headings: dict[str, list[str]]
) -> None:
    """A resident's few pages stand in the bar; a heading folds two pages or more."""
    assert seen(viewer) == headings
    assert all(len(pages) > 1 for heading, pages in seen(viewer).items() if heading)


@pytest.mark.parametrize("viewer", [viewer for viewer, _headings in MENUS])
def test_every_page_answers_everybody_at_its_own_address_and_one_of_them_at_the_root(
    viewer: Viewer,
) -> None:
    """So that a link survives sign-in; what a role may not see is hidden, not missing."""
    pages = [page for found in menu(viewer).values() for page in found]
    assert sorted(page.url_path for page in pages) == sorted(["", *(s.name for s in SCREENS)])
    (root,) = [page for page in pages if page.url_path == ""]
    assert root.visibility == "hidden"
