"""From a calendar's hours to tables: disjoint open intervals in UTC, and each date's closing."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from agreements.calendars import DAY_SECONDS, WorkingCalendar
from metrics.clock.days import OpenDays
from metrics.clock.hours import hours_of
from metrics.clock.zones import Instants, Zone, day_of

Pieces = tuple[npt.NDArray[np.intp], Instants, Instants]
"""For each piece of open time: which date owns it (0 is the first), opening and closing."""

_SLACK = 30  # dates beyond an estimate; a miss only costs another compilation
_MANY_WEEKS = 20_000  # more than the years that the clock knows


def open_pieces(calendar: WorkingCalendar, zone: Zone, first_day: int, last_day: int) -> Pieces:
    """Open time of every date from `first_day` to `last_day`, exact over daylight saving.

    Pieces of neighbouring dates may touch or overlap; each keeps the date that owns it.
    """
    rows = [
        (day - first_day, day * DAY_SECONDS + low, day * DAY_SECONDS + high)
        for day in range(first_day, last_day + 1)
        for low, high in hours_of(calendar, day_of(day))
    ]
    owners, lows, highs = np.array(rows, dtype=np.int64).reshape(-1, 3).T
    opens, closes, source = zone.spans(lows, highs)
    return owners[source], opens, closes


def merged(opens: Instants, closes: Instants) -> tuple[Instants, Instants]:
    """The union of intervals as sorted disjoint ones; touching ones become one, empty ones none.

    Any set of intervals will do: a calendar's hours, or time to be taken out of them.
    """
    keep = closes > opens
    order = np.argsort(opens[keep], kind="stable")
    lows, highs = opens[keep][order], np.maximum.accumulate(closes[keep][order])
    breaks = np.flatnonzero(lows[1:] > highs[:-1])
    firsts = np.concatenate([[0], breaks + 1]) if lows.size else breaks
    lasts = np.append(breaks, lows.size - 1) if lows.size else breaks
    return lows[firsts], highs[lasts]


def open_dates(pieces: Pieces, first_day: int, dates: int) -> tuple[OpenDays, Instants]:
    """The table of open dates, and the last closing of each of them.

    Where a night's hours outlast those of the next date, that date closes no earlier.
    """
    owners, _, closes = pieces
    last = np.full(dates, np.iinfo(np.int64).min)
    inside = (owners >= 0) & (owners < dates)
    np.maximum.at(last, owners[inside], closes[inside])
    is_open = last > np.iinfo(np.int64).min
    return OpenDays.table(first_day, is_open), np.maximum.accumulate(last[is_open])


def reach_in_days(calendar: WorkingCalendar, seconds: int, days: int) -> int:
    """How many dates such budgets may take on an ordinary week, with something to spare."""
    weekly = sum(high - low for hours in calendar.weekly for low, high in hours)
    open_days = sum(bool(hours) for hours in calendar.weekly)
    weeks = seconds / max(weekly, 1) + days / max(open_days, 1)
    return _SLACK + int(min(weeks, _MANY_WEEKS) * 7 * 1.1)
