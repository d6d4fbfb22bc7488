"""What a page says in place of a figure: what is missing, why, and the next step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.wording import numbers
from dashboard.wording.language import _
from dashboard.wording.markdown import plain, typed


@dataclass(frozen=True)
class Empty:
    """One empty state, in markdown: an icon, what, why with the next step, and a further way."""

    icon: str
    title: str
    words: str
    aside: str = ""


def nothing_measured(problem: str | None) -> Empty:
    """There are no figures to show; `problem` says why and what to do, in markdown."""
    return Empty(
        ":material/inbox:",
        _("There are no figures to show"),
        problem or _("Nothing has been imported and measured for this city."),
        _("If somebody else runs this server, tell them what stands here.")
        + " "
        + _(
            "To see the dashboard at work without data of your own, run {command}; the "
            "demonstration city appears within a minute.",
            command="`accord demo`",
        ),
    )


def unreadable(reference: str) -> Empty:
    """What a page needs cannot be read; the log says why under the reference."""
    return Empty(
        ":material/block:",
        _("This page cannot be read now"),
        _(
            "The city's record or its figures do not answer. Nothing is lost, and other pages may "
            "work: try again in a minute."
        ),
        _(
            "If it stays, tell whoever runs this server: the cause is logged under {reference}, "
            "and {command} finds it.",
            reference=reference,
            command="`accord doctor`",
        ),
    )


def no_such(kind: str, asked: str) -> Empty:
    """The address names an agency, a service or a part of the city that there is not.

    Args:
        kind: `agency`, `service` or `district`, as the address calls it, or what it says instead.
        asked: What it says there.
    """
    titles = {
        "agency": _("No such agency here"),
        "service": _("No such service here"),
        "district": _("No such district here"),
    }
    return Empty(
        ":material/search_off:",
        titles.get(kind) or _("No such part of the city here"),
        _(
            "The address of this page names {asked}, which this city does not have. Check the "
            "address, or go on without it.",
            asked=typed(asked),
        ),
    )


def no_such_page() -> Empty:
    """The address names a page that there is not."""
    return Empty(
        ":material/search_off:",
        _("No such page here"),
        _("There is no page at this address. Check it, or choose one in the menu above."),
    )


def to_first_page() -> str:
    """The way back from an address that leads nowhere."""
    return _("To the first page")


def nothing_at_all(service: str, agency: str | None) -> Empty:
    """A service that has no case, or none with the agency, in any period."""
    words = _(
        "No case is of the service {service}, in any period. Choose another service.",
        service=plain(service),
    )
    if agency is not None:
        words = _(
            "No case of {agency} is of the service {service}, in any period. Choose another "
            "service or another agency.",
            agency=plain(agency),
            service=plain(service),
        )
    return Empty(":material/search_off:", _("Nothing of this service"), words)


def nothing_in_period(start: date | None, end: date | None) -> Empty:
    """No case belongs to the period and filters."""
    words = _("No case belongs to this choice. Choose another period or agency.")
    if start is not None and end is not None:
        words = _(
            "No case belongs to {period}. Choose a longer period or another agency.",
            period=numbers.period(start, end),
        )
    return Empty(":material/event_busy:", _("Nothing in this period"), words)


def no_case_asked(example: str | None) -> Empty:
    """The Case page without a number; `example` is in the shape of the city's."""
    return Empty(
        ":material/search:",
        _("Which case?"),
        _(
            "Type its number into the field above, as your system writes it, and press Enter. "
            "The page shows what was promised, how the clock ran and why the case was judged as "
            "it was."
        ),
        _looks_like(example),
    )


def _looks_like(example: str | None) -> str:
    if not example:
        return ""
    return _(
        "Numbers here look like {example}; spaces and dashes do not matter.", example=plain(example)
    )


def case_not_found(number: str, example: str | None) -> Empty:
    """No such case, or not one that this viewer may see: the same words for both."""
    return Empty(
        ":material/search_off:",
        _("No case with this number"),
        _(
            "There is no case {number} here, or it is not yours to see. Check the number; "
            "a case imported a moment ago appears after the next measuring.",
            number=typed(number),
        ),
        _looks_like(example),
    )
