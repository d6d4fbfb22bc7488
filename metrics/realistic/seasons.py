"""Seasons of the year: the months that belong together, so that an average does not hide winter."""

from __future__ import annotations

from typing import Final

import polars as pl

SEASONS: Final = {"winter": (12, 1, 2), "spring": (3, 4, 5), "summer": (6, 7, 8),
                  "autumn": (9, 10, 11)}  # fmt: skip
"""The calendar months of each season as meteorologists count them, in the northern half."""


def with_season(rows: pl.DataFrame, zone: str) -> pl.DataFrame:
    """Add `season`, a key of `SEASONS`, by the local month of `opened`.

    Args:
        rows: With an instant `opened`.
        zone: The city's.
    """
    names = {month: name for name, months in SEASONS.items() for month in months}
    month = pl.col("opened").dt.convert_time_zone(zone).dt.month()
    return rows.with_columns(season=month.replace_strict(names, return_dtype=pl.String))
