"""Dues with the pauses of their cases: only cases that were ever paused are looked at."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

import polars as pl

from metrics.fold.dues import NO_INSTANT
from metrics.fold.facts import Facts
from metrics.fold.joining import beside
from metrics.fold.knowing import KEY
from metrics.pausing import with_pauses
from metrics.pausing.spans import spans_of
from metrics.promises import Promises
from metrics.tables import PAUSES, empty

_NEEDED = (
    "row", "source", "number", "agency", "service", "channel", "district", "opened", "agreement",
    "version", "commitment", "clause", "calendar", "unit", "start", "due", "stop",
)  # fmt: skip
_MOVED = ("due", "due_unpaused", "due_at_cap", "paused_seconds")


class Paused(NamedTuple):
    """The cases that were ever paused, all their events, and from when to when they were."""

    cases: pl.Series
    events: pl.DataFrame
    spans: pl.DataFrame


def paused_cases(facts: Facts, as_of: datetime | None) -> Paused:
    """The cases of a partition that were ever paused."""
    cases = pl.Series(facts.happened.cases_of("paused"), dtype=pl.UInt32).unique()
    events = facts.happened.all_of(cases)
    names = facts.cases.select(KEY)[events["case"]]  # cases are numbered as they stand
    told = events.with_columns(*names.get_columns(), kind=pl.col("kind").cast(pl.String))
    return Paused(cases, told, spans_of(told, as_of))


def with_moved_dues(
    parts: list[pl.DataFrame],
    paused: Paused,
    promises: Promises,
    spells: pl.DataFrame | None = None,
) -> tuple[list[pl.DataFrame], pl.DataFrame]:
    """Rows with `due` moved by pauses, `due_unpaused`, `due_at_cap`, `paused_seconds`; PAUSES.

    Args:
        parts: The rows of each commitment, numbered apart.
        paused: Which cases were paused.
        promises: The agreements in force.
        spells: `row begun ended` of rows that were wrongly closed, where that moves their due too.
    """
    if paused.cases.is_empty() and spells is None:
        return [_unmoved(part) for part in parts], empty(PAUSES)
    few = [_of_paused(part, paused) if spells is None else part.select(_NEEDED) for part in parts]
    if all(part.is_empty() for part in few):
        return [_unmoved(part) for part in parts], empty(PAUSES)
    moved, listed = with_pauses(
        pl.concat(few), paused.events, promises, spans=paused.spans, spells=spells
    )
    told = moved.select("row", *(pl.col(n).alias(f"moved_{n}") for n in _MOVED))
    return [_moved(part, told) for part in parts], listed


def _of_paused(rows: pl.DataFrame, paused: Paused) -> pl.DataFrame:
    """What pausing needs to know of the rows of paused cases."""
    some = rows.select("case", *_NEEDED).filter(pl.col("case").is_in(paused.cases.implode()))
    return some.drop("case")


def _unmoved(rows: pl.DataFrame) -> pl.DataFrame:
    zero = pl.lit(0, pl.Int64)
    return rows.with_columns(due_unpaused="due", due_at_cap=NO_INSTANT, paused_seconds=zero)


def _moved(rows: pl.DataFrame, told: pl.DataFrame) -> pl.DataFrame:
    both = beside(_unmoved(rows), told)
    return both.with_columns(pl.coalesce(f"moved_{n}", n).alias(n) for n in _MOVED).drop(
        f"moved_{n}" for n in _MOVED
    )
