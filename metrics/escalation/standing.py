"""Which open cases stand at which step of their agreement's escalation, and who must be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

import polars as pl

from agreements.calendars import DAY_SECONDS
from metrics.clocks import asked
from metrics.dues import Calendars, counted_due
from metrics.escalation.reaching import CLOCK, held_up, used_seconds, with_reached
from metrics.figures.sight import with_unmeasurable
from metrics.figures.standards import Standards, day_length
from metrics.figures.working import open_seconds
from metrics.instants import INSTANT, epoch_seconds, from_epoch_seconds, instant
from metrics.tables import Types
from metrics.verdicts import judged

ESCALATIONS: Types = {
    "source": pl.String(),
    "number": pl.String(),
    "agency": pl.String(),
    "service": pl.String(),
    "district": pl.String(),
    "opened": INSTANT,
    "agreement": pl.String(),
    "version": pl.String(),
    "commitment": pl.String(),
    "state": pl.String(),
    "start": INSTANT,
    "due": INSTANT,
    "paused": pl.Boolean(),
    "used_seconds": pl.Int64(),
    "used": pl.Float64(),
    "at_percent": pl.Int64(),
    "notify": pl.List(pl.String()),
    "told": pl.List(pl.String()),
    "reached": INSTANT,
    "is_reached": pl.Boolean(),
    "is_new": pl.Boolean(),
    "stands": pl.Boolean(),
    "answer_unit": pl.String(),
    "answer_amount": pl.Int64(),
    "answer_by": INSTANT,
}
"""One row an open case and step of its promise that is reached, or will be within the next working
day of its calendar.

- `due` is the one that judges: while a pause lasts, where it falls at the pause's cap. `paused`
  says that one lasts and has not reached its cap.
- `used` is the share of the target's working time that has run; 1 is the due, beyond it is past.
- `notify` are roles, `told` the titles of their holders, null where nobody holds one.
- `is_new`: it was reached within the last working day of its calendar.
- `stands` is the highest step reached: one of a case and promise.
- `answer_unit` and `answer_amount` are how soon the step asks for an answer, `answer_by` is by
  when, counted from `reached`; all null where it asks for none.
