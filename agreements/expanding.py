"""An agreement's terms written out in full: each service with everything that the defaults give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from math import ceil
from typing import TypeVar

from pydantic import BaseModel

from agreements.calendars import DAY_SECONDS
from agreements.schema.agreement import Agreement, AgreementSpec
from agreements.schema.base import Duration, intervals
from agreements.schema.calendar import Calendar
from agreements.schema.services import (
    Acknowledgement,
    FirstAction,
    FirstResponse,
    Resolution,
    ServiceTerms,
    UpdateCadence,
)

COMMITMENTS = (
    "acknowledgement", "first_response", "first_action", "update_cadence", "resolution",
)  # fmt: skip
"""The promises that a service can hold, in the order of a case's life."""

EVERY_OTHER = "*"
"""Stands for all services that a version does not name."""

Commitment = Acknowledgement | FirstResponse | FirstAction | UpdateCadence | Resolution

FullTerms = Mapping[str, ServiceTerms]
"""The terms of each service by its id, with nothing left to look up elsewhere."""

_Part = TypeVar("_Part", bound=BaseModel)


def expanded(agreement: Agreement) -> dict[str, ServiceTerms]:
    """The full terms of each service by its id, `EVERY_OTHER` last.

    A part that a service's commitment leaves out is that of `defaults`; a commitment without a
    calendar is counted on the service's; a goal is completed from the default goal.
    """
    spec = agreement.spec
    named = dict(spec.services)
    if spec.every_other_service:
        named[EVERY_OTHER] = spec.every_other_service
    return {name: expanded_terms(spec, terms) for name, terms in named.items()}


def expanded_terms(spec: AgreementSpec, terms: ServiceTerms) -> ServiceTerms:
    """One service's terms with nothing left to look up elsewhere; a promise not made is None."""
    acknowledged = _over(terms.acknowledgement, spec.defaults.acknowledgement)
    response = _over(terms.first_response, spec.defaults.first_response)
    cadence = _over(terms.update_cadence, spec.defaults.update_cadence)
    resolution = _filled(spec, terms, terms.resolution)
    if resolution.stated_target:
        stated = resolution.stated_target
        stated = stated.model_copy(update={"calendar": stated.calendar or terms.calendar})
        resolution = resolution.model_copy(update={"stated_target": stated})
    return terms.model_copy(
        update={
            "priority": terms.priority or (spec.priorities.default if spec.priorities else None),
            "acknowledgement": acknowledged and _filled(spec, terms, acknowledged),
            "first_response": response and _filled(spec, terms, response),
            "first_action": terms.first_action and _filled(spec, terms, terms.first_action),
            "resolution": resolution,
            "update_cadence": cadence and _filled(spec, terms, cadence),
        }
    )


def _over(own: _Part | str | None, default: _Part | None) -> _Part | None:
    """A commitment with the parts that the default gives; `none` says that it is not promised."""
    if isinstance(own, str):
        return None
    if own is None or default is None:
        return own or default
    given = {name: getattr(own, name) for name in own.model_fields_set}
    return default.model_copy(update=given)


_Committed = TypeVar(
    "_Committed", Acknowledgement, FirstResponse, FirstAction, UpdateCadence, Resolution
)


def _filled(spec: AgreementSpec, terms: ServiceTerms, part: _Committed) -> _Committed:
    calendar, goal = part.calendar or terms.calendar, spec.goal_for(part.goal)
    return part.model_copy(update={"calendar": calendar, "goal": goal})


def commitments(terms: ServiceTerms) -> Iterator[tuple[str, Commitment]]:
    """The promises of one service's full terms, by name, in the order of a case's life."""
    for name in COMMITMENTS:
        part = getattr(terms, name)
        if part is not None and not isinstance(part, str):
            yield name, part


def calendars_used(agreement: Agreement, full: FullTerms | None = None) -> set[str]:
    """The calendars on which any promise of the version is counted.

    `full` is what `expanded` gives, where the caller has it already.
    """
    used: set[str | None] = set()
    for terms in (full or expanded(agreement)).values():
        used.add(terms.calendar)
        used.update(part.calendar for _, part in commitments(terms))
        stated = terms.resolution.stated_target
        used.add(stated.calendar if stated else None)
    return {name for name in used if name}


def last_day_needed(
    agreement: Agreement, calendars: Mapping[str, Calendar], full: FullTerms | None = None
) -> date | None:
    """The day after the last on which a promise of the version can fall due.

    The end of the window plus the longest target: business days and hours are turned into whole
    weeks of the calendar's ordinary week, and one more for holidays. None without an end.
    `full` is what `expanded` gives, where the caller has it already.
    """
    to = agreement.spec.effective.to
    if to is None:
        return None
    targets = set(_targets(full or expanded(agreement)))
    weeks = {c: open_week(calendars[c]) for _, c in targets if c in calendars}
    spans = [_span(target, weeks.get(c, _ONE_HOUR)) for target, c in targets]
    return to.date() + timedelta(days=max(spans, default=0))


def _targets(full: FullTerms) -> Iterator[tuple[Duration, str]]:
    for terms in full.values():
        for _, part in commitments(terms):
            yield from ((target, part.calendar or "") for target in targets_of(part))


def targets_of(part: Commitment) -> Iterator[Duration]:
    """Every length of time that a promise names, whatever the priority or season."""
    if isinstance(part, UpdateCadence):
        yield part.every
        return
    if part.target:
        yield part.target
    yield from part.by_priority.values()
    if isinstance(part, Resolution):
        yield from (season.target for season in part.seasons)
        missing = part.if_missing
        yield from [] if missing is None or isinstance(missing, str) else [missing.fallback]
        yield from [part.stated_target.target] if part.stated_target else []


_DAYS = {"calendar_days": 1, "months": 31}
_ONE_HOUR = 1, 3_600
"""An open week where the calendar is not known."""

_SECONDS = {"minutes": 60, "business_minutes": 60, "business_hours": 3_600}


def _span(target: Duration, week: tuple[int, int]) -> int:
    """At most how many days of the calendar year a length of time takes, by `open_week`."""
    if target.unit in _DAYS:
        return target.amount * _DAYS[target.unit] + 1
    days, seconds = week
    per_week = days if target.unit == "business_days" else seconds / _SECONDS[target.unit]
    return (ceil(target.amount / per_week) + 1) * 7 if per_week else 0


def open_week(calendar: Calendar) -> tuple[int, int]:
    """Open days and open seconds of an ordinary week."""
    if calendar.spec.always_open:
        return 7, 7 * DAY_SECONDS
    days = [spans for hours in calendar.spec.hours.values() if (spans := intervals(hours))]
    return len(days), sum(closes - opens for day in days for opens, closes in day)
