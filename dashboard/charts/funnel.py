"""The funnel: agencies or districts on one service, and whom chance alone cannot explain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import altair as alt
import polars as pl

from dashboard.charts.axes import (
    LETTER,
    NARROW,
    Plane,
    edge_room,
    edge_words,
    filled,
    grid,
    looked_up,
    round_steps,
    shaped,
    share_steps,
    text,
    ticks,
    x2_at,
    x_at,
)
from dashboard.charts.finished import kept
from dashboard.charts.roles import SMALL, color, fill, layered, stroke

LIMITS: Final = {
    "n": pl.Int64,
    "low95": pl.Float64,
    "high95": pl.Float64,
    "low998": pl.Float64,
    "high998": pl.Float64,
}
"""One row a number of cases; a limit may be null where there are too few to be outside."""

ROWS: Final = {
    "name": pl.String,
    **LIMITS,
    "value": pl.Float64,
    "goal": pl.Float64,
    "state": pl.String,
    "tip": pl.String,
}
"""One row a name; `state` is a key of `LOOKS`. The goal is the same in all."""

LOOKS: Final = {
    "within": ("circle", 55, "muted", "paper"),
    "worse": ("diamond", 120, "missed", "paper"),
    "much_worse": ("diamond", 120, "missed", "paper"),
    "better": ("circle", 85, "measured", "paper"),
    "much_better": ("circle", 85, "measured", "paper"),
    "few": ("square", 70, "paper", "muted"),
}
"""Shape, area, inside and outline of each state."""

NEAR: Final = 6
"""A name within so many pixels of its mark's height stands beside it."""

LINE: Final = 14
"""Pixels from one name to the next below it."""

CLEAR: Final = 11
"""Pixels from the middle of a name to that of a mark it does not touch."""

WIDE: Final = NARROW
PHONE: Final = 300
"""The narrowest that the chart is on a wide page and on a phone: where names have least room."""

NAMED: Final = ("worse", "much_worse", "better", "much_better")


@dataclass(frozen=True)
class Funnel:
    """What the chart is drawn from.

    Attributes:
        rows: Columns as `ROWS`.
        limits: Columns as `LIMITS`, dense in n; without it the limits of the rows are joined.
        goal: Words at the goal line.
        inner: Words at the nearer limit.
        outer: Words at the farther limit.
        below: What the x axis counts.
    """

    rows: pl.DataFrame
    limits: pl.DataFrame | None
    goal: str
    inner: str
    outer: str
    below: str


@kept
def funnel(data: Funnel) -> alt.LayerChart:
    """The chart: cases along, share up, limits that narrow as cases grow.

    Raises:
        ValueError: No row has a value: a page says in words why instead.
    """
    rows = data.rows.filter(pl.col("value").is_not_null())
    if rows.is_empty():
        raise ValueError("a funnel needs at least one name with a value")
    limits = (data.limits if data.limits is not None else rows.select(*LIMITS)).sort("n")
    most = max(rows["n"].to_list() + limits["n"].to_list())
    steps = share_steps(*_span(rows, limits))
    plane = Plane(
        x=(0, most * 1.04),
        y=(steps[0], steps[-1]),
        right=edge_room([data.goal, data.inner, data.outer]),
        kind="sqrt",
    )
    layers = [
        *grid(plane, steps, [f"{step:.0%}" for step in steps]),
        *_limits(limits, plane),
        *_goal(rows, plane),
        *_marks(rows, plane),
        *ticks(plane, _counts(most)),
        *_below(plane, data.below),
        *edge_words(plane, _edge(rows, limits, data)),
    ]
    return layered(filled(layers), plane.height)


def _span(rows: pl.DataFrame, limits: pl.DataFrame) -> tuple[float, float]:
    """Around the marks, and the limits where most of the marks stand."""
    usual = limits.filter(pl.col("n") >= pl.lit(rows["n"].min()))
    seen = [rows["value"], rows["goal"], usual["low998"], usual["high998"]]
    low = min(s.min() for s in seen if s.min() is not None)  # type: ignore[type-var] # numbers
    high = max(s.max() for s in seen if s.max() is not None)  # type: ignore[type-var] # as above
    return float(low) - 0.005, min(float(high) + 0.005, 1.0)  # type: ignore[arg-type] # as above


def _limits(limits: pl.DataFrame, plane: Plane) -> list[alt.Chart]:
    """The nearer limits dashed, the farther ones dotted."""
    long = limits.unpivot(index="n", variable_name="limit", value_name="value").drop_nulls()
    long = plane.placed(long, "value").with_columns(role=pl.lit("muted"))
    layers = []
    for far, dash in ((False, [4, 3]), (True, [1, 3])):
        part = long.filter(pl.col("limit").str.ends_with("998") == far)
        line = alt.Chart(part).mark_line(strokeWidth=1.5, strokeDash=dash)
        layers.append(
            line.encode(
                x=plane.along("n"),
                y=plane.down("value"),
                detail=alt.Detail("limit:N"),
                color=color("role"),
            )
        )
    return layers


def _goal(rows: pl.DataFrame, plane: Plane) -> list[alt.Chart]:
    goal = rows.select("goal").drop_nulls().head(1).with_columns(role=pl.lit("ink"))
    rule = alt.Chart(plane.placed(goal, "goal")).mark_rule(strokeDash=[5, 3], strokeWidth=2)
    right = alt.ExprRef(f"width-{plane.right}")
    return [rule.encode(x=x_at(plane.left), x2=x2_at(right), y=plane.down("goal"), color=color())]


