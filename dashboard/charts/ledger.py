"""The ledger: what was promised against what was measured, one block a name, one line a figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import altair as alt
import polars as pl

from dashboard.charts.axes import (
    NARROW,
    filled,
    looked_up,
    percent_axis,
    rows_down,
    shaped,
    text,
    x2_at,
    x_at,
)
from dashboard.charts.finished import kept
from dashboard.charts.roles import KEY, NAME, VERDICT, color, fill, layered, stroke

BLOCKS: Final = {"name": pl.String, "aside": pl.String, "words": pl.String, "role": pl.String}
"""One row a block, in order: its name, what stands beside it, the verdict and its role."""

LINES: Final = {
    "name": pl.String,
    "label": pl.String,
    "low": pl.Float64,
    "high": pl.Float64,
    "value": pl.Float64,
    "goal": pl.Float64,
    "usual": pl.Float64,
    "mark": pl.String,
    "percent": pl.String,
    "counts": pl.String,
    "note": pl.String,
}
"""One row a figure. `mark` is a key of `MARKS`; a `note` stands where there are no marks."""

MARKS: Final = {
    "met": ("circle", 85, "measured", "paper"),
    "missed": ("diamond", 135, "missed", "paper"),
    "plain": ("circle", 85, "muted", "paper"),
    "few": ("square", 85, "paper", "muted"),
}
"""Shape, area, inside and outline of each mark; the interval takes the colour that is not paper."""

AXIS, HEAD, LINE, PAD, KEY_ABOVE, KEY_BELOW = 26, 24, 22, 12, 16, 14
LEFT = 64
"""Pixels that the labels of lines take; without labels the marks begin at `EDGE`."""
EDGE = 12
LETTER = 7.6
"""Pixels a letter of a name takes at most, for what must stand beside it or make room."""

COUNT_LETTER = 6.6
"""The same for the smaller letters of counts."""

_WIDE_ONLY = alt.ExprRef(f"width<{NARROW}?0:1")
_IF_ROOM = alt.ExprRef("width<datum.room?0:1")
_IF_NO_ROOM = alt.ExprRef("width<datum.room&&width>=datum.short_room?1:0")
_VERDICT: Final[dict[str, Any]] = {"fontSize": VERDICT, "fontWeight": 600}
_CLOSE = 0.12
"""Key words nearer to each other than this share of the axis would collide."""


@dataclass(frozen=True)
class Ledger:
    """What the chart is drawn from.

    Attributes:
        blocks: Columns as `BLOCKS`.
        lines: Columns as `LINES`.
        key: Words for the first row's own marks: `measured`, `goal`, `usual`; and `met` and
            `missed` for a verdict where there is no room for all of it.
        limits: Whether the bars are what chance allows rather than the likely range of the rate.
    """

    blocks: pl.DataFrame
    lines: pl.DataFrame
    key: Mapping[str, str]
    limits: bool = False


def axis_start(lines: pl.DataFrame) -> float:
    """The round number (a fifth) below the lowest mark: 0, 0.2, 0.4, 0.6 or 0.8."""
    lowest = lines.select(pl.min_horizontal(pl.min("low"), pl.min("goal"), pl.min("usual"))).item()
    return 0.0 if lowest is None else min(0.8, int(lowest * 5 - 1e-9) / 5)


@kept
def ledger(data: Ledger) -> alt.LayerChart:
    """The chart; every vertical position is data, so that labels and marks never part.

    Raises:
        ValueError: There is no block: a page says in words why instead.
    """
    if data.blocks.is_empty():
        raise ValueError("a ledger needs at least one block")
    blocks, lines = _placed(data)
    height = int(blocks["bottom"].max() or 0)  # type: ignore[arg-type] # a column of numbers
    left = LEFT if lines.filter(pl.col("label") != "").height else EDGE
    plot = _Plot(height, axis_start(lines), _room(lines), left)
    layers = [
        *_frame(blocks, plot),
        *_figures(lines, plot, "muted" if data.limits else "role"),
        *_key(data.key, lines, plot),
    ]
    return layered(layers, height + AXIS)


@dataclass(frozen=True)
class _Plot:
    """Height, where the axis starts, and pixels for counts (right) and for labels (left)."""

    height: int
    start: float
    room: int
    left: int


def _room(lines: pl.DataFrame) -> int:
    longest = lines["counts"].str.len_chars().max()
    return int((longest if isinstance(longest, int) else 0) * COUNT_LETTER) + 14


def _placed(data: Ledger) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Both frames with their vertical positions in pixels from the top."""
    n_lines = data.lines.group_by("name").agg(pl.len().alias("n"))
    keyed = pl.int_range(pl.len()) == 0
    extra = pl.when(keyed).then(KEY_ABOVE + KEY_BELOW).otherwise(0)
    tall = HEAD + pl.col("n") * LINE + PAD + extra
    blocks = (
        data.blocks.join(n_lines, on="name", how="left", maintain_order="left")
        .with_columns(bottom=tall.cum_sum())
        .with_columns(top=pl.col("bottom") - tall)
        .with_columns(
            head=pl.col("top") + 14,
            first_line=pl.col("top")
            + HEAD
            + LINE / 2
            + pl.when(keyed).then(KEY_ABOVE).otherwise(0),
            beside=pl.col("name").str.len_chars() * LETTER + 14,
            short=_short(data),
        )
        .with_columns(
            # One block without room for its counts tells its verdict alone, and so do all.
            room=pl.when(pl.col("short") == "")
            .then(_room_of("words"))
            .otherwise(_room_of("words").filter(pl.col("short") != "").max()),
            short_room=_room_of("short"),
            line_role=pl.lit("rule"),
            name_role=pl.lit("ink"),
            aside_role=pl.lit("muted"),
        )
    )
    return blocks, _placed_lines(data.lines, blocks)


