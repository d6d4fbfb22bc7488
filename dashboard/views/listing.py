"""The way on to a list of cases: on which page it is, and what the address says to land at it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dashboard.navigation import AGENCY, DUTIES, MESSAGES, REOPENINGS, ROUTING, TIMELINESS, Screen
from dashboard.views import messages, reopenings, routing
from metrics.figures.listed import PAUSED_SHARE
from metrics.figures.unkept import OF_PROMISES
from metrics.figures.waited import WAITED
from metrics.verdicts import STATES

LIST: Final = "list"
"""What the address calls the list that is asked for: the figure that it is behind, of broken
promises, waits or pauses; the clock; or the state of its cases."""

ON_TIMELINESS: Final = frozenset({*OF_PROMISES, *dict(WAITED), PAUSED_SHARE, *STATES})
"""The lists of the page about time that a link can ask for."""

WITH_LISTS: Final = frozenset({TIMELINESS.name, AGENCY.name, DUTIES.name})
"""The pages on which an address can ask for a list by its name; on others it says nothing."""

AT, FIRST, BENEATH = "at", "cases", "below"
"""What the address calls the place of a page's list of cases that somebody was led to: before its
headlines, or beneath them."""

AT_FIRST: Final = (AT, FIRST)

Address = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Lead:
    """A way on: its words, the page, and what that is asked for."""

    words: str
    screen: Screen
    address: Address = ()


def cases_of(words: str, figure: str, address: Address = ()) -> Lead | None:
    """The way to the cases behind a figure, or those that fell short of it; None without a list.

    Args:
        words: What the way is called.
        figure: The figure's id, or one of the seven states.
        address: Of which cases: period, agency, service.
    """
    if figure in ON_TIMELINESS:
        return Lead(words, TIMELINESS, (*address, (LIST, figure), AT_FIRST))
    looked_at = {
        REOPENINGS: reopenings.FIGURES, ROUTING: routing.LOOKED_AT, MESSAGES: messages.ALL,
    }  # fmt: skip
    for screen, figures in looked_at.items():
        if figure in figures:
            return Lead(words, screen, (*address, ("look", figure), AT_FIRST))
    return None
