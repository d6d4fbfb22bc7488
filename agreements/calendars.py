"""A calendar as plain numbers: when work counts, before anything is compiled from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from agreements.sentences import said

DAY_SECONDS = 86_400
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Interval = tuple[int, int]
"""Seconds after local midnight, half open. A close past 86,400 lies on the next day."""


@dataclass(frozen=True)
class WorkingCalendar:
    """Open hours in one time zone.

    Attributes:
        id: The name that agreements use for it.
        zone: IANA name, such as `America/Denver`.
        weekly: Seven tuples of intervals, Monday first. An interval that runs over
            midnight belongs to the day it opens on.
        closed: Local dates that are closed, with the name of the holiday.
        exceptions: Local dates whose hours replace the week and win over `closed`.
        breaks: Intervals cut out of every date of a weekday (0 is Monday) or of one date.
    """

    id: str
    zone: str
    weekly: tuple[tuple[Interval, ...], ...]
    closed: Mapping[date, str] = field(default_factory=dict)
    exceptions: Mapping[date, tuple[Interval, ...]] = field(default_factory=dict)
    breaks: Mapping[int | date, tuple[Interval, ...]] = field(default_factory=dict)


def always_open(id_: str, zone: str) -> WorkingCalendar:
    """The calendar that never closes."""
    return WorkingCalendar(id=id_, zone=zone, weekly=(((0, DAY_SECONDS),),) * 7)


def clock_seconds(text: str) -> int:
    """Seconds after midnight for `HH:MM` or `HH:MM:SS`; `24:00` is legal.

    Raises:
        ValueError: The text is no time of day.
    """
    parts = text.split(":")
    if len(parts) not in {2, 3} or not all(len(p) == 2 and p.isdigit() for p in parts):  # noqa: PLR2004 - a time of day
        raise ValueError(said('{text!r} is no time of day; write it as "HH:MM"', text=text))
    hours, minutes, *rest = map(int, parts)
    seconds = hours * 3600 + minutes * 60 + sum(rest)
    if minutes > 59 or any(s > 59 for s in rest) or seconds > DAY_SECONDS:  # noqa: PLR2004 - a time of day
        raise ValueError(said('{text!r} is no time of day; the last one is "24:00"', text=text))
    return seconds


@lru_cache(maxsize=4096)
def interval(opens: str, closes: str) -> Interval | None:
    """One interval from two times of day; over midnight when it closes before it opens.

    Returns None when both are equal: open equals close means closed.

    Raises:
        ValueError: One of the two is no time of day.
    """
    start, end = clock_seconds(opens), clock_seconds(closes)
    if start == end:
        return None
    return (start, end if end > start else end + DAY_SECONDS)
