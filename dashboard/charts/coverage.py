"""The coverage map: for every agency one mark a service, its shape and colour what is promised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import altair as alt
import polars as pl

from dashboard.charts.axes import (
    rows_down,
    x2_at,
    x_at,
)
from dashboard.charts.finished import kept
from dashboard.charts.roles import NAME, SMALL, VERDICT, color, fill, layered, stroke

ROWS: Final = {"name": pl.String, "words": pl.String, "role": pl.String, "note": pl.String}
"""One row an agency, in order; a `note` stands where there are no marks."""

MARKS: Final = {"name": pl.String, "state": pl.String, "tip": pl.String}
"""One row a service of an agency; `state` is a key of `LOOKS`, the tip repeats the table."""

LOOKS: Final = {
    "signed": ("circle", "ink", "ink"),
    "published": ("circle", "paper", "ink"),
    "upcoming": ("triangle-right", "ink", "ink"),
    "in_review": ("square", "pause", "pause"),
    "draft": ("square", "paper", "pause"),
    "expired": ("diamond", "paper", "muted"),
    "off_system": ("triangle-down", "paper", "muted"),
    "none": ("cross", "muted", "muted"),
}
"""Shape, inside and outline of each state: no two have the same shape and inside."""

SHAPES: Final = ["circle", "triangle-right", "square", "diamond", "triangle-down", "cross"]

HEAD, LINE, PAD = 24, 18, 10
STEP = 16
"""Pixels from mark to mark."""
PER_LINE = 20
"""Marks in a line: twenty fit on a phone."""
LETTER = 7.6
_PIXELS: Final = 2000


@dataclass(frozen=True)
class CoverageMap:
    """What the chart is drawn from.

    Attributes:
        rows: Columns as `ROWS`.
        marks: Columns as `MARKS`.
    """

    rows: pl.DataFrame
    marks: pl.DataFrame


@kept
def coverage_map(data: CoverageMap) -> alt.LayerChart:
    """The chart; marks stand at fixed distances, so that it reads alike on every width.

    Raises:
        ValueError: There is no agency: a page says in words why instead.
    """
    if data.rows.is_empty():
        raise ValueError("a coverage map needs at least one agency")
    rows, marks = _placed(data)
    height = int(rows["bottom"].max() or 0)  # type: ignore[arg-type] # a column of numbers
    layers = [*_words(rows, height), *_marks(marks, height)]
    return layered([layer for layer in layers if not layer.data.is_empty()], height)


def _placed(data: CoverageMap) -> tuple[pl.DataFrame, pl.DataFrame]:
    counted = data.marks.group_by("name").agg(pl.len().alias("n"))
    lines = ((pl.col("n").fill_null(0) + PER_LINE - 1) // PER_LINE).clip(lower_bound=1)
    tall = HEAD + lines * LINE + PAD
    rows = (
        data.rows.join(counted, on="name", how="left", maintain_order="left")
        .with_columns(bottom=tall.cum_sum().cast(pl.Int64), tall=tall.cast(pl.Int64))
        .with_columns(top=pl.col("bottom") - pl.col("tall"))
        .with_columns(
            head=pl.col("top") + 14,
            line=pl.col("top") + HEAD + LINE / 2,
            room=(pl.col("name").str.len_chars() + pl.col("words").str.len_chars()) * LETTER + 12,
            rule=pl.lit("rule"),
            ink=pl.lit("ink"),
            muted=pl.lit("muted"),
        )
    )
    return rows, _placed_marks(data.marks, rows)


def _placed_marks(marks: pl.DataFrame, rows: pl.DataFrame) -> pl.DataFrame:
    looks = pl.DataFrame(
        [(state, *look) for state, look in LOOKS.items()],
        schema=["state", "shape", "inside", "edge"],
        orient="row",
    )
    nth = pl.int_range(pl.len()).over("name")
    return (
        marks.join(rows.select("name", "line"), on="name", maintain_order="left")
        .join(looks, on="state", how="left", maintain_order="left")
        .with_columns(x=8 + (nth % PER_LINE) * STEP, y=pl.col("line") + (nth // PER_LINE) * LINE)
    )


def _x(field: str) -> alt.X:
    """Pixels from the left, whatever the width."""
    scale = alt.Scale(domain=[0, _PIXELS], range=[0, _PIXELS], nice=False, zero=False)
    return alt.X(f"{field}:Q", scale=scale, axis=None)


def _words(rows: pl.DataFrame, height: int) -> list[alt.Chart]:
    """Hairlines, names, how much is covered, and what stands in place of marks."""
    style: dict[str, Any] = {"baseline": "middle"}
    hairline = alt.Chart(rows.select("top", "rule")).mark_rule(strokeWidth=1)
    name = alt.Chart(rows).mark_text(**style, align="left", fontSize=NAME, fontWeight=600)
    fits = alt.ExprRef("width<datum.room?0:1")
    words = alt.Chart(rows.filter(pl.col("words") != "")).mark_text(
        **style, align="right", fontSize=VERDICT, fontWeight=600, opacity=fits
    )
    note = alt.Chart(rows.filter(pl.col("note") != "")).mark_text(
        **style, align="left", fontSize=SMALL, fontStyle="italic"
    )
    return [
        hairline.encode(
            x=x_at(0),
            x2=x2_at("width"),
            y=rows_down("top", height),
            color=color("rule"),
        ),
        name.encode(
            x=x_at(0),
            y=rows_down("head", height),
            text=alt.Text("name:N"),
            color=color("ink"),
        ),
        words.encode(
            x=x_at("width"),
            y=rows_down("head", height),
            text=alt.Text("words:N"),
            color=color(),
        ),
        note.encode(
            x=x_at(0),
            y=rows_down("line", height),
            text=alt.Text("note:N"),
            color=color("muted"),
        ),
    ]


def _marks(marks: pl.DataFrame, height: int) -> list[alt.Chart]:
    points = alt.Chart(marks).mark_point(size=80, strokeWidth=1.5, opacity=1)
    return [
        points.encode(
            x=_x("x"),
            y=rows_down("y", height),
            fill=fill("inside"),
            stroke=stroke("edge"),
            shape=alt.Shape("shape:N", scale=alt.Scale(domain=SHAPES, range=SHAPES), legend=None),
            tooltip=alt.Tooltip("tip:N"),
        )
    ]
