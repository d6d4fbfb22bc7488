"""The resolution message: the last that the resident was told by the first closing."""

from __future__ import annotations

import polars as pl

from metrics.fold.happened import Happened
from metrics.fold.joining import is_rising, latest, paired
from metrics.lives.words import not_internal


def last_messages(cases: pl.DataFrame, happened: Happened) -> pl.DataFrame:
    """`case message_at message_text`, of the cases that had one.

    Args:
        cases: `case first_closed message_grace_minutes`.
        happened: What happened to them.

    It is a closing's own text, or a message that somebody sent, no later than the first closing
    and the agreement's grace. Of two at one instant it is the closing's; what a machine sent of
    itself, and what the resident wrote, is none.
    """
    own = pl.col("kind") == "closed"
    by_machine_or_resident = pl.col("actor").is_in(["resident", "system"]).fill_null(value=False)
    told = happened.of(
        ("closed", "message_sent"), "case", "at", "kind", "actor", "audience", "text_id"
    ).filter(pl.col("text_id").is_not_null(), own | ~by_machine_or_resident, not_internal())
    grace = pl.duration(minutes=pl.col("message_grace_minutes").fill_null(0))
    limits = cases.select(limit=pl.col("first_closed") + grace).to_series()
    in_time = told["at"] <= limits.gather(told["case"])  # cases are numbered as they stand
    last = _last(told.filter(in_time).select("case", "at", "text_id", own=own))
    return last.select("case", message_at="at", message_text="text_id")


def _last(told: pl.DataFrame) -> pl.DataFrame:
    """The last message of each case: only of those at one instant must more be looked at."""
    ends = latest(told, "case", "at", "last")
    newest = paired(ends, told).filter(pl.col("at") == pl.col("last"))
    if is_rising(newest["case"]):
        return newest
    # Bytes have no order of their own: their digits settle which of two at one instant is last.
    ordered = newest.sort("case", "own", pl.col("text_id").bin.encode("hex"))
    return ordered.unique("case", keep="last", maintain_order=True)
