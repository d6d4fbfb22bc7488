"""The plane of a chart in pixels: scales, grid and ticks, set up once for every chart.

Vertical positions are counted in pixels from the top, and words of axes are marks like all others,
so that labels and marks never part and every word is in the page's language. Streamlit's own axes
would be too pale, and would read a date in the browser's zone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, sqrt
from typing import Any, Final, Literal

import altair as alt
import polars as pl

from dashboard.charts.roles import SMALL, color, shade

LETTER: Final = 6.6
"""Pixels a small letter takes at most, for what must fit or make room."""

TICK_ROOM: Final = 50
"""Pixels that a tick's words need; where ticks stand closer, only each second or third speaks."""

NARROW: Final = 480
"""Charts of fewer pixels are on a phone."""

Kind = Literal["linear", "sqrt", "symlog"]


def rows_down(field: str, height: float) -> alt.Y:
    """Pixels from the top, in a chart of that height."""
    scale = alt.Scale(domain=[height, 0], nice=False, zero=False)
    return alt.Y(f"{field}:Q", scale=scale, axis=None)


def x_at(pixels: float | Literal["width"] | alt.ExprRef) -> alt.XValue:
    """A fixed place from the left, or the right edge, or one that an expression tells.

    Channels are named by their classes here and in all charts: for a bare value or word Altair
    builds its table of all classes again, several milliseconds each time.
    """
    return alt.XValue(pixels)  # type: ignore[no-untyped-call] # Altair leaves it untyped


def x2_at(pixels: float | Literal["width"] | alt.ExprRef) -> alt.X2Value:
    """A fixed end of a mark, from the left."""
    return alt.X2Value(pixels)  # type: ignore[no-untyped-call] # as above


def percent_axis(values: Sequence[float]) -> alt.Axis:
    """An axis of per cents above the chart, pale, with dotted lines down through it."""
    return alt.Axis(
        orient="top",
        values=list(values),
        format="%",
        title=None,
        ticks=False,
        domain=False,
        labelFlush=False,
        labelColor=shade("muted"),
        labelFontSize=SMALL,
        gridColor=shade("rule"),
        gridDash=[1, 3],
    )


def text(frame: pl.DataFrame, field: str, style: Mapping[str, Any] | None = None) -> alt.Chart:
    """The words of a column, small and from the left unless `style` says otherwise."""
    look: dict[str, Any] = {"baseline": "middle", "align": "left", "fontSize": SMALL}
    mark = alt.Chart(frame.filter(pl.col(field) != "")).mark_text(**(look | dict(style or {})))
    chart: alt.Chart = mark.encode(text=alt.Text(f"{field}:N"))
    return chart


def filled(layers: Sequence[alt.Chart]) -> list[alt.Chart]:
    """The layers that hold a row: an empty one would be a picture without an alternative text."""
    return [layer for layer in layers if not layer.data.is_empty()]


def looked_up(
    frame: pl.DataFrame, column: str, looks: Mapping[str, tuple[Any, ...]], names: Sequence[str]
) -> pl.DataFrame:
    """The frame with the look of each row: `names` are what the values of `looks` are called."""
    table = pl.DataFrame(
        [(key, *look) for key, look in looks.items()], schema=[column, *names], orient="row"
    )
    return frame.join(table, on=column, how="left", maintain_order="left")


def shaped(shapes: Sequence[str]) -> alt.Shape:
    """The shape in the column `shape`, one of `shapes`."""
    kinds = list(dict.fromkeys(shapes))
    return alt.Shape("shape:N", scale=alt.Scale(domain=kinds, range=kinds), legend=None)


def apart(places: Sequence[float], room: float) -> list[float]:
    """The places moved down just as far as keeps each `room` from the one above it."""
    order = sorted(range(len(places)), key=places.__getitem__)
    moved = list(places)
    for above, below in pairwise(order):
        moved[below] = max(moved[below], moved[above] + room)
    return moved


def round_steps(low: float, high: float, most: int = 6) -> list[float]:
    """Round numbers from at or below `low` to at or above `high`, not many more than `most`."""
    span = max(high - low, 1e-9)
    size = 10.0 ** floor(_log10(span / most))
    step = next(size * s for s in (1, 2, 2.5, 5, 10) if span / (size * s) <= most)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return [round(step * i, 10) for i in range(first, last + 1)]


def _log10(value: float) -> float:
    return pl.select(pl.lit(value).log10()).item()  # type: ignore[no-any-return] # one number


