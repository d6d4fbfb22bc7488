"""One row a case and commitment: its clause, what stops it, and the due that it was given."""

from __future__ import annotations

from datetime import timedelta

import polars as pl

from metrics.fold.facts import RESOLUTION, Facts
from metrics.fold.holders import chosen
from metrics.fold.joining import beside
from metrics.fold.stops import reached, stops_of
from metrics.instants import INSTANT
from metrics.promises import Promises, places

SAME_MOMENT = timedelta(seconds=60)
"""A stop that much before its start is a clock out of step, not a fault (METRICS, rule 7)."""

_TERMS = (
    "clause", "agreement", "starts", "stops", "by_person", "closing_message_counts", "priority",
    "unit", "amount", "calendar", "day_rule", "cutoff", "due_field", "due_event", "grace_unit",
    "grace_amount", "if_missing", "fallback_unit", "fallback_amount", "stated_unit",
    "stated_amount", "stated_calendar", "reopen_rule",
)  # fmt: skip


_OF_CASE = (
    "case", "source", "number", "agency", "service", "channel", "district", "opened", "priority",
    "published_due", "version", "promiser", "clause_place", "first_closed", "closed", "held_until",
    "reopened", "valid_from", "accepted", "void_reason", "withdrawn", "no_action",
)  # fmt: skip
_STOPPED = ("row", "case", "stop_kind", "stop_name", "by_person", "closing_message_counts")


def rows_of(facts: Facts, promises: Promises, commitment: str, nth: int) -> pl.DataFrame:
    """The rows of one commitment with the terms of their clause and `start`.

    Every case has a row of the resolution; of another commitment only those that it is promised.
    A case that several agencies held has one for each time that one held it (`until`), of which
    `with_stops` keeps one. `row` numbers them apart from those of other commitments, which have
    another `nth`.
    """
    alone, several = _held(facts.cases.select(_OF_CASE), facts.stints)
    if commitment == RESOLUTION:
        cases = pl.concat([alone, _placed(several, promises, commitment)])
    else:
        both = _placed(pl.concat([alone, several]), promises, commitment)
        cases = both.filter(pl.col("clause_place").is_not_null())
    terms = promises.clauses.select(_TERMS).with_columns(
        reopen_rule=pl.col("reopen_rule").fill_null("continuous"),
        stop_kind=pl.col("stops").str.extract("^([^:]*)"),
        stop_name=pl.col("stops").str.extract(":(.*)$"),
    )
    own = terms.rename({"priority": "default_level"})[cases["clause_place"]]
    return pl.concat([cases, own], how="horizontal").with_columns(
        pl.col("stop_kind").fill_null("closed"),
        row=pl.col("place") + nth * (len(facts.cases) + len(facts.stints)),
        commitment=pl.lit(commitment),
    )


