"""The verdict on a commitment: one of seven states, a function of its instants and `as_of`."""

from __future__ import annotations

from datetime import datetime

import polars as pl

from metrics.instants import instant

STATES = ("met", "late", "overdue", "running", "void", "no_commitment", "unmeasurable")
"""Every case is in exactly one of these, so they add up to the cases (METRICS, rule 4)."""

FLAGS = ("stop_missing", "reopened_after_due", "clock_out_of_step", "provisional")
"""What a person should know beside the state; boolean columns of judged rows."""


def state(as_of: datetime) -> pl.Expr:
    """The state of each row of instants at `as_of`.

    Met is `stop <= due`, to the second. An open case is overdue once `as_of` has passed its due.
    A case closed without its promised stop runs until it is due and is late from then on.
    """
    due, stop = _second("due"), _second("stop")
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
    """Whether a `met` can still be undone: the window for reopening has not passed."""
    return (pl.col("state") == "met") & (pl.col("held_until") > instant(as_of)).fill_null(
        value=False
    )


def judged(instants: pl.LazyFrame, as_of: datetime) -> pl.LazyFrame:
    """Instants with their `state` and `provisional` at `as_of`."""
    return instants.with_columns(state=state(as_of)).with_columns(provisional=provisional(as_of))


def _second(name: str) -> pl.Expr:
    """An instant without its fraction: the clock counts whole seconds."""
    return pl.col(name).dt.truncate("1s")
