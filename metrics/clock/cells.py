"""A dense index over sorted marks: which mark comes next, in constant time for whole columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

QUARTER = 900
"""One cell is a quarter of an hour: zones and opening hours seldom move by less."""


@dataclass(frozen=True, eq=False)
class Cells:
    """For each quarter of an hour, the first mark that lies after its beginning.

    Attributes:
        marks: Sorted marks, the last one beyond anything asked for.
        first: Where the first cell begins.
        at: Index of the first mark after the beginning of each cell.
        steps: Most marks strictly inside one cell; 0 when all lie on quarter hours.
    """

    marks: npt.NDArray[np.int64]
    first: int
    at: npt.NDArray[np.int32]
    steps: int

    @classmethod
    def over(cls, marks: npt.NDArray[np.int64], first: int, last: int) -> Self:
        """The index for questions from `first` to `last`."""
        first -= first % QUARTER
        cells = (last - first) // QUARTER + 1
        # Years have many more cells than marks: the cells are counted, no mark is looked for.
        cell, beyond = np.divmod(marks - first, QUARTER)
        reached = np.clip(cell + (beyond > 0), 0, cells)
        at = np.cumsum(np.bincount(reached, minlength=cells + 1)[:cells], dtype=np.int32)
        within = cell[(beyond > 0) & (cell >= 0) & (cell < cells)]
        return cls(marks, first, at, int(np.bincount(within).max(initial=0)))

    def next(self, values: npt.NDArray[np.int64]) -> npt.NDArray[np.intp]:
        """Index of the first mark greater than each value."""
        found = self.at.take((values - self.first) // QUARTER).astype(np.intp)
        for _ in range(self.steps):
            found += self.marks.take(found) <= values
        return found
