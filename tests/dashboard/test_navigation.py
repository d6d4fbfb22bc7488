"""The menu as each role sees it: by what somebody comes for, nothing folded needlessly."""

from __future__ import annotations

import pytest

from dashboard.navigation import HOME, arranged
from dashboard.roles import Role, Viewer

AGENCY = Viewer(Role.AGENCY, "pwdx")

STAFF_BAR = ["overview", "agency", "case"]
FIGURES = ["timeliness", "reopenings", "messages", "routing", "integrity"]
EVERYBODY = [HOME.name, "stages", "definitions"]

OF_AGENCIES = {
    "": STAFF_BAR,
    "Performance": FIGURES,
    "Agreements": ["agreements", "drafts"],
    "Oversight": ["findings", "reviews", "escalations", "duties"],
    "For everyone": EVERYBODY,
}
OF_THE_CITY = OF_AGENCIES | {
    "": [*STAFF_BAR, "data_health"],
    "Agreements": ["agreements", "drafts", "workbench"],
    "Oversight": [*OF_AGENCIES["Oversight"], "recommendations", "verification", "audit_log"],
}

MENUS = [
    # who, heading, the pages under it
    (Viewer(), {"": [HOME.name, "agreements", "stages", "definitions"]}),
    (AGENCY, OF_AGENCIES),
    *((Viewer(role), OF_THE_CITY) for role in (Role.OPERATOR, Role.OVERSEER)),
]


@pytest.mark.parametrize(
    ("viewer", "headings"), MENUS, ids=lambda value: getattr(value, "role", "")
)
def test_the_menu_is_grouped_by_what_somebody_comes_for(
    viewer: Viewer, headings: dict[str, list[str]]
) -> None:
    """A resident's few pages stand in the bar; a heading folds two pages or more."""
    seen = {heading: [s.name for s in screens] for heading, screens in arranged(viewer).items()}
    assert seen == headings
    assert "For everyone" not in list(seen)[:-1]
    assert all(len(pages) > 1 for heading, pages in seen.items() if heading)


def test_the_page_of_strangers_is_open_to_all_and_stands_in_every_menu() -> None:
    """It answers at the root; staff, who go on from there, find it by its own address."""
    assert HOME.roles == frozenset(Role)
    for viewer, _headings in MENUS:
        assert HOME in [screen for screens in arranged(viewer).values() for screen in screens]
