"""The words of what promises cover, and what they do not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from typing import Final

from dashboard.wording.agreements import nothing_there, states
from dashboard.wording.language import _, n_
from dashboard.wording.numbers import count, listing

MIDNIGHT: Final = time()


def coverage_title(held: int, services: int, *, counted: bool) -> str:
    """How much of the work a promise covers, of all that is known or of all that is named."""
    if held == services:
        return _("Every service is covered by a promise in force")
    told = {"held": count(held), "all": count(services)}
    if counted:
        return _("A promise in force covers {held} of {all} services", **told)
    return _("A promise in force covers {held} of {all} services that an agreement names", **told)


def all_covered() -> str:
    """Beside an agency of the map with one version for all that it does."""
    return _("Every service covered")


def covered(held: int, services: int) -> str:
    """Beside an agency of the map."""
    return _("{held} of {all} covered", held=count(held), all=count(services))


def coverage_note(states_shown: Sequence[str]) -> str:
    """What each mark means, of those that are drawn."""
    marks = {
        "signed": "●",
        "published": "○",
        "upcoming": "▶",
        "in_review": "■",
        "draft": "□",
        "expired": "◇",
        "off_system": "▽",
        "none": "✚",
    }
    named = states()
    return (
        _("One mark a service.")
        + " "
        + " · ".join(
            f"{marks[state]} {named[state].lower()}" for state in marks if state in states_shown
        )
    )


def coverage_alt(title: str, lines: Sequence[str]) -> str:
    """The map in sentences."""
    return f"{title}. {' '.join(lines)} " + _("The table below names every service.")


def coverage_line(name: str, counted: Sequence[tuple[str, int]]) -> str:
    """One agency of the map in a sentence."""
    named = states()
    words = listing(f"{named[state].lower()} ({count(n)})" for state, n in counted)
    return f"{name}: {words or nothing_there().lower()}."


def unknown_services() -> str:
    """In place of marks where nobody can tell an agency's services."""
    return _("no agreement names a service")


def every_service() -> str:
    """All services of an agency, where one version covers them all."""
    return _("Every service")


def every_other_service() -> str:
    """What a version says of the services that it does not name."""
    return _("Every other service")


def holes_title(n: int) -> str:
    """The finding beside the map."""
    if not n:
        return _("No service is left out")
    return n_("{n} service has no promise in force", "{n} services have no promise in force", n)


def draft_one() -> str:
    """To the workbench, with a promise for the service written in."""
    return _("Draft a promise for it")


def draft_first() -> str:
    """To the drafts, where the agency's first agreement begins from its cases."""
    return _("Draft the agency's first agreement")


def no_holes() -> str:
    """No service without a promise."""
    return _("A promise in force covers every service that is known.")


def holes_note(left: int, cases: int | None) -> str:
    """What the cases beside a hole are, and how many more holes there are.

    Args:
        left: So many holes are not named.
        cases: How many cases all of them concern; None for whom none are counted.
    """
    words = _("How many cases this concerns is shown to 311 and to the agency itself.")
    if cases is not None:
        words = n_(
            "Together {n} case so far for which nothing was promised when it was opened.",
            "Together {n} cases so far for which nothing was promised when they were opened.",
            cases,
        )
    if not left:
        return words
    more = n_(
        "{n} more is in the table of the chart.", "{n} more are in the table of the chart.", left
    )
    return f"{words} {more}"


def cases(n: int) -> str:
    """Cases behind a hole."""
    return n_("{n} case", "{n} cases", n)
