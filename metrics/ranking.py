"""Columns as numbers in the order of their values: what is counted by them needs no sorting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from metrics.alike import alike

Numbers = npt.NDArray[np.int64]
Tests = npt.NDArray[np.bool_]

_MOST = 2**22
"""So many combinations are counted in a table; more are sorted."""

_FEW = 2**12
"""So many numbers may there be that no row has, before they are left out."""


class Ranked(NamedTuple):
    """Rows told by their place among values.

    Attributes:
        codes: Of each row which value it has.
        values: Each value once, in order, none first; also such as no row has.
    """

    codes: npt.NDArray[np.integer]
    values: pl.DataFrame

    def as_told(self, told: Callable[[pl.Series], pl.Series]) -> Ranked:
        """The same by what stands for the one column's values: of several values it may be one."""
        names = told(self.values.to_series())
        different = names.unique().sort()
        place = names.to_frame().join(
            different.to_frame().with_row_index("place"),
            on=names.name,
            how="left",
            nulls_equal=True,
            maintain_order="left",
        )
        return Ranked(place["place"].to_numpy()[self.codes], different.to_frame())


def ranked(rows: pl.DataFrame, names: Sequence[str]) -> Ranked:
    """Rows by some columns together, as `metrics.alike` takes them.

    Args:
        rows: With these columns.
        names: Of which the rows have few values, and few of their combinations.
    """
    return in_order(*alike(rows, names))


def in_order(numbers: pl.Series, values: pl.DataFrame) -> Ranked:
    """Rows that are numbered already, as `metrics.alike` numbers them."""
    order = values.with_row_index("nth").sort(values.columns)
    rank = np.empty(len(order), dtype=np.int64)
    rank[order["nth"].to_numpy()] = np.arange(len(order))
    return Ranked(rank[numbers.to_numpy()], order.drop("nth"))


def counted_on(column: pl.Series) -> Ranked:
    """Rows by a column of dates, whole numbers or an enumeration, whose values lie near together.

    An enumeration is in its own order, and told as the number that it is.
    """
    number = column.to_physical()
    low, high = number.min(), number.max()
    if not isinstance(low, int) or not isinstance(high, int):
        return Ranked(np.zeros(len(column), dtype=np.int64), _as_values(column, number.clear(1)))
    if high - low >= _MOST:
        sorted_ = ranked(number.to_frame(), [column.name])
        return Ranked(sorted_.codes, _as_values(column, sorted_.values.to_series()))
    codes = ((number.cast(pl.Int32) - low) + 1).fill_null(0).to_numpy()
    values = np.arange(low, high + 1)
    if high - low > _FEW:
        seen = np.zeros(high - low + 2, dtype=np.bool_)
        seen[codes] = seen[0] = True
        codes, values = (np.cumsum(seen) - 1)[codes], values[seen[1:]]
    told = pl.Series(column.name, values).cast(number.dtype)
    return Ranked(codes, _as_values(column, pl.concat([number.clear(1), told])))


def _as_values(column: pl.Series, numbers: pl.Series) -> pl.DataFrame:
    """Dates as such."""
    return (numbers.cast(pl.Date) if column.dtype == pl.Date else numbers).to_frame()


def together(columns: Sequence[Ranked]) -> Numbers:
    """One number a row for several columns: it rises with the first, then with the second."""
    whole = columns[0].codes.astype(np.int64)
    for codes, values in columns[1:]:
        whole *= len(values)
        whole += codes
    return whole


def apart(numbers: Numbers, columns: Sequence[Ranked]) -> list[Numbers]:
    """Of each column the codes that such numbers are made of."""
    found = []
    for column in reversed(columns):
        numbers, codes = np.divmod(numbers, max(len(column.values), 1))
        found.append(codes)
    return found[::-1]


def counted(numbers: Numbers, most: int, *tests: Tests) -> list[Numbers]:
    """Each number that occurs, in order; how often, and for how many rows each test is true.

    Args:
        numbers: Of the rows.
        most: None of them is as great.
        tests: Of each row.
    """
    if most << len(tests) <= _MOST:
        found = _tested(numbers, most, tests)
        names = np.flatnonzero(found.any(axis=1))
        found = found[names]
    else:
        names, places = np.unique(numbers, return_inverse=True)
        found = _tested(places, len(names), tests)
    which = np.arange(1 << len(tests))
    sums = [found[:, which >> nth & 1 == 1].sum(axis=1) for nth in range(len(tests))]
    return [names, found.sum(axis=1), *sums]


def _tested(numbers: Numbers, most: int, tests: Sequence[Tests]) -> Numbers:
    """How often each number comes with each outcome of all tests: a row a number."""
    bits = numbers << len(tests)  # all in one look at the rows
    for nth, test in enumerate(tests):
        bits |= test.astype(np.int64) << nth
    return np.bincount(bits, minlength=most << len(tests)).reshape(-1, 1 << len(tests))
