"""What a promise means for a resident, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.wording import numbers
from dashboard.wording.language import _, language

if TYPE_CHECKING:
    from dashboard.public.promising import Promise


def sentence(promise: Promise) -> str:
    """By when, for how many of the requests, and what counts as done."""
    done = promise.done[language()]
    if promise.goal is None:
        return _("Promised {when}; it is kept when {done}.", when=_when(promise), done=done)
    return _(
        "Promised {when} for at least {share} of requests; it is kept when {done}.",
        when=_when(promise),
        share=numbers.share(promise.goal / 100),
        done=done,
    )


def _when(promise: Promise) -> str:
    if promise.due == "given":
        return _("by the date that the agency gives you")
    if promise.time is None:
        return _("by the date that the city publishes with your request")
    if promise.varies:
        return _(
            "within {time}, with other times for urgent requests or seasons,",
            time=promise.time[language()],
        )
    return _("within {time}", time=promise.time[language()])
