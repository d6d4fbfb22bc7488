"""What somebody can work out about hidden counts from the numbers that are shown.

The reader knows of each count between which whole numbers it lies, of their sum the same, and that
a part is no more than its whole. Whether a value is possible is whether all of that can be true at
once. The rows of counts that can are polyhedra of differences, whose sum misses a box only if one
of the directions with steps of -1, 0 and 1 separates the two (the system is a network's, so that
whole numbers and no other directions matter); the tests hold this against a solver of equations.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, product

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

ANYTHING = 10**9
"""No count is as large."""

Between = tuple[int, int]
"""The least and the most that a number can be."""


@dataclass(frozen=True)
class Told:
    """What is told of some counts, each a part of the one before, and of their sums.

    Attributes:
        rows: A row each part: between what each of its counts lies.
        totals: The same of the sums.
    """

    rows: Sequence[Sequence[Between]]
    totals: Sequence[Between]

    def possible(self, row: int, count: int, values: Sequence[int]) -> list[int]:
        """Which of some values a count can have."""
        others = self._leasts.sum(axis=0) - self._leasts[row]
        return [v for v in values if self._fits(others, self._with(row, count, v))]

    def _with(self, row: int, count: int, value: int) -> list[Between]:
        bounds = list(self.rows[row])
        least, most = bounds[count]
        bounds[count] = (max(least, value), min(most, value))
        return bounds

    def _fits(self, others: Ints, row: Sequence[Between]) -> bool:
        least = _least(row, self._directions)
        return least is not None and bool((others + least <= self._reach).all())

    @cached_property
    def _directions(self) -> Ints:
        return np.array(list(product((-1, 0, 1), repeat=len(self.totals))), dtype=np.int64)

    @cached_property
    def _leasts(self) -> Ints:
        """Of each row, how far it reaches back in each direction."""
        found = (_least(row, self._directions) for row in self.rows)
        return np.array([least for least in found if least is not None])

    @cached_property
    def _reach(self) -> Ints:
        """How far the sums reach in each direction."""
        least, most = np.array(self.totals, dtype=np.int64).T
        reach: Ints = (np.maximum(self._directions * least, self._directions * most)).sum(axis=1)
        return reach


def _least(row: Sequence[Between], directions: Ints) -> Ints | None:
    """How far a row reaches back in each direction; None where nothing fits.

    A corner has each count at a bound of its own or of another.
    """
    edges = sorted({edge for bounds in row for edge in bounds})
    own = [[edge for edge in edges if least <= edge <= most] for least, most in row]
    corners = [c for c in product(*own) if all(a >= b for a, b in pairwise(c))]
    if not corners:
        return None
    least: Ints = (np.array(corners, dtype=np.int64) @ directions.T).min(axis=0)
    return least
