"""Instants and dates as people write them, read in the city's zone."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from dashboard.errors import UsageError, Wrongs

_YEARS = range(1900, 2200)
"""The years that the clock knows."""


def instant_from(text: str, zone: ZoneInfo, what: str = "--as-of") -> datetime:
    """`2026-10-01` (midnight) or `2026-10-01T14:30`, in the city's zone unless it has an offset.

    Raises:
        UsageError: The text is neither, or lies outside the years 1900 to 2199.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(
            f"{what} is {text!r}; write a date such as 2026-10-01 or a time such as "
            "2026-10-01T14:30, in the city's zone."
        ) from None
    _check_year(moment, text, what)
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def date_from(text: str, what: str) -> date:
    """A calendar date.

    Raises:
        UsageError: The text is none, or lies outside the years 1900 to 2199.
    """
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{what} is {text!r}; write a date such as 2026-10-01.") from None
    _check_year(day, text, what)
    return day


def _check_year(when: date, text: str, what: str) -> None:
    if when.year not in _YEARS:
        raise UsageError(
            f"{what} is {text!r}; the years {_YEARS[0]} to {_YEARS[-1]} can be asked for."
        )


def dates_from(from_: str | None, to: str | None) -> tuple[date | None, date | None]:
    """The options --from and --to; None for what is not given.

    Raises:
        UsageError: One is no date, or they are in no order: all that is wrong at once.
    """
    wrongs, days = Wrongs(), dict[str, date]()
    for text, option in ((from_, "--from"), (to, "--to")):
        with wrongs.noted():
            if text is not None:
                days[option] = date_from(text, option)
    wrongs.tell()
    start, end = days.get("--from"), days.get("--to")
    if start and end and start >= end:
        raise UsageError(f"--from {start} is not before --to {end}, the date after the last.")
    return start, end
