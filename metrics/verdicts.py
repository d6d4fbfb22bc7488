"""The verdict on a commitment: one of seven states, a function of its instants and `as_of`."""

from __future__ import annotations

from datetime import datetime

import polars as pl

from metrics.instants import instant, second

STATES = ("met", "late", "overdue", "running", "void", "no_commitment", "unmeasurable")
"""Every case is in exactly one of these, so they add up to the cases (METRICS, rule 4)."""

FLAGS = ("stop_missing", "reopened_after_due", "clock_out_of_step", "provisional")
"""What a person should know beside the state; boolean columns of judged rows."""


def state(as_of: datetime) -> pl.Expr:
    """The state of each row of instants at `as_of`, which is no earlier than its last event.

    The first of these that holds: void; no commitment; unmeasurable; stopped, and then met if
    `stop <= due`, to the second, else late; not yet past its due, and then running; late, if it
    was closed without its promised stop; overdue.
    """
    due, stop = second("due"), second("stop")
    past = instant(as_of).dt.truncate("1s") > due
    return (
        pl.when(pl.col("void_reason").is_not_null())
        .then(pl.lit("void"))
        .when(pl.col("missing").is_not_null())
        .then(pl.lit("no_commitment"))
        .when(pl.col("unmeasurable").is_not_null())
        .then(pl.lit("unmeasurable"))
        .when(stop.is_not_null())
        .then(pl.when(stop <= due).then(pl.lit("met")).otherwise(pl.lit("late")))
        .when(~past)
        .then(pl.lit("running"))
        .when(pl.col("stop_missing"))
        .then(pl.lit("late"))
        .otherwise(pl.lit("overdue"))
        .cast(pl.Enum(STATES))
    )


def provisional(as_of: datetime) -> pl.Expr:
    """Whether a `met` can still be undone: the window for reopening has not passed, or not begun.

    It begins with the closing. At its last second the window has passed: a reopening at `as_of`
    would be known.
    """
    waiting = pl.col("held_until").is_null() | (pl.col("held_until") > instant(as_of))
    return (pl.col("state") == "met") & waiting


def judged(instants: pl.LazyFrame, as_of: datetime) -> pl.LazyFrame:
    """Instants with their `state` and `provisional` at `as_of`."""
    return instants.with_columns(state=state(as_of)).with_columns(provisional=provisional(as_of))
