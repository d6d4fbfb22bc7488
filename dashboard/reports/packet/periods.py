"""The period of a packet: a whole month, quarter or year that is over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from dashboard.errors import UsageError
from metrics.figures.question import span_of
from metrics.public import kind_of
from metrics.public import period_of as period_at

Kind = Literal["month", "quarter", "year"]

_FORM: Final = re.compile(r"(?:19|20|21)\d\d(?:-Q[1-4]|-(?:0[1-9]|1[0-2]))?")
"""2026, 2026-Q3 or 2026-09."""

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """Whole months of the calendar.

    Attributes:
        name: As it is typed: 2026-Q3.
        start: Its first day.
        end: The day after its last.
    """

    name: str
    start: date
    end: date

    @property
    def last(self) -> date:
        """Its last day."""
        return self.end - _DAY

    @property
    def before(self) -> Period:
        """The period of the same kind that ends where this one begins."""
        kind: Kind = kind_of(self.name) if "-" in self.name else "year"
        return _at(self.start - _DAY, kind)


def period_of(written: str) -> Period:
    """What somebody has typed.

    Raises:
        UsageError: It is no month, quarter or year.
    """
    if not _FORM.fullmatch(written):
        raise UsageError(
            f"There is no period {written!r}; write a quarter as 2026-Q3, a month as 2026-09 or a "
            "year as 2026."
        )
    if "-" not in written:
        return _at(date(int(written), 1, 1), "year")
    return Period(written, *span_of(kind_of(written), written))


def whole(first: date | None, last: date | None) -> Period | None:
    """The month, quarter or year of the calendar that these days are; None for anything else.

    Args:
        first: The first day; None for no edge.
        last: The last day, counted; None for no edge.
    """
    if first is None or last is None:
        return None
    kinds: tuple[Kind, ...] = ("month", "quarter", "year")
    each = (_at(first, kind) for kind in kinds)
    return next((found for found in each if (found.start, found.last) == (first, last)), None)


def last_quarter(today: date) -> Period:
    """The last quarter that was over on the local day `today`, even if it is the first after it."""
    return _at(today, "quarter").before


def _at(day: date, kind: Kind) -> Period:
    """The period of a kind that a day lies in."""
    if kind == "year":
        return Period(str(day.year), date(day.year, 1, 1), date(day.year + 1, 1, 1))
    name = period_at(day, kind)
    return Period(name, *span_of(kind, name))
