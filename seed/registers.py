"""Writes what the sides of the demonstration city have done of their duties, beside its exports.

The rows are drawn by hand in `duties.csv`: some contacts are stale, one has changed, one article
was not reviewed in time, one change was told too late, and one 311 found out for itself.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import polars as pl
from polars import selectors

REGISTER: Final = "duties_register.csv"
"""What the file beside the exports is called."""

COLUMNS: Final[dict[str, pl.DataType]] = {
    "written": pl.Date(),
    "role": pl.String(),
    "agency": pl.String(),
    "register": pl.String(),
    "act": pl.String(),
    "about": pl.String(),
    "day": pl.Date(),
    "title": pl.String(),
    "topic": pl.String(),
    "services": pl.String(),
    "effective": pl.Date(),
    "evidence": pl.String(),
}
"""One row an entry, in the order in which they were written.

`about` is a contact's role, a duty's number in the agreement, or what an article or a change is
called that an earlier row has brought in; `services` are ids with blanks between them.
"""

PERSONS: Final = {
    "agency": "Sam Ibarra (invented)",
    "operator": "Rae Okafor (invented)",
    "overseer": "Lena Brandt (invented)",
}
"""Who wrote the rows, by role: nobody that there is."""


def write_registers(folder: Path) -> Path:
    """Write the register; the same whatever the city's size and seed.

    Args:
        folder: Made if it is not there; a file of the same name is replaced.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / REGISTER
    drawn(Path(__file__).parent / "duties.csv").write_csv(path)
    return path


def drawn(path: Path) -> pl.DataFrame:
    """The rows of such a file."""
    rows = pl.read_csv(path, schema=COLUMNS).with_columns(selectors.string().fill_null(""))
    return rows.sort("written", maintain_order=True)
