"""Rules on targets: how soon, by which priority and season, and with what goal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise

from agreements.checks.catalogue import Context, Path, Problem, rule, waiting
from agreements.checks.dues import Instants, Term, half_hours, monday_of
from agreements.checks.looking import (
    Promise,
    Version,
    begins,
    fix_for,
    lasts,
    listed,
    promises,
    service_path,
    two_sided,
    versions,
    words,
    written_parts,
    written_terms,
)
from agreements.expanding import open_week, targets_of
from agreements.schema.base import Duration
from agreements.schema.people import SIDES
from agreements.schema.services import Goal, Resolution, Season

_MOST_HOURS = 40
_FEWEST_DAYS = 3
_GOALS = (50, 100)
_LEAP_YEAR = 2024
_DATA = "the case record (`--with-data`)"

waiting(
    "SLA404",
    "Every priority that cases carry is one of the file's (that the file's own fit is checked).",
    _DATA,
)
waiting("SLA408", "Every stop is an event that the source produces.", _DATA)
waiting(
    "SLA411",
    "No target is far looser or far tighter than what last year's cases took.",
    "a mart: `accord check --with-data` says it",
)
waiting("SLA412", "Each goal's `min_cases` was reached in the last twelve months.", _DATA)


# -- which comes first -----------------------------------------------------------------


@rule(
    "SLA401",
    "error",
    "targets",
    "A first response is never due later than the resolution, in any half hour of an ordinary "
    "week; a warning where it only happens in weeks in which the calendars differ.",
    timed=True,
)
def response_before_resolution(context: Context) -> Iterator[Problem]:
    """First responses that may come after the resolution."""
    return _in_order(context, "first_response", "resolution")


@rule(
    "SLA402",
    "error",
    "targets",
    "A first action is never due later than the resolution; computed as SLA401.",
    timed=True,
)
def action_before_resolution(context: Context) -> Iterator[Problem]:
    """First actions that may come after the resolution."""
    return _in_order(context, "first_action", "resolution")


def _in_order(context: Context, first: str, second: str) -> Iterator[Problem]:
    for version in versions(context):
        by_service: dict[str, dict[str, Promise]] = {}
        for promise in promises(context, version):
            by_service.setdefault(promise.service, {})[promise.name] = promise
        for named in by_service.values():
            if first in named and second in named:
                yield from _compared(context, named[first], named[second])


def _compared(context: Context, first: Promise, second: Promise) -> Iterator[Problem]:
    """What is wrong with the order of two promises of one service, all priorities together."""
    pairs = dict.fromkeys(_pairs(first, second))
    path = first.path if first.path[:2] == ("spec", "services") else first.place
    what = first.name.replace("_", " ")
    wrong = [(f, s) for f, s in pairs if _later(context, f, s) is not None]
    if wrong:
        early, late = wrong[0]
        message = (
            f"the {what} ({words(early.target)} on {early.calendar}) can be due after the "
            f"{second.name} ({words(late.target)} on {late.calendar})"
        )
        yield Problem(first.version, path, message, f"shorten the {what}, or count both alike")
        return
    weeks = sum((_odd_weeks(context, first.version, f, s) for f, s in pairs), Counter[date]())
    if weeks:
        message = f"in {_shown(weeks)} the {what} can be due after the {second.name}"
        fix = "accept it with a reason, or count both on one calendar"
        yield Problem(first.version, path, message, fix, "warning")


def _pairs(first: Promise, second: Promise) -> Iterator[tuple[Term, Term]]:
    """Both targets at each priority and in each season that the service knows."""
    spec = first.version.model.spec
    levels: Iterable[str | None] = spec.priorities.levels if spec.priorities else [None]
    targets = [(first.at(level), second.at(level)) for level in levels]
    if isinstance(second.part, Resolution):
        targets += [(first.target, season.target) for season in second.part.seasons]
    for early, late in targets:
        one, other = first.term(early), second.term(late)
        if one and other:
            yield one, other


def _later(context: Context, first: Term, second: Term) -> Instants | None:
    """The dues of an ordinary week where the first falls after the second; None if none does."""
    early, late = context.dues.ordinary_week(first), context.dues.ordinary_week(second)
    if early is None or late is None:
        return None
    return early if (early > late).any() else None


def _odd_weeks(context: Context, version: Version, first: Term, second: Term) -> Counter[date]:
    """Half hours by week of the window in which the first falls due after the second."""
    if first.calendar == second.calendar:
        return Counter()
    window = version.model.spec.effective
    early = context.dues.window(first, window.from_, window.to)
    late = context.dues.window(second, window.from_, window.to)
    if early is None or late is None:
        return Counter()
    zone = context.files.city.model.spec.timezone
    starts = half_hours(zone, window.from_, window.to)[early > late]
    return Counter(monday_of(int(start), zone) for start in starts)


def _shown(weeks: Mapping[date, int]) -> str:
    named = [f"{n} half hours of the week of {monday}" for monday, n in sorted(weeks.items())]
    return listed(named)


@rule(
    "SLA403",
    "error",
    "targets",
    "A more urgent priority never has a longer target; compared on the calendar.",
    timed=True,
)
def urgent_is_sooner(context: Context) -> Iterator[Problem]:
    """Targets that grow with urgency."""
    for version in versions(context):
        priorities = version.model.spec.priorities
        levels = list(priorities.levels) if priorities else []
        for promise in promises(context, version):
            for urgent, calm in pairwise(levels):
                a, b = promise.term(promise.at(urgent)), promise.term(promise.at(calm))
                if a and b and a != b and _later(context, a, b) is not None:
                    message = f"{urgent} has {words(a.target)}, longer than {calm} with "
                    path = (*promise.path, "by_priority" if promise.by_priority else "target")
                    fix = f"shorten the target of {urgent}"
                    yield Problem(version, path, message + words(b.target), fix)


@rule(
    "SLA404",
    "error",
    "targets",
    "Priorities that targets, services and the default name are levels of the file.",
)
def priorities_that_exist(context: Context) -> Iterator[Problem]:
    """Priorities that no level defines."""
    for version in versions(context):
        priorities = version.model.spec.priorities
        levels = list(priorities.levels) if priorities else []
        for path, name in _priorities_used(version):
            if name not in levels:
                known = fix_for(name, levels)
                yield Problem(version, path, f"there is no priority {name!r}", known)


def _priorities_used(version: Version) -> Iterator[tuple[Path, str]]:
    if version.model.spec.priorities:
        yield ("spec", "priorities", "default"), version.model.spec.priorities.default
    for service, terms in written_terms(version):
        if terms.priority:
            yield (*service_path(service), "priority"), terms.priority
    for path, part in written_parts(version):
        for name in getattr(part, "by_priority", {}):
            yield (*path, "by_priority", name), name


# -- how long --------------------------------------------------------------------------


@rule(
    "SLA405",
    "warning",
    "targets",
    "No target is longer than the time between two reviews, or than the window.",
    timed=True,
)
def shorter_than_the_paper(context: Context) -> Iterator[Problem]:
    """Targets that outlast the agreement or its review."""
    for version in two_sided(context):
        limits = list(_limits(version))
        for path, term in _written_terms(context, version):
            length = timedelta(seconds=context.dues.length(term) or 0)
            exceeded = [what for limit, what in limits if length > limit]
            if exceeded:
                message = f"a target of {words(term.target)} is longer than {exceeded[0]}"
                yield Problem(version, path, message, "shorten it")


def _limits(version: Version) -> Iterator[tuple[timedelta, str]]:
    review = version.model.spec.review
    if review:
        yield timedelta(days=31 * review.every.amount), f"the {words(review.every)} between reviews"
    if lasts(version) and version.model.spec.effective.to:
        yield lasts(version), "the window"


def _written_terms(context: Context, version: Version) -> Iterator[tuple[Path, Term]]:
    """Each target that the file writes, on its calendar, once."""
    found: dict[tuple[Path, Duration], Term] = {}
    for promise in promises(context, version):
        for target in targets_of(promise.part) if promise.target else ():
            term = promise.term(target)
            if term:
                found.setdefault((promise.path, target), term)
    for (path, _), term in found.items():
        yield (*path, "every" if path[-1] == "update_cadence" else "target"), term


@rule(
    "SLA406",
    "warning",
    "targets",
    "An update falls due before the resolution, and not before the first response.",
    timed=True,
)
def updates_that_fire(context: Context) -> Iterator[Problem]:
    """Update cadences that never fire, or fire before anybody has answered."""
    for version in versions(context):
        by_service: dict[str, dict[str, Promise]] = {}
        for promise in promises(context, version):
            by_service.setdefault(promise.service, {})[promise.name] = promise
        for named in by_service.values():
            if "update_cadence" in named:
                yield from _cadence(context, named)


def _cadence(context: Context, named: Mapping[str, Promise]) -> Iterator[Problem]:
    cadence = named["update_cadence"]
    path = cadence.path if cadence.path[:2] == ("spec", "services") else cadence.place
    every = _length(context, cadence)
    resolution = _length(context, named["resolution"])
    response = _length(context, named["first_response"]) if "first_response" in named else None
    if every and resolution and every > resolution:
        message = f"an update every {_target_words(cadence)} never falls due before the resolution"
        fix = "write `update_cadence: none`, or a shorter one"
        yield Problem(cadence.version, path, message, fix)
    elif every and response and every < response:
        message = f"an update every {_target_words(cadence)} falls due before the first response"
        yield Problem(cadence.version, path, message, "lengthen it")


def _length(context: Context, promise: Promise) -> int | None:
    term = promise.term(promise.target)
    return context.dues.length(term) if term else None


def _target_words(promise: Promise) -> str:
    return words(promise.target) if promise.target else ""


@rule(
    "SLA407",
    "warning",
    "targets",
    "More than 40 business hours are said in days; business days are counted on a calendar that "
    "opens on at least 3 days a week.",
)
def units_that_fit(context: Context) -> Iterator[Problem]:
    """Targets in a unit that misleads."""
    open_days = {name: open_week(c.model)[0] for name, c in context.calendars.items()}
    for version in versions(context):
        for path, term in _written_terms(context, version):
            target = term.target
            if target.unit == "business_hours" and target.amount > _MOST_HOURS:
                yield Problem(version, path, f"{words(target)} are a week's work", "say it in days")
            days = open_days.get(term.calendar, _FEWEST_DAYS)
            if target.unit == "business_days" and 0 < days < _FEWEST_DAYS:
                message = f"{term.calendar} opens on {days} days a week only"
                yield Problem(version, path, message, "say it in calendar days")


# -- goals -----------------------------------------------------------------------------


@rule(
    "SLA409",
    "error",
    "targets",
    "Every goal, the defaults filled in, has a percent from 50 to 100, a period, a basis and "
    "`min_cases`; every resolution has a goal.",
    structural=True,
)
def goals_complete(context: Context) -> Iterator[Problem]:
    """Promises without a goal, and goals without one of their parts."""
    for version in versions(context):
        spec = version.model.spec
        for path, goal in _goals(version):
            whole = goal.over(spec.defaults.goal)
            for key, message, fix in _lacking(whole):
                yield Problem(version, (*path, key), message, fix)
        if spec.standing != "published":
            for service, terms in written_terms(version):
                if terms.resolution.goal is None and spec.defaults.goal is None:
                    message = f"the resolution of {service} has no goal, and `defaults` gives none"
                    path = (*service_path(service), "resolution")
                    yield Problem(version, path, message, "add `goal:`, here or under `defaults`")


def _lacking(goal: Goal) -> Iterator[tuple[str, str, str]]:
    """The key, the message and the fix of each part that a goal lacks."""
    for key in ("percent", "period", "basis", "min_cases"):
        if getattr(goal, key) is None:
            yield key, f"the goal has no {key}, nor do the defaults", f"add `{key}:`"
    low, high = _GOALS
    if goal.percent is not None and not low <= goal.percent <= high:
        message = f"the goal is {goal.percent:g} %; allowed are {low} to {high}"
        yield "percent", message, "write the share of cases that is to meet the target"


def _goals(version: Version) -> Iterator[tuple[Path, Goal]]:
    """Every goal that the file writes, but the default one, which others complete."""
    spec = version.model.spec
    for path, part in written_parts(version):
        if part.goal:
            yield (*path, "goal"), part.goal
    if spec.defaults.goal and any(not terms.resolution.goal for _, terms in written_terms(version)):
        yield ("spec", "defaults", "goal"), spec.defaults.goal
    yield from _quality_goals(version)
    for side in SIDES:
        for index, duty in enumerate(getattr(spec.duties, side, [])):
            if duty.goal:
                yield ("spec", "duties", side, index, "goal"), duty.goal


def _quality_goals(version: Version) -> Iterator[tuple[Path, Goal]]:
    quality = version.model.spec.quality
    if quality and quality.messages:
        for name, goal in quality.messages.goals.items():
            yield ("spec", "quality", "messages", "goals", name), goal
    if quality and quality.comment_after_close:
        goal = quality.comment_after_close.goal
        yield ("spec", "quality", "comment_after_close", "goal"), goal


@rule(
    "SLA410",
    "warning",
    "targets",
    "A goal leaves room for one case to fail.",
)
def goals_with_room(context: Context) -> Iterator[Problem]:
    """Goals of 100 %, which a single case decides."""
    for version in versions(context):
        for path, goal in _goals(version):
            if goal.percent == _GOALS[1]:
                message = "the goal is 100 %: a single case decides"
                yield Problem(version, (*path, "percent"), message, "write 99 or less")


# -- seasons and dates -----------------------------------------------------------------


@rule(
    "SLA413",
    "error",
    "targets",
    "Seasons begin and end on days that every year has, do not overlap, and lie within the window.",
)
def seasons_apart(context: Context) -> Iterator[Problem]:
    """Seasons that overlap, or on days that are not."""
    for version in versions(context):
        for path, part in written_parts(version):
            seen: set[str] = set()
            for index, season in enumerate(getattr(part, "seasons", [])):
                where = (*path, "seasons", index)
                days = _days(season)
                for words_ in _season(season, days, seen, version):
                    yield Problem(version, where, *words_)
                seen |= days


def _season(
    season: Season, days: set[str], seen: set[str], version: Version
) -> Iterator[tuple[str, str]]:
    for edge in (season.from_, season.to):
        if edge == "02-29" or edge not in _YEAR:
            yield f"{edge} is no day of every year", 'write it as "12-15"; not "02-29"'
            return
    if days & seen:
        yield f"the season from {season.from_} overlaps another", "let one end before the other"
    if lasts(version) and not days & _window_days(version):
        yield f"no day of the season from {season.from_} lies in the window", "leave it out"


_YEAR = [f"{date(_LEAP_YEAR, 1, 1) + timedelta(days=n):%m-%d}" for n in range(366)]


def _days(season: Season) -> set[str]:
    """The days of a season as `MM-DD`, over the turn of the year where it runs so."""
    if season.from_ <= season.to:
        return {day for day in _YEAR if season.from_ <= day <= season.to}
    return {day for day in _YEAR if day >= season.from_ or day <= season.to}


def _window_days(version: Version) -> set[str]:
    days = lasts(version).days
    if days >= len(_YEAR):
        return set(_YEAR)
    return {f"{begins(version) + timedelta(days=n):%m-%d}" for n in range(max(days, 1))}


@rule(
    "SLA414",
    "error",
    "targets",
    "A due that is a date given to the resident is given by another commitment of the service.",
)
def dates_that_are_given(context: Context) -> Iterator[Problem]:
    """`due_event` without the commitment that produces it."""
    for version in versions(context):
        stops: dict[str, set[str]] = {}
        for promise in promises(context, version):
            stop = str(getattr(promise.part, "stops", ""))
            stops.setdefault(promise.service, set()).add(stop)
        for service, terms in written_terms(version):
            event = terms.resolution.due_event
            if event and f"milestone:{event}" not in stops.get(service, set()):
                path = (*service_path(service), "resolution", "due_event")
                message = f"no commitment of {service} stops at milestone:{event}"
                fix = f'add `first_action: {{stops: "milestone:{event}", …}}`'
                yield Problem(version, path, message, fix)


@rule(
    "SLA415",
    "warning",
    "targets",
    "A promise in business days says under `clock.business_day` where the due lies (`due`) and, "
    "for `close_of_business`, from when on a day no longer counts (`cutoff`).",
)
def business_days_defined(context: Context) -> Iterator[Problem]:
    """Business days whose counting is left to the defaults."""
    for version in versions(context):
        days = version.model.spec.clock.business_day
        counted = {t.target.unit for _, t in _written_terms(context, version)} & {"business_days"}
        lacking = [key for key in ("due", "cutoff") if key not in days.model_fields_set]
        if days.due == "same_time" and "cutoff" in lacking:
            lacking.remove("cutoff")
        if counted and lacking:
            message = f"targets are in business days, but `business_day` gives no {lacking[0]}"
            path = ("spec", "clock", "business_day")
            yield Problem(version, path, message, f"add `{lacking[0]}:`")
