"""Rules on targets: how soon, by which priority, in which unit and until which date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from agreements.checks.catalogue import Context, Path, Problem, rule
from agreements.checks.dues import Term
from agreements.checks.looking import (
    Promise,
    Version,
    counted,
    fix_for,
    lasts,
    promised_by_service,
    promises,
    service_path,
    two_sided,
    unknown_words,
    versions,
    words,
    written_parts,
    written_terms,
)
from agreements.checks.past import PastYear
from agreements.expanding import open_week, targets_of
from agreements.schema.base import Duration
from agreements.sentences import Sentence, said

_MOST_HOURS = 40
_FEWEST_DAYS = 3


@rule(
    "SLA404",
    "error",
    "targets",
    "Priorities that targets, services, the default and last year's cases name are levels of the "
    "file.",
)
def priorities_that_exist(context: Context) -> Iterator[Problem]:
    """Priorities that no level defines."""
    for version in versions(context):
        priorities = version.model.spec.priorities
        levels = list(priorities.levels) if priorities else []
        for path, name in _priorities_used(version):
            if name not in levels:
                known = fix_for(name, levels)
                message = said("there is no priority {name!r}", name=name)
                yield Problem(version, path, message, known)
        if context.record and priorities:
            yield from _priorities_of_cases(context.record, version, levels)
    if context.record:
        yield from unknown_words(context, "priorities", said("give each the level that it means"))


def _priorities_of_cases(past: PastYear, version: Version, levels: list[str]) -> Iterator[Problem]:
    """Levels that cases of its services carry and the file does not have."""
    found: dict[str, int] = {}
    for (agency, service, name), cases in past.priorities.items():
        if agency == version.model.agency and version.model.terms_for(service):
            found[name] = found.get(name, 0) + cases
    unknown = {name: n for name, n in sorted(found.items()) if name not in levels}
    if unknown:
        message = said(
            "cases of {year} carry levels that are not here: {levels}",
            year=past.year,
            levels=counted(unknown.items()),
        )
        fix = said("add them, or map them to one of {names}", names=levels)
        yield Problem(version, ("spec", "priorities", "levels"), message, fix)


def _priorities_used(version: Version) -> Iterator[tuple[Path, str]]:
    if version.model.spec.priorities:
        yield ("spec", "priorities", "default"), version.model.spec.priorities.default
    for service, terms in written_terms(version):
        if terms.priority:
            yield (*service_path(service), "priority"), terms.priority
    for path, part in written_parts(version):
        for name in getattr(part, "by_priority", {}):
            yield (*path, "by_priority", name), name


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
                message = said(
                    "a target of {target} is longer than {limit}",
                    target=words(term.target),
                    limit=exceeded[0],
                )
                yield Problem(version, path, message, said("shorten it"))


def _limits(version: Version) -> Iterator[tuple[timedelta, Sentence]]:
    review = version.model.spec.review
    if review:
        between = said("the {length} between reviews", length=words(review.every))
        yield timedelta(days=31 * review.every.amount), between
    if lasts(version) and version.model.spec.effective.to:
        yield lasts(version), said("the window")


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
        for named in promised_by_service(context, version):
            if "update_cadence" in named:
                yield from _cadence(context, named)


def _cadence(context: Context, named: Mapping[str, Promise]) -> Iterator[Problem]:
    cadence = named["update_cadence"]
    path = cadence.path if cadence.path[:2] == ("spec", "services") else cadence.place
    every = _length(context, cadence)
    resolution = _length(context, named["resolution"])
    response = _length(context, named["first_response"]) if "first_response" in named else None
    if every and resolution and every > resolution:
        message = said(
            "an update every {length} never falls due before the resolution",
            length=_target_words(cadence),
        )
        fix = said("write `update_cadence: none`, or a shorter one")
        yield Problem(cadence.version, path, message, fix)
    elif every and response and every < response:
        message = said(
            "an update every {length} falls due before the first response",
            length=_target_words(cadence),
        )
        yield Problem(cadence.version, path, message, said("lengthen it"))


def _length(context: Context, promise: Promise) -> int | None:
    term = promise.term(promise.target)
    return context.dues.length(term) if term else None


def _target_words(promise: Promise) -> Sentence:
    return words(promise.target) if promise.target else said("")


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
                message = said("{target} are a week's work", target=words(target))
                yield Problem(version, path, message, said("say it in days"))
            days = open_days.get(term.calendar, _FEWEST_DAYS)
            if target.unit == "business_days" and 0 < days < _FEWEST_DAYS:
                message = said(
                    "{calendar} opens on {days} days a week only", calendar=term.calendar, days=days
                )
                yield Problem(version, path, message, said("say it in calendar days"))


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
                message = said(
                    "no commitment of {service} stops at milestone:{event}",
                    service=service,
                    event=event,
                )
                fix = said('add `first_action: {{stops: "milestone:{event}", …}}`', event=event)
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
            message = said(
                "targets are in business days, but `business_day` gives no {key}",
                key=lacking[0],
            )
            path = ("spec", "clock", "business_day")
            yield Problem(version, path, message, said("add `{key}:`", key=lacking[0]))
