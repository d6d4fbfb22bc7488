"""The paused share: how much of the working time the clock stood still, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import polars as pl

from metrics.figures.asked import Asked
from metrics.figures.question import PERIODS, in_period, with_periods
from metrics.figures.rates import falls_due
from metrics.figures.rows import beside, summed
from metrics.figures.shares import with_shares
from metrics.figures.sight import LACKED, blind, unseen
from metrics.figures.tallied import tallied
from metrics.figures.times import fallen_due, told_apart
from metrics.figures.working import open_seconds
from metrics.instants import instant
from metrics.local import month_start

LAST_TENTH = 0.9
"""A pause that begins when so much of the clock has run is told apart."""

WORKED: Final = "worked"
"""The part of tallies that holds the working time of cases."""

_FIGURE: Final = "paused_share"
_NEEDS = (("paused",),)
_CASE = ["source", "number", "commitment"]


def paused_share(asked: Asked) -> pl.DataFrame:
    """Paused working seconds `k` of all working seconds `n`, of the cases that fell due.

    The working time is that of the clock, on the promise's calendar: from a case's start to its
    stop (its closing, `as_of`), at most to its due, as then there is nothing left to pause; years
    for which work lies overdue would drown every pause. Void cases and those without a promise
    have none. Seconds are no trials, so there is no interval.

    Parts are the reasons, and `last_tenth` for pauses that began in the last tenth of the clock. A
    pause that stops nothing (`refused`) is in none of them.
    """
    total, pauses = _total(asked), paused(asked)
    late = pauses.filter(pl.col("share_used") >= LAST_TENTH)
    rows = [
        _part(total, pauses, asked.by, None, 0),
        *(
            _part(total, pauses.filter(pl.col("reason") == reason), asked.by, reason, nth)
            for nth, reason in enumerate(pauses["reason"].unique().sort(), start=1)
        ),
        _part(total, late, asked.by, "last_tenth", 10_000),
    ]
    return _measurable(pl.concat(rows, how="diagonal_relaxed"), asked)


def _total(asked: Asked) -> pl.DataFrame:
    """The by-columns, `n` and `left_out`: from tallies where they can tell it."""
    tallies = asked.tallies(_FIGURE)
    if tallies is None:
        hidden = pl.col("unseen").sum().cast(pl.Int64).alias("left_out")
        return summed(worked(asked), asked.by, [pl.col("worked").sum().alias("n"), hidden])
    own = [name for name in asked.by if name not in PERIODS]
    found = with_periods(tallied(tallies, _FIGURE, WORKED, asked.question, [*own, "day"]))
    return summed(found, asked.by, [pl.col("n", "left_out").sum()])


def worked_for(resolved: pl.LazyFrame, asked: Asked) -> pl.DataFrame:
    """The same as what is kept in tallies: counts by the by-columns, the promise and the month.

    `pending` counts the cases: there is a group also where nobody has worked yet.

    Args:
        resolved: Judged resolutions.
        asked: Of which cases, by what.
    """
    dated = in_period(resolved, asked.question, falls_due(asked.question))
    keys = list(dict.fromkeys([*asked.by, "agreement", "version", "clause", "commitment", "day"]))
    sums = [
        pl.col("worked").sum().alias("n"),
        pl.col("unseen").sum().cast(pl.Int64).alias("left_out"),
        pl.len().cast(pl.Int64).alias("pending"),
    ]
    return _worked(dated, keys, asked).group_by(keys).agg(sums)


def _ran(fallen_due: pl.LazyFrame, asked: Asked) -> pl.LazyFrame:
    """Those of the cases of a period that have a working time, which ends at `until`."""
    ended = pl.coalesce("stop", "closed", instant(asked.question.as_of))
    ran = ("met", "late", "overdue", "running")
    dated = fallen_due.filter(pl.col("state").is_in(ran)).with_columns(
        until=pl.min_horizontal(ended, pl.coalesce("due_at_cap", "due")),
        unseen=unseen(asked.standards.lacks, _NEEDS).is_not_null(),
        day=month_start(pl.col("day")),
    )
    return asked.standards.with_calendar(dated)


def worked(asked: Asked, keep: Sequence[str] = ()) -> pl.DataFrame:
    """The cases' slices, `worked` seconds, and whether their source shows no pauses."""
    own = [*(name for name in asked.by if name not in PERIODS), *keep, "day"]
    found = _worked(fallen_due(asked), own, asked)
    return with_periods(found) if asked.tells_periods else found


def _worked(dated: pl.LazyFrame, own: Sequence[str], asked: Asked) -> pl.DataFrame:
    columns = dict.fromkeys([*own, "calendar", "start", "until", "unseen"])
    found = _ran(dated, asked).select(*columns).collect()
    seconds = open_seconds(found, asked.standards.calendars, "start", "until")
    return found.with_columns(worked=pl.when("unseen").then(0).otherwise(seconds))


def paused(asked: Asked, keep: Sequence[str] = ()) -> pl.DataFrame:
    """What stopped the clock of these cases up to `as_of`: `reason`, `seconds`, `share_used`."""
    held = (
        asked.table("pauses")
        .filter(pl.col("refused").is_null())
        .select(*_CASE, "reason", "start", "counted_until", "counted_seconds", "share_used")
    )
    own = dict.fromkeys(name for name in (*asked.by, *keep) if name not in {*PERIODS, *_CASE})
    seen = _ran(told_apart(asked), asked).filter(~pl.col("unseen"))
    kept = seen.select(*_CASE, *own, "day", "calendar")
    rows = kept.join(held, on=_CASE).with_columns(as_of=instant(asked.question.as_of))
    found = rows.collect().pipe(with_periods)
    # One that lasts counts up to its cap in the due, and so far up to `as_of` here.
    so_far = open_seconds(found, asked.standards.calendars, "start", "as_of")
    lasting = pl.col("counted_until").is_null() | (pl.col("counted_until") > pl.col("as_of"))
    return found.with_columns(
        seconds=pl.when(lasting)
        .then(pl.min_horizontal(so_far, pl.col("counted_seconds")))
        .otherwise("counted_seconds")
    )


def _part(
    total: pl.DataFrame, pauses: pl.DataFrame, by: list[str], part: str | None, nth: int
) -> pl.DataFrame:
    paused = summed(pauses, by, [pl.col("seconds").sum().cast(pl.Int64).alias("k")])
    named = beside(total, paused, by).with_columns(
        pl.col("k").fill_null(0), part=pl.lit(part, pl.String), nth=pl.lit(nth)
    )
    return with_shares(named, has_interval=False)


def _measurable(rows: pl.DataFrame, asked: Asked) -> pl.DataFrame:
    reason = min(blind(asked.standards.lacks, _NEEDS).values(), default=None)
    nothing = (pl.col("left_out") > 0) & (pl.col("n") == 0)
    why = pl.when(nothing).then(pl.lit(f"{LACKED}{reason}" if reason else None, pl.String))
    marked = rows.with_columns(not_measurable=why)
    shown = pl.col("not_measurable").is_null()
    return marked.with_columns(
        pl.when(shown).then(pl.col(c)).alias(c) for c in ("k", "n", "value", "low", "high")
    )
