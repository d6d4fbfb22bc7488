"""The time line of a case: the resident's wait above, the agency's clock below, the due across."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import altair as alt
import polars as pl

from dashboard.charts.axes import LETTER, rows_down, text, x_at
from dashboard.charts.finished import kept
from dashboard.charts.roles import SMALL, VERDICT, color, fill, layered, stroke

BARS: Final = {
    "lane": pl.String,
    "kind": pl.String,
    "start": pl.Datetime,
    "end": pl.Datetime,
    "label": pl.String,
}
"""One row a stretch in local time; `lane` is `resident` or `agency`, `kind` one of `LOOKS`."""

PINS: Final = {"at": pl.Datetime, "number": pl.Int64}
"""One row an event, numbered as in the table below the chart, in order of time."""

TICKS: Final = {"at": pl.Datetime, "upper": pl.String, "lower": pl.String}
"""One row a tick of the axis with its two lines of words."""

LOOKS: Final = {
    "waited": (11, "ink", "ink"),
    "open": (22, "measured", "measured"),
    "closed": (4, "muted", "muted"),
    "late": (22, "missed", "missed"),
    "paused": (14, "pauseband", "pause"),
    "wrongly_closed": (22, "measured", "measured"),
}
"""Height in pixels, inside and outline of each kind: told apart without colour too."""

FRAME: Final = "frame"
"""A kind too: a dashed frame round the bar, where the case was wrongly closed."""

FRAME_HEIGHT: Final = 34
FRAME_WORDS: Final = 14
"""Pixels that the words of a frame stand under those of the bars in it, which begin beside it."""

TICK_HEAD, PIN, LANE, CLOCK = 34, 26, 44, 74
TICK_ROOM = 56
"""Pixels that a tick's words need; where ticks stand closer, only each second or third speaks."""
PIN_ROOM: Final = 0.085
"""Pins closer than this share of the width would touch on a phone; the later one steps down."""


@dataclass(frozen=True)
class Timeline:
    """What the chart is drawn from; all instants local, without zone.

    Attributes:
        bars: Columns as `BARS`.
        pins: Columns as `PINS`.
        ticks: Columns as `TICKS`.
        start: The left edge.
        end: The right edge.
        due: When the promise fell due, if there was one.
        due_label: The words beside the due line.
        resident_label: The words over the upper bar.
        agency_label: The words over the lower bar; empty without a promise.
    """

    bars: pl.DataFrame
    pins: pl.DataFrame
    ticks: pl.DataFrame
    start: datetime
    end: datetime
    due: datetime | None
    due_label: str
    resident_label: str
    agency_label: str


@kept
def timeline(data: Timeline) -> alt.LayerChart:
    """The chart; two lanes, an axis of words and pins that never touch."""
    pins = _stepped(data)
    lanes = TICK_HEAD + PIN * (1 + int(pins["step"].max() or 0)) + 18  # type: ignore[arg-type] # a whole number
    has_clock = bool(data.agency_label)
    framed = FRAME_WORDS if FRAME in data.bars["kind"] else 0
    height = lanes + LANE + (LANE + 44 + framed if has_clock else 0)
    layers = [
        *_axis(data, height),
        *_bars(data, lanes, height),
        *_words(data, lanes, height),
        *_due(data, lanes, height),
        *_pins(pins, data, height),
    ]
    return layered([layer for layer in layers if not layer.data.is_empty()], height)


def _stepped(data: Timeline) -> pl.DataFrame:
    """The pins with the step down that keeps each clear of those before it."""
    clear = (data.end - data.start) * PIN_ROOM
    last: list[datetime] = []
    steps = []
    for at in data.pins["at"]:
        free = next((i for i, taken in enumerate(last) if at - taken >= clear), len(last))
        last[free : free + 1] = [at]
        steps.append(free)
    return data.pins.with_columns(
        pl.Series("step", steps, dtype=pl.Int64), role=pl.lit("ink"), paper=pl.lit("paper")
    )


