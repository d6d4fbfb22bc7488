"""A record drawn small: its cases and events as tables."""

from __future__ import annotations

from datetime import datetime

import polars as pl

from metrics.linking import links_of
from metrics.promises import CLAUSES, Promises
from metrics.tables import CASES, EVENTS
from tests.metrics.table import CALENDARS, DENVER, clause, drawn, when

FAMILIES = {"trash": "collection", "compost": "collection"}


def promised(**given: object) -> Promises:
    """Two weeks, whatever the service; collections recur weekly."""
    rows = [clause(None, **given)]
    return Promises(
        clauses=pl.DataFrame(rows, schema=CLAUSES, orient="row"),
        calendars=CALENDARS,
        void_outcomes={"withdrawn": "withdrawn", "test_entry": "test_or_error"},
        zone=DENVER,
        families=FAMILIES,
        recurs={"trash": 7, "compost": 7},
    )


def cases_of(text: str) -> pl.DataFrame:
    """Cases from a table with `case | opened` and any columns of a case; `-` is nothing."""
    rows = [
        {
            **dict.fromkeys(CASES),
            "source": "desk",
            "agency": "crews",
            "service": "pothole",
            **{name: None if cell == "-" else cell for name, cell in row.items()},
            "number": row["case"],
            "opened": when(row["opened"]),
        }
        for row in drawn(text)
    ]
    return pl.DataFrame(rows, schema=CASES, orient="row")


def events_of(text: str) -> pl.DataFrame:
    """Events from a table with `case | at | kind` and any columns of an event; `-` is nothing."""
    rows = [
        {
            **dict.fromkeys(EVENTS),
            "source": "desk",
            **{name: None if cell == "-" else cell for name, cell in row.items()},
            "number": row["case"],
            "at": when(row["at"]),
            "recorded_at": when(row.get("recorded_at", row["at"])),
            "text_id": row["text"].encode() if row.get("text", "-") != "-" else None,
        }
        for row in drawn(text)
    ]
    return pl.DataFrame(rows, schema=EVENTS, orient="row")


def openings(cases: pl.DataFrame) -> pl.DataFrame:
    """An event for the opening of each case."""
    told = cases.select(
        "source", "number", at="opened", recorded_at="opened", kind=pl.lit("opened")
    )
    return pl.concat([pl.DataFrame(schema=EVENTS), told], how="diagonal")


def linked(
    cases: pl.DataFrame,
    events: pl.DataFrame,
    promises: Promises | None = None,
    **when_asked: datetime,
) -> dict[str, dict[str, object]]:
    """The row of each case that is linked to another, by number."""
    told = pl.concat([events, openings(cases)])
    found = links_of(cases, told, promises or promised(), **when_asked)
    return {row["number"]: row for row in found.to_dicts()}
