"""What tables of every format have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.cases.formats.contents import Content
from dashboard.cases.rows import CHUNK_ROWS, Chunk
from dashboard.errors import UserError


@dataclass(frozen=True)
class Table:
    """A table of which the header has been read; its attributes are those of `RowTable`."""

    content: Content
    name: str
    described: str
    header: tuple[str, ...]
    header_line: str
    date_formats: tuple[str, ...]

    def chunks(self, columns: Sequence[str], rows: int = CHUNK_ROWS) -> Iterator[Chunk]:
        """These columns of its rows in order, some thousand rows at a time."""
        raise NotImplementedError


def column_names(name: str, line: int, header: Sequence[str]) -> tuple[str, ...]:
    """The columns' names; one without a name is called by its place.

    Args:
        name: What the table is called.
        line: Where its header stands.
        header: The header's cells as found.

    Raises:
        UserError: Two names differ in nothing but case, which mappings do not regard.
    """
    names = [cell.strip() or f"column {n}" for n, cell in enumerate(header, start=1)]
    seen: dict[str, int] = {}
    for place, column in enumerate(names):
        first = seen.setdefault(column.lower(), place)
        if first != place:
            raise UserError(
                f"{name}:{line}: the column {column!r} stands twice in the header, as column "
                f"{first + 1} and column {place + 1}; rename or remove one of the two."
            )
    return tuple(names)
