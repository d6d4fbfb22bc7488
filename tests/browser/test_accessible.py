"""The banner, the door and the welcome can be used without seeing colours, or at all."""

from __future__ import annotations

import pytest

from tests.browser.axe import findings
from tests.browser.conftest import LiveServer, Visit


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
    assert findings(visit.page) == ""
