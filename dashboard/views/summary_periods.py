"""The first and last day of a published period."""

from __future__ import annotations

from datetime import date, timedelta

from metrics.figures.question import span_of
from metrics.public.periods import kind_of


def days(period: str) -> tuple[date, date]:
    """First and last day of a month (`2026-08`) or a quarter (`2026-Q2`)."""
    start, end = span_of(kind_of(period), period)
    return start, end - timedelta(days=1)
