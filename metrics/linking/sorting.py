"""Rows in order of a hash and of time: to sort plain numbers takes a fraction of sorting rows."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.intp]


def by_hash_and_time(hashes: Hashes, instants: npt.NDArray[np.int64]) -> Places:
    """The places of rows in order of their hash, those of one by time, and at one instant as now.

    What is sorted is one number a row: the upper bits of its hash, and in the place of the lower
    ones where it stands by time. The few rows that differ in their lower bits alone are put in
    order once more.
    """
    in_time = bool((instants[1:] >= instants[:-1]).all())
    by_time = None if in_time else np.argsort(instants, kind="stable")
    ranked = hashes if by_time is None else hashes[by_time]
    low = np.uint64((1 << max(len(hashes) - 1, 0).bit_length()) - 1)
    both = (ranked & ~low) | np.arange(len(hashes), dtype=np.uint64)
    both.sort()
    places = (both & low).astype(np.intp)
    _set_right(places, ranked, both & ~low)
    return places if by_time is None else by_time[places]


def _set_right(places: Places, hashes: Hashes, upper: Hashes) -> None:
    """Put rows in order whose hashes differ, and have the same upper bits."""
    told = hashes[places]
    differ = (told[1:] != told[:-1]) & (upper[1:] == upper[:-1])
    if differ.any():
        there = np.flatnonzero(np.isin(upper, upper[1:][differ]))
        some = places[there]
        places[there] = some[np.lexsort((some, hashes[some]))]
