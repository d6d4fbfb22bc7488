"""The terms of every version in force as tables: its promises, their other targets, its pauses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from typing import Any

import polars as pl

from agreements.calendars import clock_seconds
from agreements.expanding import EVERY_OTHER, Commitment, commitments, expanded
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from agreements.schema.services import (
    Acknowledgement,
    Fallback,
    FirstResponse,
    Goal,
    Resolution,
    UpdateCadence,
)
from agreements.schema.timing import Pause
from metrics.instants import INSTANT

DEFAULT_WINDOW_DAYS = 14
DEFAULT_GRACE_MINUTES = 60

_FAR = datetime(2199, 12, 1)  # noqa: DTZ001 - the open end of a window, in local time like the others

Row = dict[str, Any]
Types = dict[str, pl.DataType]

CLAUSES: Types = {
    "clause": pl.String(),
    "agreement": pl.String(),
    "agency": pl.String(),
    "version": pl.String(),
    "service": pl.String(),
    "from": INSTANT,
    "to": INSTANT,
    "commitment": pl.String(),
    "starts": pl.String(),
    "stops": pl.String(),
    "by_person": pl.Boolean(),
    "closing_message_counts": pl.Boolean(),
    "priority": pl.String(),
    "unit": pl.String(),
    "amount": pl.Int64(),
    "calendar": pl.String(),
    "day_rule": pl.String(),
    "cutoff": pl.Int64(),
    "due_field": pl.String(),
    "due_event": pl.String(),
    "grace_unit": pl.String(),
    "grace_amount": pl.Int64(),
    "if_missing": pl.String(),
    "fallback_unit": pl.String(),
    "fallback_amount": pl.Int64(),
    "stated_unit": pl.String(),
    "stated_amount": pl.Int64(),
    "stated_calendar": pl.String(),
    "every_unit": pl.String(),
    "every_amount": pl.Int64(),
    "every_from": pl.String(),
    "reopen_rule": pl.String(),
    "window_days": pl.Int64(),
    "repeat_days": pl.Int64(),
    "duplicates_void": pl.Boolean(),
    "message_grace_minutes": pl.Int64(),
    "misroute_unit": pl.String(),
    "misroute_amount": pl.Int64(),
    "goal": pl.Float64(),
    "min_cases": pl.Int64(),
    "file": pl.String(),
    "line": pl.Int64(),
}
"""One row a version, service and commitment; `service` is null where a version covers every other.

- `unit` and `amount` are the ordinary target; `TARGETS` has those of single levels and seasons.
- `priority` is the level of a case for which nobody gave one.
- `cutoff` is in seconds after midnight; windows are `[from, to)`.
- `every_from` is `message_sent` or `opened`: from what an update is counted.
"""

WRITTEN: Types = {**CLAUSES, "from": pl.Datetime("us"), "to": pl.Datetime("us")}
"""The same with windows as the files have them: on the city's wall clock."""

TARGETS: Types = {
    "clause": pl.String(),
    "priority": pl.String(),
    "season_from": pl.String(),
    "season_to": pl.String(),
    "unit": pl.String(),
    "amount": pl.Int64(),
}
"""Targets other than a clause's ordinary one, for a level of urgency or for a season.

A season's edges are month-days (`12-15`), both included; it may run over the new year.
"""

PAUSE_RULES: Types = {
    "agreement": pl.String(),
    "version": pl.String(),
    "commitment": pl.String(),
    "reason": pl.String(),
    "max_each_unit": pl.String(),
    "max_each_amount": pl.Int64(),
    "max_total_unit": pl.String(),
    "max_total_amount": pl.Int64(),
    "needs": pl.String(),
    "approved_by": pl.String(),
}
"""One row a version, commitment and reason for which its clock may stand still."""

EXCLUSIONS: Types = {
    "agreement": pl.String(),
    "version": pl.String(),
    "service": pl.String(),
    "code": pl.String(),
}
"""One row a version, service and reason for which a case of it does not count."""

