"""The next contact after an instant: one search in a sorted column, however much somebody asks."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import numpy.typing as npt
import polars as pl

from metrics.instants import INSTANT
from metrics.promises import Promises

Whole = npt.NDArray[np.int64]

_SECOND = 1_000_000
"""Microseconds."""


def with_family(cases: pl.LazyFrame, promises: Promises) -> pl.LazyFrame:
    """Add `family`: that of the service, or the service where it belongs to none.

    Adds also `recurs`, the days after which what the service is about falls due anew.
    """
    service = pl.col("service")
    return cases.with_columns(
        family=service.replace(dict(promises.families)),
        recurs=service.replace_strict(promises.recurs, default=None, return_dtype=pl.Int64),
    )


def stop_kinds(promises: Promises) -> set[str]:
    """The kinds of event that can stop a promise."""
    return {"closed", *promises.clauses["stops"].drop_nulls().str.extract("^([^:]*)")}


def followed(group: pl.DataFrame, asked: pl.DataFrame, zone: str) -> pl.DataFrame:
    """The next of its group after each instant that is asked about: `row contact`.

    Args:
        group: Cases `row code opened recurs`, numbered by `row` as they stand: those with one code
            together and in order of time, whatever settles the order of two at one instant.
        asked: `row after until`, rows of `group`.
        zone: On whose wall clock recurrences are counted.
    """
    of_case = group[asked["row"]].select("code", "opened")
    wanted = pl.concat([asked, of_case], how="horizontal")
    parts = [
        _next_of(group.filter(pl.col("recurs").eq_missing(days)), wanted, days, zone)
        for days in group["recurs"].unique().sort()
    ]
    return first_of(parts)


def first_of(parts: list[pl.DataFrame]) -> pl.DataFrame:
    """Of contacts found in several places the first after each instant: `row contact`."""
    none = pl.DataFrame(schema={"row": pl.UInt32, "contact": pl.UInt32})
    if not parts:
        return none
    found = pl.concat(parts).sort("row", "after", "at", "contact")
    return found.unique(["row", "after"], keep="first").select(none.columns).unique()


def _next_of(
    among: pl.DataFrame, wanted: pl.DataFrame, recurs: int | None, zone: str
) -> pl.DataFrame:
    """The next of these cases, which recur alike: `row after contact at`."""
    of_these = np.isin(wanted["code"].to_numpy(), among["code"].unique().to_numpy())
    limited = wanted.filter(of_these).with_columns(until=before_the_next(recurs, zone))
    nth = next_in(among, limited)
    within = nth >= 0
    return limited.filter(within).select(
        "row",
        "after",
        contact=among["row"].gather(nth[within]),
        at=among["opened"].gather(nth[within]),
    )


def before_the_next(recurs: int | None, zone: str) -> pl.Expr:
    """`until`, or the last instant before the date on which what recurs falls due anew."""
    if recurs is None:
        return pl.col("until")
    date = pl.col("opened").dt.convert_time_zone(zone).dt.date() + timedelta(days=recurs)
    # Midnight may be skipped or come twice: the first instant of the date is meant.
    midnight = date.cast(pl.Datetime("us")).dt.replace_time_zone(
        zone, ambiguous="earliest", non_existent="null"
    )
    skipped = (date.cast(pl.Datetime("us")) + timedelta(hours=1)).dt.replace_time_zone(
        zone, ambiguous="earliest", non_existent="null"
    )
    starts = pl.coalesce(midnight, skipped).dt.convert_time_zone("UTC").cast(INSTANT)
    return pl.min_horizontal("until", starts - timedelta(microseconds=1))


def next_in(among: pl.DataFrame, wanted: pl.DataFrame) -> Whole:
    """Which of `among` is the first with the same code in (after, until]; -1 where none is.

    Both are numbered by `code`; `among` is in order of code and `opened`, and not empty.
    """
    nth, code, opened = first_after(among, wanted)
    at = np.minimum(nth, len(code) - 1)
    same = (nth < len(code)) & (code[at] == wanted["code"].to_numpy())
    return np.where(same & (opened[at] <= wanted["until"].to_physical().to_numpy()), nth, -1)


def first_after(among: pl.DataFrame, wanted: pl.DataFrame) -> tuple[Whole, Whole, Whole]:
    """Where in `among` what comes after each wanted instant begins, and its codes and times.

    Code and second are one number there, and one search finds both; what lies in the same second
    is looked at one after the other.
    """
    code = among["code"].cast(pl.Int64).to_numpy()
    opened = among["opened"].to_physical().to_numpy()
    own, after = (wanted[name].to_physical() for name in ("code", "after"))
    codes, instants = own.cast(pl.Int64).to_numpy(), after.to_numpy()
    seconds, asked = opened // _SECOND, instants // _SECOND
    begin = min(int(seconds.min()), int(asked.min(initial=0)))
    steps = max(int(seconds.max()), int(asked.max(initial=0))) - begin + 1
    nth = np.searchsorted(code * steps + (seconds - begin), codes * steps + (asked - begin))
    looking = np.arange(len(nth))
    while len(looking):
        at = np.minimum(nth[looking], len(code) - 1)
        early = (code[at] == codes[looking]) & (opened[at] <= instants[looking])
        looking = looking[early & (nth[looking] < len(code))]
        nth[looking] += 1
    return nth, code, opened
