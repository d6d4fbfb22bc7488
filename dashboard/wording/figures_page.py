"""The words of the page of definitions."""

from __future__ import annotations

from dashboard.wording import shares as share_words
from dashboard.wording.language import _, n_
from dashboard.wording.numbers import count
from metrics.goals import MIN_CASES
from metrics.reading import SPREAD


def title(figures: int) -> str:
    """The finding: how many figures there are."""
    return _("{figures} figures, each with what it counts", figures=count(figures))


def lead() -> str:
    """What can be done here."""
    return _(
        "Every number in this dashboard is one of these. The same data and the same as-of time "
        "always give the same number, and anybody can work it out again."
    )


def title_for_residents() -> str:
    """The finding for whoever reads the city summary."""
    return _("What the numbers of the city summary count")


def lead_for_residents() -> str:
    """The words that a resident needs before all others."""
    return _(
        "A case is one request to 311. It is due when its promised time runs out, and past due "
        "when it is still open then. Anybody can work out each number again from the same records."
    )


def labels() -> dict[str, str]:
    """The fixed words of the page, by place."""
    return {
        "find": _("Find a figure"),
        "find_hint": _("A word, such as late or message"),
        "choose": _("Figure"),
        "all": _("All figures"),
        "others": _("The other figures, which 311 and the agencies work with"),
        "numerator": _("Counted"),
        "denominator": _("Out of"),
        "pitfall": _("What goes wrong elsewhere"),
        "example": _("Worked example"),
        "said": _("How it is said"),
        "short": _("In tables"),
        "unit": _("The value is"),
        "better": _("Better is"),
        "basis": _("A case belongs to a month by"),
        "parts": _("Beside it stand"),
        "needs": _("The data must show"),
        "seen": _("Who may see it"),
        "where": _("Where it is shown"),
        "states": _("Every case is in one of seven states"),
        "state": _("State"),
        "means": _("When a case is in it"),
        "clock": _("How time is counted"),
    }


def facts() -> tuple[str, str]:
    """The columns of the table of a figure's facts."""
    return _("About the figure"), _("It is so")


def sections() -> dict[str, str]:
    """The headings of the list, by section of the catalogue."""
    return {
        "timeliness": _("Was it done in time"),
        "after_closing": _("Did it hold after closing"),
        "routing": _("Did it reach the right agency"),
        "messages": _("What the resident was told"),
        "duties": _("Duties and data"),
    }


def units() -> dict[str, str]:
    """What a value is, by unit of the catalogue."""
    return {
        "share": _("a share of 100%"),
        "points": _("a difference in points"),
        "duration": _("a time"),
        "days": _("working days"),
        "count": _("a number of cases"),
        "list": _("a list with counts"),
    }


def directions() -> dict[str, str]:
    """Which way is good, by direction of the catalogue."""
    return {
        "higher": _("higher"),
        "lower": _("lower"),
        "none": _("neither, by itself"),
    }


def bases() -> dict[str, str]:
    """By which instant a case belongs to a month, by basis of the catalogue."""
    return {
        "due": _("when it fell due; without a due, when it was opened"),
        "closed": _("when it was closed for good"),
        "gap": _("when it fell due, and when it was closed"),
        "opened": _("when it was opened"),
        "first_closed": _("when it was first closed"),
        "event": _("when each thing happened"),
        "now": _("none: it is about now"),
    }


def audience(kind: str) -> str:
    """Who may see the numbers; what they mean is open to everybody."""
    return _("Everybody") if kind == "public" else _("311, agencies and the mayor's office")


def shown_nowhere() -> str:
    """No page draws the figure."""
    return _("On no page yet")


def shown_to_staff() -> str:
    """A page draws the figure, but not for the public."""
    return _("On pages for 311, agencies and the mayor's office")


def by_command(figure: str) -> str:
    """How to ask for it without a page."""
    return _("On the command line: `accord figures {figure}`", figure=figure)


def found(n: int) -> str:
    """How many figures the search left."""
    return n_("{n} figure found", "{n} figures found", n)


def none_found(words: str) -> str:
    """No figure speaks of what was searched."""
    return _("No figure speaks of “{words}”. Try another word.", words=words)


def no_such(figure: str) -> str:
    """The address names a figure that does not exist."""
    return _("There is no figure “{figure}”. All that there are stand below.", figure=figure)


def states_note() -> str:
    """Why the seven states are shown."""
    return _(
        "They add up to all cases, on every page, so that nothing can vanish. With a month, a "
        "case stands where it fell due, or where it was opened if nothing was due."
    )


def rate_rules() -> tuple[str, ...]:
    """What holds for every rate."""
    return (
        _("A rate always comes with its two counts and the range in which the true rate lies."),
        _("With fewer cases than the agreement asks for, it says “too few to tell”."),
        _("Two questions are answered apart: was the goal reached, and is it more than chance."),
        _("What a system cannot show is called not measurable; it is never a zero."),
        _("Rates add cases up; percentages are never averaged."),
    )


def signal_title() -> str:
    """The heading of what control charts call usual, noise and a signal."""
    return _("Usual, noise and signal")


def signal_rules() -> tuple[str, ...]:
    """What a chart by month calls usual, what noise, and each rule that makes a signal."""
    return (
        share_words.usual_note(anew=True),
        _(
            "Noise is how far months stray by chance: up to {n} times the mean step from one month "
            "to the next, above usual and below. The limits are where it ends.",
            n=SPREAD,
        ),
        _(
            "A month with fewer than {n} cases says too little, and is left out of both.",
            n=MIN_CASES,
        ),
        *(
            _("A month is a signal, drawn as a diamond, if it is {rule}.", rule=rule)
            for rule in share_words.signal_rules().values()
        ),
        _("So a month within the limits can be a signal, by what its neighbors are."),
    )


def rules_title() -> str:
    """The heading of the rules for every rate."""
    return _("What holds for every rate")


def needs() -> dict[str, str]:
    """What must have been recorded, by kind of event."""
    return {
        "opened": _("the opening"),
        "closed": _("the closing"),
        "reopened": _("reopenings"),
        "acknowledged": _("the confirmation of receipt"),
        "accepted": _("that the agency took the case"),
        "assigned": _("to whom a case was handed"),
        "started": _("the start of work"),
        "message_sent": _("messages to the resident"),
        "update_sent": _("progress updates"),
        "paused": _("the start of pauses"),
        "resumed": _("the end of pauses"),
        "commented": _("comments"),
        "rerouted": _("reroutings"),
        "returned": _("cases sent back to 311"),
    }
