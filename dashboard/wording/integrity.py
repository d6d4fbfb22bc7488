"""The words of the page of questions: what was seen, what is usual, why it can be innocent."""

from __future__ import annotations

from datetime import date, datetime

from dashboard.wording import numbers
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import bold, plain
from dashboard.wording.numbers import count, decimal, rate

_RARE = 1e-4

FEW = 10
"""A usual count below this is told with a decimal."""


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "period": _("What happened in"),
        "open": _("Questions that are open"),
        "settled": _("Looked into"),
        "asked": _("What was asked, and of how many services"),
        "seen": _("Seen"),
        "usual": _("Usual"),
        "innocent": _("It can be innocent"),
        "next": _("To ask"),
        "hide": _("Hide the cases"),
        "mark": _("Mark as looked into"),
        "mark_more": _("Look into what is new"),
        "take_back": _("Take this back"),
        "confirm": _("Write it down for good"),
        "confirm_back": _("Take it back"),
        "cancel": _("Cancel"),
        "note": _("What was found"),
        "note_back": _("Why it does not hold"),
        "only_others": _("311 and the mayor's office say what was looked into."),
    }


def titles() -> dict[str, str]:
    """Each question as a question, by its id."""
    return {
        "deadline_spike": _("Is work marked as done in the last hour before it is due?"),
        "bulk_closing": _("Are old cases closed all at once when a month ends?"),
        "closed_at_once": _("Are cases closed before anybody can have read them?"),
        "close_and_reopen": _("Are cases closed, reopened and closed once more?"),
        "service_changed_after_due": _("Is the service changed after the case was due?"),
        "paused_near_due": _("Is the clock stopped when it has nearly run out?"),
        "rising_duplicates": _("Do ever more closings say that a case was a duplicate?"),
        "rising_cancels": _("Do ever more closings say that a case was cancelled?"),
        "first_action_as_resolution": _("Does looking count as doing?"),
    }


def seen(question: str, k: int, n: int) -> str:
    """What was seen, with its counts."""
    said = {"k": count(k), "n": count(n), "share": rate(k / n if n else None)}
    return {
        "deadline_spike": _(
            "{k} of {n} stops in the last three hours before a due fell in the last hour: {share}.",
            **said,
        ),
        "bulk_closing": _(
            "{k} of the {n} old cases closed in the four weeks around it were closed that day: "
            "{share}.",
            **said,
        ),
        "closed_at_once": _(
            "{k} of {n} closings came within a minute of the opening: {share}.", **said
        ),
        "close_and_reopen": _("{k} of {n} closed cases were reopened: {share}.", **said),
        "service_changed_after_due": _(
            "{k} of {n} changes of service came after the due: {share}.", **said
        ),
        "paused_near_due": _(
            "{k} of {n} pauses began in the last tenth of the clock: {share}.", **said
        ),
        "rising_duplicates": _(
            "{k} of {n} closings of the quarter were duplicates: {share}.", **said
        ),
        "rising_cancels": _(
            "{k} of {n} closings of the quarter were cancelled or entered in error: {share}.",
            **said,
        ),
        "first_action_as_resolution": _(
            "{k} of {n} first steps in the field were the end of the case too: {share}.", **said
        ),
    }[question]


def _about(expected: float) -> str:
    """A count that would be usual; a small one with a decimal: 10% of 45 is neither 4 nor 5."""
    if expected < FEW and round(expected, 1) % 1:
        return decimal(expected)
    return count(expected)


def usual(question: str, value: float, expected: float) -> str:
    """What would be usual, and against what that is held."""
    said = {"share": rate(value), "n": _about(expected)}
    # True of a share that is taken as usual because the other services have less, too.
    others = _("{share}, about {n}: the middle one of the other services has no more.", **said)
    return {
        "deadline_spike": _(
            "{share}, about {n}: as many as at the same time of day when nothing falls due.", **said
        ),
        "bulk_closing": _("About {n} a day, as on the other days around it.", n=said["n"]),
        "closed_at_once": others,
        "close_and_reopen": others,
        "service_changed_after_due": others,
        "paused_near_due": _(
            "{share}, about {n}: a reason to wait comes at any time of the clock.", **said
        ),
        "rising_duplicates": _("{share}, about {n}: as in the four quarters before.", **said),
        "rising_cancels": _("{share}, about {n}: as in the four quarters before.", **said),
        "first_action_as_resolution": others,
    }[question]


