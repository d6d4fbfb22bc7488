"""How late is late: the middle of each name's late cases, and where the worst tenth begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import altair as alt
import polars as pl

from dashboard.charts.axes import (
    Plane,
    filled,
    text,
    ticks,
    x2_at,
    x_at,
)
from dashboard.charts.finished import kept
from dashboard.charts.roles import NAME, SMALL, VERDICT, color, fill, layered, stroke

SPREADS: Final = {
    "name": pl.String,
    "median": pl.Float64,
    "p90": pl.Float64,
    "words": pl.String,
    "counts": pl.String,
}
"""One row a name, in order: working days late that half and one in ten of its late cases reach,
both in words, and how many late cases there are. Null days are said in the words alone."""

HEAD, LINE, PAD = 22, 20, 10
STEPS: Final = (0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
"""Ticks of an axis on which two days and two hundred can both be read."""
NAME_LETTER = 7.6


@dataclass(frozen=True)
class Spread:
    """What the chart is drawn from.

    Attributes:
        rows: Columns as `SPREADS`.
        below: What the x axis counts.
    """

    rows: pl.DataFrame
    below: str


@kept
def spread(data: Spread) -> alt.LayerChart:
    """The chart; a diamond is where half are, a hollow one where the worst tenth begins.

    Raises:
        ValueError: There is no row: a page says in words why instead.
    """
    if data.rows.is_empty():
        raise ValueError("a chart of lateness needs at least one name")
    rows, bottom = _placed(data.rows)
    most = max(data.rows["p90"].max() or 1, data.rows["median"].max() or 1)
    end = next((s for s in STEPS if s >= most), most)  # type: ignore[operator] # numbers
    plane = Plane(
        x=(0.0, float(end)),  # type: ignore[arg-type] # a number
        y=(0.0, 1.0),
        left=8,
        right=16,
        top=0,
        bottom=bottom,
        height=bottom + 46,
        kind="symlog",
    )
    layers = [*_lines(rows, plane), *_words(rows, plane), *_marks(rows, plane)]
    return layered(filled([*layers, *_axis(plane, data.below)]), plane.height)


def _placed(rows: pl.DataFrame) -> tuple[pl.DataFrame, int]:
    tall = HEAD + LINE + PAD
    top = pl.int_range(pl.len()) * tall
    placed = rows.with_columns(
        top=top,
        head=top + 14,
        line=top + HEAD + LINE / 2,
        beside=pl.col("name").str.len_chars() * NAME_LETTER + 14,
        room=(pl.col("name").str.len_chars() + pl.col("words").str.len_chars()) * 7.2 + 14,
        counts_room=(
            pl.col("name").str.len_chars()
            + pl.col("words").str.len_chars()
            + pl.col("counts").str.len_chars()
        )
        * 7.2
        + 40,
        zero=pl.lit(0.0),
        missed=pl.lit("missed"),
        role=pl.when(pl.col("median").is_null()).then(pl.lit("muted")).otherwise(pl.lit("missed")),
        paper=pl.lit("paper"),
        ink=pl.lit("ink"),
        muted=pl.lit("muted"),
        rule=pl.lit("rule"),
    )
    return placed, rows.height * tall


def _lines(rows: pl.DataFrame, plane: Plane) -> list[alt.Chart]:
    hairline = alt.Chart(rows).mark_rule(strokeWidth=1)
    return [hairline.encode(x=x_at(0), x2=x2_at("width"), y=plane.down("top"), color=color("rule"))]


def _words(rows: pl.DataFrame, plane: Plane) -> list[alt.Chart]:
    """The name, how many are late, and the two numbers in words where both fit."""
    fits = alt.ExprRef("width<datum.room?0:1")
    all_fit = alt.ExprRef("width<datum.counts_room?0:1")
    name = text(rows, "name", {"fontSize": NAME, "fontWeight": 600})
    counts = text(rows, "counts", {"dx": alt.ExprRef("datum.beside"), "opacity": all_fit})
    words = text(
        rows,
        "words",
        {"align": "right", "fontSize": VERDICT, "fontWeight": 600, "opacity": fits},
    )
    at = plane.down("head")
    return [
        name.encode(x=x_at(0), y=at, color=color("ink")),
        counts.encode(x=x_at(0), y=at, color=color("muted")),
        words.encode(x=x_at("width"), y=at, color=color()),
    ]


def _marks(rows: pl.DataFrame, plane: Plane) -> list[alt.Chart]:
    known = rows.filter(pl.col("median").is_not_null())
    far = known.filter(pl.col("p90").is_not_null())
    at = plane.down("line")
    return [
        alt.Chart(far)
        .mark_rule(strokeWidth=4, strokeCap="round", opacity=0.72)
        .encode(x=plane.along("median"), x2=alt.X2("p90:Q"), y=at, color=color("missed")),
        alt.Chart(far)
        .mark_point(shape="diamond", size=100, strokeWidth=2, opacity=1)
        .encode(x=plane.along("p90"), y=at, fill=fill("paper"), stroke=stroke("missed")),
        alt.Chart(known)
        .mark_point(shape="diamond", size=135, strokeWidth=1.5, opacity=1)
        .encode(x=plane.along("median"), y=at, fill=fill("missed"), stroke=stroke("paper")),
    ]


def _axis(plane: Plane, below: str) -> list[alt.Chart]:
    steps = [float(s) for s in STEPS if s <= plane.x[1]]
    frame = pl.DataFrame(
        {"x": steps, "upper": [f"{s:,.0f}" for s in steps], "lower": [""] * len(steps)}
    )
    lines = frame.with_columns(
        top=pl.lit(0), bottom=pl.lit(plane.bottom), rule=pl.lit("rule")
    ).filter(pl.col("x") >= 0)
    label = pl.DataFrame({"words": [below], "y": [plane.bottom + 36], "role": ["muted"]})
    words = text(label, "words", {"fontSize": SMALL})
    return [
        alt.Chart(lines)
        .mark_rule(strokeDash=[1, 3])
        .encode(
            x=plane.along("x"), y=plane.down("top"), y2=alt.Y2("bottom:Q"), color=color("rule")
        ),
        *ticks(plane, frame),
        words.encode(x=x_at(0), y=plane.down("y"), color=color()),
    ]
