"""Reopenings, Routing and Integrity in a real browser: they lead on."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import findings, sideways
from tests.browser.conftest import LiveServer, Visit
from tests.pages.questions import hasty

QUESTION = "Are cases closed before anybody can have read them?"


@pytest.fixture(scope="module")
def demonstration(live_server: LiveServer, denver: Path) -> str:
    """The demonstration city with its log."""
    return live_server(city="denver", trial=True, ACCORD_DATA_DIR=str(denver)).url


@pytest.fixture(scope="module")
def asked(live_server: LiveServer, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A city with a question."""
    data = hasty(tmp_path_factory.mktemp("asked"))
    return live_server(trial=True, ACCORD_DATA_DIR=str(data)).url


def drawn(page: Page, last: str) -> None:
    """Wait until the last part of the page is there and nothing is on its way."""
    page.get_by_text(last).last.wait_for()
    page.locator('[data-test-script-state="notRunning"]').first.wait_for()
    page.locator("[data-testid=stSkeleton]").last.wait_for(state="detached")


def is_content(visit: Visit) -> None:
    """Nothing for axe to mend, nothing that scrolls sideways, no complaint."""
    # What a click is about to replace is pale until the script has come to its end.
    visit.page.locator('[data-test-script-state="notRunning"]').first.wait_for()
    expect(visit.page.locator('[data-stale="true"]')).to_have_count(0)
    assert findings(visit.page) == ""
    assert sideways(visit.page) == 0
    assert visit.complaints == []


def test_a_card_leads_to_its_cases_and_the_address_can_be_sent_on(
    demonstration: str, visit: Visit
) -> None:
    """The click is in the address; the definition is one click away."""
    visit.open(f"{demonstration}/reopenings", heading="In detail")
    visit.page.locator(".st-key-look_closed_without_action button").click()
    visit.page.wait_for_url("**look=closed_without_action**")
    closed = visit.page.get_by_role("heading", name="that closed with nothing done")
    closed.wait_for()
    visit.page.get_by_role("link", name="What this counts").first.click()
    visit.page.wait_for_url("**/definitions?*figure=reopen_rate**")


def test_a_question_is_looked_into_and_taken_back(asked: str, visit: Visit) -> None:
    """A note, a confirmation, and both are there after a reload."""
    visit.open(f"{asked}/integrity", heading="1 question is open")
    visit.page.get_by_role("button", name="Mark as looked into").click()
    visit.page.get_by_label("What was found").fill("The desk answers at once")
    visit.page.keyboard.press("Tab")
    visit.page.get_by_text("never deleted").wait_for()
    is_content(visit)
    visit.page.get_by_role("button", name="Write it down for good").click()
    visit.page.get_by_role("heading", name="No question is open").wait_for()
    visit.open(f"{asked}/integrity", heading="No question is open")
    expect(visit.page.get_by_text("The desk answers at once")).to_be_visible()
    expect(visit.page.get_by_text("in a trial")).to_be_visible()
    visit.page.get_by_role("button", name="Take this back").click()
    visit.page.get_by_label("Why it does not hold").fill("The clock was wrong")
    visit.page.keyboard.press("Tab")
    visit.page.get_by_role("button", name="Take it back").click()
    visit.page.get_by_role("heading", name="1 question is open").wait_for()
    expect(visit.page.get_by_role("heading", name=QUESTION)).to_be_visible()


def test_an_agency_cannot_see_anothers_question(asked: str, visit: Visit) -> None:
    """Whatever the address names."""
    key = "closed_at_once~pwdx~graffiti_removal"
    visit.open(
        f"{asked}/integrity?as=agency:isd&agency=pwdx&finding={key}",
        heading="This is about another agency",
    )
    assert visit.page.get_by_text(QUESTION).count() == 0
    visit.page.get_by_role("link", name="Show my own agency").click()
    visit.page.get_by_role("heading", name="No question is open").wait_for()
