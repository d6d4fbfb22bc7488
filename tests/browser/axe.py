"""What axe-core finds on a page once nothing on it moves any more."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}
SETTLED = """() =>
    !document.querySelector('[data-test-script-state="running"], [data-stale="true"]')
    && document.getAnimations().every(
        moved => moved.playState !== "running"
            || moved.effect.getComputedTiming().endTime === Infinity
    )"""
"""What is drawn anew is pale for a moment, and a pale word has too little contrast."""


def findings(page: Page) -> str:
    """What axe-core has to say by the rules of WCAG 2, A and AA; nothing where all is well."""
    page.wait_for_function(SETTLED)
    result = Axe().run(page, options=RULES)
    return str(result.generate_report()) if result.violations_count else ""
