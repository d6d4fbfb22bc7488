"""In what a promise's time is counted: open seconds of a calendar, or seconds as they pass."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from metrics.clock import Clock

Seconds = npt.NDArray[np.int64]
"""UTC epoch seconds, or lengths in seconds."""


@dataclass(frozen=True)
class Timer:
    """What counts a promise's seconds.

    Attributes:
        clock: The calendar's table; None where seconds count as they pass (calendar days).
    """

    clock: Clock | None

    def elapsed(self, starts: Seconds, ends: Seconds) -> Seconds:
        """Seconds that count from each start to each end.

        Raises:
            ReversedRangeError: An end lies before its start, on a calendar.
        """
        return self.clock.elapsed(starts, ends) if self.clock else ends - starts

    def add(self, starts: Seconds, seconds: Seconds) -> Seconds:
        """When so many seconds that count have passed since each start."""
        return self.clock.add(starts, seconds) if self.clock else starts + seconds
