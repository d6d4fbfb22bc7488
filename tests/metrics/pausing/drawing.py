"""One promise and its pauses drawn small, and the due that comes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl

from metrics.pausing import with_pauses
from metrics.promises import Promises
from metrics.tables import EVENTS, INSTANTS
from metrics.terms import CLAUSES, PAUSE_RULES
from tests.metrics.table import CALENDARS, DENVER, drawn, when

CLAUSE = "denver/crews@1.0.0#pothole.resolution"
VERSION = {"agreement": "denver/crews", "version": "1.0.0"}
CASE = {"source": "desk", "number": "1"}

ROWS = {
    **{name: INSTANTS[name] for name in ("source", "number", "agency", "service", "channel")},
    **{name: INSTANTS[name] for name in ("district", "opened", "agreement", "version")},
    **{name: INSTANTS[name] for name in ("commitment", "clause", "start", "due", "stop")},
    "row": pl.UInt32(),
    "calendar": pl.String(),
    "unit": pl.String(),
}


def rule(reason: str, **given: Any) -> dict[str, Any]:  # noqa: ANN401 - columns of several types
    """A reason for which the resolution's clock may stand still, without any limit or evidence."""
    none = dict.fromkeys(PAUSE_RULES)
    return {**none, **VERSION, "commitment": "resolution", "reason": reason, **given}


def each(days: int) -> dict[str, Any]:
    """At most so many business days a pause."""
    return {"max_each_unit": "business_days", "max_each_amount": days}


def total(days: int) -> dict[str, Any]:
    """At most so many business days for all pauses of the reason."""
    return {"max_total_unit": "business_days", "max_total_amount": days}


def promised(*rules: Mapping[str, Any], grace: int = 60) -> Promises:
    """One clause, and the reasons for which its clock may stand still."""
    clause = {**dict.fromkeys(CLAUSES), **VERSION, "clause": CLAUSE, "message_grace_minutes": grace}
    return Promises(
        clauses=pl.DataFrame([clause], schema=CLAUSES, orient="row"),
        calendars=CALENDARS,
        void_outcomes={},
        zone=DENVER,
        pauses=pl.DataFrame(list(rules), schema=PAUSE_RULES, orient="row"),
    )


def clock(start: str, due: str, stop: str | None = None, **given: Any) -> dict[str, Any]:  # noqa: ANN401 - columns of several types
    """A promise of business hours on the desk's calendar, unless said otherwise."""
    return {
        **dict.fromkeys(ROWS),
        **CASE,
        **VERSION,
        "row": 0,
        "commitment": "resolution",
        "clause": CLAUSE,
        "calendar": "desk",
        "unit": "business_hours",
        "opened": when(start),
        "start": when(start),
        "due": when(due),
        "stop": when(stop) if stop else None,
        **given,
    }


def happened(story: str, **given: Mapping[str, object]) -> pl.DataFrame:
    """Events from a table `at | what`, where what is a kind and a pause's reason.

    `given` gives other columns, by the kind of the event.
    """
    rows = []
    for row in drawn(story):
        kind, _, reason = row["what"].partition(" ")
        said = {**dict.fromkeys(EVENTS), **CASE, "kind": kind, "reason": reason or None}
        rows.append({**said, "at": when(row["at"]), **given.get(kind, {})})
    return pl.DataFrame(rows, schema=EVENTS, orient="row")


@dataclass(frozen=True)
class Result:
    """A row and its pauses."""

    row: dict[str, Any]
    pauses: list[dict[str, Any]]

    @property
    def due(self) -> str:
        """When it falls due, on the wall clock."""
        return shown(self.row["due"])

    @property
    def due_at_cap(self) -> str | None:
        """Where it falls if the pause that lasts runs to its cap."""
        return self.row["due_at_cap"] and shown(self.row["due_at_cap"])

    @property
    def refused(self) -> list[str | None]:
        """Why each pause stops nothing, or null."""
        return [pause["refused"] for pause in self.pauses]

    @property
    def hours(self) -> list[float]:
        """What each pause added."""
        return [pause["counted_seconds"] / 3600 for pause in self.pauses]


def paused(
    row: Mapping[str, Any],
    events: pl.DataFrame,
    *rules: Mapping[str, Any],
    promises: Promises | None = None,
    as_of: datetime | None = None,
) -> Result:
    """One promise with its pauses."""
    rows = pl.DataFrame([row], schema=ROWS, orient="row")
    known = promises or promised(*rules)
    moved, pauses = with_pauses(rows, events, known, as_of)
    return Result(moved.to_dicts()[0], pauses.to_dicts())


def with_calendar(promises: Promises, calendar: Any) -> Promises:  # noqa: ANN401 - a WorkingCalendar
    """The same with one calendar more."""
    return replace(promises, calendars={**promises.calendars, calendar.id: calendar})


def shown(instant: datetime) -> str:
    """An instant as Denver's wall clock shows it."""
    return instant.astimezone(ZoneInfo(DENVER)).strftime("%a %Y-%m-%d %H:%M:%S")
