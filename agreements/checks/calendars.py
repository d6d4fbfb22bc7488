"""Rules on calendars and holidays: when work counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from agreements.calendars import DAY_SECONDS, WEEKDAYS, Interval, WorkingCalendar, interval
from agreements.checks.catalogue import Context, Path, Problem, rule, waiting
from agreements.checks.looking import (
    Version,
    begins,
    ends,
    promises,
    versions,
)
from agreements.expanding import targets_of
from agreements.finding import Severity
from agreements.loaded import Loaded
from agreements.schema.base import Hours
from agreements.schema.calendar import Calendar, HolidaySet
from agreements.sentences import Sentence, Template, said

_WEEK = 7 * DAY_SECONDS
_SPEC = "spec"
_DAYS: Mapping[str, Template] = {
    "mon": Template("mon"),
    "tue": Template("tue"),
    "wed": Template("wed"),
    "thu": Template("thu"),
    "fri": Template("fri"),
    "sat": Template("sat"),
    "sun": Template("sun"),
}

waiting(
    "SLA307",
    "A holiday that slips its week has its Saturday exception, and the other way round.",
    "a mark on holidays that slip; the schema has none yet",
)
waiting("SLA308", "A holiday stands in every set that an agency uses.", "a later issue")
waiting(
    "SLA309",
    "No opening touches an hour that daylight saving skips or repeats.",
    "a place to accept warnings on calendars",
)
waiting(
    "SLA310",
    "A holiday set names its source and was verified in the last 400 days.",
    "a place to accept warnings on holiday sets",
)
waiting("SLA311", "A commitment and its escalation are counted on one calendar.", "a later issue")


@rule(
    "SLA302",
    "error",
    "calendars",
    "Hours stand in order, do not overlap (over midnight neither), open before they close and "
    'close at "24:00" at the latest.',
    structural=True,
)
def hours_in_order(context: Context) -> Iterator[Problem]:
    """Hours that overlap, stand out of order or never open."""
    for calendar in context.files.calendars:
        spec = calendar.model.spec
        for day, hours in spec.hours.items():
            yield from _hours(
                calendar, (_SPEC, "hours", day), hours, said("on {day}", day=said(_DAYS[day]))
            )
        for index, exception in enumerate(spec.exceptions):
            path = (_SPEC, "exceptions", index, "hours")
            yield from _hours(
                calendar, path, exception.hours, said("on {date}", date=exception.date)
            )
        yield from _over_midnight(calendar)


def _hours(
    calendar: Loaded[Calendar], path: Path, hours: Hours, when: Sentence
) -> Iterator[Problem]:
    spans: list[Interval] = []
    for index, (opens, closes) in enumerate(hours):
        span = interval(opens, closes)
        if span is None:
            message = said("the hours {when} open and close at {opens}", when=when, opens=opens)
            fix = said('leave them out, or write ["00:00", "24:00"] for a whole day')
            yield Problem(calendar, (*path, index), message, fix)
        elif spans and span[0] < spans[-1][1]:
            unsorted = span[1] <= spans[-1][0]
            out_of_order = said("the hours {when} stand out of order", when=when)
            message = out_of_order if unsorted else said("the hours {when} overlap", when=when)
            fix = said("write them in order, apart")
            yield Problem(calendar, (*path, index), message, fix)
        spans += [span] if span else []


def _over_midnight(calendar: Loaded[Calendar]) -> Iterator[Problem]:
    """Hours that run into the next weekday's."""
    week = _week(calendar.model)
    for (day, (_, closes)), (next_day, (opens, _)) in pairwise([*week, *_again(week[:1])]):
        if day != next_day and opens < closes:
            message = said(
                "the hours of {day} run into those of {next_day}",
                day=said(_DAYS[WEEKDAYS[day % 7]]),
                next_day=said(_DAYS[WEEKDAYS[next_day % 7]]),
            )
            path = (_SPEC, "hours", WEEKDAYS[next_day % 7])
            yield Problem(calendar, path, message, said("let one end where the other begins"))


def _week(calendar: Calendar) -> list[tuple[int, Interval]]:
    """The open intervals of an ordinary week with their weekday, in seconds after Monday."""
    found = []
    for day, name in enumerate(WEEKDAYS):
        for opens, closes in calendar.spec.hours.get(name, []):  # type: ignore[call-overload] # WEEKDAYS are the literals
            span = interval(opens, closes)
            if span:
                found.append((day, (span[0] + day * DAY_SECONDS, span[1] + day * DAY_SECONDS)))
    return sorted(found)


def _again(first: list[tuple[int, Interval]]) -> list[tuple[int, Interval]]:
    """The same a week later."""
    return [(day + 7, (opens + _WEEK, closes + _WEEK)) for day, (opens, closes) in first]


