"""Events of one file that are equal word for word: which of them each is."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import polars as pl

_Keys = npt.NDArray[np.uint64]

SAME = ("number", "kind", "at", "actor", "value", "name", "text")
"""What makes two events equal; see `events.with_ids`."""


class Equals:
    """How often each event has stood in a file so far, in eight bytes a row.

    A log can say the same twice in a minute, and both happened. Two events of a log of 24 million
    rows meet by chance in one of 60,000 files; they would still be two.
    """

    def __init__(self) -> None:
        self._parts: list[_Keys] = []

    def counted(self, events: pl.DataFrame) -> pl.DataFrame:
        """The events with `nth`: how many equal ones stood before each, in the file's order."""
        found = events.select(SAME).hash_rows(1).to_numpy()
        order = np.argsort(found, kind="stable")
        keys = found[order]
        stood = np.arange(len(keys)) - np.searchsorted(keys, keys)
        for part in self._parts:
            stood += np.searchsorted(part, keys, "right") - np.searchsorted(part, keys)
        self._keep(keys)
        nth = np.empty(len(keys), dtype=np.int64)
        nth[order] = stood
        return events.with_columns(nth=pl.Series(nth))

    def _keep(self, keys: _Keys) -> None:
        """Remember keys; parts of like size are merged, so that there are never many."""
        self._parts.append(keys)
        while len(self._parts) > 1 and len(self._parts[-2]) <= len(self._parts[-1]):
            last = self._parts.pop()
            self._parts.append(np.sort(np.concatenate([self._parts.pop(), last])))
