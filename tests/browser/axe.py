"""What axe-core finds on a page once nothing on it moves, and what is cut off of it."""

from __future__ import annotations

from contextlib import suppress

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    },
    # Without it axe describes everything that passed too, which takes four times as long.
    "resultTypes": ["violations"],
}
MENU = "[data-testid=stSidebarNavItems]"
"""Streamlit's own list of pages on a phone, whose headings stand in a `ul` where none may."""

SETTLED = """() =>
    !document.querySelector(
        '[data-test-script-state="running"], [data-stale="true"], [data-testid=stSkeleton]'
    )
    && document.getAnimations().every(
        moved => moved.playState !== "running"
            || moved.effect.getComputedTiming().endTime === Infinity
    )"""
"""What is drawn anew is pale for a moment, and a pale word has too little contrast."""


def settle(page: Page) -> None:
    """Wait until the page is whole and nothing on it moves."""
    page.wait_for_function(SETTLED)


def findings(page: Page) -> str:
    """What axe-core has to say by the rules of WCAG 2.2, A and AA; nothing where all is well."""
    settle(page)
    result = Axe().run(page, context={"exclude": [[MENU]]}, options=RULES)
    return str(result.generate_report()) if result.violations_count else ""


def cut_off_in_print(page: Page) -> int:
    """Pixels of the page that paper would not show; on the screen one scrolls to them."""
    page.emulate_media(media="print")
    hidden = page.evaluate("""() => {
        const main = document.querySelector("[data-testid=stMain]");
        return main.scrollHeight - main.clientHeight;
    }""")
    page.emulate_media(media="screen")
    return int(hidden)


def tables_in_print(page: Page) -> tuple[int, int]:
    """How many tables paper shows as a screen's pictures, and how many lack their plain ones."""
    pictures = page.locator("[data-testid=stDataFrame]")
    page.emulate_media(media="print")
    shown = sum(one.is_visible() for one in pictures.all())
    plain = sum(one.is_visible() for one in page.locator("[data-testid=stText]").all())
    page.emulate_media(media="screen")
    on_screen = sum(one.is_visible() for one in pictures.all())
    return shown, on_screen - plain


def tables_that_cannot_break(page: Page) -> int:
    """How many tables paper would put on a page of their own and cut through a row."""
    page.emulate_media(media="print")
    whole = page.evaluate("""() => [...document.querySelectorAll(".stTable table")]
        .filter(table => getComputedStyle(table).display !== "table").length""")
    page.emulate_media(media="screen")
    return int(whole)


_CONTROLS = (
    ".stForm, [class*=st-key-off_paper], .st-key-bar, .stTextInput, .stTextArea, .stButton, "
    "details:not([open])"
)


def controls_in_print(page: Page) -> int:
    """How many things to type into, to press or to unfold paper shows."""
    page.emulate_media(media="print")
    shown = sum(one.is_visible() for one in page.locator(_CONTROLS).all())
    page.emulate_media(media="screen")
    return shown


_WIDER = """() => {
    const main = document.querySelector("[data-testid=stMain]");
    const whole = document.documentElement;
    return Math.max(main.scrollWidth - main.clientWidth, whole.scrollWidth - innerWidth);
}"""


def sideways(page: Page) -> int:
    """Pixels by which the page, or the part of it that scrolls, is wider than the window.

    A chart learns of a narrower window a moment later, so what is too wide has some seconds to go.
    """
    settle(page)
    with suppress(PlaywrightTimeout):
        page.wait_for_function(f"() => ({_WIDER})() === 0", timeout=5000)
    return int(page.evaluate(_WIDER))
