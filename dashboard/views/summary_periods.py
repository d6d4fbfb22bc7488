"""A published period: its first and last day, and how many of them make a year."""

from __future__ import annotations

from datetime import date, timedelta

from metrics.figures.question import span_of
from metrics.public.periods import kind_of


def days(period: str) -> tuple[date, date]:
    """First and last day of a month (`2026-08`) or a quarter (`2026-Q2`)."""
    start, end = span_of(kind_of(period), period)
    return start, end - timedelta(days=1)


def a_year(period: str) -> int:
    """How many periods of this one's kind a year has: twelve months, or four quarters."""
    return 4 if kind_of(period) == "quarter" else 12
