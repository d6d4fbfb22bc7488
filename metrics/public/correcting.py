"""A later edition of a published period, which tells no more of what was hidden than the first.

What was hidden stays hidden and what was shown stays shown. A number that becomes another says more
of its count than an unchanged one does, and two totals of which one part alone is another say more
of the rest than one total. So some numbers stay as they were where all of them together would leave
a hidden count fewer than `VALUES_LEFT` values.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import polars as pl

from metrics.public.hiding import LEAST_SHOWN, ROUNDED_TO, VALUES_LEFT, between, rounded
from metrics.public.periods import MONTHS_OF_A_QUARTER, kind_of
from metrics.public.reader import ANYTHING, Between, Told
from metrics.public.tables import ALONE, CHAIN, COUNTED, Edition, Row, shares, total_of

_TOTAL: Final = -1
"""The place of the total, after the rows."""

_NONE: Final[Row] = {**dict.fromkeys(COUNTED, 0), "promised": False}
_SMALL: Final = range(LEAST_SHOWN)

Kept = frozenset[tuple[int, str]]
"""Numbers that stay as they were, by place and column."""


def corrected(former: Edition, counts: pl.DataFrame) -> Edition | None:
    """A later edition of a period; None where it would say nothing new.

    A number changes only where it is wrong by `ROUNDED_TO` or more, which a single case never makes
    it; a count that is shown and fell under ten reads 10.

    Args:
        former: The edition before.
        counts: `COUNTS` of the same period. Parts that the former edition lacks are in its total
            alone.
    """
    rows = counts.to_dicts()
    by_part = {row["of"]: row for row in rows}
    known = [by_part.pop(row["of"], _NONE) for row in former.rows]
    correction = _Correction(former, [*known, total_of(rows)], bool(by_part))
    kept: Kept = frozenset()
    while (more := correction.further(kept)) is not None:
        kept |= {more}
    later = correction.later(kept)
    return None if later == former else later


def told(old: int | None, new: int | None, *, is_whole: bool = False) -> Between:
    """Between what a count lies of which two editions show these numbers.

    Args:
        old: In the former edition; None where it is hidden.
        new: In the later one.
        is_whole: Whether the number is that of which it is a part, and was cut to it.
    """
    if old is None or new is None:
        return 0, ANYTHING
    slack = ROUNDED_TO - 1 if new == old else ROUNDED_TO // 2
    least, most = new - slack, ANYTHING if is_whole else new + slack
    if new > old:
        least = max(least, old + ROUNDED_TO)
    elif new < old and not is_whole:
        most = min(most, old - ROUNDED_TO)
    return 0 if new <= LEAST_SHOWN else least, most


@dataclass(frozen=True)
class _Correction:
    """An edition and what is known now: a row each of its rows, and the total.

    Attributes:
        former: The edition.
        known: Exact counts by place; the last are the total.
        others: Whether the total has parts that the edition lacks.
    """

    former: Edition
    known: Sequence[Row]
    others: bool

    @property
    def is_quarter(self) -> bool:
        """Whether its total is the sum of months, and not its own to change."""
        return kind_of(self.former.total["period"]) == "quarter"

    def later(self, kept: Kept) -> Edition:
        """The edition by what is known now, but for some numbers."""
        rows = [self._again(row, at, kept) for at, row in enumerate(self.former.rows)]
        total = self.former.total
        return Edition(total if self.is_quarter else self._again(total, _TOTAL, kept), rows)

    def further(self, kept: Kept) -> tuple[int, str] | None:
        """A number more that has to stay as it was; None where none has."""
        later = self.later(kept)
        for columns in (*((name,) for name in ALONE), CHAIN):
            reader = self._reader(columns, later, kept)
            comparing = self._comparing(columns, later, reader)
            for at, name in enumerate(columns):
                if not self._is_safe(reader, comparing, at, name):
                    changed = self._changed(columns[at::-1], later, kept)
                    if (more := next(changed, None)) is not None:
                        return more
        return None

    def _again(self, former: Row, at: int, kept: Kept) -> Row:
        """A row of `TABLE` with newer counts where the former ones are shown and wrong."""
        counts = self.known[at]
        row = {
            name: former[name] if (at, name) in kept else _mended(former[name], counts[name])
            for name in COUNTED
        }
        for whole, part in pairwise(CHAIN):
            row[part] = _at_most(row[part], row[whole])
        return {**former, **row, **shares(row)}

    def _reader(self, columns: Sequence[str], later: Edition, kept: Kept) -> Told:
        """Who has both editions, knows the rules, and the sum of districts exactly."""
        rows = [self._told(columns, at, row, kept) for at, row in enumerate(later.rows)]
        rows += [[(0, ANYTHING)] * len(columns)] * self.others
        if not self.is_quarter:
            return Told(rows, self._told(columns, _TOTAL, later.total, kept))
        sums = [self.known[_TOTAL][name] for name in columns]
        return Told(rows, [(0, ANYTHING) if n is None else (n, n) for n in sums])

    def _told(self, columns: Sequence[str], at: int, new: Row, kept: Kept) -> list[Between]:
        """What both editions tell of a row's counts; nothing of those that were kept."""
        old = self.former.total if at == _TOTAL else self.former.rows[at]
        if columns == CHAIN and old["why"] and not self.known[at][CHAIN[0]]:
            return [(0, 0)] * len(CHAIN)
        wholes = [None, *(new[name] for name in columns[:-1])]
        return [
            (0, ANYTHING)
            if (at, name) in kept
            else told(old[name], new[name], is_whole=whole is not None and new[name] == whole)
            for whole, name in zip(wholes, columns, strict=True)
        ]

    def _comparing(self, columns: Sequence[str], later: Edition, reader: Told) -> Told | None:
        """Who has both and takes rows that show the same for the same; None who is refuted."""
        pairs = list(zip(self.former.rows, later.rows, strict=True))
        moved = [any(old[name] != new[name] for name in columns) for old, new in pairs]
        before = [_told_first(columns, old) for old, _ in pairs]
        # A quarter's total is the sum of its months, each of which was rounded on its own.
        slack = ROUNDED_TO // 2 * (MONTHS_OF_A_QUARTER - 1) if self.is_quarter else 0
        total = [(least - slack, most + slack)
                 for least, most in _told_first(columns, self.former.total)]  # fmt: skip
        added = [True] * (len(reader.rows) - len(pairs))
        totals = _common(_rest(Told(before, total), moved), _rest(reader, [*moved, *added]))
        if totals is None:
            return None
        nought = [(0, 0)] * len(columns)
        return Told([nought if out else row for out, row in zip(moved, before, strict=True)],
                    totals)  # fmt: skip

    def _is_safe(self, reader: Told, comparing: Told | None, at: int, name: str) -> bool:
        """Whether enough values remain for each hidden small count of a column."""
        small = [
            place
            for place, row in enumerate(self.former.rows)
            if name in row["hidden"] and (self.known[place][name] or 0) < LEAST_SHOWN
        ]
        if any(len(reader.possible(place, at, _SMALL)) < VALUES_LEFT for place in small):
            return False
        return comparing is None or not any(
            self._is_found(comparing, place, at, name) for place in small
        )

    def _is_found(self, comparing: Told, place: int, at: int, name: str) -> bool:
        """Whether too few values remain; who takes for the same what is not finds others."""
        if comparing.rows[place][at] == (0, 0):
            return False
        left = comparing.possible(place, at, _SMALL)
        return self.known[place][name] in left and len(left) < VALUES_LEFT

    def _changed(
        self, columns: Sequence[str], later: Edition, kept: Kept
    ) -> Iterator[tuple[int, str]]:
        """What became another number: few requests first, the total last; then of the wholes."""
        places = [*enumerate(zip(self.former.rows, later.rows, strict=True)),
                  (_TOTAL, (self.former.total, later.total))]  # fmt: skip
        for name in columns:
            for at, (old, new) in places:
                if old[name] != new[name] and (at, name) not in kept:
                    yield at, name


