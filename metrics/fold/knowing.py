"""What was known at an instant: what came later is cut off, and what it changed is undone."""

from __future__ import annotations

from datetime import datetime

import polars as pl

from metrics.instants import instant
from metrics.tables import CASES, EVENTS, Types

KEY = ["source", "number"]

_GIVEN = ("assigned", "accepted", "rerouted")
"""Events that say to whom a case went."""

_CHANGES = {
    "agency": (_GIVEN, "to_agency"),
    "service": (("reclassified",), "value"),
    "priority": (("prioritised",), "value"),
}
"""What of a case changes, by which events, and what of them tells the new one."""


def known(
    cases: pl.DataFrame,
    events: pl.DataFrame,
    as_of: datetime | None = None,
    known_at: datetime | None = None,
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Cases and events as they stood at `as_of`, as far as they were known at `known_at`.

    Columns that a source does not give are null; others than those of the tables are dropped.
    A case is left out when it was opened later, or when its opening was not known yet.

    - The agency before a later rerouting is the one that it came from, or where nothing says so
      the one to which the case had last gone.
    - The service and the priority before a later change are those of the change before it. Where
      there is none, no event tells: today's service stands, and the level is nobody's word.
    """
    cases, events = _whole(cases, CASES), _whole(events, EVENTS)
    if as_of is None and known_at is None:
        return cases, events
    happened = events.select(_happened(as_of, known_at)).to_series()
    if happened.all():  # as of an instant after everything: nothing has to be copied
        before, after = events, events.clear()
    else:
        before, after = events.filter(happened), events.filter(~happened)
    if as_of:
        cases = cases.filter(pl.col("opened") <= instant(as_of))
    if known_at:
        unheard = unheard_of(before.lazy(), after.lazy()).collect()
        cases = cases.join(unheard, on=KEY, how="anti", maintain_order="left")
    for column in _CHANGES:
        cases = _undone(cases, before, after, column)
    return cases, before


def unheard_of(before: pl.LazyFrame, after: pl.LazyFrame) -> pl.LazyFrame:
    """The keys of the cases that nobody had heard of: their opening was recorded later.

    A log may have told of a case before the file that the case is in was read: when it began, and
    how it ended, was not known then, and whoever counted it would call it open.

    Args:
        before: The events that were recorded by then.
        after: The other ones.
    """
    opening = pl.col("kind") == "opened"
    begun = after.filter(opening).join(before.filter(opening), on=KEY, how="anti")
    untold = after.join(before, on=KEY, how="anti")
    return pl.concat([begun.select(KEY), untold.select(KEY)])


def _whole(frame: pl.DataFrame, types: Types) -> pl.DataFrame:
    """The columns of a table, null where the frame has none."""
    return frame.select(
        pl.col(name) if name in frame.columns else pl.lit(None, dtype).alias(name)
        for name, dtype in types.items()
    )


def _happened(as_of: datetime | None, known_at: datetime | None) -> pl.Expr:
    happened = pl.col("at") <= instant(as_of) if as_of else pl.col("at").is_not_null()
    if known_at:
        happened &= (pl.col("recorded_at") <= instant(known_at)).fill_null(value=True)
    return happened


def _undone(
    cases: pl.DataFrame, before: pl.DataFrame, after: pl.DataFrame, column: str
) -> pl.DataFrame:
    """The cases without what later events made of one of their columns."""
    kinds, value = _CHANGES[column]
    tells = pl.col("kind").is_in(kinds) & (pl.col(value).is_not_null() | _reroutes())
    later = after.filter(tells)
    if later.is_empty():
        return cases
    order = [*KEY, "at", "from_agency", value]
    came_from = (
        later.sort(order)
        .group_by(KEY)
        .agg(
            left=pl.col("from_agency").first(), ever_left=pl.col("from_agency").drop_nulls().first()
        )
    )
    told = (
        before.filter(tells, pl.col(value).is_not_null())
        .join(came_from, on=KEY, how="semi")
        .sort(order)
        .group_by(KEY)
        .agg(told=pl.col(value).last())
    )
    was = came_from.join(told, on=KEY, how="left").with_columns(changed=pl.lit(value=True))
    both = cases.join(was, on=KEY, how="left", maintain_order="left")
    former = pl.coalesce("left", "told", "ever_left") if column == "agency" else pl.col("told")
    known_value = former if column == "priority" else pl.coalesce(former, column)
    return both.with_columns(
        pl.when(pl.col("changed")).then(known_value).otherwise(column).alias(column)
    ).drop("left", "ever_left", "told", "changed")


def _reroutes() -> pl.Expr:
    return pl.col("kind") == "rerouted"
