"""The words of the Escalations page."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.wording import numbers
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import bold, note, plain
from dashboard.wording.numbers import count, listing

NEXT = "next"
"""What the address calls the steps that are still to come."""


def labels() -> dict[str, str]:
    """The fixed words of the page, by place."""
    return {
        "who": _("Who must be told"),
        "step": _("Cases at"),
        "since": _("Reached"),
        "new": _("In the last working day"),
        "all": _("At any time"),
        "by_agency": _("By agency"),
        "open": _("open cases with a promise that is running or past due"),
    }


def columns() -> dict[str, str]:
    """Column titles, by key."""
    return {
        "step": _("Step"),
        "cases": _("Cases"),
        "told": _("Must be told"),
        "agency": _("Agency"),
        "service": _("Service"),
        "case": _("Case"),
        "per_cent": _("Step %"),
        "due": _("Due"),
        "times": _("Times its promise"),
        "reached": _("Step reached"),
        "reaches": _("Reaches the step"),
        "answer": _("Answer due"),
        "who": _("To be told"),
    }


def title(percent: int | None, new: int, at_last: int) -> str:
    """The finding: what came to the highest step since yesterday, or what stands there.

    Args:
        percent: The highest step that anything stands at; None where nothing does.
        new: Cases that reached it in the last working day.
        at_last: Cases that stand at it.
    """
    if percent is None:
        return _("No open case has come to a step of escalation")
    if not new:
        return n_(
            "{n} case has used {percent}% of its promised time; none is new",
            "{n} cases have used {percent}% of their promised time; none is new",
            at_last,
            percent=percent,
        )
    return n_(
        "{n} case came to {percent}% of its promised time in the last working day",
        "{n} cases came to {percent}% of their promised time in the last working day",
        new,
        percent=percent,
    )


def lead(standing: int, new: int, soon: int) -> str:
    """How many cases stand at any step, what is new and what is coming, in markdown."""
    return " ".join([
        n_(
            "{n} open case stands at a step of its agreement's escalation.",
            "{n} open cases stand at a step of their agreements' escalation.",
            standing,
        ),
        n_(
            "{n} of them came to it in the last working day.",
            "{n} of them came to it in the last working day.",
            new,
        )
        if new
        else _("None of them came to it in the last working day."),
        n_(
            "{n} case will reach its next one by the end of the next working day.",
            "{n} cases will reach their next one by the end of the next working day.",
            soon,
        ),
    ])  # fmt: skip


def step(percent: int) -> str:
    """A step of the ladder."""
    return _("{percent}% of the promise", percent=percent)


def coming() -> str:
    """The steps that will be reached soon."""
    return _("Next working day")


def cell_of_step(percent: int) -> str:
    """A step and what it means, in a cell of a table."""
    return f"{bold(step(percent))}  \n{note(_meaning(percent))}"


def cell_of_coming() -> str:
    """The steps to come, in a cell of a table."""
    return f"{bold(coming())}  \n{note(_('a further step will be reached'))}"


def _meaning(percent: int) -> str:
    if percent < 100:  # noqa: PLR2004 - the whole promise
        return _("still in time")
    return _("fell due") if percent == 100 else _("past due")  # noqa: PLR2004 - as above


def cell_of_cases(cases: int, new: int) -> str:
    """How many, and how many of them are new."""
    return f"{count(cases)}  \n{note(_('{n} new', n=count(new)))}"


def answer(length: str) -> str:
    """How soon the step is to be answered."""
    return _("answer within {time}", time=length)


def cell_of_told(roles: Sequence[str], answers: Sequence[str]) -> str:
    """Who must be told at a step, and how soon an answer is due."""
    said = plain(_capital(listing(roles))) if roles else numbers.NONE
    return f"{said}  \n{note(plain(listing(answers)))}" if answers else said


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def list_title(cases: int, percent: int | None, *, new: bool) -> str:
    """The heading of the list.

    Args:
        cases: How many.
        percent: The step; None for what is coming.
        new: Whether only those of the last working day are listed.
    """
    if percent is None:
        return n_(
            "{n} case will reach a step in the next working day",
            "{n} cases will reach a step in the next working day",
            cases,
        )
    if new:
        return n_(
            "{n} case came to {percent}% of its promise in the last working day",
            "{n} cases came to {percent}% of their promise in the last working day",
            cases,
            percent=percent,
        )
    return n_(
        "{n} case stands at {percent}% of its promise",
        "{n} cases stand at {percent}% of their promise",
        cases,
        percent=percent,
    )


def list_note(shown: int, all_: int) -> str:
    """Under the list."""
    order = _("Those who have waited longest at the step come first.")
    if shown < all_:
        cut = _(
            "{shown} of {all} are shown; the file has all.", shown=count(shown), all=count(all_)
        )
        return f"{cut} {order}"
    return order


def how_counted() -> str:
    """What is counted, and by what."""
    return _(
        "Counted is the working time of each promise, on its own calendar and without the pauses "
        "that its agreement allows, by the version that was in force when the case was opened. A "
        "case is counted at the highest step that it has reached. Who must be told is named by "
        "the agreement."
    )


def nothing_at_all() -> str:
    """Instead of tables where no agreement names a step."""
    return _(
        "No agreement in force names a step of escalation for cases that are open, so nobody has "
        "to be told of one."
    )


def held(role: str, title: str) -> str:
    """A role, and what the agreement calls whoever holds it."""
    return f"{role}: {title}"


def nobody_holds(role: str) -> str:
    """A role without a holder."""
    return _("{role} (nobody is named)", role=role)