def _x(field: str, data: Timeline) -> alt.X:
    """Seconds from the left edge: no browser can move them into its own zone."""
    edge = (data.end - data.start).total_seconds()
    return alt.X(f"{field}:Q", scale=alt.Scale(domain=[0, edge], nice=False, zero=False), axis=None)


def _from_left(frame: pl.DataFrame, data: Timeline, *columns: str) -> pl.DataFrame:
    return frame.with_columns((pl.col(c) - data.start).dt.total_seconds() for c in columns)


def _axis(data: Timeline, height: int) -> list[alt.Chart]:
    frame = _from_left(data.ticks, data, "at").with_columns(
        nth=pl.int_range(pl.len()),
        n=pl.len(),
        top=pl.lit(TICK_HEAD),
        bottom=pl.lit(height),
        role=pl.lit("muted"),
        rule=pl.lit("rule"),
    )
    rule = alt.Chart(frame).mark_rule(strokeDash=[1, 3])
    often = alt.ExprRef(f"datum.nth % ceil({TICK_ROOM}*datum.n/width) ? 0 : 1")
    words = [
        frame.filter(pl.col(line) != "").with_columns(words=pl.col(line), y=pl.lit(y))
        for line, y in (("upper", 8), ("lower", 23))
    ]
    return [
        rule.encode(
            x=_x("at", data), y=rows_down("top", height), y2=alt.Y2("bottom:Q"), color=color("rule")
        ),
        *(
            alt.Chart(line)
            .mark_text(align="left", baseline="middle", fontSize=SMALL, opacity=often)
            .encode(
                x=_x("at", data), y=rows_down("y", height), text=alt.Text("words:N"), color=color()
            )
            for line in words
        ),
    ]


def _bars(data: Timeline, lanes: int, height: int) -> list[alt.Chart]:
    looks = pl.DataFrame(
        [(kind, *look) for kind, look in LOOKS.items()],
        schema={"kind": pl.String, "tall": pl.Int64, "inside": pl.String, "edge": pl.String},
        orient="row",
    )
    middle = pl.when(pl.col("lane") == "resident").then(lanes + 20).otherwise(lanes + CLOCK)
    frames = data.bars.filter(pl.col("kind") == FRAME)
    bars = data.bars.filter(pl.col("kind") != FRAME)
    frame = bars.join(looks, on="kind", maintain_order="left").with_columns(
        y=middle - pl.col("tall") / 2, y2=middle + pl.col("tall") / 2
    )
    rect = alt.Chart(_from_left(frame.drop("label"), data, "start", "end")).mark_rect(strokeWidth=1)
    return [
        rect.encode(
            x=_x("start", data),
            x2=alt.X2("end:Q"),
            y=rows_down("y", height),
            y2=alt.Y2("y2:Q"),
            fill=fill("inside"),
            stroke=stroke("edge"),
        ),
        *_frames(frames, data, lanes + CLOCK, height),
        _bar_words(pl.concat([frame, _edged(frames, frame)]), data, lanes, height),
    ]


def _edged(frames: pl.DataFrame, like: pl.DataFrame) -> pl.DataFrame:
    """Frames with the columns of bars, for their words."""
    told = frames.with_columns(edge=pl.lit("missed"))
    return pl.concat([like.clear(), told], how="diagonal")


def _frames(frames: pl.DataFrame, data: Timeline, middle: int, height: int) -> list[alt.Chart]:
    """Dashed frames, taller than any bar: told from them by their outline alone."""
    placed = frames.with_columns(
        y=pl.lit(middle - FRAME_HEIGHT / 2),
        y2=pl.lit(middle + FRAME_HEIGHT / 2),
        edge=pl.lit("missed"),
    )
    rect = alt.Chart(_from_left(placed.drop("label"), data, "start", "end")).mark_rect(
        strokeWidth=2, strokeDash=[5, 3], fillOpacity=0
    )
    y = rows_down("y", height)
    return [
        rect.encode(
            x=_x("start", data), x2=alt.X2("end:Q"), y=y, y2=alt.Y2("y2:Q"), stroke=stroke("edge")
        )
    ]


