"""The due instants that the catalogue of checks compares, computed by the clock."""

from __future__ import annotations

from dataclasses import replace

from agreements.calendar_changes import calendar_named
from agreements.calendars import WorkingCalendar, clock_seconds
from agreements.checks.dues import ordinary_week
from agreements.files import CityFiles
from agreements.schema.base import Duration
from agreements.schema.timing import BusinessDay
from metrics.clock import Clock, ClockError, Instants, due_calendar_days

_SECONDS = {"minutes": 60, "business_minutes": 60, "business_hours": 3_600}


def due_instants(
    calendar: WorkingCalendar, starts: Instants, target: Duration, days: BusinessDay
) -> Instants | None:
    """When promises that start at these instants fall due; None where the clock refuses.

    Args:
        calendar: On which the target is counted.
        starts: UTC epoch seconds.
        target: In minutes, open time, business days or calendar days.
        days: The agreement's rule for business days.
    """
    try:
        return _due(calendar, starts, target, days)
    except (ClockError, OverflowError):
        return None


def week_dues(
    files: CityFiles, calendar: str, target: Duration, days: BusinessDay
) -> list[int] | None:
    """Dues in an ordinary week, by which targets in different units are ordered.

    UTC epoch seconds, one for each start of the week; None for an unknown calendar, or where the
    clock refuses.
    """
    found = calendar_named(files, calendar)
    if found is None:
        return None
    ordinary = replace(found, closed={}, exceptions={})
    dues = due_instants(ordinary, ordinary_week(found.zone), target, days)
    return None if dues is None else [int(due) for due in dues]


def _due(
    calendar: WorkingCalendar, starts: Instants, target: Duration, days: BusinessDay
) -> Instants:
    if target.unit == "calendar_days":
        return due_calendar_days(starts, target.amount, calendar.zone)
    if target.unit == "business_days":
        cutoff = clock_seconds(days.cutoff) if days.cutoff else None
        clock = Clock.covering(calendar, starts, days=target.amount)
        return clock.due_business_days(starts, target.amount, rule=days.due, cutoff=cutoff)
    budget = target.amount * _SECONDS[target.unit]
    return Clock.covering(calendar, starts, seconds=budget).add(starts, budget)
