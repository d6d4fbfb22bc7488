"""The cases in one of the seven states, as the on-time rate counts them."""

from __future__ import annotations

from typing import Final

import polars as pl

from metrics.figures.asked import OF_CASE, Asked
from metrics.figures.counting import RESOLUTION
from metrics.figures.question import in_period
from metrics.figures.rates import falls_due

_WAITING: Final = ("overdue", "running")


def in_state(asked: Asked, state: str) -> pl.LazyFrame:
    """The cases of the period in a state: as many as `on_time_due` says.

    Args:
        asked: What is asked.
        state: One of `metrics.verdicts.STATES`.

    Returns:
        `OF_CASE` with `due`, that of a pause's cap while one lasts; `ended`, when it was done or
        closed; and `why`: by which rule it is void, why nothing was promised, or what it lacks to
        be judged. Of what is open the first due first, else the newest.
    """
    question = asked.question
    rows = in_period(asked.instants(RESOLUTION), question, falls_due(question))
    why = {"void": "void_reason", "no_commitment": "missing", "unmeasurable": "unmeasurable"}
    told = rows.filter(pl.col("state") == state).select(
        *OF_CASE,
        due=pl.coalesce("due_at_cap", "due"),
        ended=pl.coalesce("stop", "closed"),
        why=pl.col(why[state]) if state in why else pl.lit(None, pl.String),
        at=falls_due(question),
    )
    newest = state not in _WAITING
    order = ["at", "opened", "source", "number"]
    return told.sort(order, descending=[newest, newest, False, False]).drop("at")
