"""Messages that several standards judge, each its own, in one reading of what they share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import polars as pl

from metrics.messages.standards import Standard

Part = Callable[[Standard], object]
"""What of a standard a step depends on: rows whose standards have the same take it together."""


@dataclass(frozen=True)
class Seating:
    """By which standard each row is judged.

    Attributes:
        common: The standard of all rows that no other is named for.
        named: Others, by the name of their agreement, as `register.standard_of` gives it.
    """

    common: Standard
    named: Mapping[str, Standard]

    def column(
        self, rows: pl.DataFrame, part: Part, make: Callable[[Standard, pl.DataFrame], pl.Series]
    ) -> pl.Series:
        """A column made of all rows, in their order.

        Args:
            rows: With `row`, a number of its own, and `agreement`.
            part: What of a standard it depends on.
            make: The column of some rows, by a standard.
        """
        groups = list(self._groups(part))
        if len(groups) == 1:
            return make(groups[0][0], rows)
        made = [
            pl.DataFrame({"row": some["row"], "made": make(standard, some)})
            for standard, some in self._split(rows, groups)
        ]
        order = rows.select("row")
        joined = order.join(pl.concat(made), on="row", how="left", maintain_order="left")
        return joined["made"] if made else make(self.common, rows)

    def frame(
        self, rows: pl.DataFrame, part: Part, make: Callable[[Standard, pl.DataFrame], pl.DataFrame]
    ) -> pl.DataFrame:
        """As `column`, of whole rows in the order of `row`."""
        groups = list(self._groups(part))
        if len(groups) == 1:
            return make(groups[0][0], rows)
        made = [make(standard, some) for standard, some in self._split(rows, groups)]
        return pl.concat(made).sort("row") if made else make(self.common, rows)

    def _groups(self, part: Part) -> Iterator[tuple[Standard, list[str]]]:
        """Standards that are alike in a part, with their names; the common one comes first."""
        found: dict[str, tuple[Standard, list[str]]] = {repr(part(self.common)): (self.common, [])}
        for name, standard in self.named.items():
            found.setdefault(repr(part(standard)), (standard, []))[1].append(name)
        yield from found.values()

    @staticmethod
    def _split(
        rows: pl.DataFrame, groups: list[tuple[Standard, list[str]]]
    ) -> Iterator[tuple[Standard, pl.DataFrame]]:
        """The rows of each group that has any; those named for none are the first group's."""
        named = {name: nth for nth, (_, names) in enumerate(groups) for name in names}
        seat = pl.col("agreement").replace_strict(named, default=0, return_dtype=pl.Int64)
        seats = rows.select(seat.fill_null(0)).to_series()
        for nth, (standard, _) in enumerate(groups):
            some = rows.filter(seats == nth)
            if len(some):
                yield standard, some