@rule(
    "SLA303",
    "error",
    "calendars",
    "A calendar opens some time, and within the window of every agreement that counts on it.",
    structural=True,
)
def calendars_that_open(context: Context) -> Iterator[Problem]:
    """Calendars that never open, or not while an agreement holds."""
    working = working_calendars(context)
    for calendar in context.files.calendars:
        if _never_opens(calendar.model):
            message = said("the calendar never opens")
            yield Problem(calendar, (_SPEC,), message, said("give `hours`, or `always_open: true`"))
            working.pop(calendar.model.metadata.id, None)
    for version in versions(context):
        for name in sorted(counted_on(context, version)):
            if name in working and not _opens_within(working[name], version):
                message = said(
                    "the calendar {name} does not open while this version holds", name=name
                )
                fix = said("correct the calendar or the window")
                yield Problem(version, (_SPEC, "effective"), message, fix)


def _never_opens(calendar: Calendar) -> bool:
    dated = any(exception.hours for exception in calendar.spec.exceptions)
    return not (calendar.spec.always_open or dated or _week(calendar))


def working_calendars(context: Context) -> dict[str, WorkingCalendar]:
    """The calendars by id, as plain numbers; those whose holidays could not be read left out."""
    sets = {h.model.metadata.id: h.model for h in context.files.holidays}
    return {
        c.model.metadata.id: c.model.working(sets)
        for c in context.files.calendars
        if sets.keys() >= set(c.model.spec.holidays)
    }


def counted_on(context: Context, version: Version) -> set[str]:
    """The calendars on which what is promised (not what is merely stated) is counted."""
    found = {p.part.calendar for p in promises(context, version) if p.target}
    return {name for name in found if name}


def open_on(calendar: WorkingCalendar, day: date) -> tuple[Interval, ...]:
    """The hours of a date."""
    if day in calendar.exceptions:
        return calendar.exceptions[day]
    return () if day in calendar.closed else calendar.weekly[day.weekday()]


def _opens_within(calendar: WorkingCalendar, version: Version) -> bool:
    first, last = begins(version).date(), ends(version).date()
    days = min((last - first).days, 400)
    candidates = (first + timedelta(days=n) for n in range(max(days, 1)))
    return last <= first or any(open_on(calendar, day) for day in candidates)


@rule(
    "SLA304",
    "error",
    "calendars",
    "A holiday set covers every window that counts on it, and the longest target after its end.",
    timed=True,
)
def holidays_that_reach(context: Context) -> Iterator[Problem]:
    """Holiday sets that end before the last promise can fall due."""
    for holidays in context.files.holidays:
        users = {
            c.model.metadata.id
            for c in context.files.calendars
            if holidays.model.metadata.id in c.model.spec.holidays
        }
        reached = [(_reach(context, v, users), v) for v in versions(context)]
        needs = [(day, v) for day, v in reached if day]
        if needs:
            yield from _too_short(holidays, *max(needs, key=lambda n: n[0]))
            yield from _too_late(holidays, min((v for _, v in needs), key=begins))


def _reach(context: Context, version: Version, calendars: set[str]) -> date | None:
    """The last date on which a promise counted on these calendars can fall due."""
    end = ends(version)
    if version.model.spec.effective.to is None:
        end = datetime.combine(context.today, time())
    terms = {
        p.term(target)
        for p in promises(context, version)
        if p.part.calendar in calendars and p.target
        for target in targets_of(p.part)
    }
    dues = [context.dues.after(term, end) for term in terms if term]
    return max((due.date() for due in dues if due), default=None)


def _too_short(holidays: Loaded[HolidaySet], day: date, version: Version) -> Iterator[Problem]:
    to = holidays.model.spec.covers.to
    if to <= day:
        message = said(
            "the set holds to {last}, but {name} can fall due on {day}",
            last=to,
            name=version.model.name,
            day=day,
        )
        fix = said("list the holidays up to {day} and cover them", day=day)
        yield Problem(holidays, (_SPEC, "covers", "to"), message, fix)


def _too_late(holidays: Loaded[HolidaySet], version: Version) -> Iterator[Problem]:
    first = holidays.model.spec.covers.from_
    if first > begins(version).date():
        message = said(
            "the set begins on {first}, after {name} does", first=first, name=version.model.name
        )
        fix = said("list the holidays from {day} on and cover them", day=begins(version).date())
        # Beyond the catalogue, which names only the end: told, and no obstacle
        # (docs/decisions/agreements.md).
        yield Problem(holidays, (_SPEC, "covers", "from"), message, fix, "info")


