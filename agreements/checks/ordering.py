"""Rules on which promise falls due first, in every half hour of a week and by urgency."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise

from agreements.checks.catalogue import Context, Problem, rule
from agreements.checks.dues import Instants, Term, half_hours, monday_of
from agreements.checks.looking import (
    Promise,
    Version,
    listed,
    promised_by_service,
    promises,
    versions,
    words,
)
from agreements.schema.services import Resolution
from agreements.sentences import Sentence, Template, said


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
    return _in_order(context, "first_response")


@rule(
    "SLA402",
    "error",
    "targets",
    "A first action is never due later than the resolution; computed as SLA401.",
    timed=True,
)
def action_before_resolution(context: Context) -> Iterator[Problem]:
    """First actions that may come after the resolution."""
    return _in_order(context, "first_action")


def _in_order(context: Context, first: str) -> Iterator[Problem]:
    for version in versions(context):
        for named in promised_by_service(context, version):
            if first in named and "resolution" in named:
                yield from _compared(context, named[first], named["resolution"])


_FIRST = {
    "first_response": Template("first response"),
    "first_action": Template("first action"),
}


def _compared(context: Context, first: Promise, second: Promise) -> Iterator[Problem]:
    """What is wrong with the order of two promises of one service, all priorities together."""
    pairs = dict.fromkeys(_pairs(first, second))
    path = first.path if first.path[:2] == ("spec", "services") else first.place
    what = said(_FIRST[first.name])
    wrong = [(f, s) for f, s in pairs if _later(context, f, s) is not None]
    if wrong:
        early, late = wrong[0]
        message = said(
            "the {first} ({early} on {calendar}) can be due after the resolution ({late} on "
            "{other})",
            first=what,
            early=words(early.target),
            calendar=early.calendar,
            late=words(late.target),
            other=late.calendar,
        )
        fix = said("shorten the {first}, or count both alike", first=what)
        yield Problem(first.version, path, message, fix)
        return
    weeks = sum((_odd_weeks(context, first.version, f, s) for f, s in pairs), Counter[date]())
    if weeks:
        message = said(
            "in {weeks} the {first} can be due after the resolution",
            weeks=_shown(weeks),
            first=what,
        )
        fix = said("accept it with a reason, or count both on one calendar")
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


def _shown(weeks: Mapping[date, int]) -> Sentence:
    return listed(
        said("{n} half hours of the week of {monday}", n=n, monday=monday)
        for monday, n in sorted(weeks.items())
    )


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
                    message = said(
                        "{urgent} has {target}, longer than {calm} with {other}",
                        urgent=urgent,
                        target=words(a.target),
                        calm=calm,
                        other=words(b.target),
                    )
                    path = (*promise.path, "by_priority" if promise.by_priority else "target")
                    fix = said("shorten the target of {urgent}", urgent=urgent)
                    yield Problem(version, path, message, fix)
