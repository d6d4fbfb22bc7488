"""All promises of a city as tables, and which of them each case falls under."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

import polars as pl

from agreements.calendars import WorkingCalendar
from agreements.folder import CityFolder
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from metrics.instants import wall_clock
from metrics.terms import (
    ADJUSTMENTS,
    CLAUSES,
    DECLARED,
    DEFAULT_WINDOW_DAYS,
    EXCLUSIONS,
    PAUSE_RULES,
    TARGETS,
    WRITTEN,
    Row,
    Types,
    adjustment_rows,
    clause_rows,
    exclusion_rows,
    pause_rows,
    target_rows,
)
from metrics.told import EDITIONS, editions

__all__ = ["CLAUSES", "DEFAULT_WINDOW_DAYS", "Promises", "assigned", "promises_of", "reach"]

_LONGEST_SHOWN_DAYS: Final = 30
"""The reopen rate shows 30 days beside the agreement's window; contacts are followed as far."""


def _no_rows(types: Types) -> Callable[[], pl.DataFrame]:
    return lambda: pl.DataFrame(schema=types)


@dataclass(frozen=True)
class Promises:
    """What a measurement needs to know of the agreements and of the city.

    Attributes:
        clauses: The table `metrics.terms.CLAUSES`.
        calendars: By id.
        void_outcomes: Closing outcomes that take a case out of every rate, with the reason.
        zone: The city's time zone.
        targets: The table `metrics.terms.TARGETS`.
        pauses: The table `metrics.terms.PAUSE_RULES`.
        exclusions: The table `metrics.terms.EXCLUSIONS`.
        families: The family of each service that belongs to one.
        no_action: The rubric's letter of each closing outcome that says nothing was done.
        recurs: After how many days what a service is about falls due anew, such as a collection.
        operators: Agencies that are 311 itself.
        adjustments: The table `metrics.terms.ADJUSTMENTS`.
        editions: The table `metrics.told.EDITIONS`.
    """

    clauses: pl.DataFrame
    calendars: Mapping[str, WorkingCalendar]
    void_outcomes: Mapping[str, str]
    zone: str
    targets: pl.DataFrame = field(default_factory=_no_rows(TARGETS))
    pauses: pl.DataFrame = field(default_factory=_no_rows(PAUSE_RULES))
    exclusions: pl.DataFrame = field(default_factory=_no_rows(EXCLUSIONS))
    families: Mapping[str, str] = field(default_factory=dict)
    no_action: Mapping[str, str] = field(default_factory=dict)
    recurs: Mapping[str, int] = field(default_factory=dict)
    operators: frozenset[str] = frozenset()
    adjustments: pl.DataFrame = field(default_factory=_no_rows(ADJUSTMENTS))
    editions: pl.DataFrame = field(default_factory=_no_rows(EDITIONS))


def promises_of(folder: CityFolder) -> Promises:
    """The promises in force (signed or published) of a city's folder."""
    city = folder.city.spec
    return Promises(
        clauses=_in_utc(_table(folder, clause_rows, WRITTEN), city.timezone),
        calendars=folder.calendars,
        void_outcomes={name: o.void for name, o in city.outcomes.items() if o.void},
        zone=city.timezone,
        targets=_table(folder, target_rows, TARGETS),
        pauses=_table(folder, pause_rows, PAUSE_RULES),
        exclusions=_table(folder, exclusion_rows, EXCLUSIONS),
        families={name: s.family for name, s in city.services.items() if s.family},
        no_action={name: o.no_action for name, o in city.outcomes.items() if o.no_action},
        recurs={name: s.recurs.amount for name, s in city.services.items() if s.recurs},
        adjustments=_declared(folder),
        editions=editions(a.model for a in folder.agreements if a.model.in_force_by_status),
    )


def _table(
    folder: CityFolder, rows: Callable[[Loaded[Agreement]], Iterator[Row]], types: Types
) -> pl.DataFrame:
    """The rows of every version in force."""
    in_force = (loaded for loaded in folder.agreements if loaded.model.in_force_by_status)
    return pl.DataFrame(
        [row for loaded in in_force for row in rows(loaded)], schema=types, orient="row"
    )


def _declared(folder: CityFolder) -> pl.DataFrame:
    """The declared events, each once: what several versions of an agreement name is one event.

    A signed version is never changed, so an event is declared in a later one; it touches the cases
    of the agreement's earlier versions too. The words of the last version hold.
    """
    rows = _table(folder, adjustment_rows, DECLARED)
    number = pl.col("version").str.split(".").cast(pl.List(pl.Int64))
    last = rows.sort("agreement", "id", number).unique(["agreement", "id"], keep="last")
    zone = folder.city.spec.timezone
    edges = {name: wall_clock(last[name], zone) for name in ("begin", "end")}
    return last.with_columns(**edges).filter(pl.col("begin") < pl.col("end")).sort("begin", "id")


