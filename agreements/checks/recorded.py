"""Rules on promises beside the cases of a year: they run where somebody hands in the record."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.checks.catalogue import Context, Path, Problem, rule
from agreements.checks.looking import (
    Promise,
    Version,
    begins,
    counted,
    ends,
    listed,
    promises,
    service_path,
    unknown_words,
    versions,
    written_parts,
)
from agreements.checks.past import Period
from agreements.expanding import EVERY_OTHER
from agreements.sentences import Sentence, said

_UPDATES = "update_cadence"


def _standing(context: Context) -> Iterator[Version]:
    """The versions whose window is not over: what has ended is nobody's to mend."""
    return (v for v in versions(context) if ends(v).date() > context.today)


@rule(
    "SLA202",
    "warning",
    "claims",
    "A service of the last twelve months of cases is claimed by an agreement.",
    recorded=True,
)
def services_that_nobody_promises(context: Context) -> Iterator[Problem]:
    """Services that people asked for and nobody promises, or means to; words without a service."""
    held = list(_standing(context))
    for agency in sorted({whose for whose, _ in context.past.cases if whose}):
        own = sorted((v for v in held if v.model.agency == agency), key=begins)
        asked = context.past.of_agency(agency)
        left = {s: n for s, n in asked.items() if not any(v.model.terms_for(s) for v in own)}
        if left:
            told, year = counted(left.items()), context.past.year
            if own:
                message = said(
                    "people asked for what it does not promise: {asked}, in {year}",
                    asked=told,
                    year=year,
                )
                fix = said("promise it in the next version, or accept that nothing is promised")
                yield Problem(own[-1], ("spec", "services"), message, fix)
            else:
                message = said(
                    "no agreement, nor a draft of one, promises anything for {agency}: {asked}, "
                    "in {year}",
                    agency=agency,
                    asked=told,
                    year=year,
                )
                fix = said("agree on it with the agency, beginning with what people ask for most")
                place = ("spec", "agencies", agency)
                yield Problem(context.files.city, place, message, fix)
    yield from unknown_words(context, "services", said("give each the service that it means"))


@rule(
    "SLA203",
    "info",
    "claims",
    "A service that is promised was asked for in the last twelve months.",
    recorded=True,
)
def services_that_nobody_asked_for(context: Context) -> Iterator[Problem]:
    """Promises without a case, of an agency that has others, where the record has a year."""
    for version in _standing(context):
        asked = context.past.of_agency(version.model.agency)
        if asked and context.past.whole:
            for service in version.model.spec.services:
                if service not in asked:
                    message = said(
                        "no case of {year} asked for {service}",
                        year=context.past.year,
                        service=service,
                    )
                    fix = said("see whether its cases come under another name, or leave it out")
                    yield Problem(version, service_path(service), message, fix)


@rule(
    "SLA408",
    "error",
    "targets",
    "Every stop is an event that a source of the agency's cases can show.",
    recorded=True,
)
def stops_that_can_be_seen(context: Context) -> Iterator[Problem]:
    """Promises that can never be seen to be kept."""
    for version in _standing(context):
        sources = sorted(context.past.sources.get(version.model.agency, ()))
        shown = frozenset[str]().union(*(context.past.stops.get(s, ()) for s in sources))
        for path, part in written_parts(version):
            stop = getattr(part, "stops", None)
            if sources and stop and stop not in shown:
                message = said(
                    "no status or field of {sources} shows {stop!r}",
                    sources=listed(sources),
                    stop=stop,
                )
                fix = said("map what shows it; shown are: {names}", names=sorted(shown))
                yield Problem(version, (*path, "stops"), message, fix)


@rule(
    "SLA411",
    "warning",
    "targets",
    "No target is far looser or far tighter than what the last year's cases took.",
    recorded=True,
)
def targets_that_history_supports(context: Context) -> Iterator[Problem]:
    """Nine in ten done in less than half the time, or fewer than 30 % within it."""
    for version in _standing(context):
        for service, commitment, message in context.past.targets(version):
            path = (*service_path(service), commitment, "target")
            fix = said("promise what history supports, or accept it with a reason")
            yield Problem(version, path, message, fix)


@rule(
    "SLA412",
    "warning",
    "targets",
    "In some period of the last twelve months each goal's `min_cases` were opened.",
    recorded=True,
)
def goals_that_can_be_judged(context: Context) -> Iterator[Problem]:
    """Goals for which every month or quarter of the year had too few cases."""
    for version in _standing(context):
        few: dict[Path, list[Sentence]] = {}
        if context.past.whole and context.past.of_agency(version.model.agency):
            for promise in promises(context, version):
                told = _too_few(context, promise)
                if told:
                    few.setdefault(_place(version, promise), []).append(told)
        for path, found in few.items():
            year = context.past.year
            message = said(
                "fewer than `min_cases` in the busiest period of {year}: {few}",
                year=year,
                few=listed(found),
            )
            fix = said("judge by the quarter, ask for fewer, or accept that they are not judged")
            yield Problem(version, path, message, fix)


def _too_few(context: Context, promise: Promise) -> Sentence | None:
    """The promise, the most cases of a period and how many it takes; None where there were."""
    goal = promise.part.goal
    counts = promise.service != EVERY_OTHER and promise.name != _UPDATES
    if goal is None or goal.min_cases is None or goal.basis != "due_in_period" or not counts:
        return None
    period: Period = goal.period or "month"
    most = context.past.busiest.get((promise.version.model.agency, promise.service, period), 0)
    told = said(
        "{service}.{commitment} ({most:,} of {min_cases:,})",
        service=promise.service,
        commitment=promise.spoken,
        most=most,
        min_cases=goal.min_cases,
    )
    return told if most < goal.min_cases else None


def _place(version: Version, promise: Promise) -> Path:
    """Where the goal is written: with the promise, or among the defaults."""
    own = any(path == promise.path and part.goal for path, part in written_parts(version))
    return (*promise.path, "goal") if own else ("spec", "defaults", "goal")


@rule(
    "SLA508",
    "warning",
    "pauses",
    "The headline's rule is `continuous`; `resume` and `restart` say what they are worth on last "
    "year's cases.",
    recorded=True,
)
def reopening_rules_that_flatter(context: Context) -> Iterator[Problem]:
    """A rule under which time that a case lay closed wrongly does not count."""
    for version in _standing(context):
        name = version.model.spec.clock.reopening.rule
        worth = context.past.reopened(version) if name in ("resume", "restart") else None
        if worth and worth.due:
            message = said(
                "by {rule!r} {own:.1%} of the {due:,} resolutions due in {year} were kept, "
                "by 'continuous' {other:.1%}",
                rule=name,
                own=worth.own / worth.due,
                due=worth.due,
                year=context.past.year,
                other=worth.continuous / worth.due,
            )
            fix = said("make continuous the rule and report the other beside it, or accept it")
            yield Problem(version, ("spec", "clock", "reopen", "rule"), message, fix)
