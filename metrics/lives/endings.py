"""How a case ended: when first, how often, and what its source says wrongly or not at all of it."""

from __future__ import annotations

import numpy as np
import polars as pl

from metrics.fold.happened import Happened
from metrics.fold.joining import beside, latest
from metrics.fold.rows import SAME_MOMENT

DATE_ONLY = "date_only"
"""The reason beside a closing whose source gives its day alone."""


def with_endings(cases: pl.DataFrame, happened: Happened, zone: str) -> pl.DataFrame:
    """Add `closings reopenings reclassified` and two flags; set the three closings right.

    Args:
        cases: `case opened first_closed closed last_closed`.
        happened: What happened to them.
        zone: The city's.

    - A closing a moment before the opening, or at midnight of its date where a source gives only
      dates, is moved to the opening; of an earlier first one `closed_before_opened` tells.
    - `closed_on_date_only`: of the first closing nothing but its day is known.
    - `reopenings` are those after the first closing, `reclassified` the last change of the service.
    """
    counts = np.bincount(happened.cases_of("closed"), minlength=len(cases))
    changes = happened.of(("reclassified",), "case", "at")
    changed = latest(changes, "case", "at", "reclassified")
    parts = (_on_date_only(cases, happened), _reopenings(cases, happened), changed)
    for part in parts:
        cases = beside(cases, part, "case")
    return _set_right(cases.with_columns(closings=pl.Series(counts)), zone)


def _on_date_only(cases: pl.DataFrame, happened: Happened) -> pl.DataFrame:
    closed = happened.of(("closed",), "case", "at", "reason")
    dated = closed.filter(pl.col("reason") == DATE_ONLY).join(
        cases.select("case", "first_closed"), on="case"
    )
    of_first = dated.filter(pl.col("at") == pl.col("first_closed"))
    return of_first.select("case", closed_on_date_only=pl.lit(value=True)).unique()


def _reopenings(cases: pl.DataFrame, happened: Happened) -> pl.DataFrame:
    """How often each case was reopened after its first closing, also in its very second."""
    reopened = happened.of(("reopened",), "case", "at")
    after = reopened.join(cases.select("case", "first_closed"), on="case").filter(
        pl.col("at") >= pl.col("first_closed")
    )
    return after.group_by("case").agg(reopenings=pl.len())


def _set_right(cases: pl.DataFrame, zone: str) -> pl.DataFrame:
    early, first = pl.col("first_closed") < pl.col("opened"), pl.col("first_closed")
    before = early.fill_null(value=False)
    if not cases.select(before.any()).item():
        return cases.with_columns(closed_before_opened=pl.lit(value=False))
    local, opened = (at.dt.convert_time_zone(zone) for at in (first, pl.col("opened")))
    same_date = (local == local.dt.truncate("1d")) & (local.dt.date() == opened.dt.date())
    slightly = before & ((pl.col("opened") - first < SAME_MOMENT) | same_date)
    return cases.with_columns(
        *(
            pl.when(slightly).then(pl.max_horizontal(name, "opened")).otherwise(name).alias(name)
            for name in ("first_closed", "closed", "last_closed")
        ),
        closed_before_opened=before & ~slightly,
    )