def _bar_words(frame: pl.DataFrame, data: Timeline, lanes: int, height: int) -> alt.Chart:
    """What a stretch is, under its first appearance and only where it fits.

    The words of a frame have their line to themselves: they may be longer than it.
    """
    span = (data.end - data.start).total_seconds()
    words = frame.filter(pl.col("label") != "").unique("label", keep="first", maintain_order=True)
    words = words.with_columns(
        share=(
            pl.when(pl.col("kind") == FRAME).then(pl.lit(data.end)).otherwise("end")
            - pl.col("start")
        ).dt.total_seconds()
        / span,
        room=pl.col("label").str.len_chars() * LETTER,
        y=lanes + CLOCK + 25 + (pl.col("kind") == FRAME) * FRAME_WORDS,
    )
    fits = alt.ExprRef("datum.share*width<datum.room?0:1")
    text = alt.Chart(_from_left(words, data, "start", "end")).mark_text(
        align="left", baseline="middle", fontSize=SMALL, dx=3, opacity=fits
    )
    at = {"x": _x("start", data), "y": rows_down("y", height)}
    placed: alt.Chart = text.encode(**at, text=alt.Text("label:N"), color=color("edge"))
    return placed


def _words(data: Timeline, lanes: int, height: int) -> list[alt.Chart]:
    """The two lanes' names, at the left edge so that a late start cannot push them out."""
    frame = pl.DataFrame(
        {
            "words": [data.resident_label, data.agency_label],
            "y": [lanes + 4, lanes + LANE + 4],
            "role": ["ink", "ink"],
        }
    ).filter(pl.col("words") != "")
    text = alt.Chart(frame).mark_text(
        align="left", baseline="middle", fontSize=VERDICT, fontWeight=600
    )
    return [
        text.encode(x=x_at(0), y=rows_down("y", height), text=alt.Text("words:N"), color=color())
    ]


def _due(data: Timeline, lanes: int, height: int) -> list[alt.Chart]:
    if data.due is None:
        return []
    share = (data.due - data.start) / (data.end - data.start)
    right_half = share > 1 - share
    frame = _from_left(
        pl.DataFrame({"at": [data.due]}, schema={"at": pl.Datetime}), data, "at"
    ).with_columns(
        words=pl.lit(data.due_label),
        y=pl.lit(lanes + LANE + 13),
        y2=pl.lit(height - 4),
        label=pl.lit(height - 10),
        role=pl.lit("ink"),
        paper=pl.lit("paper"),
    )
    rule = alt.Chart(frame).mark_rule(strokeWidth=3)
    # On a phone neither side may have room: then the words move over the line, none is cut off.
    needed = len(data.due_label) * LETTER
    left, right = f"max(-7,{needed}-{share}*width)", f"min(7,{1 - share}*width-{needed})"
    look: dict[str, Any] = {
        "align": "right" if right_half else "left",
        "dx": alt.ExprRef(left if right_half else right),
        "fontWeight": 600,
    }
    beside: dict[str, Any] = {"x": _x("at", data), "y": rows_down("label", height)}
    return [
        rule.encode(x=_x("at", data), y=rows_down("y", height), y2=alt.Y2("y2:Q"), color=color()),
        text(frame, "words", look | {"strokeWidth": 4}).encode(**beside, stroke=stroke("paper")),
        text(frame, "words", look).encode(**beside, color=color()),
    ]


def _pins(pins: pl.DataFrame, data: Timeline, height: int) -> list[alt.Chart]:
    frame = _from_left(pins, data, "at").with_columns(y=TICK_HEAD + 14 + pl.col("step") * PIN)
    ring = alt.Chart(frame).mark_point(shape="circle", size=280, strokeWidth=1.5, opacity=1)
    text = alt.Chart(frame).mark_text(baseline="middle", fontSize=SMALL, fontWeight=600)
    at = {"x": _x("at", data), "y": rows_down("y", height)}
    return [
        ring.encode(**at, fill=fill("paper"), stroke=stroke("role")),
        text.encode(**at, text=alt.Text("number:N"), color=color()),
    ]