def share_steps(low: float, high: float) -> list[float]:
    """Twentieths, tenths or fifths around two shares: zoomed in, and never beyond 0 and 1."""
    wide = high - low
    step = 5 if wide <= 0.35 else 10 if wide <= 0.65 else 20  # noqa: PLR2004 - about seven lines
    first, last = floor(low * 100 / step + 1e-9), ceil(high * 100 / step - 1e-9)
    first = min(first, 100 // step - 1)
    last = max(last, first + 2)
    return [step * i / 100 for i in range(first, last + 1) if 0 <= step * i <= 100]  # noqa: PLR2004


FINE_STEPS: Final = ((0.012, 2), (0.03, 5), (0.06, 10), (0.14, 20))
"""Up to how wide a span of shares is divided into steps of so many tenths of a per cent."""


def fine_steps(low: float, high: float) -> list[float]:
    """As `share_steps`, and down to fifths of a per cent where two shares lie close."""
    step = next((tenths for wide, tenths in FINE_STEPS if high - low <= wide), None)
    if step is None:
        return share_steps(low, high)
    last = 1000 // step
    first = max(0, min(floor(low * 1000 / step + 1e-9), last - 1))
    end = min(last, max(ceil(high * 1000 / step - 1e-9), first + 2))
    return [step * i / 1000 for i in range(first, end + 1)]


def percents(steps: Sequence[float]) -> list[str]:
    """Steps of shares as words of an axis, all with a decimal if one needs it."""
    whole = all(abs(step * 100 - round(step * 100)) < 1e-6 for step in steps)  # noqa: PLR2004 - rounding
    return [f"{step:.0%}" if whole else f"{step:.1%}" for step in steps]


@dataclass(frozen=True)
class Plane:
    """Where values stand on the chart.

    Attributes:
        x: The values at the left and the right edge.
        y: The values at the lower and the upper edge.
        left: Pixels before the left edge, for the words of the grid.
        right: Pixels after the right edge, for words beside the marks.
        top: Pixels above the upper edge.
        bottom: The pixel of the lower edge.
        height: Pixels of the whole chart.
        kind: How the x values are spread.
    """

    x: tuple[float, float]
    y: tuple[float, float]
    left: int = 44
    right: int = 8
    top: int = 10
    bottom: int = 240
    height: int = 282
    kind: Kind = "linear"

    def along(self, field: str) -> alt.X:
        """The x channel of a column of values."""
        right = alt.ExprRef(f"width-{self.right}")
        scale = alt.Scale(
            type=self.kind, domain=list(self.x), range=[self.left, right], nice=False, zero=False
        )
        return alt.X(f"{field}:Q", scale=scale, axis=None)

    def down(self, field: str) -> alt.Y:
        """The y channel of a column of pixels, as `placed` makes them."""
        return rows_down(field, self.height)

    def placed(self, frame: pl.DataFrame, *columns: str) -> pl.DataFrame:
        """The frame with these columns of y values turned into pixels from the top.

        What lies outside the plane is put on its edge.
        """
        low, high = self.y
        tall = (self.bottom - self.top) / (high - low)
        return frame.with_columns(
            (self.bottom - (pl.col(c).clip(low, high) - low) * tall).round(2).alias(c)
            for c in columns
        )

    @property
    def wide(self) -> str:
        """An expression: the pixels from the left edge to the right."""
        return f"(width-{self.left + self.right})"

    def share(self, column: str) -> pl.Expr:
        """How far along a value lies, 0 at the left edge and 1 at the right."""
        low, high = self.x
        if self.kind == "sqrt":
            return (pl.col(column).sqrt() - sqrt(low)) / (sqrt(high) - sqrt(low))
        return (pl.col(column) - low) / (high - low)


def grid(plane: Plane, values: Sequence[float], words: Sequence[str]) -> list[alt.Chart]:
    """Dotted lines across at the y values, with their words at the left."""
    frame = plane.placed(pl.DataFrame({"y": [float(v) for v in values], "words": words}), "y")
    frame = frame.with_columns(rule=pl.lit("rule"), muted=pl.lit("muted"))
    lines = alt.Chart(frame).mark_rule(strokeDash=[1, 3])
    labels = text(frame, "words", {"align": "right"})
    return [
        lines.encode(
            x=x_at(plane.left),
            x2=x2_at("width"),
            y=plane.down("y"),
            color=color("rule"),
        ),
        labels.encode(x=x_at(plane.left - 8), y=plane.down("y"), color=color("muted")),
    ]


def ticks(plane: Plane, frame: pl.DataFrame, room: int = TICK_ROOM) -> list[alt.Chart]:
    """Words below the plane; where they would touch, only each second or third speaks.

    Args:
        plane: The plane.
        frame: `x` (a value), `upper` and `lower` (two lines of words, either may be empty).
        room: Pixels that the words of one need.
    """
    spread = frame.with_columns(
        nth=pl.int_range(pl.len()),
        n=pl.len(),
        upper_at=pl.lit(plane.bottom + 16),
        lower_at=pl.lit(plane.bottom + 31),
        muted=pl.lit("muted"),
    )
    often = alt.ExprRef(f"datum.nth % ceil({room}*datum.n/{plane.wide}) ? 0 : 1")
    style = {"align": "center", "opacity": often}
    return filled(
        [
            text(spread, line, style).encode(
                x=plane.along("x"), y=plane.down(f"{line}_at"), color=color("muted")
            )
            for line in ("upper", "lower")
        ]
    )


def edge_words(plane: Plane, frame: pl.DataFrame, room: float = 15) -> list[alt.Chart]:
    """Words at the right of the plane, each at the height of what it names, none on another.

    Args:
        plane: The plane, with `right` pixels for them.
        frame: `y` (a value), `words` and `role`.
        room: Pixels from one to the next.
    """
    if frame.is_empty():
        return []
    placed = plane.placed(frame, "y")
    placed = placed.with_columns(y=pl.Series(apart(placed["y"].to_list(), room)))
    right = alt.ExprRef(f"width-{plane.right - 6}")
    mark = text(placed, "words", {"lineBreak": "\n", "x": right, "fontWeight": 500})
    return filled([mark.encode(y=plane.down("y"), color=color())])


def edge_room(words: Sequence[str]) -> int:
    """Pixels that words at the right of a plane need."""
    longest = max((len(line) for word in words for line in word.split("\n")), default=0)
    return round(longest * LETTER) + 12 if longest else 8
