"""Rows that agree in some columns, numbered: a number is far cheaper to count by than texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
import polars as pl

_Codes = npt.NDArray[np.uint32]

NUMBER: Final = "alike"
"""The column of numbered rows that holds their number: rows of one agree in all texts that they are
counted by."""

_MOST = 2**22
"""So many combinations are looked up in a table; more are sorted."""

_BITS = 20
"""So many bits of a hash tell where it is looked up: of a few hundred two seldom meet."""

_SPARSE = 2
"""So many numbers a row may there be before those that are not used are left out."""


def alike(rows: pl.DataFrame, names: Sequence[str]) -> tuple[pl.Series, pl.DataFrame]:
    """A number for each row, and what the rows of each number agree in.

    Args:
        rows: With these columns of texts, dates or whole numbers; null is a value of its own.
        names: Of which the rows have few values, and few of their combinations; numbers and dates
            lie near to each other.

    Returns:
        The numbers from 0 on, `UInt32`, and a table of the columns with a row for each of them.
    """
    texts = [name for name in names if rows.schema[name] == pl.String]
    together = _hashed(rows.select(texts)) if len(texts) > 1 else None
    numbers, found = together or (np.zeros(len(rows), dtype=np.uint32), 1)
    for name in names if together is None else [name for name in names if name not in texts]:
        codes, several = _codes(rows[name])
        if found * several > _SPARSE * len(rows):
            (numbers, found), (codes, several) = _dense(numbers), _dense(codes)
        if found * several > _MOST:
            wide = numbers.astype(np.uint64) * np.uint64(several) + codes
            different, places = np.unique(wide, return_inverse=True)
            numbers, found = places.astype(np.uint32), len(different)
        else:
            numbers, found = numbers * np.uint32(several) + codes, found * several
    numbers, _ = _dense(numbers)
    return pl.Series(numbers, dtype=pl.UInt32), rows.select(names)[_one_of_each(numbers)]


def once(names: Sequence[str], told: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    """What follows from a few texts alone, worked out once for all rows that agree in them.

    Args:
        names: The columns, as `alike` takes them. Where rows have a `NUMBER`, rows of one number
            agree in them.
        told: What follows from them, row by row.
        dtype: Its type.
    """

    def tell(rows: pl.Series) -> pl.Series:
        columns = rows.struct.unnest()
        if NUMBER in columns.columns:
            numbers = columns[NUMBER]
            groups = columns.select(names)[_one_of_each(numbers.to_numpy())]
        else:
            numbers, groups = alike(columns, names)
        return groups.select(told.cast(dtype)).to_series().gather(numbers)

    asked = pl.struct(pl.selectors.by_name(*names, NUMBER, require_all=False))
    return asked.map_batches(tell, return_dtype=dtype, is_elementwise=True)


def _one_of_each(numbers: _Codes) -> pl.Series:
    """Where a row of each number is: of one that no row has, any row."""
    one = np.zeros(int(numbers.max(initial=0)) + 1 if len(numbers) else 0, dtype=np.uint32)
    one[numbers] = np.arange(len(numbers), dtype=np.uint32)
    return pl.Series(one)


def _hashed(texts: pl.DataFrame) -> tuple[_Codes, int] | None:
    """A number for each row, from 0 on, and how many there are: of one are rows with one hash.

    The texts are not compared with each other, for that costs more than all the rest; so two
    different rows of one hash would be taken for one. Nothing grows with the number of rows: d
    different ones have two of one hash with a chance of d² / 2⁶⁵ at most. Each is looked up by some
    of its bits, and where two meet there this gives None and the texts themselves are numbered: of
    five thousand different rows some twelve pairs do, so that no more than a few thousand ever pass
    here, with a chance of one in a million million. They are names of agencies, services and the
    like, which no resident writes.
    """
    hashes = texts.hash_rows().to_numpy()
    places = (hashes >> np.uint64(64 - _BITS)).astype(np.uint32)
    at = np.zeros(1 << _BITS, dtype=np.uint64)
    at[places] = hashes
    if not np.array_equal(at[places], hashes):
        return None
    taken = np.zeros(1 << _BITS, dtype=np.bool_)
    taken[places] = True
    different = np.flatnonzero(taken)
    number = np.zeros(1 << _BITS, dtype=np.uint32)
    number[different] = np.arange(len(different), dtype=np.uint32)
    return number[places], len(different)


def _codes(values: pl.Series) -> tuple[_Codes, int]:
    """A number for each value, and one for none; all are less than the second."""
    is_text = values.dtype == pl.String
    codes = (values.cast(pl.Categorical) if is_text else values).to_physical()
    if codes.dtype.is_signed_integer():
        least = codes.min()
        codes = codes - (least if isinstance(least, int) else 0)
    whole: _Codes = (codes.cast(pl.UInt32) + 1).fill_null(0).to_numpy()
    return whole, int(whole.max(initial=0)) + 1


def _dense(numbers: _Codes) -> tuple[_Codes, int]:
    """The same numbers without gaps, and how many different ones there are."""
    seen = np.zeros(int(numbers.max(initial=0)) + 1, dtype=np.uint32)
    seen[numbers] = 1
    places = np.cumsum(seen, dtype=np.uint32)
    return (places - np.uint32(1))[numbers], int(places[-1])
