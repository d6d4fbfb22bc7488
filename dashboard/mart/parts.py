"""A record that was written as Parquet, part by part: measured without a database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

import polars as pl

from agreements.folder import CityFolder
from dashboard.cases.events import text_ids
from dashboard.errors import UserError
from dashboard.mart import at_once
from dashboard.mart.columns import ORDER, Copied, Months, in_order, ordered
from dashboard.mart.engines import start_early
from dashboard.mart.files import swap, take_over, write_frame, writing
from dashboard.mart.manifest import COLUMNS, VOLUMES, Manifest, RecordState, Stored
from dashboard.mart.measuring import (
    Progress,
    ahead,
    manifest_of,
    partitions_of,
    summed,
    tasks_of,
)
from dashboard.mart.partition import KEY
from dashboard.mart.settled import Known
from dashboard.mart.sharing import processes
from dashboard.mart.tallying import planned, tallied
from dashboard.memory import keep_memory
from dashboard.places import Place
from metrics.figures import standards_of
from metrics.instants import INSTANT
from metrics.promises import Promises, promises_of
from metrics.tables import CASES, EVENTS, empty

_TYPES = {"cases": CASES, "events": EVENTS}
_MOST = 50_000
"""Cases of a month that are gathered before they are written: a longer one has several files."""

_MOST_WAITING = 400_000
"""Cases of all months that wait for more: then those of the fullest month are written."""

_AT_A_TIME = 2
"""So many parts are looked at, or taken over, at once."""

_MONTH = pl.col("opened").dt.year() * 12 + pl.col("opened").dt.month() - 1

Piece = dict[str, pl.DataFrame]


def measure_parts(
    parts: Path,
    folder: CityFolder,
    mart: Place,
    *,
    promises: Promises | None = None,
    as_of: datetime | None = None,
    progress: Progress = lambda _done, _all: None,
) -> Manifest:
    """Measure the files that `accord demo --parquet` writes, as `measure` does a record.

    Files that hold just the mart's own columns, of one month and in order, are taken as they are.

    Args:
        parts: Where they lie.
        folder: The city, and what was promised.
        mart: Where the files go.
        promises: What they are measured against, if not what the folder says.
        as_of: The instant that figures hold for; else when the files say that they were made.
        progress: Told after each month.

    Raises:
        UserError: There are no such files, or the mart's folder cannot be written.
    """
    if not any(parts.glob("cases-*.parquet")):
        raise UserError(f"There is no cases-0001.parquet in {parts}.")
    keep_memory()
    promises = promises or promises_of(folder)
    with writing(mart), processes() as workers:
        until = as_of or _seen_at(parts)
        columns = Copied(_gathered(parts, mart), None)
        start_early(workers, columns.months, at_once.measured)
        nothing = empty({"source": pl.String(), "day": pl.Date(), "channel": pl.String()})
        volumes = nothing.with_columns(n=pl.lit(None, pl.Int64))
        state = RecordState(run=None, changes={}, sources=())
        files = {VOLUMES: write_frame(mart, VOLUMES, volumes)}
        known = Known(standards_of(folder, promises, state.sources), promises.zone, files)
        engine = at_once.AtOnce(known)
        tasks = list(tasks_of(mart, columns, None, promises, ahead(until)))
        partitions = partitions_of(mart, tasks, promises, engine, progress)
        plan = planned(mart, partitions, None, known)._replace(kept=engine.tallied)
        # While the rest is tallied, the cube is added up.
        with ThreadPoolExecutor(1) as beside:
            cube = beside.submit(summed, mart, partitions, None, until, promises.zone)
            files |= {**tallied(mart, plan, known, until), **cube.result()}
        manifest = manifest_of(folder, state, partitions, files, (until, until))
        swap(mart, manifest)
    return manifest


def _seen_at(parts: Path) -> datetime:
    seen = pl.scan_parquet(parts / "cases-*.parquet").select(pl.col("seen_at").max())
    until: datetime = seen.select(_instant("seen_at")).collect().item()
    return until


def _gathered(parts: Path, mart: Place) -> Months:
    """The columns by month: what is ready, and of the other parts what they have of each month.

    No more is held than may wait, however large the city is.
    """
    waiting: defaultdict[str, list[Piece]] = defaultdict(list)
    months: Months = {}
    taken: dict[str, Future[dict[str, Stored]]] = {}
    every = list(_parts(parts))
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        for part, ready in zip(every, pool.map(_ready, every), strict=True):
            if ready:
                key = _key({*months, *taken}, ready)
                taken[key] = pool.submit(_taken, mart, part, key)
                continue
            for piece, month in _pieces(part):
                waiting[month].append(piece)
            for month in list(_full(waiting)):
                key = _key({*months, *taken}, month)
                months[key] = _written(mart, key, waiting.pop(month))
    for month, pieces in waiting.items():
        key = _key({*months, *taken}, month)
        months[key] = _written(mart, key, pieces)
    months |= {key: files.result() for key, files in taken.items()}
    return dict(sorted(months.items()))


def _parts(parts: Path) -> Iterator[dict[str, Path]]:
    """The files of each part."""
    for cases in sorted(parts.glob("cases-*.parquet")):
        yield {"cases": cases, "events": cases.with_name(cases.name.replace("cases", "events"))}


def _taken(mart: Place, part: dict[str, Path], key: str) -> dict[str, Stored]:
    return {name: take_over(mart, name, file, key) for name, file in part.items()}


def _full(waiting: dict[str, list[Piece]]) -> Iterator[str]:
    """The months to be written now: of which there is enough, and the fullest of too many."""
    held = {month: sum(len(p["cases"]) for p in pieces) for month, pieces in waiting.items()}
    total = sum(held.values())
    for month in sorted(held, key=held.__getitem__, reverse=True):
        if held[month] < _MOST and total <= _MOST_WAITING:
            return
        total -= held[month]
        yield month


def _ready(part: dict[str, Path]) -> str | None:
    """The month of files that hold the mart's own columns, in order; None: they do not."""
    if any(pl.read_parquet_schema(part[name]) != _TYPES[name] for name in COLUMNS):
        return None
    opened = pl.scan_parquet(part["cases"]).select(_MONTH.unique()).collect().to_series()
    told = (pl.read_parquet(part[name], columns=ORDER[name]) for name in COLUMNS)
    both = zip(told, ORDER.values(), strict=True)
    return _named(opened[0]) if len(opened) == 1 and all(in_order(*one) for one in both) else None