@rule(
    "SLA305",
    "warning",
    "calendars",
    "A holiday is listed once; one on a weekday that is closed anyway is only information.",
)
def holidays_listed_once(context: Context) -> Iterator[Problem]:
    """Dates listed twice, and those that close nothing."""
    for holidays in context.files.holidays:
        users = [
            c.model
            for c in context.files.calendars
            if holidays.model.metadata.id in c.model.spec.holidays
        ]
        seen: set[date] = set()
        for index, day in enumerate(holidays.model.spec.days):
            path = (_SPEC, "days", index)
            if day.date in seen:
                message = said("{date} is listed a second time", date=day.date)
                yield Problem(holidays, path, message, said("keep one of the two"))
            elif users and all(_closed_anyway(c, day.date) for c in users):
                message = said(
                    "{name} is a {date:%A}, on which nothing is open anyway",
                    name=day.name,
                    date=day.date,
                )
                yield Problem(holidays, path, message, said("nothing needs doing"), "info")
            seen.add(day.date)


def _closed_anyway(calendar: Calendar, day: date) -> bool:
    hours = calendar.spec.hours.get(WEEKDAYS[day.weekday()], [])  # type: ignore[call-overload] # WEEKDAYS are the literals
    return not calendar.spec.always_open and not hours


@rule(
    "SLA306",
    "error",
    "calendars",
    "A dated exception has no hours on a holiday of its calendar; "
    "one equal to the week's hours is only information.",
)
def exceptions_that_differ(context: Context) -> Iterator[Problem]:
    """Exceptions that contradict a holiday, stand twice or say what the week says anyway."""
    working = working_calendars(context)
    for calendar in context.files.calendars:
        plain = working.get(calendar.model.metadata.id)
        seen: set[date] = set()
        for index, exception in enumerate(calendar.model.spec.exceptions):
            path = (_SPEC, "exceptions", index)
            if plain:
                for found in _exception(plain, exception.date, seen):
                    yield Problem(calendar, path, *found)
            seen.add(exception.date)


def _exception(
    calendar: WorkingCalendar, day: date, seen: set[date]
) -> Iterator[tuple[Sentence, Sentence] | tuple[Sentence, Sentence, Severity]]:
    hours = calendar.exceptions[day]
    if day in seen:
        yield said("{day} has an exception already", day=day), said("keep one of the two")
    elif day in calendar.closed and hours:
        message = said(
            "{day} is a holiday ({name}) and has hours: which of them holds?",
            day=day,
            name=calendar.closed[day],
        )
        fix = said("take the date out of the holidays that this calendar uses, or the hours out")
        yield message, fix
    elif hours == calendar.weekly[day.weekday()] and day not in calendar.closed:
        message = said("the hours of {day} are those of its weekday", day=day)
        yield message, said("nothing needs doing"), "info"


@rule(
    "SLA312",
    "info",
    "calendars",
    "How many hours a week a calendar is open, and its longest closed stretch: "
    "people see what they sign.",
)
def what_a_calendar_means(context: Context) -> Iterator[Problem]:
    """Open hours of an ordinary week, and the longest time without any."""
    working = working_calendars(context)
    counting = [v for v in versions(context) if counted_on(context, v)]
    used = {name for version in counting for name in counted_on(context, version)}
    first = min((begins(v).date() for v in counting), default=None)
    last = max((_last(v) for v in counting), default=None)
    for calendar in context.files.calendars:
        name = calendar.model.metadata.id
        if name in used and name in working and first and last:
            message = _meaning(working[name], first, last)
            yield Problem(calendar, (_SPEC,), message, said("nothing needs doing"))


def _last(version: Version) -> date:
    return min(ends(version), begins(version) + timedelta(days=366 * 3)).date()


def _meaning(calendar: WorkingCalendar, first: date, last: date) -> Sentence:
    seconds = sum(closes - opens for hours in calendar.weekly for opens, closes in hours)
    hours = seconds / 3_600
    closed, since = _longest_closed(calendar, first, last)
    if not closed:
        return said("open {hours:g} hours a week, never closed", hours=hours)
    days, rest = divmod(closed, timedelta(days=1))
    left = rest / timedelta(hours=1)
    few = said("{hours:g} hours", hours=left)
    return said(
        "open {hours:g} hours a week; the longest closed stretch is {stretch}, "
        "from {since:%Y-%m-%d %H:%M}",
        hours=hours,
        stretch=said("{days} days {hours:g} hours", days=days, hours=left) if days else few,
        since=since,
    )


def _longest_closed(
    calendar: WorkingCalendar, first: date, last: date
) -> tuple[timedelta, datetime]:
    """The longest time between a closing and the next opening, by the wall clock."""
    longest, since = timedelta(0), datetime.combine(first, time())
    closed_at: datetime | None = None
    for number in range((last - first).days):
        midnight = datetime.combine(first + timedelta(days=number), time())
        for opens, closes in open_on(calendar, midnight.date()):
            opening = midnight + timedelta(seconds=opens)
            if closed_at and opening - closed_at > longest:
                longest, since = opening - closed_at, closed_at
            closed_at = midnight + timedelta(seconds=closes)
    return longest, since
