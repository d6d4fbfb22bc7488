"""The mart's files: whole under their names or not there, for one writer at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import polars as pl
from pyarrow import parquet

from dashboard.errors import UserError
from dashboard.mart.intact import are_whole, hashed, remember_written
from dashboard.mart.manifest import COLUMNS, MANIFEST, TAILS, Manifest, Stored, open_manifest
from dashboard.places import PRIVATE, Place, store_of

_AT_A_TIME = 8
"""So many files are fetched from a store at once."""

_GROUP = 2**20
"""Rows that are read at a time, where nobody asks for fewer: as good as all."""

_UNIQUE = "number"
"""Each case has its own: it fills no dictionary, and files are passed over by it."""


@contextmanager
def writing(mart: Place) -> Iterator[None]:
    """The mart, for this process alone: another would sweep away files not named yet.

    Raises:
        UserError: It cannot be written, or another process is measuring into it.
    """
    try:
        with store_of(mart).alone():
            yield
    except OSError as error:
        raise UserError(
            f"The mart cannot be written to {mart}: {error.strerror or error}. Make room or choose "
            "another folder with ACCORD_MART_DIR; what was measured before stays."
        ) from None


def write_frame(
    mart: Place,
    table: str,
    frame: pl.DataFrame,
    period: str = "all",
    *,
    row_group_size: int | None = None,
) -> Stored:
    """A table of a period as a file; the same rows in the same order give the same name."""
    written = BytesIO()
    # Measured: polars' own writer takes half as long again, for files that are no smaller.
    parquet.write_table(
        frame.to_arrow(compat_level=pl.CompatLevel.newest()),  # texts as they lie in memory
        written,
        compression="lz4",
        row_group_size=row_group_size or _GROUP,
        store_schema=False,
        **_columns_of(frame.schema, told=row_group_size is not None),
    )
    return _stored(mart, table, period, written.getbuffer(), len(frame))


def _columns_of(schema: pl.Schema, *, told: bool) -> dict[str, Any]:
    """How columns are written: texts by their dictionaries, numbers by their differences.

    Args:
        schema: The columns.
        told: Whether all columns tell their least and greatest value for each group of rows; else
            texts but the case's number do not, which are no use to whoever passes over a group.
    """
    texts = [name for name, dtype in schema.items() if dtype in (pl.String(), pl.Binary())]
    whole = [name for name, dtype in schema.items() if dtype.is_temporal() or dtype.is_integer()]
    return {
        "use_dictionary": [name for name in texts if name != _UNIQUE],
        "column_encoding": dict.fromkeys(whole, "DELTA_BINARY_PACKED"),
        "write_statistics": told or [*whole, *({_UNIQUE} & set(texts))],
    }


def take_over(mart: Place, table: str, file: Path, period: str) -> Stored:
    """A Parquet file as it is, as a table of a period."""
    rows: int = pl.scan_parquet(file).select(pl.len()).collect().item()
    return _stored(mart, table, period, file.read_bytes(), rows)


def _stored(mart: Place, table: str, period: str, content: bytes | memoryview, rows: int) -> Stored:
    folder = f"{PRIVATE}/" if table in (*COLUMNS, TAILS) else ""
    name = f"{folder}{period}-{table}-{hashed(content)}.parquet"
    store_of(mart).write(name, content)
    return Stored(file=name, rows=rows, size=len(content))


def are_intact(mart: Place, manifest: Manifest) -> bool:
    """Whether all files hold what their names say.

    A store answers for what it has taken: only that all is there is asked of it.
    """
    if lacking(mart, manifest):
        return False
    return not isinstance(mart, Path) or are_whole(mart, manifest)


def read_frame(mart: Place, stored: Stored, columns: Sequence[str] | None = None) -> pl.DataFrame:
    """All rows of a file, of some columns or of all."""
    path = store_of(mart).path(stored.file)
    return pl.read_parquet(path, columns=list(columns) if columns else None)


def scan_frames(
    mart: Place, files: Iterable[Stored], schema: dict[str, pl.DataType]
) -> pl.LazyFrame:
    """The rows of several files of one table, one after the other, read when they are needed."""
    named = [stored.file for stored in files if stored.rows]
    if not named:
        return pl.LazyFrame(schema=schema)
    if isinstance(mart, Path):
        return pl.scan_parquet([mart / name for name in named])
    # It may give a lazy frame as well: of the copies only the columns that are asked for are read.
    fetched = cast("Any", partial(_fetched, mart, named))
    return pl.defer(fetched, schema=schema)


def _fetched(mart: Place, names: list[str]) -> pl.LazyFrame:
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        return pl.scan_parquet(list(pool.map(store_of(mart).path, names)))


def lacking(mart: Place, manifest: Manifest) -> str | None:
    """The first file of a manifest that is gone or cut off."""
    held = store_of(mart).sizes()
    return next((s.file for s in manifest.stored if held.get(s.file) != s.size), None)


def swap(mart: Place, manifest: Manifest) -> None:
    """Write the manifest in one step, then remove what neither it nor its predecessor names."""
    store, before = store_of(mart), open_manifest(mart)
    if before != manifest:
        named = {stored.file for stored in before.stored} if before else set()
        store.settle(s.file for s in manifest.stored if s.file not in named)
        store.write(MANIFEST, manifest.model_dump_json(indent=1).encode())
        store.settle(())
        # A page that is being drawn may still read the files of the manifest before.
        store.keep({stored.file for m in (manifest, before) if m for stored in m.stored})
        remember_written(mart, manifest)
    store.tidy(stored.file for stored in manifest.stored)
