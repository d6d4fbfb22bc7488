"""What a review packet is made from, read with the reader's rights and by nobody else's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

import polars as pl

from agreements.files import CityFiles
from agreements.schema.city import City as CitySchema
from dashboard.city.answers import City
from dashboard.city.missed_goals import asked_for, goals_by_period
from dashboard.errors import NotAllowedError
from dashboard.freshness import days_from
from dashboard.library import Library, Recorded, open_library
from dashboard.mart import Manifest, Mart
from dashboard.mart.manifest import AgreementEntry
from dashboard.oversight import audit, duties
from dashboard.oversight.actions import actions
from dashboard.oversight.audit import Entry, Head
from dashboard.oversight.finding import Finding
from dashboard.oversight.findings import Planned, findings, planned
from dashboard.oversight.waiting import Waiting, waiting
from dashboard.reports.packet.asking import Asked
from dashboard.reports.packet.periods import Period
from dashboard.roles import Viewer, may_see_agency
from dashboard.told.examples import examples
from dashboard.views.agency import BY_SERVICE, FIGURES
from dashboard.views.messages import ALL as MESSAGES
from dashboard.views.messages import Look
from dashboard.views.messages_measures import broken, measured
from dashboard.views.scope import judging
from dashboard.wording import _
from metrics.duties import Due
from metrics.figures import RESOLUTION, Dimension, Question

EXAMPLES: Final = 3
"""Messages of one measure that are shown as they were written."""

_OF_RESOLUTION: Final = ("commitment", RESOLUTION)


@dataclass(frozen=True)
class Figures:
    """Figure rows of the agency in a period.

    Attributes:
        total: Of all its cases.
        services: By service.
    """

    total: pl.DataFrame
    services: pl.DataFrame


@dataclass(frozen=True)
class Oversight:
    """What people have written, as far as the reader may see it.

    Attributes:
        waiting: The findings about the agency, the most urgent first.
        entries: What the log says of each finding, by its number.
        courses: The figure that should move, by month, of each finding that names one.
        planned: What opening by rule would do.
        dues: What each side owes the other.
        head: The newest entry of the whole log.
    """

    waiting: tuple[Waiting, ...]
    entries: dict[int, tuple[Entry, ...]]
    courses: dict[int, pl.DataFrame]
    planned: tuple[Planned, ...]
    dues: tuple[Due, ...]
    head: Head


def read(city: City, viewer: Viewer, asked: Asked, mart: Mart) -> Read:
    """Everything that a packet says.

    Args:
        city: Whose mart and record.
        viewer: Who will read it.
        asked: Which packet.
        mart: What was measured.

    Raises:
        NotAllowedError: The viewer may not read this agency's cases.
    """
    check(viewer, asked.agency)
    return Read(asked, viewer, city, mart)


def check(viewer: Viewer, agency: str) -> None:
    """Refuse who may not read the packet of an agency.

    Raises:
        NotAllowedError: It is another agency, or somebody of the public.
    """
    if not may_see_agency(viewer, agency):
        raise NotAllowedError(
            _("A review packet is for its own agency, for 311 and for the mayor's office.")
        )


@dataclass(frozen=True)
class Read:
    """Everything that a packet says, before it is in words; each is read when it is first asked.

    So what is there first can be drawn while the rest is read. Whatever is read may end in a
    UserError: the mart or the database cannot be read.

    Attributes:
        asked: Which packet.
        viewer: Whose rights were asked.
    """

    asked: Asked
    viewer: Viewer
    _city: City
    _mart: Mart

    @property
    def city(self) -> CitySchema:
        """What ids are called."""
        return self._city.folder.city

    @property
    def manifest(self) -> Manifest:
        """What the mart says of itself."""
        return self._mart.manifest

    @property
    def files(self) -> CityFiles:
        """The city's files as the reader may see them."""
        return self._library.files

    @cached_property
    def recorded(self) -> dict[str, Recorded]:
        """What is on record about each version, by `id@version`."""
        own = (each for each in self.files.agreements if each.model.agency == self.asked.agency)
        return {loaded.model.name: self._library.recorded(loaded) for loaded in own}

    @cached_property
    def now(self) -> Figures:
        """The figures of the period."""
        return self._of(self.asked.period)

    @cached_property
    def before(self) -> Figures:
        """Those of the period before."""
        return self._of(self.asked.period.before)

    @cached_property
    def months(self) -> Figures:
        """The figures by month and `on_time_due` by service, of all months up to the period's end.

        What is usual cannot be told from one.
        """
        end = self.asked.period.end
        each = tuple(figure for figure in FIGURES if figure not in {"on_time_due", "backlog"})
        return Figures(
            self._asked(each, self._question(("month",), None, end)),
            self._asked(("on_time_due",), self._question(("month", "service"), None, end)),
        )

    @cached_property
    def judges(self) -> list[AgreementEntry]:
        """The versions that judge the cases of the period."""
        by: tuple[Dimension, ...] = ("agency", "version")
        rows = self._figures(("on_time_due",), by, self.asked.period)
        return judging(self.manifest.agreements, rows)

    @cached_property
    def messages(self) -> pl.DataFrame:
        """The measures of messages."""
        return self._figures(MESSAGES, (), self.asked.period)

    @cached_property
    def look(self) -> Look | None:
        """The missed measure furthest from its goal, whose examples are worth reading."""
        worst = broken(measured(self.messages))
        return Look(worst[0].figure, None) if worst else None

    @cached_property
    def examples(self) -> pl.DataFrame:
        """Those messages, what is private behind dots."""
        if self.look is None:
            return pl.DataFrame()
        question = self._question((), self.asked.period.start, self.asked.period.end)
        scope = self.viewer.scope
        return examples(self._city, scope, question, self._mart, *self.look, limit=EXAMPLES)

    @cached_property
    def late(self) -> pl.DataFrame:
        """Cases open and past due, and those of the period that were done late.

        `number service due stop state days`: the longest late first, then by number. Days are
        unknown of a case that was closed without the promised work on record.
        """
        scope, period = self.viewer.scope, self.asked.period
        still = self._city.cases(
            scope, self._question((), None, None, _OF_RESOLUTION), "overdue", self._mart
        )
        done = self._city.cases(
            scope, self._question((), period.start, period.end, _OF_RESOLUTION), "late", self._mart
        )
        both = pl.concat([still, done]).select("number", "service", "due", "stop", "state")
        now = pl.lit(self.asked.as_of).dt.convert_time_zone(str(self.city.zone))
        until = pl.when(pl.col("state") == "overdue").then(now).otherwise("stop")
        return both.with_columns(days=days_from(pl.col("due"), until)).sort(
            "days", "number", descending=[True, False], nulls_last=True
        )

    @cached_property
    def oversight(self) -> Oversight:
        """What people have written."""
        store, viewer = self._city.record.store, self.viewer
        today = self.asked.as_of.astimezone(self.city.zone).date()
        every = findings(store, viewer)
        held = [f for f in every if f.about.agency == self.asked.agency]
        found = waiting(held, actions(store, viewer), today)
        dues = duties.duties_due(self._city.folder, store, viewer, self.asked.as_of)
        return Oversight(
            waiting=found,
            entries={one.finding.id: self._log(one) for one in found},
            courses=dict(self._course(one.finding) for one in found if one.finding.about.figure),
            planned=self._planned(every),
            dues=tuple(due for due in dues if due.agency == self.asked.agency),
            head=audit.head(store),
        )

    @cached_property
    def _library(self) -> Library:
        return open_library(self.viewer, self._city.settings)

    def _question(
        self,
        by: tuple[Dimension, ...] = (),
        start: date | None = None,
        end: date | None = None,
        *where: tuple[str, str],
    ) -> Question:
        own = (("agency", self.asked.agency), *where)
        return self._city.question(self.asked.as_of, by, own, start, end)

    def _figures(
        self, ids: tuple[str, ...], by: tuple[Dimension, ...], period: Period
    ) -> pl.DataFrame:
        question = self._question(by, period.start, period.end)
        return self._asked(ids, question)

    def _asked(self, ids: tuple[str, ...], question: Question) -> pl.DataFrame:
        return self._city.figures(self.viewer.scope, ids, question, self._mart)

    def _of(self, period: Period) -> Figures:
        return Figures(
            self._figures(FIGURES, (), period), self._figures(BY_SERVICE, ("service",), period)
        )

    def _log(self, one: Waiting) -> tuple[Entry, ...]:
        about = [audit.About("finding", str(one.finding.id))]
        about += [audit.About("action", str(action.id)) for action in one.actions]
        store = self._city.record.store
        found = [entry for each in about for entry in audit.entries(store, self.viewer, each)]
        return tuple(sorted(found, key=lambda entry: entry.id))

    def _course(self, finding: Finding) -> tuple[int, pl.DataFrame]:
        about = finding.about
        named = (("service", about.service), ("commitment", about.commitment))
        where = tuple((name, value) for name, value in named if value)
        question = self._question(("month",), None, None, *where)
        rows = self._asked((about.figure or "",), question)
        return finding.id, rows.filter(pl.col("part").eq_missing(about.part)).with_columns(
            part=pl.lit(None, pl.String)
        )

    def _planned(self, held: tuple[Finding, ...]) -> tuple[Planned, ...]:
        """Nobody but 311 and the mayor's office is told what is about to be opened."""
        if self.viewer.agency is not None:
            return ()
        as_of = self.asked.as_of
        periods = goals_by_period(self._city, self.viewer.scope, self._mart, as_of)
        wanted = asked_for(self._city, self.viewer, periods, held, as_of)
        return tuple(
            one for one in planned(wanted, held) if one.wanted.about.agency == self.asked.agency
        )
