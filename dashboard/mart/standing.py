"""How unsettled cases stand at an instant: all counted, or those alone that count otherwise now.

Of a large city hundreds of thousands of cases are unsettled. Between two refreshes a few of them
change, and of a few more something falls due, a window ends, or the clock runs on; all others count
as they did.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import NamedTuple

import polars as pl

from dashboard.mart.files import read_frame, scan_frames
from dashboard.mart.manifest import GATHERED, STANDING_TALLIES, Manifest, Stored, to_read
from dashboard.mart.settled import (
    Files,
    Frames,
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
from metrics.tables import TABLES, empty

_AT_A_TIME = 2
"""So many passes over cases lie in one process's memory."""

_MANY = 100_000
"""So many unsettled cases are counted in two shares, and not all of them each time: to plan a pass
takes as long as to count ten thousand."""

_MOST = 0.3
"""When more of the cases than these count otherwise, counting all takes no longer: those that do
are counted as they were, too."""

_CASE = ["source", "number"]
_Spans = tuple[datetime, datetime]


class Turned(NamedTuple):
    """What is otherwise among the rows that wait of a period, though no time passed.

    Attributes:
        cases: `source number` of those of which any row may be otherwise.
        gone: All rows of theirs that waited before.
        come: All that wait now.
    """

    cases: pl.DataFrame
    gone: Frames
    come: Frames


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
    lives = {key: files[key].held for key in files if key.startswith("unsettled_lives-")}
    if sum(lives.values()) < _MANY or len(lives) < _AT_A_TIME:
        return [dict(files)]
    held: list[tuple[int, list[str]]] = [(0, []) for _ in range(_AT_A_TIME)]
    for key in sorted(lives, key=lambda key: (-lives[key], key)):
        rows, periods = min(held)
        held.remove((rows, periods))
        held.append((rows + lives[key], [*periods, key.removeprefix("unsettled_lives-")]))
    names = [[f"unsettled_{name}-{one}" for name in UNSETTLED for one in some] for _, some in held]
    return [{name: files[name] for name in share} for share in names]


def stands_again(
    mart: Place,
    files: Files,
    known: Known,
    as_of: datetime,
    before: Manifest,
    turned: Mapping[str, Turned],
) -> pl.DataFrame | None:
    """What `tallies_at` gives, from the tallies of before; None where counting all is no more work.

    Args:
        mart: Where the files are.
        files: Those of `TALLIED`, those of whole years too.
        known: What tallies follow from beside the cases; but for verdicts, as before.
        as_of: As `tallies_at` takes it.
        before: The manifest of before.
        turned: What is otherwise in periods whose files are other ones, where that is known; of
            others all rows are taken for such.
    """
    cases = sum(files[name].held for name in files if name.startswith("unsettled_lives-"))
    if cases < _MANY:
        return None
    was, now = _periods(before.files), _periods(files)
    other = {one for one in {*was, *now} if was.get(one) != now.get(one)}
    both = [turned[one] if one in turned else _replaced(mart, was.get(one), now.get(one))
            for one in sorted(other)]  # fmt: skip
    spans = before.as_of, as_of
    passed = _passed(mart, files, known, spans, {one: turned.get(one) for one in other})
    gone, come = (
        {name: pl.concat([passed[name], *(one[name] for one in moved)]) for name in UNSETTLED}
        for moved in ([one.gone for one in both], [one.come for one in both])
    )
    if max(len(gone["lives"]), len(come["lives"])) > cases * _MOST:
        return None
    verdicts = verdicts_on(mart, (known._replace(files=before.files), known), (gone, come))

    def counted(rows: Frames, at: datetime) -> pl.DataFrame:
        tables = {**_owed(as_tables(rows), at), **verdicts}
        return tallies_of(tables, known.standards, at, known.zone)

    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        less, more = pool.map(counted, (gone, come), spans)
    return kept_up(read_frame(mart, before.files[STANDING_TALLIES]), more, less)


def _periods(files: Files) -> dict[str, tuple[Stored, ...]]:
    """The files of the rows that wait, by their period."""
    begin = "unsettled_lives-"
    periods = [name.removeprefix(begin) for name in files if name.startswith(begin)]
    return {one: tuple(files[f"unsettled_{name}-{one}"] for name in UNSETTLED) for one in periods}


def _replaced(
    mart: Place, was: tuple[Stored, ...] | None, now: tuple[Stored, ...] | None
) -> Turned:
    """All rows of a period, as they were and as they are."""
    gone, come = (
        {
            name: read_frame(mart, files[nth]) if files else empty(TABLES[name])
            for nth, name in enumerate(UNSETTLED)
        }
        for files in (was, now)
    )
    return Turned(gone["lives"].select(_CASE), gone, come)


def _passed(
    mart: Place, files: Files, known: Known, spans: _Spans, other: Mapping[str, Turned | None]
) -> dict[str, pl.DataFrame]:
    """The rows of cases that did not change, and count otherwise because time has passed.

    Args:
        mart: Where the files are.
        files: All that wait.
        known: What figures are held against.
        spans: The instants before and after.
        other: The periods whose files are other ones, with what is otherwise in them; None where
            nothing is as it was.
    """
    years = [name for name in files if name.startswith(GATHERED)]
    split = [name for name in years if any(one.startswith(_period(name)) for one in other)]
    alike = {n: held for n, held in files.items() if _period(n) not in other and n not in split}
    some = {n: held for n, held in files.items() if other.get(_period(n)) and n not in years}
    moved = [one.cases for one in other.values() if one]
    cases = pl.concat([empty(dict.fromkeys(_CASE, pl.String())), *moved]).unique()
    found = [
        _passed_of(_waiting(mart, alike), known, spans, cases.clear()),
        _passed_of(_waiting(mart, some), known, spans, cases),
    ]
    return {name: pl.concat([part[name] for part in found]) for name in UNSETTLED}


def _passed_of(
    tables: Tables, known: Known, spans: _Spans, but: pl.DataFrame
) -> dict[str, pl.DataFrame]:
    """Those of some tables, but of a few cases: all rows of a case, and updates by themselves."""
    tests = passing(known.standards, known.zone, *spans)
    found = {name: tables[name].filter(test) for name, test in tests.items()}
    some = [found["lives"].select(_CASE), found["instants"].select(_CASE), found["updates"]]
    lives, instants, updates = pl.collect_all(some)
    cases = pl.concat([lives, instants]).unique().join(but, on=_CASE, how="anti")
    numbers = cases["number"].implode()
    of_cases = [tables[n].filter(pl.col("number").is_in(numbers)) for n in ("lives", "instants")]
    rows = [held.filter(is_of(held, cases)) for held in pl.collect_all(of_cases)]
    return {
        "lives": rows[0],
        "instants": rows[1],
        "updates": updates.join(but, on=_CASE, how="anti", maintain_order="left"),
    }


def _period(name: str) -> str:
    return name.partition("-")[2]
