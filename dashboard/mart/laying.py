"""Few rows laid over a long file, in the place of writing it anew.

A month of a large city has hundreds of thousands of rows in a table, of which a refresh changes one
in eighty. The rows of changed cases go to a small file, and another one says which rows of the long
file they follow; who reads them as one table need not know.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import polars as pl

from dashboard.mart.files import (
    OVER,
    PLACE,
    gone_of,
    read_frame,
    still_holding,
    write_frame,
)
from dashboard.mart.manifest import COLUMNS, TAILS, Laid, Manifest, Stored
from dashboard.mart.splicing import is_of, set_into
from dashboard.places import Place, store_of
from metrics.settling import UNSETTLED
from metrics.tables import TABLES

_LEAST = 50_000
"""A file of fewer rows is written anew in no time."""

_SHARE = 0.25
"""When more of a file than this is laid over or gone, it is written anew, and some from half of it
on: else all tables of a month, which change alike, would be by the same refresh."""

_LAST = "ffff"
"""The greatest of the last digits of a file's name, which say when it is written anew."""

_TABLES = {*COLUMNS, *TABLES, TAILS, *(f"unsettled_{name}" for name in UNSETTLED)}
"""Those over which rows are laid."""


class Former(NamedTuple):
    """What a table holds of some cases.

    Attributes:
        rows: Theirs, in no order but that of each case.
        gone: The places of the rows of the file that do not hold without them.
        over: What is laid over it of other cases.
    """

    rows: pl.DataFrame
    gone: pl.Series
    over: pl.DataFrame


def former_of(mart: Place, stored: Stored, cases: pl.DataFrame) -> Former:
    """What a table holds of some cases, `source number`."""
    numbers = cases["number"].unique().implode()
    found = still_holding(mart, stored).filter(pl.col("number").is_in(numbers)).collect()
    found = found.filter(is_of(found, cases))
    rows, places = found.drop(PLACE), found[PLACE]
    over = rows.clear()
    if stored.over:
        over = pl.read_parquet(store_of(mart).path(stored.over.rows.file))
        mine = pl.Series(is_of(over, cases), dtype=pl.Boolean)
        rows, over = pl.concat([rows, over.filter(mine)]), over.filter(~mine)
    return Former(rows, pl.concat([gone_of(mart, stored), places]).sort(), over)


def laid_over(
    mart: Place,
    table: str,
    stored: Stored,
    former: Former,
    anew: pl.DataFrame,
    by: Sequence[str],
) -> Stored:
    """A table in which the rows of some cases follow their former ones.

    Args:
        mart: Where the files are.
        table: Its name.
        stored: As it was, with its rows in the order of `by`.
        former: What it holds of these cases.
        anew: What is to hold of them, in this order too.
        by: As `spliced` takes it.
    """
    if former.rows.equals(anew.select(former.rows.columns)):
        return stored
    period = Path(stored.file).name.partition(f"-{table}-")[0]
    over = set_into(former.over, np.arange(len(former.over)), anew, by)
    if stored.rows < _LEAST or len(over) + len(former.gone) > _most_over(stored):
        rows = read_frame(mart, stored.model_copy(update={"over": None}))
        kept = np.delete(np.arange(len(rows)), former.gone.to_numpy())
        return write_frame(mart, table, set_into(rows, kept, over, by), period)
    laid = Laid(
        rows=write_frame(mart, table + OVER, over, period),
        gone=write_frame(mart, f"{table}_gone", former.gone.to_frame(), period),
        by=tuple(by),
    )
    return Stored(file=stored.file, rows=stored.rows, size=stored.size, over=laid)


def _most_over(stored: Stored) -> float:
    """So many rows may lie over a file or be gone from it: by its content, as its name tells it."""
    drawn = int(Path(stored.file).stem[-len(_LAST) :], 16) / int(_LAST, 16)
    return stored.rows * _SHARE * (1 + drawn) / 2


def told_apart(manifest: Manifest) -> Iterator[str]:
    """What tells a mart from another one, however either was kept up.

    These are the names of its files, which tell what is in them; of those over which rows may lie
    the rows that hold. A table that holds fewer than these was written anew each time.
    """
    least = _LEAST * (1 - _SHARE)
    for month, files in (("", manifest.files), *((p.month, p.files) for p in manifest.partitions)):
        for name, stored in files.items():
            may_differ = name.partition("-")[0] in _TABLES and stored.held >= least
            yield f"{month} {name} {stored.held}" if may_differ else stored.file
