"""The way of a case to the agency that holds it at the end, and what the detours cost."""

from __future__ import annotations

import numpy as np
import polars as pl

from metrics.clocks import covering
from metrics.dues import FIRST_START, LAST_START
from metrics.fold.happened import Happened
from metrics.fold.joining import beside, earliest, latest
from metrics.instants import epoch_seconds
from metrics.promises import Promises

MISSING_INFORMATION = "missing_information"
_GIVEN = ("assigned", "accepted", "rerouted")
"""Events that say to whom a case went."""
_TAKEN = ("rerouted", "returned")
"""Events that say from whom it was taken, and why."""


def routes(cases: pl.DataFrame, happened: Happened, promises: Promises) -> pl.DataFrame:
    """How each case was passed on, by `case`: the columns of `tables.LIVES` that tell of it.

    Args:
        cases: `case opened closed agency clause_calendar`; the agency is the one that closed it.
        happened: What happened to them.
        promises: For its calendars.

    - A reroute is a case sent from one agency to another; its reason is that of the first one or
      else the one for which it was given back.
    - `settled` is the first instant at which the agency that holds the case at the end had it,
      after the last at which another one did; where a closed case was sent then is no matter.
    - `lost_seconds` are open seconds of the calendar from the opening until then, of a case that
      was rerouted before it was closed; null where no calendar is known.
    """
    given = happened.of(_GIVEN, "case", "at", "to_agency").filter(pl.col("to_agency").is_not_null())
    taken = happened.of(_TAKEN, "case", "at", "kind", "from_agency", "to_agency", "reason")
    found = (
        cases.select("case", "opened", "closed", calendar="clause_calendar")
        .pipe(beside, _settled(cases, _until_closed(cases, given)), "case")
        .pipe(beside, _first_agency(given, taken), "case")
        .pipe(beside, _reroutes(taken), "case")
    )
    lost = _lost(found, promises)
    wanted = found.drop("opened", "closed", "calendar")
    return beside(wanted, lost, "case")


def _until_closed(cases: pl.DataFrame, given: pl.DataFrame) -> pl.DataFrame:
    """What happened up to the closing that held."""
    closed = cases["closed"].gather(given["case"])  # cases are numbered as they stand
    return given.filter((closed.is_null() | (given["at"] <= closed)).fill_null(value=True))


def _settled(cases: pl.DataFrame, given: pl.DataFrame) -> pl.DataFrame:
    """`case settled`; only of cases that another agency had is more to be seen than the first."""
    agency = cases["agency"].gather(given["case"])  # cases are numbered as they stand
    own = (given["to_agency"] == agency).fill_null(value=False)
    to = given.select("case", "at")
    if own.all():
        return earliest(to, "case", "at", "settled")
    elsewhere = latest(to.filter(~own), "case", "at", "left")
    kept = to.filter(own).join(elsewhere, on="case", how="left")
    back = kept.filter(pl.col("left").is_null() | (pl.col("at") > pl.col("left")))
    return earliest(back, "case", "at", "settled")


def _first_agency(given: pl.DataFrame, taken: pl.DataFrame) -> pl.DataFrame:
    """`case first_agency`, of cases that were ever given back or sent on; no other had a second."""
    moved = taken.select("case").unique()
    had = [
        frame.join(moved, on="case", how="semi").select("case", "at", "order", agency=column)
        for frame, column in (
            (taken.with_columns(order=pl.lit(0)), "from_agency"),
            (given.with_columns(order=pl.lit(1)), "to_agency"),
        )
    ]
    ordered = pl.concat(had).drop_nulls("agency").sort("case", "at", "order", "agency")
    first = ordered.unique("case", keep="first", maintain_order=True)
    return first.select("case", first_agency="agency")


def _reroutes(taken: pl.DataFrame) -> pl.DataFrame:
    """`case reroutes rerouted reroute_reason missing_information`."""
    ordered = taken.sort("case", "at", "kind", "reason", nulls_last=True)
    sent_on = pl.col("kind") == "rerouted"
    elsewhere = pl.col("from_agency").is_null() | pl.col("from_agency").ne_missing(
        pl.col("to_agency")
    )
    real = sent_on & elsewhere
    reason = pl.col("reason")
    return ordered.group_by("case", maintain_order=True).agg(
        reroutes=real.sum(),
        rerouted=pl.col("at").filter(real).first(),
        reroute_reason=pl.coalesce(reason.filter(real).drop_nulls().first(), _returned_for(reason)),
        missing_information=(reason == MISSING_INFORMATION).any(),
    )


def _returned_for(reason: pl.Expr) -> pl.Expr:
    return reason.filter(pl.col("kind") == "returned").drop_nulls().first()


def _lost(found: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    """`case lost_seconds`, a calendar at a time."""
    plausible = [
        pl.col(name).is_between(FIRST_START, LAST_START, closed="left")
        for name in ("opened", "settled")
    ]
    known = pl.col("calendar").is_in(list(promises.calendars))
    in_time = pl.col("closed").is_null() | (pl.col("rerouted") <= pl.col("closed"))
    detours = found.filter(pl.col("reroutes") > 0, in_time, known, *plausible)
    none = pl.DataFrame(schema={"case": pl.UInt32, "lost_seconds": pl.Int64})
    groups = detours.partition_by("calendar", maintain_order=True)
    return pl.concat([none, *(_elapsed(group, promises) for group in groups)])


def _elapsed(group: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    """Of rows on one calendar the open seconds until they were settled."""
    calendar = promises.calendars[group["calendar"][0]]
    ended = group.select(pl.max_horizontal("opened", "settled")).to_series()
    starts, ends = epoch_seconds(group["opened"]), epoch_seconds(ended)
    clock = covering(calendar, np.array([starts.min(), ends.max()]))
    return group.select("case", lost_seconds=pl.Series(clock.elapsed(starts, ends)))
