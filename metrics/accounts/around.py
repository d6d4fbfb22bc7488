"""What else an account tells of a case: its way, the news that was owed, its parent, its events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl

from metrics.accounts.grounds import Grounds
from metrics.accounts.judged_rows import Row
from metrics.explain import Handoff, Happening, Obligation, Parent, Route, Updates

_SAYS = {"promised", "milestone", "prioritised", "reclassified"}
"""Kinds whose `value` is a date, a level or a service, and no words of a person."""


def route(life: Row, events: Sequence[Row], zone: ZoneInfo) -> Route | None:
    """The way of a case; None of one that was never passed on or given back."""
    passed = [e for e in events if e["kind"] in {"rerouted", "returned"}]
    if not passed:
        return None
    handoffs = tuple(
        Handoff(e["at"].astimezone(zone), e["from_agency"], e["to_agency"], e["reason"])
        for e in passed
    )
    settled = life["settled"].astimezone(zone) if life["settled"] else None
    return Route(handoffs, settled, life["lost_seconds"])


def updates(terms: Row, obligations: Sequence[Row], grounds: Grounds, zone: ZoneInfo) -> Updates:
    """The news that was owed.

    Args:
        terms: The clause that promises it.
        obligations: The case's rows of `UPDATES`.
        grounds: Where the terms stand.
        zone: The city's.
    """
    told = tuple(
        Obligation(
            start=o["start"].astimezone(zone),
            due=o["due"].astimezone(zone),
            told=o["told"].astimezone(zone) if o["told"] else None,
        )
        for o in obligations
    )
    row = {**terms, "service_named": terms["service"], "basis": "every"}
    return Updates(told, grounds.of(row), terms["file"], terms["line"])


def parent(life: Row, found: Row | None, zone: ZoneInfo) -> Parent | None:
    """The case that this one repeats, with its due and outcome as far as it is known.

    Args:
        life: The case's row of `LIVES`.
        found: The judged resolution of that one, with `outcome`.
        zone: The city's.
    """
    number, fault = life["parent"], life["link_fault"]
    if number is None and fault is None:
        return None
    told: dict[str, Any] = {}
    if found:
        told = {n: found[n].astimezone(zone) if found[n] else None for n in ("due", "closed")}
        told |= {"state": found["state"], "outcome": found["outcome"]}
    return Parent(number, bool(life["live_parent"]), fault, **told)


def happenings(events: pl.DataFrame, as_of: datetime, zone: ZoneInfo) -> Iterator[Happening]:
    """The events that had happened, in order."""
    for event in _in_order(events).to_dicts():
        if event["at"] <= as_of:
            detail = event["name"] or event["outcome"] or event["reason"]
            yield Happening(
                at=event["at"].astimezone(zone),
                kind=event["kind"],
                actor=event["actor"],
                detail=detail,
                value=event["value"] if event["kind"] in _SAYS else None,
                from_agency=event["from_agency"],
                to_agency=event["to_agency"],
            )


def _in_order(events: pl.DataFrame) -> pl.DataFrame:
    """By instant; at one instant the opening comes first, and a reopening before a closing."""
    rank = pl.col("kind").replace_strict({"opened": 0, "closed": 2}, default=1)
    return events.sort("at", rank, "kind", "name", "outcome", "reason", nulls_last=True)
