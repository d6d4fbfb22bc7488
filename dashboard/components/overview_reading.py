"""What the Overview asks for: few questions, so that another period is drawn without asking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

import polars as pl

from dashboard import loading
from dashboard.charts.finished import specification
from dashboard.charts.ledger import ledger
from dashboard.components.choices import Choice
from dashboard.components.opening import Ground, ground_of
from dashboard.library import open_library
from dashboard.loading import Where, ahead
from dashboard.navigation import START
from dashboard.roles import Role, Viewer
from dashboard.settings import get_settings
from dashboard.views import names
from dashboard.views.agreements import Shelf, shelves
from dashboard.views.overview import Overview, overview
from dashboard.views.overview_frames import (
    BASIS,
    MONTHLY,
    Frames,
    headlines,
    is_whole,
    pooled_before,
)
from dashboard.views.periods import PERIODS, bounds
from metrics.figures import Dimension
from metrics.figures.pooling import pooled
from metrics.goals import MIN_CASES

USUAL: Final = "quarter"
"""The period that is shown unless another is asked for: the last whole one
(docs/decisions/pages.md)."""


def default_period(viewer: Viewer, as_of: datetime) -> str:
    """The code of the period that is shown unless another is asked for.

    Where too little fell due in the last whole quarter to say anything, all is shown.

    Args:
        viewer: Who looks.
        as_of: The local instant as of which the figures stand.
    """
    start, end = (f"{day:%Y-%m}" for day in bounds(USUAL, as_of) if day)
    own: Where = (("agency", viewer.agency),) if viewer.agency else ()
    due = loading.counts(viewer, "due", ("period",), own)
    within = due.filter(pl.col("period").is_between(pl.lit(start), pl.lit(end)))
    return USUAL if within["n"].sum() >= MIN_CASES else PERIODS[0]


def view(viewer: Viewer, ground: Ground, choice: Choice) -> Overview | None:
    """The page, None where nothing happened; made once for all who ask the same.

    Args:
        viewer: Who looks: rights are checked where data is read.
        ground: The city and its mart.
        choice: What the address asks for.
    """
    asked = (viewer, START.name, choice.agency)
    ahead.also(asked, lambda period: ready(viewer, ground, replace(choice, period=period)))
    return _view(viewer, ground, choice)


def ready(viewer: Viewer, ground: Ground, choice: Choice) -> None:
    """Make the page and its chart, to be there when they are asked for.

    Args:
        viewer: Who will look.
        ground: The city and its mart.
        choice: What will be asked for.
    """
    if (found := _view(viewer, ground, choice)) is not None:
        specification(ledger(found.ledger))


def _view(viewer: Viewer, ground: Ground, choice: Choice) -> Overview | None:
    about = ground.about(viewer, choice)
    name = names.service(ground.city) if choice.agency else names.agency(ground.city)

    def made() -> Overview | None:
        shelved = agreements(viewer, choice, about.as_of)
        return overview(about, frames(viewer, choice), shelved, name)

    return loading.view(viewer, START.name, (choice.agency, choice.period), made)


def frames(viewer: Viewer, choice: Choice) -> Frames:
    """What the page is made from.

    Args:
        viewer: Who looks: rights are checked where data is read.
        choice: What the address asks for.
    """
    by: tuple[Dimension, ...] = ("service",) if choice.agency else ("agency",)
    where, period = choice.where, choice.half_open
    months = headlines(loading.figures(viewer, MONTHLY, (*by, "month"), where))
    return Frames(
        total=loading.figures(viewer, BASIS, (), where, *period),
        parts=loading.figures(viewer, BASIS, by, where, *period),
        months=months,
        period=pooled(months, by, *period)
        if is_whole(period)
        else headlines(loading.figures(viewer, MONTHLY, by, where, *period)),
        before=pooled_before(months, period),
        backlog=loading.figures(viewer, ("backlog",), by, where),
        waiting=loading.overdue(viewer, where),
    )


def agreements(viewer: Viewer, choice: Choice, as_of: datetime) -> Sequence[Shelf]:
    """The agreements of the agencies in scope.

    Args:
        viewer: Who looks.
        choice: What the address asks for.
        as_of: The local instant as of which the figures stand.
    """
    files = open_library(viewer, get_settings()).files
    found = shelves(loading.city(), files.agreements, as_of)
    return [shelf for shelf in found if choice.agency in {None, shelf.agency}]


def first() -> bool:
    """Make the page that comes first, for whoever may read all cases; False without a mart."""
    mart = loading.current_mart()
    if mart is None:
        return False
    viewer = Viewer(Role.OVERSEER)
    ground = ground_of(viewer, mart.manifest)
    as_of = mart.manifest.as_of.astimezone(ground.city.zone)
    choice = Choice(None, None, bounds(default_period(viewer, as_of), as_of))
    ready(viewer, ground, choice)
    loading.overdue_cases(viewer, choice.where, 5)
    loading.declared(viewer, choice.where, *choice.half_open)
    return True
