"""The period of a packet: a whole month, quarter or year that is over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from dashboard.errors import UsageError

_FORM: Final = re.compile(
    r"(?P<year>(?:19|20|21)\d\d)(?:-Q(?P<quarter>[1-4])|-(?P<month>0[1-9]|1[0-2]))?"
)
"""2026, 2026-Q3 or 2026-09."""

_MONTHS: Final = {"year": 12, "quarter": 3, "month": 1}


@dataclass(frozen=True)
class Period:
    """Whole months of the calendar.

    Attributes:
        name: As it is typed: 2026-Q3.
        start: Its first day.
        months: How many months it has.
    """

    name: str
    start: date
    months: int

    @property
    def end(self) -> date:
        """The day after its last."""
        return _later(self.start, self.months)

    @property
    def last(self) -> date:
        """Its last day."""
        return date.fromordinal(self.end.toordinal() - 1)

    @property
    def before(self) -> Period:
        """The period of the same length that ends where this one begins."""
        return _of(_later(self.start, -self.months), self.months)


def period_of(written: str) -> Period:
    """What somebody has typed.

    Raises:
        UsageError: It is no month, quarter or year.
    """
    found = _FORM.fullmatch(written)
    if found is None:
        raise UsageError(
            f"There is no period {written!r}; write a quarter as 2026-Q3, a month as 2026-09 or a "
            "year as 2026."
        )
    kind = "quarter" if found["quarter"] else "month" if found["month"] else "year"
    month = 3 * int(found["quarter"]) - 2 if found["quarter"] else int(found["month"] or 1)
    return Period(written, date(int(found["year"]), month, 1), _MONTHS[kind])


def whole(first: date | None, last: date | None) -> Period | None:
    """The month, quarter or year of the calendar that these days are; None for anything else.

    Args:
        first: The first day; None for no edge.
        last: The last day, counted; None for no edge.
    """
    if first is None or last is None or first.day != 1:
        return None
    for months in (1, 3, 12):
        if (first.month - 1) % months == 0 and _of(first, months).last == last:
            return _of(first, months)
    return None


def last_quarter(today: date) -> Period:
    """The last quarter that was over on the local day `today`, even if it is the first after it."""
    return _of(_later(date(today.year, 3 * ((today.month - 1) // 3) + 1, 1), -3), 3)


def _of(start: date, months: int) -> Period:
    year = f"{start.year:04}"
    name = {12: year, 3: f"{year}-Q{start.month // 3 + 1}", 1: f"{year}-{start.month:02}"}[months]
    return Period(name, start, months)


def _later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)
