"""Grouping rows that are counted in many passes: their texts are numbered once, for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import polars as pl

from metrics.alike import NUMBER, alike

_DAYS: Final = 2**24
"""More than there are days in twenty thousand years before 1970 and as many after it."""


def numbered(rows: pl.DataFrame, names: Sequence[str]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Rows with their `NUMBER`, and what the rows of each number agree in.

    Args:
        rows: That are counted by these columns.
        names: All of them but the day.
    """
    numbers, groups = alike(rows, names)
    return rows.with_columns(numbers.alias(NUMBER)), groups


def grouped(
    rows: pl.LazyFrame, keys: Sequence[str], sums: Sequence[pl.Expr], groups: pl.DataFrame | None
) -> pl.LazyFrame:
    """Sums by some columns and the `day`; of numbered rows a group may stand in several rows.

    Args:
        rows: With the columns, the `day`, and the `NUMBER` where they have been `numbered`.
        keys: The columns, `day` among them.
        sums: What is added up.
        groups: What the rows of each number agree in, where the rows are numbered by all of the
            columns, and maybe by others.
    """
    if groups is None:
        return rows.group_by(keys).agg(*sums)
    # One number is found sooner than a number and a day, which may be null.
    day = (pl.col("day").to_physical().cast(pl.Int64) + _DAYS // 2).fill_null(0)
    found = rows.group_by(pl.col(NUMBER).cast(pl.Int64) * _DAYS + day).agg(*sums)
    days = pl.col(NUMBER) % _DAYS
    told = found.with_columns(
        pl.col(NUMBER) // _DAYS,
        day=pl.when(days > 0).then(days - _DAYS // 2).cast(pl.Int32).cast(pl.Date),
    )
    texts = groups.lazy().select(name for name in keys if name != "day")
    named = texts.with_row_index(NUMBER).with_columns(pl.col(NUMBER).cast(pl.Int64))
    return told.join(named, on=NUMBER, how="left").select(*keys, pl.exclude(NUMBER, *keys))
