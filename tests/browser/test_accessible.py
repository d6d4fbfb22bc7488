"""The banner, the door and the welcome can be used without seeing colours, or at all."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import LiveServer, Visit

WCAG = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("address", "trial"), [("/", False), ("/overview", False), ("/?as=public", True)]
)
def test_axe_finds_nothing_to_mend(
    live_server: LiveServer, visit: Visit, address: str, scheme: str, *, trial: bool
) -> None:
    """WCAG 2.1, levels A and AA, in both themes."""
    visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    visit.page.goto(f"{live_server(trial=trial).url}{address}")
    visit.page.get_by_role("heading", level=1).first.wait_for()
    found = Axe().run(visit.page, options=WCAG).response["violations"]
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == []
