"""Compiled calendars, kept from one question to the next: months are measured one after another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from agreements.calendars import WorkingCalendar
from metrics.clock import Clock, ClockRangeError, Instants

_Answer = TypeVar("_Answer")

_MOST_KEPT = 64
_LONGEST = 40 * 366 * 86_400
"""Seconds of a table that is worth keeping: of a city of fifteen years, with what is owed ahead and
what is dated many years too early by mistake. A longer one was compiled for a stray instant."""
_LAST_YEAR = 2150

_KEPT: dict[int, tuple[WorkingCalendar, Clock]] = {}
"""By the identity of the calendar, which is held so that no other can take its place."""


def asked(
    calendar: WorkingCalendar,
    instants: Instants,
    ask: Callable[[Clock], _Answer],
    *,
    seconds: npt.ArrayLike = 0,
    days: npt.ArrayLike = 0,
) -> _Answer:
    """What a clock of the calendar answers; compiled anew only where the kept one is too short.

    A table never answers beyond its span, so the answer is that of any table long enough.

    Args:
        calendar: What counts.
        instants: UTC epoch seconds that are asked about, at least one.
        ask: The question.
        seconds: Open seconds that will be added.
        days: Business days that will be added.

    Raises:
        ClockRangeError: The calendar has too little open time within the years known.
    """
    kept = _kept(calendar)
    if kept:
        try:
            return ask(kept)
        except ClockRangeError:
            pass
    return ask(_made(calendar, instants, seconds, days))


def covering(
    calendar: WorkingCalendar,
    instants: Instants,
    *,
    seconds: npt.ArrayLike = 0,
    days: npt.ArrayLike = 0,
) -> Clock:
    """A clock of the calendar that is long enough, as `Clock.covering` makes one, or a kept one.

    Args:
        calendar: What counts.
        instants: UTC epoch seconds that will be asked about, at least one.
        seconds: Open seconds that will be added.
        days: Business days that will be added.

    Raises:
        ClockError: There are no instants.
        ClockRangeError: The calendar has too little open time within the years known.
    """
    kept = _kept(calendar)
    if kept and kept.reaches(instants, seconds=seconds, days=days):
        return kept
    return _made(calendar, instants, seconds, days)


def _kept(calendar: WorkingCalendar) -> Clock | None:
    kept = _KEPT.get(id(calendar))
    return kept[1] if kept and kept[0] is calendar else None


def _made(
    calendar: WorkingCalendar, instants: Instants, seconds: npt.ArrayLike, days: npt.ArrayLike
) -> Clock:
    """A clock made anew, and kept; it also covers what the kept one did, if that is not too long.

    Otherwise two questions about different years would drive each other out again and again.
    """
    kept, wanted = _kept(calendar), instants
    if kept:
        both = np.append(instants, [kept.begin, kept.end])
        wanted = both if int(np.ptp(both)) <= _LONGEST else instants
    clock = Clock.covering(calendar, _whole_years(wanted), seconds=seconds, days=days)
    if clock.end - clock.begin <= _LONGEST:
        if len(_KEPT) >= _MOST_KEPT:
            _KEPT.clear()
        _KEPT[id(calendar)] = (calendar, clock)
    return clock


def _whole_years(instants: Instants) -> Instants:
    """The first and the last instant, and the edges of their years: the next month needs them."""
    low, high = int(instants.min()), int(instants.max())
    first = datetime.fromtimestamp(low, UTC).year
    last = min(datetime.fromtimestamp(high, UTC).year + 1, _LAST_YEAR)
    edges = [datetime(year, 1, 1, tzinfo=UTC).timestamp() for year in (first, last)]
    return np.array([low, high, *(int(edge) for edge in edges)], dtype=np.int64)
