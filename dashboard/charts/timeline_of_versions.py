"""Versions on a time line: one lane a name, one bar a version, and where today stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
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

LANES: Final = {"name": pl.String, "words": pl.String, "role": pl.String}
"""One row a lane, in order: its name, how it stands, and the role of these words."""

BARS: Final = {
    "name": pl.String,
    "start": pl.Datetime,
    "end": pl.Datetime,
    "look": pl.String,
    "label": pl.String,
}
"""One row a version in local time; `look` is a key of `LOOKS`."""

TICKS: Final = {"at": pl.Datetime, "upper": pl.String, "lower": pl.String}
"""One row a tick of the axis with its two lines of words."""

LOOKS: Final = {
    "in_force": (16, "ink", "ink"),
    "upcoming": (16, "paper", "ink"),
    "planned": (10, "pauseband", "pause"),
    "past": (6, "muted", "paper"),
}
"""Height in pixels, inside and outline of each kind: told apart without colour too."""

TICK_HEAD, HEAD, BAR, LABEL, PAD, FOOT = 34, 24, 18, 16, 12, 22
TICK_ROOM = 56
"""Pixels that a tick's words need; where ticks stand closer, only each second or third speaks."""
HALO: Final[dict[str, Any]] = {"strokeWidth": 8, "strokeJoin": "round"}
"""Of paper, behind words, wide enough to meet itself between two of them."""

LETTER, NAME_LETTER, WORDS_LETTER = 6.6, 7.6, 7.0


@dataclass(frozen=True)
class VersionLine:
    """What the chart is drawn from; all instants local, without zone.

    Attributes:
        lanes: Columns as `LANES`.
        bars: Columns as `BARS`.
        ticks: Columns as `TICKS`.
        start: The left edge.
        end: The right edge.
        today: The instant for which everything is said, between the edges.
        today_label: The words beside it.
    """

    lanes: pl.DataFrame
    bars: pl.DataFrame
    ticks: pl.DataFrame
    start: datetime
    end: datetime
    today: datetime
    today_label: str


@kept
def version_line(data: VersionLine) -> alt.LayerChart:
    """The chart; every position is data, so that labels and bars never part.

    Raises:
        ValueError: There is no lane: a page says in words why instead.
    """
    if data.lanes.is_empty():
        raise ValueError("a time line of versions needs at least one lane")
    lanes = _placed(data)
    bottom = int(lanes["bottom"].max() or 0)  # type: ignore[arg-type] # a column of numbers
    plot = _Plot(data, bottom + FOOT, bottom)
    bars, *labels = _bars(lanes, plot)
    hairlines, *words = _lanes(lanes, plot)
    layers = [*_axis(plot), hairlines, bars, *_today(plot), *words, *labels]
    return layered([layer for layer in layers if not layer.data.is_empty()], plot.height)


@dataclass(frozen=True)
class _Plot:
    """The data, the height of the chart and where the last lane ends, in pixels."""

    data: VersionLine
    height: int
    bottom: int


def _placed(data: VersionLine) -> pl.DataFrame:
    """The lanes with their vertical positions; one without bars has its words alone."""
    barred = pl.col("name").is_in(data.bars["name"].unique().implode())
    tall = HEAD + PAD + pl.when(barred).then(BAR + LABEL).otherwise(0)
    return data.lanes.with_columns(bottom=TICK_HEAD + tall.cum_sum()).with_columns(
        top=pl.col("bottom") - tall,
        head=pl.col("bottom") - tall + 14,
        room=pl.col("name").str.len_chars() * NAME_LETTER
        + pl.col("words").str.len_chars() * WORDS_LETTER
        + 12,
        rule=pl.lit("rule"),
        ink=pl.lit("ink"),
        paper=pl.lit("paper"),
    )


def _x(field: str, data: VersionLine) -> alt.X:
    """Seconds from the left edge: no browser can move them into its own zone."""
    edge = (data.end - data.start).total_seconds()
    return alt.X(
        f"{field}:Q",
        scale=alt.Scale(domain=[0, edge], nice=False, zero=False, clamp=True),
        axis=None,
    )


def _from_left(frame: pl.DataFrame, data: VersionLine, *columns: str) -> pl.DataFrame:
    return frame.with_columns((pl.col(c) - data.start).dt.total_seconds() for c in columns)


def _axis(plot: _Plot) -> list[alt.Chart]:
    frame = _from_left(plot.data.ticks, plot.data, "at").with_columns(
        nth=pl.int_range(pl.len()),
        n=pl.len(),
        top=pl.lit(TICK_HEAD),
        bottom=pl.lit(plot.bottom),
        role=pl.lit("muted"),
        rule=pl.lit("rule"),
    )
    edge = (plot.data.end - plot.data.start).total_seconds()
    often = alt.ExprRef(
        f"datum.nth % ceil({TICK_ROOM}*datum.n/width) || datum.at*width/{edge} > width-30 ? 0 : 1"
    )
    rule = alt.Chart(frame).mark_rule(strokeDash=[1, 3])
    layers = [
        rule.encode(
            x=_x("at", plot.data),
            y=rows_down("top", plot.height),
            y2=alt.Y2("bottom:Q"),
            color=color("rule"),
        )
    ]
    for line, y in (("upper", 8), ("lower", 23)):
        words = frame.filter(pl.col(line) != "").with_columns(words=pl.col(line), y=pl.lit(y))
        text = alt.Chart(words).mark_text(
            align="left", baseline="middle", fontSize=SMALL, opacity=often
        )
        layers.append(
            text.encode(
                x=_x("at", plot.data),
                y=rows_down("y", plot.height),
                text=alt.Text("words:N"),
                color=color(),
            )
        )
    return layers


