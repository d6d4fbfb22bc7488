"""From when to when a case was paused, and what its pauses show for themselves."""

from __future__ import annotations

from datetime import datetime

import polars as pl

from metrics.dues import FIRST_START, LAST_START
from metrics.instants import INSTANT, instant

SPANS: dict[str, pl.DataType] = {
    "source": pl.String(),
    "number": pl.String(),
    "reason": pl.String(),
    "begun": INSTANT,
    "ended": INSTANT,
    "public": pl.Boolean(),
    "internal": pl.Boolean(),
    "documented": pl.Boolean(),
}
"""One row a pause; `ended` is null while it lasts. `public` and `internal` say who may read it, as
far as the source tells; `documented` whether a number, a name or a text stands with it."""

_CASE = ["source", "number"]
_CLOCK = [*_CASE, "reason"]
_SAID = ["public", "internal", "documented"]


def spans_of(events: pl.DataFrame, as_of: datetime | None = None) -> pl.DataFrame:
    """The paused spans of all cases as `SPANS`, sorted by case, begin and reason.

    - Each reason has spans of its own, which may overlap those of another; pausing again for the
      same reason while it lasts begins nothing new.
    - A closing ends all of a case's pauses. A resumption ends that of its own reason; one without
      a reason, or with one for which the case was not paused before, ends them all.
    - Where a pause ends and begins again at one instant it goes on; one that begins and ends at
      one instant is none.
    - One that begins in an impossible year is a slip of the pen, and none.

    Args:
        events: The columns of `EVENTS`, in any order.
        as_of: Events after it have not happened; None takes all.
    """
    # Lazily, so that only the few rows of interest are copied.
    happened = events.lazy().filter(pl.col("at") <= instant(as_of)) if as_of else events.lazy()
    possible = pl.col("at").is_between(FIRST_START, LAST_START, closed="left")
    begins = (
        happened.filter(possible, kind="paused")
        .select(
            *_CASE,
            pl.col("reason").fill_null(""),
            "at",
            begins=pl.lit(True),
            public=(pl.col("audience") == "public").fill_null(value=False),
            internal=(pl.col("audience") == "internal").fill_null(value=False),
            documented=pl.any_horizontal(pl.col("value", "name", "text_id").is_not_null()),
        )
        .collect()
    )
    if begins.is_empty():
        return pl.DataFrame(schema=SPANS)
    turns = pl.concat([begins, _ends(happened, begins)], how="diagonal")
    return _numbered(_moments(turns)).select(pl.col(n).cast(t) for n, t in SPANS.items())


def _ends(happened: pl.LazyFrame, begins: pl.DataFrame) -> pl.DataFrame:
    """What ends pauses, once for each reason that it ends: `source number reason at closes`."""
    reasons = begins.select(_CLOCK).unique()
    said = (
        happened.filter(pl.col("kind").is_in(["resumed", "closed"]))
        .select(
            *_CASE,
            "at",
            closes=pl.col("kind") == "closed",
            named=pl.when(pl.col("kind") == "resumed").then("reason"),
        )
        .collect()
        .join(reasons.select(_CASE).unique(), on=_CASE, how="semi")
    )
    known = begins.group_by(*_CASE, named="reason").agg(since=pl.col("at").min())
    every = said.join(known, on=[*_CASE, "named"], how="left").join(reasons, on=_CASE)
    # A pause that comes later does not tell what an earlier resumption meant.
    unknown = pl.col("since").is_null() | (pl.col("since") > pl.col("at"))
    meant = unknown | (pl.col("named") == pl.col("reason"))
    return every.filter(meant).select(*_CLOCK, "at", "closes", begins=pl.lit(False))


def _moments(turns: pl.DataFrame) -> pl.DataFrame:
    """One row an instant of a case and reason, in order; those that change nothing are left out."""
    at_once = turns.group_by(*_CLOCK, "at").agg(
        more=pl.col("begins").sum().cast(pl.Int64) - (~pl.col("begins")).sum().cast(pl.Int64),
        closes=pl.col("closes").any(),
        **{name: pl.col(name).any() for name in _SAID},
    )
    return (
        at_once.with_columns(more=pl.when("closes").then(-1).otherwise("more"))
        .filter(pl.col("more") != 0)
        .with_columns(begins=pl.col("more") > 0)
        .sort(*_CLOCK, "at")
    )


def _numbered(moments: pl.DataFrame) -> pl.DataFrame:
    """The spans between a begin and the end that follows it."""
    before = pl.col("begins").shift(1).over(_CLOCK).fill_null(value=False)
    nth = (pl.col("begins") & ~before).cum_sum().over(_CLOCK)
    return (
        moments.with_columns(nth=nth)
        .filter(pl.col("nth") > 0)
        .group_by(*_CLOCK, "nth")
        .agg(
            begun=pl.col("at").filter("begins").min(),
            ended=pl.col("at").filter(~pl.col("begins")).min(),
            **{name: pl.col(name).any() for name in _SAID},
        )
        .sort(*_CASE, "begun", "reason")
        .with_columns(pl.col("reason").replace("", None))
    )
