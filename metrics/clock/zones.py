"""A time zone as a table of offsets, so that whole columns move between local time and UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np
import numpy.typing as npt

from agreements.calendars import DAY_SECONDS
from metrics.clock.errors import ClockRangeError, UnknownZoneError

Instants = npt.NDArray[np.int64]
"""UTC epoch seconds."""

Locals = npt.NDArray[np.int64]
"""Wall-clock seconds since 1970-01-01 00:00 of the wall clock itself, no zone implied."""

FIRST_YEAR = 1900
LAST_YEAR = 2199
"""The years the clock knows; wide enough for any record, narrow enough to be a table."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

# No zone has changed its offset twice within twelve hours, so a change never hides in a step.
_STEP = 12 * 3600


@dataclass(frozen=True, eq=False)
class Zone:
    """The offsets of one time zone over a span of years.

    Attributes:
        name: IANA name.
        starts: Instants from which each offset holds; the first is where the table begins.
        offsets: Seconds east of UTC, one for each start.
        local_ends: The wall clock at which each offset ends, read in that offset.
        end: The instant at which the table ends.
    """

    name: str
    starts: Instants
    offsets: Instants
    local_ends: Locals
    end: int

    @classmethod
    def load(cls, name: str, first_year: int, last_year: int) -> Self:
        """The offsets of `name` from the start of one year to the end of another, in UTC.

        Raises:
            UnknownZoneError: No zone has this name.
            ClockRangeError: A year lies outside 1900 to 2199.
        """
        if not FIRST_YEAR <= first_year <= last_year <= LAST_YEAR:
            raise ClockRangeError(
                f"the clock knows the years {FIRST_YEAR} to {LAST_YEAR};"
                f" {first_year} to {last_year} was asked for"
            )
        years = range(first_year, last_year + 1)
        begin = _year_start(first_year)
        changes = [(begin, _offset(_zone(name), begin))]
        for year in years:
            changes.extend(_changes(name, year))
        starts, offsets = (
            np.array(column, dtype=np.int64) for column in zip(*changes, strict=True)
        )
        end = _year_start(last_year + 1)
        return cls(name, starts, offsets, np.append(starts[1:], end) + offsets, end)

    @classmethod
    def covering(cls, name: str, seconds: Instants) -> Self:
        """A table that holds these instants or wall-clock times, and two days either side."""
        low, high = (int(seconds.min()), int(seconds.max())) if seconds.size else (0, 0)
        years = [_year(low - 2 * DAY_SECONDS), _year(high + 2 * DAY_SECONDS)]
        return cls.load(name, *years)

    def to_local(self, instants: Instants) -> Locals:
        """The wall clock at each instant."""
        at = np.searchsorted(self.starts[1:], instants, side="right")
        return instants + self.offsets[at]

    def to_utc(self, local: Locals) -> Instants:
        """The instant of each wall-clock time.

        A time that the zone skips becomes the first real instant after the gap; a time that
        it repeats is the first of the two.
        """
        at = np.searchsorted(self.local_ends[:-1], local, side="right")
        instants: Instants = np.maximum(local - self.offsets[at], self.starts[at])
        return instants

    def spans(self, lows: Locals, highs: Locals) -> tuple[Instants, Instants, npt.NDArray[np.intp]]:
        """All instants whose wall clock lies in one of the half-open local spans.

        Returns:
            Opening and closing instants of the pieces, and for each the index of its span. A
            repeated hour yields two pieces, a skipped one none.
        """
        pieces = [
            (np.maximum(lows - offset, start), np.minimum(highs - offset, end))
            for start, end, offset in zip(
                self.starts, np.append(self.starts[1:], self.end), self.offsets, strict=True
            )
        ]
        real = [np.flatnonzero(closes > opens) for opens, closes in pieces]
        return (
            np.concatenate([opens[keep] for (opens, _), keep in zip(pieces, real, strict=True)]),
            np.concatenate([closes[keep] for (_, closes), keep in zip(pieces, real, strict=True)]),
            np.concatenate(real),
        )


def day_number(day: date) -> int:
    """Days since 1970-01-01."""
    return day.toordinal() - EPOCH.toordinal()


def day_of(number: int) -> date:
    """The date that lies so many days after 1970-01-01."""
    return date.fromordinal(number + EPOCH.toordinal())


def moment(instant: int, zone: str = "UTC") -> datetime:
    """One instant as a date-time of a zone, for display."""
    return (EPOCH + timedelta(seconds=int(instant))).astimezone(_zone(zone))


def _year(seconds: int) -> int:
    try:
        return (EPOCH + timedelta(seconds=seconds)).year
    except OverflowError:
        return LAST_YEAR + 1 if seconds > 0 else FIRST_YEAR - 1


def _year_start(year: int) -> int:
    return day_number(date(year, 1, 1)) * DAY_SECONDS


@lru_cache(maxsize=256)
def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownZoneError(
            f'{name!r} is no time zone; write an IANA name such as "America/Denver"'
        ) from error


def _offset(zone: ZoneInfo, instant: int) -> int:
    offset = (EPOCH + timedelta(seconds=instant)).astimezone(zone).utcoffset()
    return 0 if offset is None else int(offset.total_seconds())


@lru_cache(maxsize=4096)
def _changes(name: str, year: int) -> tuple[tuple[int, int], ...]:
    """The instants within a year at which the offset changes, each with the new offset."""
    zone = _zone(name)
    steps = range(_year_start(year), _year_start(year + 1) + 1, _STEP)
    offsets = [_offset(zone, instant) for instant in steps]
    return tuple(
        (_first_with(zone, before, after), new)
        for (before, after), (old, new) in zip(pairwise(steps), pairwise(offsets), strict=True)
        if old != new
    )


def _first_with(zone: ZoneInfo, before: int, after: int) -> int:
    """The first instant in (before, after] with the offset that holds at `after`."""
    new = _offset(zone, after)
    while after - before > 1:
        middle = (before + after) // 2
        before, after = (before, middle) if _offset(zone, middle) == new else (middle, after)
    return after
