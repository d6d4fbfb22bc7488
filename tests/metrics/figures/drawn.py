"""Rows of the measured tables drawn small: what a test shows is all that there is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl

from agreements.calendars import WorkingCalendar
from metrics.figures import Question, Standards, figures
from metrics.goals import GOALS
from metrics.instants import INSTANT
from metrics.promises import CLAUSES
from metrics.tables import MEASURES, MESSAGES, TABLES

DENVER = "America/Denver"
AS_OF = "2026-06-01 00:00"
EIGHT_TO_FOUR = ((8 * 3600, 16 * 3600),)
DESK = WorkingCalendar(
    id="desk",
    zone=DENVER,
    weekly=(EIGHT_TO_FOUR,) * 5 + ((),) * 2,
    closed={date(2026, 5, 25): "Memorial Day"},
)
"""Monday to Friday, 8 to 16: eight hours a working day."""

_SLICES = {
    "source": "desk",
    "agency": "crews",
    "service": "pothole",
    "channel": "phone",
    "district": "1",
    "agreement": "denver/crews",
    "version": "1.0.0",
}
DEFAULTS: dict[str, dict[str, object]] = {
    "instants": {
        **_SLICES,
        "commitment": "resolution",
        "clause": "denver/crews@1.0.0#pothole.resolution",
        "opened": "2026-01-05 09:00",
        "stop_missing": False,
        "reopened_after_due": False,
        "clock_out_of_step": False,
        "priority_changed": False,
    },
    "lives": {
        **_SLICES,
        "opened": "2026-01-05 09:00",
        "closings": 0,
        "reopenings": 0,
        "reroutes": 0,
        "comments_after": 0,
        "transferred": True,
        "missing_information": False,
        "live_parent": False,
        "closed_on_date_only": False,
        "closed_before_opened": False,
    },
    "updates": {
        **_SLICES,
        "clause": "denver/crews@1.0.0#pothole.update_cadence",
        "opened": "2026-01-05 09:00",
    },
    "pauses": {
        **_SLICES,
        "opened": "2026-01-05 09:00",
        "commitment": "resolution",
        "clause": "denver/crews@1.0.0#pothole.resolution",
    },
    "messages": {
        **_SLICES,
        **dict.fromkeys(MEASURES, "pass"),
        **{f"{measure}_rule": f"{measure}.drawn" for measure in MEASURES},
        "closed_without_action": "no",
        "tells_outcome": True,
    },
}


def when(text: str, zone: str = DENVER) -> datetime:
    """An instant: on the zone's wall clock, unless the text has an offset."""
    moment = datetime.fromisoformat(text)
    local = moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))
    return local.astimezone(UTC)


def some(table: str, *groups: tuple[int, Mapping[str, object]]) -> pl.LazyFrame:
    """So many rows of each kind, with what is told of them and the ordinary for the rest."""
    rows = [
        {"number": f"{kind}-{i}", **given}
        for kind, (count, given) in enumerate(groups)
        for i in range(count)
    ]
    return _frame(table, rows)


