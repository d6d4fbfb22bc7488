"""Rows that agree in some texts, numbered: a number is far cheaper to group by than texts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import polars as pl

_Codes = npt.NDArray[np.uint32]

_MOST = 2**22
"""So many combinations are looked up in a table; more are sorted."""


def alike(rows: pl.DataFrame, names: Sequence[str]) -> tuple[pl.Series, pl.DataFrame]:
    """A number for each row, and the texts that the rows of each number agree in.

    Args:
        rows: With these columns; null is a text of its own.
        names: Of which the rows have few texts, and few of their combinations.

    Returns:
        The numbers from 0 on, `UInt32`, and a table of the columns with a row for each of them.
    """
    numbers, found = np.zeros(len(rows), dtype=np.uint32), 1
    for name in names:
        codes, several = _dense(_codes(rows[name]))
        if found * several > _MOST:
            wide = numbers.astype(np.uint64) * np.uint64(several) + codes
            different, places = np.unique(wide, return_inverse=True)
            numbers, found = places.astype(np.uint32), len(different)
        else:
            numbers, found = _dense(numbers * np.uint32(several) + codes)
    one = np.zeros(found if len(rows) else 0, dtype=np.uint32)
    one[numbers] = np.arange(len(rows), dtype=np.uint32)
    return pl.Series(numbers, dtype=pl.UInt32), rows.select(names)[pl.Series(one)]


def _codes(texts: pl.Series) -> _Codes:
    """A number for each text, and one for none."""
    codes = texts.cast(pl.Categorical).to_physical()
    whole: _Codes = (codes.cast(pl.UInt32) + 1).fill_null(0).to_numpy()
    return whole


def _dense(numbers: _Codes) -> tuple[_Codes, int]:
    """The same numbers without gaps, and how many different ones there are."""
    seen = np.zeros(int(numbers.max(initial=0)) + 1, dtype=np.uint32)
    seen[numbers] = 1
    places = np.cumsum(seen, dtype=np.uint32)
    return (places - np.uint32(1))[numbers], int(places[-1])
