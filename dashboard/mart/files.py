"""The mart's files: whole under their names or not there, for one writer at a time."""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import polars as pl

from dashboard.errors import UserError
from dashboard.mart.manifest import COLUMNS, MANIFEST, Manifest, Stored, open_manifest

_LOCK = ".measuring"
_PRIVATE = "columns"
"""The folder of what the record holds; nobody but its owner may look into it."""

_HASH = 16


@contextmanager
def writing(mart: Path) -> Iterator[None]:
    """The folder, for this process alone: another would sweep away files not named yet.

    The lock is the kernel's, so that a killed process leaves none behind.

    Raises:
        UserError: The folder cannot be written, or another process is measuring into it.
    """
    try:
        mart.mkdir(parents=True, exist_ok=True)
        (mart / _PRIVATE).mkdir(mode=0o700, exist_ok=True)
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


def write_frame(mart: Path, table: str, frame: pl.DataFrame, month: str = "all") -> Stored:
    """A table of a month as a file; the same rows in the same order give the same name."""
    written = BytesIO()
    # Measured: a third less time than zstd, for a third more bytes.
    frame.rechunk().write_parquet(written, compression="lz4", statistics=True)
    content = written.getbuffer()
    folder = f"{_PRIVATE}/" if table in COLUMNS else ""
    name = f"{folder}{month}-{table}-{_hashed(content)}.parquet"
    _write(mart / name, content)
    return Stored(file=name, rows=len(frame), size=len(content))


def _hashed(content: bytes | memoryview) -> str:
    return hashlib.sha256(content).hexdigest()[:_HASH]


def _write(path: Path, content: bytes | memoryview) -> None:
    """A whole file under its name, or nothing: it is on the disk before it is called so."""
    # Two workers of a cluster may write the same file: each its own unfinished one.
    waiting = path.with_name(f".{os.getpid()}-{path.name}")
    try:
        with waiting.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        waiting.replace(path)
    except OSError:
        waiting.unlink(missing_ok=True)  # a full disk need not hold the half of it
        raise


def is_whole(mart: Path, stored: Stored) -> bool:
    """Whether a file is there with all its bytes."""
    try:
        return (mart / stored.file).stat().st_size == stored.size
    except OSError:
        return False


def is_intact(mart: Path, stored: Stored) -> bool:
    """Whether a file holds what its name says; reads all of it."""
    try:
        content = (mart / stored.file).read_bytes()
    except OSError:
        return False
    return stored.file.endswith(f"-{_hashed(content)}.parquet")


def read_frame(mart: Path, stored: Stored) -> pl.DataFrame:
    """All rows of a file."""
    return pl.read_parquet(mart / stored.file)


def scan_frames(
    mart: Path, files: Iterable[Stored], schema: dict[str, pl.DataType]
) -> pl.LazyFrame:
    """The rows of several files of one table, one after the other, read when they are needed."""
    paths = [mart / stored.file for stored in files if stored.rows]
    return pl.scan_parquet(paths) if paths else pl.LazyFrame(schema=schema)


def swap(mart: Path, manifest: Manifest) -> None:
    """Write the manifest in one step, then remove what neither it nor its predecessor names."""
    before = open_manifest(mart)
    if before != manifest:
        _sync_folders(mart)
        _write(mart / MANIFEST, manifest.model_dump_json(indent=1).encode())
        _sync_folders(mart)
    # A page that is being drawn may still read the files of the manifest before.
    kept = {stored.file for m in (manifest, before) if m for stored in m.stored}
    if before != manifest:
        _sweep(mart, kept)
    _sweep_unfinished(mart)


def _sweep(mart: Path, kept: set[str]) -> None:
    for path in (*mart.glob("*.parquet"), *(mart / _PRIVATE).glob("*.parquet")):
        if path.relative_to(mart).as_posix() not in kept:
            path.unlink(missing_ok=True)


def _sweep_unfinished(mart: Path) -> None:
    """What a killed process left."""
    for folder in (mart, mart / _PRIVATE):
        for path in folder.glob(".*-*.parquet"):
            path.unlink(missing_ok=True)


def _sync_folders(mart: Path) -> None:
    """Make the new names outlive a power cut."""
    for folder in (mart, mart / _PRIVATE):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
