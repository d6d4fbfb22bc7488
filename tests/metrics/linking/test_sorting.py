"""Rows in order of a hash and of time: as sorting them by both gives them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.linking.sorting import by_hash_and_time

ROWS = st.lists(
    st.tuples(
        st.one_of(st.integers(0, 5), st.integers(2**64 - 6, 2**64 - 1), st.integers(0, 2**64 - 1)),
        st.integers(-5, 5),
    )
)
"""Hashes, of which many differ in their last bits alone, and instants, of which many are one."""


@given(rows=ROWS)
def test_rows_stand_by_their_hash_then_by_time_and_else_as_they_stood(
    rows: list[tuple[int, int]],
) -> None:
    """Whatever bits the hashes differ in."""
    assert places(rows) == sorted(range(len(rows)), key=rows.__getitem__)


@pytest.mark.parametrize(
    ("rows", "order"),
    [
        ([], []),
        ([(7, 1)], [0]),
        ([(9, 1), (8, 2), (9, 3), (8, 4)], [1, 3, 0, 2]),  # two people in turn, in order of time
        ([(9, 4), (8, 3), (9, 2), (8, 1)], [3, 1, 2, 0]),
        ([(9, 1), (9, 1), (2**63, 0), (9, 1)], [0, 1, 3, 2]),
    ],
)
def test_two_whose_hashes_begin_alike_do_not_stand_among_each_other(
    rows: list[tuple[int, int]], order: list[int]
) -> None:
    """Also where their cases came in turn."""
    assert places(rows) == order


def places(rows: list[tuple[int, int]]) -> list[int]:
    """The places of rows of hash and instant."""
    hashes = np.array([row[0] for row in rows], dtype=np.uint64)
    instants = np.array([row[1] for row in rows], dtype=np.int64)
    return [int(place) for place in by_hash_and_time(hashes, instants)]
