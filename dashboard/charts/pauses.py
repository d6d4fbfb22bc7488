"""How long the clock stood still, by reason, and how much of it began just before the due."""

from __future__ import annotations

from typing import Final

import altair as alt
import polars as pl

from dashboard.charts.bars import bars
from dashboard.charts.finished import kept

REASONS: Final = {
    "reason": pl.String,
    "value": pl.Float64,
    "last_tenth": pl.Float64,
    "words": pl.String,
}
"""One row a reason: the share of working time that was paused for it, how much of this share began
in the last tenth of the clock (null where nobody knows), and both as they are written at the end
of the bar."""


@kept
def pauses(reasons: pl.DataFrame) -> alt.LayerChart:
    """Outlined bars in the colour of what is paused; solid is what began in the last tenth.

    Args:
        reasons: Columns as `REASONS`.

    Raises:
        ValueError: There is no reason.
    """
    begun = pl.when(pl.col("value") > 0).then(pl.col("last_tenth") / pl.col("value"))
    return bars(
        reasons.select(
            label="reason",
            value="value",
            part=begun.fill_null(0.0),
            words="words",
            inside=pl.lit("pauseband"),
            edge=pl.lit("pause"),
        )
    )
