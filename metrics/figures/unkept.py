"""The cases that broke a promise: those that its figure counts, and that did not keep it."""

from __future__ import annotations

from typing import Final

import polars as pl

from metrics.figures.after_closing import KEY, unsaid_of
from metrics.figures.asked import Asked
from metrics.figures.counting import Rate, chosen, tests_of
from metrics.figures.question import Question, UnknownFigureError, in_period
from metrics.figures.rates import DECLARED, KEPT, met_in_vain
from metrics.instants import INSTANT, instant

OF_PROMISES: Final = (
    "on_time_due", "kept_promise", "acknowledged", "first_response", "first_action", "updated",
)  # fmt: skip
"""The figures that say of each promise whether it was kept."""

WHY: Final = (
    "late", "overdue", "stop_missing", "untold", "not_closed", "reopened", "next_contact",
    "no_action", "unsaid",
)  # fmt: skip
"""Why a promise counts as not kept:

- `late`: done after its due; `overdue`: not done, and past due; `stop_missing`: closed without
  what was promised; `untold`: no word to the resident by then;
- done in time, but `not_closed`, `reopened` or asked about again (`next_contact`) within the
  window, closed with nothing done (`no_action`), or closed and nobody says how (`unsaid`).
"""

UNKEPT: Final = ("source", "number", "agency", "service", "district", "commitment", "opened")
"""What is told of a case, beside `due`, `ended`, `why` and `late`."""


def unkept(asked: Asked, figure: str) -> pl.LazyFrame:
    """The promises that a figure counts as n and not as k, whatever events were declared.

    Args:
        asked: What is asked.
        figure: One of `OF_PROMISES`.

    Returns:
        `UNKEPT` with `due`, the one that judged; `ended`, when it was done, or closed without it;
        `why`, one of `WHY`; and `late`, the seconds from due to that or to `as_of`, at least 0,
        null where nothing was to be done later. A row a promise, the longest late first.

    Raises:
        UnknownFigureError: A figure that is about no promise.
    """
    question, standards, rate = asked.question, asked.standards, _rate(figure)
    rows = asked.judged[rate.table]
    if rate is KEPT:
        rows = rows.join(unsaid_of(asked), on=KEY, how="left")
    own = chosen(rows, question, rate.commitment, rate.table)
    ready = rate.prepare(own, standards, question) if rate.prepare else own
    tests = tests_of(rate, standards, question)
    broken = in_period(ready, question, rate.at(question)).filter(tests["n"], ~tests["k"])
    return _told(broken, rate, question).sort(
        ["late", "due", "source", "number"], descending=[True, False, False, False], nulls_last=True
    )


def _rate(figure: str) -> Rate:
    if figure not in OF_PROMISES:
        known = ", ".join(OF_PROMISES)
        raise UnknownFigureError(f"{figure!r} is about no promise; these are: {known}")
    return next(rate for rate in DECLARED if rate.figure == figure)


def _told(broken: pl.LazyFrame, rate: Rate, question: Question) -> pl.LazyFrame:
    if rate.table == "updates":
        none = {"ended": pl.lit(None, INSTANT), "late": pl.lit(None, pl.Int64)}
        return broken.select(*UNKEPT, "due", why=pl.lit("untold"), **none)
    due, ended = pl.coalesce("due_at_cap", "due"), pl.coalesce("stop", "closed")
    late = (pl.coalesce(ended, instant(question.as_of)) - due).dt.total_seconds()
    return broken.select(
        *UNKEPT, due=due, ended=ended, why=_why(rate, question), late=late.clip(lower_bound=0)
    )


def _why(rate: Rate, question: Question) -> pl.Expr:
    """The first of `WHY` that holds."""
    met = met_in_vain(question) if rate is KEPT else {}
    return pl.coalesce(
        pl.when(pl.col("state") == "overdue").then(pl.lit("overdue")),
        pl.when(pl.col("state") == "late", pl.col("stop").is_null()).then(pl.lit("stop_missing")),
        pl.when(pl.col("state") == "late").then(pl.lit("late")),
        *(pl.when(holds).then(pl.lit(name)) for name, holds in met.items()),
    )
