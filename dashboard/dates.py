"""Instants and dates as people write them, read in the city's zone."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from dashboard.errors import UsageError


def instant_from(text: str, zone: ZoneInfo, what: str = "--as-of") -> datetime:
    """`2026-10-01` (midnight) or `2026-10-01T14:30`, in the city's zone unless it has an offset.

    Raises:
        UsageError: The text is neither.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(
            f"{what} is {text!r}; write a date such as 2026-10-01 or a time such as "
            "2026-10-01T14:30, in the city's zone."
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def date_from(text: str, what: str) -> date:
    """A calendar date.

    Raises:
        UsageError: The text is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{what} is {text!r}; write a date such as 2026-10-01.") from None


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of a local date."""
    return datetime.combine(day, time(), zone)