def _named(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"


def _pieces(part: dict[str, Path]) -> Iterator[tuple[Piece, str]]:
    """What a part has of each month."""
    cases = _read(part["cases"], CASES).with_columns(month=_MONTH)
    events = _read(part["events"], EVENTS)
    # Two names are far dearer to join than one, and a part is mostly of one source.
    key = KEY if cases["source"].n_unique() > 1 or events["source"].n_unique() > 1 else ["number"]
    dated = events.join(cases.select(*key, "month"), on=key, maintain_order="left")
    told = dated.partition_by("month", as_dict=True, include_key=False)
    for (month,), rows in cases.partition_by("month", as_dict=True, include_key=False).items():
        yield {"cases": rows, "events": told.get((month,), empty(EVENTS))}, _named(int(month))


def _read(path: Path, types: dict[str, pl.DataType]) -> pl.DataFrame:
    """A file of the record's columns; instants in microseconds, texts where we keep their ids."""
    held = pl.read_parquet(path)
    if "text" in held.columns:
        held = held.with_columns(text_id=text_ids(held["text"]))
    instants = [_instant(name) for name, dtype in types.items() if dtype == INSTANT]
    return held.with_columns(instants).select(*types)


def _instant(name: str) -> pl.Expr:
    return pl.from_epoch(name, "us").dt.replace_time_zone("UTC")


def _written(mart: Place, key: str, pieces: list[Piece]) -> dict[str, Stored]:
    """The files of what was gathered of a month."""
    return {
        name: write_frame(mart, name, ordered(pl.concat(p[name] for p in pieces), name), key)
        for name in COLUMNS
    }


def _key(there: Collection[str], month: str) -> str:
    """A month's name, or a further one where it has files already."""
    nth = sum(key.startswith(month) for key in there)
    return f"{month}.{nth}" if nth else month