def _marks(rows: pl.DataFrame, plane: Plane) -> list[alt.Chart]:
    """A mark a name; those outside the limits are named beside it."""
    seen = looked_up(plane.placed(rows, "value"), "state", LOOKS, _LOOK)
    solid = pl.when(pl.col("inside") == "paper").then("edge").otherwise("inside")
    seen = seen.with_columns(
        role=solid,
        paper=pl.lit("paper"),
        words=pl.when(pl.col("state").is_in(NAMED)).then("name").otherwise(pl.lit("")),
        late=pl.col("n").sqrt() > (plane.x[1] ** 0.5) / 2,
    )
    at: dict[str, Any] = {"x": plane.along("n"), "y": plane.down("value")}
    point = alt.Chart(seen).mark_point(strokeWidth=1.5, opacity=1)
    layers = [
        point.encode(
            **at,
            fill=fill("inside"),
            stroke=stroke("edge"),
            shape=shaped([look[0] for look in LOOKS.values()]),
            size=alt.Size("area:Q", scale=None, legend=None),
            tooltip=alt.Tooltip("tip:N"),
        )
    ]
    return layers + _names(seen, plane)


def _names(marks: pl.DataFrame, plane: Plane) -> list[alt.Chart]:
    """Beside the marks, towards the middle; on a phone those of both sides meet there."""
    late, seen = pl.col("late"), marks.filter(pl.col("words") != "")
    wide, narrow = (alt.ExprRef(f"width<{NARROW}?{yes}:{1 - yes}") for yes in (0, 1))
    sides = ((late, {"align": "right", "dx": -10}), (~late, {"align": "left", "dx": 10}))
    shares = [
        (_apart(seen.filter(side), marks, plane, WIDE), look | {"opacity": wide})
        for side, look in sides
    ]
    together = _apart(seen, marks, plane, PHONE)
    shares += [(together.filter(side), look | {"opacity": narrow}) for side, look in sides]
    beside: dict[str, Any] = {"x": plane.along("n"), "y": plane.down("words_at")}
    layers = []
    for part, look in shares:
        # A name that had to make room is led back to its mark.
        moved = part.filter((pl.col("words_at") - pl.col("value")).abs() > NEAR)
        line: dict[str, Any] = {"strokeWidth": 1, "opacity": look["opacity"]}
        lead = alt.Chart(moved).mark_rule(**line)
        ends: dict[str, Any] = {"y": plane.down("words_at"), "y2": alt.Y2("value:Q")}
        layers.append(lead.encode(x=plane.along("n"), color=color(), **ends))
        bold: dict[str, Any] = look | {"fontWeight": 600}
        # Twice: no limit may run through a name.
        halo = text(part, "words", bold | {"strokeWidth": 4})
        layers.append(halo.encode(**beside, stroke=stroke("paper")))
        layers.append(text(part, "words", bold).encode(**beside, color=color()))
    return layers


def _apart(named: pl.DataFrame, marks: pl.DataFrame, plane: Plane, width: int) -> pl.DataFrame:
    """Each name at the height nearest to its mark where it is on no other name and no mark."""
    room = width - plane.left - plane.right
    at = plane.share("n") * room
    told = named.with_columns(at=at, length=pl.col("words").str.len_chars() * LETTER)
    others = marks.select(at, "value").rows()
    taken: list[tuple[float, float, float]] = []
    for row in told.sort("value").iter_rows(named=True):
        far = row["at"] + (row["length"] + 2 * CLEAR) * (-1 if row["late"] else 1)
        start, end = sorted((row["at"], far))
        under = [y for x, y in others if start < x < end]
        names = [y for y, low, high in taken if low < end and start < high]
        taken.append((_free(row["value"], names, under, plane), start, end))
    heights = pl.Series([y for y, _start, _end in taken], dtype=pl.Float64)
    return told.sort("value").with_columns(words_at=heights)


def _free(own: float, names: Sequence[float], marks: Sequence[float], plane: Plane) -> float:
    """The nearest height that names and marks leave free; its own where none is."""
    heights = [own + step * way for step in range(plane.bottom - plane.top) for way in (1, -1)]
    return next(
        (
            y
            for y in heights
            if plane.top + LINE / 2 <= y <= plane.bottom - LINE / 2
            and all(abs(y - name) >= LINE for name in names)
            and all(abs(y - mark) >= CLEAR for mark in marks)
        ),
        own,
    )


_LOOK: Final = ("shape", "area", "inside", "edge")


def _counts(most: int) -> pl.DataFrame:
    """Round numbers of cases below the plane, closer where the axis is wide."""
    steps = [s for s in round_steps(0, most, 5) if s <= most * 1.04]
    fine = [steps[1] / 5] if len(steps) > 1 and steps[1] >= 10 else []  # noqa: PLR2004 - whole cases
    values = sorted({0.0, *fine, *steps})
    words = [f"{round(v):,}" for v in values]
    return pl.DataFrame({"x": values, "upper": words, "lower": [""] * len(values)})


def _below(plane: Plane, words: str) -> list[alt.Chart]:
    frame = pl.DataFrame({"words": [words], "y": [plane.bottom + 34], "role": ["muted"]})
    label = text(frame, "words", {"fontSize": SMALL})
    return [label.encode(x=x_at(plane.left), y=plane.down("y"), color=color())]


def _edge(rows: pl.DataFrame, limits: pl.DataFrame, data: Funnel) -> pl.DataFrame:
    last = limits.tail(1)
    told = [
        (rows["goal"].drop_nulls().first(), data.goal, "ink"),
        (last["low95"].item(), data.inner, "muted"),
        (last["low998"].item(), data.outer, "muted"),
    ]
    kept = [row for row in told if row[0] is not None and row[1]]
    schema = {"y": pl.Float64, "words": pl.String, "role": pl.String}
    return pl.DataFrame(kept, schema=schema, orient="row")