def _short(data: Ledger) -> pl.Expr:
    """The verdict alone, for a phone that has no room for its counts."""
    roles = {"measured": "met", "missed": "missed"}
    known = {role: data.key[word] for role, word in roles.items() if word in data.key}
    told = pl.col("role").replace_strict(known, default="", return_dtype=pl.String)
    return pl.when(pl.col("words") == "").then(pl.lit("")).otherwise(told)


def _room_of(words: str) -> pl.Expr:
    return (pl.col("name").str.len_chars() + pl.col(words).str.len_chars()) * LETTER + 12


def _placed_lines(lines: pl.DataFrame, blocks: pl.DataFrame) -> pl.DataFrame:
    nth = pl.int_range(pl.len()).over("name")
    solid = pl.when(pl.col("inside") == "paper").then(pl.col("edge")).otherwise(pl.col("inside"))
    found = lines.join(blocks.select("name", "first_line"), on="name", maintain_order="left")
    return looked_up(found, "mark", MARKS, ("shape", "area", "inside", "edge")).with_columns(
        y=pl.col("first_line") + nth * LINE,
        role=solid,
        ink=pl.lit("ink"),
        muted=pl.lit("muted"),
        paper=pl.lit("paper"),
    )


def _y(field: str, plot: _Plot) -> alt.Y:
    return rows_down(field, plot.height)


def _x(field: str, plot: _Plot) -> alt.X:
    right = alt.ExprRef(f"width<{NARROW}?width-52:width-{plot.room + 56}")
    return alt.X(
        f"{field}:Q",
        scale=alt.Scale(
            domain=[plot.start, 1], range=[plot.left, right], clamp=True, nice=False, zero=False
        ),
        axis=percent_axis(
            [round(plot.start + step / 5, 1) for step in range(round((1 - plot.start) * 5) + 1)]
        ),
    )


def _frame(blocks: pl.DataFrame, plot: _Plot) -> list[alt.Chart]:
    """Hairlines, names, what stands beside them, verdicts."""
    hairline = alt.Chart(blocks.select("top", "line_role")).mark_rule(strokeWidth=1)
    hairline = hairline.encode(
        x=x_at(0), x2=x2_at("width"), y=_y("top", plot), color=color("line_role")
    )
    at = blocks.select(
        "head", "name", "aside", "words", "short", "role", "beside", "room", "short_room",
        "name_role", "aside_role",
    )  # fmt: skip
    words = [
        text(at, "name", {"fontSize": NAME, "fontWeight": 600}).encode(
            x=x_at(0), color=color("name_role")
        ),
        text(at, "aside", {"dx": alt.ExprRef("datum.beside"), "opacity": _WIDE_ONLY}).encode(
            x=x_at(0), color=color("aside_role")
        ),
        text(at, "words", {**_VERDICT, "align": "right", "opacity": _IF_ROOM}).encode(
            x=x_at("width"), color=color()
        ),
        text(
            at.filter(pl.col("short") != ""),
            "short",
            {**_VERDICT, "align": "right", "opacity": _IF_NO_ROOM},
        ).encode(x=x_at("width"), color=color()),
    ]
    return [hairline, *(layer.encode(y=_y("head", plot)) for layer in filled(words))]