def by_chance(chance: float) -> str:
    """How likely it is by chance alone."""
    if chance <= _RARE:
        return _("Chance alone brings as many less than once in 10,000 times.")
    return _("Chance alone brings as many once in {n} times.", n=count(1 / chance))


def innocent() -> dict[str, str]:
    """Why it can be innocent, by question."""
    return {
        "deadline_spike": _(
            "A crew may plan its day by the dues, or enter all its work at the end of a shift that "
            "ends when cases fall due."
        ),
        "bulk_closing": _(
            "Somebody may go through old cases once a month, after the work was done long before, "
            "or a report may ask for it."
        ),
        "closed_at_once": _(
            "311 may answer while the resident is on the telephone, or enter cases after the fact."
        ),
        "close_and_reopen": _(
            "The work may be of a kind that often does not hold, or the system may open a case "
            "again with each new message."
        ),
        "service_changed_after_due": _(
            "What a case is about may only be seen in the field, and work that is late is looked "
            "at late."
        ),
        "paused_near_due": _(
            "Whoever looks at a case only when it falls due learns only then what is missing."
        ),
        "rising_duplicates": _(
            "A storm or a broken main makes many people report the same thing, and a new search "
            "may find more duplicates."
        ),
        "rising_cancels": _(
            "A clean-up of old test entries, or a new way to withdraw a request, shows up here."
        ),
        "first_action_as_resolution": _(
            "Some things are settled at the first visit, or nothing is left to do when somebody "
            "comes."
        ),
    }


def to_ask() -> dict[str, str]:
    """What to ask whoever holds the cases, by question."""
    return {
        "deadline_spike": _(
            "When is work entered: in the field, or later from a list? Do photos or crew logs show "
            "the hour?"
        ),
        "bulk_closing": _(
            "When was the work of these cases done, and why were they closed on that day?"
        ),
        "closed_at_once": _("Who closed these cases, and what did the resident hear?"),
        "close_and_reopen": _("What was closed the first time, and what had to be done once more?"),
        "service_changed_after_due": _(
            "What did the case turn out to be, and when did somebody first see that?"
        ),
        "paused_near_due": _("What was missing, and since when was that known?"),
        "rising_duplicates": _("Which case was each of these a duplicate of?"),
        "rising_cancels": _("Who asked for each of these to be cancelled?"),
        "first_action_as_resolution": _(
            "Was the work done at the first visit, or was the visit entered as the work?"
        ),
    }


def title(open_: int, agency: str | None, most: int) -> str:
    """The finding: how many questions are open, and about whom most are.

    Args:
        open_: Questions that nobody has looked into.
        agency: The agency that most are about, where there are several.
        most: How many that is.
    """
    if not open_:
        return _("No question is open")
    said = n_("{n} question is open", "{n} questions are open", open_)
    if agency is None or most == open_:
        return said if agency is None else _("{said}, about {agency}", said=said, agency=agency)
    return _("{said}, {most} of them about {agency}", said=said, most=count(most), agency=agency)


def lead() -> str:
    """What these are."""
    return _(
        "Each is a question, not an accusation: something is unusual, and whoever holds the cases "
        "can say why."
    )


def happened(start: date | None, end: date | None) -> str:
    """Of when."""
    if start is None or end is None:
        return _("everything that happened")
    return _("what happened {period}", period=numbers.period(start, end))


def nothing_raised() -> str:
    """No question is worth asking."""
    return _("What was looked at is as usual everywhere. The table below says what that was.")


def all_settled() -> str:
    """Every question was looked into."""
    return _("Every question that the figures raise was looked into. They stand below.")


