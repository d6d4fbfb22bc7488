"""Which counts of a public table are hidden, so that none of them follows by subtraction.

A count under `LEAST_SHOWN` is hidden, others are rounded. Where that alone would leave a hidden one
open to subtraction (the total less what is shown), further rows are hidden with it, in an order
that is not made from the counts, until `VALUES_LEFT` values remain possible for it.

What is guaranteed: somebody who knows these rules and reads every number of every table is left
with at least `VALUES_LEFT` possible values for each hidden count. The tests solve that reader's
equations. A number that is told says nothing that its rounding does not: parts of the same cases
that are told in another table (districts, beside agencies) leave the total as open as its own
rounding does, and where they are themselves divided the total is taken as known exactly.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

LEAST_SHOWN: Final = 10
"""A smaller count is hidden."""

VALUES_LEFT: Final = 5
"""So many values stay possible for a hidden count: as many as a rounded one leaves open."""

ROUNDED_TO: Final = 5

Counts = Sequence[int]


def rounded(count: int) -> int:
    """To the nearest five; never under what is shown."""
    return max(LEAST_SHOWN, (count + ROUNDED_TO // 2) // ROUNDED_TO * ROUNDED_TO)


def _between(count: int) -> tuple[int, int]:
    """The least and the most that is rounded to the same."""
    near = rounded(count)
    return max(LEAST_SHOWN, near - ROUNDED_TO // 2), near + ROUNDED_TO // 2


_TOTAL = -1
"""Stands for the total where a row's place would stand."""


@dataclass(frozen=True)
class Hidden:
    """What is hidden of one count of a period.

    Attributes:
        rows: The rows, by place.
        total: Whether the total is hidden too; then all rows are.
    """

    rows: frozenset[int] = frozenset()
    total: bool = False


@dataclass(frozen=True)
class Level:
    """One count of a period, row by row, and what is hidden of it."""

    counts: Counts
    hidden: Hidden


def hide(
    chain: Sequence[Counts],
    known: Collection[int] = (),
    *,
    last_has_total: bool = True,
    total_is_rounded: bool = True,
) -> list[Hidden]:
    """What is hidden of some counts of a period, each of which is a part of the one before.

    What is hidden of a whole is hidden of its parts. Where all rows of a part are hidden and it
    still follows from the whole (nearly all promises were kept), the rows of the whole go too.

    Args:
        chain: Counts row by row, such as the promises due, and those of them that were kept. The
            rows stand in the order in which further ones are hidden.
        known: Rows of which everybody knows that they are 0, as nothing was promised.
        last_has_total: Whether the sum of the last counts is told anywhere; those of others are.
        total_is_rounded: Whether all that is told of a sum is its rounded number. Where it is not,
            it is taken as known, and what is shown must leave it as open as its rounding does.
    """
    everything = frozenset(range(len(chain[0]))) - set(known)
    forced = [frozenset[int]() for _ in chain]
    levels: list[Level] = []
    while len(levels) < len(chain):
        at = len(levels)
        part = chain[at + 1] if at + 1 < len(chain) else None
        has_total = last_has_total or part is not None
        counted = _Counted(chain[at], everything, levels[::-1], part, total_is_rounded)
        found = counted.hidden(forced[at]) if has_total else counted.hidden_alone()
        if found is None and levels and forced[at - 1] != everything:
            forced[at - 1] = everything
            levels.pop()
        else:
            levels.append(Level(chain[at], found or Hidden(everything)))
    return [level.hidden for level in levels]


