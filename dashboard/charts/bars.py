"""Lying bars with their words at the end, as several charts draw them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import altair as alt
import polars as pl

from dashboard.charts.axes import (
    LETTER,
    filled,
    rows_down,
    text,
    x_at,
)
from dashboard.charts.finished import kept
from dashboard.charts.roles import VERDICT, color, fill, layered, stroke

BARS: Final = {
    "label": pl.String,
    "value": pl.Float64,
    "part": pl.Float64,
    "words": pl.String,
    "inside": pl.String,
    "edge": pl.String,
}
"""One row a bar, in order. `part` is the share of it, 0 to 1, that is filled with its `edge`;
`inside` and `edge` are roles."""

STEP, TALL, ABOVE = 26, 14, 18
MOST_LABEL: Final = 176
"""Pixels that labels may take beside the bars, or these would have no room on a phone."""


@kept
def bars(frame: pl.DataFrame) -> alt.LayerChart:
    """The chart, without an axis: each bar says its own number.

    Args:
        frame: Columns as `BARS`.

    Raises:
        ValueError: There is no bar: a page says in words why instead.
    """
    if frame.is_empty():
        raise ValueError("a chart of bars needs at least one")
    room = _Room.of(frame)
    height = frame.height * room.step + 4
    top = pl.int_range(pl.len()) * room.step
    middle = top + room.step - STEP / 2
    placed = frame.with_columns(
        middle=middle,
        label_at=top + STEP / 2,
        top=middle - TALL / 2,
        bottom=middle + TALL / 2,
        zero=pl.lit(0.0),
        full=pl.col("value") * pl.col("part"),
        ink=pl.lit("ink"),
    )
    across: dict[str, Any] = {"y": rows_down("top", height), "y2": "bottom:Q"}
    zero = room.along("zero")
    rect = alt.Chart(placed.filter(pl.col("value") > 0)).mark_rect(strokeWidth=1)
    inner = alt.Chart(placed.filter(pl.col("full") > 0)).mark_rect()
    words = {"fontWeight": 600, "fontSize": VERDICT, "dx": 6}
    label = text(placed, "label").encode(x=x_at(0), y=rows_down("label_at", height))
    layers = [
        label.encode(color=color("ink")),
        rect.encode(**across, x=zero, x2=alt.X2("value:Q"), fill=fill("inside"), stroke=stroke()),
        inner.encode(**across, x=zero, x2=alt.X2("full:Q"), fill=fill("edge")),
        text(placed, "words", words).encode(
            x=room.along("value"), y=rows_down("middle", height), color=color("ink")
        ),
    ]
    return layered(filled(layers), height)


@dataclass(frozen=True)
class _Room:
    """Pixels of a row, left of the bars for labels and right of them for words; the longest bar."""

    step: int
    left: int
    right: int
    most: float

    @classmethod
    def of(cls, frame: pl.DataFrame) -> _Room:
        """Labels stand left of their bars, or above them where one is long."""
        label, words = frame.select(pl.col("label", "words").str.len_chars().max()).row(0)
        left = round(label * LETTER) + 12
        above = left > MOST_LABEL
        return cls(
            step=STEP + ABOVE if above else STEP,
            left=1 if above else left,
            right=round(words * (LETTER + 1)) + 14,
            most=frame["value"].max() or 1.0,  # type: ignore[arg-type] # a column of numbers
        )

    def along(self, column: str) -> alt.X:
        """From the labels to where the longest words still fit."""
        right = alt.ExprRef(f"max(width-{self.right},{self.left + 20})")
        scale = alt.Scale(domain=[0, self.most], range=[self.left, right], nice=False)
        return alt.X(f"{column}:Q", scale=scale, axis=None)