def read(text: str) -> list[dict[str, str]]:
    """The rows of a drawn table, by the names in its first line."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    head, *rows = lines
    return [dict(zip(head, row, strict=True)) for row in rows]


def drawn(table: str, text: str, **rest: object) -> pl.LazyFrame:
    """The rows of a drawn table as a measured one; an empty cell is nothing."""
    return _frame(table, [{**rest, **row} for row in read(text)])


def _frame(table: str, rows: list[dict[str, Any]]) -> pl.LazyFrame:
    types = {**TABLES, "messages": MESSAGES}[table]
    known = [
        {name: _cell((DEFAULTS[table] | row).get(name), type_) for name, type_ in types.items()}
        for row in rows
    ]
    for nth, row in enumerate(known):
        if "number" in row:
            row["number"] = row["number"] or str(nth)
        if "start" in row:
            row["start"] = row["start"] or row["opened"]
    return pl.DataFrame(known, schema=types, orient="row").lazy()


def _cell(value: object, type_: pl.DataType) -> object:
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        return value
    if type_ == INSTANT:
        return when(value)
    if type_ == pl.Binary:
        return value.encode()
    if type_ == pl.Boolean:
        return {"yes": True, "no": False}[value]
    plain: Callable[[str], object] = type_.to_python()
    return plain(value)


def goal(
    figure: str = "on_time_due", subject: str = "resolution", **given: object
) -> dict[str, Any]:
    """One goal: 90 % of each month's cases of the pothole clause, at least 30 of them.

    The subject is a commitment of it, `version` for the whole of it, or the words themselves.
    """
    version = "denver/crews@1.0.0"
    whole = {"version": version}.get(subject, subject)
    return {
        "figure": figure,
        "part": None,
        "subject": whole if "@" in whole else f"{version}#pothole.{whole}",
        "goal": 0.9,
        "better": "higher",
        "period": "month",
        "min_cases": 30,
        **given,
    }


def clause(commitment: str = "resolution", **given: Any) -> dict[str, Any]:  # noqa: ANN401 - columns of several types
    """One promise of the crews about potholes, counted on the desk's calendar."""
    return {
        **dict.fromkeys(CLAUSES),
        "clause": f"denver/crews@1.0.0#pothole.{commitment}",
        "agreement": "denver/crews",
        "agency": "crews",
        "version": "1.0.0",
        "service": "pothole",
        "commitment": commitment,
        "stops": "closed",
        "unit": "business_days",
        "amount": 5,
        "calendar": "desk",
        "window_days": 14,
        "repeat_days": 14,
        **given,
    }


def event(effect: str = "shift_due", **given: Any) -> dict[str, Any]:  # noqa: ANN401 - columns of several types
    """A storm from Tuesday to Wednesday, 10 and 11 March: sixteen hours of the desk."""
    row = {
        "agreement": "denver/crews",
        "version": "1.0.0",
        "id": "storm",
        "services": [],
        "begin": "2026-03-10 00:00",
        "end": "2026-03-12 00:00",
        "effect": effect,
        "reason": "A storm",
        "approved_by": "overseer.director",
        "declared_on": date(2026, 3, 12),
        **given,
    }
    return row | {edge: when(row[edge]) for edge in ("begin", "end")}


def standards(
    *goals: Mapping[str, Any],
    clauses: tuple[Mapping[str, Any], ...] | None = None,
    **given: Any,  # noqa: ANN401 - arguments of several types
) -> Standards:
    """One clause on the desk's calendar, and these goals."""
    rows = [clause()] if clauses is None else list(clauses)
    return Standards(
        **{
            "clauses": pl.DataFrame(rows, schema=CLAUSES, orient="row"),
            "calendars": {"desk": DESK},
            "goals": pl.DataFrame(list(goals), schema=GOALS, orient="row"),
            **given,
        }
    )


def asked(
    tables: pl.LazyFrame | Mapping[str, pl.LazyFrame],
    *ids: str,
    held: Standards | None = None,
    **question: Any,  # noqa: ANN401 - arguments of several types
) -> list[dict[str, Any]]:
    """The rows of figures about these tables; a lone frame is of instants."""
    whole = {"instants": tables} if isinstance(tables, pl.LazyFrame) else tables
    given = {"as_of": when(AS_OF), "zone": DENVER, **question}
    return figures(whole, held or standards(), Question(**given), ids).to_dicts()


def parts(
    tables: pl.LazyFrame | Mapping[str, pl.LazyFrame],
    figure: str,
    **question: Any,  # noqa: ANN401 - arguments of several types
) -> dict[str | None, dict[str, Any]]:
    """The rows of one figure by their part; the headline is None."""
    return {row["part"]: row for row in asked(tables, figure, **question)}


def counts(row: Mapping[str, Any]) -> tuple[Any, Any]:
    """`k` and `n` of a row."""
    return row["k"], row["n"]
