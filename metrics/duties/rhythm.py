"""Which review meetings an agreement asks for, and by when both sides must say what comes next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Literal

from agreements.schema.agreement import Agreement

Kind = Literal["meeting", "renewal"]

_DAY: Final = timedelta(days=1)
_Step = Callable[[date], date]


@dataclass(frozen=True)
class Due:
    """A meeting that an agreement asks for; all days are local, first and last ones counted.

    Attributes:
        agreement: Its id.
        version: The version that asks for it.
        kind: `meeting` about one period's figures, or `renewal`: the agreement itself is looked at.
        start: The first day of the period that it is about.
        end: The last.
        opens: The first day on which it can be held.
        by: The last day on which it keeps the rhythm.
    """

    agreement: str
    version: str
    kind: Kind
    start: date
    end: date
    opens: date
    by: date

    @property
    def agency(self) -> str:
        """Whose agreement it is."""
        return self.agreement.partition("/")[2]

    @property
    def key(self) -> str:
        """Tells it from the agreement's other meetings, whatever becomes of its days."""
        return self.version if self.kind == "renewal" else self.start.isoformat()

    def is_late(self, today: date) -> bool:
        """Whether it can keep the rhythm no more."""
        return today > self.by


@dataclass(frozen=True)
class Notice:
    """Both sides have to say whether an agreement is renewed.

    Attributes:
        agreement: Its id.
        version: The version that ends.
        on: The day of notice: so long before the end as the agreement says.
        ends: The last day on which the version holds.
    """

    agreement: str
    version: str
    on: date
    ends: date

    @property
    def agency(self) -> str:
        """Whose agreement it is."""
        return self.agreement.partition("/")[2]


def meetings(versions: Iterable[Agreement], today: date) -> tuple[Due, ...]:
    """The meetings about periods that are over, by agreement, the oldest first.

    Each week, month or quarter of the calendar in which a signed version held has its meeting, from
    its end on and before the next one ends; a period that a new version begins in is the new one's.

    Args:
        versions: Versions of agreements; those that are not signed ask for nothing.
        today: The local day.
    """
    found: dict[tuple[str, date], Due] = {}
    for version in sorted(_signed(versions), key=_since):
        for due in _of(version, today):
            key = (due.agreement, due.opens)
            found[key] = replace(due, start=found[key].start) if key in found else due
    ordered = sorted(found.values(), key=lambda due: (due.agreement, due.opens))
    return tuple(due for due in ordered if due.opens <= today)


def renewals(versions: Iterable[Agreement], today: date) -> tuple[Due, ...]:
    """Of each signed version that has begun, the day by which the agreement is looked at again."""
    return tuple(
        Due(v.metadata.id, v.version, "renewal", _since(v), v.spec.review.by, _since(v),
            v.spec.review.by)
        for v in sorted(_signed(versions), key=lambda v: (v.metadata.id, _since(v)))
        if v.spec.review and _since(v) <= today
    )  # fmt: skip


def notices(versions: Iterable[Agreement], today: date) -> tuple[Notice, ...]:
    """Of each agreement's newest signed version that has begun, when notice must be given.

    One that a later version follows, signed, in review or in draft, needs none.
    """
    every = sorted((v for v in versions if v.spec.status != "withdrawn"), key=_since)
    newest = {v.metadata.id: v for v in every}
    return tuple(found for v in newest.values() if (found := _notice(v, today)))


def _notice(version: Agreement, today: date) -> Notice | None:
    review, to = version.spec.review, version.spec.effective.until
    if not version.in_force_by_status or review is None or to is None or _since(version) > today:
        return None
    on = to.date() - timedelta(days=review.notice.amount)
    return Notice(version.metadata.id, version.version, on, to.date() - _DAY)


def _signed(versions: Iterable[Agreement]) -> list[Agreement]:
    return [version for version in versions if version.in_force_by_status]


def _since(version: Agreement) -> date:
    return version.spec.effective.from_.date()


def _of(version: Agreement, today: date) -> Iterator[Due]:
    """A version's meetings as if there were no other; the last may be still to come."""
    review, to = version.spec.review, version.spec.effective.until
    if review is None or review.meeting is None:
        return
    begin, after = _CALENDAR[review.meeting]
    since = _since(version)
    first = begin(since)
    while first <= today and (to is None or first < to.date()):
        opens = after(first)
        yield Due(
            version.metadata.id, version.version, "meeting", max(first, since),
            (min(opens, to.date()) if to else opens) - _DAY, opens, after(opens) - _DAY,
        )  # fmt: skip
        first = opens


def _week(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _month(day: date) -> date:
    return day.replace(day=1)


def _quarter(day: date) -> date:
    return day.replace(month=day.month - (day.month - 1) % 3, day=1)


def _months_on(months: int) -> _Step:
    def later(first: date) -> date:
        year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
        return date(year, month + 1, 1)

    return later


def _week_on(first: date) -> date:
    return first + timedelta(days=7)


_CALENDAR: Final[dict[str, tuple[_Step, _Step]]] = {
    "weekly": (_week, _week_on),
    "monthly": (_month, _months_on(1)),
    "quarterly": (_quarter, _months_on(3)),
}
"""Where a period of the calendar begins, and where the one after it."""


def since(last: Due | None, due: Due) -> date:
    """The first day that a meeting looks at: the day after what the last one held looked at."""
    return due.start if last is None else min(due.start, last.end + _DAY)
