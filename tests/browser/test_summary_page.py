"""The public summary in a real browser: a click on the map, a phone, and axe."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.browser.axe import findings, sideways
from tests.browser.conftest import LiveServer, Visit


@pytest.fixture(scope="module")
def url(live_server: LiveServer, denver: Path) -> str:
    """The demonstration city, seen by a stranger."""
    return live_server(city="denver", ahead=False, ACCORD_DATA_DIR=str(denver)).url


def test_a_stranger_finds_her_district_on_the_map_in_spanish(url: str, visit: Visit) -> None:
    """At the bare address: the language, a click on the map, a phone; axe in both themes."""
    page = visit.page
    visit.open(url, heading="requests were done on time")
    page.get_by_role("radio", name="Español").click()
    page.get_by_role("heading", name="solicitudes se hicieron a tiempo").wait_for()
    page.locator("[data-testid=stVegaLiteChart] path[aria-label^='Distrito 9']").first.click()
    page.get_by_role("heading", name=re.compile("^Distrito 9 de "), level=1).wait_for()
    page.wait_for_url("**of=district%3A9**")
    for scheme in visit.schemes():
        assert findings(page) == "", scheme
    page.set_viewport_size({"width": 320, "height": 800})
    assert sideways(page) == 0
    assert visit.complaints == []
    assert visit.strangers == set()