def _figures(lines: pl.DataFrame, plot: _Plot, bar: str) -> list[alt.Chart]:
    """Labels, bars in the role of `bar`, dots, goals, the usual basis, percent and counts."""
    measured = lines.filter(pl.col("value").is_not_null())
    usual = measured.filter(pl.col("usual").is_not_null())
    goals = lines.filter(pl.col("goal").is_not_null())
    percent_at = alt.ExprRef(f"width<{NARROW}?width:width-{plot.room}")
    layers = [
        text(lines, "label").encode(x=x_at(0), color=color("muted")),
        alt.Chart(usual)
        .mark_rule(strokeDash=[2, 3])
        .encode(x=_x("value", plot), x2=alt.X2("usual:Q"), color=color("muted")),
        alt.Chart(measured)
        .mark_rule(strokeWidth=4, strokeCap="round", opacity=0.72)
        .encode(x=_x("low", plot), x2=alt.X2("high:Q"), color=color(bar)),
        alt.Chart(goals)
        .mark_tick(orient="vertical", thickness=3, size=20, opacity=1)
        .encode(x=_x("goal", plot), color=color("ink")),
        alt.Chart(usual)
        .mark_point(size=55, strokeWidth=1.5, opacity=1)
        .encode(x=_x("usual", plot), fill=fill("paper"), stroke=stroke("muted")),
        alt.Chart(measured)
        .mark_point(strokeWidth=1.5, opacity=1)
        .encode(
            x=_x("value", plot),
            fill=fill("inside"),
            stroke=stroke("edge"),
            shape=shaped([look[0] for look in MARKS.values()]),
            size=alt.Size("area:Q", scale=None, legend=None),
        ),
        text(lines, "percent", {**_VERDICT, "align": "right", "x": percent_at}).encode(
            color=color("ink")
        ),
        text(lines, "counts", {"align": "right", "opacity": _WIDE_ONLY}).encode(
            x=x_at("width"), color=color("muted")
        ),
        text(lines, "note", {"fontStyle": "italic"}).encode(
            x=x_at(plot.left), color=color("muted")
        ),
    ]
    return [layer.encode(y=_y("y", plot)) for layer in filled(layers)]


def _key(words: Mapping[str, str], lines: pl.DataFrame, plot: _Plot) -> list[alt.Chart]:
    """The first row's marks named on the marks themselves, in small italics."""
    first = lines.head(1).filter(pl.col("value").is_not_null())
    above = [_key_word(first, "value", words["measured"], -16, plot)]
    if not _close(first, "value", "goal", plot):
        above.append(_key_word(first, "goal", words["goal"], -17, plot))
    below = [_key_word(first, "usual", words["usual"], 17, plot)]
    return [layer.encode(y=_y("y", plot)) for layer in filled([*above, *below])]


def _key_word(first: pl.DataFrame, field: str, word: str, dy: int, plot: _Plot) -> alt.Chart:
    frame = first.filter(pl.col(field).is_not_null()).with_columns(word=pl.lit(word))
    late = not frame.is_empty() and frame[field].item() > (1 + plot.start) / 2
    align = {"usual": "right" if late else "left"}.get(field, "center")
    style = {"fontStyle": "italic", "fontSize": KEY, "dy": dy, "align": align}
    return text(frame, "word", style).encode(
        x=_x(field, plot),
        text=alt.Text("word:N"),
        color=color("role" if field == "value" else "ink"),
    )


def _close(first: pl.DataFrame, one: str, other: str, plot: _Plot) -> bool:
    gap = first.select((pl.col(one) - pl.col(other)).abs()).to_series().drop_nulls()
    return bool((gap < _CLOSE * (1 - plot.start)).any())
