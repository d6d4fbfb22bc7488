"""The Agreements page and the glossary in a real browser: read, compared, downloaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import LiveServer, Visit
from tests.pages import stores

LIBRARY = "Three of seven agencies have a signed agreement"
SOLID_WASTE = "agreements?agreement=denver%2Fsolid-waste"
STAGES = "Your request stays open until it reads"


@pytest.fixture(scope="module")
def url(live_server: LiveServer, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A trial of the demonstration city, seen as the mayor's office."""
    data = stores.denver(tmp_path_factory.mktemp("agreements"))
    return live_server(city="denver", trial=True, ahead=False, ACCORD_DATA_DIR=str(data)).url


def test_from_the_library_to_a_comparison_and_back(url: str, visit: Visit) -> None:
    """Every step stands in the address, so that it can be sent to somebody else."""
    page = visit.page
    visit.open(f"{url}/agreements", heading=LIBRARY)
    page.get_by_role("link", name="Read version 2.1.0").click()
    page.get_by_role("heading", name="Solid Waste: promises for 7 services hold").wait_for()
    page.get_by_role("heading", name="All contacts were confirmed").wait_for()
    page.wait_for_url("**agreement=denver**")
    visit.choose("choose_compare", "2.0.0")
    page.get_by_role("heading", name="Version 2.1.0 asks more in 2 places than 2.0.0").wait_for()
    page.wait_for_url("**compare=2.0.0**")
    visit.open(page.url, heading="Version 2.1.0 asks more in 2 places than 2.0.0")
    page.get_by_role("link", name="All agreements").click()
    page.get_by_role("heading", name=LIBRARY).wait_for()
    page.wait_for_url("**/agreements")


def test_a_link_far_down_a_page_leads_to_the_top_of_the_next_one(url: str, visit: Visit) -> None:
    """On a phone the agreement was entered behind all that it promises."""
    page = visit.page
    page.set_viewport_size({"width": 390, "height": 844})
    visit.open(f"{url}/agreements", heading=LIBRARY)
    down = "document.querySelector('[data-testid=stMain]').scrollTop"
    link = page.get_by_role("link", name="Read version 2.1.0")
    link.scroll_into_view_if_needed()
    assert page.evaluate(down) > 844
    link.click()
    page.get_by_role("heading", name="All contacts were confirmed").wait_for()
    assert page.evaluate(down) == 0


def test_the_file_itself_is_one_click_away_and_the_publics_has_no_contact(
    url: str, visit: Visit, tmp_path: Path
) -> None:
    """Whole for those who may see it; for a resident on the same lines without contacts."""
    texts = {}
    for role in ("overseer", "public"):
        visit.open(f"{url}/{SOLID_WASTE}&as={role}", heading="Solid Waste: promises for")
        with visit.page.expect_download() as waiting:
            visit.page.get_by_role("button", name="Download the file").click()
        saved = tmp_path / role
        waiting.value.save_as(saved)
        assert waiting.value.suggested_filename == "denver-solid-waste-2.1.0.yaml"
        texts[role] = saved.read_text("utf-8").split("\n")
    assert any("@example.gov" in line for line in texts["overseer"])
    assert not any("@example.gov" in line for line in texts["public"])
    services = [lines.index("  services:") for lines in texts.values()]
    assert services[0] == services[1]


def test_a_clause_opens_with_its_line(url: str, visit: Visit) -> None:
    """Each part of the text names the file and the line behind it."""
    visit.open(f"{url}/{SOLID_WASTE}", heading="The whole text")
    visit.page.get_by_text("What is promised", exact=True).last.click()
    cited = visit.page.get_by_text("agreements/denver/solid-waste/2.1.0.yaml").first
    cited.wait_for()
    assert ", line " in cited.locator("xpath=..").inner_text()
