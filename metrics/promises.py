"""All promises of a city as one table, and which of them each case falls under."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import polars as pl

from agreements.calendars import WorkingCalendar, clock_seconds
from agreements.folder import CityFolder
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.services import Goal, ServiceTerms
from metrics.instants import INSTANT, wall_clock

DEFAULT_WINDOW_DAYS = 14
_FAR = datetime(2199, 12, 1)  # noqa: DTZ001 - the open end of a window, in local time like the others

CLAUSES: dict[str, pl.DataType] = {
    "clause": pl.String(),
    "agreement": pl.String(),
    "agency": pl.String(),
    "version": pl.String(),
    "service": pl.String(),
    "from": INSTANT,
    "to": INSTANT,
    "commitment": pl.String(),
    "stops": pl.String(),
    "due_field": pl.String(),
    "unit": pl.String(),
    "amount": pl.Int64(),
    "calendar": pl.String(),
    "stated_unit": pl.String(),
    "stated_amount": pl.Int64(),
    "stated_calendar": pl.String(),
    "day_rule": pl.String(),
    "cutoff": pl.Int64(),
    "window_days": pl.Int64(),
    "goal": pl.Float64(),
    "min_cases": pl.Int64(),
    "file": pl.String(),
    "line": pl.Int64(),
}
"""One row a version and service; `service` is null where a version covers every other one."""

_WRITTEN = {**CLAUSES, "from": pl.Datetime("us"), "to": pl.Datetime("us")}
"""The same with windows as the files have them: on the city's wall clock."""


@dataclass(frozen=True)
class Promises:
    """What a measurement needs to know of the agreements.

    Attributes:
        clauses: The table `CLAUSES`.
        calendars: By id.
        void_outcomes: Closing outcomes that take a case out of every rate, with the reason.
        zone: The city's time zone.
    """

    clauses: pl.DataFrame
    calendars: Mapping[str, WorkingCalendar]
    void_outcomes: Mapping[str, str]
    zone: str


def promises_of(folder: CityFolder) -> Promises:
    """The promises in force (signed or published) of a city's folder."""
    rows = [
        row
        for loaded in folder.agreements
        if loaded.model.in_force_by_status
        for row in _clauses(loaded)
    ]
    outcomes = folder.city.spec.outcomes
    zone = folder.city.spec.timezone
    return Promises(
        clauses=_in_utc(pl.DataFrame(rows, schema=_WRITTEN, orient="row"), zone),
        calendars=folder.calendars,
        void_outcomes={name: o.void for name, o in outcomes.items() if o.void},
        zone=zone,
    )


def _in_utc(clauses: pl.DataFrame, zone: str) -> pl.DataFrame:
    """Windows as instants; an edge that daylight saving skips or repeats is read as times are."""
    edges = {name: wall_clock(clauses[name], zone) for name in ("from", "to")}
    return clauses.with_columns(**edges)


def _clauses(loaded: Loaded[Agreement]) -> Iterator[dict[str, Any]]:
    spec = loaded.model.spec
    everything: list[tuple[str | None, ServiceTerms]] = list(spec.services.items())
    if spec.every_other_service:
        everything.append((None, spec.every_other_service))
    for service, terms in everything:
        yield {**_identity(loaded, service), **_terms(loaded, service, terms)}


def _identity(loaded: Loaded[Agreement], service: str | None) -> dict[str, Any]:
    agreement = loaded.model
    window = agreement.spec.effective
    name = f"{agreement.metadata.id}@{agreement.version}"
    return {
        "clause": f"{name}#{service or '*'}",
        "agreement": agreement.metadata.id,
        "agency": agreement.agency,
        "version": agreement.version,
        "service": service,
        "from": window.from_,
        "to": window.to or _FAR,
    }


def _terms(loaded: Loaded[Agreement], service: str | None, terms: ServiceTerms) -> dict[str, Any]:
    spec, promise = loaded.model.spec, terms.resolution
    path = ("spec", "services", service) if service else ("spec", "every_other_service")
    days, stated = spec.clock.business_day, promise.stated_target
    goal = _judged_by_month(spec.goal_for(promise.goal))
    return {
        "commitment": "resolution",
        "stops": promise.stops,
        "due_field": promise.due_field,
        "unit": promise.target.unit if promise.target else None,
        "amount": promise.target.amount if promise.target else None,
        "calendar": promise.calendar or terms.calendar,
        "stated_unit": stated.target.unit if stated else None,
        "stated_amount": stated.target.amount if stated else None,
        "stated_calendar": (stated.calendar or terms.calendar) if stated else None,
        "day_rule": days.due,
        "cutoff": clock_seconds(days.cutoff) if days.cutoff else None,
        "window_days": spec.clock.reopening.window.amount,
        # Rounded, so that 951 of 1,000 reaches 95.1 % exactly.
        "goal": round(goal.percent / 100, 12) if goal and goal.percent else None,
        "min_cases": goal.min_cases if goal else None,
        "file": loaded.document.name,
        "line": loaded.document.line(*path, "resolution"),
    }


def _judged_by_month(goal: Goal | None) -> Goal | None:
    """The goal, where it is about the cases due in a month: no other is judged from this table."""
    plain = goal and goal.period in {None, "month"} and goal.basis in {None, "due_in_period"}
    return goal if plain else None


def assigned(cases: pl.DataFrame, clauses: pl.DataFrame) -> pl.DataFrame:
    """Cases with the clause of the version in force when they were opened.

    A window takes in its first instant and not its last, on the city's wall clock. Before the
    first, after the last and in a gap between two nothing is promised.

    Adds the columns of `CLAUSES` (null where nothing is promised) and `missing`, which then says
    `no_agreement` or `no_service`. The rows keep their order.
    """
    versions = clauses.select("agency", "version", "from", "to").unique().sort("from")
    dated = (
        cases.with_row_index("row")
        .sort("opened")
        .join_asof(versions, left_on="opened", right_on="from", by="agency", check_sortedness=False)
        .with_columns(version=pl.when(pl.col("opened") < pl.col("to")).then(pl.col("version")))
        .drop("from", "to")
    )
    key = ["agency", "version"]
    named = clauses.filter(pl.col("service").is_not_null())
    others = clauses.filter(pl.col("service").is_null()).drop("service")
    own = pl.col("clause").is_not_null()
    clause = [c for c in clauses.columns if c not in {*key, "service"}]
    both = dated.join(named, on=[*key, "service"], how="left").join(
        others, on=key, how="left", suffix="_other"
    )
    # Whole clauses: a service's own terms are not filled up from those of every other one.
    chosen = both.with_columns(
        pl.when(own).then(c).otherwise(f"{c}_other").alias(c) for c in clause
    )
    missing = (
        pl.when(pl.col("version").is_null())
        .then(pl.lit("no_agreement"))
        .when(pl.col("clause").is_null())
        .then(pl.lit("no_service"))
    )
    return (
        chosen.with_columns(missing=missing)
        .sort("row")
        .select(*cases.columns, "version", *clause, "missing")
    )
