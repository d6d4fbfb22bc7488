"""The open cases by age against their promise."""

from __future__ import annotations

from typing import Final

import altair as alt
import polars as pl

from dashboard.charts.bars import bars
from dashboard.charts.finished import kept

BANDS: Final = {"band": pl.String, "n": pl.Int64, "past": pl.Boolean, "words": pl.String}
"""One row a band of age, youngest first: its name, its open cases, whether it is past the promise,
and the number as it is written at the end of the bar."""


@kept
def backlog(bands: pl.DataFrame) -> alt.LayerChart:
    """Bars in the colour of kept promises within them, of missed ones past them.

    Args:
        bands: Columns as `BANDS`.

    Raises:
        ValueError: There is no band.
    """
    role = pl.when("past").then(pl.lit("missed")).otherwise(pl.lit("measured"))
    return bars(
        bands.select(
            label="band",
            value=pl.col("n").cast(pl.Float64),
            part=pl.lit(0.0),
            words="words",
            inside=role,
            edge=role,
        )
    )
