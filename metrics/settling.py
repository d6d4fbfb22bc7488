"""Which cases nothing but an event can change any more: what is counted of them can be kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import polars as pl

from metrics.figures.counting import RESOLUTION
from metrics.figures.rates import THIRTY_DAYS
from metrics.figures.times import reopened_late
from metrics.instants import instant
from metrics.promises import DEFAULT_WINDOW_DAYS

UNSETTLED = ("instants", "lives", "updates")
"""The tables of which the rows of unsettled cases are kept."""

_KEY = ["source", "number"]
_MARGIN_DAYS = 2
"""Windows are counted in dates on the wall clock; no case is called settled an hour too early."""


def longest_window(clauses: pl.DataFrame) -> int:
    """The days after a closing, or a due, in which something is still watched for.

    Args:
        clauses: `metrics.promises.CLAUSES`.
    """
    named = [clauses[name].max() for name in ("window_days", "repeat_days")]
    known = [days for days in named if isinstance(days, int)]
    return max(DEFAULT_WINDOW_DAYS, THIRTY_DAYS, *known)


def unsettled(tables: Mapping[str, pl.LazyFrame], since: datetime, days: int) -> pl.DataFrame:
    """`source`, `number` of the cases of which some figure may change though nothing happens.

    These are the open ones, those that a window after a closing or a due is still open for, and
    those of which something falls due. All others count alike at any instant from `since` on.

    Args:
        tables: `UNSETTLED`, of `metrics.tables`.
        since: The last thing that happened to any of these cases.
        days: The longest window.
    """
    now = instant(since)
    passed = now - pl.duration(days=days + _MARGIN_DAYS)
    void = pl.col("void_reason").is_not_null()
    watched = pl.max_horizontal("first_closed", "closed") > passed
    lives = ~void & (pl.col("closed").is_null() | reopened_late() | watched)
    falls_due = pl.max_horizontal("due", "due_at_cap") > passed
    undoable = (pl.col("held_until") > now).fill_null(value=False)
    unmet = ~pl.col("stop_missing").fill_null(value=False) & (pl.col("commitment") == RESOLUTION)
    waits = pl.col("stop").is_null() & (pl.col("closed").is_null() | unmet)
    instants = ~void & (falls_due.fill_null(value=False) | undoable | waits)
    tests = {"lives": lives, "instants": instants, "updates": pl.col("due") > now}
    found = [tables[name].filter(test).select(_KEY) for name, test in tests.items()]
    return pl.concat(found).unique().sort(_KEY).collect()
