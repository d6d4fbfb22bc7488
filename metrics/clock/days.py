"""Open dates as a table: the nth after a date, and how many lie between two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, Self, get_args

import numpy as np
import numpy.typing as npt

from metrics.clock.errors import ClockError, ClockRangeError
from metrics.clock.zones import day_number, day_of

Days = npt.NDArray[np.int64]
"""Dates as days since 1970-01-01."""

Roll = Literal[
    "forward", "following", "backward", "preceding", "modifiedfollowing", "modifiedpreceding"
]
"""Where a closed date moves before open dates are counted.

Forward and following: the next open date. Backward and preceding: the one before. The
modified ones turn round where the month would change.
"""

Span = tuple[int, int]
"""First and last day number, both included."""

Inclusive = Literal["start_inclusive", "end_inclusive", "both"]

ROLLS: tuple[str, ...] = get_args(Roll)
INCLUSIVES: tuple[str, ...] = get_args(Inclusive)

_MONDAY = 4  # 1970-01-01 was a Thursday; day 4 was the first Monday


@dataclass(frozen=True, eq=False)
class OpenDays:
    """Which dates of a span are open.

    Attributes:
        first: The first date of the span, as a day number.
        rank: For each date of the span and the one after it, how many open dates lie before.
        numbers: The open dates, in order.
    """

    first: int
    rank: Days
    numbers: Days

    @classmethod
    def table(cls, first: int, is_open: npt.NDArray[np.bool_]) -> Self:
        """A table from one flag a date, the first flag belonging to `first`."""
        rank = np.concatenate([[0], np.cumsum(is_open, dtype=np.int64)])
        return cls(first, rank, np.flatnonzero(is_open).astype(np.int64) + first)

    @classmethod
    def weekly(
        cls, workdays: Iterable[int], closed: Iterable[date], extra: Iterable[date], span: Span
    ) -> Self:
        """A week's open days (0 is Monday) without closed dates and with extra ones."""
        dates = np.arange(span[0], span[1] + 1, dtype=np.int64)
        week = np.isin((dates - _MONDAY) % 7, np.array(list(workdays), dtype=np.int64))
        shut, open_ = (np.isin(dates, _numbers(given)) for given in (closed, extra))
        return cls.table(span[0], week & ~shut | open_)

    def before(self, days: Days) -> Days:
        """How many open dates of the table lie before each date.

        Raises:
            ClockRangeError: A date lies outside the table.
        """
        places = days - self.first
        if days.size and not (places.min() >= 0 and places.max() < self.rank.size):
            raise ClockRangeError(f"{self._covers()}; a date outside was asked for")
        return self.rank[places]

    def nth(self, ranks: Days) -> Days:
        """The open date that has so many open dates of the table before it.

        Raises:
            ClockRangeError: It lies outside the table.
        """
        if ranks.size and not (ranks.min() >= 0 and ranks.max() < self.numbers.size):
            raise ClockRangeError(f"{self._covers()}; the count of days leaves it")
        return self.numbers[ranks]

    def rolled(self, days: Days, roll: Roll) -> Days:
        """Each date, or where it is closed the open one that `roll` names."""
        ranks = self.before(days)
        if roll in {"forward", "following"}:
            return self.nth(ranks)
        back = self.nth(self.before(days + 1) - 1)
        if roll in {"backward", "preceding"}:
            return back
        ahead = self.nth(ranks)
        wanted, other = (ahead, back) if roll == "modifiedfollowing" else (back, ahead)
        return np.where(_months(wanted) == _months(days), wanted, other)

    def add(self, days: Days, count: Days, roll: Roll | None = None) -> Days:
        """The open date so many open dates after each date; before it where negative.

        Without `roll` the date itself is where counting begins, open or not, and 0 stays put.
        """
        if roll is not None:
            return self.nth(self.before(self.rolled(days, roll)) + count)
        ahead = self.before(days + 1) - 1 + count
        back = self.before(days) + count
        moved = self.nth(np.where(count > 0, ahead, np.where(count < 0, back, 0)))
        return np.where(count == 0, days, moved)

    def count(self, begins: Days, ends: Days, inclusive: Inclusive = "start_inclusive") -> Days:
        """Open dates from each begin to each end, minus as many where the end comes first.

        `inclusive` says which of the two named dates is counted, whichever way they lie.
        """
        from_start = np.int64(inclusive == "end_inclusive")
        to_end = np.int64(inclusive != "start_inclusive")
        forward = self.before(ends + to_end) - self.before(begins + from_start)
        backward = self.before(ends + 1 - to_end) - self.before(begins + 1 - from_start)
        return np.where(begins <= ends, forward, backward)

    def _covers(self) -> str:
        last = self.first + self.rank.size - 2
        return f"the table of open days covers {day_of(self.first)} to {day_of(last)}"


