"""States as badges: an icon, a word and a colour, each of which tells without the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dashboard.wording.markdown import plain

Looks = Mapping[str, tuple[str, str]]
"""Icon and colour by state."""

VERDICTS: Final[Looks] = {
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
"""What was measured: blue and vermilion are for nothing else."""

VERSIONS: Final[Looks] = {
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
"""States of agreements, and changes between versions."""

SOURCES: Final[Looks] = {
    "whole": ("check_circle", "blue"),
    "gaps": ("inbox", "gray"),
    "behind": ("schedule", "gray"),
    "running": ("sync", "gray"),
    "never": ("block", "gray"),
    "gone": ("link_off", "gray"),
    "interrupted": ("priority_high", "orange"),
    "failed": ("change_history", "orange"),
}
"""How a source of the record stands."""

QUESTIONS: Final[Looks] = {
    "open": ("help", "gray"),
    "more": ("history", "gray"),
    "settled": ("task_alt", "blue"),
}
"""What became of a question about figures."""


def badge(state: str, words: str, looks: Looks = VERDICTS) -> str:
    """The markdown of one badge.

    Raises:
        KeyError: There is no such state.
    """
    shape, colour = looks[state]
    return f":{colour}-badge[:material/{shape}: {plain(words)}]"


def verdict(state: str, words: str) -> str:
    """A verdict as a line that wraps: a badge cuts off what does not fit.

    Raises:
        KeyError: There is no such verdict.
    """
    shape, colour = VERDICTS[state]
    return f":small[:{colour}[:material/{shape}: {plain(words)}]]"


def icon(state: str, looks: Looks = VERDICTS) -> str:
    """The badge's icon alone, beside words that are too long for one.

    Raises:
        KeyError: There is no such state.
    """
    shape, colour = looks[state]
    return f":{colour}[:material/{shape}:]"
