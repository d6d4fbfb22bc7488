"""What the clock refuses, said so that the reader knows what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class ClockError(ValueError):
    """A question that the clock will not answer; the message is a sentence for a reader."""


class ClockRangeError(ClockError):
    """An instant, a date or a budget lies outside the dates that the table covers."""


class ReversedRangeError(ClockError):
    """An end lies before its start."""


class UnknownZoneError(ClockError):
    """No time zone has this name."""


class Refusals:
    """What is wrong with a question, to be told all at once."""

    def __init__(self) -> None:
        self._said: dict[str, None] = {}

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Keep what is refused in this block, and go on behind it."""
        try:
            yield
        except ClockError as error:
            self._said[str(error)] = None

    def tell(self) -> None:
        """Refuse if anything was: what the blocks were to find is there only behind this.

        Raises:
            ClockError: All that was noted.
        """
        if self._said:
            raise ClockError("; ".join(self._said))
