"""The words of the Case page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import PurePath
from typing import Final

from dashboard.wording import numbers
from dashboard.wording.holidays import holiday
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import bold, plain


def labels() -> dict[str, str]:
    """The fixed words of the page, by place."""
    return {
        "adds_up": _("How it adds up"),
        "happened": _("What happened when"),
        "clause": _("What was promised"),
        "kind_rule": _("What a kinder rule would say"),
        "others": _("Other promises about this case"),
        "which": _("Promise"),
        "step": _("Step"),
        "time": _("Time"),
        "when": _("When"),
        "what": _("What"),
        "nth": _("No."),
        "promise": _("Promise"),
        "due": _("Due"),
        "result": _("Result"),
    }


def title_met(number: str, to_spare: str) -> str:
    """Closed at or before its due; `to_spare` is a duration."""
    return _(
        "Case {number} was closed in time, {to_spare} before it was due",
        number=number,
        to_spare=to_spare,
    )


def title_late(number: str, late: str) -> str:
    """Closed after its due."""
    return _("Case {number} was {late} late", number=number, late=late)


def title_without_step(number: str) -> str:
    """Closed before its due, and what was promised never came: late, by no time."""
    return _("Case {number} was closed without the promised step", number=number)


def title_overdue(number: str, late: str) -> str:
    """Open and past its due."""
    return _("Case {number} is open and {late} past due", number=number, late=late)


def title_running(number: str, left: str) -> str:
    """Open and not due yet."""
    return _("Case {number} is still within time, due in {left}", number=number, left=left)


def title_void(number: str) -> str:
    """Not counted."""
    return _("Case {number} is not counted", number=number)


def title_no_commitment(number: str) -> str:
    """Nothing covers it."""
    return _("Nothing was promised for case {number}", number=number)


def title_unmeasurable(number: str) -> str:
    """The data does not allow a verdict."""
    return _("Case {number} cannot be judged", number=number)


def title_promise(promise: str, number: str, verdict: str) -> str:
    """What came of another promise than the resolution."""
    return _("{promise}, case {number}: {verdict}", promise=promise, number=number, verdict=verdict)


def opened(when: datetime) -> str:
    """First words of the sentence."""
    return _("Opened {when}.", when=numbers.instant(when))


def due(when: datetime, *, published: bool) -> str:
    """When it is due, in markdown."""
    if published:
        return _("The city published with it a due of **{when}**.", when=numbers.instant(when))
    return _("The promise made it **due {when}**.", when=numbers.instant(when))


def stopped(when: datetime) -> str:
    """When the promised stop came, in markdown."""
    return _("It was closed **{when}**.", when=numbers.instant(when))


def step_done(step: str, when: datetime, closed: datetime | None) -> str:
    """When the promised step came, and when the case was closed."""
    words = _("{step} is on record **{when}**.", step=bold(step), when=numbers.instant(when))
    if closed is None:
        return words
    return words + " " + _("The case was closed {when}.", when=numbers.instant(closed))


def still_open(as_of: datetime) -> str:
    """No stop yet."""
    return _("It was still open {when}, where the data ends.", when=numbers.instant(as_of))


def closed_without_stop(when: datetime) -> str:
    """Closed, but what was promised was never recorded (flag `stop_missing`)."""
    return _(
        "It was closed {when} without the promised step on record.", when=numbers.instant(when)
    )


def why_void(reason: str | None) -> str:
    """Why a case is not counted, where a heading says that it is not."""
    known = {
        "withdrawn": _("the person who asked withdrew it"),
        "test_or_error": _("a test or an entry made in error"),
        "outside_jurisdiction": _("outside the city's responsibility, and referred on"),
        "duplicate": _("duplicate of another case"),
        "excluded": _("excluded by the agreement"),
    }
    if reason is None:
        return _("a reason that the agreement names")
    return known.get(reason, plain(readable(reason)))


def void_reason(reason: str | None) -> str:
    """Why a case is not counted, as a sentence."""
    return _("Not counted: {reason}.", reason=why_void(reason))


def missing_promise(missing: str | None) -> str:
    """Why no promise covers a case."""
    known = {
        "no_agreement": _("No agreement with its agency was in force when it was opened."),
        "no_service": _("The agreement in force when it was opened does not name its service."),
        "no_due": _("The city published no due with it."),
    }
    return known.get(missing or "", _("No promise covers it."))


def unmeasurable_reason(reason: str | None) -> str:
    """What the data lacks."""
    known = {
        "closed_before_opened": _("Its data says that it was closed before it was opened."),
    }
    if reason is None:
        return _("Its data lacks an instant that the promise needs.")
    key = reason.replace(" ", "_")
    return known.get(key, _("Its data cannot be judged: {reason}.", reason=plain(readable(reason))))


def badge_words(state: str, late: str) -> str:
    """The verdict on the badge; `late` is a duration where the state has one."""
    if state == "late" and not late:
        return _("Done late")
    return {
        "met": _("Done on time"),
        "late": _("Late by {late}", late=late),
        "overdue": _("Open and past due"),
        "running": _("Still within time"),
        "void": _("Not counted"),
        "no_commitment": _("Nothing promised"),
        "unmeasurable": _("Cannot be judged"),
    }[state]


def flags() -> dict[str, str]:
    """Words for what the engine flagged about a case; unknown flags are not shown."""
    return {
        "stop_missing": _("Closed without the promised step"),
        "reopened_after_due": _("Reopened after it was due"),
        "provisional": _("Provisional: it may still be reopened"),
        "priority_changed": _("Its urgency changed on the way"),
        "date_given_late": _("The date was given when the time for it had run out"),
        "clock_out_of_step": _("Closed seconds before it was opened: two clocks out of step"),
        "adjusted": _("A declared event touches it"),
    }


def chart_title(state: str, used: str, promised: str, *, is_open: bool) -> str:
    """The finding over the time line."""
    if state == "no_commitment" and is_open:
        return _("Open for {used}; nothing says how long it may take", used=used)
    if state == "no_commitment":
        return _("It took {used}; nothing says how long it should take", used=used)
    if state in {"void", "unmeasurable"}:
        return _("What the record shows")
    if state == "running":
        return _("{used} of {promised} are used up", used=used, promised=promised)
    return _("It took {used}; {promised} were promised", used=used, promised=promised)


def chart_title_open(used: str, promised: str) -> str:
    """The finding over the time line of an open case past its due."""
    return _("{used} so far; {promised} were promised", used=used, promised=promised)


def resident_bar(waited: str, *, is_open: bool) -> str:
    """Over the upper bar."""
    return (
        _("Resident waiting {waited}", waited=waited)
        if is_open
        else _("Resident waited {waited}", waited=waited)
    )


def agency_bar(used: str) -> str:
    """Over the lower bar, on a counting calendar; short, for a phone."""
    return _("Agency clock: {used}", used=used)


def calendar_bar() -> str:
    """Over the lower bar, where calendar time is counted."""
    return _("Agency clock, in calendar time")


def due_label(when: datetime, *, with_year: bool) -> str:
    """Beside the due line; the year is said where the line runs over several."""
    day = numbers.weekday(when) if with_year else numbers.short_weekday(when)
    return _("Due {day}, {time}", day=day, time=numbers.time(when))


def bar_labels() -> dict[str, str]:
    """Under a stretch of the clock, by kind."""
    return {
        "late": _("late"),
        "open": "",
        "closed": "",
        "paused": _("paused"),
        "wrongly_closed": "",
        "frame": _("wrongly closed"),
    }


def closed_reason(reason: str) -> str:
    """Why a stretch does not count."""
    known = {
        "weekend": _("weekend"),
        "outside hours": _("outside hours"),
        "outside_hours": _("outside hours"),
        "closed weekday": _("closed weekday"),
        "break": _("break"),
        "holiday": _("holiday"),
        "": _("closed"),
    }
    return known.get(reason) or holiday(reason)


def chart_alt(number: str, start: datetime, end: datetime, parts: list[str]) -> str:
    """The time line in a sentence."""
    head = _(
        "Case {number}, {start} to {end}",
        number=number,
        start=numbers.day(start),
        end=numbers.day(end),
    )
    return f"{head}: {', '.join(parts)}."


def alt_event(what: str, when: datetime) -> str:
    """One event inside that sentence."""
    return f"{what.lower()} {numbers.short_day(when)}"


def shown(name: str) -> str:
    """A name from the data, safe in markdown."""
    return plain(name)


def waited() -> str:
    """First line of the sum."""
    return _("Resident waited")


def clock_ran() -> str:
    """First line of the sum, where the clock ran on after a closing without the promised step."""
    return _("Opening to the end of the clock")


def until_step() -> str:
    """First line of the sum, where the promise is kept by a step before the closing."""
    return _("Opening to promised step")


def less(reason: str) -> str:
    """A line of the sum that is taken off."""
    return _("less {reason}", reason=reason)


def clock_line() -> str:
    """What is left after taking off."""
    return _("Agency clock, working time")


def promised_line() -> str:
    """What was promised."""
    return _("Promised")


def result_line(state: str) -> str:
    """The last line of the sum."""
    return {
        "met": _("In time, to spare"),
        "late": _("Late by"),
        "overdue": _("Past due by"),
        "running": _("Left"),
    }[state]


def minus(words: str) -> str:
    """A duration that is taken off."""
    return f"\N{MINUS SIGN}{words}"


def promised(promise: Mapping[str, object], published_span: str, *, always: bool = False) -> str:
    """The target in words; `published_span` is how long a published due gave.

    On a calendar that never closes (`always`) an hour is an hour and no working hour.
    """
    units = _units()
    for unit, words in units.items():
        amount = promise.get(unit)
        if isinstance(amount, int | float):
            return units[_ALWAYS.get(unit, unit)](int(amount)) if always else words(int(amount))
    if promise.get("due_event"):
        return _("by the date given to the resident")
    return published_span


_ALWAYS: Final = {
    "business_days": "calendar_days", "business_hours": "hours", "business_minutes": "minutes",
}  # fmt: skip


def _units() -> dict[str, Callable[[int], str]]:
    return {
        "business_days": numbers.working_days,
        "business_hours": lambda n: n_("{n} working hour", "{n} working hours", n),
        "business_minutes": numbers.working_minutes,
        "calendar_days": lambda n: n_("{n} day", "{n} days", n),
        "hours": lambda n: n_("{n} hour", "{n} hours", n),
        "minutes": lambda n: n_("{n} minute", "{n} minutes", n),
    }


def clause(commitment: str, promised_words: str, *, published: bool) -> str:
    """What the agreement says about this promise."""
    if published:
        return _(
            "The promise is the due that the city itself published with the case. "
            "No goal is set for it."
        )
    return _(
        "{commitment} within {promised}.",
        commitment=commitments(commitment),
        promised=promised_words,
    )


def stops(step: str | None) -> str:
    """What must happen for the promise to be kept; a milestone by its name."""
    if step is None:
        return _("It is kept when the case is closed.")
    return _("It is kept when this is on record: {step}.", step=plain(step).lower())


def calendar() -> str:
    """Which hours count."""
    return _("Only the open hours of its calendar count: the gray stretches above do not.")


def citation(agency: str, version: str, file: str | None, line: int | None) -> str:
    """Where the clause stands; of a folder elsewhere only city, agency and version."""
    words = _("Agreement of {agency}, version {version}", agency=plain(agency), version=version)
    if file is None:
        return words
    path = PurePath(file)
    shown = "/".join(path.parts[-3:]) if path.is_absolute() else file
    return f"{words} · {place(shown, line) if line else plain(shown)}"


def place(file: str, line: int) -> str:
    """A line of a file; in plain letters, as code wears the colour of a link."""
    return _("{file}, line {line}", file=plain(file), line=line)


def commitments(commitment: str) -> str:
    """The name of a promise, as the pages of figures and the workbench have it."""
    known = {
        "resolution": _("Resolution"),
        "acknowledgement": _("Receipt confirmed"),
        "acknowledged": _("Receipt confirmed"),
        "acceptance": _("Acceptance"),
        "first_response": _("First response"),
        "first_action": _("First action"),
        "inspection": _("Inspection"),
        "updated": _("Progress told"),
    }
    return known.get(commitment, readable(commitment).capitalize())


def kind_rule(state: str, flags: tuple[str, ...], *, closed_in_time: bool) -> str | None:
    """What the kind way of counting would have made of it, or None where it says the same."""
    if state == "no_commitment":
        return _(
            "A count that takes “no due” for “on time” would call this case on time. "
            "Here it is in neither."
        )
    if state == "overdue":
        return _(
            "Counted the usual way, among closed cases only, this case would not be seen until "
            "somebody closes it."
        )
    if "reopened_after_due" in flags:
        return _("Had the first closing counted, this case would read: done on time.")
    if state == "late" and "stop_missing" in flags and closed_in_time:
        return _("Had its closing counted as the promised step, it would read: done on time.")
    return None


def happening(kind: str, actor: str | None, detail: str | None) -> str:
    """One event in words: what, by whom, and its name, reason or outcome."""
    what = happenings().get(kind, readable(kind).capitalize())
    by = actors().get(actor or "", "")
    words = _("{what} by {actor}", what=what, actor=by) if by else what
    return f"{words}: {plain(detail)}" if detail else words


def happenings() -> dict[str, str]:
    """Every kind of event, as something that was done."""
    return {
        "opened": _("Opened"),
        "acknowledged": _("Acknowledged"),
        "assigned": _("Assigned"),
        "accepted": _("Accepted"),
        "returned": _("Returned"),
        "rerouted": _("Sent to another agency"),
        "started": _("Work begun"),
        "paused": _("Paused"),
        "resumed": _("Resumed"),
        "milestone": _("Step recorded"),
        "promised": _("Date promised"),
        "update_sent": _("Update sent"),
        "message_sent": _("Message sent"),
        "commented": _("Comment added"),
        "resolved": _("Resolved"),
        "closed": _("Closed"),
        "reopened": _("Reopened"),
        "contacted": _("Contact made"),
        "linked": _("Linked to another case"),
        "reclassified": _("Moved to another service"),
        "prioritised": _("Priority changed"),
        "withdrawn": _("Withdrawn"),
        "voided": _("Set apart as not counted"),
    }


def actors() -> dict[str, str]:
    """Who acts."""
    return {
        "resident": _("the resident"),
        "operator": _("311"),
        "agency": _("the agency"),
        "system": _("the system"),
    }


def readable(key: str) -> str:
    """A key of a file as words."""
    return key.replace("_", " ").replace("-", " ") if key.islower() and " " not in key else key
