"""Figures that are lengths of time: how late, how long it takes, what a resident can expect."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import polars as pl

from agreements.calendars import DAY_SECONDS
from metrics.figures.asked import Asked
from metrics.figures.counting import RESOLUTION
from metrics.figures.question import PERIODS, in_period, with_periods
from metrics.figures.rates import falls_due
from metrics.figures.rows import beside, summed
from metrics.figures.sight import LACKED, unseen
from metrics.figures.standards import day_length
from metrics.figures.working import open_seconds
from metrics.instants import instant
from metrics.local import local_date, month_start
from metrics.survival import curves, times_reached
from metrics.verdicts import STATES

_ACCEPTED = (("accepted",),)

RECENT = timedelta(days=90)
"""How far back the cases were opened by which a resident can tell what to expect."""


def days_late(asked: Asked) -> pl.DataFrame:
    """How late the late and overdue cases are that fell due in the period.

    `median`, `p80` and `p90` are of the working time from due to stop (to the closing, where the
    promised stop never came; to `as_of`, where it is open), told in working days of 86,400 seconds:
    open time divided by the open time of an ordinary day of the promise's calendar. Without a
    calendar (a published due) they are calendar days.
    """
    dated = fallen_due(asked)
    states = _states(dated, asked)
    times = summed(lateness(dated, asked), asked.by, [_len("n"), *quantiles("late")])
    return beside(states, times, asked.by).with_columns(pl.col("n").fill_null(0))


def fallen_due(asked: Asked) -> pl.LazyFrame:
    """The judged promises that belong to the period by their due."""
    question = asked.question
    return in_period(asked.instants(RESOLUTION), question, falls_due(question))


def lateness(dated: pl.LazyFrame, asked: Asked, keep: Sequence[str] = ()) -> pl.DataFrame:
    """The late and overdue ones of these with `late`, in working seconds as of ordinary days.

    Args:
        dated: As of `fallen_due`.
        asked: What is asked.
        keep: Columns that are wanted beside the by-columns.
    """
    question, standards = asked.question, asked.standards
    late = dated.filter(pl.col("state").is_in(["late", "overdue"])).with_columns(
        fell_due=pl.coalesce("due_at_cap", "due"),
        ended=pl.coalesce("stop", "closed", instant(question.as_of)),
    )
    columns = dict.fromkeys([*(name for name in question.by if name not in PERIODS), *keep])
    rows = standards.with_calendar(late).select(*columns, "day", "calendar", "fell_due", "ended")
    found = rows.collect().pipe(with_periods)
    seconds = open_seconds(found, standards.calendars, "fell_due", "ended")
    lengths = {i: day_length(c) for i, c in standards.calendars.items()}
    length = pl.col("calendar").replace_strict(lengths, default=DAY_SECONDS, return_dtype=pl.Int64)
    return found.with_columns(late=seconds / found.select(length).to_series() * DAY_SECONDS)


def quantiles(column: str) -> list[pl.Expr]:
    """`median`, `p80` and `p90` of a column, interpolated between neighbours."""
    shares = {"median": 0.5, "p80": 0.8, "p90": 0.9}
    return [
        pl.col(column).quantile(share, interpolation="linear").alias(name)
        for name, share in shares.items()
    ]


def _states(dated: pl.LazyFrame, asked: Asked) -> pl.DataFrame:
    """The seven states of all cases of the period, by group."""
    by_state = [(pl.col("state") == state).sum().cast(pl.Int64).alias(state) for state in STATES]
    own = [name for name in asked.by if name not in PERIODS]
    months = dated.with_columns(day=month_start(pl.col("day")))
    cells = months.group_by([*own, "day"]).agg(by_state).collect().pipe(with_periods)
    return summed(cells, asked.by, [pl.col(s).sum() for s in STATES])


def _len(name: str) -> pl.Expr:
    return pl.len().cast(pl.Int64).alias(name)


def survivals(asked: Asked) -> pl.LazyFrame:
    """One row a life that counts: `opened`, `seconds` and `ended`, with its slices.

    The clock is the resident's, in calendar time. What ends a life is the closing that holds; an
    open or reopened case, however late it was reopened, was last seen at `as_of`, a withdrawn one
    when it was withdrawn. Other void cases are left out.
    """
    return _lived(_counting(asked), "opened", _closed_for_good(), asked)


def reopened_late() -> pl.Expr:
    """Whether a case is open since it was reopened when the window after its closing had passed.

    Its verdict stands, for that closing holds; the resident waits all the same.
    """
    again = (pl.col("reopenings") > 0) & (pl.col("reopenings") >= pl.col("closings"))
    return pl.col("closed").is_not_null() & again


def _closed_for_good() -> pl.Expr:
    return pl.when(~reopened_late()).then("closed")


def _counting(asked: Asked) -> pl.LazyFrame:
    withdrawn = pl.col("withdrawn").is_not_null()
    counts = pl.col("void_reason").is_null() | withdrawn
    return asked.lives().filter(counts).with_columns(there=pl.lit(value=True))


def _lived(lives: pl.LazyFrame, start: str, end: pl.Expr, asked: Asked) -> pl.LazyFrame:
    """Add `seconds` from a start to an end, and whether that end came: `ended`."""
    withdrawn = pl.col("withdrawn").is_not_null()
    ended = end.is_not_null() & ~withdrawn
    last_seen = pl.coalesce(
        pl.when(withdrawn).then("withdrawn"),
        end,
        _closed_for_good(),
        instant(asked.question.as_of),
    )
    seconds = (last_seen - pl.col(start)).dt.total_seconds().clip(lower_bound=0)
    return lives.with_columns(seconds=seconds, ended=ended)


def time_to_close(asked: Asked) -> pl.DataFrame:
    """Kaplan-Meier times of the cases opened in the period; k of n are closed for good.

    Beside the resident's clock stand the time until the agency that holds a case accepted it
    (`to_acceptance`), and the agency's own clock from then on (`from_acceptance`).
    """
    return pl.concat(
        _reached(rows, asked).with_columns(part=pl.lit(part, pl.String), nth=pl.lit(nth))
        for nth, (part, rows) in enumerate(clocks_of(asked).items())
    )


def clocks_of(asked: Asked) -> dict[str | None, pl.LazyFrame]:
    """The lives of each clock of `time_to_close`, by part; `there` where they can be seen."""
    opened, accepted = pl.col("opened"), pl.col("accepted")
    there = unseen(asked.standards.lacks, _ACCEPTED).is_null()
    counting = in_period(_counting(asked), asked.question, opened).with_columns(there=there)
    taken = counting.filter(accepted.is_not_null() | ~pl.col("there"))
    return {
        None: in_period(survivals(asked), asked.question, opened),
        "to_acceptance": _lived(counting, "opened", accepted, asked),
        "from_acceptance": _lived(taken, "accepted", _closed_for_good(), asked),
    }


def expected_time(asked: Asked) -> pl.DataFrame:
    """The same of the cases opened in the last 90 days, whatever the period."""
    return _reached(recent(asked), asked)


def recent(asked: Asked) -> pl.LazyFrame:
    """The lives that `expected_time` is made of."""
    since = instant(asked.question.as_of - RECENT)
    day = local_date(pl.col("opened"), asked.question.zone)
    return survivals(asked).filter(pl.col("opened") >= since).with_columns(day=day)


def _reached(lives: pl.LazyFrame, asked: Asked) -> pl.DataFrame:
    """The times of each group, of the lives that are `there` to be seen."""
    rows = _with_periods(lives, asked.by)
    there = pl.col("there")
    counts = [
        (there & pl.col("ended")).sum().cast(pl.Int64).alias("k"),
        there.sum().cast(pl.Int64).alias("n"),
        (~there).sum().cast(pl.Int64).alias("left_out"),
    ]
    times = times_reached(curves(rows.filter(there), asked.by), asked.by)
    told = beside(summed(rows, asked.by, counts), times, asked.by)
    hidden = (pl.col("left_out") > 0) & (pl.col("n") == 0)
    return told.with_columns(
        pl.when(~hidden).then(pl.col("k", "n")),
        not_measurable=pl.when(hidden).then(pl.lit(f"{LACKED}{_ACCEPTED[0][0]}")),
    )


def _with_periods(rows: pl.LazyFrame, by: list[str]) -> pl.LazyFrame:
    """Rows with the month and quarter of their `day`, where they are asked for."""
    day = pl.col("day")
    made = {
        "month": day.dt.strftime("%Y-%m"),
        "quarter": pl.format("{}-Q{}", day.dt.year(), day.dt.quarter()),
    }
    return rows.with_columns(**{name: made[name] for name in PERIODS if name in by})
