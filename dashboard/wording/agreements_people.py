"""The words of duties and contacts in an agreement."""

from __future__ import annotations

from datetime import time
from typing import Final

from dashboard.wording.agreements import speaker
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import plain
from dashboard.wording.numbers import count

MIDNIGHT: Final = time()


def sides() -> dict[str, str]:
    """Who does something for the other."""
    return {
        "agency": _("The agency"),
        "operator": _("311"),
        "overseer": _("The mayor's office"),
    }


def within_time(time: str) -> str:
    """By when a duty is done."""
    return _("within {time}", time=time)


def ahead_time(time: str) -> str:
    """How long before something else a duty is done."""
    return _("{time} ahead", time=time)


def every_time(time: str, *, monthly: bool) -> str:
    """How often a duty is done."""
    return _("every month") if monthly else _("every {time}", time=time)


def evidence(name: str) -> str:
    """What shows that a duty was done."""
    return _("seen in: {evidence}", evidence=plain(speaker().label(name)))


def confirmed(days: int) -> str:
    """How long ago a contact was confirmed."""
    if days <= 0:
        return _("confirmed today")
    return n_("confirmed {n} day ago", "confirmed {n} days ago", days)


def confirm_every(every: str) -> str:
    """How often a contact is to be confirmed; `every` as `every_time` says it."""
    return _("due {every}", every=every)


def contacts_title(late: int, people: int, months: str) -> str:
    """The finding about the contacts."""
    if not late:
        return _("All contacts were confirmed within {time}", time=months)
    return n_(
        "{n} of {all} contacts is past its confirmation",
        "{n} of {all} contacts are past their confirmation",
        late,
        all=count(people),
    )


def contact_states() -> dict[str, str]:
    """Whether a contact can still be relied on."""
    return {"fresh": _("Confirmed"), "late": _("Confirmation is due"), "left": _("No longer held")}


def deputy(role: str) -> str:
    """Who stands in."""
    return _("deputy: {role}", role=plain(role))
