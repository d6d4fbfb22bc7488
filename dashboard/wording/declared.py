"""The words for declared events: a storm, a flood, and what they make of a figure or a case."""

from __future__ import annotations

from datetime import datetime, timedelta

from dashboard.wording import numbers, verdicts
from dashboard.wording.case import readable
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import plain
from metrics.explain import DeclaredEvent


def title() -> str:
    """Over what was declared."""
    return _("Declared events")


def event(found: DeclaredEvent) -> str:
    """One event: its days, what it does, and why; in markdown."""
    last = (found.end - timedelta(seconds=1)).date()
    return _(
        "**{name}**, {period}: {effect}. {reason}.",
        name=plain(readable(found.id).capitalize()),
        period=numbers.period(found.start.date(), last),
        effect=effects()[found.effect],
        reason=plain(found.reason.rstrip(".")),
    )


def effects() -> dict[str, str]:
    """What an event does."""
    return {
        "shift_due": _("its days do not count, so due dates move"),
        "exclude": _("promises that fall due in it are not counted"),
    }


def touched(n: int) -> str:
    """How many promises an event touches."""
    return n_("It touches {n} promise.", "It touches {n} promises.", n)


def share(value: float | None, k: int, n: int, verdict: str) -> str:
    """The figure with declared events, beside the one without them."""
    if value is None:
        return _("With declared events no promise is left to count.")
    told = _(
        "With declared events {share} ({counts})",
        share=numbers.share(value),
        counts=verdicts.of(k, n),
    )
    words = f"{verdict[:1].lower()}{verdict[1:]}"
    return f"{told}: {words}." if words else f"{told}."


def unadjusted() -> str:
    """What the figures around it are."""
    return _("The figures on this page are those without declared events.")


def of_case(due: datetime, verdict: str) -> str:
    """What declared events make of one promise."""
    return _(
        "With what was declared it is due {due}: {verdict}.",
        due=numbers.instant(due),
        verdict=verdict[:1].lower() + verdict[1:],
    )


def aside() -> str:
    """What is said of a promise that an event sets aside."""
    return _("With what was declared this promise is not counted.")
