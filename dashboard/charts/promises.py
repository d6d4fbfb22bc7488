"""An agency's promises, one block each: what was measured against what was promised."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import altair as alt
import polars as pl

from dashboard.charts.finished import kept
from dashboard.charts.ledger import BLOCKS, LINES, Ledger, ledger

PROMISES: Final = {
    "name": pl.String,
    "words": pl.String,
    "role": pl.String,
    "low": pl.Float64,
    "high": pl.Float64,
    "value": pl.Float64,
    "goal": pl.Float64,
    "usual": pl.Float64,
    "mark": pl.String,
    "percent": pl.String,
    "counts": pl.String,
    "note": pl.String,
}
"""One row a promise, in order: its words, the verdict with its role, and the line of the ledger."""


@kept
def promises(rows: pl.DataFrame, key: Mapping[str, str]) -> alt.LayerChart:
    """The ledger of promises.

    Args:
        rows: Columns as `PROMISES`.
        key: Words for the first row's own marks, as `Ledger` takes them.

    Raises:
        ValueError: There is no promise.
    """
    return ledger(in_blocks(rows, key))


def in_blocks(rows: pl.DataFrame, key: Mapping[str, str], *, limits: bool = False) -> Ledger:
    """A block of one line for each row: its columns go where a ledger has them.

    Args:
        rows: Columns as `PROMISES`.
        key: As `Ledger` takes it.
        limits: As `Ledger` takes it.
    """
    blank = rows.with_columns(aside=pl.lit(""), label=pl.lit(""))
    return Ledger(blank.select(*BLOCKS), blank.select(*LINES), key, limits=limits)
