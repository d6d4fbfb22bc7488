"""The mart's files: whole under their names or not there, for one writer at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import lru_cache, partial
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import numpy as np
import polars as pl
from pyarrow import parquet

from dashboard.errors import UserError
from dashboard.mart.intact import are_whole, hashed, remember_written
from dashboard.mart.manifest import COLUMNS, MANIFEST, TAILS, Manifest, Stored, open_manifest
from dashboard.mart.splicing import set_into
from dashboard.places import PRIVATE, Place, store_of

_AT_A_TIME = 8
"""So many files are fetched from a store at once."""

_GROUP = 2**20
"""Rows that are read at a time, where nobody asks for fewer: as good as all."""

OVER = "_over"
"""What the names of tables end with whose rows are laid over another file."""

PLACE = "_place"
"""Where a row stands in its file."""

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
    folder = f"{PRIVATE}/" if table.removesuffix(OVER) in (*COLUMNS, TAILS) else ""
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
    """All rows of a file, of some columns or of all, and in their places what is laid over it."""
    path, over = store_of(mart).path, stored.over
    wanted = list(columns) if columns else None
    if over is None:
        return pl.read_parquet(path(stored.file), columns=wanted)
    read = list(dict.fromkeys([*wanted, *over.by])) if wanted else None
    rows, come = (
        pl.read_parquet(path(name), columns=read) for name in (stored.file, over.rows.file)
    )
    kept = np.delete(np.arange(len(rows)), gone_of(mart, stored).to_numpy())
    whole = set_into(rows, kept, come, over.by)
    return whole.select(wanted) if wanted else whole


def read_frames(
    mart: Place, files: Sequence[Stored], schema: dict[str, pl.DataType]
) -> pl.DataFrame:
    """All rows of several files of one table, one after the other, as `read_frame` gives them."""
    if any(stored.over for stored in files):
        return pl.concat([read_frame(mart, stored) for stored in files], rechunk=True)
    return scan_frames(mart, files, schema).collect()


def gone_of(mart: Place, stored: Stored) -> pl.Series:
    """The places of the rows of a file that do not hold any more."""
    gone = stored.over.gone.file if stored.over else None
    return _gone(store_of(mart).path(gone)) if gone else pl.Series(PLACE, [], pl.UInt32)


@lru_cache(maxsize=256)
def _gone(path: Path) -> pl.Series:
    """What a file says; another content has another name."""
    return pl.read_parquet(path).to_series()


def scan_frames(
    mart: Place, files: Iterable[Stored], schema: dict[str, pl.DataType]
) -> pl.LazyFrame:
    """The rows of several files of one table, read when they are needed.

    They come one after the other, but for those that were laid over files: these come last, and
    all that there is of a case still stands together and in order.
    """
    named = [stored for stored in files if stored.rows or stored.over]
    if not named:
        return pl.LazyFrame(schema=schema)
    if isinstance(mart, Path):
        return _scanned(mart, named)
    # It may give a lazy frame as well: of the copies only the columns that are asked for are read.
    fetched = cast("Any", partial(_fetched, mart, named))
    return pl.defer(fetched, schema=schema)


def _fetched(mart: Place, named: list[Stored]) -> pl.LazyFrame:
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        list(pool.map(store_of(mart).path, (one.file for stored in named for one in stored.files)))
    return _scanned(mart, named)


def _scanned(mart: Place, named: list[Stored]) -> pl.LazyFrame:
    path = store_of(mart).path
    plain = [path(stored.file) for stored in named if stored.over is None]
    come = [path(stored.over.rows.file) for stored in named if stored.over]
    beneath = [still_holding(mart, stored).drop(PLACE) for stored in named if stored.over]
    return pl.concat([*(pl.scan_parquet(paths) for paths in (plain, come) if paths), *beneath])


def scan_by_month(
    mart: Place, months: Mapping[str, Stored], schema: dict[str, pl.DataType]
) -> pl.LazyFrame:
    """The rows of one table of several months, each with its `month`.

    In one scan: to plan one for each of two hundred months takes longer than to read them.
    """
    alone = {month: stored for month, stored in months.items() if stored.rows and not stored.over}
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        paths = pool.map(store_of(mart).path, (stored.file for stored in alone.values()))
        month_of = dict(zip(map(str, paths), alone, strict=True))
    parts = [pl.LazyFrame(schema={**schema, "month": pl.String()})]
    if month_of:
        found = pl.scan_parquet(list(month_of), include_file_paths="file")
        named = pl.col("file").replace_strict(month_of, return_dtype=pl.String)
        parts.append(found.select(*schema, month=named))
    parts += [
        scan_frames(mart, [stored], schema).select(*schema, month=pl.lit(month))
        for month, stored in months.items()
        if stored.over
    ]
    return pl.concat(parts)


def still_holding(mart: Place, stored: Stored) -> pl.LazyFrame:
    """The rows of a file that hold still, with their `PLACE` in it."""
    rows = pl.scan_parquet(store_of(mart).path(stored.file), row_index_name=PLACE)
    return rows.filter(~pl.col(PLACE).is_in(gone_of(mart, stored).implode()))


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
