"""The city's districts as a map: each with its number and its share, darker where it is larger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

import altair as alt
import polars as pl

from dashboard.charts.axes import filled, text
from dashboard.charts.finished import kept
from dashboard.charts.roles import NAME, SMALL, color, fill, layered, stroke

DISTRICTS: Final = {
    "id": pl.String,
    "label": pl.String,
    "words": pl.String,
    "share": pl.Float64,
    "picked": pl.Boolean,
    "tip": pl.String,
}
"""One row a district: its id, what is written on it (two lines), the share by which it is tinted
(null leaves it without a tint), whether it is the one looked at, and the words of its tooltip."""

PICKED: Final = "district"
"""The selection: `{"district": [{"id": …}]}`."""

HEIGHT: Final = 340

LIGHTEST, DARKEST = 0.06, 0.42
"""How strong a tint is; a stronger one would leave too little contrast to the words on it."""

AT_LEAST_WIDE: Final = 0.2
"""Shares nearer to each other than this are not spread over all tints: 81 % is near 84 %."""

Point = tuple[float, float]
Ring = Sequence[Point]
Shape = Sequence[Sequence[Ring]]
"""The parts of a district, each an outline and its holes, in degrees east and north."""


def shape_of(geometry: Mapping[str, Any]) -> Shape:
    """The parts of a GeoJSON geometry (RFC 7946), `Polygon` or `MultiPolygon`.

    Raises:
        ValueError: It is another kind.
    """
    match geometry:
        case {"type": "Polygon", "coordinates": list(part)}:
            parts = [part]
        case {"type": "MultiPolygon", "coordinates": list(parts)}:
            pass
        case _:
            raise ValueError(f"A district is no area: {geometry.get('type')!r}.")
    return [[[(float(p[0]), float(p[1])) for p in ring] for ring in part] for part in parts]


@kept
def district_map(rows: pl.DataFrame, shapes: Mapping[str, Shape]) -> alt.LayerChart:
    """The districts that have an outline; a click on one selects its id as `PICKED`.

    Args:
        rows: Columns as `DISTRICTS`.
        shapes: The outlines by id.

    Raises:
        ValueError: No district has an outline.
    """
    known = rows.filter(pl.col("id").is_in(list(shapes)))
    if known.is_empty():
        raise ValueError("No district has an outline.")
    tinted = known.with_columns(opacity=tint(known["share"]))
    places = [middle(shapes[id_]) for id_ in tinted["id"]]
    labels = tinted.with_columns(pl.DataFrame(places, schema=["east", "north"], orient="row"))
    layers = [
        _areas(tinted, shapes),
        *_outline(tinted.filter("picked"), shapes),
        *_labels(labels.with_columns(ink=pl.lit("ink"))),
    ]
    chart: alt.LayerChart = layered(layers, HEIGHT).project(type="mercator")
    return chart


def tint(shares: pl.Series) -> pl.Series:
    """From the lightest to the darkest; what has no share gets none."""
    known = shares.drop_nulls().to_list() or [0.0]
    low, high = min(known), max(known)
    wide = max(high - low, AT_LEAST_WIDE)
    start = (low + high - wide) / 2
    tints: pl.Series = LIGHTEST + (shares - start) / wide * (DARKEST - LIGHTEST)
    return tints.fill_null(0.0)


def _areas(rows: pl.DataFrame, shapes: Mapping[str, Shape]) -> alt.Chart:
    pick = alt.selection_point(name=PICKED, fields=["id"], toggle=False)
    looks = rows.with_columns(role=pl.lit("measured"), edge=pl.lit("muted"))
    mark = alt.Chart(_features(looks, shapes)).mark_geoshape(strokeWidth=1, cursor="pointer")
    chart: alt.Chart = mark.encode(
        fill=fill(),
        fillOpacity=alt.FillOpacity("opacity:Q", scale=None, legend=None),
        stroke=stroke(),
        tooltip=alt.Tooltip("tip:N", title=""),
        description=alt.Description("tip:N"),
    ).add_params(pick)
    return chart


def _outline(rows: pl.DataFrame, shapes: Mapping[str, Shape]) -> list[alt.Chart]:
    """The district that is looked at, drawn over its neighbours' edges."""
    if rows.is_empty():
        return []
    looks = rows.with_columns(edge=pl.lit("ink"))
    mark = alt.Chart(_features(looks, shapes)).mark_geoshape(filled=False, strokeWidth=3)
    return [mark.encode(stroke=stroke(), description=alt.Description("tip:N"))]


def _labels(rows: pl.DataFrame) -> list[alt.Chart]:
    looks = {"label": (-8, NAME, 600), "words": (8, SMALL, 400)}
    layers = [
        text(
            rows,
            column,
            {"dy": dy, "fontSize": size, "fontWeight": weight, "align": "center"},
        )
        for column, (dy, size, weight) in looks.items()
    ]
    return [
        layer.encode(
            longitude=alt.Longitude("east:Q"),
            latitude=alt.Latitude("north:Q"),
            color=color("ink"),
            tooltip=alt.Tooltip("tip:N", title=""),
        )
        for layer in filled(layers)
    ]


def _features(rows: pl.DataFrame, shapes: Mapping[str, Shape]) -> alt.InlineData:
    """The rows as GeoJSON features, their columns beside the geometry."""
    features = [
        {"type": "Feature", "geometry": _geometry(shapes[row["id"]]), **row}
        for row in rows.to_dicts()
    ]
    return alt.InlineData(values=features)


def _geometry(shape: Shape) -> dict[str, Any]:
    """The map's projection takes the left of a line for outside, against RFC 7946, 3.1.6."""
    parts = [
        [_turned(ring, clockwise=not hole) for hole, ring in enumerate(part)] for part in shape
    ]
    return {"type": "MultiPolygon", "coordinates": parts}


def _turned(ring: Ring, *, clockwise: bool) -> list[Point]:
    return list(ring) if (_area(ring) < 0) is clockwise else list(reversed(ring))


def middle(shape: Shape) -> Point:
    """The centroid of the largest part's outline, where its words stand."""
    ring = max((part[0] for part in shape), key=lambda ring: abs(_area(ring)))
    crossed = list(_crossed(ring))
    total = 3 * sum(cross for _, _, cross in crossed)
    return (
        sum(x * cross for x, _, cross in crossed) / total,
        sum(y * cross for _, y, cross in crossed) / total,
    )


def _area(ring: Ring) -> float:
    """Signed, by the shoelace formula: positive where the ring runs anticlockwise."""
    return sum(cross for _, _, cross in _crossed(ring)) / 2


def _crossed(ring: Ring) -> Iterable[tuple[float, float, float]]:
    """Of each side the sums of its ends' coordinates and their cross product."""
    return ((x1 + x2, y1 + y2, x1 * y2 - x2 * y1) for (x1, y1), (x2, y2) in pairwise(ring))
