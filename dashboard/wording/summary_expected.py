"""The words of what a resident can expect: who promises what, and how long it takes."""

from __future__ import annotations

from dashboard.wording import numbers
from dashboard.wording.language import _
from dashboard.wording.numbers import share


def published_only() -> str:
    """The city's own targets are no agreement."""
    return _(
        "The times are the city's own, as it publishes them with each request. No agency has "
        "signed them."
    )


def expect_columns() -> tuple[str, str, str]:
    """The columns of what a resident can expect."""
    return _("Request"), _("Half are closed within"), _("8 in 10 within")


def expect_note() -> str:
    """From what the expectation is taken."""
    return _(
        "From requests made in the whole city in the last 90 days. Days are counted as on a "
        "calendar, weekends included, from the day you ask until it is closed and stays closed."
    )


def expect_few() -> str:
    """In place of a time where there are too few requests."""
    return _("too few to tell")


def expect_longer() -> str:
    """In place of a time that has not been reached."""
    return _("longer than can be told yet")


def takes(half: str, most: str) -> str:
    """Both times in a sentence, in markdown."""
    return _(
        "Half are closed within: **{half}**. Eight in ten are closed within: **{most}**.",
        half=half,
        most=most,
    )


def promised_by(agency: str, due: str, time: str | None) -> str:
    """Who promises it, and by when: within a time, or by a date that somebody gives."""
    if due == "given":
        return _("{agency} promises: by the date that it gives you.", agency=agency)
    if due == "published":
        by = _("{agency}: by the date that the city publishes with your request.", agency=agency)
        return by if time is None else f"{by} {_('The city aims at {time}.', time=time)}"
    return _("{agency} promises: within {time}.", agency=agency, time=time)


def done_means(event: str) -> str:
    """What has to have happened."""
    return _("The promise is kept when: {event}.", event=event)


def varies() -> str:
    """That the time is not the same for all."""
    return _("What is urgent, and some seasons, have a time of their own.")


def goal(per_cent: float) -> str:
    """Of how many it is promised."""
    return _("The goal: {share} of the requests.", share=share(per_cent / 100))


def every_other(agencies: list[str]) -> str:
    """All kinds that an agreement does not name."""
    return _("Every other request to {agencies}", agencies=numbers.listing(agencies))


def no_promise() -> str:
    """Where nobody has promised anything."""
    return _("Nothing promised")
