"""The periods that a page offers, as dates: whole ones already over at `as_of`, or one's own."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

PERIODS: Final = ("all", "month", "quarter", "year")

DATES: Final = "dates"
"""The period whose days stand in the address themselves."""

EARLIEST: Final = date(2000, 1, 1)

Bounds = tuple[date | None, date | None]
"""First and last day, both counted; None where the period has no edge."""


def bounds(period: str, as_of: datetime) -> Bounds:
    """The last whole month, quarter or twelve months before the local instant `as_of`.

    Raises:
        ValueError: There is no such period.
    """
    if period == "all":
        return None, None
    back = {"month": 1, "quarter": 3, "year": 12}.get(period)
    if back is None:
        raise ValueError(f"no period {period!r}; there are {', '.join(PERIODS)}")
    first_open = as_of.date().replace(day=1)
    if period == "quarter":
        first_open = first_open.replace(month=first_open.month - (first_open.month - 1) % 3)
    return _months_before(first_open, back), first_open - timedelta(days=1)


def dates(first: str | None, last: str | None, usual: Bounds, today: date) -> tuple[date, date]:
    """The days that an address names, in their order; what is no day is the usual one.

    Args:
        first: The first day, as `2026-09-30`.
        last: The last day.
        usual: The days instead.
        today: The local day of `as_of`, the last that can be asked for.
    """
    days = [_day(said) or day or today for said, day in zip((first, last), usual, strict=True)]
    early, late = sorted(min(max(day, EARLIEST), today) for day in days)
    return early, late


def half_open(period: Bounds) -> Bounds:
    """First day and the day after the last, as the figures want them."""
    start, end = period
    return start, end + timedelta(days=1) if end else None


def _day(said: str | None) -> date | None:
    try:
        return date.fromisoformat(said or "")
    except ValueError:
        return None


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, 1)