def _held(cases: pl.DataFrame, stints: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The cases of one agency, and a row for each stint of the others; `place` numbers them."""
    plain = cases.with_columns(
        place="case", nth=pl.lit(None, pl.UInt32), until=pl.lit(None, INSTANT)
    )
    several = stints.with_columns(place=pl.int_range(pl.len(), dtype=pl.UInt32) + len(cases))
    is_moved = pl.col("case").is_in(stints["case"].unique().implode())
    few = plain.filter(is_moved).drop(name for name in several.columns if name != "case")
    expanded = several.join(few, on="case", maintain_order="left").select(plain.columns)
    return (plain if stints.is_empty() else plain.filter(~is_moved)), expanded


def _placed(cases: pl.DataFrame, promises: Promises, commitment: str) -> pl.DataFrame:
    asked = cases.select("version", "service", agency="promiser")
    return cases.with_columns(clause_place=places(asked, promises.clauses, commitment))


def with_stops(
    rows: pl.DataFrame, facts: Facts, commitment: str, zone: str
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The rows with what stopped them and since when they run, and all stops as `STOPS`.

    Of the closings that end a resolution only those of cases of which one was annulled are there.
    Of a case that several agencies held the row is that of the one that held it at the stop.

    Adds `first_stop`, `last_stop`, `start`, `has_begun`, `stop_missing`, `clock_out_of_step` and
    `too_early`. Of a promise of something first, both stops are the first such event: no reopening
    undoes it. Of a resolution the last is the one that held.
    """
    asked = rows.select(_STOPPED)
    if commitment == RESOLUTION:  # closings are known; which of them were annulled is asked later
        undone = pl.col("case").is_in(facts.annulled["case"].unique().implode())
        asked = asked.filter((pl.col("stop_kind") != "closed") | undone)
    stops = stops_of(asked, facts.happened)
    if commitment == RESOLUTION:
        annulled = rows.select("row", "case").join(facts.annulled, on="case")
        marks = stops.filter(~pl.col("is_closing"))
    else:
        annulled, marks = facts.annulled.clear().rename({"case": "row"}), stops
    found = beside(rows, reached(marks, annulled))
    if commitment == RESOLUTION:
        found = _with_closings(found)
    return _set_right(_started(_of_holder(found, facts.stints)), zone), stops


def _of_holder(rows: pl.DataFrame, stints: pl.DataFrame) -> pl.DataFrame:
    """One row a case: of several that of the agency which held it at the stop, or holds it.

    Where a case was closed without the promised stop, that is the one which closed it.
    """
    if stints.is_empty():
        return rows
    ended = rows.with_columns(stop=pl.coalesce("last_stop", "closed"))
    several = pl.col("nth").is_not_null()
    one = chosen(ended.filter(several), "stop")
    return pl.concat([ended.filter(~several), one]).drop("stop").sort("case")


def _with_closings(rows: pl.DataFrame) -> pl.DataFrame:
    on_closing = pl.col("stop_kind") == "closed"
    return rows.with_columns(
        first_stop=pl.when(on_closing).then("first_closed").otherwise("first_stop"),
        last_stop=pl.when(on_closing).then("closed").otherwise("last_stop"),
    )


def _started(rows: pl.DataFrame) -> pl.DataFrame:
    """Add `start` and `has_begun`.

    A clock that starts when the agency accepts has not begun before; one that is stopped without
    ever being accepted begins as it stops.
    """
    on_acceptance = (pl.col("starts") == "accepted").fill_null(value=False)
    accepted = pl.min_horizontal("accepted", "last_stop")
    return rows.with_columns(
        start=pl.when(on_acceptance).then(pl.coalesce(accepted, "opened")).otherwise("opened"),
        has_begun=~on_acceptance | accepted.is_not_null(),
    )


def _set_right(rows: pl.DataFrame, zone: str) -> pl.DataFrame:
    """Stops and closings a moment before the start are moved to it; earlier ones are a fault.

    So is one at midnight of the start's own date: its source gives only dates.
    """
    missing = pl.col("last_stop").is_null() & pl.col("closed").is_not_null()
    told = rows.with_columns(stop_missing=missing)
    early = _early(rows, zone)
    if early.is_empty():
        none = pl.lit(value=False)
        return told.with_columns(clock_out_of_step=none, too_early=none)
    both = beside(told, early)
    moved = [_moved_to_start(n) for n in ("first_stop", "last_stop", "closed")]
    return both.with_columns(
        *moved,
        clock_out_of_step=pl.col("slightly").fill_null(value=False),
        too_early=(~pl.col("slightly")).fill_null(value=False),
    ).drop("slightly")


def _early(rows: pl.DataFrame, zone: str) -> pl.DataFrame:
    """The few rows that end before they start: `row slightly`."""
    ends = rows.select("row", "start", end=pl.min_horizontal("last_stop", "closed"))
    local, started = (pl.col(name).dt.convert_time_zone(zone) for name in ("end", "start"))
    same_date = (local == local.dt.truncate("1d")) & (local.dt.date() == started.dt.date())
    slightly = (pl.col("start") - pl.col("end") < SAME_MOMENT) | same_date
    return ends.filter(pl.col("end") < pl.col("start")).select("row", slightly=slightly)


def _moved_to_start(name: str) -> pl.Expr:
    early = pl.col("slightly") & (pl.col(name) < pl.col("start"))
    return pl.when(early).then("start").otherwise(name).alias(name)
