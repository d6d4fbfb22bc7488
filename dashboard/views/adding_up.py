"""Lengths of time that add up as they are written: in hours, or to the minute where those do not.

Rounded each by itself, lines of a sum may come to an hour more or less than the line below them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.wording import numbers


@dataclass(frozen=True)
class Written:
    """How the times of one sum are written.

    Attributes:
        counted: Whether a calendar counts the clock, so that its time is said in working time.
        exact: Whether minutes are said in any case.
    """

    counted: bool
    exact: bool = False

    def clock(self, seconds: int) -> str:
        """A time on the clock."""
        if self.exact:
            return self._to_the_minute(round(seconds / numbers.MINUTE))
        return numbers.working_time(seconds) if self.counted else numbers.duration(seconds)

    def parts(self, parts: Sequence[int]) -> list[str]:
        """A time and its parts, cut to two units where they add up so, else to minutes.

        Args:
            parts: In seconds; the last is the clock's.

        Returns:
            The whole, then each part.
        """
        if not self.exact and is_sum(parts, counted=self.counted):
            *off, used = parts
            return [*map(numbers.duration, [sum(parts), *off]), self.clock(used)]
        *off, used = whole_minutes(parts)
        wall = (numbers.exact(n * numbers.MINUTE) for n in [sum(off) + used, *off])
        return [*wall, self._to_the_minute(used)]

    def _to_the_minute(self, minutes: int) -> str:
        exact = numbers.exact
        return numbers.working_minutes(minutes) if self.counted else exact(minutes * numbers.MINUTE)


def is_sum(parts: Sequence[int], *, counted: bool) -> bool:
    """Whether parts, the last of them the clock's, add up in two units each."""
    *off, used = parts
    clock = numbers.working_said(used) if counted else numbers.said(used)
    return numbers.said(sum(parts)) == sum(map(numbers.said, off)) + clock


def hours_add_up(parts: Sequence[int]) -> bool:
    """Whether parts in working time add up as they are said."""
    return numbers.working_said(sum(parts)) == sum(map(numbers.working_said, parts))


def whole_minutes(parts: Sequence[int]) -> list[int]:
    """Seconds in minutes whose sum is the sum's to the nearest: the largest remainders round up."""
    minutes = [part // numbers.MINUTE for part in parts]
    missing = round(sum(parts) / numbers.MINUTE) - sum(minutes)
    by_remainder = sorted(range(len(parts)), key=lambda i: -(parts[i] % numbers.MINUTE))
    for i in by_remainder[:missing]:
        minutes[i] += 1
    return minutes
