"""The words of one agreement, read clause by clause."""

from __future__ import annotations

from datetime import date, time
from typing import Final

from dashboard.wording import numbers
from dashboard.wording.agreements import sentence, speaker
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import bold, plain

MIDNIGHT: Final = time()


def promised_for(services: int, *, every: bool) -> str:
    """What a version speaks of: so many services, or all of them."""
    return _("every service") if every else n_("{n} service", "{n} services", services)


def document_title(agency: str, state: str, services: str, last_day: date | None) -> str:
    """The finding about one version; `services` as `promised_for` says it."""
    if state == "in_force" and last_day:
        return _(
            "{agency}: promises for {services} hold until {day}",
            agency=agency,
            services=services,
            day=numbers.day(last_day),
        )
    told = {
        "in_force": _("promises for {services} are in force", services=services),
        "upcoming": _("promises for {services}, not yet in force", services=services),
        "in_review": _("a text for {services} is under negotiation", services=services),
        "draft": _("a draft for {services}, not signed", services=services),
        "expired": _("promises for {services} ran out", services=services),
        "superseded": _("this version was replaced by a later one"),
        "withdrawn": _("this text was withdrawn"),
    }
    return f"{agency}: {told[state]}"


def published_title(agency: str, services: str) -> str:
    """The finding about targets that the city publishes alone."""
    return _("{agency}: the city publishes a due for {services}", agency=agency, services=services)


def expired_title(agency: str, services: str, ended: date) -> str:
    """The finding about a version that nothing followed."""
    return _(
        "{agency}: promises for {services} ran out on {day}",
        agency=agency,
        services=services,
        day=numbers.day(ended),
    )


def within(time: str, stop: str) -> str:
    """A target and the step at which it is kept."""
    return _("Within {time}, until: {stop}", time=time, stop=stop)


def published_due(stated: str | None) -> str:
    """The city's own due, and what it says it aims at."""
    words = _("By the due that the city publishes with each case")
    return _("{words}; it aims at {time}", words=words, time=stated) if stated else words


def told_date(stop: str) -> str:
    """A promise by the date that the resident was told."""
    return _("By the date that the resident was told, until: {stop}", stop=stop)


def goal(percent: str, period: str | None) -> str:
    """How often a promise is to be kept."""
    if period == "quarter":
        return _("{percent} a quarter", percent=percent)
    return _("{percent} a month", percent=percent)


def no_goal() -> str:
    """No share to reach."""
    return _("No goal set")


def cited(file: str, line: int) -> str:
    """Where a clause stands."""
    return f"`{file}`, " + _("line {line}", line=line)


def landed(line: int) -> str:
    """Over the line that a link led to."""
    return _("Line {line} of the agreement", line=line)


def unfolded(section: str) -> str:
    """Where its part of the text stands."""
    return _("Part of “{section}”, unfolded below.", section=plain(section))


def recorded(sha256: str | None, *, pinned: bool, stands: bool) -> str:
    """Whether the text is still the one that was signed or published, in markdown."""
    if not pinned:
        return _("No fingerprint of this text is on record yet.")
    if stands:
        return _("The text is word for word the one on record.")
    known = f" `{sha256[:12]}…`" if sha256 else ""
    return _("The text differs from the one on record.") + known


def hash_line(sha256: str) -> str:
    """The fingerprint of the text, in markdown."""
    return _("Fingerprint of the text (SHA-256): {hash}", hash=f"`{sha256}`")


def signature(role: str, on: date, method: str, reference: str) -> str:
    """One recorded signature, in markdown."""
    return _(
        "{role}, {day}  \n{method}, {reference}",
        role=bold(sentence(role)),
        day=numbers.day(on),
        method=plain(speaker().label(method)),
        reference=plain(reference),
    )


def recorded_signatures(n: int) -> str:
    """What a signature here is: a record, not the signature itself."""
    return n_("{n} recorded signature", "{n} recorded signatures", n)


def signatures_note() -> str:
    """Where the signed paper is."""
    return _("A record of signatures; the signed document lies where each entry says.")


def no_file() -> str:
    """The file cannot be shown without what the viewer may not see."""
    return _("The file cannot be shown here without its contacts; the text above says the same.")


def public_file_note() -> str:
    """What was taken out of the file."""
    return _("Without contacts and comments; every line keeps its number.")
