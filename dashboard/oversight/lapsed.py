"""Which findings lapsed duties ask for: one of each kind and side, until it was settled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from dashboard.oversight.finding import About, Finding, Wanted
from metrics.duties import Due

_FIGURES: Final = {"contact": "contacts_fresh", "article": "knowledge_fresh"}
"""The figure that should move, by the register."""

NOT_DONE: Final = "Not done: "
"""What the log says before the agreement's own words for a duty."""

Group = tuple[str, ...]


def lapsed(
    city: str, dues: Iterable[Due], held: Iterable[Finding], as_of: datetime
) -> tuple[Wanted, ...]:
    """What should stand as of an instant because a duty's day has passed.

    One finding is about all that a side has not done of one kind with one agency, since the first
    of it lapsed, and while it stands there is no other; what was settled stays settled until
    something lapses anew. Of 311's own duties 311 answers; the mayor's office opens none about
    itself.

    Args:
        city: The city's id.
        dues: What is due (`dashboard.oversight.duties.duties_due`).
        held: The findings that there are.
        as_of: The instant.
    """
    groups: dict[Group, list[Due]] = {}
    for due in dues:
        if due.state == "lapsed" and due.side != "overseer":
            groups.setdefault(_group(due), []).append(due)
    found = list(held)
    known = {finding.subject for finding in found}
    # The day since which something is overdue moves on as some of it is done.
    standing = {finding.kind for finding in found if finding.stands}
    asked = (_wanted(city, own, as_of) for own in groups.values())
    return tuple(one for one in asked if one.subject not in known and one.kind not in standing)


def _group(due: Due) -> Group:
    alone = (due.key,) if due.stands_alone else ()
    return (due.agency, due.register, due.side, *alone)


def _wanted(city: str, dues: Sequence[Due], as_of: datetime) -> Wanted:
    first = min(dues, key=lambda due: (due.by, due.key))
    agreement = f"{city}/{first.agency}"
    of_agency = first.side == "agency"
    kind = ".".join(_group(first)[1:])
    return Wanted(
        sort="duty_lapsed",
        subject=f"duty_lapsed|{agreement}|{kind}|{first.by.isoformat()}",
        about=About(
            first.agency if of_agency else None,
            agreement,
            first.version,
            figure=_FIGURES.get(first.register),
        ),
        says=_says(first, len(dues)),
        facts=(),
        asks=(),
        as_of=as_of,
        due=None,
    )


def _says(first: Due, n: int) -> str:
    """What has lapsed, as the log keeps it."""
    what = {
        "contact": f"{n} contacts not confirmed" if n > 1 else "A contact not confirmed",
        "article": f"{n} knowledge articles not reviewed"
        if n > 1
        else "A knowledge article not reviewed",
        "decision": f"{n} objections not decided" if n > 1 else "An objection not decided",
        "sample": "No closing messages drawn for readers",
        "check": f"{first.what} closed cases not checked",
    }.get(first.register, f"{NOT_DONE}{first.what}")
    number = f" (duty {first.duty})" if first.duty else ""
    return f"{what}{number}; due {first.by.isoformat()}."
