"""What is recorded of cases: numbered, with their events by kind, and who held them."""

from __future__ import annotations

from typing import NamedTuple

import polars as pl

from metrics.fold.happened import KIND, Happened
from metrics.fold.holders import stints_of, with_told_agency
from metrics.fold.joining import beside, latest
from metrics.fold.knowing import KEY
from metrics.promises import Promises


class Recorded(NamedTuple):
    """Some cases, and what is recorded of them.

    Attributes:
        cases: In order of source and number, numbered by `case` as they stand, with the agency
            that was told and their last event, `valid_from`.
        happened: What happened to them.
        stints: Who held those that several agencies held: `metrics.fold.holders.STINTS`.
    """

    cases: pl.DataFrame
    happened: Happened
    stints: pl.DataFrame


def recorded(cases: pl.DataFrame, events: pl.DataFrame, promises: Promises) -> Recorded:
    """The record of some cases.

    Args:
        cases: `metrics.tables.CASES`, in any order.
        events: `metrics.tables.EVENTS`, likewise, also of other cases.
        promises: The agreements in force.
    """
    numbered = in_order(cases).with_row_index("case")
    frame = _happened(numbered, events)
    dated = beside(numbered, latest(frame, "case", "at", "valid_from"), "case")
    happened = Happened(frame, len(numbered))
    named = with_told_agency(dated, happened)
    return Recorded(named, happened, stints_of(named, happened, promises))


def in_order(cases: pl.DataFrame) -> pl.DataFrame:
    """The cases in order of source and number; those of a mart lie in it, which is soon seen."""
    source, number = (pl.col(name) for name in KEY)
    same = (source == source.shift()) & (number >= number.shift())
    is_ordered = cases.select(((source > source.shift()) | same).all()).item()
    return cases if is_ordered else cases.sort(KEY)


def _happened(cases: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """The events of these cases with the number of their case: far cheaper to join than names."""
    numbers = numbers_of(cases, events)
    kind = pl.col("kind").cast(KIND, strict=False)
    happened = events.drop(*KEY, "recorded_at").with_columns(kind, case=numbers)
    known = happened.filter(pl.col("case").is_not_null()) if numbers.null_count() else happened
    # A file has its rows in pieces, and each look into them would put some together again.
    return known.rechunk()


def numbers_of(cases: pl.DataFrame, events: pl.DataFrame) -> pl.Series:
    """The number of each event's case; null where it is none of them.

    Args:
        cases: `source number`, in their order, numbered by `case` as they stand.
        events: `source number`.
    """
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
