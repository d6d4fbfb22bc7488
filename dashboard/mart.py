"""The mart: what was measured, as Parquet files that one manifest names and swaps in at once."""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import polars as pl
from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from agreements.folder import CityFolder
from dashboard.errors import UserError
from metrics.fold import INSTANTS, fold
from metrics.promises import Promises, promises_of

if TYPE_CHECKING:
    from dashboard.cases.record import Record  # the database's half: readers of a mart need none

SCHEMA = 3
LAYOUT = hashlib.sha256(repr(sorted(INSTANTS.items())).encode()).hexdigest()[:16]
"""Of the files' columns: a mart with others cannot be read."""
_MANIFEST = "manifest.json"
_LOCK = ".measuring"
_READINGS = 3
"""So often a manifest is read again when its files are being replaced just then."""

Progress = Callable[[int, int], None]
"""Told after each partition how many of how many are done."""


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True)


class Partition(_Entry):
    """The cases opened in one month (in UTC)."""

    month: str
    file: str
    rows: int
    size: int
    """The file's bytes: one that was cut off is found before it is read."""
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

    version: Literal[3]
    layout: str
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

    @property
    def is_whole(self) -> bool:
        """Whether all its files are still there, as the manifest says."""
        return self.lacking is None

    @property
    def lacking(self) -> str | None:
        """The first file that is gone or cut off."""
        parts = self.manifest.partitions
        return next((p.file for p in parts if not _is_whole(self.folder, p)), None)

    def instants(
        self, record: Callable[[], Record], promises: Promises, as_of: datetime
    ) -> pl.LazyFrame:
        """The instants as they stood at `as_of`, `metrics.fold.INSTANTS`.

        Partitions in which something happened after `as_of` are folded again from the record,
        which is opened only then: the figures of today need no database.
        """
        frames = [pl.LazyFrame(schema=INSTANTS)]
        for part in self.manifest.partitions:
            if part.valid_from and part.valid_from > as_of:
                start, end = _month_bounds(part.month)
                cases, events = record().cases(start, end), record().events(start, end)
                frames.append(fold(cases, events, promises, as_of).lazy())
            else:
                frames.append(pl.scan_parquet(self.folder / part.file))
        return pl.concat(frames)


def open_mart(folder: Path) -> Mart | None:
    """The mart in a folder; None where none was measured yet, or it is of another layout.

    Raises:
        UserError: The manifest names a file that is not there, or not whole.
    """
    lacking = None
    for _ in range(_READINGS):
        manifest = open_manifest(folder)
        mart = Mart(folder, manifest) if manifest else None
        lacking = mart.lacking if mart else None
        if lacking is None:
            return mart
    raise UserError(
        f"The mart lacks {lacking}, which its manifest names, or holds only a part of it; run "
        "`accord measure` to make it anew from the record. Nothing of the record is lost."
    )


def open_manifest(mart: Path) -> Manifest | None:
    """The manifest alone, None where there is none that can be read."""
    try:
        manifest = Manifest.model_validate_json((mart / _MANIFEST).read_bytes())
    except (OSError, ValidationError):
        return None
    return manifest if manifest.layout == LAYOUT else None


def is_unreadable(mart: Path) -> bool:
    """Whether there is a manifest, but damaged or of another layout."""
    return (mart / _MANIFEST).exists() and open_manifest(mart) is None


def _is_whole(folder: Path, part: Partition) -> bool:
    try:
        return (folder / part.file).stat().st_size == part.size
    except OSError:
        return False


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
        UserError: The record is empty, the folder cannot be written, it holds another city's mart,
            or another process is measuring into it.
    """
    watermark = record.watermark()
    if watermark is None:
        raise UserError(
            f"No import has been finished for {folder.city.title()} yet; run `accord import` first."
        )
    promises = promises_of(folder)
    with _writing(mart):
        _check_whose(mart, folder)
        partitions = tuple(_measured(record, promises, mart, progress))
        manifest = _manifest(folder, partitions, as_of or watermark, watermark)
        _swap(mart, manifest)
    return manifest


def _check_whose(mart: Path, folder: CityFolder) -> None:
    """Refuse to write one city's figures, or invented ones, over another's."""
    held = open_manifest(mart)
    city = folder.city
    if held and (held.city, held.demonstration) != (city.id, city.spec.demonstration):
        kind = "the invented cases of " if held.demonstration else ""
        raise UserError(
            f"The mart in {mart} is that of {kind}{held.city}, not of {city.id}; choose another "
            "folder with ACCORD_MART_DIR."
        )


def _measured(
    record: Record, promises: Promises, mart: Path, progress: Progress
) -> Iterator[Partition]:
    months = record.months()
    for done, (year, month) in enumerate(months, start=1):
        yield _measure_month(record, promises, mart, f"{year:04d}-{month:02d}")
        progress(done, len(months))


def _manifest(
    folder: CityFolder, partitions: tuple[Partition, ...], as_of: datetime, watermark: datetime
) -> Manifest:
    zone = folder.city.zone
    return Manifest(
        version=SCHEMA,
        layout=LAYOUT,
        city=folder.city.id,
        demonstration=folder.city.spec.demonstration,
        as_of=as_of.astimezone(zone),
        data_until=watermark.astimezone(zone),
        fingerprint=folder.fingerprint,
        agreements=tuple(_entries(folder)),
        rows=sum(p.rows for p in partitions),
        partitions=partitions,
    )


@contextmanager
def _writing(mart: Path) -> Iterator[None]:
    """The folder, for this process alone: another would sweep away files not named yet.

    The lock is the kernel's, so that a killed process leaves none behind.
    """
    try:
        mart.mkdir(parents=True, exist_ok=True)
        with (mart / _LOCK).open("w") as lock:
            _take(lock.fileno(), mart)
            yield
    except OSError as error:
        raise UserError(
            f"The mart cannot be written to {mart}: {error.strerror or error}. Make room or choose "
            "another folder with ACCORD_MART_DIR; what was measured before stays."
        ) from None


def _take(lock: int, mart: Path) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise UserError(
            f"Another process is measuring into {mart}; wait until it is done, then run the "
            "command again if it is still needed."
        ) from None


def _measure_month(record: Record, promises: Promises, mart: Path, month: str) -> Partition:
    start, end = _month_bounds(month)
    frame = fold(record.cases(start, end), record.events(start, end), promises)
    written = BytesIO()
    frame.write_parquet(written, statistics=True)
    content = written.getbuffer()
    name = f"{month}-{hashlib.sha256(content).hexdigest()[:16]}.parquet"
    _write(mart, name, content)
    newest: datetime | None = frame["valid_from"].max()  # type: ignore[assignment] # a Datetime column
    return Partition(month=month, file=name, rows=len(frame), size=len(content), valid_from=newest)


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
    for path in mart.glob(".*.parquet"):  # a killed process left them unfinished
        path.unlink()
    before = open_manifest(mart)
    if before == manifest:
        return
    _write(mart, _MANIFEST, manifest.model_dump_json(indent=1).encode())
    _sync_folder(mart)
    # A page that is being drawn may still read the files of the manifest before.
    kept = {p.file for m in (manifest, before) if m for p in m.partitions}
    for path in mart.glob("*.parquet"):
        if path.name not in kept:
            path.unlink(missing_ok=True)


def _write(mart: Path, name: str, content: bytes | memoryview) -> None:
    """A whole file under its name, or nothing: it is on the disk before it is called so."""
    waiting = mart / f".{name}"
    with waiting.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    waiting.replace(mart / name)


def _sync_folder(folder: Path) -> None:
    """Make the new names outlive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
