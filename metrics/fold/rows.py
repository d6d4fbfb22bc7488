"""One row a case and commitment: its clause, what stops it, and the due that it was given."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

import polars as pl

from metrics.fold.facts import RESOLUTION, Facts
from metrics.fold.holders import chosen
from metrics.fold.joining import beside, replaced
from metrics.fold.keeping import kept
from metrics.fold.stops import reached, stops_of
from metrics.promises import Promises

SAME_MOMENT = timedelta(seconds=60)
"""A stop that much before its start is a clock out of step, not a fault (METRICS, rule 7)."""

_TERMS = (
    "clause", "agreement", "starts", "stops", "by_person", "closing_message_counts",
    "unit", "amount", "calendar", "day_rule", "cutoff", "due_field", "due_event", "grace_unit",
    "grace_amount", "if_missing", "fallback_unit", "fallback_amount", "stated_unit",
    "stated_amount", "stated_calendar", "reopen_rule",
)  # fmt: skip


_OF_CASE = (
    "case", "source", "number", "agency", "service", "channel", "district", "opened", "priority",
    "published_due", "version", "governed", "first_closed", "closed", "held_until",
    "reopened", "valid_from", "accepted", "void_reason", "withdrawn", "no_action",
)  # fmt: skip
_HOLDING = ("agency", "version", "governed")
_CLOSED = ("case", "first_closed", "closed")
_STOPPED = ("row", "case", "stop_kind", "stop_name", "by_person", "closing_message_counts")


def rows_of(facts: Facts, promises: Promises, commitment: str, nth: int) -> pl.DataFrame:
    """The rows of one commitment with the terms of their clause.

    Every case has a row of the resolution; of another commitment only those that it is promised.
    The promise is that of the agency which held the case at its stop, or holds it: where it was
    closed without the promised stop, of the one which closed it. `row` numbers them apart from
    those of other commitments, which have another `nth`.
    """
    cases = facts.cases.select(_OF_CASE)
    if len(facts.stints):
        cases = replaced(cases, _held(facts, promises, commitment))
    rows = _with_terms(cases, facts, promises, commitment)
    return rows.with_columns(row=pl.col("case") + nth * len(cases), commitment=pl.lit(commitment))


def _held(facts: Facts, promises: Promises, commitment: str) -> pl.DataFrame:
    """Who held at their stop the cases that several agencies held: `case` and `_HOLDING`.

    Where none of them promised it, nobody's promise is it; so it is where it stopped before the
    first who did had the case.
    """
    began = facts.stints.with_columns(began=pl.col("until").shift(1).over("case", order_by="nth"))
    several = _with_terms(began, facts, promises, commitment)
    known = beside(several.with_row_index("row"), facts.cases.select(*_CLOSED), "case")
    reached, _ = _reached(known, facts, commitment)
    first = pl.col("reopen_rule") == "first_closure"
    held = pl.when(first).then("first_stop").otherwise("last_stop")
    stopped = reached.with_columns(
        stop=pl.coalesce(held, "closed"), is_first=pl.col("nth") == pl.col("nth").min().over("case")
    )
    before_all = pl.col("is_first") & (pl.col("stop") < pl.col("began")).fill_null(value=False)
    one = chosen(stopped, "stop").filter(~before_all)
    cases = facts.stints.select("case").unique(maintain_order=True)
    return cases.join(one, on="case", how="left", maintain_order="left").select("case", *_HOLDING)


def _with_terms(
    cases: pl.DataFrame, facts: Facts, promises: Promises, commitment: str
) -> pl.DataFrame:
    """Cases or stints with the terms of their clause; of something first only those promised."""
    place = facts.rules.places(cases["governed"], promises, commitment)
    if commitment != RESOLUTION:
        cases, place = cases.filter(place.is_not_null()), place.drop_nulls()
    terms = kept(
        promises.clauses, f"terms of {commitment}", lambda: _Terms.of(promises, commitment)
    )
    return terms.beside(cases, place)


class _Terms(NamedTuple):
    """The terms of the clauses of one commitment.

    Attributes:
        table: All clauses, as they stand in the table of clauses.
        alike: What all of this commitment say alike need not be looked up: each such term.
        unsaid: Those of them of which none says anything: so it is of cases without a clause too.
    """

    table: pl.DataFrame
    alike: dict[str, pl.Expr]
    unsaid: frozenset[str]

    @classmethod
    def of(cls, promises: Promises, commitment: str) -> _Terms:
        """Those of one commitment."""
        table = promises.clauses.select(_TERMS, default_level="priority").with_columns(
            reopen_rule=pl.col("reopen_rule").fill_null("continuous"),
            stop_kind=pl.col("stops").str.extract("^([^:]*)").fill_null("closed"),
            stop_name=pl.col("stops").str.extract(":(.*)$"),
        )
        own = table.filter(promises.clauses["commitment"] == commitment)
        said = {name: set(own[name]) for name in table.columns}
        alike = {name: next(iter(told), None) for name, told in said.items() if len(told) <= 1}
        told = {name: pl.lit(one, table.schema[name]).alias(name) for name, one in alike.items()}
        return cls(table, told, frozenset(name for name, one in alike.items() if one is None))

    def beside(self, cases: pl.DataFrame, place: pl.Series) -> pl.DataFrame:
        """Cases with the terms of the clauses at some places; one without has only its closing."""
        whole = not place.null_count()
        same = {n: said for n, said in self.alike.items() if whole or n in self.unsaid}
        others = [name for name in self.table.columns if name not in same]
        looked_up = self.table[others][place].get_columns() if others else []
        rows = cases.with_columns(*looked_up, *same.values())
        return rows if whole else rows.with_columns(pl.col("stop_kind").fill_null("closed"))


def with_stops(
    rows: pl.DataFrame, facts: Facts, commitment: str, zone: str
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The rows with what stopped them and since when they run, and all stops as `STOPS`.

    Of the closings that end a resolution only those of cases of which one was annulled are there.

    Adds `first_stop`, `last_stop`, `start`, `has_begun`, `stop_missing`, `clock_out_of_step` and
    `too_early`. Of a promise of something first, both stops are the first such event: no reopening
    undoes it. Of a resolution the last is the one that held.
    """
    found, stops = _reached(rows, facts, commitment)
    return _set_right(_started(found), zone), stops


def _reached(
    rows: pl.DataFrame, facts: Facts, commitment: str
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The rows with `first_stop` and `last_stop`, and the stops."""
    asked = rows[list(_STOPPED)]
    if commitment == RESOLUTION:  # closings are known; which of them were annulled is asked later
        undone = pl.col("case").is_in(facts.annulled["case"].unique().implode())
        asked = asked.filter((pl.col("stop_kind") != "closed") | undone)
    stops = stops_of(asked, facts.happened)
    if commitment != RESOLUTION:
        never = facts.annulled.clear().rename({"case": "row"})
        return beside(rows, reached(stops, never)), stops
    annulled = rows.select("row", "case").join(facts.annulled, on="case")
    found = beside(rows, reached(stops.filter(~pl.col("is_closing")), annulled))
    return _with_closings(found), stops


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
