"""The reader who wants to know more: equations of all that is shown, solved in whole numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

Between = tuple[float, float]
Weights = dict[str, int]


@dataclass
class Equations:
    """What is known of unknown whole numbers, by their names.

    Attributes:
        bounds: Between what each lies.
        sums: Weighted sums, and between what each of those lies.
    """

    bounds: dict[str, Between] = field(default_factory=dict)
    sums: list[tuple[Weights, Between]] = field(default_factory=list)

    def add_sum(self, names: Iterable[str], between: Between) -> None:
        """These together lie between two numbers."""
        self.sums.append((dict.fromkeys(names, 1), between))

    def add_part(self, part: str, whole: str) -> None:
        """One is no more than the other."""
        self.sums.append(({whole: 1, part: -1}, (0, np.inf)))

    def possible(self, name: str, values: Iterable[int]) -> Iterator[int]:
        """Which values an unknown can have, one by one: each is an equation to solve."""
        return (value for value in values if self._has(name, value))

    def _has(self, name: str, value: int) -> bool:
        names = list(self.bounds)
        least, most = np.array([self.bounds[n] for n in names]).T
        at = names.index(name)
        if not least[at] <= value <= most[at]:
            return False
        least[at] = most[at] = value
        rows = [[weights.get(n, 0) for n in names] for weights, _ in self.sums]
        lows, highs = np.array([between for _, between in self.sums]).T
        found = milp(
            np.zeros(len(names)),
            integrality=np.ones(len(names)),
            bounds=Bounds(least, most),
            constraints=LinearConstraint(np.array(rows), lows, highs),
        )
        return bool(found.success)


def shown(number: int | None) -> Between:
    """What a number of a public table tells of the count behind it, by the rules."""
    if number is None:
        return 0, np.inf
    return max(10, number - 2), number + 2
