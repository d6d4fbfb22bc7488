"""Messages in a real browser: counts lead to their cases, and axe is content."""

from __future__ import annotations

import pytest

from tests.browser.axe import findings
from tests.browser.conftest import LiveServer, Visit
from tests.demonstration import imported


@pytest.fixture(scope="module")
def url(live_server: LiveServer, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A trial of the demonstration city, seen as the mayor's office."""
    data = imported(tmp_path_factory, 4_000)
    return live_server(city="denver", trial=True, ACCORD_DATA_DIR=str(data)).url


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize(
    ("query", "last"),
    [("", "messages that name nothing"), ("?side=texts&agency=solid-waste", "New texts")],
)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    url: str, visit: Visit, query: str, last: str, width: int
) -> None:
    """Desktop and phone, both themes."""
    visit.page.set_viewport_size({"width": width, "height": 900})
    visit.open(f"{url}/messages{query}", heading=last)
    for scheme in visit.schemes():
        assert findings(visit.page) == "", scheme
    main = visit.page.locator("[data-testid=stMain]")
    assert main.evaluate("main => main.scrollWidth - main.clientWidth") == 0
    assert visit.complaints == []
