"""Calendars compared by what they say: open hours of the week, and dates that differ from it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from agreements.calendars import DAY_SECONDS, WEEKDAYS, Interval, WorkingCalendar
from agreements.changes import Difference, level_of
from agreements.files import CityFiles
from agreements.schema.governance import ChangeKind

Spans = tuple[Interval, ...]


def calendar_named(files: CityFiles, name: str | None) -> WorkingCalendar | None:
    """A calendar of the city with its holidays; None where a file of it is missing."""
    found = next((c.model for c in files.calendars if c.model.metadata.id == name), None)
    sets = {h.model.metadata.id: h.model for h in files.holidays}
    if found is None or not set(found.spec.holidays) <= set(sets):
        return None
    return found.working(sets)


def covered(files: CityFiles, name: str) -> tuple[date, date]:
    """The dates for which all holiday sets of a calendar are complete; the end is exclusive."""
    found = next(c.model for c in files.calendars if c.model.metadata.id == name)
    covers = [
        h.model.spec.covers for h in files.holidays if h.model.metadata.id in found.spec.holidays
    ]
    first = max((c.from_ for c in covers), default=date.min)
    return first, min((c.to for c in covers), default=date.max)


def calendar_differences(
    old: CityFiles, new: CityFiles, before: str, after: str
) -> list[Difference]:
    """What differs between two calendars, under the name of the second.

    Dates count only where the holiday sets of both are complete. More open time makes promises
    fall due earlier, so it asks more; holidays ask less.
    """
    one, two = calendar_named(old, before), calendar_named(new, after)
    if one is None or two is None:
        return []
    path = ("calendars", after)
    found = [*_zone(path, one, two), *_weeks(path, one, two)]
    starts, ends = zip(covered(old, before), covered(new, after), strict=True)
    return [*found, *_dates(path, one, two, max(starts), min(ends))]


def _zone(
    path: tuple[str, ...], one: WorkingCalendar, two: WorkingCalendar
) -> Iterator[Difference]:
    if one.zone != two.zone:
        yield Difference((*path, "timezone"), "changed", "major", one.zone, two.zone)


def _weeks(
    path: tuple[str, ...], one: WorkingCalendar, two: WorkingCalendar
) -> Iterator[Difference]:
    for name, before, after in zip(WEEKDAYS, one.weekly, two.weekly, strict=True):
        if before != after:
            yield _hours((*path, "hours", name), before, after)


def _hours(path: tuple[str, ...], before: Spans, after: Spans) -> Difference:
    kind = _more_or_less(before, after)
    return Difference(path, kind, level_of(path, kind), hours_text(before), hours_text(after))


def _dates(
    path: tuple[str, ...], one: WorkingCalendar, two: WorkingCalendar, start: date, end: date
) -> Iterator[Difference]:
    """Dates that differ from the week, in one calendar and not in the other."""
    special = {*one.closed, *one.exceptions, *two.closed, *two.exceptions}
    for day in sorted(d for d in special if start <= d < end):
        before, after = _special(one, day), _special(two, day)
        if before != after:
            hours = (c.weekly[day.weekday()] for c in (one, two))
            plain_before, plain_after = hours
            yield _hours(
                (*path, "dates", day.isoformat()),
                plain_before if before is None else before,
                plain_after if after is None else after,
            )


def _special(calendar: WorkingCalendar, day: date) -> Spans | None:
    """The hours of a date that is not like its weekday; None for one that is."""
    if day in calendar.exceptions:
        return calendar.exceptions[day]
    return () if day in calendar.closed else None


def _more_or_less(before: Spans, after: Spans) -> ChangeKind:
    if _within(before, after):
        return "tightened"
    return "loosened" if _within(after, before) else "changed"


def _within(inner: Spans, outer: Spans) -> bool:
    return all(any(o <= i and e <= c for o, c in outer) for i, e in inner)


def hours_text(spans: Spans) -> str:
    """`07:00–12:00, 12:30–16:30`; `closed` where there is none."""
    return ", ".join(f"{_time(o)}–{_time(c)}" for o, c in spans) or "closed"


def _time(seconds: int) -> str:
    at = seconds if seconds <= DAY_SECONDS else seconds - DAY_SECONDS
    hours, minutes = divmod(at // 60, 60)
    return f"{hours:02}:{minutes:02}"
