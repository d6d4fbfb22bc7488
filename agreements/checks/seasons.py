"""Rules on seasons: days of every year, apart from each other, within the window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from agreements.checks.catalogue import Context, Problem, rule
from agreements.checks.looking import Version, begins, lasts, versions, written_parts
from agreements.schema.services import Season
from agreements.sentences import Sentence, said

_LEAP_YEAR = 2024


@rule(
    "SLA413",
    "error",
    "targets",
    "Seasons begin and end on days that every year has, do not overlap, and lie within the window.",
)
def seasons_apart(context: Context) -> Iterator[Problem]:
    """Seasons that overlap, or on days that are not."""
    for version in versions(context):
        for path, part in written_parts(version):
            seen: set[str] = set()
            for index, season in enumerate(getattr(part, "seasons", [])):
                where = (*path, "seasons", index)
                days = _days(season)
                for words_ in _season(season, days, seen, version):
                    yield Problem(version, where, *words_)
                seen |= days


def _season(
    season: Season, days: set[str], seen: set[str], version: Version
) -> Iterator[tuple[Sentence, Sentence]]:
    for edge in (season.from_, season.to):
        if edge == "02-29" or edge not in _YEAR:
            message = said("{edge} is no day of every year", edge=edge)
            yield message, said('write it as "12-15"; not "02-29"')
            return
    if days & seen:
        message = said("the season from {first} overlaps another", first=season.from_)
        yield message, said("let one end before the other")
    if lasts(version) and not days & _window_days(version):
        message = said("no day of the season from {first} lies in the window", first=season.from_)
        yield message, said("leave it out")


_YEAR = [f"{date(_LEAP_YEAR, 1, 1) + timedelta(days=n):%m-%d}" for n in range(366)]


def _days(season: Season) -> set[str]:
    """The days of a season as `MM-DD`, over the turn of the year where it runs so."""
    if season.from_ <= season.to:
        return {day for day in _YEAR if season.from_ <= day <= season.to}
    return {day for day in _YEAR if day >= season.from_ or day <= season.to}


def _window_days(version: Version) -> set[str]:
    days = lasts(version).days
    if days >= len(_YEAR):
        return set(_YEAR)
    return {f"{begins(version) + timedelta(days=n):%m-%d}" for n in range(max(days, 1))}
