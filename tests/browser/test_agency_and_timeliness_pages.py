"""Agency and Timeliness in a real browser: what is looked at leads on, and axe is content."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import LiveServer, Visit

LAST = "The same in numbers"
"""The last heading of both pages."""


@pytest.fixture(scope="module")
def url(live_server: LiveServer, denver: Path) -> str:
    """A trial of the demonstration city with its log, seen as the mayor's office."""
    return live_server(city="denver", trial=True, ACCORD_DATA_DIR=str(denver)).url


def drawn(page: Page) -> None:
    """Wait until the last part of the page and its charts are there."""
    page.get_by_role("heading", name=LAST).wait_for()
    page.locator("[data-testid=stVegaLiteChart] svg").first.wait_for()
    page.locator('[data-test-script-state="notRunning"]').first.wait_for()


def test_a_promise_that_is_chosen_stands_in_the_address_with_its_clause(
    url: str, visit: Visit
) -> None:
    """And the clause leads to the agreement's page."""
    visit.open(f"{url}/agency?agency=solid-waste", heading="Solid Waste missed")
    drawn(visit.page)
    visit.choose("choose_look", "First action")
    visit.page.wait_for_url("**look=first_action**")
    visit.page.get_by_text("the first step came in time.").wait_for()
    visit.page.get_by_role("link", name="Read the agreement").click()
    visit.page.wait_for_url("**agreement=denver%2Fsolid-waste**")
    visit.page.get_by_role("heading", level=1).first.wait_for()


def test_a_service_chosen_on_timeliness_stands_in_the_address(url: str, visit: Visit) -> None:
    """So that the page can be sent; with one service there is nothing more to compare by."""
    visit.open(f"{url}/timeliness", heading="on time")
    drawn(visit.page)
    agencies = visit.page.get_by_role("radio", name="Agencies")
    expect(agencies).to_have_count(1)
    visit.choose("choose_service", "Compost cart request")
    visit.page.wait_for_url("**service=compost_cart_request**")
    expect(agencies).to_have_count(0)
    visit.page.get_by_role("heading", name="Compost cart request").first.wait_for()
