"""Joining a few found things to many wide rows, without copying the rows."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl


def beside(
    rows: pl.DataFrame, found: pl.DataFrame, on: str | Sequence[str] = "row"
) -> pl.DataFrame:
    """The rows with the columns of what was found, which has at most one row for each of them.

    Where nothing was found they are null. Columns of the same names are replaced.
    """
    key = [on] if isinstance(on, str) else list(on)
    told = rows.select(key).join(found, on=key, how="left", maintain_order="left")
    return rows.with_columns(told.drop(key).get_columns())
