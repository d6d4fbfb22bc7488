"""What keeps the agreement alive: duties, escalation, reporting, disputes, review."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.rendering.page import Page
from agreements.schema.governance import Adjustment, CaseStep, Duty, ServiceStep
from agreements.schema.people import SIDES


def governance(page: Page) -> Iterator[str]:
    """The sections after the promises themselves."""
    sections = {
        "Duties of both sides": _duties,
        "What follows when time runs out": _case_steps,
        "What follows when a goal is missed": _service_steps,
        "Declared events": _adjustments,
        "Reporting": _reporting,
        "Disputes": _disputes,
        "Review": _review,
        "Warnings that the parties live with": _accepted,
    }
    for title, section in sections.items():
        lines = list(section(page))
        if lines:
            yield f"## {page.speaker.say(title)}"
            yield ""
            yield from lines
            yield ""


def _duties(page: Page) -> Iterator[str]:
    duties = page.spec.duties
    for side in SIDES if duties else ():
        for duty in getattr(duties, side):
            who = page.speaker.word(side)
            yield f"- **{who[:1].upper()}{who[1:]}** ({duty.id}): {' '.join(_duty(page, duty))}"


def _duty(page: Page, duty: Duty) -> Iterator[str]:
    speaker = page.speaker
    yield f"{speaker.foreign(duty.duty)}."
    if duty.within:
        yield speaker.say("Within {time}.", time=speaker.length(duty.within))
    if duty.ahead:
        yield speaker.say("At least {time} ahead.", time=speaker.length(duty.ahead))
    if duty.every:
        often = speaker.every(duty.every)
        yield f"{often[:1].upper()}{often[1:]}."
    if duty.goal:
        yield page.goal(page.spec.goal_for(duty.goal) or duty.goal)
    if duty.evidence:
        yield speaker.say("Seen in: {evidence}.", evidence=speaker.label(duty.evidence))
    if duty.role:
        yield speaker.say("Answers for it: {role}.", role=page.role(duty.role))


def _case_steps(page: Page) -> Iterator[str]:
    escalation = page.spec.escalation
    yield from (f"- {_case_step(page, s)}" for s in (escalation.case if escalation else []))


def _case_step(page: Page, step: CaseStep) -> str:
    speaker = page.speaker
    text = speaker.say(
        "When {percent} of the time for “{promise}” has passed, told are: {roles}.",
        percent=speaker.percent(step.at_percent),
        promise=speaker.word(step.of),
        roles=page.roles(step.notify),
    )
    if not step.answer_within:
        return text
    time = speaker.length(step.answer_within)
    return f"{text} {speaker.say('They answer within {time}.', time=time)}"


def _service_steps(page: Page) -> Iterator[str]:
    escalation = page.spec.escalation
    yield from (f"- {_service_step(page, s)}" for s in (escalation.service if escalation else []))


def _service_step(page: Page, step: ServiceStep) -> str:
    speaker = page.speaker
    in_a_row = "When {what} in {periods} in a row: {action}, by {role}, within {time}."
    once = "When {what}: {action}, by {role}, within {time}."
    return speaker.say(
        once if step.periods == 1 else in_a_row,
        what=speaker.word(step.when),
        periods=speaker.count(("{n} period", "{n} periods"), step.periods),
        action=speaker.label(step.action),
        role=page.role(step.owner),
        time=speaker.length(step.within),
    )


def _adjustments(page: Page) -> Iterator[str]:
    yield from (f"- {' '.join(_adjustment(page, a))}" for a in page.spec.adjustments)


def _adjustment(page: Page, found: Adjustment) -> Iterator[str]:
    speaker = page.speaker
    until = speaker.day(found.to) if found.to else speaker.say("further notice")
    yield speaker.say(
        "**{id}**, {start} until {end}: {effect}.",
        id=found.id,
        start=speaker.day(found.from_),
        end=until,
        effect=speaker.word(found.effect),
    )
    if found.services:
        names = speaker.listing(page.service(s) for s in found.services)
        yield speaker.say("For: {names}.", names=names)
    if found.reason:
        yield speaker.say("Reason: {reason}.", reason=found.reason)
    yield speaker.say("Declared on {day}.", day=speaker.day(found.declared_on))
    if found.approved_by:
        yield speaker.say("It is approved by {role}.", role=page.role(found.approved_by))
    yield speaker.say("The figure without it stays visible.")


def _reporting(page: Page) -> Iterator[str]:
    reporting, speaker, check = page.spec.reporting, page.speaker, page.spec.verification
    if reporting:
        yield "- " + speaker.say(
            "The figures are reported {cadence}, within {time}, to {audiences}.",
            cadence=speaker.word(reporting.cadence),
            time=speaker.length(reporting.due),
            audiences=speaker.listing(speaker.word(a) for a in reporting.audiences),
        )
        if reporting.suppress_below:
            yield "- " + speaker.say(
                "Counts below {n} are hidden to protect people.", n=reporting.suppress_below
            )
    if check:
        yield "- " + speaker.say(
            "Each {period} {cases} closed cases are checked ({methods}) by {role}.",
            period=speaker.word(check.period),
            cases=check.cases,
            methods=", ".join(speaker.word(m) for m in check.methods),
            role=page.role(check.role),
        )


def _disputes(page: Page) -> Iterator[str]:
    for number, step in enumerate(page.spec.dispute, start=1):
        line = page.speaker.say(
            "{step}, within {time}.",
            step=page.speaker.label(step.step),
            time=page.speaker.length(step.within),
        )
        yield f"{number}. {line[:1].upper()}{line[1:]}"


def _review(page: Page) -> Iterator[str]:
    review, speaker = page.spec.review, page.speaker
    if not review:
        return
    yield "- " + speaker.say(
        "The agreement is looked at again {often}, next by {day}, with notice of {notice}.",
        often=speaker.every(review.every),
        day=speaker.day(review.by),
        notice=speaker.length(review.notice),
    )
    if review.meeting:
        yield "- " + speaker.say(
            "The parties meet {cadence}.", cadence=speaker.word(review.meeting)
        )
    if review.early_if:
        reasons = "; ".join(speaker.label(r) for r in review.early_if)
        yield "- " + speaker.say("It is looked at earlier if: {reasons}.", reasons=reasons)


def _accepted(page: Page) -> Iterator[str]:
    for item in page.spec.accept:
        yield f"- {item.code} ({item.on}): {item.reason} ({page.role(item.by)})."
