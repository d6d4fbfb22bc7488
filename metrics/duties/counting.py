"""Days so much later or earlier, as agreements write lengths of time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

import numpy as np

from agreements.calendars import WorkingCalendar
from agreements.checks.people import after
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from metrics.clock import OpenDays
from metrics.clock.zones import day_number, day_of
from metrics.clocks import covering

Calendars = Mapping[str, WorkingCalendar]

_DAY = timedelta(days=1)
_OPEN = {"business_days", "business_hours"}
_SHORTEST_MONTH = 28
_REACH, _HOLIDAYS = 8, 60
"""Dates that are looked through for each open one, as a calendar opens once a week at least; and
those that it may be closed for at a time."""


def office(version: Agreement) -> str | None:
    """The calendar of the agency's desk: what duties between offices are counted in.

    Duties name none. It is that of the first response, which an office gives; else of the updates;
    else the first that a service names.
    """
    defaults = version.spec.defaults
    of_desk = [terms for terms in (defaults.first_response, defaults.update_cadence) if terms]
    named = [terms.calendar for terms in (*of_desk, *version.spec.services.values())]
    return next(filter(None, named), None)


def later(day: date, length: Duration, calendar: WorkingCalendar | None) -> date:
    """The last day of a span that begins after a day; working days are those of the calendar."""
    if calendar is None or length.unit not in _OPEN:
        return after(day, _plain(length))
    days = _open_days(day, length, calendar)
    rank = days.before(np.array([day_number(day + _DAY)])) - 1 + _whole_days(length)
    return day_of(int(days.nth(rank)[0]))


def earlier(day: date, length: Duration, calendar: WorkingCalendar | None) -> date:
    """The last day from which a day is still so far off; working days are the calendar's."""
    if calendar is None or length.unit not in _OPEN:
        return _before(day, _plain(length))
    days = _open_days(day, length, calendar)
    rank = days.before(np.array([day_number(day)])) - _whole_days(length)
    return day_of(int(days.nth(rank)[0]))


def _before(day: date, length: Duration) -> date:
    months = length.unit == "months"
    found = day - timedelta(days=length.amount * (_SHORTEST_MONTH if months else 1))
    while after(found, length) > day:
        found -= _DAY
    return found


def _plain(length: Duration) -> Duration:
    """The same in days of any kind, where no calendar says which of them are working days."""
    if length.unit in _OPEN:
        return Duration(calendar_days=_whole_days(length))
    return length


def _whole_days(length: Duration) -> int:
    """Registers know days, not hours: what is due within hours is due by the next open day."""
    return 1 if length.unit == "business_hours" else length.amount


def _open_days(day: date, length: Duration, calendar: WorkingCalendar) -> OpenDays:
    reach = timedelta(days=_REACH * _whole_days(length) + _HOLIDAYS)
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    edges = [int((noon - reach).timestamp()), int((noon + reach).timestamp())]
    return covering(calendar, np.array(edges, dtype=np.int64)).days