def about(service: str, agency: str) -> str:
    """Whom the question is about, in markdown."""
    return f"{bold(service)} · {plain(agency)}"


def on_days(days: int) -> str:
    """A question with several findings, one a month's end."""
    return n_("On {n} day at the end of a month", "On {n} days at the ends of months", days)


def in_quarters(quarters: int) -> str:
    """A question with several findings, one a quarter."""
    return n_("In {n} quarter", "In {n} quarters", quarters)


def most_on(period: str) -> str:
    """The strongest of several findings."""
    return _("Most striking: {period}.", period=period)


def period_name(period: str) -> str:
    """A day as 2026-06-30 or a quarter as 2026-Q2, as a person writes it."""
    year, _dash, rest = period.partition("-")
    if rest.startswith("Q"):
        return _("quarter {nth} of {year}", nth=rest[1:], year=year)
    return numbers.day(date.fromisoformat(period))


def the_cases(n: int) -> str:
    """The way to the cases behind a finding."""
    return n_("Show the {n} case", "Show the {n} cases", n)


def cases_title(n: int) -> str:
    """The heading of the list of cases."""
    return n_("The {n} case behind this question", "The {n} cases behind this question", n)


def telling() -> dict[str, str]:
    """The instant that tells, by question, as a column title."""
    return {
        "deadline_spike": _("Marked as done"),
        "bulk_closing": _("Closed"),
        "closed_at_once": _("Closed"),
        "close_and_reopen": _("First closed"),
        "service_changed_after_due": _("Service changed"),
        "paused_near_due": _("Paused"),
        "rising_duplicates": _("Closed"),
        "rising_cancels": _("Closed"),
        "first_action_as_resolution": _("First step"),
    }


def telling_time() -> str:
    """The column with the time of day."""
    return _("At")


def states() -> dict[str, str]:
    """The word on a card, by its state."""
    return {
        "open": _("Open question"),
        "settled": _("Looked into"),
        "more": _("Looked into, and more since"),
    }


def roles() -> dict[str, str]:
    """Who wrote, where the sign-in gives no name."""
    return {"operator": _("311 leadership"), "overseer": _("The mayor's office")}


def written(person: str, role: str, at: datetime, *, trial: bool) -> str:
    """Who wrote an entry, and when, in markdown."""
    who = f"{bold(person)}, {roles()[role]}" if person else bold(roles()[role])
    said = _("{who}, {day}, {time}", who=who, day=numbers.day(at), time=numbers.time(at))
    return f"{said} ({_('in a trial')})" if trial else said


def kinds() -> dict[str, str]:
    """What an entry does."""
    return {"looked_into": _("looked into"), "taken_back": _("taken back")}


def stood(k: int, n: int, as_of: datetime) -> str:
    """What stood on the page then."""
    return _("Then {k} of {n}, as of {day}.", k=count(k), n=count(n), day=numbers.day(as_of))


def not_yet(done: int, all_: int) -> str:
    """Only some of several findings were looked into."""
    return _("{done} of {all} were looked into.", done=count(done), all=count(all_))


def confirm_note(person: str) -> str:
    """What is kept for good, said before it is written."""
    who = plain(person) if person else _("your role")
    return _(
        "Kept for good with {who}, the time and the numbers above; the agency can read it. It can "
        "be taken back by a further entry, never deleted.",
        who=who,
    )


def marked() -> str:
    """After an entry was written."""
    return _("Written down. The question has moved to what was looked into.")


def taken_back() -> str:
    """After an entry was taken back."""
    return _("Taken back. The question is open again; both entries stay.")


def asked_columns() -> tuple[str, str, str]:
    """The table of what was asked."""
    return _("Question"), _("Services looked at"), _("Unusual")


def unreadable_marks(reference: str) -> str:
    """The record's database does not answer; the log says why."""
    return _(
        "What was looked into cannot be read now. Try again in a minute; if it stays, tell whoever "
        "runs this server: the cause is logged under {reference}.",
        reference=reference,
    )


def no_such_finding() -> str:
    """The address names a finding that is not there."""
    return _("The question that this address names is not raised in this choice.")
