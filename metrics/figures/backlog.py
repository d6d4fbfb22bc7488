"""The backlog: what is open at `as_of`, how old it is against its promise, and what is due next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import polars as pl

from agreements.calendars import DAY_SECONDS
from metrics.clock import Clock
from metrics.figures.asked import Asked
from metrics.figures.counting import RESOLUTION
from metrics.figures.question import (
    PERIODS,
    Question,
    UnknownFigureError,
    in_period,
    with_periods,
)
from metrics.figures.rows import summed
from metrics.figures.shares import with_shares
from metrics.figures.standards import Standards
from metrics.figures.times import quantiles, reopened_late
from metrics.figures.working import open_seconds
from metrics.instants import from_epoch_seconds, instant

BANDS = ("under_1x", "1x_to_2x", "2x_to_4x", "over_4x", "no_target")
"""The age of an open case as a multiple of the time that was promised, in working time."""

PARTS = ("overdue", *BANDS, "due_soon")
"""The rows beside the headline that count open cases."""

DUE_SOON_DAYS = 5
"""How many working days ahead the next dues are counted."""

_WEEK_OF_FIVE = 7
"""Days in which five working days pass where no calendar is known."""


def backlog(asked: Asked) -> pl.DataFrame:
    """Open cases at `as_of`, whatever the period; months are those of their opening.

    The headline has their number `n`, those past due `k`, and their ages in calendar time as
    `median`, `p80` and `p90`. Parts are the bands of `BANDS`, `overdue`, `due_soon` (within five
    working days of their calendar) and `oldest`, whose `value` is its age in seconds. No case
    counts in `under_1x` that is overdue, or reopened after its window and past the due that it
    had; every other one with a due does.
    """
    open_ = open_cases(asked)
    groups = summed(
        open_,
        asked.by,
        [
            pl.len().cast(pl.Int64).alias("n"),
            *(pl.col(part).sum().cast(pl.Int64).alias(f"k:{part}") for part in PARTS),
            pl.col("age").max().cast(pl.Float64).alias("oldest"),
            *quantiles("age"),
        ],
    )
    headline = groups.select(
        *asked.by, "n", "median", "p80", "p90", k="k:overdue", nth=pl.lit(0)
    ).pipe(with_shares, has_interval=False)
    beside = [_part(groups, asked.by, part, nth) for nth, part in enumerate(PARTS, start=1)]
    oldest = groups.select(
        *asked.by, part=pl.lit("oldest"), value="oldest", nth=pl.lit(len(PARTS) + 1)
    )
    return pl.concat([headline, *beside, oldest], how="diagonal_relaxed")


def _part(groups: pl.DataFrame, by: list[str], part: str, nth: int) -> pl.DataFrame:
    counted = groups.select(*by, "n", k=f"k:{part}", part=pl.lit(part), nth=pl.lit(nth))
    return counted.pipe(with_shares, has_interval=False)


def open_cases(asked: Asked, keep: Sequence[str] = ()) -> pl.DataFrame:
    """The open cases with what is told of each: `age` in seconds, the bands, `due_soon`."""
    question, standards = asked.question, asked.standards
    undated = replace(question, start=None, end=None)
    dated = in_period(_standing(asked), undated, pl.col("opened")).with_columns(
        as_of=instant(question.as_of), falls_due=pl.coalesce("due_at_cap", "due")
    )
    rows = standards.with_calendar(dated).select(
        *dict.fromkeys([*(name for name in question.by if name not in PERIODS), *keep]),
        "day", "calendar", "opened", "start", "falls_due", "as_of", "state", "again",
    )  # fmt: skip
    found = rows.collect().pipe(with_periods)
    used = open_seconds(found, standards.calendars, "start", "as_of")
    promised = open_seconds(found, standards.calendars, "start", "falls_due")
    soon = _soon(found, asked)
    return found.with_columns(
        age=(pl.col("as_of") - pl.col("opened")).dt.total_seconds().clip(lower_bound=0),
        times=used / promised.clip(lower_bound=1),
        overdue=pl.col("state") == "overdue",
        due_soon=(pl.col("state") == "running") & (pl.col("falls_due") <= soon),
    ).with_columns(**_bands())


OPEN = ("number", "agency", "service", "district", "opened", "due")
"""What is told of an open case."""


def open_of(
    tables: Mapping[str, pl.LazyFrame], standards: Standards, question: Question, part: str
) -> pl.DataFrame:
    """The open cases that a part of the backlog counts, the first due first.

    Args:
        tables: As `figures` takes them.
        standards: As `figures` takes them.
        question: As `figures` takes it; its period says nothing here.
        part: One of `PARTS`.

    Returns:
        `OPEN`, as many rows as the part's `k`; `due` is where a pause's cap puts it.

    Raises:
        UnknownFigureError: A part that there is not.
    """
    if part not in PARTS:
        known = ", ".join(PARTS)
        raise UnknownFigureError(f"there is no part {part!r} of the backlog; there are: {known}")
    found = open_cases(Asked(tables, standards, question), OPEN[:4]).filter(pl.col(part))
    order = ["due", "opened", "number"]
    return found.select(*OPEN[:5], due="falls_due").sort(order, nulls_last=True)


def _standing(asked: Asked) -> pl.LazyFrame:
    """The instants of open cases.

    One that was reopened when its window had passed is open, and `again`: its verdict stands, so
    it is not overdue, but it has the promise that it was opened with.
    """
    open_ = asked.open
    rows = open_.instants(RESOLUTION).filter(pl.col("void_reason").is_null())
    late = open_.table("lives").filter(reopened_late())
    again = rows.filter(pl.col("closed").is_not_null()).join(
        late.select("source", "number"), on=["source", "number"], how="semi"
    )
    held = rows.filter(pl.col("closed").is_null()).with_columns(again=pl.lit(value=False))
    return pl.concat([held, again.with_columns(again=pl.lit(value=True))])


def _bands() -> dict[str, pl.Expr]:
    # What kept its promise but is not closed yet is in none past it, however old it is.
    due = pl.col("falls_due").is_not_null()
    past = pl.col("overdue") | (pl.col("again") & (pl.col("falls_due") < pl.col("as_of")))
    times = pl.col("times")
    return {
        "under_1x": due & ~past,
        "1x_to_2x": due & past & (times <= 2),  # noqa: PLR2004 - the band's own name says it
        "2x_to_4x": due & past & (times > 2) & (times <= 4),  # noqa: PLR2004 - as above
        "over_4x": due & past & (times > 4),  # noqa: PLR2004 - as above
        "no_target": ~due,
    }


def _soon(rows: pl.DataFrame, asked: Asked) -> pl.Series:
    """For each row the instant at which five working days from `as_of` have passed."""
    as_of = int(asked.question.as_of.timestamp())
    used = rows["calendar"].unique().drop_nulls()
    ends = {name: _working_days_on(asked, name, as_of) for name in used}
    plain = as_of + _WEEK_OF_FIVE * DAY_SECONDS
    found = rows["calendar"].replace_strict(ends, default=plain, return_dtype=pl.Int64)
    return from_epoch_seconds(found.to_numpy())


def _working_days_on(asked: Asked, calendar: str, as_of: int) -> int:
    starts = np.array([as_of])
    clock = Clock.covering(asked.standards.calendars[calendar], starts, days=DUE_SOON_DAYS)
    return int(clock.close_of_day_ahead(starts, DUE_SOON_DAYS)[0])
