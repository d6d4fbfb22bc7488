"""Figures that are lengths of time: how late, how long it takes, what a resident can expect."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

import polars as pl

from agreements.calendars import DAY_SECONDS
from metrics.figures.asked import Asked
from metrics.figures.counting import RESOLUTION, cells_of
from metrics.figures.question import PERIODS, in_period, periods_of, with_periods
from metrics.figures.rates import ON_TIME, falls_due
from metrics.figures.rows import beside, summed
from metrics.figures.sight import LACKED, unseen
from metrics.figures.standards import day_length
from metrics.figures.working import open_seconds
from metrics.instants import instant
from metrics.local import local_date
from metrics.survival import times_reached
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
    late = asked.read_once("late", lambda: lateness(told_apart(asked), asked, asked.slices))
    times = summed(late, asked.by, [_len("n"), *quantiles("late")])
    return beside(_states(asked), times, asked.by).with_columns(pl.col("n").fill_null(0))


def fallen_due(asked: Asked) -> pl.LazyFrame:
    """The judged promises that belong to the period by their due."""
    question = asked.question
    return in_period(asked.instants(RESOLUTION), question, falls_due(question))


def told_apart(asked: Asked) -> pl.LazyFrame:
    """Those of them of which more is told than their state, with the columns `_APART`.

    These are the late and overdue ones, those that were reopened, and those with a pause.
    """
    if asked.shared is None:
        return fallen_due(asked)

    def read() -> pl.DataFrame:
        paused = asked.table("pauses").select("number").unique().collect()["number"]
        late = pl.col("state").is_in(["late", "overdue"])
        few = late | pl.col("reopened").is_not_null() | pl.col("number").is_in(paused.implode())
        return fallen_due(asked).filter(few).select(*asked.slices, "day", *_APART).collect()

    return asked.read_once("told_apart", read).lazy()


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
    found = rows.collect()
    found = with_periods(found) if asked.tells_periods else found
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


def _states(asked: Asked) -> pl.DataFrame:
    """The seven states of all cases of the period, by group: those of the on-time rate."""
    if (made := asked.together.of([ON_TIME])) is not None:
        return made.select(*asked.by, *STATES)
    cells = cells_of(ON_TIME, asked.judged, asked.standards, asked.question)
    return summed(cells, asked.by, [pl.col(s).sum() for s in STATES])


def _len(name: str) -> pl.Expr:
    return pl.len().cast(pl.Int64).alias(name)


_APART: Final = (
    "source", "number", "commitment", "clause", "state", "opened", "start", "due", "due_at_cap",
    "stop", "closed", "reopened", "first_stop", "last_stop", "due_continuous", "due_resume",
    "due_restart", "void_reason", "missing", "unmeasurable", "stop_missing",
)  # fmt: skip
"""The columns from which lateness, pauses and other rules for reopenings are told."""

_LIFE: Final = (
    "opened", "accepted", "closed", "last_closed", "withdrawn", "reopenings", "accepting",
)  # fmt: skip
"""The columns of a life that its clocks are told from."""


def survivals(asked: Asked) -> pl.LazyFrame:
    """One row a life opened in the period that counts: `seconds` and `ended`, with its slices.

    The clock is the resident's, in calendar time. What ends a life is the closing that holds at
    `as_of`: of a case that was reopened, however late, the one that no reopening came after. An
    open or reopened case was last seen at `as_of`, a withdrawn one when it was withdrawn. Other
    void cases are left out.
    """
    return _lived(_opened(asked), "opened", _closed_for_good(), asked)


def reopened_late() -> pl.Expr:
    """Whether a case is open since it was reopened when the window after its closing had passed.

    Its verdict stands, for that closing holds; the resident waits all the same.
    """
    again = (pl.col("reopenings") > 0) & pl.col("last_closed").is_null()
    return pl.col("closed").is_not_null() & again


def _closed_for_good() -> pl.Expr:
    """When nobody waited any longer: for the resident no window makes a closing hold."""
    return pl.when(pl.col("reopenings") > 0).then("last_closed").otherwise("closed")


def _counting(asked: Asked) -> pl.LazyFrame:
    withdrawn = pl.col("withdrawn").is_not_null()
    counts = pl.col("void_reason").is_null() | withdrawn
    return asked.lives().filter(counts).with_columns(there=pl.lit(value=True))


def _opened(asked: Asked) -> pl.LazyFrame:
    """The lives that count of the cases opened in the period; `accepting` where that is shown."""
    accepting = unseen(asked.standards.lacks, _ACCEPTED).is_null()
    lives = in_period(_counting(asked), asked.question, pl.col("opened"))
    told = lives.with_columns(accepting=accepting)
    if asked.shared is None:
        return told
    day = ["day"] if asked.tells_periods else []
    narrow = told.select(*asked.slices, *day, *_LIFE, "there")
    return asked.read_once("opened", lambda: _numbered(narrow.collect(), asked.slices)).lazy()


def _numbered(rows: pl.DataFrame, names: Sequence[str]) -> pl.DataFrame:
    """Rows whose names are numbers, by which they are grouped again and again."""
    kinds = {name: pl.Enum(rows[name].drop_nulls().unique().sort()) for name in names}
    return rows.cast(kinds)  # type: ignore[arg-type] # a mapping of names to types


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
    accepted = pl.col("accepted")
    seen = _opened(asked).with_columns(there="accepting")
    taken = seen.filter(accepted.is_not_null() | ~pl.col("there"))
    return {
        None: survivals(asked),
        "to_acceptance": _lived(_before_acceptance(seen), "opened", accepted, asked),
        "from_acceptance": _lived(taken, "accepted", _closed_for_good(), asked),
    }


def _before_acceptance(lives: pl.LazyFrame) -> pl.LazyFrame:
    """Lives as they stood until the acceptance: whoever withdrew after it had been accepted."""
    first = (pl.col("accepted") <= pl.col("withdrawn")).fill_null(value=False)
    return lives.with_columns(withdrawn=pl.when(~first).then("withdrawn"))


def expected_time(asked: Asked) -> pl.DataFrame:
    """The same of the cases opened in the last 90 days, whatever the period."""
    return _reached(recent(asked), asked)


def recent(asked: Asked) -> pl.LazyFrame:
    """The lives that `expected_time` is made of."""
    since = instant(asked.question.as_of - RECENT)
    day = local_date(pl.col("opened"), asked.question.zone)
    lived = _lived(_counting(asked), "opened", _closed_for_good(), asked)
    return lived.filter(pl.col("opened") >= since).with_columns(day=day)


def _reached(lives: pl.LazyFrame, asked: Asked) -> pl.DataFrame:
    """The times of each group, of the lives that are `there` to be seen."""
    told = _with_periods(lives, asked.by).select(*asked.by, "seconds", "ended", "there")
    rows, there = told.collect().lazy(), pl.col("there")
    counts = [
        (there & pl.col("ended")).sum().cast(pl.Int64).alias("k"),
        there.sum().cast(pl.Int64).alias("n"),
        (~there).sum().cast(pl.Int64).alias("left_out"),
    ]
    times = times_reached(rows.filter(there), asked.by)
    found = beside(summed(rows, asked.by, counts), times, asked.by)
    found = found.with_columns(pl.selectors.enum().cast(pl.String))
    hidden = (pl.col("left_out") > 0) & (pl.col("n") == 0)
    return found.with_columns(
        pl.when(~hidden).then(pl.col("k", "n")),
        not_measurable=pl.when(hidden).then(pl.lit(f"{LACKED}{_ACCEPTED[0][0]}")),
    )


def _with_periods(rows: pl.LazyFrame, by: list[str]) -> pl.LazyFrame:
    """Rows with the month and quarter of their `day`, where they are asked for."""
    made = periods_of(pl.col("day"))
    return rows.with_columns(**{name: made[name] for name in PERIODS if name in by})
