"""The Overview in a real browser: its links lead on, its address can be kept, axe is content."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import findings
from tests.browser.conftest import LiveServer, Visit
from tests.pages import stores

PILE = "22 cases are open and past due, 21 of them at Inspectional Services"
ISD = "Inspectional Services: 49% on time; 21 cases are past due"


@pytest.fixture(scope="module")
def url(live_server: LiveServer, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A trial of a small city, seen as the mayor's office."""
    data = stores.boston(tmp_path_factory.mktemp("overview"))
    return live_server(trial=True, ACCORD_DATA_DIR=str(data)).url


@pytest.fixture(scope="module")
def demonstration(live_server: LiveServer, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The demonstration city, which has goals."""
    data: Path = stores.denver(tmp_path_factory.mktemp("demonstration"))
    return live_server(city="denver", trial=True, ACCORD_DATA_DIR=str(data)).url


def drawn(page: Page) -> None:
    """Wait until the last part of the page and its chart are there."""
    page.locator("[data-testid=stVegaLiteChart] svg").first.wait_for()
    page.get_by_text("What the figures mean").wait_for()


def test_a_pile_leads_to_its_agency_and_back(url: str, visit: Visit) -> None:
    """Click where it hurts: the address names the agency by its id."""
    visit.open(f"{url}/overview", heading=PILE)
    visit.page.get_by_role("link", name="Look closer at Inspectional Services").first.click()
    visit.page.wait_for_url("**/agency?*agency=isd**")
    visit.page.get_by_role("heading", name="Inspectional Services").first.wait_for()
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
    visit.page.get_by_text("40 cases = 20 done on time").wait_for()
    kept = visit.page.url
    visit.open(kept, heading="Inspectional Services")
    visit.page.get_by_text("40 cases = 20 done on time").wait_for()


def test_a_waiting_case_leads_to_its_page_and_keeps_the_language(url: str, visit: Visit) -> None:
    """The link carries what the reader chose."""
    visit.open(f"{url}/overview?lang=es", heading="22 casos están abiertos y vencidos")
    visit.page.get_by_role("link", name="Caso 2003").click()
    visit.page.get_by_role("heading", name="El caso 2003 sigue abierto").wait_for()
    assert "lang=es" in visit.page.url
    assert "case=2003" in visit.page.url


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(url: str, visit: Visit, width: int) -> None:
    """LOOK.md, accessibility: desktop, phone and 320 px, both themes."""
    visit.page.set_viewport_size({"width": width, "height": 900})
    visit.open(f"{url}/overview", heading=PILE)
    drawn(visit.page)
    for scheme in visit.schemes():
        assert findings(visit.page) == "", scheme
    main = visit.page.locator("[data-testid=stMain]")
    assert main.evaluate("main => main.scrollWidth - main.clientWidth") == 0
    assert visit.complaints == []


def test_the_demonstration_city_is_content_too(demonstration: str, visit: Visit) -> None:
    """Goals, verdicts and their colours."""
    visit.page.goto(f"{demonstration}/overview")
    drawn(visit.page)
    expect(visit.page.get_by_text("Invented demonstration data.")).to_be_visible()
    assert findings(visit.page) == ""
