"""What is true of a case whatever was promised: when it was accepted, and which closing held."""

from __future__ import annotations

from typing import NamedTuple

import polars as pl

from metrics.fold.closings import Closings, closings_of
from metrics.fold.governing import Governing, governing
from metrics.fold.happened import Happened
from metrics.fold.holders import HOLDING, chosen
from metrics.fold.joining import beside, earliest, latest, replaced
from metrics.fold.knowing import KEY
from metrics.fold.recorded import Recorded, recorded
from metrics.fold.voiding import with_void_reason
from metrics.promises import Promises, versions_of
from metrics.terms import DEFAULT_GRACE_MINUTES, DEFAULT_WINDOW_DAYS

RESOLUTION = "resolution"


class Facts(NamedTuple):
    """What one partition's cases amount to before any promise is looked at.

    Attributes:
        cases: One row a case in order of source and number, numbered by `case`; with the place of
            its resolution clause in the table of clauses, and what became of it.
        happened: The events with the number of their case, by their kind.
        annulled: The closings that a reopening annulled: `case at annulled_at`.
        stints: Who held the cases that several agencies held: `metrics.fold.holders.STINTS`.
        rules: Under which promises they stand, by the column `governed` of cases and stints.

    The agency of a case is the one that held it at the closing that held, or holds it; its
    `promiser` is the one whose promise is counted on it.
    """

    cases: pl.DataFrame
    happened: Happened
    annulled: pl.DataFrame
    stints: pl.DataFrame
    rules: Governing


class _Ruled(NamedTuple):
    """Cases and stints that know what governs them."""

    dated: pl.DataFrame
    stints: pl.DataFrame
    rules: Governing
    promises: Promises


def facts_of(
    cases: pl.DataFrame, events: pl.DataFrame, links: pl.DataFrame, promises: Promises
) -> Facts:
    """The facts of each case, from its events and what it has to do with others."""
    return facts_in(recorded(cases, events, promises), links, promises)


def facts_in(record: Recorded, links: pl.DataFrame, promises: Promises) -> Facts:
    """The same of what is recorded of cases."""
    happened = record.happened
    dated = _dated(record.cases, promises)
    services = dated["service"].gather(record.stints["case"])  # cases are numbered as they stand
    rules, (dated, stints) = governing(dated, record.stints.with_columns(service=services))
    ruled = _Ruled(dated, stints, rules, promises)
    governed, closings = _closed(ruled, happened)
    told = (
        beside(governed, closings.held, "case")
        .pipe(beside, _accepted(happened, closings.held), "case")
        .pipe(_with_links, links)
        .pipe(with_void_reason, happened, promises)
        .pipe(_with_letters, promises)
    )
    return Facts(told, happened, closings.annulled, stints, rules)


def _dated(cases: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    """The cases with the version of their agency that was in force when they were opened."""
    return cases.with_columns(promiser="agency", version=versions_of(cases, promises.clauses))


def _closed(ruled: _Ruled, happened: Happened) -> tuple[pl.DataFrame, Closings]:
    """The cases with the terms of whoever held them at the closing that held; their closings.

    The window of a reopening is that of whoever closed the case first.
    """
    zone = ruled.promises.zone
    if ruled.stints.is_empty():
        governed = _governed(ruled, ruled.dated)
        return governed, closings_of(happened, governed["window_days"], zone)
    firsts = earliest(happened.of(("closed",), "case", "at"), "case", "at", "stop")
    windows = _governed(ruled, _held_at(ruled, firsts, "governed"))["window_days"]
    closings = closings_of(happened, windows, zone)
    ends = closings.held.select("case", stop="closed")
    return _governed(ruled, _held_at(ruled, ends, *HOLDING)), closings


def _held_at(ruled: _Ruled, stops: pl.DataFrame, *names: str) -> pl.DataFrame:
    """The cases with some columns of the agency that held them at their stop."""
    stopped = ruled.stints.join(stops, on="case", how="left", maintain_order="left")
    return replaced(ruled.dated, chosen(stopped, "stop").select("case", *names))


def _governed(ruled: _Ruled, dated: pl.DataFrame) -> pl.DataFrame:
    """The cases with what the resolution clause of their version says of the whole case."""
    place = ruled.rules.places(dated["governed"], ruled.promises, RESOLUTION)
    terms = ruled.promises.clauses.select(
        "agreement", "window_days", "duplicates_void", "message_grace_minutes",
        clause_calendar="calendar",
    )  # fmt: skip
    return pl.concat(
        [dated.with_columns(clause_place=place), terms[place]], how="horizontal"
    ).with_columns(
        window_days=pl.col("window_days").fill_null(DEFAULT_WINDOW_DAYS),
        message_grace_minutes=pl.col("message_grace_minutes").fill_null(DEFAULT_GRACE_MINUTES),
    )


def _accepted(happened: Happened, held: pl.DataFrame) -> pl.DataFrame:
    """When the agency that holds each case at the end first accepted it.

    A case that is sent on after the closing that held was theirs who closed it.
    """
    told = happened.of(("accepted",), "case", "at")
    reroutes = happened.of(("rerouted",), "case", "at")
    if reroutes.is_empty():
        return earliest(told, "case", "at", "accepted")
    ends = held.select("case", "closed")
    in_time = pl.col("closed").is_null() | (pl.col("at") <= pl.col("closed"))
    before = reroutes.join(ends, on="case", how="left").filter(in_time)
    last = latest(before, "case", "at", "rerouted")
    again = pl.col("rerouted").is_null() | (pl.col("at") >= pl.col("rerouted"))
    return earliest(told.join(last, on="case", how="left").filter(again), "case", "at", "accepted")


def _with_links(cases: pl.DataFrame, links: pl.DataFrame) -> pl.DataFrame:
    """Add `live_parent`."""
    live = links.filter(pl.col("live_parent")).select(*KEY, "live_parent")
    return beside(cases, live, KEY).with_columns(pl.col("live_parent").fill_null(value=False))


def _with_letters(cases: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    letters = dict(promises.no_action)
    letter = pl.col("outcome").replace_strict(letters, default=None, return_dtype=pl.String)
    return cases.with_columns(no_action=letter)
