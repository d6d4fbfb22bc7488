"""The demonstration city as measured tables: as planted, and as the engine measures it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import polars as pl

from agreements.folder import CityFolder, open_city
from metrics.instants import INSTANT
from metrics.linking import links_of
from metrics.measuring import measured
from metrics.promises import promises_of
from metrics.tables import CASES, EVENTS, INSTANTS, LIVES, PAUSES, Types
from seed import CITY, write_parts
from seed.audit import quotas_for
from seed.city import Lived, live_city
from seed.promises import URGENT, promises
from seed.shifts import Shifts
from seed.truth import judged

LETTERS = {
    "not_found": "L",
    "no_access": "A",
    "too_little_information": "I",
    "referred": "R",
    "duplicate": "D",
    "outside_jurisdiction": "J",
    "withdrawn": "C",
    "test_entry": "C",
}
VOID = {
    "withdrawn": "withdrawn",
    "outside_jurisdiction": "outside_jurisdiction",
    "test_entry": "test_or_error",
}


@cache
def lived_tables(cases: int = 120_000, seed: int = 311) -> dict[str, pl.LazyFrame]:
    """Instants, lives and pauses of a city of this size and seed."""
    city = open_city(CITY)
    lived = live_city(np.random.default_rng(seed), city, cases, quotas_for(cases))
    known = judged(lived.cases).with_columns(source=pl.lit("casework"))
    frames = {
        "instants": pl.concat([_resolutions(known), _first_actions(known, lived)]),
        "lives": _lives(known, lived.journal),
        "pauses": _pauses(city, known),
    }
    return {name: frame.lazy() for name, frame in frames.items()}


@cache
def measured_tables(cases: int = 120_000, seed: int = 311) -> dict[str, pl.LazyFrame]:
    """The tables of the same city, by the engine, from what the city's systems would tell."""
    with TemporaryDirectory() as folder:
        write_parts(Path(folder), cases=cases, seed=seed)
        parts = {n: pl.read_parquet(Path(folder) / f"{n}-*.parquet") for n in ("cases", "events")}
    told, happened = filled_from(parts["cases"], CASES), filled_from(parts["events"], EVENTS)
    agreed = promises_of(open_city(CITY))
    measurement = measured(told, happened, links_of(told, happened, agreed), agreed)
    return {name: frame.lazy() for name, frame in measurement._asdict().items()}


def filled_from(rows: pl.DataFrame, types: Types) -> pl.DataFrame:
    """The rows with all columns of a table; instants are given in microseconds."""
    return rows.select(
        (pl.col(name) if name in rows.columns else pl.lit(None)).cast(dtype).alias(name)
        for name, dtype in types.items()
    )


def filled(rows: pl.DataFrame, types: Types) -> pl.DataFrame:
    """The rows with all columns of a table: what is not given is null, seconds become instants."""
    return rows.select(
        _cast(name, dtype) if name in rows.columns else pl.lit(None, dtype).alias(name)
        for name, dtype in types.items()
    )


def _cast(name: str, dtype: Any) -> pl.Expr:  # noqa: ANN401 - polars' types have no common name
    return pl.from_epoch(name).cast(INSTANT) if dtype == INSTANT else pl.col(name).cast(dtype)


def _voided() -> pl.Expr:
    reason = pl.col("outcome").replace_strict(VOID, default=None, return_dtype=pl.String)
    return pl.when("parent_open").then(pl.lit("duplicate")).otherwise(reason)


def _resolutions(known: pl.DataFrame) -> pl.DataFrame:
    at_closing = pl.col("stops") == "closed"
    first = pl.when(at_closing).then("first_closed").otherwise("first_milestone_at")
    nothing = pl.when(pl.col("due").is_null()).then(pl.lit("nothing_promised"))
    given = known.with_columns(
        commitment=pl.lit("resolution"),
        missing=nothing,
        start="opened",
        due_continuous="due",
        first_stop=pl.coalesce(first, "stop"),
        closed="held_closed",
        void_reason=_voided(),
    )
    return filled(given, INSTANTS)


def _first_actions(known: pl.DataFrame, lived: Lived) -> pl.DataFrame:
    """The steps of the log that no agreement ends a resolution with."""
    ends = known["stops"].unique().drop_nulls().implode()
    steps = lived.journal.filter(pl.col("kind") == "milestone", ~pl.col("name").is_in(ends))
    first = steps.group_by("number").agg(stop=pl.col("at").min())
    kept = known.select("source", "number", "agency", "service", "opened", start="opened")
    given = kept.join(first, on="number").with_columns(commitment=pl.lit("first_action"))
    return filled(given, INSTANTS)


def _lives(known: pl.DataFrame, journal: pl.DataFrame) -> pl.DataFrame:
    changed = journal.filter(pl.col("kind") == "reclassified")
    changed = changed.group_by("number").agg(reclassified=pl.col("at").min())
    again = pl.col("reopened_at").is_not_null().cast(pl.Int64)
    first = pl.coalesce("first_closed", "closed")
    given = known.join(changed, on="number", how="left").with_columns(
        first_closed=first,
        closed="held_closed",
        no_action=pl.col("outcome").replace_strict(LETTERS, default=None, return_dtype=pl.String),
        closings=first.is_not_null().cast(pl.Int64) + again,
        reopened="reopened_at",
        reopenings=again,
        void_reason=_voided(),
    )
    return filled(given, LIVES)


def _pauses(city: CityFolder, known: pl.DataFrame) -> pl.DataFrame:
    paused = known.filter(pl.col("paused_at").is_not_null(), pl.col("due").is_not_null())
    used = [_used(city, group) for _, group in paused.group_by("service", maintain_order=True)]
    given = pl.concat(used).with_columns(
        commitment=pl.lit("resolution"), reason="pause_reason", start="paused_at", end="resumed_at"
    )
    return filled(given, PAUSES)


def _used(city: CityFolder, cases: pl.DataFrame) -> pl.DataFrame:
    """How much of one service's clocks had run when they were stopped, on their calendars."""
    shifts: Mapping[str, Shifts] = {n: Shifts.of(c) for n, c in city.calendars.items()}
    opened, begun = cases["opened"].to_numpy(), cases["paused_at"].to_numpy()
    urgent = (cases["priority"] == URGENT).to_numpy()
    used = np.zeros(len(cases))
    for promise in promises(city, dict(shifts), cases["agency"][0], cases["service"][0]):
        rows = promise.covers(opened)
        start, due = opened[rows], promise.due(opened[rows], urgent[rows])
        since = promise.shifts.worked(start)
        used[rows] = (promise.shifts.worked(begun[rows]) - since) / (
            promise.shifts.worked(due) - since
        )
    return cases.with_columns(share_used=pl.Series(used))
