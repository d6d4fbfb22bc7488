"""The words of how the public summary is measured, what is held back, and how to read it."""

from __future__ import annotations

from datetime import date

from dashboard.wording.language import _
from dashboard.wording.summary import long_day


def how_to_read() -> tuple[str, ...]:
    """What the words of the page mean, in markdown."""
    return (
        _(
            "*On time* means: done within the time that was promised. Requests for which nothing "
            "is promised are not counted in it."
        ),
        _(
            "*Stayed done* means: on time, really done, and nobody had to ask again within the "
            "days that the agreement sets, mostly 14."
        ),
        _(
            "Not every neighborhood reports alike. Fewer requests do not mean fewer problems, and "
            "more late ones do not mean that anybody cares less."
        ),
    )


def how_measured(counted: date) -> tuple[str, ...]:
    """The rules that a resident should know."""
    return (
        _(
            "A request counts in the month in which its promised time ran out. It counts whether "
            "it was done or not, so work that is open and late cannot vanish."
        ),
        _(
            "The clock starts and stops as the agreement says. It may stand still only for a "
            "reason that the agreement names, such as waiting for your answer."
        ),
        _(
            "A request does not count if it was taken back, is a test, or is not the city's to "
            "do. A second report of what is already open does not count either."
        ),
        _(
            "The numbers come from the city's own records as they stood on {day}.",
            day=long_day(counted),
        ),
        _("Once shown, a number changes only by a correction, and the correction has a date."),
    )


def why_later() -> str:
    """Why a period is not published on the day after it."""
    return _(
        "A month or quarter is shown when it is over and there was time to see whether what was "
        "done stayed done."
    )


def follows(period_words: str, when: date) -> str:
    """When the next period is published."""
    return _("{period} follows on {day}.", period=period_words, day=long_day(when))


def corrected(period_words: str, when: date, because: str) -> str:
    """A number that was changed after it had been shown."""
    return _(
        "{period} was corrected on {day}: {because}",
        period=period_words,
        day=long_day(when),
        because=because,
    )


def how_hidden() -> tuple[str, ...]:
    """What is held back and how numbers are rounded."""
    return (
        _("A number under 10 is hidden, so that nobody can be recognized."),
        _(
            "Sometimes a second number is hidden as well. Without that, the first could be worked "
            "out from the rest."
        ),
        _(
            "All other numbers are rounded to the nearest 5, and each on its own. So the parts may "
            "not add up to the whole."
        ),
        _("A share is worked out from the rounded numbers: anybody can check it."),
    )
