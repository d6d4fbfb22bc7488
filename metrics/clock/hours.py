"""A calendar's hours, date by date: the week, holidays, exceptions and breaks settled."""

from __future__ import annotations

from datetime import date, timedelta

from agreements.calendars import DAY_SECONDS, Interval, WorkingCalendar

ONE_DAY = timedelta(days=1)


def hours_before_breaks(calendar: WorkingCalendar, day: date) -> tuple[Interval, ...]:
    """The hours that open on a date: its exception, else none on a holiday, else the week's."""
    if day in calendar.exceptions:
        return calendar.exceptions[day]
    return () if day in calendar.closed else calendar.weekly[day.weekday()]


def hours_of(calendar: WorkingCalendar, day: date) -> tuple[Interval, ...]:
    """The hours that open on a date, breaks cut out, as seconds after its midnight.

    A break is cut wherever its clock times fall, so one early on the next date also cuts
    hours that run over midnight.
    """
    hours = hours_before_breaks(calendar, day)
    if not (hours and calendar.breaks):
        return hours
    for cut in breaks_near(calendar, day):
        hours = tuple(piece for interval in hours for piece in _cut(interval, cut))
    return hours


def breaks_near(calendar: WorkingCalendar, day: date) -> list[Interval]:
    """Breaks of a date and of its two neighbours, as seconds after the date's midnight."""
    return [
        (low + shift * DAY_SECONDS, high + shift * DAY_SECONDS)
        for shift in (-1, 0, 1)
        for key in _break_keys(day + shift * ONE_DAY)
        for low, high in calendar.breaks.get(key, ())
    ]


def _break_keys(day: date) -> tuple[int | date, ...]:
    return (day.weekday(), day)


def _cut(interval: Interval, cut: Interval) -> list[Interval]:
    """What is left of an interval without another."""
    (low, high), (cut_low, cut_high) = interval, cut
    pieces = [(low, min(high, cut_low)), (max(low, cut_high), high)]
    return [(start, end) for start, end in pieces if start < end]
