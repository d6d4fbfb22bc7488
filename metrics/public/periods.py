"""When a month or a quarter is over for good, so that it can be published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import takewhile
from typing import Literal, NamedTuple

from metrics.figures.question import span_of

Kind = Literal["month", "quarter"]
KINDS: tuple[Kind, ...] = ("month", "quarter")

MONTHS_OF_A_QUARTER = 3


class Upcoming(NamedTuple):
    """The period that is published next, and the first day on which it is."""

    period: str
    on: date


def kind_of(period: str) -> Kind:
    """Whether a period, 2026-08 or 2026-Q2, is a month or a quarter."""
    return "quarter" if "Q" in period else "month"


def period_of(day: date, kind: Kind) -> str:
    """The month (2026-08) or quarter (2026-Q2) that a day lies in."""
    quarter = (day.month - 1) // MONTHS_OF_A_QUARTER + 1
    return f"{day.year}-Q{quarter}" if kind == "quarter" else f"{day:%Y-%m}"


def around(day: date, kind: Kind) -> tuple[date, date]:
    """The first day of the month or quarter that a day lies in, and the day after its last."""
    return span_of(kind, period_of(day, kind))


def months_of(quarter: str) -> list[str]:
    """The three months of a quarter."""
    start, end = span_of("quarter", quarter)
    return [
        period_of(day, "month") for day in takewhile(lambda d: d < end, _firsts(start, "month"))
    ]


def published_on(period: str, window_days: int) -> date:
    """The first day on which nothing can change a period's figures but news of what was.

    It is over, and so are the windows in which what was closed at its end can be reopened.
    """
    return span_of(kind_of(period), period)[1] + timedelta(days=window_days)


def upcoming(kind: Kind, today: date, window_days: int) -> Upcoming:
    """The first period that is not published yet."""
    back = today - timedelta(days=window_days)
    period = period_of(back, kind)
    return Upcoming(period, published_on(period, window_days))


def last_periods(kind: Kind, since: date, today: date, window_days: int, most: int) -> list[str]:
    """The last periods that are to be published, oldest first.

    Args:
        kind: Months or quarters.
        since: The day of the first case: a period that began before it is not whole.
        today: The city's date.
        window_days: The longest window after a closing.
        most: So many at most.
    """
    first = around(since, kind)[0]
    end = span_of(kind, upcoming(kind, today, window_days).period)[0]
    whole = (day for day in _firsts(first, kind) if day >= since)
    return [period_of(day, kind) for day in takewhile(lambda d: d < end, whole)][-most:]


def _firsts(day: date, kind: Kind) -> Iterator[date]:
    """The first days of a period and of all that follow."""
    while True:
        yield day
        day = around(day, kind)[1]
