"""What is true of a case whatever was promised: when it was accepted, and which closing held."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import polars as pl

from metrics.fold.closings import Closings, closings_of
from metrics.fold.holders import chosen, stints_of, with_told_agency
from metrics.fold.joining import beside
from metrics.fold.knowing import KEY
from metrics.fold.voiding import with_void_reason
from metrics.instants import INSTANT
from metrics.promises import Promises, places, versions_of
from metrics.terms import DEFAULT_GRACE_MINUTES, DEFAULT_WINDOW_DAYS

RESOLUTION = "resolution"

KINDS = (
    "opened", "acknowledged", "assigned", "accepted", "returned", "rerouted", "started", "paused",
    "resumed", "milestone", "promised", "update_sent", "message_sent", "commented", "resolved",
    "closed", "reopened", "contacted", "linked", "reclassified", "prioritised", "withdrawn",
    "voided",
)  # fmt: skip
"""The kinds of event; as an enumeration they are compared as fast as numbers."""


class Facts(NamedTuple):
    """What one partition's cases amount to before any promise is looked at.

    Attributes:
        cases: One row a case in order of source and number, numbered by `case`; with the place of
            its resolution clause in the table of clauses, and what became of it.
        happened: The events with the number of their case.
        annulled: The closings that a reopening annulled: `case at annulled_at`.
        stints: Who held the cases that several agencies held: `metrics.fold.holders.STINTS`.

    The agency of a case is the one that held it at the closing that held, or holds it; its
    `promiser` is the one whose promise is counted on it.
    """

    cases: pl.DataFrame
    happened: pl.DataFrame
    annulled: pl.DataFrame
    stints: pl.DataFrame


def facts_of(
    cases: pl.DataFrame, events: pl.DataFrame, links: pl.DataFrame, promises: Promises
) -> Facts:
    """The facts of each case, from its events and what it has to do with others."""
    numbered = _ordered(cases).with_row_index("case")
    happened = _happened(numbered, events)
    named = with_told_agency(numbered, happened)
    stints = stints_of(named, happened, promises)
    governed, closings = _closed(_dated(named, promises), happened, stints, promises)
    told = (
        beside(governed, closings.held, "case")
        .pipe(beside, _last_events(happened), "case")
        .pipe(beside, _accepted(happened, closings.held), "case")
        .pipe(_with_links, links)
        .pipe(with_void_reason, happened, promises)
        .pipe(_with_letters, promises)
    )
    return Facts(told, happened, closings.annulled, stints)


def _ordered(cases: pl.DataFrame) -> pl.DataFrame:
    """The cases in order of source and number; those of a mart lie in it, which is soon seen."""
    source, number = (pl.col(name) for name in KEY)
    same = (source == source.shift()) & (number >= number.shift())
    is_ordered = cases.select(((source > source.shift()) | same).all()).item()
    return cases if is_ordered else cases.sort(KEY)


def _happened(cases: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """The events of these cases with the number of their case: far cheaper to join than names."""
    numbers = _numbers(cases, events)
    kind = pl.col("kind").cast(pl.Enum(KINDS), strict=False)
    happened = events.drop(KEY).with_columns(kind, case=numbers)
    if not numbers.null_count():
        return happened
    return happened.filter(pl.col("case").is_not_null())


def _numbers(cases: pl.DataFrame, events: pl.DataFrame) -> pl.Series:
    """The number of each event's case; null where it is none of them."""
    sources = cases["source"].unique()
    # A file of one source, as most are, need not compare its name with every event.
    alone = len(sources) == 1 and bool((events["source"] == sources[0]).all())
    if not alone:
        return _found(events, cases, KEY)
    runs = events.select(pl.col("number").rle_id()).to_series()
    begins = events.select("number").filter(runs.ne_missing(runs.shift(1)))
    # A case's events mostly lie side by side: then it is looked for once, if at all.
    if len(begins) == len(cases) and (begins["number"] == cases["number"]).all():
        return runs
    return _found(begins, cases, ["number"])[runs]


def _found(asked: pl.DataFrame, cases: pl.DataFrame, key: list[str]) -> pl.Series:
    numbers = cases.select(*key, "case")
    return asked.select(key).join(numbers, on=key, how="left", maintain_order="left")["case"]


