"""How a source stands, as badges: icon, word and colour, each telling without the others."""

from __future__ import annotations

from typing import Final

from dashboard.wording.markdown import plain

BADGES: Final = {
    "whole": ("check_circle", "blue"),
    "gaps": ("inbox", "gray"),
    "behind": ("schedule", "gray"),
    "running": ("sync", "gray"),
    "never": ("block", "gray"),
    "gone": ("link_off", "gray"),
    "interrupted": ("priority_high", "orange"),
    "failed": ("change_history", "orange"),
}
"""Icon and colour of each state."""


def badge(state: str, words: str) -> str:
    """The markdown of one badge.

    Raises:
        KeyError: There is no such state.
    """
    shape, colour = BADGES[state]
    return f":{colour}-badge[:material/{shape}: {plain(words)}]"


def icon(state: str) -> str:
    """The badge's icon alone, beside words that are too long for one.

    Raises:
        KeyError: There is no such state.
    """
    shape, colour = BADGES[state]
    return f":{colour}[:material/{shape}:]"
