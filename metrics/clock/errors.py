"""What the clock refuses, said so that the reader knows what to do."""

from __future__ import annotations


class ClockError(ValueError):
    """A question that the clock will not answer; the message is a sentence for a reader."""


class ClockRangeError(ClockError):
    """An instant, a date or a budget lies outside the dates that the table covers."""


class ReversedRangeError(ClockError):
    """An end lies before its start."""


class UnknownZoneError(ClockError):
    """No time zone has this name."""