def _lanes(lanes: pl.DataFrame, plot: _Plot) -> list[alt.Chart]:
    """Hairlines, names at the left, how each stands at the right where both fit."""
    hairline = alt.Chart(lanes.select("top", "rule")).mark_rule(strokeWidth=1)
    style: dict[str, Any] = {"baseline": "middle", "fontWeight": 600}
    name = alt.Chart(lanes).mark_text(**style, align="left", fontSize=NAME)
    told = lanes.filter(pl.col("words") != "")
    room = alt.ExprRef("width<datum.room?0:1")
    style |= {"align": "right", "fontSize": VERDICT, "opacity": room}
    right = {"x": x_at("width"), "y": rows_down("head", plot.height), "text": alt.Text("words:N")}
    return [
        hairline.encode(
            x=x_at(0),
            x2=x2_at("width"),
            y=rows_down("top", plot.height),
            color=color("rule"),
        ),
        name.encode(
            x=x_at(0),
            y=rows_down("head", plot.height),
            text=alt.Text("name:N"),
            color=color("ink"),
        ),
        # Twice: the line of today must not run through the words, nor between them.
        alt.Chart(told).mark_text(**style, **HALO).encode(**right, stroke=stroke("paper")),
        alt.Chart(told).mark_text(**style).encode(**right, color=color()),
    ]


def _bars(lanes: pl.DataFrame, plot: _Plot) -> list[alt.Chart]:
    """The bars, and below each its label where it fits."""
    looks = pl.DataFrame(
        [(look, *how) for look, how in LOOKS.items()],
        schema={"look": pl.String, "tall": pl.Int64, "inside": pl.String, "edge": pl.String},
        orient="row",
    )
    span = (plot.data.end - plot.data.start).total_seconds()
    middle = pl.col("top") + HEAD + BAR / 2
    frame = (
        plot.data.bars.join(lanes.select("name", "top"), on="name", maintain_order="left")
        .join(looks, on="look", how="left", maintain_order="left")
        .with_columns(
            y=middle - pl.col("tall") / 2,
            y2=middle + pl.col("tall") / 2,
            below=pl.col("top") + HEAD + BAR + LABEL / 2,
            share=(pl.col("end") - pl.col("start")).dt.total_seconds() / span,
            room=pl.col("label").str.len_chars() * LETTER + 4,
            ink=pl.lit("ink"),
            paper=pl.lit("paper"),
        )
    )
    frame = _from_left(frame, plot.data, "start", "end")
    rect = alt.Chart(frame).mark_rect(strokeWidth=1.5)
    fits = alt.ExprRef("datum.share*width<datum.room?0:1")
    style: dict[str, Any] = {"align": "left", "baseline": "middle", "fontSize": SMALL}
    style |= {"opacity": fits}
    at = {"x": _x("start", plot.data), "y": rows_down("below", plot.height), "text": "label:N"}
    return [
        rect.encode(
            x=_x("start", plot.data),
            x2=alt.X2("end:Q"),
            y=rows_down("y", plot.height),
            y2=alt.Y2("y2:Q"),
            fill=fill("inside"),
            stroke=stroke("edge"),
        ),
        # Narrower than of other words: above them lies their bar.
        alt.Chart(frame)
        .mark_text(**style, **HALO | {"strokeWidth": 5})
        .encode(**at, stroke=stroke("paper")),
        alt.Chart(frame).mark_text(**style).encode(**at, color=color("ink")),
    ]


def _today(plot: _Plot) -> list[alt.Chart]:
    data = plot.data
    right_half = (data.today - data.start) > (data.end - data.start) / 2
    frame = _from_left(
        pl.DataFrame({"at": [data.today]}, schema={"at": pl.Datetime}), data, "at"
    ).with_columns(
        words=pl.lit(data.today_label),
        top=pl.lit(TICK_HEAD),
        bottom=pl.lit(plot.height - 2),
        label=pl.lit(plot.height - 10),
        role=pl.lit("muted"),
    )
    rule = alt.Chart(frame).mark_rule(strokeWidth=2, strokeDash=[6, 3])
    text = alt.Chart(frame).mark_text(
        align="right" if right_half else "left",
        dx=-6 if right_half else 6,
        baseline="middle",
        fontSize=SMALL,
        fontWeight=600,
    )
    return [
        rule.encode(
            x=_x("at", data), y=rows_down("top", plot.height), y2=alt.Y2("bottom:Q"), color=color()
        ),
        text.encode(
            x=_x("at", data),
            y=rows_down("label", plot.height),
            text=alt.Text("words:N"),
            color=color(),
        ),
    ]
