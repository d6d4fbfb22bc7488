"""Under which promises a case stands: looked up once for each agency, version and service."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from metrics.fold.keeping import kept
from metrics.promises import Promises, places

_TERMS = ("promiser", "version", "service")

Whole = npt.NDArray[np.int64]

_Found = dict[tuple[str | None, ...], int | None]


class Governing(NamedTuple):
    """What governs cases: whose promise, of which version, for which service.

    Attributes:
        table: One row for each that there is: `agency version service`.
    """

    table: pl.DataFrame

    def places(self, governed: pl.Series, promises: Promises, commitment: str) -> pl.Series:
        """Where in the table of clauses the promise of a commitment is, or null.

        Args:
            governed: Of each case which row of the table governs it.
            promises: The agreements in force.
            commitment: Such as `resolution`.
        """
        found: _Found = kept(promises.clauses, f"places of {commitment}", dict)
        rows = self.table.rows()
        new = [row for row in rows if row not in found]
        if new:
            asked = pl.DataFrame(new, self.table.schema, orient="row")
            found.update(zip(new, places(asked, promises.clauses, commitment), strict=True))
        return pl.Series([found[row] for row in rows], dtype=pl.UInt32).gather(governed)


def governing(*frames: pl.DataFrame) -> tuple[Governing, list[pl.DataFrame]]:
    """What governs the rows of some frames, and the frames with `governed`, which row of it does.

    Args:
        frames: With `promiser`, `version` and `service`.
    """
    every = pl.concat(frame.select(_TERMS) for frame in frames)
    numbers = np.zeros(len(every), dtype=np.int64)
    for name in _TERMS:
        codes = _codes(every[name])
        numbers = _dense(numbers * (int(codes.max(initial=0)) + 1) + codes)
    one = np.zeros(int(numbers.max(initial=-1)) + 1, dtype=np.int64)
    one[numbers] = np.arange(len(numbers))
    table = every[one].select("version", "service", agency="promiser")
    parts = np.split(numbers.astype(np.uint32), np.cumsum([len(frame) for frame in frames])[:-1])
    told = [
        frame.with_columns(governed=pl.Series(part, dtype=pl.UInt32))
        for frame, part in zip(frames, parts, strict=True)
    ]
    return Governing(table), told


def _codes(names: pl.Series) -> Whole:
    """A number for each name, and one for none."""
    codes = names.cast(pl.Categorical).to_physical().cast(pl.Int64)
    return (codes.fill_null(-1) + 1).to_numpy()


def _dense(numbers: Whole) -> Whole:
    """The same numbers without gaps."""
    if not len(numbers) or numbers.max() > len(numbers) + 1_000_000:
        dense: Whole = np.unique(numbers, return_inverse=True)[1]
        return dense
    seen = np.zeros(int(numbers.max()) + 1, dtype=np.int64)
    seen[numbers] = 1
    return (np.cumsum(seen) - 1)[numbers]
