"""The open cases of an agency: those past due, or of whichever part of the backlog is asked for."""

from __future__ import annotations

from functools import partial
from typing import Final

import polars as pl

from dashboard import loading
from dashboard.components import addressed, opening
from dashboard.components.choices import Choice
from dashboard.components.opening import Ground
from dashboard.roles import Viewer
from dashboard.views import agency as views
from dashboard.views.case_lists import Behind, CaseList
from dashboard.wording import agency as words
from metrics.figures.behind import NEWEST

PART: Final = "open"
"""What the address calls the part of the backlog whose cases are listed."""

USUAL: Final = "overdue"
"""The part that is listed unless the address names another."""


def ask(total: pl.DataFrame) -> None:
    """The choice of what is listed, where there is one."""
    named = words.open_parts()
    options = {part: named[part] for part in views.open_parts(total)}
    if options.keys() - {USUAL}:
        first = USUAL if USUAL in options else next(iter(options))
        addressed.menu(PART, words.labels()["open"], options, first)


def listed(viewer: Viewer, ground: Ground, choice: Choice, total: pl.DataFrame) -> CaseList:
    """The list that the address asks for.

    Args:
        viewer: Who looks: rights are checked where data is read.
        ground: The city and its mart.
        choice: The agency.
        total: Its figures.
    """
    as_of = ground.held.as_of.astimezone(ground.city.zone)
    held = views.open_parts(total)
    asked = addressed.chosen(PART, held, USUAL if USUAL in held else next(iter(held), USUAL))
    if asked == USUAL:
        return views.overdue(opening.overdue(viewer, choice), as_of, ground.city)
    first = loading.open_cases(viewer, asked, choice.where, NEWEST)
    every = partial(loading.open_cases, viewer, asked, choice.where, None)
    return views.open_cases(asked, Behind(held[asked], first, every), as_of, ground.city)
