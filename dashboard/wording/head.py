"""The words at the head of every page: whose data, as of when, and whether that is long ago."""

from __future__ import annotations

from dashboard.wording.language import n_


def stale(days: int) -> str:
    """No new data for so many days, in markdown.

    As of when the figures stand, which may be long before, is told in the line above.
    """
    said = n_(
        "The newest data is {n} day old.",
        "The newest data is {n} days old.",
        days,
    )
    return f":orange[:material/history: {said}]"
