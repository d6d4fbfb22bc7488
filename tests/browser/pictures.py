"""Takes the pictures of the README anew: `python -m tests.browser.pictures`, by hand, not in CI.

It photographs a server of the demonstration city in trial mode, which `make run` starts.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import CHROMIUM_FLAGS
from tests.system_packages import find

FOLDER: Final = Path(__file__).parents[2] / "docs" / "pictures"
SERVER: Final = "http://127.0.0.1:8501"
SIZE: Final = (1280, 860)
PICTURES: Final = {
    "overview": "overview?as=overseer",
    "agency": "agency?as=overseer&agency=transportation",
    "workbench": "workbench?as=operator&begin=denver/solid-waste@2.1.0",
    "summary": "summary?as=public",
}
"""Each picture's name, and the address that it shows."""

_COLOURS: Final = 96
_DRAWN: Final = 60_000
_STILL: Final = 6_000
"""Milliseconds in which a page has its title, and then its charts."""


def main(server: str = SERVER) -> None:
    """Photograph each page as it opens, light, at the size of a small screen."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find("chromium"), args=CHROMIUM_FLAGS)
        for name, address in PICTURES.items():
            _photograph(chromium, f"{server}/{address}", FOLDER / f"{name}.png")
        chromium.close()


def _photograph(chromium: Browser, address: str, file: Path) -> None:
    width, height = SIZE
    page = chromium.new_page(viewport={"width": width, "height": height}, color_scheme="light")
    page.goto(address)
    page.wait_for_selector("h1", timeout=_DRAWN)
    page.wait_for_timeout(_STILL)
    whole = Image.open(BytesIO(page.screenshot()))
    page.close()
    # A page has few colours: a palette of them takes a third of the room and looks the same.
    whole.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


if __name__ == "__main__":
    main(*sys.argv[1:2])
