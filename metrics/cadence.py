"""Intervals one after the other: what is owed each time that so long has passed without news."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from metrics.clock import Clock, DueRule, due_calendar_days
from metrics.clocks import covering
from metrics.instants import INSTANT, epoch_seconds, from_epoch_seconds
from metrics.pausing.standing import Standstills
from metrics.pausing.timers import Seconds, Timer
from metrics.promises import Promises

_HOUR, _DAY = 3_600, 86_400
_NEVER = 1 << 60

OBLIGATIONS = {"row": pl.UInt32(), "start": INSTANT, "due": INSTANT, "told": INSTANT}
"""One row an interval at whose end something was owed; `told` is null where nothing was."""


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

    def only(self, those: npt.NDArray[np.bool_]) -> Segments:
        """Some of them."""
        return Segments(
            row=self.row[those],
            start=self.start[those],
            told=self.told[those],
            until=self.until[those],
            horizon=self.horizon[those],
            silent=self.silent[those],
            amount=self.amount[those],
        )

    def without_news(self) -> Segments:
        """The same as if nothing was ever told."""
        return self._replace(told=np.full(len(self.told), _NEVER))


def obligations(frame: pl.DataFrame, stops: Standstills, promises: Promises) -> pl.DataFrame:
    """What was owed in segments of one calendar, unit, rule and begin: `row start due told`.

    Ends come each time that so long has passed since the start of a segment, pauses since then
    left out; the last is the one that news keeps, or that the case reaches open.

    Counted from the opening, ends are fixed by the begin of the open time, and any news in an
    interval keeps it. Counted from the messages, an interval that news keeps is the last of its
    segment, and the next segment starts with the last news in it: however much is told in a day,
    it keeps one.

    Args:
        frame: As `Segments`, with `open_from calendar every_unit every_from day_rule cutoff`, of
            which all but the first are the same; sorted by row, `open_from` and start.
        stops: In which stretches the rows' clocks stand still.
        promises: The agreements in force.
    """
    segments, marks = Segments.of(frame), Marks.of(frame)
    own = stops.of(segments.row)
    cadence = _cadence(frame, segments, own, promises)
    if frame["every_from"][0] == "opened":
        begins = segments.only(marks.begins)
        every = _intervals(begins.without_news(), own, cadence)
        told = segments.told[marks.last(marks.spell[marks.begins][every.place], every.start)]
        counts = every.reached(told)
    else:
        every = _intervals(segments, own, cadence)
        told = segments.told[every.place]
        led_to = np.zeros(len(marks.spell), np.bool_)
        led_to[_led_to(segments, marks, every)] = True
        first_word = (told <= every.end) & segments.silent[every.place] & (every.nth == 1)
        # Behind the interval that news keeps the segment is over.
        counts = every.reached(told) & led_to[every.place] & (told > every.start) & ~first_word
    kept = told <= every.end
    return pl.DataFrame(
        {
            "row": every.segments.row[every.place[counts]],
            "start": from_epoch_seconds(every.start[counts]),
            "due": from_epoch_seconds(every.end[counts]),
            "told": from_epoch_seconds(np.where(kept, told, 0)[counts]),
        }
    ).with_columns(told=pl.when(pl.Series(kept[counts])).then("told"))


class Marks(NamedTuple):
    """Where segments stand among those of the same open time, in order of time.

    Attributes:
        spell: Which open time.
        begins: Whether it is the first of its open time.
        key: What sorts them: the open time, then the start.
    """

    spell: Seconds
    begins: npt.NDArray[np.bool_]
    key: Seconds

    @classmethod
    def of(cls, frame: pl.DataFrame) -> Marks:
        """Those of a frame with `row open_from start`, sorted by them."""
        keys = pl.struct("row", "open_from")
        begins = frame.select(keys.ne_missing(keys.shift(1))).to_series().to_numpy().copy()
        begins[:1] = True
        spell = np.cumsum(begins) - 1
        return cls(spell, begins, _key(spell, epoch_seconds(frame["start"])))

    def last(self, spells: Seconds, upto: Seconds) -> npt.NDArray[np.intp]:
        """The place of the last one of each open time that starts at an instant or before it."""
        return np.searchsorted(self.key, _key(spells, upto), side="right") - 1


def _key(spells: Seconds, instants: Seconds) -> Seconds:
    """What sorts instants within open times: all instants that we know fit into 34 bits."""
    half = 1 << 33
    return spells * (2 * half) + np.clip(instants + half, 0, 2 * half - 1)


class _Intervals(NamedTuple):
    """The intervals of segments, one after the other.

    Attributes:
        segments: Whose.
        place: Of which of them.
        nth: Which one of it, from 1.
        start: From when.
        end: To when.
    """

    segments: Segments
    place: npt.NDArray[np.intp]
    nth: Seconds
    start: Seconds
    end: Seconds

    def reached(self, told: Seconds) -> npt.NDArray[np.bool_]:
        """Whether the case was open at the end, or was closed then and news came in time."""
        until, horizon = self.segments.until[self.place], self.segments.horizon[self.place]
        open_then = (self.end < until) | ((self.end == until) & (told <= self.end))
        there: npt.NDArray[np.bool_] = (self.end <= horizon) & open_then
        return there


def _intervals(segments: Segments, stops: Standstills, cadence: _Cadence) -> _Intervals:
    """All that end up to the limit of their segment, and the first that ends later."""
    times = cadence.times(segments.start, segments.limit(), segments.amount)
    place = np.repeat(np.arange(len(times)), times)
    nth = np.arange(len(place)) - np.repeat(np.cumsum(times) - times, times) + 1
    row, start = segments.row[place], segments.start[place]
    plain = cadence.ends(start, segments.amount[place] * nth)
    ends = stops.moved(row, start, plain, Timer(cadence.clock))
    return _Intervals(segments, place, nth, np.where(nth == 1, start, np.roll(ends, 1)), ends)


def _led_to(segments: Segments, marks: Marks, every: _Intervals) -> npt.NDArray[np.intp]:
    """The places of the segments that count, each led to by the one before it.

    It is the one that starts with the last news in the interval that was kept; from the opening,
    with the first: that is the first response.
    """
    size = len(marks.spell)
    told, silent = segments.told[every.place], segments.silent[every.place]
    kept = (told > every.start) & (told <= every.end)
    upto = np.where(silent & (every.nth == 1), told, every.end)
    following = np.arange(size)
    of = every.place[kept]
    following[of] = marks.last(marks.spell[of], upto[kept])
    at = np.flatnonzero(marks.begins)
    found = [at]
    while len(at):
        at = following[at][following[at] > at]
        found.append(at)
    return np.concatenate(found)


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
