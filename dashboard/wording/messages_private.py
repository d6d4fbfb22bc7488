"""The words about messages that seem to show a private person."""

from __future__ import annotations

from datetime import date

from dashboard.wording.language import _, n_
from dashboard.wording.numbers import count, day


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "confirm": _("It is personal"),
        "dismiss": _("It is not"),
        "reopen": _("Open it again"),
        "decided": _("Already decided"),
    }


def title(open_: int, cases: int) -> str:
    """The finding."""
    if not open_:
        return _("No text waits for a word about personal data")
    return n_(
        "{n} text may show a private person's data, on {cases} cases",
        "{n} texts may show private persons' data, on {cases} cases",
        open_,
        cases=count(cases),
    )


def lead() -> str:
    """Above the texts."""
    return _(
        "A rule found something and hides it here. Only a person can say whether it is personal. "
        "What is written down says who and when, and is never deleted; the texts themselves stay "
        "in the city's own system."
    )


def found() -> dict[str, str]:
    """What the rule found, by its id."""
    return {
        "mail": _("A mail address"),
        "phone": _("A telephone number"),
        "name": _("A name"),
        "unit": _("An apartment or unit"),
        "mail_thread": _("A pasted mail thread"),
        "office_number": _("A number that may be an office's"),
    }


def used(agency: str, cases: int, first: date, last: date) -> str:
    """Whose text, on how many cases, from when to when."""
    return n_(
        "{agency} · {n} case · {first} to {last}",
        "{agency} · {n} cases · {first} to {last}",
        cases,
        agency=agency,
        first=day(first),
        last=day(last),
    )


def said(confirmed: bool, person: str, when: date) -> str:  # noqa: FBT001 - the two things that can be said
    """What somebody decided."""
    told = {"person": person, "when": day(when)}
    if confirmed:
        return _("Personal, says {person} on {when}.", **told)
    return _("Not personal, says {person} on {when}.", **told)


def more(shown: int, all_: int) -> str:
    """Under a list that is cut."""
    return _("The first {shown} of {all}.", shown=count(shown), all=count(all_))


def kept() -> str:
    """After a word was written down."""
    return _("It is written down.")
