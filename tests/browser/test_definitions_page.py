"""The page of definitions in a real browser: a figure is kept in the address, axe is content."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.axe import findings
from tests.browser.conftest import LiveServer, Visit

LATE = "How late the late cases are"


@pytest.fixture
def page_of(live_server: LiveServer) -> str:
    """The page as a resident sees it, on a server without data."""
    return f"{live_server().url}/definitions"


def test_a_figure_of_the_list_is_written_into_the_address(page_of: str, visit: Visit) -> None:
    """So that the link can be sent to somebody else, and reading on is a click."""
    visit.page.goto(page_of)
    visit.page.get_by_role("button", name=LATE).click()
    visit.page.get_by_role("heading", name=LATE, level=1).wait_for()
    visit.page.wait_for_url("**figure=days_late**")
    visit.page.get_by_role("button", name="All figures").click()
    visit.page.get_by_role("heading", name="each with what it counts", level=1).wait_for()
    visit.page.wait_for_url("**/definitions")


@pytest.mark.parametrize("query", ["", "?figure=closed_without_action&lang=es"])
def test_axe_finds_nothing_to_mend(page_of: str, visit: Visit, query: str) -> None:
    """WCAG 2.1, levels A and AA, in both themes."""
    visit.page.goto(f"{page_of}{query}")
    last = "Cómo se cuenta el tiempo" if query else "How time is counted"
    visit.page.get_by_role("heading", name=last).wait_for()
    for scheme in visit.schemes():
        assert findings(visit.page) == "", scheme


def test_a_phone_need_not_scroll_sideways(page_of: str, visit: Visit) -> None:
    """At 320 pixels, in the longer language."""
    visit.page.set_viewport_size({"width": 320, "height": 800})
    visit.page.goto(f"{page_of}?figure=kept_promise&lang=es")
    visit.page.get_by_role("heading", name="Cómo se cuenta el tiempo").wait_for()
    main = visit.page.get_by_test_id("stMain")
    expect(main).to_be_visible()
    assert main.evaluate("e => e.scrollWidth - e.clientWidth") == 0
