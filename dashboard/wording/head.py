"""The words at the head of every page: whose data, as of when, and whether that is long ago."""

from __future__ import annotations

from dashboard.wording.language import n_


def stale(days: int) -> str:
    """No new data for so many days, in markdown."""
    said = n_(
        "Data is {n} day old; figures stand as of then.",
        "Data is {n} days old; figures stand as of then.",
        days,
    )
    return f":orange[:material/history: {said}]"