@dataclass(frozen=True)
class _Counted:
    """One count of a period, what it is a part of (nearest first), and what is a part of it."""

    counts: Counts
    everything: frozenset[int]
    wholes: Sequence[Level]
    part: Counts | None
    total_is_rounded: bool

    @property
    def small(self) -> frozenset[int]:
        """The rows that are hidden for themselves."""
        return frozenset(at for at in self.everything if self.counts[at] < LEAST_SHOWN)

    @property
    def above(self) -> Hidden:
        """What is hidden of the whole."""
        return self.wholes[0].hidden if self.wholes else Hidden()

    def hidden_alone(self) -> Hidden:
        """What is hidden where no total is told."""
        if self.above.total:
            return self.above
        return Hidden(self.small | self.above.rows)

    def hidden(self, forced: frozenset[int]) -> Hidden | None:
        """What is hidden where the total is told; None where hiding all rows is not enough."""
        if self.above.total or sum(self.counts) < LEAST_SHOWN:
            return Hidden(self.everything, total=True)
        rows = self.small | self.above.rows | forced
        for more in (None, *sorted(self.everything - rows)):
            rows = rows if more is None else rows | {more}
            told = self.total_is_rounded or self.leaves_total_open(rows)
            if told and all(self.values_left(at, rows) >= VALUES_LEFT for at in self.small):
                return Hidden(rows)
        return None

    def leaves_total_open(self, rows: frozenset[int]) -> bool:
        """Whether what is shown tells no more of the sum than its rounded number does."""
        shown = self.everything - rows
        if rows - self.small:
            return True
        gives = sum(self._gives(to, is_shown=True) for to in shown)
        return min(gives, sum(map(self._takes_shown, shown))) >= ROUNDED_TO - 1

    def values_left(self, at: int, rows: frozenset[int]) -> int:
        """How many values a hidden count can have, the total and what is shown being as they are.

        What one row has more another has less: a hidden one as it likes, one that is shown as far
        as its rounding goes. It is counted on the safe side: as if it were known which of the rows
        are under `LEAST_SHOWN`.
        """
        hidden, shown = rows - {at}, self.everything - rows
        least, most = self._total_between()
        givers = [(self._room(at, to), self._gives(to, is_shown=to in shown)) for to in
                  hidden | shown]  # fmt: skip
        givers.append((self._room(at, _TOTAL), most - sum(self.counts)))
        bounded = sum(give for room, give in givers if room < math.inf)
        room = min((room for room, _ in givers), default=0)
        more = min(room, bounded) + sum(give for room, give in givers if room == math.inf)
        by_rounding = sum(map(self._takes_shown, shown)) + sum(self.counts) - least
        less = min(by_rounding, self._less_part(at)) + sum(self._takes(to, at) for to in hidden)
        return 1 + int(min(LEAST_SHOWN - 1 - self.counts[at], more) + min(self.counts[at], less))

    def _total_between(self) -> tuple[int, int]:
        """What is known of the sum: the least and the most."""
        total = sum(self.counts)
        return _between(total) if self.total_is_rounded else (total, total)

    def _gives(self, to: int, *, is_shown: bool) -> int:
        """How much less a row may have."""
        if not is_shown:
            return self.counts[to] - (0 if to in self.small else LEAST_SHOWN)
        return min(self.counts[to] - _between(self.counts[to])[0], self._less_part(to))

    def _takes(self, to: int, other: int) -> float:
        """How much more a hidden row may have at the cost of another."""
        under = LEAST_SHOWN - 1 - self.counts[to] if to in self.small else math.inf
        return min(under, self._room(to, other))

    def _takes_shown(self, to: int) -> float:
        """How much more a row may have that is shown."""
        whole = self.wholes[0].counts[to] if self.wholes else math.inf
        return min(_between(self.counts[to])[1], whole) - self.counts[to]

    def _less_part(self, at: int) -> int:
        """By how much a row exceeds what is a part of it."""
        return self.counts[at] - (self.part[at] if self.part else 0)

    def _room(self, to: int, other: int) -> float:
        """How much more a row may have at the cost of another before it exceeds its whole.

        Where both rows are hidden there as well, that grows with it.
        """
        for whole in self.wholes:
            if not {to, other} <= whole.hidden.rows:
                return whole.counts[to] - self.counts[to]
        return math.inf
