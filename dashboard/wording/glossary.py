"""The words of the public glossary."""

from __future__ import annotations

from collections.abc import Sequence

from babel.lists import format_list

from dashboard.wording.language import _, locale
from dashboard.wording.overview import demonstration


def title(ended: Sequence[str]) -> str:
    """The finding for a resident: when a request is over."""
    if not ended:
        return _("What each stage of a request means")
    names = str(format_list([f"“{name}”" for name in ended], style="or", locale=locale()))
    return _("Your request stays open until it reads {names}", names=names)


def lead(city: str, *, invented: bool) -> str:
    """Where these words come from, in markdown."""
    words = _(
        "What {city} means by the stages of a request to 311, whichever agency works on it.",
        city=city,
    )
    return f"{demonstration()} {words}" if invented else words


def labels() -> dict[str, str]:
    """The fixed words of the page, by place."""
    return {
        "stages": _("The stages, in order"),
        "open": _("Open"),
        "over": _("Over"),
        "outcomes": _("How a request can end"),
        "disagree": _("If you do not agree with the ending"),
        "steps": _("Steps that an agency can promise"),
        "summary": _("What is promised, and what was kept"),
    }


def stage_columns() -> tuple[str, str]:
    """The columns of the table of stages."""
    return _("Stage"), _("What it means for you")


def outcome_columns() -> tuple[str, str]:
    """The columns of the table of endings."""
    return _("Ending"), _("What it means for you")


def ending(no_action: str | None, void: str | None) -> str:
    """What an ending means, by the reason for which nothing was done or nothing is counted."""
    known = {
        "withdrawn": _("The person who asked took it back."),
        "test_or_error": _("It was a test, or entered by mistake."),
        "outside_jurisdiction": _("The city may not do it. The message says who can."),
        "excluded": _("The agreement leaves requests of this kind out."),
        "D": _("Somebody had reported it before. Work goes on under the earlier request."),
        "R": _("Another office has to do it, and has been told."),
        "J": _("The city may not do it. The message says who can."),
        "L": _("The crew did not find the place or the problem."),
        "A": _("The crew could not get to it, for instance behind a locked gate."),
        "I": _("The request did not say enough to find or do the work. Ask again with more."),
        "C": _("It was taken back or called off."),
        "X": _("It was closed in the office; nothing was done on the street."),
        "P": _("The work is planned and not done yet."),
    }
    return known.get(void or no_action or "", _("The agency says that its work is over."))


def not_counted() -> str:
    """What stands below an ending that leaves every rate."""
    return _("Not counted as on time or late.")


def outcomes_note() -> str:
    """What holds for the endings of which nothing else is said."""
    return _(
        "All other endings count as on time or late. What is not counted is still shown, with its "
        "reason, wherever requests are added up."
    )


def disagree() -> str:
    """What a resident can do, and what it changes."""
    return _(
        "Tell 311, and give the number of your request. If it is opened again, or if you have to "
        "ask for the same thing again soon after, the promise does not count as kept."
    )


def steps_lead() -> str:
    """Why a promise names a step."""
    return _(
        "“Inspected” is not “repaired”. So each promise names the step that keeps it, and the "
        "clock runs until that step is done. These are the steps that this city's promises can "
        "name:"
    )
