"""Intervals one after the other: what is owed each time that so long has passed without news."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from metrics.clock import Clock, DueRule, due_calendar_days
from metrics.clocks import covering
from metrics.instants import epoch_seconds, from_epoch_seconds
from metrics.pausing.standing import Standstills
from metrics.pausing.timers import Seconds, Timer
from metrics.promises import Promises

_HOUR, _DAY = 3_600, 86_400
_NEVER = 1 << 60


class Segments(NamedTuple):
    """From where something is owed until the next news, as columns of seconds.

    Attributes:
        row: Whose.
        start: From when.
        told: The next news; later than any instant where none follows.
        until: The end of the time in which the case was open; likewise.
        horizon: Up to when the ends of intervals have come.
        silent: Whether news within the first interval does not keep it but only ends it.
        amount: How many units an interval has.
    """

    row: npt.NDArray[np.uint32]
    start: Seconds
    told: Seconds
    until: Seconds
    horizon: Seconds
    silent: npt.NDArray[np.bool_]
    amount: Seconds

    @classmethod
    def of(cls, frame: pl.DataFrame) -> Segments:
        """Those of a frame with the same columns, `every_amount` for the amount."""
        return cls(
            row=frame["row"].to_numpy(),
            start=epoch_seconds(frame["start"]),
            told=_or_never(frame["told"]),
            until=_or_never(frame["until"]),
            horizon=epoch_seconds(frame["horizon"]),
            silent=frame["silent"].to_numpy(),
            amount=frame["every_amount"].to_numpy(),
        )

    def limit(self) -> Seconds:
        """From where on nothing more is owed, not before the start."""
        last = np.minimum(np.minimum(self.told, self.until), self.horizon)
        return np.maximum(last, self.start)

    def repeated(self, times: Seconds) -> Segments:
        """Each so many times."""
        return Segments(
            row=np.repeat(self.row, times),
            start=np.repeat(self.start, times),
            told=np.repeat(self.told, times),
            until=np.repeat(self.until, times),
            horizon=np.repeat(self.horizon, times),
            silent=np.repeat(self.silent, times),
            amount=np.repeat(self.amount, times),
        )


def obligations(frame: pl.DataFrame, stops: Standstills, promises: Promises) -> pl.DataFrame:
    """What was owed in segments of one calendar, unit and rule: `row start due told`.

    Without news an end comes each time that so long has passed since the start of the segment,
    pauses since then left out; the last is the one that news keeps, or that the case reaches open.

    Args:
        frame: As `Segments`, with `calendar every_unit day_rule cutoff`, which are all the same.
        stops: In which stretches the rows' clocks stand still.
        promises: The agreements in force.
    """
    segments = Segments.of(frame)
    own = stops.of(segments.row)
    cadence = _cadence(frame, segments, own, promises)
    times = cadence.times(segments.start, segments.limit(), segments.amount)
    every = segments.repeated(times)
    first = np.repeat(np.cumsum(times) - times, times)
    nth = np.arange(len(first)) - first + 1
    ends = own.moved(
        every.row, every.start, cadence.ends(every.start, every.amount * nth), Timer(cadence.clock)
    )
    starts = np.where(nth == 1, every.start, np.roll(ends, 1))
    kept = every.told <= ends
    reached = (ends <= every.horizon) & ((ends < every.until) | ((ends == every.until) & kept))
    counts = reached & (every.told > starts) & ~(kept & every.silent & (nth == 1))
    return pl.DataFrame(
        {
            "row": every.row[counts],
            "start": from_epoch_seconds(starts[counts]),
            "due": from_epoch_seconds(ends[counts]),
            "told": from_epoch_seconds(np.where(kept, every.told, 0)[counts]),
        }
    ).with_columns(told=pl.when(pl.Series(kept[counts])).then("told"))


def _or_never(instants: pl.Series) -> Seconds:
    known = epoch_seconds(instants.fill_null(pl.lit(0).cast(instants.dtype)))
    return np.where(instants.is_null().to_numpy(), _NEVER, known)


@dataclass(frozen=True)
class _Cadence:
    """How the ends of intervals follow from their starts.

    Attributes:
        unit: That of the clause's `every`.
        rule: Where on the last day a business day's end lies.
        cutoff: From which second of the day a start counts as the next day's.
        zone: In which calendar days are counted.
        clock: The calendar's table; None for calendar days.
    """

    unit: str
    rule: DueRule
    cutoff: int | None
    zone: str
    clock: Clock | None

    def ends(self, starts: Seconds, amounts: Seconds) -> Seconds:
        """When so many units have passed since each start."""
        if self.clock is None:
            return due_calendar_days(starts, amounts, self.zone)
        if self.unit == "business_hours":
            return self.clock.add(starts, amounts * _HOUR)
        return self.clock.due_business_days(starts, amounts, rule=self.rule, cutoff=self.cutoff)

    def times(self, starts: Seconds, limits: Seconds, amounts: Seconds) -> Seconds:
        """How many intervals there are at most up to the first that ends at its limit or later."""
        if self.clock is None:
            return (limits - starts) // (amounts * _DAY) + 2  # a date may last 23 hours
        if self.unit == "business_hours":
            return self.clock.elapsed(starts, limits) // (amounts * _HOUR) + 1
        return self.clock.business_days_between(starts, limits) // amounts + 1


def _cadence(
    frame: pl.DataFrame, segments: Segments, stops: Standstills, promises: Promises
) -> _Cadence:
    """What gives the ends of intervals, with a table that reaches beyond the last limit."""
    terms = frame.row(0, named=True)
    unit, calendar = terms["every_unit"], terms["calendar"]
    given = unit, terms["day_rule"], terms["cutoff"], promises.zone
    if unit == "calendar_days" or calendar is None:
        return _Cadence(*given, None)
    working, most = promises.calendars[calendar], 2 * int(segments.amount.max())
    known = np.concatenate([segments.start, segments.limit(), stops.since, stops.until])
    days, seconds = (most, 0) if unit == "business_days" else (0, most * _HOUR)
    clock = covering(working, known, seconds=seconds, days=days)
    if len(stops.row):
        # Every end that follows is moved by all that stands still before it.
        moved = seconds + stops.longest(Timer(clock))
        clock = covering(working, known, seconds=moved + most * _DAY, days=days)
    return _Cadence(*given, clock)