def _in_utc(clauses: pl.DataFrame, zone: str) -> pl.DataFrame:
    """Windows as instants; an edge that daylight saving skips or repeats is read as times are."""
    edges = {name: wall_clock(clauses[name], zone) for name in ("from", "to")}
    return clauses.with_columns(**edges)


def assigned(
    cases: pl.DataFrame, clauses: pl.DataFrame, commitment: str = "resolution"
) -> pl.DataFrame:
    """Cases with a clause of the version in force when they were opened.

    A window takes in its first instant and not its last, on the city's wall clock. Before the
    first, after the last and in a gap between two nothing is promised.

    Adds the columns of `CLAUSES` (null where nothing is promised) and `missing`, which then says
    `no_agreement` or `no_service`. The rows keep their order.
    """
    dated = cases.with_columns(version=versions_of(cases, clauses))
    rows = dated.with_columns(place=places(dated, clauses, commitment))
    terms = clauses.drop("version", "agency", "service", "from", "to")
    chosen = terms[rows["place"]]
    missing = (
        pl.when(pl.col("version").is_null())
        .then(pl.lit("no_agreement"))
        .when(pl.col("clause").is_null())
        .then(pl.lit("no_service"))
    )
    taken = [c for c in chosen.columns if c not in cases.columns]
    return pl.concat([rows.drop("place"), chosen.select(taken)], how="horizontal").with_columns(
        missing=missing
    )


def reach(promises: Promises) -> timedelta:
    """How long after an instant a contact can still matter to any figure."""
    clauses = promises.clauses.select("window_days", "repeat_days").max()
    days = [d for d in clauses.row(0) if d is not None]
    # Windows are counted on the wall clock: a day more than they have is long enough for any.
    return timedelta(days=max(DEFAULT_WINDOW_DAYS, _LONGEST_SHOWN_DAYS, *days) + 1)


def versions_of(cases: pl.DataFrame, clauses: pl.DataFrame) -> pl.Series:
    """The version of its agency's agreement in force when each case was opened, or null.

    Args:
        cases: With `agency` and `opened`.
        clauses: The table `CLAUSES`.
    """
    versions = clauses.select("agency", "version", "from", "to").unique().sort("from")
    wanted = cases.select("agency", "opened").with_row_index("row").sort("opened")
    dated = wanted.join_asof(
        versions, left_on="opened", right_on="from", by="agency", check_sortedness=False
    )
    held = pl.when(pl.col("opened") < pl.col("to")).then("version")
    return dated.select("row", version=held).sort("row")["version"]


def covered(dated: pl.DataFrame, clauses: pl.DataFrame) -> pl.Series:
    """Whether the version of each case has anything for its service, or for every other one.

    Args:
        dated: With `agency`, `version` and `service`.
        clauses: The table `CLAUSES`.
    """
    key = ["agency", "version", "service"]
    named, asked = clauses.select(key).unique(), dated.select(key).with_row_index("row")
    others = named.filter(pl.col("service").is_null())
    own = asked.join(named, on=key, how="semi")["row"]
    general = asked.join(others, on=key[:2], how="semi")["row"]
    return asked["row"].is_in(pl.concat([own, general]).implode())


def places(dated: pl.DataFrame, clauses: pl.DataFrame, commitment: str) -> pl.Series:
    """Where in the table of clauses each case finds its promise of one commitment, or null.

    A service that a version names has its own terms alone: what it is not promised there is not
    filled up from those of every other service.

    Args:
        dated: With `agency`, `version` and `service`.
        clauses: The table `CLAUSES`.
        commitment: Such as `resolution`.
    """
    of_version = ["agency", "version"]
    key, is_named = [*of_version, "service"], pl.col("service").is_not_null()
    placed = clauses.with_row_index("place")
    own = placed.filter(is_named, commitment=commitment).select(*key, "place")
    others = placed.filter(~is_named, commitment=commitment).select(*of_version, other="place")
    # Each service that a version names, with its promise or without one.
    named = clauses.filter(is_named).select(key).unique().join(own, on=key, how="left")
    found = dated.select(key).join(
        named.with_columns(named=pl.lit(value=True)), on=key, how="left", maintain_order="left"
    )
    if others.is_empty():
        return found["place"]
    both = found.join(others, on=of_version, how="left", maintain_order="left")
    chosen = pl.when(pl.col("named")).then("place").otherwise("other")
    return both.select(chosen.alias("place")).to_series()
