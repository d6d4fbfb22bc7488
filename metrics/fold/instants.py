"""The instants of every case and commitment, from the facts of the cases and what was promised."""

from __future__ import annotations

from datetime import timedelta

import polars as pl

from metrics.fold.changes import with_changed_level
from metrics.fold.dues import with_unpaused_due
from metrics.fold.facts import RESOLUTION, Facts
from metrics.fold.joining import beside, earliest, numbered, paired
from metrics.fold.keeping import kept
from metrics.fold.pausing import Paused, with_moved_dues
from metrics.fold.rows import rows_of, with_stops
from metrics.fold.rules import with_reopened_after_due, with_rules
from metrics.instants import INSTANT
from metrics.promises import Promises
from metrics.promises import reach as reach_of
from metrics.tables import INSTANTS

FIRSTS = ("acknowledgement", "first_response", "first_action")
"""Promises of something first, each kept by its first such event."""

_DATES = {"case": pl.UInt32(), "due_event": pl.String(), "date_due": INSTANT, "told_until": INSTANT}


def instants_of(
    facts: Facts, links: pl.DataFrame, paused: Paused, promises: Promises
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The table `INSTANTS`, by the name of the commitment and by case, and the cases' pauses."""
    promised = kept(promises.clauses, "commitments", lambda: _commitments(promises))
    asked = _contacted(numbered(links, facts.cases))
    firsts, dates, stops = [], pl.DataFrame(schema=_DATES), pl.DataFrame()
    names = (*(n for n in FIRSTS if n in promised), RESOLUTION)
    for nth, name in enumerate(names):
        rows = rows_of(facts, promises, name, nth)
        stopped, stops = with_stops(rows, facts, name, promises.zone)
        firsts.append(with_unpaused_due(stopped, facts, promises, dates))
        dates = pl.concat([dates, _dates_owed(firsts[-1], paused, promises)])
    moved, pauses = with_moved_dues(firsts, paused, promises)
    *others, resolution = (with_changed_level(part, paused, promises) for part in moved)
    ruled, pauses = with_rules(resolution, facts, paused, promises, pauses)
    whole = [*map(_never_undone, others), with_reopened_after_due(ruled, stops, facts)]
    named = {
        name: _told(part, asked, reach_of(promises))
        for name, part in zip(names, whole, strict=True)
    }
    return pl.concat([named[name] for name in sorted(named)]), pauses


def _dates_owed(rows: pl.DataFrame, paused: Paused, promises: Promises) -> pl.DataFrame:
    """When each milestone was due that carries a date: `_DATES`, without and with its pauses."""
    gives = rows.filter(pl.col("commitment") == "first_action", pl.col("stop_kind") == "milestone")
    (moved,), _ = with_moved_dues([gives], paused, promises)
    until = pl.coalesce("due_at_cap", "due")
    return moved.select("case", due_event="stop_name", date_due="due_unpaused", told_until=until)


def _never_undone(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows of something first: every rule for reopenings leaves them as they are."""
    dues = {f"due_{rule}": "due" for rule in ("continuous", "resume", "restart")}
    none = pl.lit(value=False)
    return rows.with_columns(
        **dues, stop="last_stop", held_until="last_stop", reopened_after_due=none
    )


def _commitments(promises: Promises) -> set[str]:
    return set(promises.clauses["commitment"].unique())


def _contacted(links: pl.DataFrame) -> pl.DataFrame:
    """The contacts that followed cases, one row each: `case contact`."""
    asked = links.select("case", contact="contacts")
    return asked.filter(pl.col("contact").list.len() > 0).explode("contact").sort("case")


def _told(rows: pl.DataFrame, contacted: pl.DataFrame, reach: timedelta) -> pl.DataFrame:
    """The rows as `INSTANTS`."""
    contacts = _next_contacts(rows, contacted, reach)
    both = beside(rows, contacts).with_columns(
        priority="level",
        next_contact=pl.col("contact"),
        missing=_missing(),
        unmeasurable=_unmeasurable(),
    )
    return both.select(pl.col(name).cast(dtype) for name, dtype in INSTANTS.items())


def _next_contacts(rows: pl.DataFrame, contacted: pl.DataFrame, reach: timedelta) -> pl.DataFrame:
    """The next contact of the same requester in the same family after each stop: `row contact`.

    One that came later than a figure looks was followed from another event of the case, if at all.
    """
    stopped = paired(rows.select("case", "row", "stop"), contacted)
    since = pl.col("contact") - pl.col("stop")
    after = stopped.filter(since > timedelta(0), since <= reach)
    return earliest(after, "row", "contact", "contact")


def _missing() -> pl.Expr:
    """Why there is no promise: no agreement, nothing for the service, or no due of this case."""
    dateless = pl.col("due").is_null() & pl.col("unit").is_null() & pl.col("has_begun")
    return (
        pl.when(pl.col("version").is_null())
        .then(pl.lit("no_agreement"))
        .when(pl.col("clause").is_null())
        .then(pl.lit("no_service"))
        .when(dateless)
        .then(pl.lit("no_due"))
    )


def _unmeasurable() -> pl.Expr:
    """What is wrong with the case's instants; a promise without a due is no fault of them."""
    uncounted = pl.col("unit").is_not_null() & pl.col("due").is_null() & pl.col("has_begun")
    return (
        pl.when(pl.col("too_early"))
        .then(pl.lit("closed_before_opened"))
        .when(uncounted)
        .then(pl.lit("opened_in_an_impossible_year"))
    )
