"""Which counts of a public table are hidden, so that none of them follows by subtraction.

A count under `LEAST_SHOWN` is hidden, others are rounded. Where that leaves a hidden one open to
subtraction (the total less what is shown), further rows are hidden with it, in an order that is not
made from the counts, until `VALUES_LEFT` values remain possible for it.

What is guaranteed: somebody who knows these rules and reads every number of every table is left
with at least `VALUES_LEFT` possible values for each hidden count. Numbers of the same cases that
stand in another table (districts, beside agencies) leave the total as open as its own rounding
does; where they stand first, the total is taken as known exactly.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from metrics.public.reader import ANYTHING, Between, Told

LEAST_SHOWN: Final = 10
"""A smaller count is hidden."""

VALUES_LEFT: Final = 5
"""So many values stay possible for a hidden count: as many as a rounded one leaves open."""

ROUNDED_TO: Final = 5

_SMALL: Final = range(LEAST_SHOWN)

Counts = Sequence[int]


def rounded(count: int) -> int:
    """To the nearest five; never under what is shown."""
    return max(LEAST_SHOWN, (count + ROUNDED_TO // 2) // ROUNDED_TO * ROUNDED_TO)


def between(count: int) -> Between:
    """The least and the most that is rounded to the same."""
    near = rounded(count)
    return max(LEAST_SHOWN, near - ROUNDED_TO // 2), near + ROUNDED_TO // 2


@dataclass(frozen=True)
class Hidden:
    """What is hidden of one count of a period.

    Attributes:
        rows: The rows, by place.
        total: Whether the total is hidden too; then all rows are.
    """

    rows: frozenset[int] = frozenset()
    total: bool = False


def hide(
    chain: Sequence[Counts],
    known: Collection[int] = (),
    some: Collection[int] = (),
    *,
    last_has_total: bool = True,
    total_is_rounded: bool = True,
) -> list[Hidden]:
    """What is hidden of some counts of a period, each of which is a part of the one before.

    What is hidden of a whole is hidden of its parts.

    Args:
        chain: Counts row by row, such as the promises due, and those of them that were kept. The
            rows stand in the order in which further ones are hidden.
        known: Rows of which everybody knows that they are 0, as nothing was promised.
        some: Rows of which everybody knows that the first count is not 0: no promise is in force
            any more, and something fell due all the same.
        last_has_total: Whether the sum of the last counts is told anywhere; those of others are.
        total_is_rounded: Whether all that is told of a sum is its rounded number. Where it is not,
            it is taken as known, and what is shown must leave it as open as its rounding does.
    """
    rows = frozenset(range(len(chain[0]))) - set(known)
    has_total = [True] * (len(chain) - 1) + [last_has_total]
    hiding = _Hiding(chain, rows, frozenset(some), has_total, total_is_rounded)
    hidden = hiding.nested([hiding.at_first(at) for at in range(len(chain))])
    while (more := hiding.further(hidden)) is not None:
        hidden = hiding.nested(more)
    return hidden


@dataclass(frozen=True)
class _Hiding:
    """The counts of a period, and what may be told of them."""

    chain: Sequence[Counts]
    rows: frozenset[int]
    some: frozenset[int]
    has_total: Sequence[bool]
    total_is_rounded: bool

    def small(self, at: int) -> frozenset[int]:
        """The rows of a count that are hidden for themselves."""
        return frozenset(row for row in self.rows if self.chain[at][row] < LEAST_SHOWN)

    def at_first(self, at: int) -> Hidden:
        """What is hidden for itself."""
        if self.has_total[at] and sum(self.chain[at]) < LEAST_SHOWN:
            return Hidden(self.rows, total=True)
        return Hidden(self.small(at))

    def nested(self, hidden: Sequence[Hidden]) -> list[Hidden]:
        """The same with what is hidden of a whole hidden of its parts."""
        found = [hidden[0]]
        for own in hidden[1:]:
            found.append(Hidden(found[-1].rows | own.rows, found[-1].total or own.total))
        return found

    def further(self, hidden: Sequence[Hidden]) -> list[Hidden] | None:
        """The same with one row more, where it is needed; None where nothing is."""
        told = self.told(hidden)
        for at in range(len(self.chain)):
            if not self.is_safe(at, hidden[at], told):
                more = self._one_more(hidden, at)
                if more != list(hidden):  # else there is nothing left to hide
                    return more
        return None

    def is_safe(self, at: int, hidden: Hidden, told: Told) -> bool:
        """Whether enough values remain for each hidden small count."""
        if not (self.total_is_rounded or hidden.total or self._leaves_total_open(at, hidden)):
            return False
        left = (told.possible(row, at, _SMALL) for row in self.small(at))
        return all(len(values) >= VALUES_LEFT for values in left)

    def told(self, hidden: Sequence[Hidden]) -> Told:
        """What a reader knows."""
        width = range(len(self.chain))
        rows = [[self._told_of(at, row, hidden[at]) for at in width]
                for row in range(len(self.chain[0]))]  # fmt: skip
        return Told(rows, [self._told_total(at, hidden[at]) for at in width])

    def _told_of(self, at: int, row: int, hidden: Hidden) -> Between:
        if row not in self.rows:
            return 0, 0
        least = 1 if at == 0 and row in self.some else 0
        return (least, ANYTHING) if row in hidden.rows else between(self.chain[at][row])

    def _told_total(self, at: int, hidden: Hidden) -> Between:
        total = sum(self.chain[at])
        if hidden.total and total < LEAST_SHOWN:
            return 0, LEAST_SHOWN - 1
        if hidden.total or not self.has_total[at]:
            return 0, ANYTHING
        return between(total) if self.total_is_rounded else (total, total)

    def _one_more(self, hidden: Sequence[Hidden], at: int) -> list[Hidden]:
        """One row more of a count, or of its whole; where none is left, its total."""
        found = list(hidden)
        for level in range(at, -1, -1):
            rest = self.rows - hidden[level].rows
            if rest:
                found[level] = Hidden(hidden[level].rows | {min(rest)}, hidden[level].total)
                return found
        found[at] = Hidden(self.rows, total=True)
        return found

    def _leaves_total_open(self, at: int, hidden: Hidden) -> bool:
        """Whether what is shown tells no more of the sum than its rounded number does."""
        if hidden.rows - self.small(at):
            return True
        counts = [self.chain[at][row] for row in self.rows - hidden.rows]
        bounds = [between(n) for n in counts]
        less = sum(n - least for n, (least, _) in zip(counts, bounds, strict=True))
        more = sum(most - n for n, (_, most) in zip(counts, bounds, strict=True))
        return min(less, more) >= ROUNDED_TO - 1
