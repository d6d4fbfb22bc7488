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

DRAFTS: Final[Looks] = {
    "draft": ("edit_document", "violet"),
    "in_review": ("forum", "violet"),
    "agreed": ("handshake", "violet"),
    "exported": ("signature", "violet"),
    "signed": ("task_alt", "yellow"),
    "withdrawn": ("history", "gray"),
}
"""Where a draft stands; nothing of it is in force."""

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

DUTIES: Final[Looks] = {
    "lapsed": ("change_history", "orange"),
    "changed": ("edit", "orange"),
    "soon": ("schedule", "gray"),
    "kept": ("check_circle", "blue"),
    "in_time": ("check_circle", "blue"),
    "late": ("change_history", "orange"),
    "untold": ("change_history", "orange"),
    "no_lead": ("help", "gray"),
}
"""How a duty stands, and whether 311 was told of a change."""

REVIEW_STATES: Final[Looks] = {
    "overdue": ("priority_high", "orange"),
    "open": ("schedule", "gray"),
    "planned": ("event", "gray"),
    "held": ("task_alt", "blue"),
    "held_late": ("task_alt", "gray"),
    "unrecorded": ("help", "gray"),
}
"""How a review stands."""


DECISIONS: Final[Looks] = {
    "late": ("change_history", "orange"),
    "open": ("schedule", "gray"),
    "done": ("check_circle", "blue"),
    "done_late": ("task_alt", "gray"),
    "withdrawn": ("block", "gray"),
}
"""What became of a decision."""


FINDINGS: Final[Looks] = {
    "late": ("change_history", "orange"),
    "open": ("hourglass_empty", "gray"),
    "returned": ("undo", "gray"),
    "answered": ("chat", "gray"),
    "accepted": ("how_to_reg", "gray"),
    "agreed": ("construction", "gray"),
    "done": ("fact_check", "gray"),
    "closed": ("task_alt", "blue"),
    "withdrawn": ("history", "gray"),
    "dropped": ("history", "gray"),
}
"""How a finding or an action stands."""


def badge(state: str, words: str, looks: Looks = VERDICTS) -> str:
    """The markdown of one badge.

    Raises:
        KeyError: There is no such state.
    """
    shape, colour = looks[state]
    return f":{colour}-badge[:material/{shape}: {plain(words)}]"


def verdict(state: str, words: str, looks: Looks = VERDICTS) -> str:
    """A verdict as a line that wraps: a badge cuts off what does not fit.

    Raises:
        KeyError: There is no such verdict.
    """
    shape, colour = looks[state]
    return f":small[:{colour}[:material/{shape}: {plain(words)}]]"


def icon(state: str, looks: Looks = VERDICTS) -> str:
    """The badge's icon alone, beside words that are too long for one.

    Raises:
        KeyError: There is no such state.
    """
    shape, colour = looks[state]
    return f":{colour}[:material/{shape}:]"
