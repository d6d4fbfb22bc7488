"""Case numbers that stand in a file twice: found whatever its size, in some bytes a row."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import polars as pl

from dashboard.cases.rows import BadRow

_Ints = npt.NDArray[np.int64]
_Bits = npt.NDArray[np.uint64]
_Short = npt.NDArray[np.uint32]
_HALF = 32


@dataclass(frozen=True)
class _Rows:
    """Rows of which each number's first is kept, in order of `key`.

    `key` and `check` are 96 bits of the number's hash: two numbers of a file of 24 million rows
    meet by chance once in 10^14 files. `mark` tells one content from another.
    """

    key: _Bits
    check: _Short
    mark: _Short
    line: _Ints
    table: npt.NDArray[np.uint16]

    def __len__(self) -> int:
        return len(self.key)

    def at(self, which: npt.NDArray[np.bool_] | _Ints) -> _Rows:
        """Some of the rows."""
        return _Rows(
            self.key[which], self.check[which], self.mark[which], self.line[which],
            self.table[which],
        )  # fmt: skip

    def beside(self, other: _Rows) -> _Rows:
        """Both, in order of `key`."""
        both = _Rows(
            np.concatenate([self.key, other.key]),
            np.concatenate([self.check, other.check]),
            np.concatenate([self.mark, other.mark]),
            np.concatenate([self.line, other.line]),
            np.concatenate([self.table, other.table]),
        )
        return both.at(np.argsort(both.key, kind="stable"))


class Repeats:
    """The numbers of one file so far, and where each stood first."""

    def __init__(self) -> None:
        self._tables: list[str] = []
        self._parts: list[_Rows] = []

    def without(self, batch: pl.DataFrame, table: str) -> tuple[pl.DataFrame, list[BadRow], int]:
        """Take out rows whose number stood earlier.

        Args:
            batch: Rows in their order: `number`, `line`, `raw`, and whatever else.
            table: Which of the file's tables they are of.

        Returns:
            The other rows; those with other content than the first, as rows to put aside; how many
            said the same once more.
        """
        if table not in self._tables:
            self._tables.append(table)
        marked = _marked(batch, self._tables.index(table))
        order = np.argsort(marked.key, kind="stable")
        rows = marked.at(order)
        leads, first = _firsts(rows)
        earlier, known = self._found(first)
        repeated = ~leads | known
        self._keep(rows.at(~repeated))
        if not repeated.any():
            return batch, [], 0
        differs = repeated & (earlier.mark != rows.mark)
        bad = self._refused(batch, order[differs], earlier.at(differs), table)
        again = int(repeated.sum()) - len(bad)
        return batch[np.sort(order[~repeated])], bad, again

    def _found(self, rows: _Rows) -> tuple[_Rows, npt.NDArray[np.bool_]]:
        """Each row as it stood first in the file, and whether that was in an earlier chunk."""
        mark, line, table = rows.mark.copy(), rows.line.copy(), rows.table.copy()
        known = np.zeros(len(rows), dtype=np.bool_)
        for part in self._parts:
            place = np.minimum(np.searchsorted(part.key, rows.key), len(part) - 1)
            hit = (part.key[place] == rows.key) & (part.check[place] == rows.check)
            known |= hit
            for column, kept in ((mark, part.mark), (line, part.line), (table, part.table)):
                column[hit] = kept[place[hit]]
        return replace(rows, mark=mark, line=line, table=table), known

    def _keep(self, rows: _Rows) -> None:
        """Remember rows; parts of like size are merged, so that there are never many."""
        if not len(rows):
            return
        self._parts.append(rows)
        while len(self._parts) > 1 and len(self._parts[-2]) <= len(self._parts[-1]):
            last = self._parts.pop()
            self._parts.append(self._parts.pop().beside(last))

    def _refused(
        self, batch: pl.DataFrame, places: _Ints, first: _Rows, table: str
    ) -> list[BadRow]:
        said = batch[places].select("number", "line", "raw").rows()
        bad = (
            BadRow(line, raw, (_repeated(number, int(at), self._tables[of], table),))
            for (number, line, raw), at, of in zip(said, first.line, first.table, strict=True)
        )
        return sorted(bad, key=lambda row: row.line)


def _marked(batch: pl.DataFrame, table: int) -> _Rows:
    number = batch["number"]
    return _Rows(
        key=number.hash(1).to_numpy(),
        check=_short(number.hash(2)),
        mark=_short(batch["raw"].hash(3)),
        line=batch["line"].to_numpy(),
        table=np.full(len(batch), table, dtype=np.uint16),
    )


def _short(hashes: pl.Series) -> _Short:
    return (hashes.to_numpy() >> np.uint64(_HALF)).astype(np.uint32)


def _firsts(rows: _Rows) -> tuple[npt.NDArray[np.bool_], _Rows]:
    """Which of some sorted rows are the first of their number, and for each row that first one."""
    same = (rows.key[1:] == rows.key[:-1]) & (rows.check[1:] == rows.check[:-1])
    leads = np.concatenate([np.ones(min(1, len(rows)), dtype=np.bool_), ~same])
    places = np.where(leads, np.arange(len(rows)), 0)
    return leads, rows.at(np.maximum.accumulate(places))


def _repeated(number: str, line: int, first_table: str, table: str) -> str:
    where = f"line {line}" if first_table == table else f"line {line} of {first_table}"
    return (
        f"case number {number} stood already on {where} with other content; "
        "only the first is used, as it cannot be known which is right: correct one of the two"
    )
