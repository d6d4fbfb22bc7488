"""A record that was written as Parquet, part by part: measured without a database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import polars as pl

from agreements.folder import CityFolder
from dashboard.cases.events import text_ids
from dashboard.errors import UserError
from dashboard.mart.columns import Copied, Months
from dashboard.mart.files import swap, write_frame, writing
from dashboard.mart.manifest import COLUMNS, VOLUMES, Manifest, RecordState
from dashboard.mart.measuring import (
    Progress,
    ahead,
    in_this_process,
    manifest_of,
    partitions_of,
    summed,
    tasks_of,
)
from dashboard.mart.partition import KEY
from metrics.instants import INSTANT
from metrics.promises import promises_of
from metrics.tables import CASES, EVENTS, empty

_TYPES = {"cases": CASES, "events": EVENTS}
_MOST = 50_000
"""Cases of a month that are gathered before they are written: a longer one has several files."""

Piece = dict[str, pl.DataFrame]


def measure_parts(
    parts: Path,
    folder: CityFolder,
    mart: Path,
    progress: Progress = lambda _done, _all: None,
) -> Manifest:
    """Measure the files that `accord demo --parquet` writes, as `measure` does a record.

    Raises:
        UserError: There are no such files, or the mart's folder cannot be written.
    """
    if not any(parts.glob("cases-*.parquet")):
        raise UserError(f"There is no cases-0001.parquet in {parts}.")
    promises = promises_of(folder)
    with writing(mart):
        columns = Copied(_gathered(parts, mart), None)
        until = _seen_at(parts)
        tasks = list(tasks_of(mart, columns, None, promises, ahead(until)))
        partitions = partitions_of(mart, tasks, promises, in_this_process, progress)
        nothing = empty({"source": pl.String(), "day": pl.Date(), "channel": pl.String()})
        volumes = nothing.with_columns(n=pl.lit(None, pl.Int64))
        files = {**summed(mart, partitions, None), VOLUMES: write_frame(mart, VOLUMES, volumes)}
        state = RecordState(run=None, changes={}, sources=())
        manifest = manifest_of(folder, state, partitions, files, (until, until))
        swap(mart, manifest)
    return manifest


def _seen_at(parts: Path) -> datetime:
    seen = pl.scan_parquet(parts / "cases-*.parquet").select(pl.col("seen_at").max())
    until: datetime = seen.select(_instant("seen_at")).collect().item()
    return until


def _gathered(parts: Path, mart: Path) -> Months:
    """The columns by month: pieces of all parts, written when there are enough of them."""
    waiting: defaultdict[str, list[Piece]] = defaultdict(list)
    months: Months = {}
    for piece, month in _pieces(parts):
        waiting[month].append(piece)
        if sum(len(p["cases"]) for p in waiting[month]) >= _MOST:
            _write(mart, months, month, waiting.pop(month))
    for month, pieces in waiting.items():
        _write(mart, months, month, pieces)
    return dict(sorted(months.items()))


def _pieces(parts: Path) -> Iterator[tuple[Piece, str]]:
    """What each part has of each month."""
    for path in sorted(parts.glob("cases-*.parquet")):
        cases = _read(path, CASES).with_columns(month=pl.col("opened").dt.strftime("%Y-%m"))
        events = _read(path.with_name(path.name.replace("cases", "events")), EVENTS)
        dated = events.join(cases.select(*KEY, "month"), on=KEY, maintain_order="left")
        told = dated.partition_by("month", as_dict=True, include_key=False)
        for (month,), rows in cases.partition_by("month", as_dict=True, include_key=False).items():
            yield {"cases": rows, "events": told.get((month,), empty(EVENTS))}, str(month)


def _read(path: Path, types: dict[str, pl.DataType]) -> pl.DataFrame:
    """A file of the record's columns; instants in microseconds, texts where we keep their ids."""
    held = pl.read_parquet(path)
    if "text" in held.columns:
        held = held.with_columns(text_id=text_ids(held["text"]))
    instants = [_instant(name) for name, dtype in types.items() if dtype == INSTANT]
    return held.with_columns(instants).select(*types)


def _instant(name: str) -> pl.Expr:
    return pl.from_epoch(name, "us").dt.replace_time_zone("UTC")


def _write(mart: Path, months: Months, month: str, pieces: list[Piece]) -> None:
    """Write what was gathered of a month, under its name or a further one."""
    nth = sum(key.startswith(month) for key in months)
    key = f"{month}.{nth}" if nth else month
    orders = {"cases": KEY, "events": [*KEY, "at"]}
    months[key] = {
        name: write_frame(
            mart,
            name,
            pl.concat([p[name] for p in pieces]).sort(orders[name], maintain_order=True),
            key,
        )
        for name in COLUMNS
    }
