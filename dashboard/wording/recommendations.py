"""The words of the page on recommendations of audits."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from dashboard.wording import numbers
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import bold, note, plain
from dashboard.wording.numbers import count

LOOKS: Mapping[str, tuple[str, str]] = {
    "not_begun": ("radio_button_unchecked", "gray"),
    "under_way": ("schedule", "gray"),
    "done": ("task_alt", "yellow"),
    "confirmed": ("check_circle", "blue"),
    "declined": ("block", "gray"),
}
"""Icon and colour by status; only what the auditor confirmed has the colour of a verdict."""


def statuses() -> dict[str, str]:
    """How far a recommendation has come."""
    return {
        "not_begun": _("Not begun"),
        "under_way": _("Under way"),
        "done": _("Done, says the city"),
        "confirmed": _("Confirmed by the auditor"),
        "declined": _("Declined"),
    }


def labels() -> dict[str, str]:
    """The fixed words of the page, by place."""
    return {
        "context": _("recommendations of audits and what became of them"),
        "closer": _("Look closer at"),
        "words": _("The auditor's words"),
        "missing": _("Text not entered"),
        "work": _("What the city does"),
        "response": _("The city's response"),
        "no_response": _("No response is written down."),
        "note": _("Our own note"),
        "progress": _("The figure that would prove it"),
        "no_progress": _("No figure is named that would prove progress."),
        "enter_words": _("Enter the auditor's words"),
        "correct_words": _("Correct the auditor's words"),
        "change_work": _("Change what the city does"),
        "number": _("Number in the report"),
        "text": _("Text, as it stands in the report"),
        "source": _("Where it stands: page or address"),
        "status": _("Status"),
        "due": _("To be done by"),
        "figure": _("Figure"),
        "agency": _("Of which agency"),
        "service": _("Of which service"),
        "findings": _("Numbers of findings that belong to it"),
        "drafts": _("Numbers of drafts that belong to it"),
        "none": _("None"),
        "all": _("All"),
        "save": _("Save"),
        "another_city": _("An example of another city"),
        "add": _("Enter the recommendations of an audit"),
    }


def columns() -> tuple[str, str]:
    """The columns of the list: in Spanish a telephone holds no more than two of them."""
    return _("Recommendation"), _("Status and figure")


def title(all_: int, without_text: int, late: int, settled: int) -> str:
    """The finding: what is late, else what is still unknown, else what is left.

    Args:
        all_: How many recommendations there are.
        without_text: Of how many the text was not entered.
        late: How many are past their date and not done.
        settled: How many are done, confirmed or declined.
    """
    if late:
        return n_(
            "{n} of {all} recommendations is past its date",
            "{n} of {all} recommendations are past their date",
            late,
            all=count(all_),
        )
    if without_text:
        return n_(
            "{n} of {all} recommendations has no text yet",
            "{n} of {all} recommendations have no text yet",
            without_text,
            all=count(all_),
        )
    if settled < all_:
        return n_(
            "{n} of {all} recommendations is still to be done",
            "{n} of {all} recommendations are still to be done",
            all_ - settled,
            all=count(all_),
        )
    return n_("The one recommendation is settled", "All {n} recommendations are settled", all_)


def nothing_title() -> str:
    """The finding where no audit was entered."""
    return _("No recommendation of an audit has been entered")


def nothing() -> str:
    """What to do then."""
    return _(
        "Enter those of an audit below. Their texts stay empty until somebody copies them from "
        "the report: nothing is written in the auditor's name."
    )


def lead(by_status: Mapping[str, int], of_audit: str) -> str:
    """How many have come how far, in markdown."""
    said = "; ".join(
        f"{count(n)} {statuses()[status].lower()}" for status, n in by_status.items() if n
    )
    return f"{bold(of_audit)}: {plain(said)}."


def name(number: str, nth: int, all_: int, addressee: str) -> str:
    """What a recommendation is called: its number in the report, or its place here."""
    if number:
        return f"{number} · {addressee}"
    return _(
        "Number not entered ({nth} of {all}) · {addressee}",
        nth=nth,
        all=all_,
        addressee=addressee,
    )


def cell(called: str, text: str, substance: str) -> str:
    """A recommendation in a cell of the list, in markdown."""
    told = plain(shortened(text)) if text else note(missing(substance))
    return f"{bold(called)}  \n{told}"


def missing(substance: str) -> str:
    """In place of a text, with what is known of it."""
    if substance:
        return _("Text not entered. Made public of it: {substance}", substance=plain(substance))
    return _("Text not entered.")


def shortened(text: str, most: int = 160) -> str:
    """The beginning of a long text, cut at a word."""
    if len(text) <= most:
        return text
    return text[:most].rpartition(" ")[0] + " …"


def due(day: date, *, late: bool) -> str:
    """Until when it is to be done."""
    if late:
        return _("past due since {day}", day=numbers.day(day))
    return _("by {day}", day=numbers.day(day))


def no_figure() -> str:
    """In the list, where no figure is named."""
    return _("no figure named")


def of_cases(agency: str | None, service: str | None) -> str:
    """Of which cases a figure is."""
    return ", ".join(plain(part) for part in (agency, service) if part) or _("all agencies")


def figure_now(title: str, cases: str, start: date, end: date) -> str:
    """Above the value of a figure."""
    return _(
        "{figure}: {cases}, {period}",
        figure=plain(title),
        cases=cases,
        period=numbers.period(start, end),
    )


def substance(said: str, source: str) -> str:
    """What was made public of a recommendation outside the report, in markdown."""
    told = _("Made public of it, not the auditor's wording: {substance}", substance=plain(said))
    return f"{told} {note(plain(source))}" if source else told


def copied_from(source: str) -> str:
    """Under the auditor's words."""
    return note(_("Copied from: {source}", source=plain(source)))


def until_then() -> str:
    """Where the text is missing."""
    return _(
        "Nobody has copied it from the report yet. Until then nothing here stands in the "
        "auditor's name."
    )


def since_entered(day: date) -> str:
    """When it was entered here."""
    return note(_("Entered here on {day}.", day=numbers.day(day)))


def enter(n: int) -> str:
    """The button that enters an audit's recommendations."""
    return n_("Enter its recommendation", "Enter its {n} recommendations", n)


def entered(n: int) -> str:
    """After that."""
    return n_(
        "{n} recommendation entered. Its text is still to be copied from the report.",
        "{n} recommendations entered. Their texts are still to be copied from the report.",
        n,
    )


def saved() -> str:
    """After a form was saved."""
    return _("Saved, and kept in the audit log.")


def meanwhile(person: str, at: datetime) -> str:
    """Somebody else saved first."""
    who = plain(person) if person else _("Somebody else")
    return _(
        "{who} changed this on {day}, {time}, while you had it open. Nothing of yours is saved "
        "yet: what you typed still stands in the form, everything else shows what stands there "
        "now. Look at both, then save again.",
        who=who,
        day=numbers.day(at),
        time=numbers.time(at),
    )


def no_numbers(said: str) -> str:
    """What was typed for linked findings or drafts."""
    return _("“{said}” are no numbers; write them as 3, 12.", said=plain(said))


def unreadable(reference: str) -> str:
    """The record's database does not answer; the log says why."""
    return _(
        "The recommendations cannot be read now. Try again in a minute; if it stays, tell whoever "
        "runs this server: the cause is logged under {reference}.",
        reference=reference,
    )


def finding(n: int) -> str:
    """A link to a finding."""
    return _("Finding {n}", n=n)


def draft(n: int) -> str:
    """A link to a draft."""
    return _("Draft {n}", n=n)
