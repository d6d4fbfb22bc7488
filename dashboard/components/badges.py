"""Verdicts as badges: an icon, a word and a colour, which survive one without another."""

from __future__ import annotations

from typing import Final

from dashboard.wording.markdown import plain

LOOKS: Final = {
    "met": ("check_circle", "blue"),
    "running": ("schedule", "blue"),
    "missed": ("change_history", "orange"),
    "overdue": ("change_history", "orange"),
    "flattered": ("priority_high", "orange"),
    "uncovered": ("block", "gray"),
    "blocked": ("block", "gray"),
    "few": ("help", "gray"),
    "unmeasurable": ("help", "gray"),
    "unknown": ("help", "gray"),
}
"""Icon and colour by what is said."""


def badge(look: str, words: str) -> str:
    """The markdown of one badge.

    Raises:
        KeyError: There is no such look.
    """
    icon, colour = LOOKS[look]
    return f":{colour}-badge[:material/{icon}: {plain(words)}]"


def verdict(look: str, words: str) -> str:
    """The same as a line that wraps: a badge cuts off what does not fit.

    Raises:
        KeyError: There is no such look.
    """
    icon, colour = LOOKS[look]
    return f":small[:{colour}[:material/{icon}: {plain(words)}]]"
