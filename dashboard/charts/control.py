"""The control chart: a figure by month, what is usual, and which months are no accident."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import altair as alt
import polars as pl

from dashboard.charts.axes import (
    LETTER,
    Plane,
    edge_room,
    edge_words,
    filled,
    fine_steps,
    grid,
    percents,
    shaped,
    text,
    ticks,
)
from dashboard.charts.finished import kept
from dashboard.charts.roles import SMALL, color, fill, layered, stroke

POINTS: Final = {
    "period": pl.Date,
    "value": pl.Float64,
    "mean": pl.Float64,
    "lower": pl.Float64,
    "upper": pl.Float64,
    "signal": pl.Boolean,
    "good": pl.Boolean,
    "signal_words": pl.String,
    "phase": pl.Int64,
    "trial": pl.Boolean,
    "goal": pl.Float64,
    "tip": pl.String,
}
"""One row a month, in order; a month without a value is a gap in the line.

`good` says whether a signal is one for the better; `signal_words` stand beside a signal, the cause
of the first is enough; `mean`, `lower` and `upper` are null where there are no limits.
"""

CHANGES: Final = {"at": pl.Date, "words": pl.String}
"""One row a known change; the words may hold a line break."""

TICKS: Final = {"at": pl.Date, "upper": pl.String, "lower": pl.String}
"""One row a tick of the axis with its two lines of words."""

HALF = 15
"""Days: half a month, by which limits reach past their first and last point."""


@dataclass(frozen=True)
class Control:
    """What the chart is drawn from.

    Attributes:
        points: Columns as `POINTS`.
        changes: Columns as `CHANGES`.
        ticks: Columns as `TICKS`.
        usual: Words for the last mean, such as "Usual 89%".
        limit: Words for its lower limit; may hold a line break.
        goal: Words for the last goal; empty without one.
        trial: Words under limits from too few points.
    """

    points: pl.DataFrame
    changes: pl.DataFrame
    ticks: pl.DataFrame
    usual: str
    limit: str
    goal: str
    trial: str


@kept
def control(data: Control) -> alt.LayerChart:
    """The chart; its y axis is zoomed in, as lines need no zero.

    Raises:
        ValueError: No month has a value: a page says in words why instead.
    """
    if data.points["value"].drop_nulls().is_empty():
        raise ValueError("a control chart needs at least one month with a value")
    first: date = data.points["period"].min()  # type: ignore[assignment] # a column of dates
    last: date = data.points["period"].max()  # type: ignore[assignment] # as above
    steps = fine_steps(*_span(data.points))
    plane = Plane(
        x=(-HALF, (last - first).days + HALF),
        y=(steps[0], steps[-1]),
        right=edge_room([data.usual, data.limit, data.goal]),
        top=16,
    )
    points = _days(data.points, "period", first).with_columns(
        _role("measured", "band", "ink", "paper", "muted")
    )
    layers = [
        *grid(plane, steps, percents(steps)),
        *_limits(points, plane, data.trial),
        *_goals(points, plane),
        *_changes(_days(_begun(data.changes), "at", first), plane),
        *_line(points, plane),
        *ticks(plane, _days(data.ticks, "at", first), room=34),
        *edge_words(plane, _edge(data), room=16),
    ]
    return layered(filled(layers), plane.height)


def _role(*roles: str) -> list[pl.Expr]:
    return [pl.lit(role).alias(role) for role in roles]


def _days(frame: pl.DataFrame, column: str, first: date) -> pl.DataFrame:
    """Days from the first month: no browser can move them into its own zone."""
    return frame.with_columns(x=(pl.col(column) - first).dt.total_days())


def _begun(changes: pl.DataFrame) -> pl.DataFrame:
    """The changes where the limits break: half a month before the point of their month."""
    return changes.with_columns(at=pl.col("at").dt.month_start().dt.offset_by(f"-{HALF}d"))


def _span(points: pl.DataFrame) -> tuple[float, float]:
    seen = points.select("value", "mean", "lower", "upper", "goal")
    low = seen.min().min_horizontal().item()
    high = seen.max().max_horizontal().item()
    margin = min(0.01, (high - low) / 10)
    return max(low - margin, 0.0), min(high + margin, 1.0)


def _limits(points: pl.DataFrame, plane: Plane, trial: str) -> list[alt.Chart]:
    """A pale band with dotted edges and the mean, one a phase."""
    bands = (
        points.filter(pl.col("mean").is_not_null())
        .group_by("phase", maintain_order=True)
        .agg(
            pl.col("lower", "upper", "mean", "trial", "measured", "band").last(),
            x=pl.col("x").min() - HALF,
            x2=pl.col("x").max() + HALF,
        )
    )
    bands = plane.placed(bands, "lower", "upper", "mean").with_columns(
        words=pl.when("trial").then(pl.lit(trial)).otherwise(pl.lit("")),
        # Below the band, unless the words of the axis stand there.
        words_at=pl.when(pl.col("lower") + 14 > plane.bottom)
        .then(pl.col("lower") - 10)
        .otherwise(pl.col("lower") + 10),
        inside=pl.col("x") + 4,
    )
    across: dict[str, Any] = {"x": plane.along("x"), "x2": alt.X2("x2:Q")}
    rect = alt.Chart(bands).mark_rect()
    edge = alt.Chart(bands).mark_rule(strokeDash=[2, 3])
    share = f"(datum.x2-datum.x)/{plane.x[1] - plane.x[0]}"
    fits = alt.ExprRef(f"{share}*{plane.wide}<{len(trial) * LETTER}?0:1")
    note = text(bands, "words", {"fontStyle": "italic", "opacity": fits})
    return [
        rect.encode(**across, y=plane.down("upper"), y2=alt.Y2("lower:Q"), fill=fill("band")),
        edge.encode(**across, y=plane.down("upper"), color=color("measured")),
        edge.encode(**across, y=plane.down("lower"), color=color("measured")),
        alt.Chart(bands)
        .mark_rule(strokeWidth=1.5)
        .encode(**across, y=plane.down("mean"), color=color("measured")),
        note.encode(x=plane.along("inside"), y=plane.down("words_at"), color=color("measured")),
    ]


def _goals(points: pl.DataFrame, plane: Plane) -> list[alt.Chart]:
    """Ink dashes, broken where the goal changes."""
    steps = (
        points.filter(pl.col("goal").is_not_null())
        .with_columns(part=pl.col("goal").rle_id())
        .group_by("part", maintain_order=True)
        .agg(
            pl.col("goal", "ink").first(),
            x=pl.col("x").min() - HALF,
            x2=pl.col("x").max() + HALF,
        )
    )
    rule = alt.Chart(plane.placed(steps, "goal")).mark_rule(strokeDash=[5, 3], strokeWidth=2)
    return [
        rule.encode(
            x=plane.along("x"), x2=alt.X2("x2:Q"), y=plane.down("goal"), color=color("ink")
        ),
    ]


def _changes(changes: pl.DataFrame, plane: Plane) -> list[alt.Chart]:
    """A thin upright line with its name on the side that has more room."""
    middle = sum(plane.x) / 2
    frame = changes.with_columns(
        top=pl.lit(plane.top - 8),
        bottom=pl.lit(plane.bottom),
        words_at=pl.lit(plane.top + 1),
        muted=pl.lit("muted"),
        paper=pl.lit("paper"),
        share=plane.share("x"),
        room=_longest_line() * LETTER + 8,
    )
    rule = alt.Chart(frame).mark_rule(strokeWidth=1)
    lines = [
        rule.encode(
            x=plane.along("x"), y=plane.down("top"), y2=alt.Y2("bottom:Q"), color=color("muted")
        )
    ]
    sides = ((pl.col("x") > middle, "right", -5, "datum.share"),
             (pl.col("x") <= middle, "left", 5, "(1-datum.share)"))  # fmt: skip
    for side, align, dx, part in sides:
        words = frame.filter(side)
        at: dict[str, Any] = {"x": plane.along("x"), "y": plane.down("words_at")}
        fits = alt.ExprRef(f"{part}*{plane.wide}<datum.room?0:1")
        style: dict[str, Any] = {"align": align, "dx": dx, "lineBreak": "\n", "opacity": fits}
        # Twice: neither a limit nor the goal may run through the words.
        lines.append(
            text(words, "words", style | {"strokeWidth": 4}).encode(**at, stroke=stroke("paper"))
        )
        lines.append(text(words, "words", style).encode(**at, color=color("muted")))
    return lines


def _longest_line() -> pl.Expr:
    """Letters in the longest line of the column `words`."""
    return pl.col("words").str.split("\n").list.eval(pl.element().str.len_chars()).list.max()


def _line(points: pl.DataFrame, plane: Plane) -> list[alt.Chart]:
    """The line, broken at gaps and changes; a dot a month, a named diamond for a signal."""
    new = pl.col("phase") != pl.col("phase").shift(1)
    run = (pl.col("value").is_null() | new.fill_null(value=False)).cum_sum()
    known = points.with_columns(run=run).filter(pl.col("value").is_not_null())
    signal = pl.col("signal").fill_null(value=False)
    known = plane.placed(known, "value").with_columns(
        shape=pl.when(signal).then(pl.lit("diamond")).otherwise(pl.lit("circle")),
        area=pl.when(signal).then(130).otherwise(45),
        inside=pl.when(signal & ~pl.col("good").fill_null(value=False))
        .then(pl.lit("missed"))
        .otherwise(pl.lit("measured")),
        words=pl.when(signal).then(pl.col("signal_words")).otherwise(pl.lit("")).fill_null(""),
    )
    line = alt.Chart(known).mark_line(strokeWidth=2)
    mark = alt.Chart(known).mark_point(strokeWidth=1.5, opacity=1)
    at: dict[str, Any] = {"x": plane.along("x"), "y": plane.down("value")}
    return [
        line.encode(**at, detail=alt.Detail("run:N"), color=color("measured")),
        mark.encode(
            **at,
            fill=fill("inside"),
            stroke=stroke("paper"),
            shape=shaped(["circle", "diamond"]),
            size=alt.Size("area:Q", scale=None, legend=None),
            tooltip=alt.Tooltip("tip:N"),
        ),
        *_named(known, plane),
    ]


def _named(known: pl.DataFrame, plane: Plane) -> list[alt.Chart]:
    """The cause beside its signal, on the side away from where the line goes on, if it fits."""
    named = known.with_columns(
        share=plane.share("x"),
        room=_longest_line() * (LETTER + 0.8) + 14,
    )
    style: dict[str, Any] = {"fontWeight": 600, "fontSize": SMALL, "lineBreak": "\n"}
    layers = []
    sides = ((pl.col("share") > 1 / 3, "right", -10, "datum.share"),
             (pl.col("share") <= 1 / 3, "left", 10, "(1-datum.share)"))  # fmt: skip
    for side, align, dx, part in sides:
        fits = alt.ExprRef(f"{part}*{plane.wide}<datum.room?0:1")
        look = style | {"align": align, "dx": dx, "opacity": fits}
        at: dict[str, Any] = {"x": plane.along("x"), "y": plane.down("value")}
        words = named.filter(side)
        layers.append(
            text(words, "words", look | {"strokeWidth": 4}).encode(**at, stroke=stroke("paper"))
        )
        layers.append(text(words, "words", look).encode(**at, color=color("inside")))
    return layers


def _edge(data: Control) -> pl.DataFrame:
    """The words at the right: what the last month's lines are."""
    last = data.points.filter(pl.col("value").is_not_null()).tail(1)
    rows = [
        (last["mean"].item(), data.usual, "measured"),
        (last["lower"].item(), data.limit, "measured"),
        (last["goal"].item(), data.goal, "ink"),
    ]
    told = [row for row in rows if row[0] is not None and row[1]]
    return pl.DataFrame(told, schema={"y": pl.Float64, "words": pl.String, "role": pl.String},
                        orient="row")  # fmt: skip
