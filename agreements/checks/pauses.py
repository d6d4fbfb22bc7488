"""Rules on pauses, statuses and reopening: when the clock may stand still."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.checks.catalogue import Context, Problem, rule, waiting
from agreements.checks.claims import two_readings
from agreements.checks.dues import Term
from agreements.checks.looking import (
    COMMITMENT_WORDS,
    Promise,
    Version,
    promises,
    unknown_words,
    versions,
    words,
)
from agreements.schema.base import Duration
from agreements.schema.timing import Pause
from agreements.sentences import Sentence, said

_PAUSES = ("spec", "clock", "pauses")

waiting(
    "SLA507",
    "A case is closed by itself only after attempts, and visibly.",
    "an auto-close in the schema: today a pause can only end by resuming",
)


@rule(
    "SLA501",
    "error",
    "pauses",
    "Every pause has a cap and the evidence without which it is none.",
)
def pauses_with_limits(context: Context) -> Iterator[Problem]:
    """Pauses without end, or without evidence; reasons that stand twice."""
    for version in versions(context):
        seen: set[str] = set()
        for index, pause in enumerate(version.model.spec.clock.pauses):
            path = (*_PAUSES, index)
            if not (pause.max_each or pause.max_total):
                message = said("the pause {reason} has no cap", reason=pause.reason)
                yield Problem(version, path, message, said("add `max_each:` or `max_total:`"))
            if not pause.needs:
                message = said("the pause {reason} needs no evidence", reason=pause.reason)
                yield Problem(version, path, message, said("add `needs:`"))
            if pause.reason in seen:
                message = said("the pause {reason} stands here a second time", reason=pause.reason)
                yield Problem(version, path, message, said("keep one of the two"))
            seen.add(pause.reason)


@rule(
    "SLA502",
    "error",
    "pauses",
    "No status of a source stands for two stages, and every status in the data stands for one.",
)
def one_stage_a_status(context: Context) -> Iterator[Problem]:
    """Statuses under two stages, but for blanks or letter case, and ones without a stage."""
    for source in context.files.sources:
        yield from two_readings(source, "statuses", source.model.spec.statuses)
    if context.record:
        yield from unknown_words(context, "statuses", said("give each the stage that it means"))


@rule(
    "SLA503",
    "error",
    "pauses",
    "A pause stops commitments that some service has; one that stops the first response is a "
    "warning.",
)
def pauses_that_stop_something(context: Context) -> Iterator[Problem]:
    """Pauses of a commitment that nobody makes."""
    for version in versions(context):
        made = {p.name for p in promises(context, version)}
        for index, pause in enumerate(version.model.spec.clock.pauses):
            for place, name in enumerate(pause.stops):
                path = (*_PAUSES, index, "stops", place)
                if name not in made:
                    message = said(
                        "no service promises a {commitment}",
                        commitment=said(COMMITMENT_WORDS[name]),
                    )
                    kept = [said(COMMITMENT_WORDS[other]) for other in sorted(made)]
                    fix = said("promised are: {names}", names=kept)
                    yield Problem(version, path, message, fix)
                elif name == "first_response":
                    message = said(
                        "the pause {reason} stops the first response", reason=pause.reason
                    )
                    fix = said("take it out, or accept it with the reason")
                    yield Problem(version, path, message, fix, "warning")


@rule(
    "SLA504",
    "warning",
    "pauses",
    "No cap of a pause is longer than a target that it stops, and all caps together not longer "
    "than twice the target.",
    timed=True,
)
def caps_that_fit(context: Context) -> Iterator[Problem]:
    """Pauses that outlast the promise."""
    for version in versions(context):
        pauses = version.model.spec.clock.pauses
        for index, pause in enumerate(pauses):
            stopped = [p for p in promises(context, version) if p.name in pause.stops and p.target]
            for key in ("max_each", "max_total"):
                cap = getattr(pause, key)
                short = [p for p in stopped if cap and _longer(context, p, cap)]
                if short:
                    message = _cap_message(pause, cap, short)
                    fix = said("lower the cap, or accept it with the reason")
                    yield Problem(version, (*_PAUSES, index, key), message, fix)
                    break
        yield from _together(context, version)


def _cap_message(pause: Pause, cap: Duration, short: list[Promise]) -> Sentence:
    first = short[0]
    outlasted = {
        "cap": words(cap),
        "reason": pause.reason,
        "commitment": first.spoken,
        "service": first.service,
        "target": words(first.target) if first.target else "",
    }
    if len(short) == 1:
        return said(
            "{cap} of {reason} are longer than the {commitment} of {service} ({target})",
            **outlasted,
        )
    return said(
        "{cap} of {reason} are longer than the {commitment} of {service} ({target}) and of {rest} "
        "more",
        rest=len(short) - 1,
        **outlasted,
    )


def _longer(context: Context, promise: Promise, cap: Duration) -> bool:
    """Whether a cap is longer than a target: by number in one unit, else on the calendar."""
    if promise.target and cap.unit == promise.target.unit:
        return cap.amount > promise.target.amount
    capped, target = promise.term(cap), promise.term(promise.target)
    return bool(capped and target) and _length(context, capped) > _length(context, target)


def _length(context: Context, term: Term | None) -> int:
    return (context.dues.length(term) or 0) if term else 0


def _together(context: Context, version: Version) -> Iterator[Problem]:
    """The sum of all caps against twice each target; told once, of the first it outlasts."""
    pauses = version.model.spec.clock.pauses
    if len(pauses) < 2:  # noqa: PLR2004 - one cap alone is no sum
        return
    for promise in promises(context, version):
        target = promise.term(promise.target)
        caps = [p.max_total or p.max_each for p in pauses if promise.name in p.stops]
        if target and len(caps) > 1 and _outlast(context, promise, [c for c in caps if c]):
            message = said(
                "all pauses together can last more than twice the {commitment} of {service} "
                "({target})",
                commitment=promise.spoken,
                service=promise.service,
                target=words(target.target),
            )
            fix = said("lower the caps, or accept it with the reason")
            yield Problem(version, _PAUSES, message, fix)
            return


def _outlast(context: Context, promise: Promise, caps: list[Duration]) -> bool:
    """Whether caps together are longer than twice a target: by number where all have its unit."""
    target = promise.target
    if target and all(cap.unit == target.unit for cap in caps):
        return sum(cap.amount for cap in caps) > 2 * target.amount
    lengths = [_length(context, promise.term(cap)) for cap in caps]
    return sum(lengths) > 2 * _length(context, promise.term(target))


@rule(
    "SLA505",
    "error",
    "pauses",
    "No pause is approved by the side that gains by it.",
)
def approved_by_others(context: Context) -> Iterator[Problem]:
    """Pauses that the agency approves for itself."""
    for version in versions(context):
        for index, pause in enumerate(version.model.spec.clock.pauses):
            if pause.approved_by and pause.approved_by.startswith("agency."):
                path = (*_PAUSES, index, "approved_by")
                message = said(
                    "{role} is on the side that gains by {name}",
                    role=pause.approved_by,
                    name=pause.reason,
                )
                fix = said("name a role of the operator or overseer")
                yield Problem(version, path, message, fix)


@rule(
    "SLA506",
    "error",
    "pauses",
    "The rule for reopening is written; a window shorter than the update cadence is a warning.",
    two_sided=True,
    timed=True,
)
def reopening_ruled(context: Context) -> Iterator[Problem]:
    """Agreements that leave reopening to the defaults, or watch too short a time."""
    for version in versions(context):
        reopen = version.model.spec.clock.reopen
        if reopen is None:
            message = said("no rule says what a reopening does")
            fix = said("add `reopen: {{rule: continuous, window: {{calendar_days: 14}}}}`")
            yield Problem(version, ("spec", "clock"), message, fix)
            continue
        cadences = [
            p for p in promises(context, version) if p.name == "update_cadence" and p.target
        ]
        shorter = [p for p in cadences if _shorter(context, p, reopen.window)]
        if shorter:
            message = said(
                "a window of {window} ends before the next update of {service}",
                window=words(reopen.window),
                service=shorter[0].service,
            )
            path = ("spec", "clock", "reopen", "window")
            yield Problem(version, path, message, said("lengthen the window"), "warning")


def _shorter(context: Context, cadence: Promise, window: Duration) -> bool:
    return (
        0 < _length(context, cadence.term(window)) < _length(context, cadence.term(cadence.target))
    )


@rule(
    "SLA509",
    "error",
    "pauses",
    "The rule for duplicates is written: when one leaves the figures, and what its reporter sees.",
    two_sided=True,
)
def duplicates_ruled(context: Context) -> Iterator[Problem]:
    """Agreements that do not say what a duplicate is."""
    for version in versions(context):
        if version.model.spec.clock.duplicate is None:
            message = said("no rule says when a duplicate leaves the figures")
            fix = said(
                "add `duplicate: {{void_if: parent_open, reporter_sees: parent_due_and_outcome}}`"
            )
            yield Problem(version, ("spec", "clock"), message, fix)
