"""Under which promises a case stands: looked up once for each agency, version and service."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import polars as pl

from metrics.alike import alike
from metrics.fold.keeping import kept
from metrics.promises import Promises, places

_TERMS = ("promiser", "version", "service")

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
    numbers, terms = alike(every, _TERMS)
    table = terms.select("version", "service", agency="promiser")
    ends = np.cumsum([len(frame) for frame in frames])
    told = [
        frame.with_columns(governed=numbers[int(end) - len(frame) : int(end)])
        for frame, end in zip(frames, ends, strict=True)
    ]
    return Governing(table), told
