"""What every page about figures begins with: a mart, one's own agency, something to show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, NoReturn

import polars as pl

from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.city import City
from dashboard import address, loading
from dashboard.components import choices, empty
from dashboard.components import shares as share_parts
from dashboard.components.choices import Choice
from dashboard.library import open_library
from dashboard.loading import Told
from dashboard.mart import Manifest
from dashboard.mart.manifest import AgreementEntry
from dashboard.navigation import Screen
from dashboard.roles import Viewer
from dashboard.settings import get_settings
from dashboard.views import names
from dashboard.views.about import Scope
from dashboard.views.case_lists import Behind
from dashboard.views.closer import Frames
from dashboard.views.periods import Bounds
from dashboard.views.rows import STATES
from dashboard.views.scope import Judges, ended, judging, scope
from dashboard.wording.empty import no_such, nothing_at_all, nothing_in_period, nothing_measured
from dashboard.wording.shares import another_agency
from metrics.figures.behind import FEW, NEWEST, number_behind

DUE: Final = "on_time_due"
CLOSED: Final = "on_time_closed"
OPENED: Final = "on_time_received"
"""The figures that count all cases of a choice: by when they fell due, or were closed, or opened.

The cube holds them, so that asking by which agreements the cases are judged reads no row.
"""


@dataclass(frozen=True)
class Ground:
    """What a page stands on.

    Attributes:
        held: What the mart says of itself.
        city: The city's names and zone.
        agreements: All versions of its agreements.
    """

    held: Manifest
    city: City
    agreements: Sequence[Loaded[Agreement]]

    def whole(self, agency: str | None = None) -> Scope:
        """What a page about all cases is about, or all of an agency."""
        return self._scope(self.held.agreements, agency, (None, None))

    def about(self, viewer: Viewer, choice: Choice, counted: str = DUE) -> Scope:
        """What a page about chosen cases is about, judged by the agreements that those are.

        Args:
            viewer: Who looks.
            choice: Which cases.
            counted: What puts a case into the period on that page: `DUE`, `CLOSED` or `OPENED`.
        """
        if choice.service is None and choice.period == (None, None):
            return self.whole(choice.agency)
        asked = (choice.where, *choice.half_open)
        rows = loading.figures(viewer, (counted,), ("agency", "version"), *asked)
        return self._scope(judging(self.held.agreements, rows), choice.agency, choice.period)

    def _scope(self, judges: Iterable[AgreementEntry], agency: str | None, period: Bounds) -> Scope:
        judged = Judges(judges, ended(self.agreements, period[0]))
        held = self.held
        return scope(self.city, held.as_of, held.data_until, judged, agency, period)


def ground_of(viewer: Viewer, held: Manifest) -> Ground:
    """The same ground for a page and for what makes it beforehand: both say the same.

    Args:
        viewer: Who looks.
        held: What the mart says of itself.
    """
    versions = open_library(viewer, get_settings()).files.agreements
    return Ground(held, loading.city(), versions)


def begin(viewer: Viewer, screen: Screen) -> Ground:
    """The ground of a page; without one the page says so and ends here.

    Args:
        viewer: Who looks. The address of another agency's page ends here too.
        screen: The page.
    """
    mart = loading.current_mart()
    if mart is None:
        empty.show(nothing_measured(loading.problem()))
        address.stop()
    ground = ground_of(viewer, mart.manifest)
    if choices.is_anothers(viewer):
        empty.show(another_agency(names.agency(ground.city)(viewer.agency)))
        share_parts.own(screen)
        address.stop()
    if name := choices.unknown(ground.city):
        empty.show(no_such(name, address.said(name)))
        share_parts.without(screen, name)
        address.stop()
    return ground


def nothing(viewer: Viewer, screen: Screen, choice: Choice) -> NoReturn:
    """Ends a page on which nothing belongs to the choice, with the way out of it."""
    if choice.service and not _is_ever(viewer, choice):
        city = loading.city()
        agency = choice.agency and names.agency(city)(choice.agency)
        empty.show(nothing_at_all(names.service(city)(choice.service), agency))
        share_parts.without(screen, "service")
        address.stop()
    empty.show(nothing_in_period(*choice.period))
    share_parts.show_all(screen)
    address.stop()


def _is_ever(viewer: Viewer, choice: Choice) -> bool:
    """Whether a case is of the chosen agency and service in any period."""
    every = loading.counts(viewer, "received", (), choice.where)
    return bool(every.select(pl.sum_horizontal(*STATES).sum()).item())


def compared(viewer: Viewer, figure: str, choice: Choice, total: pl.DataFrame) -> Frames:
    """A figure by agency, by service and by month, and the cases behind it.

    Args:
        viewer: Who looks.
        figure: Its id.
        choice: Which cases.
        total: The figures of all of them.
    """
    asked = (choice.where, *choice.half_open)
    return Frames(
        total,
        loading.figures(viewer, (figure,), ("agency", "service"), *asked),
        loading.figures(viewer, (figure,), ("agency",), *asked),
        loading.figures(viewer, (figure,), ("month",), *asked),
        behind(viewer, total, (figure, None), choice),
    )


def behind(
    viewer: Viewer, total: pl.DataFrame, figure: tuple[str, str | None], choice: Choice
) -> Behind:
    """The cases behind a figure: the newest ones, and all when somebody asks for their file.

    Args:
        viewer: Who looks.
        total: The figures of all cases of the choice.
        figure: Its id and part.
        choice: Which cases.
    """
    told, n = choice.told(*figure), number_behind(total, *figure)
    newest = loading.newest_behind(viewer, told, few=n <= FEW)
    return Behind(n, newest, partial(loading.cases_behind, viewer, told))


def listed(viewer: Viewer, told: Told) -> Behind:
    """The cases of a list (`metrics.figures.listed`): the first ones, and all for their file.

    Args:
        viewer: Who looks.
        told: What they are behind.
    """
    first, n = loading.first_listed(viewer, told)
    return Behind(n, first, partial(loading.listed, viewer, told))


def overdue(viewer: Viewer, choice: Choice) -> Behind:
    """The cases that are overdue whatever the period, the longest first.

    Args:
        viewer: Who looks.
        choice: Which cases.
    """
    n = int(loading.overdue(viewer, choice.where)["overdue"].sum())
    first = loading.overdue_cases(viewer, choice.where, NEWEST)
    return Behind(n, first, partial(loading.overdue_cases, viewer, choice.where, None))
