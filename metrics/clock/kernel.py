"""The clock itself: a calendar compiled to open intervals, and arithmetic on whole columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, Self

import numpy as np
import numpy.typing as npt

from agreements.calendars import DAY_SECONDS, WorkingCalendar
from metrics.clock.cells import Cells
from metrics.clock.compiling import merged, open_dates, open_pieces, reach_in_days
from metrics.clock.days import OpenDays, whole
from metrics.clock.errors import ClockError, ClockRangeError, ReversedRangeError
from metrics.clock.zones import (
    FIRST_YEAR,
    LAST_YEAR,
    Instants,
    Zone,
    day_number,
    day_of,
    moment,
)

DueRule = Literal["close_of_business", "same_time"]

_NEVER = 1 << 62  # later than any instant, yet safe to subtract from

# A year of the zone either side is kept for hours over midnight.
_FIRST_DAY = day_number(date(FIRST_YEAR + 1, 1, 1))
_LAST_DAY = day_number(date(LAST_YEAR - 1, 12, 31))
_ALL_DAYS = _LAST_DAY - _FIRST_DAY

# Small enough that a chunk's temporaries stay in the processor's cache.
_CHUNK = 1 << 15


@dataclass(frozen=True, eq=False)
class Clock:
    """Open time of one calendar over a span of local dates.

    All instants are int64 arrays of UTC epoch seconds, all budgets int64 seconds; scalars
    and arrays broadcast. Every question outside the table raises `ClockRangeError`; there
    is no extrapolation.

    Attributes:
        calendar: What was compiled.
        zone: The calendar's zone over the span.
        first: First local date covered.
        last: Last local date covered.
        begin: Instant at which `first` begins.
        end: Instant at which `last` ends.
        opens: Opening instants of the disjoint open intervals, in order, then a sentinel.
        closes: Closing instants, then a sentinel.
        before: Open seconds of the table before each opening, then the total.
        shifts: `opens - before`, what separates open seconds from instants.
        days: The open dates: those on which hours open and last.
        closings: The last closing of each open date.
        by_instant: Finds the next closing.
        by_seconds: Finds the interval in which so many open seconds are reached.
    """

    calendar: WorkingCalendar
    zone: Zone
    first: date
    last: date
    begin: int
    end: int
    opens: Instants
    closes: Instants
    before: npt.NDArray[np.int64]
    shifts: Instants
    days: OpenDays
    closings: Instants
    by_instant: Cells
    by_seconds: Cells

    # -- compiling ---------------------------------------------------------------------

    @classmethod
    def compile(cls, calendar: WorkingCalendar, first: date, last: date) -> Self:
        """The table of a calendar for the local dates `first` to `last`, both included.

        Open is every instant whose wall clock lies in an interval: a skipped hour does not
        exist, a repeated one counts twice. Hours over midnight belong to the date on which
        they open, so a holiday on the next date does not cut them.

        Raises:
            ClockError: `last` lies before `first`.
            ClockRangeError: A date lies outside the years 1901 to 2198.
            UnknownZoneError: The calendar's zone does not exist.
        """
        if last < first:
            raise ClockError(f"a table from {first} to {last} would end before it begins")
        zone = Zone.load(calendar.zone, first.year - 1, last.year + 1)
        day, after = day_number(first), day_number(last) + 1
        begin, end = map(int, zone.to_utc(np.array([day, after]) * DAY_SECONDS))
        # The date before may still be open past its midnight.
        owners, opens, closes = open_pieces(calendar, zone, day - 1, after - 1)
        days, closings = open_dates((owners - 1, opens, closes), day, after - day)
        opens, closes = merged(np.maximum(opens, begin), np.minimum(closes, end))
        before = np.concatenate([[0], np.cumsum(closes - opens, dtype=np.int64)])
        opens, closes = np.append(opens, _NEVER), np.append(closes, _NEVER)
        return cls(
            calendar=calendar,
            zone=zone,
            first=first,
            last=last,
            begin=begin,
            end=end,
            opens=opens,
            closes=closes,
            before=before,
            shifts=opens - before,
            days=days,
            closings=closings,
            by_instant=Cells.over(closes, begin, end),
            by_seconds=Cells.over(np.append(before[1:], _NEVER), 0, int(before[-1])),
        )

    @classmethod
    def covering(
        cls,
        calendar: WorkingCalendar,
        instants: npt.ArrayLike,
        *,
        seconds: npt.ArrayLike = 0,
        days: npt.ArrayLike = 0,
    ) -> Self:
        """A table long enough for these instants and for the largest budget from any of them.

        Args:
            calendar: What to compile.
            instants: Every start, stop or `as_of` that will be asked about.
            seconds: Open seconds that will be added; negative ones reach back.
            days: Business days that will be added.

        Raises:
            ClockError: There are no instants.
            ClockRangeError: The calendar has too little open time within the years known.
        """
        need = _Need.of(whole(instants), whole(seconds), whole(days))
        low, high = _dates(calendar.zone, need.low, need.high)
        back = reach_in_days(calendar, need.back, 0)
        ahead = reach_in_days(calendar, need.ahead, need.days)
        while True:
            clock = cls.compile(calendar, _clamped(low - back), _clamped(high + ahead))
            short_back, short_ahead = need.missing(clock)
            if not (short_back or short_ahead):
                return clock
            if max(back, ahead) > _ALL_DAYS:
                raise ClockRangeError(f"{clock.covers()} and has too little open time for that")
            back, ahead = back << short_back, ahead << short_ahead

    def reaches(
        self, instants: npt.ArrayLike, *, seconds: npt.ArrayLike = 0, days: npt.ArrayLike = 0
    ) -> bool:
        """Whether the table is long enough for what `covering` would make one for.

        Args:
            instants: Every start, stop or `as_of` that will be asked about.
            seconds: Open seconds that will be added; negative ones reach back.
            days: Business days that will be added.

        Raises:
            ClockError: There are no instants.
        """
        need = _Need.of(whole(instants), whole(seconds), whole(days))
        inside = self.begin <= need.low and need.high < self.end
        return inside and not any(need.missing(self))

    # -- seconds -----------------------------------------------------------------------

    def open_seconds(self, instants: npt.ArrayLike) -> npt.NDArray[np.int64]:
        """Open seconds from the beginning of the table to each instant."""
        return _by_chunk(self._open_seconds, self._inside(instants))

    def elapsed(self, starts: npt.ArrayLike, ends: npt.ArrayLike) -> npt.NDArray[np.int64]:
        """Open seconds from each start to each end.

        Raises:
            ReversedRangeError: An end lies before its start.
            ClockRangeError: An instant lies outside the table.
        """
        a, b = self._inside(starts), self._inside(ends)
        _refuse_reversed(a, b)
        return _by_chunk(self._elapsed, a, b)

    def add(self, starts: npt.ArrayLike, seconds: npt.ArrayLike) -> Instants:
        """The first instant at which so many open seconds have passed since each start.

        A budget that ends exactly at a closing stays at that closing. Negative seconds walk
        back to the nearest instant with that much open time up to the start. 0 moves nothing.

        Raises:
            ClockRangeError: A start or a result lies outside the table.
        """
        return _by_chunk(self._add, self._inside(starts), whole(seconds))

    # -- rolling -----------------------------------------------------------------------

    def is_open(self, instants: npt.ArrayLike) -> npt.NDArray[np.bool_]:
        """Whether each instant is open; an opening is, a closing is not."""
        asked = self._inside(instants, before_end=True)
        return asked >= self.opens[self.by_instant.next(asked)]

    def next_open(self, instants: npt.ArrayLike) -> Instants:
        """Each instant if it is open, else the next opening.

        Raises:
            ClockRangeError: The table ends before the next opening.
        """
        asked = self._inside(instants, before_end=True)
        found = np.maximum(asked, self.opens[self.by_instant.next(asked)])
        if found.size and found.max() >= self.end:
            raise ClockRangeError(f"{self.covers()}; no opening follows an instant in it")
        return found

    def prev_close(self, instants: npt.ArrayLike) -> Instants:
        """Each instant if open time leads up to it, else the closing before it.

        A closing is its own answer; an opening's is the closing before.

        Raises:
            ClockRangeError: The table has no open time before an instant.
        """
        asked = self._inside(instants)
        at = self.by_instant.next(asked)
        within = asked > self.opens[at]
        if not np.all(within | (at > 0)):
            raise ClockRangeError(f"{self.covers()}; no closing precedes an instant in it")
        return np.where(within, asked, self.closes[at - 1])

    # -- days --------------------------------------------------------------------------

    def due_business_days(
        self, starts: npt.ArrayLike, days: npt.ArrayLike, *, rule: DueRule, cutoff: int | None
    ) -> Instants:
        """The due instant of a promise in business days (one or more).

        Day 0 is the local date of the start if that date is open and the start lies before
        `cutoff`, else the next open date. A date is open when hours open on it.

        - `close_of_business`: the last closing of the nth open date after day 0.
        - `same_time`: the start's time of day on that date, inside its hours or not; a start
          outside hours counts from the next opening. Where that is on a later date, that date is
          day 0; on the same one, as after a noon's closing, the cutoff decides. A time of day
          that the zone skips there becomes the first real one after the gap; of a repeated
          one it is the first.

        Args:
            starts: When the clock starts.
            days: n.
            rule: One of the two above.
            cutoff: Seconds after local midnight; None where the whole date counts.

        Raises:
            ClockError: A promise of less than one business day, or an unknown rule.
            ClockRangeError: A start or a due lies outside the table.
        """
        count = whole(days)
        if count.size and count.min() < 1:
            raise ClockError(f"a promise is at least 1 business day; got {int(count.min())}")
        ranks = self.day_zero(starts, rule=rule, cutoff=cutoff) + count
        due_days = self.days.nth(ranks)
        if rule == "close_of_business":
            closings: Instants = self.closings[ranks]
            return closings
        time_of_day = self.zone.to_local(self.next_open(starts)) % DAY_SECONDS
        return self.zone.to_utc(due_days * DAY_SECONDS + time_of_day)

    def day_zero(
        self, starts: npt.ArrayLike, *, rule: DueRule, cutoff: int | None
    ) -> npt.NDArray[np.int64]:
        """The place of day 0 among the open dates (`days.numbers`), by the rules above."""
        asked = self._inside(starts, before_end=True)
        ranks = self._rank_of_day_zero(asked, cutoff)
        if rule == "close_of_business":
            return ranks
        if rule == "same_time":
            opened = self.next_open(asked)
            days = (self.zone.to_local(at) // DAY_SECONDS for at in (asked, opened))
            # A gap within a date, such as noon, is no way round the cutoff.
            return np.where(np.equal(*days), ranks, self._rank_of_day_zero(opened, None))
        raise ClockError(f"{rule!r} is no rule; write close_of_business or same_time")

    def close_of_day_ahead(self, starts: npt.ArrayLike, days: npt.ArrayLike) -> Instants:
        """The last closing of the nth open date that lies ahead of each instant.

        What is left of a date that has begun is none of them, on a closed date as little as on
        an open one: five days from a Wednesday's noon end with the next Wednesday, five days from
        a Saturday with the Friday. An instant at midnight begins no date, it ends the one before.

        Args:
            starts: Instants.
            days: n, one or more.

        Raises:
            ClockRangeError: An instant or a closing lies outside the table.
        """
        begun = (self.zone.to_local(self._inside(starts)) - 1) // DAY_SECONDS
        ranks = self.days.before(begun + 1) + whole(days) - 1
        self.days.nth(ranks)  # refuses what lies outside the table
        closings: Instants = self.closings[ranks]
        return closings

    def business_days_between(
        self, starts: npt.ArrayLike, ends: npt.ArrayLike
    ) -> npt.NDArray[np.int64]:
        """Open dates after the date of each start, up to and with the date of each end.

        The same local date is 0, Friday to Monday is 1.

        Raises:
            ReversedRangeError: An end lies before its start.
            ClockRangeError: An instant lies outside the table.
        """
        a, b = self._inside(starts, before_end=True), self._inside(ends, before_end=True)
        _refuse_reversed(a, b)
        first, last = (self.zone.to_local(x) // DAY_SECONDS for x in (a, b))
        return self.days.before(last + 1) - self.days.before(first + 1)

    def covers(self) -> str:
        """Which dates the table covers, in words."""
        return (
            f"the table of calendar {self.calendar.id!r} covers"
            f" {self.first} to {self.last} ({self.zone.name})"
        )

    # -- behind the door ---------------------------------------------------------------

    def _open_seconds(self, instants: Instants) -> npt.NDArray[np.int64]:
        at = self.by_instant.next(instants)
        passed: npt.NDArray[np.int64] = instants - self.shifts.take(at)
        np.maximum(passed, self.before.take(at), out=passed)
        return passed

    def _elapsed(self, starts: Instants, ends: Instants) -> npt.NDArray[np.int64]:
        return self._open_seconds(ends) - self._open_seconds(starts)

    def _add(self, starts: Instants, seconds: npt.NDArray[np.int64]) -> Instants:
        reached = self._open_seconds(starts) + seconds
        # Forward, a budget that is used up at a closing belongs to the interval before it.
        last_second = reached - (seconds > 0)
        self._refuse_beyond(last_second, seconds)
        moved = reached + self.shifts.take(self.by_seconds.next(last_second))
        return np.where(seconds == 0, starts, moved)

    def _rank_of_day_zero(self, starts: Instants, cutoff: int | None) -> npt.NDArray[np.int64]:
        local = self.zone.to_local(starts)
        day = local // DAY_SECONDS
        too_late = 0 if cutoff is None else (local - day * DAY_SECONDS >= cutoff)
        return self.days.before(day + too_late)

    def _inside(self, instants: npt.ArrayLike, *, before_end: bool = False) -> Instants:
        asked = whole(instants)
        last = self.end - before_end
        if asked.size and (asked.min() < self.begin or asked.max() > last):
            outside = asked[(asked < self.begin) | (asked > last)]
            raise ClockRangeError(
                f"{self.covers()}; outside lie {outside.size} of {asked.size} instants,"
                f" the first is {_words(int(outside[0]))}"
            )
        return asked

    def _refuse_beyond(
        self, last_second: npt.NDArray[np.int64], seconds: npt.NDArray[np.int64]
    ) -> None:
        low, high, total = last_second.min(), last_second.max(), self.before[-1]
        # At the very end of the open time only an empty budget may stand.
        if low < 0 or high > total or (high == total and np.any(seconds[last_second == total])):
            raise ClockRangeError(f"{self.covers()}; a budget of open seconds leaves it")


@dataclass(frozen=True)
class _Need:
    """What a table has to hold: two outermost instants, and the budgets from them."""

    low: int
    high: int
    back: int
    ahead: int
    days: int

    @classmethod
    def of(cls, instants: Instants, seconds: Instants, days: Instants) -> Self:
        if not instants.size:
            raise ClockError("a table needs at least one instant to cover")
        return cls(
            low=int(instants.min()),
            high=int(instants.max()),
            back=-int(seconds.min(initial=0)),
            ahead=int(seconds.max(initial=0)),
            days=int(days.max(initial=0)),
        )

    def missing(self, clock: Clock) -> tuple[bool, bool]:
        """Whether the table is too short at its beginning, and at its end."""
        low, high = clock.open_seconds([self.low, self.high])
        # Day 0 may be the next open date, so n days need n + 1.
        left = clock.days.numbers.size - clock.day_zero(
            self.high, rule="close_of_business", cutoff=None
        )
        short = left < self.days + 2 if self.days else False
        return bool(low < self.back), bool(clock.before[-1] - high < self.ahead or short)


def _dates(zone: str, low: int, high: int) -> tuple[int, int]:
    at = np.array([low, high], dtype=np.int64)
    first, last = Zone.covering(zone, at).to_local(at) // DAY_SECONDS
    return int(first), int(last)


def _clamped(day: int) -> date:
    return day_of(min(max(day, _FIRST_DAY), _LAST_DAY))


def _words(instant: int) -> str:
    try:
        return moment(instant).strftime("%Y-%m-%d %H:%M:%SZ")
    except (OverflowError, ValueError):
        return f"{instant} seconds from 1970"


def _refuse_reversed(starts: Instants, ends: Instants) -> None:
    reversed_ = np.count_nonzero(ends < starts)
    if reversed_:
        raise ReversedRangeError(
            f"{reversed_} of {np.broadcast(starts, ends).size} ends lie before their start;"
            " the clock does not run backward"
        )


def _by_chunk(
    ask: Callable[..., npt.NDArray[np.int64]], *columns: npt.NDArray[np.int64]
) -> npt.NDArray[np.int64]:
    """Answer long columns piece by piece: temporaries that fit the cache are far cheaper."""
    columns = np.broadcast_arrays(*columns)
    shape = columns[0].shape
    flat = columns if len(shape) == 1 else [column.reshape(-1) for column in columns]
    answer = np.empty(columns[0].size, dtype=np.int64)
    for start in range(0, answer.size, _CHUNK):
        part = slice(start, start + _CHUNK)
        answer[part] = ask(*(column[part] for column in flat))
    return answer.reshape(shape)
