"""The Overview in a real browser: its links lead on, its address can be kept."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import LiveServer, Visit
from tests.pages import stores

PILE = "22 cases are open and past due, 21 of them at Inspectional Services"
ISD = "Inspectional Services: 49% on time; 21 cases are past due"


@pytest.fixture(scope="module")
def url(live_server: LiveServer, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A trial of a small city, seen as the mayor's office."""
    data = stores.boston(tmp_path_factory.mktemp("overview"))
    return live_server(trial=True, ACCORD_DATA_DIR=str(data)).url


def unfold(page: Page, words: str) -> None:
    """Open what is folded away under these words."""
    page.locator("summary").filter(has_text=words).click()


def test_a_pile_leads_to_its_agency_and_back(url: str, visit: Visit) -> None:
    """Click where it hurts: the address names the agency by its id."""
    visit.open(f"{url}/overview", heading=PILE)
    visit.page.get_by_role("link", name="Look closer at Inspectional Services").first.click()
    visit.page.wait_for_url("**/agency?*agency=isd**")
    visit.page.get_by_role("heading", name=re.compile("^Inspectional Services"), level=1).wait_for()
    visit.page.go_back()
    visit.page.get_by_role("heading", name=PILE).wait_for()


def test_an_agency_of_the_address_goes_from_it_with_the_choice(url: str, visit: Visit) -> None:
    """Its own headline, then that of all."""
    visit.open(f"{url}/overview?agency=isd", heading=ISD)
    visit.choose("choose_agency", "All agencies")
    visit.page.get_by_role("heading", name=PILE).wait_for()
    visit.page.wait_for_url("**/overview")


def test_an_address_can_be_sent_to_somebody_else(url: str, visit: Visit) -> None:
    """Period and agency stand in it; a click on a period is written into it."""
    visit.open(f"{url}/overview?agency=isd", heading=ISD)
    visit.page.get_by_role("radio", name="Last month").click()
    visit.page.wait_for_url("**period=month**")
    visit.page.get_by_text("cases due Nov 1, 2011").wait_for()
    kept = visit.page.url
    visit.open(kept, heading="Inspectional Services")
    visit.page.get_by_text("cases due Nov 1, 2011").wait_for()
    unfold(visit.page, "Every case adds up")
    visit.page.get_by_text("40 cases = 20 done on time").wait_for()


def test_a_waiting_case_leads_to_its_page_and_keeps_the_language(url: str, visit: Visit) -> None:
    """The link carries what the reader chose."""
    visit.open(f"{url}/overview?lang=es", heading="22 casos están abiertos y vencidos")
    unfold(visit.page, "Los que más esperan")
    visit.page.get_by_role("link", name="Caso 2003").click()
    visit.page.get_by_role("heading", name="El caso 2003 sigue abierto").wait_for()
    assert "lang=es" in visit.page.url
    assert "case=2003" in visit.page.url


def test_an_address_of_no_page_says_so_and_shows_no_other(url: str, visit: Visit) -> None:
    """With the way to the first page."""
    visit.open(f"{url}/nosuchpage", heading="No such page here")
    visit.page.get_by_role("dialog").get_by_role("button").first.click()  # Streamlit says it too
    visit.page.get_by_role("link", name="To the first page").click()
    visit.page.get_by_role("heading", name=PILE).wait_for()