def _told_first(columns: Sequence[str], row: Row) -> list[Between]:
    """What the numbers of a first edition tell."""
    if columns == CHAIN and row["why"]:
        return [(0, 0)] * len(CHAIN)
    shown = (row[name] for name in columns)
    return [(0, ANYTHING) if number is None else between(number) for number in shown]


def _rest(reader: Told, without: Sequence[bool]) -> list[Between]:
    """Between what the sums lie of the rows that are left."""
    rest = list(reader.totals)
    for row, out in zip(reader.rows, without, strict=True):
        if out:
            rest = [(least - more, most - less)
                    for (least, most), (less, more) in zip(rest, row, strict=True)]  # fmt: skip
    return rest


def _common(some: Sequence[Between], others: Sequence[Between]) -> list[Between] | None:
    """What lies in both; None where something lies in neither."""
    found = [(max(a, c), min(b, d)) for (a, b), (c, d) in zip(some, others, strict=True)]
    return found if all(least <= most for least, most in found) else None


def _at_most(part: int | None, whole: int | None) -> int | None:
    return part if part is None or whole is None else min(part, whole)


def _mended(shown: int | None, count: int | None) -> int | None:
    if shown is None or count is None or abs(count - shown) < ROUNDED_TO:
        return shown
    return rounded(count)