def add_business_days(
    days: npt.ArrayLike,
    count: npt.ArrayLike,
    *,
    workdays: Iterable[int] = range(5),
    holidays: Iterable[date] = (),
    extra: Iterable[date] = (),
    roll: Roll | None = None,
) -> Days:
    """The date so many open dates after each date (day numbers in, day numbers out).

    Args:
        days: Days since 1970-01-01.
        count: Open dates to move; negative moves back.
        workdays: Open weekdays, 0 is Monday.
        holidays: Closed dates.
        extra: Dates that are open whatever the week or a holiday says.
        roll: Where a closed date moves first; without it counting begins at the date itself.

    Raises:
        ClockError: No weekday is open.
        ClockRangeError: A date or a result lies outside the years 1 to 9999.
    """
    starts, counts = np.broadcast_arrays(whole(days), whole(count))
    week = _Week(frozenset(workdays), frozenset(holidays), frozenset(extra))
    reach = int(np.abs(counts).max(initial=0)) + len(week.closed) + 2
    return week.around(starts, reach * 7).add(starts, counts, roll)


def count_business_days(
    begins: npt.ArrayLike,
    ends: npt.ArrayLike,
    *,
    workdays: Iterable[int] = range(5),
    holidays: Iterable[date] = (),
    extra: Iterable[date] = (),
    inclusive: Inclusive = "start_inclusive",
) -> Days:
    """Open dates between two dates, negative where the end comes first.

    Raises:
        ClockError: No weekday is open.
        ClockRangeError: A date lies outside the years 1 to 9999.
    """
    starts, stops = np.broadcast_arrays(whole(begins), whole(ends))
    week = _Week(frozenset(workdays), frozenset(holidays), frozenset(extra))
    both = np.concatenate([starts.ravel(), stops.ravel()])
    return week.around(both, 7).count(starts, stops, inclusive)


def whole(values: npt.ArrayLike) -> npt.NDArray[np.int64]:
    """The values as int64; fractions are refused rather than cut off."""
    array = np.asarray(values)
    if array.dtype.kind not in "iu":
        raise TypeError(f"the clock counts whole numbers; got an array of {array.dtype}")
    return array.astype(np.int64, copy=False)


class _Week(NamedTuple):
    """A week, the dates it is closed on and those it opens for."""

    workdays: frozenset[int]
    closed: frozenset[date]
    extra: frozenset[date]

    def around(self, days: Days, reach: int) -> OpenDays:
        """The open dates from `reach` before the first date to `reach` after the last."""
        if not self.workdays:
            raise ClockError("no weekday is open; name at least one")
        lowest, highest = day_number(date.min), day_number(date.max)
        low, high = (int(days.min()), int(days.max())) if days.size else (0, 0)
        if low < lowest or high > highest:
            raise ClockRangeError("a date lies outside the years 1 to 9999")
        span = (max(low - reach, lowest), min(high + reach, highest))
        return OpenDays.weekly(*self, span)


def _numbers(days: Iterable[date]) -> Days:
    return np.array([day_number(day) for day in days], dtype=np.int64)


def _months(days: Days) -> npt.NDArray[np.int64]:
    return days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
