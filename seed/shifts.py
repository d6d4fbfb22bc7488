"""When people are at work: a calendar as a table of shifts, and walking along it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from agreements.calendars import Interval, WorkingCalendar
from seed.wall_clock import DAY, Seconds, instants

_FIRST, _LAST = date(2024, 9, 1), date(2027, 12, 31)
"""What the demonstration city's holiday lists cover; no promise of a case reaches past it."""
_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True)
class Shifts:
    """A calendar's open intervals, in order.

    Attributes:
        opens: Beginning of each shift, UTC seconds.
        closes: Its end.
        before: Seconds worked in all earlier shifts.
        days: The dates with a shift, as days since 1970.
        last_close: The end of the last shift of each of those dates.
    """

    opens: Seconds
    closes: Seconds
    before: Seconds
    days: Seconds
    last_close: Seconds

    @classmethod
    def of(cls, calendar: WorkingCalendar) -> Shifts:
        """The shifts of a calendar over all dates that the demonstration city needs."""
        rows = np.array(list(_local_shifts(calendar)), dtype=np.int64)
        opens, closes = instants(rows[:, 1]), instants(rows[:, 2])
        lengths = closes - opens
        days, first = np.unique(rows[:, 0], return_index=True)
        last = np.append(first[1:], len(rows)) - 1
        return cls(opens, closes, np.cumsum(lengths) - lengths, days, closes[last])

    def worked(self, at: Seconds) -> Seconds:
        """Seconds worked from the table's beginning up to an instant."""
        row = np.searchsorted(self.opens, at, side="right") - 1
        return self.before[row] + np.minimum(at, self.closes[row]) - self.opens[row]

    def reached(self, worked: Seconds) -> Seconds:
        """The first instant by which so many seconds have been worked."""
        row = np.searchsorted(self.before, worked, side="left") - 1
        return self.opens[row] + worked - self.before[row]

    def next_open(self, at: Seconds) -> Seconds:
        """The instant itself while somebody works, else the beginning of the next shift."""
        row = np.searchsorted(self.closes, at, side="right")
        return np.maximum(at, self.opens[row])


def _local_shifts(calendar: WorkingCalendar) -> Iterator[tuple[int, int, int]]:
    """Day, opening and closing of each shift, the latter two in wall-clock seconds."""
    for offset in range((_LAST - _FIRST).days + 1):
        when = _FIRST + timedelta(days=offset)
        day = (when - _EPOCH).days
        for opens, closes in _hours(calendar, when):
            yield day, day * DAY + opens, day * DAY + closes


def _hours(calendar: WorkingCalendar, when: date) -> tuple[Interval, ...]:
    if when in calendar.exceptions:
        return calendar.exceptions[when]
    return () if when in calendar.closed else calendar.weekly[when.weekday()]
