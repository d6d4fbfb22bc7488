"""Grouping rows that are counted in many passes: their texts are numbered once, for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import polars as pl

from metrics.alike import alike

NUMBER: Final = "alike"
"""The number of a row: rows that have the same agree in all texts that they are counted by."""


def numbered(rows: pl.DataFrame, names: Sequence[str]) -> pl.DataFrame:
    """Rows with their `NUMBER`.

    Args:
        rows: That are counted by these columns.
        names: All of them but the day.
    """
    numbers, _ = alike(rows, names)
    return rows.with_columns(numbers.alias(NUMBER))


def grouped(
    rows: pl.LazyFrame, keys: Sequence[str], sums: Sequence[pl.Expr], *, by_number: bool
) -> pl.LazyFrame:
    """Sums by some columns and the `day`; of numbered rows a group may stand in several rows.

    Args:
        rows: With the columns, the `day`, and the `NUMBER` where they have been `numbered`.
        keys: The columns, `day` among them.
        sums: What is added up.
        by_number: Whether the rows are numbered by all of the columns, and maybe by others.
    """
    if not by_number:
        return rows.group_by(keys).agg(*sums)
    texts = [pl.col(name).first() for name in keys if name != "day"]
    found = rows.group_by(NUMBER, "day").agg(*texts, *sums)
    return found.select(*keys, pl.exclude(NUMBER, *keys))
