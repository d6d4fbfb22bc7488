"""Which agency held a case at each instant, and whose promise went with it."""

from __future__ import annotations

import polars as pl

from metrics.fold.happened import Happened
from metrics.instants import INSTANT
from metrics.promises import Promises, covered, versions_of

STINTS: dict[str, pl.DataType] = {
    "case": pl.UInt32(),
    "nth": pl.UInt32(),
    "agency": pl.String(),
    "until": INSTANT,
    "promiser": pl.String(),
    "version": pl.String(),
}
"""One row for each time that an agency held a case which more than one of them held, in order.

`until` is when the next one had it, null for the last; `promiser` whose promise is counted on it,
`version` the version of that promise, null where none of them had one.
"""

_GIVEN = ("assigned", "accepted", "rerouted")
"""Events that say to whom a case went."""
_TOLD = (*_GIVEN, "returned")
"""Events that may say who held a case."""
_OF_EVENT = ("case", "at", "kind", "to_agency")


HOLDING = ("agency", "promiser", "version", "governed")
"""What of a case depends on who held it."""


def with_told_agency(cases: pl.DataFrame, happened: Happened) -> pl.DataFrame:
    """The cases; of one whose source names no agency, the one to which it last went.

    Args:
        cases: `case agency`, numbered as they stand.
        happened: What happened to them.
    """
    if not cases["agency"].null_count():
        return cases
    blank = cases.filter(pl.col("agency").is_null()).select("case")
    told = _given(happened.of(_GIVEN, *_OF_EVENT)).join(blank, on="case", how="semi")
    last = told.sort("case", "at", "to_agency").group_by("case").agg(pl.col("to_agency").last())
    both = cases.join(last, on="case", how="left", maintain_order="left")
    return both.with_columns(agency=pl.coalesce("agency", "to_agency")).drop("to_agency")


def stints_of(cases: pl.DataFrame, happened: Happened, promises: Promises) -> pl.DataFrame:
    """The table `STINTS`, of the cases that more than one agency held.

    Who sent a case on is known to have held it since it last went to somebody, and the agency of
    the case since the last event that gave it to one. The promise is that of the agency, in the
    version in force when the case was opened; where that has nothing for the service, the promise
    of the last agency before it that had.

    Args:
        cases: `case agency service opened`, numbered as they stand.
        happened: What happened to them.
        promises: The agreements in force.
    """
    told = happened.of(_TOLD, "case", "at", "kind", "from_agency", "to_agency")
    agency = cases["agency"].gather(told["case"])
    others = [
        (told[name] != agency).fill_null(value=False) for name in ("from_agency", "to_agency")
    ]
    moved = told.filter(others[0] | others[1])["case"].unique()
    if moved.is_empty():
        return pl.DataFrame(schema=STINTS)
    few = cases.select("case", "agency", "service", "opened").filter(
        pl.col("case").is_in(moved.implode())
    )
    held = _held(few, told.filter(pl.col("case").is_in(moved.implode())))
    return _promised(held.join(few.drop("agency"), on="case", maintain_order="left"), promises)


def _given(told: pl.DataFrame) -> pl.DataFrame:
    went = pl.col("kind").is_in(_GIVEN) & pl.col("to_agency").is_not_null()
    return told.select(_OF_EVENT).filter(went)


def _held(few: pl.DataFrame, told: pl.DataFrame) -> pl.DataFrame:
    """`case nth agency until`: what each event says of who held the case before and after it."""
    before = told.select("case", "at", agency="from_agency", is_before=pl.lit(value=True))
    after = _given(told).select("case", "at", agency="to_agency", is_before=pl.lit(value=False))
    last = few.select("case", "agency", at=pl.lit(None, INSTANT), is_before=pl.lit(value=True))
    marks = _ordered(pl.concat([before, after, last], how="diagonal").drop_nulls("agency"))
    is_next_before = pl.col("is_before").shift(-1).over("case")
    known_until = pl.col("is_before") | is_next_before.fill_null(value=True)
    until = pl.when(known_until).then("at").otherwise(pl.col("at").shift(-1).over("case"))
    run = pl.struct("case", "agency").rle_id()
    return (
        marks.with_columns(until=until, run=run)
        .group_by("run", maintain_order=True)
        .agg(pl.col("case", "agency").first(), pl.col("until").last())
        .with_columns(nth=pl.int_range(pl.len(), dtype=pl.UInt32).over("case"))
    )


def _ordered(marks: pl.DataFrame) -> pl.DataFrame:
    """What is known of who held each case, in order of time.

    Of a case that went from one agency through another to a third in one second, whoever had it
    for no time at all comes between the two.
    """
    at_once = ["case", "at", "agency"]
    passing = pl.col("is_before").n_unique().over(at_once) > 1
    turn = pl.when(passing).then(1).when("is_before").then(0).otherwise(2)
    return (
        marks.with_columns(turn=turn)
        .sort(
            ["case", "at", "turn", "agency", "is_before"],
            descending=[False, False, False, False, True],
            nulls_last=True,
        )
        .drop("turn")
    )


def _promised(held: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    dated = held.with_columns(version=versions_of(held, promises.clauses))
    covers = covered(dated, promises.clauses)
    own = dated.with_columns(
        **{f"own_{name}": pl.when(covers).then(name) for name in ("agency", "version")}
    )
    # An agency without an agreement at the opening keeps its own name where nobody had a promise.
    carried = own.with_columns(
        pl.col("own_agency", "own_version").forward_fill().over("case", order_by="nth")
    ).with_columns(
        promiser=pl.coalesce("own_agency", "agency"),
        version=pl.when(pl.col("own_agency").is_null()).then("version").otherwise("own_version"),
    )
    return carried.select(pl.col(name).cast(dtype) for name, dtype in STINTS.items())


def chosen(rows: pl.DataFrame, stop: str) -> pl.DataFrame:
    """Of the rows of each case, one for each stint in order, the one in which it stopped.

    That is the first that had not ended at its stop; where it never stopped, the last one.

    Args:
        rows: `case nth until` and the stop.
        stop: Its name.
    """
    held = pl.col("until").is_null() | (pl.col(stop) < pl.col("until")).fill_null(value=False)
    return rows.filter(held).sort("case", "nth").unique("case", keep="first", maintain_order=True)
