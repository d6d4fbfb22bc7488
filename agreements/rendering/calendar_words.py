"""Calendars with their hours, holidays and other exceptions written out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from agreements.calendars import WEEKDAYS
from agreements.expanding import calendars_used, last_day_needed
from agreements.rendering.page import Page
from agreements.schema.base import Hours
from agreements.schema.calendar import Calendar


def calendars(page: Page) -> Iterator[str]:
    """The section with one part a calendar that a promise uses."""
    used = [c for c in sorted(calendars_used(page.agreement)) if c in page.calendars]
    if not used:
        return
    yield f"## {page.speaker.say('Calendars')}"
    for name in used:
        yield ""
        yield f"### {page.calendar(name)} (`{name}`)"
        yield ""
        yield from _calendar(page, page.calendars[name])


def _calendar(page: Page, calendar: Calendar) -> Iterator[str]:
    speaker, spec = page.speaker, calendar.spec
    yield speaker.say("Time zone: {zone}.", zone=spec.timezone)
    yield ""
    if spec.always_open:
        yield speaker.say("Open at every hour of every day.")
        return
    for number, day in enumerate(WEEKDAYS):
        hours = spec.hours.get(day, [])  # type: ignore[call-overload] # WEEKDAYS are the literals
        yield f"- {speaker.weekday(number)}: {_hours(page, hours)}"
    yield from _closed(page, calendar)
    yield from _exceptions(page, calendar)


def _hours(page: Page, hours: Hours) -> str:
    speaker = page.speaker
    spans = [
        speaker.say("{opens} to {closes}", opens=speaker.clock(o), closes=speaker.clock(c))
        for o, c in hours
        if o != c
    ]
    return speaker.listing(spans) or speaker.say("closed")


def _closed(page: Page, calendar: Calendar) -> Iterator[str]:
    names = calendar.spec.holidays
    sets = [h.model for h in page.files.holidays if h.model.metadata.id in names]
    days = {d.date: d.name for one in sets for d in one.spec.days if _within(page, d.date)}
    if days:
        yield ""
        yield page.speaker.say("Closed on:")
        yield ""
        yield from (f"- {page.speaker.day(day)}: {name}" for day, name in sorted(days.items()))


def _exceptions(page: Page, calendar: Calendar) -> Iterator[str]:
    found = [e for e in calendar.spec.exceptions if _within(page, e.date)]
    if found:
        yield ""
        yield page.speaker.say("On these dates other hours hold, also where a holiday would close:")
        yield ""
        for item in sorted(found, key=lambda e: e.date):
            hours = _hours(page, item.hours)
            yield f"- {page.speaker.day(item.date)}: {hours} ({item.reason})"


def _within(page: Page, day: date) -> bool:
    """Whether a promise of the version can run on a date."""
    end = last_day_needed(page.agreement, page.calendars)
    return page.spec.effective.from_.date() <= day and (end is None or day < end)
