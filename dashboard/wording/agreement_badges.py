"""States of agreements and changes between versions as badges: an icon, a word and a colour."""

from __future__ import annotations

from typing import Final

from dashboard.wording.markdown import plain

BADGES: Final = {
    "signed": ("task_alt", "yellow"),
    "in_force": ("task_alt", "yellow"),
    "published": ("campaign", "yellow"),
    "upcoming": ("event_upcoming", "yellow"),
    "in_review": ("edit_document", "violet"),
    "draft": ("edit_document", "violet"),
    "expired": ("event_busy", "gray"),
    "superseded": ("history", "gray"),
    "withdrawn": ("history", "gray"),
    "off_system": ("link_off", "gray"),
    "none": ("block", "gray"),
    "fresh": ("check_circle", "blue"),
    "late": ("schedule", "gray"),
    "left": ("history", "gray"),
    "tightened": ("compress", "yellow"),
    "loosened": ("expand", "yellow"),
    "added": ("add", "yellow"),
    "removed": ("remove", "yellow"),
    "changed": ("swap_horiz", "yellow"),
    "renamed": ("edit", "yellow"),
}
"""Icon and colour of each state and change; blue and vermilion are for what was measured."""


def badge(state: str, words: str) -> str:
    """The markdown of one badge.

    Raises:
        KeyError: There is no such state.
    """
    icon, colour = BADGES[state]
    return f":{colour}-badge[:material/{icon}: {plain(words)}]"
