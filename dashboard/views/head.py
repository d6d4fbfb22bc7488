"""The line under a title, alike on every page, and when data is too old to say nothing of it."""

from __future__ import annotations

from datetime import datetime

from dashboard.freshness import NIGHTLY, days_since
from dashboard.views.about import Scope
from dashboard.wording import overview as words


def context(scope: Scope, *said: str, cases: bool = True) -> str:
    """As of when, until when the data reaches, which cases, by which agreements.

    Args:
        scope: What the page is about.
        said: Which cases, or what else the page tells of.
        cases: Whether that is cases: where it is not, they are named as what is judged.
    """
    until = [words.data_until(scope.data_until)] if scope.data_until < scope.as_of else []
    rest = (*until, *said, words.in_force(scope.signed, scope.published, scope.ended, cases=cases))
    return line(scope.city, scope.as_of, *rest, demonstration=scope.demonstration)


def line(city: str, as_of: datetime, *rest: str, demonstration: bool) -> str:
    """The mark of invented data, as of when, and what else is told.

    Args:
        city: The city's name.
        as_of: A local instant.
        rest: What else, in markdown.
        demonstration: Whether the data is invented.
    """
    said = " · ".join([words.as_of(as_of, city), *rest])
    return f"{words.demonstration()} {said}" if demonstration else said


def days_stale(data_until: datetime, now: datetime, *, demonstration: bool) -> int:
    """How many days old the data is, by the dates; 0 while it is fresh.

    A demonstration stands still and is never stale.

    Args:
        data_until: The instant until which the data reaches.
        now: The present moment, local.
        demonstration: Whether the data is invented.
    """
    fresh = demonstration or now - data_until < NIGHTLY
    return 0 if fresh else days_since(data_until, now)
