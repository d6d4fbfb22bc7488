"""How time is counted, in sentences: clock, business days, pauses, reopening, priorities."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.rendering.page import Page
from agreements.schema.timing import BusinessDay, ClockRules, Pause, Reopen


def timing(page: Page) -> Iterator[str]:
    """The section on how time is counted."""
    say, clock = page.speaker.say, page.spec.clock
    yield f"## {say('How time is counted')}"
    yield ""
    yield "- " + say(
        "The resident's clock starts when the case is opened; the agency's own clock starts when "
        "it accepts the case."
    )
    if clock.starts_at == "accepted":
        yield "- " + say(
            "What the agency promises is counted on its own clock; how long the resident waits is "
            "shown beside it."
        )
    yield "- " + say(
        "The version in force when a case is opened holds for it to the end, whatever comes later."
    )
    yield "- " + say(
        "A promise is met when it is done at or before its due time. Time is counted to the "
        "second, as it really passes, also when clocks are changed."
    )
    yield "- " + say(
        "Working hours and working days are those of the calendar named with the promise; the "
        "calendars are written out below. A calendar day is any day."
    )
    yield from _business_days(page, clock.business_day)
    yield from _special_cases(page, clock)
    yield from _reopening(page, clock.reopening)
    yield from _pauses(page, clock.pauses)


def _business_days(page: Page, days: BusinessDay) -> Iterator[str]:
    speaker = page.speaker
    if days.cutoff:
        yield "- " + speaker.say(
            "For working days, day 0 is the day of the start if that day is open and the start is "
            "before {cutoff}; otherwise it is the next open day.",
            cutoff=speaker.clock(days.cutoff),
        )
    else:
        yield "- " + speaker.say(
            "For working days, day 0 is the day of the start if that day is open; otherwise it is "
            "the next open day."
        )
    yield "- " + speaker.say(
        "A promise of so many working days is due {where}, counted from day 0.",
        where=speaker.word(days.due),
    )


def _special_cases(page: Page, clock: ClockRules) -> Iterator[str]:
    speaker = page.speaker
    if clock.misroute:
        line = speaker.say(
            "A case sent to the wrong agency: the resident's clock goes on; the agency's clock "
            "starts again when the right one accepts it."
        )
        within = clock.misroute.accept_within
        if within:
            line += " " + speaker.say(
                "A case is accepted or returned within {time}.", time=speaker.length(within)
            )
        yield "- " + line
    if clock.duplicate:
        yield "- " + speaker.say(
            "A report of a matter that already has an open case leaves the count; its reporter is "
            "shown the due date and the outcome of the first case."
        )
    if clock.breach:
        yield "- " + speaker.say(
            "Whether a promise was missed is read from the history of the case. It cannot be "
            "missed while its clock is paused. Lateness is measured {how}.",
            how=speaker.word(clock.breach.late_measured_in),
        )


def _reopening(page: Page, reopen: Reopen) -> Iterator[str]:
    speaker = page.speaker
    yield "- " + speaker.say(
        "When a case is opened again within {window} of its closing, {rule}.",
        window=speaker.length(reopen.window),
        rule=speaker.word(reopen.rule),
    )
    if reopen.also_report:
        yield "- " + speaker.say(
            "Beside it is reported what would follow if: {rules}.",
            rules="; ".join(speaker.word(rule) for rule in reopen.also_report),
        )
    if reopen.max_before_review:
        yield "- " + speaker.say(
            "A case that is opened again more than {n} times is looked at together; no verdict "
            "changes by that.",
            n=reopen.max_before_review,
        )


def _pauses(page: Page, pauses: list[Pause]) -> Iterator[str]:
    say = page.speaker.say
    yield ""
    yield f"### {say('When the clock stands still')}"
    yield ""
    if not pauses:
        yield say("Never: no reason for a pause is agreed.")
    for pause in pauses:
        yield "- " + " ".join(_pause(page, pause))


def _pause(page: Page, pause: Pause) -> Iterator[str]:
    speaker = page.speaker
    yield speaker.say(
        "**{reason}**: stops {stops}.",
        reason=speaker.label(pause.reason),
        stops=speaker.listing(speaker.word(name).lower() for name in pause.stops),
    )
    if pause.max_each:
        yield speaker.say(
            "At most {time} each time, then the clock runs again by itself.",
            time=speaker.length(pause.max_each),
        )
    if pause.max_total:
        yield speaker.say(
            "At most {time} in all for one case.", time=speaker.length(pause.max_total)
        )
    if pause.needs:
        yield speaker.say("It needs: {evidence}.", evidence=speaker.label(pause.needs))
    if pause.approved_by:
        yield speaker.say("It is approved by {role}.", role=page.role(pause.approved_by))


def priorities(page: Page) -> Iterator[str]:
    """The section on levels of urgency."""
    speaker, known = page.speaker, page.spec.priorities
    if not known:
        return
    yield f"## {speaker.say('How urgent a case is')}"
    yield ""
    for name, level in known.levels.items():
        when = f": {speaker.wording(level.when)}" if level.when else ""
        usual = f" ({speaker.say('the usual one')})" if name == known.default else ""
        yield f"- **{name}, {level.title}**{usual}{when}"
    yield ""
    yield speaker.say(
        "When the urgency changes, the due date is worked out anew from the start; the old one is "
        "kept beside it."
        if known.change.keep_old_due
        else "When the urgency changes, the due date is worked out anew from the start."
    ) + (" " + speaker.say("A reason is written down.") if known.change.needs_reason else "")
