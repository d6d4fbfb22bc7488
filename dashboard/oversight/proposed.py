"""Findings that no step of an agreement asks for, and the figures do: signals and open questions.

They are proposals: the mayor's office opens those that it wants answered, one by one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from dashboard.oversight.finding import About, Finding, Sort, Wanted
from dashboard.oversight.looked_into import Asked, Entry, standing
from metrics.duties.due import in_force
from metrics.reading.lately import Signal, signals

if TYPE_CHECKING:
    from agreements.folder import CityFolder

ANSWER_WITHIN: Final = timedelta(weeks=4)
"""No agreement says by when such a finding is answered."""

_SAME: Final = {"on_time_due": "kept_promise", "kept_promise": "on_time_due"}
"""Two readings of one thing: where one of them stands, the other says nothing new."""

_BETWEEN: Final = "~"
"""Stands between a question and its service in a subject; no id holds it."""


@dataclass(frozen=True)
class Looked:
    """What was looked at, as far as the viewer sees it.

    Attributes:
        months: Headlines of `metrics.reading.lately.FIGURES` by `agency` and `month`.
        questions: `metrics.integrity.FINDINGS` of a period.
        start: Its first local day; None for all.
        marks: What was written about questions.
    """

    months: pl.DataFrame
    questions: pl.DataFrame
    start: date | None
    marks: tuple[Entry, ...]


def proposed(
    folder: CityFolder,
    looked: Looked,
    held: Sequence[Finding],
    asked: Iterable[Wanted],
    as_of: datetime,
) -> tuple[Wanted, ...]:
    """Findings that figures give reason for: signals for the worse, questions nobody looked into.

    A figure of an agency of which a finding stands, or is asked for, is not proposed again. Of one
    kind one finding stands at a time; after it was settled only what began later counts.

    Args:
        folder: The city's files: what is in force.
        looked: What was looked at.
        held: The findings that there are.
        asked: What the agreements ask for.
        as_of: The instant.
    """
    desk = _Desk(folder, looked, held, as_of)
    return (*desk.signals(_taken_up([*filter(_stands, held), *asked])), *desk.questions())


def _stands(finding: Finding) -> bool:
    return finding.stands


def _taken_up(found: Iterable[Wanted]) -> set[tuple[str | None, str]]:
    """The figures of agencies about which something stands or is asked for."""
    figures = {(one.about.agency, one.about.figure or "") for one in found}
    return figures | {(agency, _SAME[figure]) for agency, figure in figures if figure in _SAME}


@dataclass(frozen=True)
class _Desk:
    """What a proposal is made from."""

    folder: CityFolder
    looked: Looked
    held: Sequence[Finding]
    as_of: datetime

    @property
    def zone(self) -> tzinfo:
        """The city's."""
        return self.folder.city.zone

    def signals(self, taken: Collection[tuple[str | None, str]]) -> Iterator[Wanted]:
        """One a figure of an agency that lately got worse than usual."""
        known = set(taken)
        for found in sorted(
            signals(self.looked.months, "agency"), key=lambda one: one.figure == "kept_promise"
        ):
            key = (found.id, found.figure)
            if found.good or found.id is None or key in known:
                continue
            known |= {(found.id, found.figure), (found.id, _SAME.get(found.figure, ""))}
            kind = f"signal|{self._agreement(found.id)}#{found.figure}"
            kind += "|above" if found.above else "|below"
            if not self._stands(kind) and found.since > (self._settled(kind) or date.min):
                about = self._about(found.id, None, found.figure)
                yield self._wanted("signal", f"{kind}|{found.since:%Y-%m}", about, _says(found))

    def questions(self) -> Iterator[Wanted]:
        """One a question about a service that nobody has looked into."""
        for kind, rows in self._open().items():
            last = rows[-1]
            about = self._about(last["agency"], last["service"], None)
            mark = last["period"] or f"{self._today():%Y-%m}"
            yield self._wanted("integrity", f"{kind}|{mark}", about, _asks(rows))

    def _open(self) -> Mapping[str, list[dict[str, Any]]]:
        """The rows of each kind that nobody looked into, the oldest period first."""
        groups: dict[str, list[dict[str, Any]]] = {}
        marks = standing(self.looked.marks)
        raised = self.looked.questions.filter("raised", pl.col("agency").is_not_null())
        for row in raised.to_dicts():
            named = _BETWEEN.join((row["question"], row["service"] or ""))
            kind = f"integrity|{self._agreement(row['agency'])}|{named}"
            if not _looked_into(row, marks) and not self._stands(kind) and self._later(kind, row):
                groups.setdefault(kind, []).append(row)
        return {kind: sorted(rows, key=_period) for kind, rows in groups.items()}

    def _later(self, kind: str, row: Mapping[str, Any]) -> bool:
        """Whether a row tells of what came after all settled findings of its kind."""
        last = max((f.subject for f in self._of(kind) if not f.stands), default=None)
        if last is None:
            return True
        if row["period"]:
            return bool(row["period"] > last.rpartition("|")[2])
        settled, start = self._settled(kind), self.looked.start
        return settled is not None and start is not None and start > settled

    def _of(self, kind: str) -> list[Finding]:
        return [finding for finding in self.held if finding.kind == kind]

    def _stands(self, kind: str) -> bool:
        return any(finding.stands for finding in self._of(kind))

    def _settled(self, kind: str) -> date | None:
        """Until which day the figures were seen that settled findings of a kind are about."""
        seen = [f.as_of.astimezone(self.zone).date() for f in self._of(kind) if not f.stands]
        return max(seen, default=None)

    def _today(self) -> date:
        return self.as_of.astimezone(self.zone).date()

    def _agreement(self, agency: str) -> str:
        return f"{self.folder.city.id}/{agency}"

    def _about(self, agency: str, service: str | None, figure: str | None) -> About:
        models = [loaded.model for loaded in self.folder.agreements]
        version = in_force(models, agency, self._today())
        if version is None:
            return About(agency, service=service, figure=figure)
        return About(agency, version.metadata.id, version.version, service, figure=figure)

    def _wanted(self, sort: Sort, subject: str, about: About, says: str) -> Wanted:
        due = self._today() + ANSWER_WITHIN
        return Wanted(sort, subject, about, says, (), (), self.as_of, due)


def _period(row: Mapping[str, Any]) -> str:
    return row["period"] or ""


def _looked_into(row: Mapping[str, Any], marks: Mapping[Asked, Entry]) -> bool:
    """Whether somebody saw what stands there now, or more of it."""
    mark = marks.get(Asked(row["question"], row["agency"], row["service"], row["period"]))
    return mark is not None and row["observed"] <= mark.seen.observed


def _in_words(id_: str) -> str:
    """An id as the log keeps it, which has one language and no reader's names."""
    return id_.replace("_", " ").capitalize()


def _says(found: Signal) -> str:
    """What moved, as the log keeps it."""
    side = "above" if found.above else "below"
    return (
        f"{_in_words(found.figure)} has been {side} what is usual since {found.since:%Y-%m}: "
        f"{found.value:.1%} of {found.n:,} in {found.period:%Y-%m}, usual {found.mean:.1%}."
    )


def _asks(rows: Sequence[Mapping[str, Any]]) -> str:
    """What was counted, as the log keeps it."""
    last = rows[-1]
    when = f" in {last['period']}" if last["period"] else ""
    more = f", and in {len(rows) - 1} more" if len(rows) > 1 else ""
    return f"{_in_words(last['question'])}: {last['observed']:,} of {last['of']:,}{when}{more}."
