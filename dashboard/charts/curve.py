"""The curve of what is done by when: the share of cases ended, day by day."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final, Literal

import altair as alt
import polars as pl

from dashboard.charts.axes import (
    LETTER,
    NARROW,
    Plane,
    filled,
    grid,
    round_steps,
    text,
    ticks,
    x2_at,
    x_at,
)
from dashboard.charts.finished import kept
from dashboard.charts.roles import SMALL, VERDICT, color, fill, layered, stroke

CURVE: Final = {"days": pl.Float64, "share": pl.Float64, "low": pl.Float64, "high": pl.Float64}
"""One row a day, in order: the share of cases ended by then, 0 to 1, and its likely range."""

LENGTHS: Final = {"days": pl.Float64, "share": pl.Float64, "kind": pl.String, "words": pl.String}
"""One row a promise: its length, the share of cases ended by then, and what it says of itself;
`kind` is a key of `LOOKS`."""

Side = Literal["left", "right"]

LOOKS: Final[dict[str, tuple[str, int, str, Side]]] = {
    "signed": ("circle", 110, "ink", "left"),
    "proposed": ("square", 130, "pause", "right"),
}
"""Shape, area, role, and on which side its words stand, so that the two never meet."""

HALF, MOST = 0.5, 0.8
"""Between these shares lies where half to four fifths of cases end now."""


@dataclass(frozen=True)
class Curve:
    """What the chart is drawn from.

    Attributes:
        rows: Columns as `CURVE`.
        lengths: Columns as `LENGTHS`; none for a curve without promises.
        goal: The share to reach; None without one.
        goal_words: Words over the goal line.
        band_words: Words beside where half to four fifths of cases end; may hold a line break.
        below: What the x axis counts.
        steps: Whether the share rises in steps, as counted cases do, or is a smooth estimate.
    """

    rows: pl.DataFrame
    lengths: pl.DataFrame
    goal: float | None
    goal_words: str
    band_words: str
    below: str
    steps: bool = True


@kept
def curve(data: Curve) -> alt.LayerChart:
    """The chart, from nothing to all.

    Raises:
        ValueError: There are fewer than two days: a page says in words why instead.
    """
    if data.rows.height < 2:  # noqa: PLR2004 - a line has two ends
        raise ValueError("a curve needs at least two days")
    days = data.rows["days"]
    first, last = float(days.min() or 0.0), float(days.max() or 0.0)  # type: ignore[arg-type] # numbers
    plane = Plane(x=(first, last), y=(0.0, 1.0), right=16, height=292)
    values = [step / 5 for step in range(6)]
    span = _span(data, plane)
    layers = [
        *span[:1],
        *grid(plane, values, [f"{value:.0%}" for value in values]),
        *_range(data, plane),
        *_goal(data, plane),
        *_lengths(data, plane),
        *span[1:],
        *ticks(plane, _days(first, last), room=30),
        *_below(plane, data.below),
    ]
    return layered(filled(layers), plane.height)


def reached(rows: pl.DataFrame, share: float) -> float | None:
    """The first day by which so large a share has ended; None while it is not reached."""
    days = rows.filter(pl.col("share") >= share)["days"]
    return None if days.is_empty() else float(days.min())  # type: ignore[arg-type] # a number


def _span(data: Curve, plane: Plane) -> list[alt.Chart]:
    """Grey where half to four fifths of cases end now, if the curve reaches the latter.

    First the band, then its words, which no line may run through.
    """
    start, end = reached(data.rows, HALF), reached(data.rows, MOST)
    if start is None or end is None:
        return []
    band = pl.DataFrame(
        {
            "x": [start],
            "x2": [end],
            "top": [plane.top],
            "bottom": [plane.bottom],
            "greyband": ["greyband"],
        }
    )
    rect = alt.Chart(band).mark_rect()
    frame = _gaps(data, plane, start, end).with_columns(
        at=pl.lit(plane.bottom - 26),
        words=pl.lit(data.band_words),
        muted=pl.lit("muted"),
        paper=pl.lit("paper"),
    )
    room = max(map(len, data.band_words.splitlines())) * LETTER + 12
    fits, earlier = (f"datum.{free}*{plane.wide}>={room:g}" for free in ("free", "before"))
    look: dict[str, Any] = {
        "align": alt.ExprRef("datum.leftwards?'right':'left'"),
        "dx": alt.ExprRef("datum.leftwards?-6:6"),
        "lineBreak": "\n",
        "fontSize": _shown(f"width>={NARROW}&&{fits}&&!({earlier})", SMALL),
    }
    beside: dict[str, Any] = {"x": plane.along("gap"), "y": plane.down("at")}
    return [
        rect.encode(
            x=plane.along("x"),
            x2=alt.X2("x2:Q"),
            y=plane.down("top"),
            y2=alt.Y2("bottom:Q"),
            fill=fill("greyband"),
        ),
        text(frame, "words", look | {"strokeWidth": 4}).encode(**beside, stroke=stroke("paper")),
        text(frame, "words", look).encode(**beside, color=color("muted")),
    ]


def _shown(when: str, size: int) -> alt.ExprRef:
    """Words of this size, or of none: those that are only see-through still push the chart in."""
    return alt.ExprRef(f"({when})?{size}:0")


def _gaps(data: Curve, plane: Plane, start: float, end: float) -> pl.DataFrame:
    """Where the band's words may stand: between the lines of the promises, the nearest place first.

    Columns `gap` (the edge that they begin or end at), `leftwards` (they end there), `free` (that
    place's part of the width) and `before` (the most that an earlier place has): the words stand
    in the first place that is wide enough. Right of the band the curve is high above them; left
    of it they come only where nothing else is.
    """
    low, high = plane.x
    lines = data.lengths.drop_nulls("share")["days"].sort().to_list()
    rightwards = [end, *(line for line in lines if end <= line < high), high]
    leftwards = [start, *(line for line in reversed(lines) if low < line <= start), low]
    gaps = [
        (edge, way is leftwards, abs(other - edge) / (high - low))
        for way in (rightwards, leftwards)
        for edge, other in pairwise(way)
    ]
    schema = {"gap": pl.Float64, "leftwards": pl.Boolean, "free": pl.Float64}
    return pl.DataFrame(gaps, schema=schema, orient="row").with_columns(
        before=pl.col("free").cum_max().shift(1, fill_value=0.0)
    )


def _range(data: Curve, plane: Plane) -> list[alt.Chart]:
    """The line on its pale likely range."""
    frame = plane.placed(data.rows, "share", "low", "high").with_columns(
        measured=pl.lit("measured"), band=pl.lit("band")
    )
    how: Any = "step-after" if data.steps else "linear"
    ranged = frame.filter(pl.col("low").is_not_null() & pl.col("high").is_not_null())
    area = alt.Chart(ranged).mark_area(interpolate=how, opacity=1)
    line = alt.Chart(frame).mark_line(interpolate=how, strokeWidth=2)
    return [
        area.encode(
            x=plane.along("days"), y=plane.down("low"), y2=alt.Y2("high:Q"), fill=fill("band")
        ),
        line.encode(x=plane.along("days"), y=plane.down("share"), color=color("measured")),
    ]


CLEAR: Final = 12
"""Pixels from the middle of words to a line that does not touch them."""

OVER: Final = 10
"""Pixels from a mark up to the middle of the words left of it; those right of it are as far below,
and half as far again."""


CROWDED: Final = 0.4
"""A promise that ends in so much of the width, at the left, would stand in the goal's words."""


def _goal(data: Curve, plane: Plane) -> list[alt.Chart]:
    """The line, its words over it, or under it where those of the signed promise stand over it.

    They stand at the left, or at the right end where a promise is in their way.
    """
    if data.goal is None:
        return []
    frame = plane.placed(pl.DataFrame({"y": [data.goal]}), "y")
    signed = plane.placed(data.lengths, "share").filter(pl.col("kind") == "signed").drop_nulls()
    over = frame["y"][0] - signed.select(_words_at("left", frame["y"][0])).to_series()
    above = over.is_between(0, 3 * CLEAR).any()
    right = _is_crowded(data, plane, frame["y"][0])
    below = data.rows["share"][-1] > data.goal if right else above
    frame = frame.with_columns(
        words=pl.lit(data.goal_words), over=pl.col("y") + (14 if below else -9), ink=pl.lit("ink")
    )
    rule = alt.Chart(frame).mark_rule(strokeDash=[5, 3], strokeWidth=2)
    words = text(frame, "words", {"fontWeight": 600, "align": "right" if right else "left"})
    at = x_at(alt.ExprRef(f"width-{plane.right + 4}") if right else plane.left + 4)
    return [
        rule.encode(x=x_at(plane.left), x2=x2_at("width"), y=plane.down("y"), color=color("ink")),
        words.encode(x=at, y=plane.down("over"), color=color("ink")),
    ]


def _is_crowded(data: Curve, plane: Plane, goal: float) -> bool:
    """Whether a promise stands in the goal's words at the left, and none at the right."""
    placed = plane.placed(data.lengths, "share").drop_nulls("share")
    told = placed.select(at=plane.share("days"), off=(pl.col("share") - goal).abs())
    near = told.filter(pl.col("off") < 3 * CLEAR)["at"]
    return bool((near < CROWDED).any()) and not bool((told["at"] > 1 - CROWDED).any())


def _words_at(side: Side, goal: float | None) -> pl.Expr:
    """The height of a promise's words: off its mark, and off the line of the goal."""
    # What stands left of a rising line is above it, what stands right of it below.
    own = pl.col("share") + (-OVER if side == "left" else 1.5 * OVER)
    if goal is None:
        return own.alias(side)
    clear = goal + (-CLEAR if side == "left" else CLEAR)
    return pl.when((own - goal).abs() < CLEAR).then(clear).otherwise(own).alias(side)


def _lengths(data: Curve, plane: Plane) -> list[alt.Chart]:
    """Each promise on the curve, with a line down to its length and its words beside it."""
    layers = []
    line = plane.placed(pl.DataFrame({"y": [data.goal]}), "y")["y"][0] if data.goal else None
    for kind, (shape, area, role, side) in LOOKS.items():
        of_kind = pl.col("kind") == kind
        part = data.lengths.filter(of_kind & pl.col("share").is_not_null())
        frame = plane.placed(part, "share").with_columns(
            role=pl.lit(role), paper=pl.lit("paper"), bottom=pl.lit(plane.bottom)
        )
        frame = frame.with_columns(_words_at("left", line), _words_at("right", line))
        at: dict[str, Any] = {"x": plane.along("days"), "y": plane.down("share")}
        dash = [4, 3] if kind == "proposed" else [1, 0]
        drop = alt.Chart(frame).mark_rule(strokeWidth=2, strokeDash=dash)
        mark = alt.Chart(frame).mark_point(shape=shape, size=area, strokeWidth=1.5, opacity=1)
        layers += [
            drop.encode(**at, y2=alt.Y2("bottom:Q"), color=color()),
            *_beside(frame, side, plane),
            mark.encode(**at, fill=fill("role"), stroke=stroke("paper")),
        ]
    return layers


def _beside(frame: pl.DataFrame, side: Side, plane: Plane) -> list[alt.Chart]:
    """The words on their own side of the rising line, on the other where they would be cut off."""
    told = frame.with_columns(
        at=plane.share("days"), room=pl.col("words").str.len_chars() * (LETTER + 0.5) + 14
    )
    own = {"left": "datum.at", "right": "(1-datum.at)"}[side]
    cut = f"{own}<0.5&&{own}*{plane.wide}<datum.room"
    other: Side = "right" if side == "left" else "left"
    layers = []
    for where, shown in ((side, f"!({cut})"), (other, cut)):
        left = where == "left"
        at: dict[str, Any] = {"x": plane.along("days"), "y": plane.down(where)}
        look: dict[str, Any] = {
            "align": "right" if left else "left",
            "dx": -10 if left else 10,
            "fontWeight": 600,
            "fontSize": _shown(shown, VERDICT),
        }
        halo = text(told, "words", look | {"strokeWidth": 4})
        layers += [
            halo.encode(**at, stroke=stroke("paper")),
            text(told, "words", look).encode(**at, color=color()),
        ]
    return layers


def _days(first: float, last: float) -> pl.DataFrame:
    steps = [s for s in round_steps(first, last, 15) if first <= s <= last]
    words = [f"{step:,.0f}" if step == round(step) else f"{step:,.1f}" for step in steps]
    return pl.DataFrame({"x": steps, "upper": words, "lower": [""] * len(steps)})


def _below(plane: Plane, words: str) -> list[alt.Chart]:
    frame = pl.DataFrame({"words": [words], "y": [plane.bottom + 40], "role": ["muted"]})
    label = text(frame, "words", {"fontSize": SMALL})
    return [label.encode(x=x_at(plane.left), y=plane.down("y"), color=color())]
