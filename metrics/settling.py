"""Which cases nothing but an event can change any more: what is counted of them can be kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

import polars as pl

from metrics.figures.counting import RESOLUTION
from metrics.figures.question import Question
from metrics.figures.rates import THIRTY_DAYS
from metrics.figures.standards import Standards
from metrics.figures.times import reopened_late
from metrics.instants import instant
from metrics.promises import DEFAULT_WINDOW_DAYS

UNSETTLED = ("instants", "lives", "updates")
"""The tables of which the rows of unsettled cases are kept."""

_KEY = ["source", "number"]
_A_WHILE = timedelta(seconds=2)
"""The clock counts whole seconds: what comes so near to an instant may lie on either side."""

_MARGIN_DAYS = 2
"""Windows are counted in dates on the wall clock; no case is called settled an hour too early."""


def longest_window(clauses: pl.DataFrame) -> int:
    """The days after a closing, or a due, in which something is still watched for.

    Args:
        clauses: `metrics.promises.CLAUSES`.
    """
    return max(_windows(clauses))


def _windows(clauses: pl.DataFrame) -> list[int]:
    """All lengths of such windows, in days."""
    named = pl.concat(clauses[name].cast(pl.Int64) for name in ("window_days", "repeat_days"))
    return sorted({DEFAULT_WINDOW_DAYS, THIRTY_DAYS, *named.drop_nulls()})


def unsettled(tables: Mapping[str, pl.LazyFrame], since: datetime, days: int) -> pl.DataFrame:
    """`source`, `number` of the cases of which some figure may change though nothing happens.

    These are the open ones, those that a window after a closing or a due is still open for, and
    those of which something falls due. All others count alike at any instant from `since` on.

    Args:
        tables: `UNSETTLED`, of `metrics.tables`.
        since: The last thing that happened to any of these cases.
        days: The longest window.
    """
    found = [tables[n].filter(test).select(_KEY) for n, test in _may_change(since, days).items()]
    return pl.concat(found).unique().sort(_KEY).collect()


def settled_since(
    tables: Mapping[str, pl.LazyFrame], then: datetime, since: datetime, days: int
) -> pl.DataFrame:
    """`source`, `number` of the cases that were `unsettled` at `then` and are not at `since`.

    Args:
        tables: `UNSETTLED` of cases that were, and to which nothing happened between.
        then: The earlier instant.
        since: The later one.
        days: The longest window.
    """
    before, after = (_may_change(at, days) for at in (then, since))
    turned = [
        tables[n].filter(before[n] & ~after[n].fill_null(value=False)).select(_KEY) for n in before
    ]
    some = pl.concat(pl.collect_all(turned)).unique()
    mine = pl.col("number").is_in(some["number"].unique().implode())
    still = [tables[n].filter(mine).filter(after[n]).select(_KEY) for n in after]
    return some.join(pl.concat(pl.collect_all(still)), on=_KEY, how="anti").sort(_KEY)


def _may_change(since: datetime, days: int) -> dict[str, pl.Expr]:
    """Of the rows of `UNSETTLED` those for which some figure may change though nothing happens."""
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
    return {"lives": lives, "instants": instants, "updates": pl.col("due") > now}


def passing(standards: Standards, zone: str, then: datetime, now: datetime) -> dict[str, pl.Expr]:
    """Of the rows of `UNSETTLED` those that may count otherwise at one instant than at another.

    Of lives and instants any row speaks for its whole case; updates count by themselves. What is
    none of these counts alike at both instants, whatever figure it is counted in: a promise falls
    due, the cap of its pause is reached, a window ends, or the clock of what is under way runs on.

    Args:
        standards: What figures are held against.
        zone: The city's: windows are counted in dates on its wall clock.
        then: One instant.
        now: The other, which may be earlier.
    """
    days = pl.Series(_windows(standards.clauses))
    ends = (Question(at, zone).days_before(days) for at in (then, now))
    at_once, windows = [(then, now)], list(zip(*ends, strict=True))
    due = [_lies(name, [*at_once, *windows]) for name in ("due", "due_at_cap")]
    return {
        "lives": _lies("first_closed", windows),
        "instants": pl.any_horizontal(*due, _lies("held_until", at_once), _runs(min(then, now))),
        "updates": _lies("due", at_once),
    }


def _lies(name: str, spans: Iterable[tuple[datetime, datetime]]) -> pl.Expr:
    """Whether an instant lies within any of some spans, or near."""
    column = pl.col(name)
    within = (
        column.is_between(instant(min(span) - _A_WHILE), instant(max(span) + _A_WHILE))
        for span in spans
    )
    return pl.any_horizontal(within).fill_null(value=False)


def _runs(since: datetime) -> pl.Expr:
    """Whether the working time of a promise goes on after an instant: until its due, or its cap."""
    past = pl.max_horizontal("due", "due_at_cap") < instant(since - _A_WHILE)
    ended = pl.coalesce("stop", "closed").is_not_null() | past.fill_null(value=False)
    apart = pl.col("void_reason").is_not_null() | pl.col("missing").is_not_null()
    return (pl.col("commitment") == RESOLUTION) & ~ended & ~apart
