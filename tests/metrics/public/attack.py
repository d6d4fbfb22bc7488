"""The reader who wants to know more: equations of all that is shown, solved in whole numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, lil_array
from scipy.sparse.csgraph import connected_components

from metrics.public import CHAIN, COUNTED, LEAST_SHOWN, VALUES_LEFT, Edition, Row

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

    def add_same(self, some: Iterable[str], others: Iterable[str]) -> None:
        """Some together are as many as others together."""
        self.sums.append((dict.fromkeys(some, 1) | dict.fromkeys(others, -1), (0, 0)))

    def possible(self, name: str, values: Iterable[int]) -> Iterator[int]:
        """Which values an unknown can have, one by one: each is an equation to solve."""
        solver = Solver(self)
        return (value for value in values if solver.has(name, value))


class Solver:
    """Equations that are solved many times; what one solution shows need not be solved again."""

    def __init__(self, known: Equations) -> None:
        """Write the equations as matrices: one for each set of unknowns that hang together."""
        matrix = lil_array((len(known.sums), len(known.bounds)))
        names = list(known.bounds)
        at = {name: place for place, name in enumerate(names)}
        for row, (weights, _) in enumerate(known.sums):
            for name, weight in weights.items():
                matrix[row, at[name]] = weight
        rules = matrix.tocsr()
        _, together = connected_components(rules.T @ rules != 0)
        self._system = dict[str, _System]()
        for one in set(together.tolist()):
            inside = np.flatnonzero(together == one)
            system = _System(known, [names[place] for place in inside], rules[:, inside])
            self._system |= dict.fromkeys(system.names, system)
        self._seen = defaultdict[str, set[int]](set)

    def has(self, name: str, value: int) -> bool:
        """Whether all equations hold when an unknown has a value."""
        if value in self._seen[name]:
            return True
        found = self._system[name].solution(name, value)
        for other, number in (found or {}).items():
            self._seen[other].add(number)
        return found is not None


class _System:
    """Unknowns that hang together."""

    def __init__(self, known: Equations, names: list[str], rules: csr_array) -> None:
        self.names = names
        self._least, self._most = np.array([known.bounds[n] for n in names], dtype=float).T
        told = np.flatnonzero(np.diff(rules.indptr))
        lows, highs = np.array([known.sums[row][1] for row in told], dtype=float).reshape(-1, 2).T
        self._rules = LinearConstraint(rules[told], lows, highs)

    def solution(self, name: str, value: int) -> dict[str, int] | None:
        """What all of them can be when one has a value; None where nothing fits."""
        least, most, at = self._least.copy(), self._most.copy(), self.names.index(name)
        if not least[at] <= value <= most[at]:
            return None
        least[at] = most[at] = value
        # Simplified first, the solver at times finds nothing where there is something.
        for simplified in (True, False):
            found = milp(
                np.zeros(len(least)),
                integrality=np.ones(len(least)),
                bounds=Bounds(least, most),
                constraints=self._rules,
                options={"presolve": simplified},
            )
            if found.success:
                return {one: round(n) for one, n in zip(self.names, found.x, strict=True)}
        return None


def shown(number: int | None) -> Between:
    """What a number of a public table tells of the count behind it, by the rules."""
    if number is None:
        return 0, np.inf
    return max(10, number - 2), number + 2


def corrected_to(old: int | None, new: int | None, *, whole: int | None = None) -> Between:
    """What a correction tells, by the rules: of a number that stayed nothing, for it may have to.

    Nor does one that is as large as its whole: it may have been cut to that. Another one that
    changed was wrong by five, and 10 can stand for less.
    """
    if old is None or new is None or new in {old, whole}:
        return 0, np.inf
    least, most = (new - 2, new + 2) if new > LEAST_SHOWN else (0, new + 2)
    return (max(least, old + 5), most) if new > old else (least, min(most, old - 5))


def name_of(at: object, row: int, column: str) -> str:
    """What the equations call a count: of which period, which row of it, which column."""
    return f"{at}.{row}.{column}"


def read(
    known: Equations,
    at: object,
    one: Edition,
    former: Edition | None = None,
    *,
    more: bool = False,
) -> None:
    """Write down what an edition tells.

    Args:
        known: Where to.
        at: What the equations call it.
        one: The edition.
        former: The one that it corrects.
        more: Whether parts that it lacks can be in its total.
    """
    for place, row in enumerate(one.rows):
        of_row = _told(row, former.rows[place] if former else None)
        known.bounds |= {name_of(at, place, column): of_row[column] for column in COUNTED}
        for whole, part in pairwise(CHAIN):
            known.add_part(name_of(at, place, part), name_of(at, place, whole))
    if "Q" in one.total["period"]:
        return
    total = _told(one.total, former.total if former else None)
    for column in COUNTED:
        names = [name_of(at, place, column) for place in range(len(one.rows))]
        if more:
            names.append(name_of(at, len(one.rows), column))
            known.bounds[names[-1]] = (0, np.inf)
        known.add_sum(names, total[column])


def same(
    known: Equations,
    months: Mapping[str, Edition],
    quarter: Mapping[str, Edition],
) -> None:
    """Write down that the same requests are divided twice, by agency and by district."""
    for column in COUNTED:
        some, others = (
            [name_of(at, place, column) for at, one in parts.items()
             for place in range(len(one.rows))]
            for parts in (months, quarter)
        )  # fmt: skip
        known.add_same(some, others)


def _told(row: Row, former: Row | None) -> dict[str, Between]:
    """What a row tells of each of its counts."""
    if former is None:
        told = {column: shown(row[column]) for column in COUNTED}
        if row["why"]:
            told |= dict.fromkeys(CHAIN, (0, 0))
        return told
    wholes = {part: row[whole] for whole, part in pairwise(CHAIN)}
    return {
        column: corrected_to(former[column], row[column], whole=wholes.get(column))
        for column in COUNTED
    }


def pinned(
    known: Equations, at: object, rows: Sequence[Row], exact: Sequence[Mapping[str, Any]]
) -> list[str]:
    """The hidden counts under ten of an edition that have too few values left.

    Args:
        known: All equations.
        at: What they call the edition.
        rows: Its rows.
        exact: The counts behind them.
    """
    hidden = [
        name_of(at, place, column)
        for place, (row, counts) in enumerate(zip(rows, exact, strict=True))
        for column in row["hidden"]
        if counts[column] < LEAST_SHOWN
    ]
    solver = Solver(known)
    return [name for name in hidden if not _is_open(solver, name)]


def _is_open(solver: Solver, name: str) -> bool:
    """Whether enough values remain."""
    possible = (value for value in range(LEAST_SHOWN) if solver.has(name, value))
    return len(list(islice(possible, VALUES_LEFT))) == VALUES_LEFT