ADJUSTMENTS: Types = {
    "agreement": pl.String(),
    "version": pl.String(),
    "id": pl.String(),
    "services": pl.List(pl.String()),
    "begin": INSTANT,
    "end": INSTANT,
    "effect": pl.String(),
    "reason": pl.String(),
    "approved_by": pl.String(),
    "declared_on": pl.Date(),
    "file": pl.String(),
    "line": pl.Int64(),
}
"""One row a declared event; `services` is empty where it touches all; it lasts `[begin, end)`."""

DECLARED: Types = {**ADJUSTMENTS, "begin": pl.Datetime("us"), "end": pl.Datetime("us")}
"""The same with days as the files have them: midnights on the city's wall clock."""


def clause_rows(loaded: Loaded[Agreement]) -> Iterator[Row]:
    """The rows of `WRITTEN` of one version."""
    for service, terms in expanded(loaded.model).items():
        identity = _identity(loaded.model, service)
        for commitment, part in commitments(terms):
            yield {
                **dict.fromkeys(WRITTEN),
                **identity,
                "clause": _clause(loaded.model, service, commitment),
                "commitment": commitment,
                "priority": terms.priority,
                **_rules(loaded.model),
                **_promised(part),
                "calendar": part.calendar or terms.calendar,
                **_goal(part.goal),
                "file": loaded.document.name,
                "line": _line(loaded, service, commitment),
            }


def target_rows(loaded: Loaded[Agreement]) -> Iterator[Row]:
    """The rows of `TARGETS` of one version."""
    for service, terms in expanded(loaded.model).items():
        for commitment, part in commitments(terms):
            clause = _clause(loaded.model, service, commitment)
            yield from ({"clause": clause, **row} for row in _other_targets(part))


def pause_rows(loaded: Loaded[Agreement]) -> Iterator[Row]:
    """The rows of `PAUSE_RULES` of one version."""
    version = {"agreement": loaded.model.metadata.id, "version": loaded.model.version}
    for pause in loaded.model.spec.clock.pauses:
        yield from ({**version, "commitment": name, **_pause(pause)} for name in pause.stops)


def exclusion_rows(loaded: Loaded[Agreement]) -> Iterator[Row]:
    """The rows of `EXCLUSIONS` of one version."""
    version = {"agreement": loaded.model.metadata.id, "version": loaded.model.version}
    for service, terms in expanded(loaded.model).items():
        named = {**version, "service": _named(service)}
        yield from ({**named, "code": reason.code} for reason in terms.excluded)


def adjustment_rows(loaded: Loaded[Agreement]) -> Iterator[Row]:
    """The rows of `DECLARED` of one version: only events that somebody answers for.

    One without a reason, an end or an approver, and one approved by the side that gains by it,
    changes nothing; `accord check` refuses it (SLA708).
    """
    for nth, event in enumerate(loaded.model.spec.adjustments):
        own = (event.approved_by or "agency.").startswith("agency.")
        if event.to and event.reason and not own:
            yield {
                "agreement": loaded.model.metadata.id,
                "version": loaded.model.version,
                "id": event.id,
                "services": event.services,
                "begin": datetime.combine(event.from_, time()),
                "end": datetime.combine(event.to, time()),
                "effect": event.effect,
                "reason": event.reason,
                "approved_by": event.approved_by,
                "declared_on": event.declared_on,
                "file": loaded.document.name,
                "line": loaded.document.line("spec", "adjustments", nth),
            }


def _named(service: str) -> str | None:
    return None if service == EVERY_OTHER else service


def _clause(agreement: Agreement, service: str, commitment: str) -> str:
    return f"{agreement.name}#{service}.{commitment}"


def _identity(agreement: Agreement, service: str) -> Row:
    window = agreement.spec.effective
    return {
        "agreement": agreement.metadata.id,
        "agency": agreement.agency,
        "version": agreement.version,
        "service": _named(service),
        "from": window.from_,
        "to": window.until or _FAR,
    }