def _dated(cases: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    """The cases with the version of their agency that was in force when they were opened."""
    return cases.with_columns(promiser="agency", version=versions_of(cases, promises.clauses))


def _closed(
    dated: pl.DataFrame, happened: pl.DataFrame, stints: pl.DataFrame, promises: Promises
) -> tuple[pl.DataFrame, Closings]:
    """The cases with the terms of whoever held them at the closing that held; their closings.

    The window of a reopening is that of whoever closed the case first.
    """
    if stints.is_empty():
        governed = _governed(dated, promises)
        return governed, closings_of(happened, governed["window_days"], promises.zone)
    turns = happened.select("case", "at", "kind").filter(pl.col("kind") == "closed")
    firsts = turns.group_by("case").agg(stop=pl.col("at").min())
    windows = _governed(_held_at(dated, stints, firsts), promises)["window_days"]
    closings = closings_of(happened, windows, promises.zone)
    ends = closings.held.select("case", stop="closed")
    return _governed(_held_at(dated, stints, ends), promises), closings


def _held_at(dated: pl.DataFrame, stints: pl.DataFrame, stops: pl.DataFrame) -> pl.DataFrame:
    """The cases with the agency that held them at their stop, and its promise."""
    held = chosen(stints.join(stops, on="case", how="left", maintain_order="left"), "stop")
    told = held.select("case", "agency", "promiser", "version", moved=pl.lit(value=True))
    names = ("agency", "promiser", "version")
    new = told.rename({name: f"held_{name}" for name in names})
    return (
        beside(dated, new, "case")
        .with_columns(
            pl.when(pl.col("moved")).then(f"held_{name}").otherwise(name).alias(name)
            for name in names
        )
        .drop("moved", *(f"held_{name}" for name in names))
    )


def _governed(dated: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    """The cases with what the resolution clause of their version says of the whole case."""
    place = places(dated.with_columns(agency="promiser"), promises.clauses, RESOLUTION)
    terms = promises.clauses.select(
        "agreement", "window_days", "duplicates_void", "message_grace_minutes",
        clause_calendar="calendar",
    )  # fmt: skip
    return pl.concat(
        [dated.with_columns(clause_place=place), terms[place]], how="horizontal"
    ).with_columns(
        window_days=pl.col("window_days").fill_null(DEFAULT_WINDOW_DAYS),
        message_grace_minutes=pl.col("message_grace_minutes").fill_null(DEFAULT_GRACE_MINUTES),
    )


def _last_events(happened: pl.DataFrame) -> pl.DataFrame:
    """The last event of each case."""
    told = happened.select("case", "at")
    if not told["case"].is_sorted():
        told = told.sort("case")
    case, at = told["case"].to_numpy(), told["at"].to_physical().to_numpy()
    starts = np.flatnonzero(np.diff(case, prepend=-1))
    last = np.maximum.reduceat(at, starts) if starts.size else at
    return pl.DataFrame({"case": case[starts], "valid_from": last}).cast({"valid_from": INSTANT})


def _accepted(happened: pl.DataFrame, held: pl.DataFrame) -> pl.DataFrame:
    """When the agency that holds each case at the end first accepted it.

    A case that is sent on after the closing that held was theirs who closed it.
    """
    told = happened.select("case", "kind", "at")
    reroutes = told.filter(pl.col("kind") == "rerouted")
    ends = held.select("case", "closed")
    in_time = pl.col("closed").is_null() | (pl.col("at") <= pl.col("closed"))
    before = reroutes.join(ends, on="case", how="left").filter(in_time)
    last = before.group_by("case").agg(rerouted=pl.col("at").max())
    return (
        told.filter(pl.col("kind") == "accepted")
        .select("case", "at")
        .join(last, on="case", how="left")
        .filter(pl.col("rerouted").is_null() | (pl.col("at") >= pl.col("rerouted")))
        .group_by("case")
        .agg(accepted=pl.col("at").min())
    )


def _with_links(cases: pl.DataFrame, links: pl.DataFrame) -> pl.DataFrame:
    """Add `live_parent`."""
    live = links.filter(pl.col("live_parent")).select(*KEY, "live_parent")
    return beside(cases, live, KEY).with_columns(pl.col("live_parent").fill_null(value=False))


def _with_letters(cases: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    letters = dict(promises.no_action)
    letter = pl.col("outcome").replace_strict(letters, default=None, return_dtype=pl.String)
    return cases.with_columns(no_action=letter)
