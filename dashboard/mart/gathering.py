"""Files of months long ago gathered by the year: what pages read of all time are few files then.

To open a file takes longer than to read the few thousand rows of a month's tallies, or the one open
case of ten years ago. What a measurement keeps up stays by the month; these follow from it, and of
years in which nothing has changed they stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

import polars as pl

from dashboard.mart.files import read_frame, write_frame
from dashboard.mart.manifest import GATHERED, Manifest, Stored
from dashboard.mart.moving import GROUP
from dashboard.places import Place
from metrics.figures.tallied import TALLIES
from metrics.figures.tallying import added

_GATHERED = (TALLIES, "unsettled_instants", "unsettled_lives")
"""What is owed to residents is followed for months, and seldom longer: few files have any of it."""

_YEARS_APART = 2
"""The last two years stay by the month: there cases change each day."""

_YEAR = len("2026")

_Files = Mapping[str, Stored]


def gathered(mart: Place, files: _Files, before: Manifest | None) -> dict[str, Stored]:
    """The files of years long ago that hold what those of their months do.

    Args:
        mart: Where the files are.
        files: Those of `TALLIED`, by their name and period.
        before: The manifest of before: a file whose months are the same is kept.
    """
    return dict(_gathered(mart, files, before.files if before else {}))


def _gathered(mart: Place, files: _Files, before: _Files) -> Iterator[tuple[str, Stored]]:
    for name in _GATHERED:
        was = _by_year(before, name)
        for year, held in _by_year(files, name).items():
            key = f"{GATHERED}{name}-{year}"
            if was.get(year) == held and key in before:
                yield key, before[key]
            else:
                yield key, _written(mart, name, year, list(held.values()))


def _written(mart: Place, name: str, year: str, months: list[Stored]) -> Stored:
    """A year's file: tallies are added up, so that a group that several months have is one row."""
    rows = pl.concat(read_frame(mart, stored) for stored in months)
    if name != TALLIES:
        return write_frame(mart, GATHERED + name, rows, year)
    tallies = added([rows.lazy()]).collect()
    return write_frame(mart, GATHERED + name, tallies, year, row_group_size=GROUP)


def _by_year(files: _Files, name: str) -> dict[str, dict[str, Stored]]:
    """The files of a table by the year, of years long ago that have several."""
    periods = sorted(key for key in files if key.startswith(f"{name}-"))
    years = {
        year: {key: files[key] for key in keys}
        for year, keys in groupby(periods, lambda key: key[len(name) + 1 :][:_YEAR])
    }
    long_ago = sorted(years)[: max(len(years) - _YEARS_APART, 0)]
    return {year: years[year] for year in long_ago if len(years[year]) > 1}
