"""The periods that a page offers, as dates: always whole and already over at `as_of`."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

PERIODS: Final = ("all", "month", "quarter", "year")

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


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, 1)
