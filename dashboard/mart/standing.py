"""How unsettled cases stand at an instant: all counted, or those alone that count otherwise then.

Of a large city hundreds of thousands of cases are unsettled. Between two refreshes something falls
due of a few, a window ends, or their clock runs on; all others count as they did.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import polars as pl

from dashboard.mart.files import read_frame, scan_frames
from dashboard.mart.manifest import STANDING_TALLIES, Manifest, Stored, to_read
from dashboard.mart.settled import (
    Files,
    Known,
    Tables,
    as_tables,
    verdicts_of,
    verdicts_on,
)
from dashboard.mart.splicing import is_of
from dashboard.places import Place
from metrics.figures.retallying import kept_up
from metrics.figures.tallying import added, tallies_of
from metrics.instants import instant
from metrics.settling import UNSETTLED, passing
from metrics.tables import TABLES

_AT_A_TIME = 2
"""So many passes over cases lie in one process's memory."""

_MANY = 100_000
"""So many unsettled cases are counted in two shares, and not all of them each time: to plan a pass
takes as long as to count ten thousand."""

_MOST = 0.3
"""When more of the cases than these count otherwise, counting all takes no longer: those that do
are counted as they did, too."""

_LIVES = "unsettled_lives-"
"""What the names of files begin with that hold a row a case."""

_CASE = ["source", "number"]


def unsettled_of(mart: Place, files: Files, as_of: datetime) -> dict[str, pl.LazyFrame]:
    """The rows of unsettled cases, `metrics.settling.UNSETTLED`, as they stand at `as_of`.

    Of updates those alone that are not among the tallies of what is settled.
    """
    return _owed(_waiting(mart, files), as_of)


def _waiting(mart: Place, files: Files) -> dict[str, pl.LazyFrame]:
    return {
        name: scan_frames(mart, to_read(files, f"unsettled_{name}"), TABLES[name])
        for name in UNSETTLED
    }


def _owed(tables: Tables, as_of: datetime) -> dict[str, pl.LazyFrame]:
    """What is owed to residents is followed ahead: what is not owed yet counts nothing."""
    owed = tables["updates"].filter(pl.col("due") <= instant(as_of))
    return {**tables, "updates": owed}


def tallies_at(mart: Place, files: Files, known: Known, as_of: datetime) -> pl.DataFrame:
    """The tallies of unsettled cases at `as_of`: with those of the settled, all there are.

    Args:
        mart: Where the files are.
        files: With those of `TALLIED`.
        known: What tallies follow from beside the cases.
        as_of: No earlier than the last thing that happened to any case.
    """

    def of_some(some: Files) -> pl.DataFrame:
        tables = {**unsettled_of(mart, some, as_of), **verdicts_of(mart, known)}
        return tallies_of(tables, known.standards, as_of, known.zone)

    shares = _shares(files)
    if len(shares) == 1:
        return of_some(files)
    # One pass goes from step to step and leaves a core to itself: two of half the cases do not.
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        return added([rows.lazy() for rows in pool.map(of_some, shares)]).collect()


def _shares(files: Files) -> list[dict[str, Stored]]:
    """The files of unsettled cases in as many shares of periods as are counted at once.

    Of few cases there is one: to plan a pass takes as long as to count ten thousand.
    """
    lives = {key: files[key].held for key in files if key.startswith(_LIVES)}
    if sum(lives.values()) < _MANY or len(lives) < _AT_A_TIME:
        return [dict(files)]
    held: list[tuple[int, list[str]]] = [(0, []) for _ in range(_AT_A_TIME)]
    for key in sorted(lives, key=lambda key: (-lives[key], key)):
        rows, periods = min(held)
        held.remove((rows, periods))
        held.append((rows + lives[key], [*periods, key.removeprefix(_LIVES)]))
    names = [[f"unsettled_{name}-{one}" for name in UNSETTLED for one in some] for _, some in held]
    return [{name: files[name] for name in share} for share in names]


def later(mart: Place, before: Manifest, known: Known, as_of: datetime) -> pl.DataFrame | None:
    """What `tallies_at` gives of the files of before, from what it gave at their own instant.

    None where counting all is no more work.

    Args:
        mart: Where the files are.
        before: The manifest of before.
        known: What its tallies follow from beside the cases.
        as_of: Another instant, mostly a later one.
    """
    cases = sum(held.held for name, held in before.files.items() if name.startswith(_LIVES))
    if cases < _MANY:
        return None
    stood = read_frame(mart, before.files[STANDING_TALLIES])
    if before.as_of == as_of:
        return stood
    rows = _passed(_waiting(mart, before.files), known, before.as_of, as_of)
    if len(rows["lives"]) > cases * _MOST:
        return None
    verdicts = verdicts_on(mart, [known], rows)

    def counted(at: datetime) -> pl.DataFrame:
        tables = {**_owed(as_tables(rows), at), **verdicts}
        return tallies_of(tables, known.standards, at, known.zone)

    return kept_up(stood, counted(as_of), counted(before.as_of))


def _passed(tables: Tables, known: Known, then: datetime, now: datetime) -> dict[str, pl.DataFrame]:
    """The rows that count otherwise because time has passed: all of a case, updates alone."""
    tests = passing(known.standards, known.zone, then, now)
    found = {name: tables[name].filter(test) for name, test in tests.items()}
    some = [found["lives"].select(_CASE), found["instants"].select(_CASE), found["updates"]]
    lives, instants, updates = pl.collect_all(some)
    cases = pl.concat([lives, instants]).unique()
    numbers = cases["number"].implode()
    of_cases = [tables[n].filter(pl.col("number").is_in(numbers)) for n in ("lives", "instants")]
    rows = [held.filter(is_of(held, cases)) for held in pl.collect_all(of_cases)]
    return {"lives": rows[0], "instants": rows[1], "updates": updates}
