"""Closings and reopenings in the order in which they turned a case."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl


def with_turns(events: pl.DataFrame, case: Sequence[str]) -> pl.DataFrame:
    """Closings and reopenings with `nth`: of two at one instant, which came first.

    A log writes whole seconds, and a snapshot puts a reopening that it only lets guess at the
    closing that followed it. So each of the two turns what the case was before: of a case that
    stood open the closing came first, and it is open again; of one that stood closed the
    reopening came first. More closings than reopenings at once leave it closed.

    Args:
        events: `at kind` and the columns of the case, of the kinds `closed` and `reopened`.
        case: The columns that tell one case from another.
    """
    is_closing = pl.col("kind") == "closed"
    came_last = events.with_columns(nth=is_closing.cast(pl.Int8))
    reopened = events.filter(~is_closing).select(*case, "at").unique()
    if not _any_at_once(events.filter(is_closing), reopened, case):
        return came_last
    counts = events.group_by(*case, "at").agg(closed=is_closing.sum(), reopened=(~is_closing).sum())
    stands = (
        pl.when(pl.col("closed") > pl.col("reopened"))
        .then(pl.lit(value=True))
        .when(pl.col("closed") == 0)
        .then(pl.lit(value=False))
    )
    stood = stands.forward_fill().shift(1).over(case, order_by="at").fill_null(value=False)
    swapped = counts.with_columns(stood=stood, stands=stands).filter(
        ~pl.col("stood"), pl.col("stands").is_null()
    )
    turned = swapped.select(*case, "at", swapped=pl.lit(value=True))
    both = came_last.join(turned, on=[*case, "at"], how="left", maintain_order="left")
    return both.with_columns(
        nth=pl.when("swapped").then(1 - pl.col("nth")).otherwise("nth").cast(pl.Int8)
    ).drop("swapped")


def _any_at_once(closed: pl.DataFrame, reopened: pl.DataFrame, case: Sequence[str]) -> bool:
    """Whether any case was closed and reopened at one instant: of few cases alone it is asked."""
    if reopened.is_empty():
        return False
    return not reopened.join(closed, on=[*case, "at"], how="semi").is_empty()
