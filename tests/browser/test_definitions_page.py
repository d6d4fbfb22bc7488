"""The page of definitions in a real browser: a figure is kept in the address."""

from __future__ import annotations

import pytest

from tests.browser.conftest import LiveServer, Visit

LATE = "How late the late cases are"


@pytest.fixture
def page_of(live_server: LiveServer) -> str:
    """The page as a resident sees it, on a server without data."""
    return f"{live_server().url}/definitions"


def test_a_figure_of_the_list_is_written_into_the_address(page_of: str, visit: Visit) -> None:
    """So that the link can be sent to somebody else, and reading on is a click."""
    visit.page.goto(page_of)
    visit.page.get_by_text("The other figures, which 311 and the agencies work with").click()
    visit.page.get_by_role("button", name=LATE).click()
    visit.page.get_by_role("heading", name=LATE, level=1).wait_for()
    visit.page.wait_for_url("**figure=days_late**")
    visit.page.get_by_role("button", name="All figures").click()
    visit.page.get_by_role(
        "heading", name="What the numbers of the city summary count", level=1
    ).wait_for()
    visit.page.wait_for_url("**/definitions")
