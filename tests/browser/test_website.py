"""The published site in a real browser, from the disk and under a base path: axe, and no script."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from dashboard.website.placing import put
from dashboard.website.publish import made
from dashboard.website.site import Site
from tests.browser.axe import findings
from tests.browser.conftest import Visit
from tests.website.drawn import source

KINDS = (
    "",
    "agencies/",
    "agencies/parks/",
    "districts/",
    "districts/9/",
    "promises/",
    "how-it-is-measured/",
    "corrections/",
    "data/",
)
"""Every kind of page."""
PAGES = (
    "index.html",
    "404.html",
    *(f"{code}/{kind}index.html" for code, kind in zip(cycle(("en", "es")), KINDS, strict=False)),
)

SEEN: tuple[tuple[str, Literal["light", "dark"], Literal["screen", "print"], int], ...] = (
    ("wide and light", "light", "screen", 1440),
    ("wide and dark", "dark", "screen", 1440),
    ("narrow", "light", "screen", 320),
    ("narrow and dark", "dark", "screen", 320),
    ("on paper", "light", "print", 720),
)
TOO_WIDE = """() => [...document.querySelectorAll("body *")]
    .filter(e => !e.closest("svg, .skip, caption"))
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
    .map(e => e.tagName + ": " + e.textContent.slice(0, 40))"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_said: object) -> None:
        """Nobody reads it."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of a web server, with the site of the drawn city below it."""
    root = tmp_path_factory.mktemp("www")
    put(made(source(), Site(("en", "es"))), root / "city" / "311")
    return root


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    """The site under a base path of a plain web server."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/city/311/"
        server.shutdown()
        thread.join()


def test_axe_finds_nothing_on_any_kind_of_page(folder: Path, visit: Visit) -> None:
    """Straight from the disk; language and look change from page to page, to take seconds."""
    page, site = visit.page, folder / "city" / "311"
    for path, (name, scheme, media, width) in zip(PAGES, cycle(SEEN), strict=False):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, media=media)
        page.goto((site / path).as_uri())
        assert findings(page) == "", (path, name)
        assert page.evaluate(TOO_WIDE) == [], (path, name)
    assert visit.complaints == []
    assert {asked.split(":")[0] for asked in visit.asked} == {"file"}


def test_a_resident_reads_it_without_a_script(url: str, browser: Browser) -> None:
    """From the first page to her district on the map, then in the other language, by keyboard."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    asked, complaints = list[str](), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(url)
    page.get_by_role("link", name="Read in English").click()
    page.get_by_role("link", name="District 9: 67%").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name="District 9 from").wait_for()
    page.get_by_role("link", name="Español").click()
    page.get_by_role("heading", level=1, name="Distrito 9 de").wait_for()
    assert page.url == f"{url}es/districts/9/index.html"
    assert complaints == []
    assert [address for address in asked if not address.startswith(url)] == []
    context.close()
