"""What a review packet is made from, read with the reader's rights and by nobody else's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from agreements.files import CityFiles
from agreements.schema.city import City as CitySchema
from dashboard.answers import City, NotAllowedError
from dashboard.library import Recorded, open_library
from dashboard.mart import Manifest, Mart
from dashboard.oversight import audit, duties
from dashboard.oversight.actions import actions
from dashboard.oversight.audit import Entry, Head
from dashboard.oversight.findings import Finding, Planned, findings, planned
from dashboard.oversight.rules import asked_for, goals_by_period
from dashboard.oversight.waiting import Waiting, waiting
from dashboard.reports.packet_asking import Asked
from dashboard.reports.packet_periods import Period
from dashboard.roles import Viewer, may_see_agency
from dashboard.told.examples import examples
from dashboard.views.agency import BY_SERVICE, FIGURES
from dashboard.views.messages import ALL as MESSAGES
from dashboard.views.packet_measures import Look, look_of
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


@dataclass(frozen=True)
class Read:
    """Everything that a packet says, before it is in words.

    Attributes:
        asked: Which packet.
        viewer: Whose rights were asked.
        city: What ids are called.
        files: The city's files as the reader may see them.
        recorded: What is on record about each version, by `id@version`.
        manifest: What the mart says of itself.
        now: The figures of the period.
        before: Those of the period before.
        months: The figures by month up to the period's end, and `on_time_due` by service.
        messages: The measures of messages.
        look: The measure whose examples are shown; None where no goal was missed.
        examples: Those messages, what is private behind dots.
        late: Cases open and past due, and those of the period that were done late.
        oversight: What people have written.
    """

    asked: Asked
    viewer: Viewer
    city: CitySchema
    files: CityFiles
    recorded: dict[str, Recorded]
    manifest: Manifest
    now: Figures
    before: Figures
    months: Figures
    messages: pl.DataFrame
    look: Look | None
    examples: pl.DataFrame
    late: pl.DataFrame
    oversight: Oversight


def read(city: City, viewer: Viewer, asked: Asked, mart: Mart) -> Read:
    """Everything that a packet says.

    Args:
        city: Whose mart and record.
        viewer: Who will read it.
        asked: Which packet.
        mart: What was measured.

    Raises:
        NotAllowedError: The viewer may not read this agency's cases.
        UserError: The mart or the database cannot be read.
    """
    if not may_see_agency(viewer, asked.agency):
        raise NotAllowedError(
            _("A review packet is for its own agency, for 311 and for the mayor's office.")
        )
    return _Reader(city, viewer, asked, mart).everything()


@dataclass(frozen=True)
class _Reader:
    city: City
    viewer: Viewer
    asked: Asked
    mart: Mart

    def everything(self) -> Read:
        period = self.asked.period
        library = open_library(self.viewer, self.city.settings)
        own = [a for a in library.files.agreements if a.model.agency == self.asked.agency]
        messages = self._figures(MESSAGES, (), period)
        look = look_of(messages)
        return Read(
            asked=self.asked,
            viewer=self.viewer,
            city=self.city.folder.city,
            files=library.files,
            recorded={loaded.model.name: library.recorded(loaded) for loaded in own},
            manifest=self.mart.manifest,
            now=self._of(period),
            before=self._of(period.before),
            months=self._months(),
            messages=messages,
            look=look,
            examples=self._examples(look),
            late=self._late(),
            oversight=self._oversight(),
        )

    def _question(
        self,
        by: tuple[Dimension, ...] = (),
        start: date | None = None,
        end: date | None = None,
        *where: tuple[str, str],
    ) -> Question:
        own = (("agency", self.asked.agency), *where)
        return self.city.question(self.asked.as_of, by, own, start, end)

    def _figures(
        self, ids: tuple[str, ...], by: tuple[Dimension, ...], period: Period
    ) -> pl.DataFrame:
        question = self._question(by, period.start, period.end)
        return self._asked(ids, question)

    def _asked(self, ids: tuple[str, ...], question: Question) -> pl.DataFrame:
        return self.city.figures(self.viewer.scope, ids, question, self.mart)

    def _of(self, period: Period) -> Figures:
        return Figures(
            self._figures(FIGURES, (), period), self._figures(BY_SERVICE, ("service",), period)
        )

    def _months(self) -> Figures:
        """All months up to the end of the period: what is usual cannot be told from one."""
        end = self.asked.period.end
        each = tuple(figure for figure in FIGURES if figure not in {"on_time_due", "backlog"})
        return Figures(
            self._asked(each, self._question(("month",), None, end)),
            self._asked(("on_time_due",), self._question(("month", "service"), None, end)),
        )

    def _examples(self, look: Look | None) -> pl.DataFrame:
        if look is None:
            return pl.DataFrame()
        question = self._question((), self.asked.period.start, self.asked.period.end)
        scope = self.viewer.scope
        return examples(self.city, scope, question, self.mart, *look, limit=EXAMPLES)

    def _late(self) -> pl.DataFrame:
        """`number service due stop state days`: the longest late first, then by number.

        Days are unknown of a case that was closed without the promised work on record.
        """
        scope, period = self.viewer.scope, self.asked.period
        still = self.city.cases(
            scope, self._question((), None, None, _OF_RESOLUTION), "overdue", self.mart
        )
        done = self.city.cases(
            scope, self._question((), period.start, period.end, _OF_RESOLUTION), "late", self.mart
        )
        both = pl.concat([still, done]).select("number", "service", "due", "stop", "state")
        now = pl.lit(self.asked.as_of).dt.convert_time_zone(str(self.city.folder.city.zone))
        until = pl.when(pl.col("state") == "overdue").then(now).otherwise("stop")
        return both.with_columns(days=(until - pl.col("due")).dt.total_days()).sort(
            "days", "number", descending=[True, False], nulls_last=True
        )

    def _oversight(self) -> Oversight:
        store, viewer = self.city.record.store, self.viewer
        today = self.asked.as_of.astimezone(self.city.folder.city.zone).date()
        every = findings(store, viewer)
        held = [f for f in every if f.about.agency == self.asked.agency]
        found = waiting(held, actions(store, viewer), today)
        dues = duties.duties_due(self.city.folder, store, viewer, self.asked.as_of)
        return Oversight(
            waiting=found,
            entries={one.finding.id: self._log(one) for one in found},
            courses=dict(self._course(one.finding) for one in found if one.finding.about.figure),
            planned=self._planned(every),
            dues=tuple(due for due in dues if due.agency == self.asked.agency),
            head=audit.head(store),
        )

    def _log(self, one: Waiting) -> tuple[Entry, ...]:
        about = [audit.About("finding", str(one.finding.id))]
        about += [audit.About("action", str(action.id)) for action in one.actions]
        store = self.city.record.store
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
        periods = goals_by_period(self.city, self.viewer.scope, self.mart, as_of)
        wanted = asked_for(self.city, self.viewer, periods, held, as_of)
        return tuple(
            one for one in planned(wanted, held) if one.wanted.about.agency == self.asked.agency
        )
