"""What declared events make of the promises of single cases, with where each event is written."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl

from metrics.adjusting import adjusted, declared
from metrics.explain import AdjustedPromise, DeclaredEvent
from metrics.promises import Promises
from metrics.verdicts import judged

Promised = tuple[str, str, str]
"""Source, number and commitment."""


def adjusted_promises(
    instants: pl.DataFrame, pauses: pl.DataFrame, promises: Promises, as_of: datetime
) -> dict[Promised, AdjustedPromise]:
    """The promises that a declared event touches.

    Args:
        instants: `metrics.tables.INSTANTS`.
        pauses: `metrics.tables.PAUSES`.
        promises: The agreements in force, and what was declared.
        as_of: The instant for which the verdicts hold.
    """
    zone = ZoneInfo(promises.zone)
    today = as_of.astimezone(zone).date()
    rows = judged(instants.lazy(), as_of)
    found = adjusted(rows, pauses.lazy(), promises, as_of, today)
    if found is None:
        return {}
    named = {
        (event["agreement"], event["id"]): event_of(event, zone)
        for event in declared(promises, today).to_dicts()
    }
    return {
        (row["source"], row["number"], row["commitment"]): AdjustedPromise(
            state=row["state"],
            due=(row["due_at_cap"] or row["due"]).astimezone(zone),
            events=tuple(named[row["agreement"], id_] for id_ in row["events"]),
        )
        for row in found.after.to_dicts()
    }


def event_of(row: dict[str, Any], zone: ZoneInfo) -> DeclaredEvent:
    """A row of `metrics.terms.ADJUSTMENTS`, its instants local."""
    same = ("id", "effect", "reason", "approved_by", "declared_on", "file", "line")
    edges = {"start": row["begin"].astimezone(zone), "end": row["end"].astimezone(zone)}
    return DeclaredEvent(**{name: row[name] for name in same}, **edges)