def _rules(agreement: Agreement) -> Row:
    """What a version says of all its promises."""
    clock, quality = agreement.spec.clock, agreement.spec.quality
    days, messages = clock.business_day, quality.messages if quality else None
    repeat = quality.repeat_contact.window if quality and quality.repeat_contact else None
    within = clock.misroute.accept_within if clock.misroute else None
    return {
        "starts": clock.starts_at,
        "day_rule": days.due,
        "cutoff": clock_seconds(days.cutoff) if days.cutoff else None,
        "reopen_rule": clock.reopening.rule,
        "window_days": clock.reopening.window.amount,
        "repeat_days": repeat.amount if repeat else DEFAULT_WINDOW_DAYS,
        "duplicates_void": clock.duplicate is not None,
        "message_grace_minutes": messages.grace.amount if messages else DEFAULT_GRACE_MINUTES,
        **_length("misroute", within),
    }


def _length(prefix: str, length: Duration | None) -> Row:
    return {
        f"{prefix}_unit": length.unit if length else None,
        f"{prefix}_amount": length.amount if length else None,
    }


def _target(target: Duration | None) -> Row:
    return {"unit": target.unit, "amount": target.amount} if target else {}


def _promised(part: Commitment) -> Row:
    """What a commitment says for itself."""
    if isinstance(part, UpdateCadence):
        return {**_length("every", part.every), "every_from": part.from_, "stops": part.until}
    common = {"stops": part.stops, **_target(part.target)}
    if isinstance(part, Acknowledgement):
        return {**common, "starts": part.starts, "by_person": part.by == "person"}
    if isinstance(part, FirstResponse):
        counts = part.closing_message_counts
        by_person = {"by_person": part.by == "person", "closing_message_counts": counts}
        return {**common, "starts": part.starts, **by_person}
    return {**common, **_given(part)} if isinstance(part, Resolution) else common


def _given(part: Resolution) -> Row:
    """Dues that are given and not counted, and what the city states beside them."""
    missing, stated = part.if_missing, part.stated_target
    fallback = missing if isinstance(missing, Fallback) else None
    return {
        "due_field": part.due_field,
        "due_event": part.due_event,
        **_length("grace", part.grace),
        "if_missing": "fallback" if fallback else missing,
        **_length("fallback", fallback.fallback if fallback else None),
        **_length("stated", stated.target if stated else None),
        "stated_calendar": stated.calendar if stated else None,
    }


def _goal(goal: Goal | None) -> Row:
    """The goal, where it is about the cases due in a month: no other is judged from this table."""
    plain = goal and goal.period in {None, "month"} and goal.basis in {None, "due_in_period"}
    if not (goal and plain):
        return {}
    # Rounded, so that 951 of 1,000 reaches 95.1 % exactly.
    share = round(goal.percent / 100, 12) if goal.percent else None
    return {"goal": share, "min_cases": goal.min_cases}


def _line(loaded: Loaded[Agreement], service: str, commitment: str) -> int:
    """Where it is written: at the service, or at the defaults that give it."""
    spec = loaded.model.spec
    own = spec.every_other_service if service == EVERY_OTHER else spec.services[service]
    if own and getattr(own, commitment, None) is None:
        return loaded.document.line("spec", "defaults", commitment)
    path = ("every_other_service",) if service == EVERY_OTHER else ("services", service)
    return loaded.document.line("spec", *path, commitment)


def _other_targets(part: Commitment) -> Iterator[Row]:
    if isinstance(part, UpdateCadence):
        return
    yield from ({"priority": p, **_target(target)} for p, target in part.by_priority.items())
    if isinstance(part, Resolution):
        for season in part.seasons:
            edges = {"season_from": season.from_, "season_to": season.to}
            yield {**edges, **_target(season.target)}


def _pause(pause: Pause) -> Row:
    return {
        "reason": pause.reason,
        **_length("max_each", pause.max_each),
        **_length("max_total", pause.max_total),
        "needs": pause.needs,
        "approved_by": pause.approved_by,
    }
