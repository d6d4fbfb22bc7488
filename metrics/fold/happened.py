"""What happened to cases, found by its kind: of most kinds a month has few events or none."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import polars as pl

KINDS = (
    "opened", "acknowledged", "assigned", "accepted", "returned", "rerouted", "started", "paused",
    "resumed", "milestone", "promised", "update_sent", "message_sent", "commented", "resolved",
    "closed", "reopened", "contacted", "linked", "reclassified", "prioritised", "withdrawn",
    "voided",
)  # fmt: skip
"""The kinds of event; as an enumeration they are compared as fast as numbers."""

KIND = pl.Enum(KINDS)

_CODES = {kind: code for code, kind in enumerate(KINDS)}
_NO_KIND = 255
"""The code of an event that is none of these kinds."""
_RARE = 64
"""A kind that fewer than one event in so many has is looked for among the rare ones alone."""

Mask = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]


class Happened:
    """Events with the number of their `case`, in the order in which they came.

    Attributes:
        frame: The columns of `metrics.tables.EVENTS` but the names of the case; `kind` is `KIND`.
    """

    def __init__(self, frame: pl.DataFrame, cases: int) -> None:
        """Events with the number of their case, of so many, and their kind as `KIND`."""
        self.frame = frame
        self._cases = cases
        self._codes = frame["kind"].to_physical().fill_null(_NO_KIND).to_numpy()
        counts = np.bincount(self._codes, minlength=_NO_KIND + 1)
        self._common = counts > len(frame) // _RARE
        self._rare = np.flatnonzero(~self._common[self._codes])
        self._found: dict[tuple[str, ...], Places] = {}

    def of(
        self, kinds: Sequence[str], *columns: str, cases: pl.Series | None = None
    ) -> pl.DataFrame:
        """Some columns of the events of some kinds.

        Args:
            kinds: Of `KINDS`; of any other there are none.
            columns: Which.
            cases: Of which cases; None takes all.
        """
        places = self._places(kinds)
        if cases is not None:
            places = places[self._mask(cases)[self.frame["case"].to_numpy()[places]]]
        return self.frame[list(columns)][pl.Series(places, dtype=pl.UInt32)]

    def all_of(self, cases: pl.Series) -> pl.DataFrame:
        """All events of some cases."""
        return self.frame.filter(pl.Series(self._mask(cases)[self.frame["case"].to_numpy()]))

    def cases_of(self, *kinds: str) -> npt.NDArray[np.uint32]:
        """The case of each event of some kinds."""
        return self.frame["case"].to_numpy()[self._places(kinds)]

    def _mask(self, cases: pl.Series) -> Mask:
        mask = np.zeros(self._cases, dtype=np.bool_)
        mask[cases.to_numpy()] = True
        return mask

    def _places(self, kinds: Sequence[str]) -> Places:
        """Where the events of some kinds are."""
        key = tuple(kinds)
        if key not in self._found:
            wanted = np.zeros(_NO_KIND + 1, dtype=np.bool_)
            wanted[[_CODES[kind] for kind in kinds if kind in _CODES]] = True
            if not (wanted & self._common).any():
                self._found[key] = self._rare[wanted[self._codes[self._rare]]]
            else:
                self._found[key] = np.flatnonzero(wanted[self._codes])
        return self._found[key]
