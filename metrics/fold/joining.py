"""Joining a few found things to many wide rows, without copying the rows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import polars as pl


def beside(
    rows: pl.DataFrame, found: pl.DataFrame, on: str | Sequence[str] = "row"
) -> pl.DataFrame:
    """The rows with the columns of what was found, which has at most one row for each of them.

    Where nothing was found they are null. Columns of the same names are replaced.
    """
    key = [on] if isinstance(on, str) else list(on)
    values = found.select(name for name in found.columns if name not in key)
    if found.is_empty():
        none = (pl.lit(None, dtype).alias(name) for name, dtype in values.schema.items())
        return rows.with_columns(none)
    if len(key) == 1 and rows[key[0]].dtype.is_unsigned_integer():
        return rows.with_columns(_at(values, rows[key[0]], found[key[0]]).get_columns())
    told = rows.select(key).join(found, on=key, how="left", maintain_order="left")
    return rows.with_columns(told.drop(key).get_columns())


def _at(values: pl.DataFrame, wanted: pl.Series, numbers: pl.Series) -> pl.DataFrame:
    """The values that stand under the wanted numbers, null where there are none."""
    if len(wanted) == len(numbers) and (wanted == numbers).all():
        return values
    most = max(_greatest(wanted), _greatest(numbers))
    places = np.full(most + 1, len(numbers), dtype=np.uint32)
    places[numbers.to_numpy()] = np.arange(len(numbers), dtype=np.uint32)
    place = places[wanted.to_numpy()]
    told = pl.Series(place)
    return values[told.set(pl.Series(place == len(numbers)), None)]


def _greatest(numbers: pl.Series) -> int:
    greatest = numbers.max()
    return greatest if isinstance(greatest, int) else 0
