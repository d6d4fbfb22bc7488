"""Hidden counts stay hidden: from subtraction, from equations, from replaying the method."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice, pairwise, product
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from metrics.public import LEAST_SHOWN, VALUES_LEFT, Hidden, hide, rounded
from metrics.public.hiding import between
from metrics.public.reader import ANYTHING, Told
from tests.metrics.public.attack import Equations, shown

SMALL = range(LEAST_SHOWN)
Counts = list[int]


@st.composite
def chains(draw: st.DrawFn) -> list[Counts]:
    """Promises due, of those kept in time, of those kept for good: two to five parts."""
    parts = draw(st.integers(2, 5))
    size = st.integers(0, 14) | st.integers(0, 120)
    chain = [draw(st.lists(size, min_size=parts, max_size=parts))]
    for _ in range(draw(st.integers(0, 2))):
        lost = draw(st.lists(st.integers(0, 4) | st.integers(0, 120), min_size=parts,
                             max_size=parts))  # fmt: skip
        chain.append([max(0, n - less) for n, less in zip(chain[-1], lost, strict=True)])
    return chain


def equations(chain: list[Counts], hidden: list[Hidden], *, exact: bool = False) -> Equations:
    """All that is shown of some counts."""
    known = Equations()
    for at, (counts, gone) in enumerate(zip(chain, hidden, strict=True)):
        names = [f"{at}.{row}" for row in range(len(counts))]
        told = (None if row in gone.rows else rounded(n) for row, n in enumerate(counts))
        known.bounds |= dict(zip(names, map(shown, told), strict=True))
        total = sum(counts)
        around = (total, total) if exact else shown(rounded(total))
        known.add_sum(names, (0, np.inf) if gone.total else around)
    for whole, part in pairwise(range(len(chain))):
        for row in range(len(chain[0])):
            known.add_part(f"{part}.{row}", f"{whole}.{row}")
    return known


@settings(max_examples=10)
@given(chain=chains(), exact=st.booleans())
@example(chain=[[9, 102, 102]], exact=False).via("naive rounding pins the 9: 215 - 102 - 102 > 8")
@example(chain=[[12, 100], [9, 100]], exact=False)
def test_somebody_who_solves_the_equations_is_left_with_five_values(
    *, chain: list[Counts], exact: bool
) -> None:
    """For each hidden count under ten, whatever else is shown in the table."""
    hidden = hide(chain, total_is_rounded=not exact)
    known = equations(chain, hidden, exact=exact)
    for at, (counts, gone) in enumerate(zip(chain, hidden, strict=True)):
        for row in gone.rows:
            if counts[row] < LEAST_SHOWN:
                left = islice(known.possible(f"{at}.{row}", SMALL), VALUES_LEFT)
                assert len(list(left)) == VALUES_LEFT


def test_the_attack_finds_what_hiding_only_small_counts_would_give_away() -> None:
    """9 of 213 among 102 and 102: 215 less 100 less 100 can only be 9."""
    chain = [[9, 102, 102]]
    naive = [Hidden(frozenset({0}))]
    assert list(equations(chain, naive).possible("0.0", SMALL)) == [9]
    assert hide(chain) == [Hidden(frozenset({0, 1}))]


@settings(max_examples=8)
@given(chain=chains(), extra=st.sets(st.integers(0, 4), min_size=1))
def test_what_a_reader_can_work_out_is_what_a_solver_finds(
    chain: list[Counts], extra: set[int]
) -> None:
    """Value by value, also where too little is hidden."""
    first = [row for row in range(len(chain[0])) if row in extra or chain[0][row] < LEAST_SHOWN]
    assume(first and min(map(sum, chain)) >= LEAST_SHOWN)
    small = ({row for row, n in enumerate(counts) if n < LEAST_SHOWN} for counts in chain)
    hidden = [Hidden(frozenset({*first, *rows})) for rows in small]
    told = [
        [(0, ANYTHING) if row in gone.rows else between(counts[row])
         for counts, gone in zip(chain, hidden, strict=True)]
        for row in range(len(chain[0]))
    ]  # fmt: skip
    known = equations(chain, hidden)
    reader = Told(told, [between(sum(counts)) for counts in chain])
    for at in range(len(chain)):
        solved = list(known.possible(f"{at}.{first[0]}", SMALL))
        assert reader.possible(first[0], at, SMALL) == solved


@pytest.mark.parametrize(("parts", "most"), [(2, 40), (3, 17)])
def test_somebody_who_replays_the_method_is_left_with_five_values(parts: int, most: int) -> None:
    """All tables there are, by what is published of them: of counts that are no part of others."""
    publications: dict[Any, list[tuple[int, ...]]] = defaultdict(list)
    for table in product(range(most + 1), repeat=parts):
        if sum(table) > most:
            continue
        (gone,) = hide([table])
        cells = tuple(None if row in gone.rows else rounded(n) for row, n in enumerate(table))
        publications[cells, None if gone.total else rounded(sum(table))].append(table)
    # Of larger sums not all tables were made.
    whole = {p: t for p, t in publications.items() if p[1] is None or p[1] + 2 <= most}
    assert len(whole) > parts
    for (cells, _), tables in whole.items():
        for row, cell in enumerate(cells):
            if cell is None:
                assert len({table[row] for table in tables}) >= VALUES_LEFT


HIDDEN: list[tuple[list[Counts], list[Hidden], str]] = [
    ([[10, 40, 60]], [Hidden()], "none is under ten"),
    ([[5, 40, 60]], [Hidden(frozenset({0}))], "the rounding of the others leaves it open"),
    ([[9, 102, 102]], [Hidden(frozenset({0, 1}))], "it does not: the next row goes with it"),
    ([[3, 4]], [Hidden(frozenset({0, 1}), total=True)], "the sum itself is under ten"),
    (
        [[12, 51, 61], [8, 40, 50]],
        [Hidden(), Hidden(frozenset({0}))],
        "what was kept is hidden, what was due is not",
    ),
    (
        [[8, 50, 60], [8, 40, 50]],
        [Hidden(frozenset({0}))] * 2,
        "of what is hidden every part is hidden",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("chain", "hidden", "why"), HIDDEN, ids=[why for _, _, why in HIDDEN])
def test_only_as_much_is_hidden_as_is_needed(
    chain: list[Counts], hidden: list[Hidden], why: str
) -> None:
    """Small counts, and further rows only where subtraction would tell."""
    assert hide(chain) == hidden, why


def test_what_nobody_promised_is_not_hidden() -> None:
    """Its nought is known; it cannot stand in for another row either."""
    assert hide([[0, 9, 102, 102]], known={0}) == [Hidden(frozenset({1, 2}))]
    assert hide([[0, 9, 30]], known={0}, last_has_total=False) == [Hidden(frozenset({1}))]
