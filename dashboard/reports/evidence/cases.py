"""The lines of a pack as one file: figure after figure, each with the same columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

import polars as pl

from dashboard.city.opened import reading
from dashboard.spreadsheets import guarded
from metrics.evidence import COLUMNS, INSTANTS

_AT_ONCE: Final = 50_000
"""Lines that are written at a time."""

_ALWAYS: Final = (
    "figure", "source", "number", "agency", "service", "district", "channel", "agreement",
    "version", "commitment", "month", "quarter", "day", "in_n", "in_k", "out",
)  # fmt: skip


class Lines:
    """`cases.csv`, made while it is written; afterwards it says which versions are behind it."""

    def __init__(
        self, figures: Mapping[str, pl.LazyFrame], zone: str, done: Callable[[int], None]
    ) -> None:
        self.figures, self.zone, self.done = figures, zone, done
        self.count = 0
        self.versions: set[tuple[str, str]] = set()

    def pieces(self) -> Iterator[bytes]:
        """The file, piece by piece; a text that a spreadsheet would run begins with an apostrophe.

        Raises:
            UserError: The mart's files cannot be read.
        """
        there = {name for frame in self.figures.values() for name in frame.collect_schema()}
        columns = [name for name in COLUMNS if name in there | set(_ALWAYS)]
        yield (",".join(columns) + "\n").encode()
        for nth, frame in enumerate(self.figures.values(), start=1):
            with reading():
                found = frame.collect()
            self._note(found)
            for slice_ in found.iter_slices(_AT_ONCE):
                yield self._piece(slice_, columns)
            self.done(nth)

    def _note(self, found: pl.DataFrame) -> None:
        self.count += len(found)
        if "agreement" in found.columns:
            pairs = found.select("agreement", "version").drop_nulls().unique()
            self.versions |= set(pairs.rows())

    def _piece(self, slice_: pl.DataFrame, columns: list[str]) -> bytes:
        own = set(slice_.columns)
        told = slice_.select(self._column(name) if name in own else _none(name) for name in columns)
        return guarded(told).write_csv(include_header=False).encode()

    def _column(self, name: str) -> pl.Expr:
        """As it is; an instant on the city's clock with its offset, to the second, as it counts."""
        if name not in INSTANTS:
            return pl.col(name)
        local = pl.col(name).dt.convert_time_zone(self.zone)
        return local.dt.to_string("%Y-%m-%dT%H:%M:%S%:z")


def _none(name: str) -> pl.Expr:
    return pl.lit(None, pl.String).alias(name)
