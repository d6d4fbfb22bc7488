"""What is promised for each service, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.expanding import EVERY_OTHER, Commitment, expanded
from agreements.rendering.page import Page
from agreements.schema.base import Duration
from agreements.schema.services import (
    Acknowledgement,
    FirstAction,
    FirstResponse,
    Resolution,
    ServiceTerms,
    UpdateCadence,
)


def services(page: Page) -> Iterator[str]:
    """The section with one part a service."""
    yield f"## {page.speaker.say('What is promised')}"
    for name, terms in expanded(page.agreement).items():
        yield ""
        yield f"### {_heading(page, name)}"
        yield ""
        yield from (f"- {line}" for line in _lines(page, terms))


def _heading(page: Page, name: str) -> str:
    if name == EVERY_OTHER:
        return page.speaker.say("Every other service")
    return f"{page.service(name)} (`{name}`)"


def _lines(page: Page, terms: ServiceTerms) -> Iterator[str]:
    speaker = page.speaker
    if terms.retired:
        yield speaker.say("This service is no longer offered; cases may still run.")
    if terms.priority:
        yield speaker.say("Usual urgency: {level}.", level=page.level(terms.priority))
    if isinstance(terms.acknowledgement, Acknowledgement):
        yield _promise(page, "acknowledgement", _acknowledgement(page, terms.acknowledgement))
    if isinstance(terms.first_response, FirstResponse):
        yield _promise(page, "first_response", _first_response(page, terms.first_response))
    if terms.first_action:
        yield _promise(page, "first_action", _first_action(page, terms.first_action))
    yield _promise(page, "resolution", _resolution(page, terms.resolution))
    yield _promise(page, "update_cadence", _updates(page, terms.update_cadence))
    yield from _limits(page, terms)


def _promise(page: Page, name: str, sentences: Iterator[str]) -> str:
    return f"**{page.speaker.word(name)}**: {' '.join(sentences)}"


def _acknowledgement(page: Page, part: Acknowledgement) -> Iterator[str]:
    yield page.speaker.say("Done when {stop}.", stop=page.stop(part.stops))
    if part.by:
        yield page.speaker.say("A person does it, and not a machine.")
    yield from _target(page, part)
    yield from _goal(page, part)


def _first_response(page: Page, part: FirstResponse) -> Iterator[str]:
    yield page.speaker.say("A person writes to the resident, and not a machine.")
    yield from _target(page, part)
    if part.closing_message_counts:
        yield page.speaker.say("The closing message counts as one.")
    else:
        yield page.speaker.say("The closing message does not count as one.")
    yield from _goal(page, part)


def _first_action(page: Page, part: FirstAction) -> Iterator[str]:
    yield page.speaker.say("Done when {stop}.", stop=page.stop(part.stops))
    yield from _target(page, part)
    yield from _goal(page, part)


def _resolution(page: Page, part: Resolution) -> Iterator[str]:
    yield page.speaker.say("Done when {stop}.", stop=page.stop(part.stops))
    yield from _target(page, part)
    yield from _given_due(page, part)
    for season in part.seasons:
        speaker = page.speaker
        why = f" ({speaker.foreign(season.reason)})" if season.reason else ""
        yield speaker.say(
            "From {start} through {end} each year: within {time}{why}.",
            start=speaker.month_day(season.from_),
            end=speaker.month_day(season.to),
            time=page.time(season.target, part.calendar),
            why=why,
        )
    yield from _stated(page, part)
    yield from _goal(page, part)


def _given_due(page: Page, part: Resolution) -> Iterator[str]:
    """A due that somebody gives: the city in its data, or the agency to the resident."""
    speaker = page.speaker
    if part.due_field:
        yield speaker.say("Due at the time that the city publishes with the case.")
    if part.due_event:
        event = f"“{page.milestone(part.due_event)}”"
        yield speaker.say(
            "Due on the date that was given to the resident with {event}.", event=event
        )
    if part.grace:
        yield speaker.say(
            "Up to {time} later is still in time.", time=_time(page, part, part.grace)
        )
    if part.if_missing is None:
        return
    if isinstance(part.if_missing, str):
        what = speaker.word(part.if_missing)
        yield speaker.say("Where no such date was given, {what}.", what=what)
    else:
        time = _time(page, part, part.if_missing.fallback)
        yield speaker.say("Where no such date was given: within {time}.", time=time)


def _stated(page: Page, part: Resolution) -> Iterator[str]:
    stated = part.stated_target
    if stated:
        yield page.speaker.say(
            "The city says that it aims at {time}; this is shown beside it and not judged.",
            time=page.time(stated.target, stated.calendar),
        )


def _time(page: Page, part: Resolution, duration: Duration) -> str:
    return page.time(duration, part.calendar)


def _target(
    page: Page, part: Acknowledgement | FirstResponse | FirstAction | Resolution
) -> Iterator[str]:
    """Within how long, on which calendar, and for which urgency another time holds."""
    if part.target is None:
        return
    speaker = page.speaker
    time = page.time(part.target, part.calendar)
    if part.calendar:
        name = page.calendar(part.calendar)
        yield speaker.say("Within {time} (calendar: {calendar}).", time=time, calendar=name)
    else:
        yield speaker.say("Within {time}.", time=time)
    for level, target in part.by_priority.items():
        yield speaker.say(
            "With urgency {level}: within {time}.",
            level=page.level(level),
            time=page.time(target, part.calendar),
        )


def _goal(page: Page, part: Commitment) -> Iterator[str]:
    if part.goal:
        yield page.goal(part.goal)


def _updates(page: Page, part: UpdateCadence | str | None) -> Iterator[str]:
    speaker = page.speaker
    if not isinstance(part, UpdateCadence):
        yield speaker.say("None are promised while the case is open.")
        return
    since = {
        "message_sent": "after the last message",
        "opened": "after the opening",
    }[part.from_]
    yield speaker.say(
        "The resident hears something at least {often} {since}, until the case is closed.",
        often=speaker.every(part.every),
        since=speaker.say(since),
    )
    if part.calendar:
        yield speaker.say("Calendar: {calendar}.", calendar=page.calendar(part.calendar))
    yield from _goal(page, part)


def _limits(page: Page, terms: ServiceTerms) -> Iterator[str]:
    """What is not counted, not promised, or passed on."""
    speaker = page.speaker
    for exclusion in terms.excluded:
        told = "the resident is told" if exclusion.resident_told else "the resident is not told"
        yield speaker.say(
            "Not counted ({code}): {when}; {told}.",
            code=speaker.label(exclusion.code),
            when=speaker.wording(exclusion.when),
            told=speaker.say(told),
        )
    if terms.out_of_scope:
        what = "; ".join(map(speaker.wording, terms.out_of_scope))
        yield speaker.say("Not part of this service: {what}.", what=what)
    for handoff in terms.handoff:
        yield speaker.say(
            "Passed on to {agency} within {time}, when {when}.",
            agency=page.city.name("agencies", handoff.to.split("/")[1], speaker.language),
            time=page.time(handoff.within, terms.calendar),
            when=speaker.wording(handoff.when),
        )
