"""The versions of agreements on a line of time, as a chart and in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

import polars as pl

from agreements.schema.city import City
from dashboard.charts.timeline_of_versions import BARS, LANES, VersionLine
from dashboard.views import names
from dashboard.views.agreements import Shelf, Version, by_need
from dashboard.views.axis import ticks
from dashboard.wording import agreements as words
from dashboard.wording import agreements_line as own

LANES_AT_MOST: Final = 12
"""With more agencies than this, lanes that are the same are drawn once."""

_LOOKS: Final = {
    "in_force": "in_force",
    "upcoming": "upcoming",
    "in_review": "planned",
    "draft": "planned",
}
_ROLES: Final = {
    "signed": "ink",
    "published": "ink",
    "upcoming": "ink",
    "in_review": "pause",
    "draft": "pause",
}


def version_line(city: City, shelves: Sequence[Shelf], as_of: datetime) -> tuple[VersionLine, str]:
    """The chart of the versions of some agencies, and the same in sentences."""
    lanes = _lanes(city, shelves)
    at = as_of.replace(tzinfo=None)
    start, end = _edges([v for shelf in shelves for v in shelf.versions], at)
    bars = [_bar(name, version, end) for name, shelf in lanes for version in shelf.versions]
    line = VersionLine(
        lanes=pl.DataFrame(
            [(name, words.states()[s.state], _ROLES.get(s.state, "muted")) for name, s in lanes],
            schema=LANES,
            orient="row",
        ),
        bars=pl.DataFrame(bars, schema=BARS, orient="row"),
        ticks=ticks(start, end),
        start=start,
        end=end,
        today=at,
        today_label=own.as_of_label(at),
    )
    return line, own.line_alt([_lane_words(name, shelf) for name, shelf in lanes])


def _lanes(city: City, shelves: Sequence[Shelf]) -> list[tuple[str, Shelf]]:
    """The names of the lanes; with many agencies, those with the same versions share one."""
    named = [(names.agency(city)(shelf.agency), shelf) for shelf in by_need(shelves)]
    if len(named) <= LANES_AT_MOST:
        return named
    alike: dict[object, list[tuple[str, Shelf]]] = {}
    for name, shelf in named:
        key = (shelf.state, *((v.number, v.start, v.end, v.state) for v in shelf.versions))
        alike.setdefault(key, []).append((name, shelf))
    return [
        (own.and_others(same[0][0], len(same) - 1) if len(same) > 1 else same[0][0], same[0][1])
        for same in alike.values()
    ]


def _edges(versions: Sequence[Version], at: datetime) -> tuple[datetime, datetime]:
    """From the first start to the last end; an open end reaches a little past everything else."""
    known = [*(v.start for v in versions), *(v.end for v in versions if v.end), at]
    first, last = min(known), max(known)
    span = max(last - first, timedelta(days=30))
    return first, last + span * (0.12 if any(v.end is None for v in versions) else 0.01)


def _bar(name: str, version: Version, edge: datetime) -> tuple[object, ...]:
    look = _LOOKS.get(version.state, "past")
    return name, version.start, version.end or edge, look, version.number


def _lane_words(name: str, shelf: Shelf) -> str:
    bars = [
        own.bar_of(v.number, words.window(v.start, v.end, v.last_day), v.state)
        for v in shelf.versions
    ]
    return own.line_of(name, bars)
