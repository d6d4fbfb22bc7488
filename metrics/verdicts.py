"""The verdict on a commitment: one of seven states, a function of its instants and `as_of`."""

from __future__ import annotations

from datetime import datetime
from typing import Final, Literal

import polars as pl

from metrics.instants import instant, second

STATES: Final = ("met", "late", "overdue", "running", "void", "no_commitment", "unmeasurable")
"""Every case is in exactly one of these, so they add up to the cases (METRICS, rule 4)."""

STATE: Final = pl.Enum(STATES)

FLAGS = (
    "stop_missing", "reopened_after_due", "clock_out_of_step", "priority_changed",
    "date_given_late", "provisional",
)  # fmt: skip
"""What a person should know beside the state; boolean columns of judged rows."""

Rule = Literal["continuous", "resume", "restart", "first_closure"]

_BY_RULE: dict[Rule, tuple[str, str]] = {
    "continuous": ("last_stop", "due_continuous"),
    "resume": ("last_stop", "due_resume"),
    "restart": ("last_stop", "due_restart"),
    "first_closure": ("first_stop", "due_continuous"),
}
"""Which stop each rule for reopenings holds against which due."""


def state(as_of: datetime, rule: Rule | None = None) -> pl.Expr:
    """The state of each row of instants at `as_of`, which is no earlier than its last event.

    The first of these that holds: void; no commitment; unmeasurable; stopped, and then met if
    `stop <= due`, to the second, else late; not yet past its due, and then running; late, if it
    was closed without its promised stop; overdue.

    While a pause is open nothing is past its due before the pause has run to its cap: what is
    paused cannot breach. A promise whose clock has not begun runs.

    Args:
        as_of: The instant for which the states hold.
        rule: What the state would be under another rule for reopenings; None takes the one that
            the agreement names.
    """
    stop_name, due_name = _BY_RULE[rule] if rule else ("stop", "due")
    due, stop = second(due_name), second(stop_name)
    last = pl.max_horizontal(due, second("due_at_cap"))
    past = (instant(as_of).dt.truncate("1s") > last).fill_null(value=False)
    return (
        pl.when(pl.col("void_reason").is_not_null())
        .then(_named("void"))
        .when(pl.col("missing").is_not_null())
        .then(_named("no_commitment"))
        .when(pl.col("unmeasurable").is_not_null())
        .then(_named("unmeasurable"))
        .when(stop.is_not_null())
        .then(pl.when(stop <= due).then(_named("met")).otherwise(_named("late")))
        .when(~past)
        .then(_named("running"))
        .when(pl.col("stop_missing"))
        .then(_named("late"))
        .otherwise(_named("overdue"))
    )


def _named(name: str) -> pl.Expr:
    """A state as a number with a name: as text each row's would be looked up at the end."""
    return pl.lit(name, STATE)


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