"""

_PROMISE: Final = ("clause", "unit", "reopen_rule", "day_rule", "cutoff", "desk")
_ANEW: Final = ("resume", "restart")
_OF_STEP: Final = ("agreement", "version", "commitment")
_OF_CASE: Final = (
    "source", "number", "agency", "service", "district", "opened", "agreement", "version",
    "commitment", "clause", "start", "due_unpaused", "due", "due_at_cap", "reopened",
    "priority_changed",
)  # fmt: skip
_TIMED: Final = (
    "source", "number", "clause", "start", "due_unpaused", "judged_due", "calendar", "unit",
    "counted_anew", "desk",
)  # fmt: skip
_NTH, _STEP = "nth_clock", "nth_step"
"""Where a clock stands among those that run, and a step among all."""


def escalations(
    tables: Mapping[str, pl.LazyFrame],
    standards: Standards,
    steps: pl.DataFrame,
    as_of: datetime,
) -> pl.DataFrame:
    """The open cases at a step, by the version that judges each, the longest past it first.

    A case is open for a promise that is neither kept nor undone by its closing; void ones and
    those without a due are none. Promises of progress updates have no clock of a target: steps
    of theirs say nothing here.

    Args:
        tables: `instants` and `pauses` at `as_of`.
        standards: On which calendars promises are counted; what sources cannot show.
        steps: `metrics.escalation.STEPS`.
        as_of: The instant for which it holds.

    Returns:
        `ESCALATIONS`.

    Raises:
        ClockRangeError: A calendar has too little open time for a step.
    """
    open_ = _ordered(
        _open(tables["instants"], standards, steps, as_of).collect(), ("number", "commitment")
    )
    if open_.is_empty():
        return pl.DataFrame(schema=ESCALATIONS)
    pauses = held_up(tables["pauses"].join(open_.lazy(), on=CLOCK, how="semi").collect())
    calendars = standards.calendars
    told = open_.with_columns(used_seconds=used_seconds(open_, pauses, calendars, as_of))
    length = open_seconds(open_, calendars, "start", "due_unpaused").clip(lower_bound=1)
    told = told.with_columns(used=pl.col("used_seconds") / length)
    reached = with_reached(_at_steps(open_, steps), pauses, calendars)  # in another order
    near = reached.filter(reached["reached"] <= _soon(reached["desk"], calendars, as_of))
    near = near.with_columns(later=-pl.col("at_percent"))
    return _shaped(near, told, steps, as_of, calendars)


def _at_steps(open_: pl.DataFrame, steps: pl.DataFrame) -> pl.DataFrame:
    """A row a clock and step of its promise, with what tells when it is reached: `_TIMED`.

    The clock and the step are the places of their rows: there are several steps a case, and most
    are far from being reached.
    """
    clocks = open_.select(*_TIMED, *_OF_STEP).with_row_index(_NTH)
    named = steps.select(*_OF_STEP, "at_percent").with_row_index(_STEP)
    return clocks.join(named, on=list(_OF_STEP), maintain_order="left_right")


def _open(
    rows: pl.LazyFrame, standards: Standards, steps: pl.DataFrame, as_of: datetime
) -> pl.LazyFrame:
    """The clocks that run at `as_of` and have a step, with what their clause says."""
    named = steps.lazy().select("agreement", "version", "commitment").unique()
    waiting = pl.col("state").is_in(["running", "overdue"])
    seen = with_unmeasurable(rows, standards.clauses, standards.lacks)
    kept = judged(seen.filter(pl.col("closed").is_null()), as_of).filter(
        waiting, pl.col("due_unpaused").is_not_null()
    )
    undone = pl.col("reopened").is_not_null() & pl.col("reopen_rule").is_in(_ANEW)
    return (
        kept.join(named, on=named.collect_schema().names(), how="semi")
        .select(*_OF_CASE, pl.col("state").cast(pl.String))
        .join(_terms(standards.clauses), on="clause", how="left")
        .with_columns(
            judged_due=pl.coalesce("due_at_cap", "due"),
            counted_anew=pl.col("priority_changed")
            | (undone & (pl.col("commitment") == "resolution")).fill_null(value=False),
            calendar=pl.when((pl.col("unit") != "calendar_days").fill_null(value=False)).then(
                "desk"
            ),
        )
    )


def _terms(clauses: pl.DataFrame) -> pl.LazyFrame:
    return clauses.lazy().rename({"calendar": "desk"}).select(_PROMISE).unique("clause")


def _soon(desks: pl.Series, calendars: Calendars, as_of: datetime) -> pl.Series:
    """For each calendar the end of the next working day; a day later where there is none."""
    now = int(as_of.timestamp())
    ends = {name: _next_day(now, name, calendars) for name in desks.unique().drop_nulls()}
    found = desks.replace_strict(ends, default=now + DAY_SECONDS, return_dtype=pl.Int64)
    return from_epoch_seconds(found.to_numpy())


def _next_day(now: int, name: str, calendars: Calendars) -> int:
    at = epoch_seconds(pl.Series([now * 1_000_000]).cast(INSTANT))
    end = asked(calendars[name], at, lambda c: c.close_of_day_ahead(at, 1), days=1)
    return int(end[0])


def _shaped(
    near: pl.DataFrame,
    clocks: pl.DataFrame,
    steps: pl.DataFrame,
    as_of: datetime,
    calendars: Calendars,
) -> pl.DataFrame:
    """The steps that are near as `ESCALATIONS`.

    Args:
        near: `_at_steps` with `reached`.
        clocks: What is told of each clock.
        steps: `metrics.escalation.STEPS`.
        as_of: The instant for which it holds.
        calendars: By id.
    """
    # Clocks stand in the order of their cases.
    rows = _ordered(near, ("later", "reached", _NTH))
    is_reached = pl.col("reached") <= instant(as_of)
    highest = pl.col("at_percent").filter(is_reached).max().over(_NTH)
    capped = pl.col("due_at_cap") > instant(as_of)
    of_steps = steps.select("notify", "told", "answer_unit", "answer_amount")[rows[_STEP]]
    reached = rows.select("at_percent", "reached", _NTH).with_columns(of_steps)
    told = pl.concat([reached, clocks[rows[_NTH]]], how="horizontal")
    whole = told.with_columns(
        due="judged_due",
        paused=capped.fill_null(value=False),
        is_reached=is_reached,
        is_new=is_reached & _of_last_day(told, calendars, as_of),
        stands=(pl.col("at_percent") == highest).fill_null(value=False),
        answer_by=_answers(told, calendars),
    )
    return whole.select(pl.col(name).cast(dtype) for name, dtype in ESCALATIONS.items())


def _ordered(rows: pl.DataFrame, by: Sequence[str]) -> pl.DataFrame:
    """Column after column from the last one on, with the order kept: a third of the time."""
    places = rows.select(*by).with_row_index("place")
    for name in reversed(by):
        places = places.sort(name, maintain_order=True)
    return rows[places["place"]]


def _of_last_day(rows: pl.DataFrame, calendars: Calendars, as_of: datetime) -> pl.Series:
    """Whether less than an ordinary working day lies between a step and `as_of`."""
    now = rows.select("reached", calendar="desk", now=instant(as_of))
    names = rows["desk"].unique().drop_nulls()
    lengths = {name: day_length(calendars[name]) for name in names}
    day = rows["desk"].replace_strict(lengths, default=DAY_SECONDS, return_dtype=pl.Int64)
    return open_seconds(now, calendars, "reached", "now") < day


def _answers(rows: pl.DataFrame, calendars: Calendars) -> pl.Series:
    """By when each step is to be answered, counted on the calendar that its promise names."""
    known = pl.col("desk").is_not_null()
    asking = rows.select(
        "day_rule",
        "cutoff",
        start="reached",
        calendar="desk",
        unit=pl.when(known).then("answer_unit"),
        amount="answer_amount",
    )
    return counted_due(asking, calendars)
