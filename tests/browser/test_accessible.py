"""Every page can be used without seeing colours, by keys alone, and on the narrowest screen."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from dashboard.navigation import SCREENS
from tests.browser.axe import (
    MENU,
    RULES,
    controls_in_print,
    cut_off_in_print,
    findings,
    settle,
    sideways,
    tables_in_print,
    tables_that_cannot_break,
)
from tests.browser.conftest import LiveServer, Visit, free_port, running
from tests.browser.words import headline, words_of_the_machine

SOLID_WASTE: Final = "agreement=denver%2Fsolid-waste"
SEEN: Final[dict[str, tuple[str, ...]]] = {
    "agency": ("agency=solid-waste&list=unkept",),
    "agreements": ("", SOLID_WASTE, f"{SOLID_WASTE}&compare=2.0.0", "agreement=nothing"),
    "audit_log": ("",),
    "case": ("", "case={case}"),
    "data_health": ("as=operator",),
    "definitions": ("", "figure=kept_promise"),
    "drafts": ("",),
    "duties": ("as=operator", "list=changes", "as=agency:transportation"),
    "escalations": ("", "step=next"),
    "findings": ("", "as=agency:solid-waste"),
    "integrity": ("",),
    "messages": ("", "side=texts&agency=solid-waste"),
    "overview": ("",),
    "recommendations": ("",),
    "reopenings": ("",),
    "reviews": ("", "agreement=denver/solid-waste&review=2026-09-01"),
    "routing": ("",),
    "stages": ("as=public",),
    "summary": ("as=public", "as=public&of=district:9"),
    "timeliness": ("list=kept_promise&at=cases",),
    "workbench": ("begin=denver/solid-waste@2.1.0", "as=operator&as_text=text"),
    "verification": ("",),
}
"""How each screen is looked at: the ways in which it can be drawn."""

ADDRESSES: Final = [f"{name}?{query}" for name, queries in SEEN.items() for query in queries]

NARROW: Final = 320
"""Pixels: WCAG 2.2, 1.4.10, reflow."""

EMPTY: Final = """
import streamlit as st
def page():
    st.title("Empty")
st.navigation(
    {"One": [st.Page(page, title="A"), st.Page(lambda: None, title="B", url_path="b")],
     "Two": [st.Page(lambda: None, title="C", url_path="c"),
             st.Page(lambda: None, title="D", url_path="d")]},
    position="top",
).run()
"""


@pytest.fixture(scope="module")
def url(live_server: LiveServer, denver: Path) -> str:
    """A trial of it."""
    return live_server(city="denver", trial=True, ACCORD_DATA_DIR=str(denver)).url


@pytest.fixture(scope="module")
def case(denver: Path) -> str:
    """The number of one of its cases."""
    lines = (denver / "denver" / "export" / "casework.csv").read_text("utf-8").splitlines()
    return lines[1].partition(",")[0].strip('"')


def test_every_screen_is_looked_at_here() -> None:
    """A new one fails until it is."""
    assert set(SEEN) == {screen.name for screen in SCREENS}


@pytest.mark.parametrize("address", ADDRESSES)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    url: str, case: str, visit: Visit, address: str
) -> None:
    """WCAG 2.2, A and AA: light and dark on a desk, and on the narrowest phone in Spanish.

    On paper nothing ends where the window did, nor a table where its frame did. As it comes from
    the menu, a page has one headline and no word of the machine, and nobody else is asked for
    anything.
    """
    _open(visit.page, f"{url}/{address.format(case=case)}")
    for scheme in visit.schemes():
        assert findings(visit.page) == "", scheme
    if address.endswith("?"):
        assert headline(visit.page)
        assert words_of_the_machine(visit.page) == []
    assert cut_off_in_print(visit.page) == 0
    assert tables_in_print(visit.page) == (0, 0)
    assert tables_that_cannot_break(visit.page) == 0
    assert controls_in_print(visit.page) == 0
    visit.page.set_viewport_size({"width": NARROW, "height": 800})
    _open(visit.page, f"{url}/{address.format(case=case)}&lang=es")
    assert sideways(visit.page) == 0
    assert findings(visit.page) == ""
    assert visit.strangers == set()
    assert visit.complaints == []


def test_the_door_is_no_worse(live_server: LiveServer, visit: Visit) -> None:
    """What a stranger meets at the address of a page that is not hers."""
    _open(visit.page, f"{live_server().url}/overview")
    for scheme in visit.schemes():
        assert findings(visit.page) == "", scheme


def _open(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("heading", level=1).first.wait_for()


def test_streamlits_own_list_of_pages_has_what_we_do_not_look_at(
    visit: Visit, tmp_path: Path
) -> None:
    """An empty page has it too; once it has not, `MENU` need not be left out any more."""
    script, port = tmp_path / "empty.py", free_port()
    script.write_text(EMPTY)
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.headless=true"]
    health = f"http://127.0.0.1:{port}/_stcore/health"
    with running([*command, f"--server.port={port}"], health, tmp_path / "log.txt") as server:
        visit.page.set_viewport_size({"width": NARROW, "height": 800})
        visit.open(server.url, heading="Empty")
        found = Axe().run(visit.page, context={"include": [[MENU]]}, options=RULES)
    assert {violation["id"] for violation in found.response["violations"]} == {"list", "listitem"}


def test_an_agency_and_one_of_its_cases_are_found_by_keys_alone(
    url: str, case: str, visit: Visit
) -> None:
    """From the address bar: the menu, the agency's page, its files, and the case by its number."""
    page = visit.page
    _open(page, f"{url}/overview")
    settle(page)
    _tab_to(page, "Agency")
    page.keyboard.press("Enter")
    page.wait_for_url("**/agency**")
    page.get_by_role("heading", name="promises").first.wait_for()
    settle(page)
    _tab_to(page, "In numbers and as a file")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Download the picture").first.wait_for()
    _tab_to(page, "Download the picture")
    with page.expect_download() as kept:
        page.keyboard.press("Enter")
    assert re.fullmatch(r"promises-[a-z-]+-\d{4}-\d\d-\d\d\.png", kept.value.suggested_filename)
    assert kept.value.path().read_bytes().startswith(b"\x89PNG")
    _tab_to(page, "Find a case by its number", back=True)
    page.keyboard.type(case)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**case={case}**")
    page.get_by_role("heading", name=case, level=1).wait_for()


def _tab_to(page: Page, name: str, *, back: bool = False) -> None:
    """Press Tab until what has this name is focused."""
    for reached in _tabbing(page, "Shift+Tab" if back else "Tab"):
        if name in reached:
            return
    raise AssertionError(f"{name!r} is not reached")


def _tabbing(page: Page, key: str) -> Iterator[str]:
    for _ in range(60):
        page.keyboard.press(key)
        yield str(
            page.evaluate(
                "(e => e.tagName === 'MAIN' ? ''"
                " : (e.getAttribute('aria-label') || e.innerText || '').trim())"
                "(document.activeElement)"
            )
        )
