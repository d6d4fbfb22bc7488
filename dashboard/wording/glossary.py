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
        "steps": _("Steps that an agency can promise"),
    }


def outcome_columns() -> tuple[str, str]:
    """The columns of the table of endings."""
    return _("Ending"), _("In the figures")


def counts(void: str | None) -> str:
    """Whether a request that ends so is counted."""
    known = {
        "withdrawn": _("Not counted: the person who asked took it back."),
        "test_or_error": _("Not counted: a test or an entry made in error."),
        "outside_jurisdiction": _("Not counted: it is not the city's to do."),
        "excluded": _("Not counted: the agreement excludes it."),
    }
    return known.get(void or "", _("Counted: on time or late."))


def outcomes_note() -> str:
    """Why some endings are left out."""
    return _("What is not counted is still shown, with its reason, wherever cases are added up.")


def steps_lead() -> str:
    """Why a promise names a step."""
    return _(
        "“Inspected” is not “repaired”: each agreement names the step at which a promise is kept. "
        "The steps that this city's agreements can name are:"
    )
