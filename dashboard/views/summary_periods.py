"""A published period: its first and last day, and those it is read beside."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from metrics.figures.question import span_of
from metrics.public.periods import kind_of, period_of


def days(period: str) -> tuple[date, date]:
    """First and last day of a month (`2026-08`) or a quarter (`2026-Q2`)."""
    start, end = span_of(kind_of(period), period)
    return start, end - timedelta(days=1)


class Earlier(NamedTuple):
    """The period just before another, and the same period of the year before."""

    last: str
    year: str


def earlier(period: str) -> Earlier:
    """What a period is read beside: found by name, as any of them may not be published."""
    kind, (first, _last) = kind_of(period), days(period)
    year = first.replace(year=first.year - 1)
    return Earlier(period_of(first - timedelta(days=1), kind), period_of(year, kind))
