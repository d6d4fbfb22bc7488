"""The resolution message: the last that the resident was told by the first closing."""

from __future__ import annotations

import polars as pl

from metrics.lives.words import not_internal


def last_messages(cases: pl.DataFrame, happened: pl.LazyFrame) -> pl.DataFrame:
    """`case message_at message_text`, of the cases that had one.

    Args:
        cases: `case first_closed message_grace_minutes`.
        happened: Events with the number of their `case`.

    It is a closing's own text, or a message that somebody sent, no later than the first closing
    and the agreement's grace. Of two at one instant it is the closing's; what a machine sent of
    itself, and what the resident wrote, is none.
    """
    kind, actor = pl.col("kind"), pl.col("actor")
    sent = (kind == "message_sent") & actor.is_in(["resident", "system"]).fill_null(
        value=False
    ).not_()
    told = (
        happened.filter(pl.col("text_id").is_not_null(), (kind == "closed") | sent, not_internal())
        .select("case", "at", "text_id", own=kind == "closed")
        .collect()
    )
    grace = pl.duration(minutes=pl.col("message_grace_minutes").fill_null(0))
    limits = cases.select("case", limit=pl.col("first_closed") + grace)
    in_time = told.join(limits, on="case").filter(pl.col("at") <= pl.col("limit"))
    # Bytes have no order of their own: their digits settle which of two at one instant is last.
    last = in_time.sort("case", "at", "own", pl.col("text_id").bin.encode("hex"))
    kept = last.unique("case", keep="last", maintain_order=True)
    return kept.select("case", message_at="at", message_text="text_id")
