"""The mart: what was measured, as Parquet files that one manifest names and swaps in at once."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import polars as pl
from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from agreements.folder import CityFolder
from dashboard.cases.record import Record
from dashboard.errors import UserError
from metrics.fold import INSTANTS, fold
from metrics.promises import Promises, promises_of

SCHEMA = 1
_MANIFEST = "manifest.json"

Progress = Callable[[int, int], None]
"""Told after each partition how many of how many are done."""


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True)


class Partition(_Entry):
    """The cases opened in one month (in UTC)."""

    month: str
    file: str
    rows: int
    valid_from: AwareDatetime | None
    """The last event of any of its cases: an earlier `as_of` must fold them again."""


class AgreementEntry(_Entry):
    """A version that cases were judged by."""

    id: str
    version: str
    status: str
    standing: str
    title: str
    sha256: str


class Manifest(_Entry):
    """Which files make up the mart, and what they were made from."""

    version: Literal[1]
    city: str
    demonstration: bool
    as_of: AwareDatetime
    data_until: AwareDatetime
    fingerprint: str
    agreements: tuple[AgreementEntry, ...]
    rows: int
    partitions: tuple[Partition, ...]


class Mart:
    """A mart as its manifest stood when it was opened."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.folder = folder
        self.manifest = manifest

    def instants(self, record: Record, promises: Promises, as_of: datetime) -> pl.LazyFrame:
        """The instants as they stood at `as_of`, `metrics.fold.INSTANTS`.

        Partitions in which something happened after `as_of` are folded again from the record.
        """
        frames = [pl.LazyFrame(schema=INSTANTS)]
        for part in self.manifest.partitions:
            if part.valid_from and part.valid_from > as_of:
                start, end = _month_bounds(part.month)
                cases, events = record.cases(start, end), record.events(start, end)
                frames.append(fold(cases, events, promises, as_of).lazy())
            else:
                frames.append(pl.scan_parquet(self.folder / part.file))
        return pl.concat(frames)


def open_mart(folder: Path) -> Mart | None:
    """The mart in a folder; None where none was measured yet, or it is of an older layout.

    Raises:
        UserError: The manifest names a file that is not there.
    """
    try:
        manifest = Manifest.model_validate_json((folder / _MANIFEST).read_bytes())
    except (OSError, ValidationError):
        return None
    for part in manifest.partitions:
        if not (folder / part.file).is_file():
            raise UserError(
                f"The mart lacks {part.file}, which its manifest names; run `accord measure` to "
                "make it anew from the record. Nothing of the record is lost."
            )
    return Mart(folder, manifest)


def measure(
    record: Record,
    folder: CityFolder,
    mart: Path,
    *,
    as_of: datetime | None = None,
    progress: Progress = lambda _done, _all: None,
) -> Manifest:
    """Measure the whole record against the agreements and swap the result in.

    Args:
        record: What happened.
        folder: What was promised.
        mart: Where the files go.
        as_of: The instant that screens show by default; else the record's watermark.
        progress: Told after each month.

    Raises:
        UserError: The record is empty.
    """
    watermark = record.watermark()
    if watermark is None:
        raise UserError(
            f"Nothing has been imported for {folder.city.title()} yet; run `accord import` first."
        )
    mart.mkdir(parents=True, exist_ok=True)
    promises = promises_of(folder)
    months = record.months()
    partitions = []
    for done, (year, month) in enumerate(months, start=1):
        partitions.append(_measure_month(record, promises, mart, f"{year:04d}-{month:02d}"))
        progress(done, len(months))
    zone = folder.city.zone
    manifest = Manifest(
        version=SCHEMA,
        city=folder.city.id,
        demonstration=folder.city.spec.demonstration,
        as_of=(as_of or watermark).astimezone(zone),
        data_until=watermark.astimezone(zone),
        fingerprint=folder.fingerprint,
        agreements=tuple(_entries(folder)),
        rows=sum(p.rows for p in partitions),
        partitions=tuple(partitions),
    )
    _swap(mart, manifest)
    return manifest


def _measure_month(record: Record, promises: Promises, mart: Path, month: str) -> Partition:
    start, end = _month_bounds(month)
    frame = fold(record.cases(start, end), record.events(start, end), promises)
    waiting = mart / f".{month}.{os.getpid()}.parquet"
    frame.write_parquet(waiting, statistics=True)
    digest = hashlib.sha256(waiting.read_bytes()).hexdigest()[:16]
    name = f"{month}-{digest}.parquet"
    waiting.replace(mart / name)
    newest: datetime | None = frame["valid_from"].max()  # type: ignore[assignment] # a Datetime column
    return Partition(month=month, file=name, rows=len(frame), valid_from=newest)


def _month_bounds(month: str) -> tuple[datetime, datetime]:
    year, number = map(int, month.split("-"))
    following = (year + number // 12, number % 12 + 1)
    return datetime(year, number, 1, tzinfo=UTC), datetime(*following, 1, tzinfo=UTC)


def _entries(folder: CityFolder) -> Iterator[AgreementEntry]:
    for loaded in folder.agreements:
        agreement = loaded.model
        if agreement.in_force_by_status:
            yield AgreementEntry(
                id=agreement.metadata.id,
                version=agreement.version,
                status=agreement.spec.status,
                standing=agreement.spec.standing,
                title=agreement.metadata.title.en,
                sha256=loaded.sha256,
            )


def _swap(mart: Path, manifest: Manifest) -> None:
    """Write the manifest in one step, then remove what neither it nor its predecessor names."""
    before = open_manifest(mart)
    waiting = mart / f".{_MANIFEST}.{os.getpid()}"
    with waiting.open("w", encoding="utf-8") as file:
        file.write(manifest.model_dump_json(indent=1))
        file.flush()
        os.fsync(file.fileno())
    waiting.replace(mart / _MANIFEST)
    # A page that is being drawn may still read the files of the manifest before.
    kept = {p.file for m in (manifest, before) if m for p in m.partitions}
    for path in mart.glob("*.parquet"):
        if path.name not in kept:
            path.unlink(missing_ok=True)


def open_manifest(mart: Path) -> Manifest | None:
    """The manifest alone, None where there is none that can be read."""
    try:
        return Manifest.model_validate_json((mart / _MANIFEST).read_bytes())
    except (OSError, ValidationError):
        return None
