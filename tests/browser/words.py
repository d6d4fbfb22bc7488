"""The one headline of a page, and words on it that no person would have written."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

_WORDS = """() => {
    const copy = document.querySelector("[data-testid=stMain]").cloneNode(true);
    const icons = "[data-testid=stIconMaterial], span[role=img]";
    copy.querySelectorAll(`code, pre, script, style, ${icons}`).forEach(part => part.remove());
    return copy.textContent;
}"""
_MACHINE = re.compile(
    r"\bNone\b|\bnan\b|\bNaN\b|\bundefined\b|Traceback|denver/"
    r"|solid-waste|human-services|animal-protection|community-planning|\b[a-z]+_[a-z]+\b(?!\.\w)"
)
"""What shows that an id, a missing value or a fault came through to the words of a page."""


def headline(page: Page) -> str:
    """The page's one heading of the first rank, once the page is drawn."""
    heading = page.get_by_role("heading", level=1)
    heading.first.wait_for()
    page.locator('[data-test-script-state="notRunning"]').first.wait_for()
    expect(heading).to_have_count(1)
    return heading.inner_text()


def words_of_the_machine(page: Page) -> list[str]:
    """Ids, missing values and faults that stand on the page as it lies open."""
    return _MACHINE.findall(str(page.evaluate(_WORDS)))
