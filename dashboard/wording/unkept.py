"""The words of the lists of cases that broke a promise."""

from __future__ import annotations

from datetime import date

from dashboard.wording import overview
from dashboard.wording.language import _, n_
from dashboard.wording.numbers import count


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "of": _("Which promise"),
        "hide": _("Hide this list"),
    }


def titles(n: int) -> dict[str, str]:
    """How many cases broke which promise, by its figure."""
    return {
        "on_time_due": n_(
            "The {n} case that was not done on time", "The {n} cases that were not done on time", n
        ),
        "kept_promise": n_(
            "The {n} case whose promise was not kept", "The {n} cases whose promise was not kept", n
        ),
        "acknowledged": n_(
            "The {n} case whose receipt was not confirmed in time",
            "The {n} cases whose receipt was not confirmed in time",
            n,
        ),
        "first_response": n_(
            "The {n} case without a first response in time",
            "The {n} cases without a first response in time",
            n,
        ),
        "first_action": n_(
            "The {n} case without a first action in time",
            "The {n} cases without a first action in time",
            n,
        ),
        "updated": n_(
            "The {n} time that no promised word came", "The {n} times that no promised word came", n
        ),
    }


def offers(n: int) -> dict[str, str]:
    """The way to them, beside the figure itself; short, as links are cut on a phone."""
    return {
        **titles(n),
        "on_time_due": _("The {n} late or past due", n=count(n)),
        "kept_promise": n_("The {n} promise not kept", "The {n} promises not kept", n),
    }


def alt() -> str:
    """What the list holds."""
    return _("The cases that broke the promise, the longest late first, and why each counts.")


def of_service(title: str, service: str) -> str:
    """The same of one service."""
    return _("{title}: {service}", title=title, service=service)


def columns() -> dict[str, str]:
    """Column titles, by key."""
    return {
        "case": _("Case"),
        "late": _("Days late"),
        "why": _("Why it counts"),
        "service": _("Service"),
        "agency": _("Agency"),
        "district": _("District"),
        "opened": _("Opened"),
        "due": _("Due"),
        "ended": _("Done or closed"),
    }


def why() -> dict[str, str]:
    """Why a promise counts as not kept, by `metrics.figures.unkept.WHY`."""
    return {
        "late": _("done late"),
        "overdue": _("open and past due"),
        "stop_missing": _("closed without what was promised"),
        "untold": _("no word came"),
        "not_closed": _("done in time, not closed"),
        "reopened": _("in time, but reopened"),
        "next_contact": _("in time, but asked about again"),
        "no_action": _("closed in time, nothing done"),
        "unsaid": _("closed in time, nobody says how"),
    }


def note(figure: str, shown: int, all_: int, start: date | None, end: date | None) -> str:
    """Under the list.

    Args:
        figure: Whose promise it is about.
        shown: How many are shown.
        all_: How many there are.
        start: First day of the period.
        end: Its last day.
    """
    late = figure != "updated"  # what was to be said by then is not said later
    which = overview.cases_due(start, end)
    said = [
        _("Of {cases}, open or closed: the longest late first.", cases=which)
        if late
        else _("Of {cases}, open or closed: the longest ago first.", cases=which)
    ]
    if shown < all_:
        said.append(
            _("{shown} of {all} are shown; the file has all.", shown=count(shown), all=count(all_))
        )
    if late:
        said.append(_("Days late are calendar days, until it was done or closed, or until now."))
    if figure == "kept_promise":
        said.append(_("A case is judged once the time in which it can come back has passed."))
    return " ".join(said)
