"""Writes which reviews the demonstration city has held, beside its exports.

The rows are drawn by hand in `reviews.csv`: meetings in time, one held late, one that was put off
beyond its day and is overdue, minutes approved by both sides, by one and by none, and decisions
that were done, are open and are late.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import polars as pl
from polars import selectors

REVIEWS: Final = "reviews_register.csv"
"""What the file beside the exports is called."""

COLUMNS: Final[dict[str, pl.DataType]] = {
    "agency": pl.String(),
    "start": pl.Date(),
    "act": pl.String(),
    "role": pl.String(),
    "day": pl.Date(),
    "because": pl.String(),
    "attended": pl.String(),
    "says": pl.String(),
    "owner": pl.String(),
    "figure": pl.String(),
}
"""One row a step, in the order in which they were taken.

`start` is the first day of the period that the meeting is about; `day` the one that was planned, on
which it was held, by which a decision is done, or on which it was; `attended` are roles with
blanks between them. What was done is the decision before it.
"""


def write_reviews(folder: Path) -> Path:
    """Write the register; the same whatever the city's size and seed.

    Args:
        folder: Made if it is not there; a file of the same name is replaced.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / REVIEWS
    drawn(Path(__file__).parent / "reviews.csv").write_csv(path)
    return path


def drawn(path: Path) -> pl.DataFrame:
    """The rows of such a file."""
    rows = pl.read_csv(path, schema=COLUMNS)
    return rows.with_columns(selectors.string().fill_null(""))
