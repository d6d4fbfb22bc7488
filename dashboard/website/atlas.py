"""The map of districts as lines and letters: each district a link to its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import asinh, degrees, radians, tan
from typing import Any, Final

from dashboard.charts.district_map import Point, Ring, Shape, middle, tint
from dashboard.views.summary_districts import Districts

WIDTH: Final = 400.0
"""Units across; the browser makes them as wide as there is room."""
MARGIN: Final = 3.0
"""Units around, for the thick edge of the district that is looked at."""
LETTERS: Final = 6.0
"""Units from the middle of a district to the line of its name, and of its share."""


@dataclass(frozen=True)
class Area:
    """A district on the map.

    Attributes:
        id: Its id.
        path: Its outline, as SVG writes it.
        tint: How strong its colour is, 0 to 1.
        picked: Whether the page is about it.
        x, name_y, words_y: Where its name and its words stand, by their middle.
        name: Its number, or its name.
        words: Its share, or why there is none.
        tip: Both, for who listens.
    """

    id: str
    path: str
    tint: float
    picked: bool
    x: float
    name_y: float
    words_y: float
    name: str
    words: str
    tip: str


@dataclass(frozen=True)
class Atlas:
    """The map.

    Attributes:
        wide: Units across.
        high: Units down.
        alt: The map in words.
        areas: The districts, the one that is looked at last, over its neighbours' edges.
    """

    wide: float
    high: float
    alt: str
    areas: tuple[Area, ...]


def atlas(view: Districts) -> Atlas | None:
    """The map of what the pages of the dashboard show; None where the city gives no outlines."""
    rows = view.rows.filter(view.rows["id"].is_in(list(view.shapes)))
    if rows.is_empty():
        return None
    sheet = _Sheet.around(view.shapes[id_] for id_ in rows["id"])
    tints = tint(rows["share"]).to_list()
    areas = [
        _area(row, shade, view.shapes[row["id"]], sheet)
        for row, shade in zip(rows.to_dicts(), tints, strict=True)
    ]
    return Atlas(WIDTH, sheet.high, view.alt, tuple(sorted(areas, key=lambda one: one.picked)))


@dataclass(frozen=True)
class _Sheet:
    """How degrees become units: Mercator's projection, as on the page of the dashboard."""

    west: float
    north: float
    scale: float
    high: float

    @classmethod
    def around(cls, shapes: Iterable[Shape]) -> _Sheet:
        points = [
            _projected(p) for shape in shapes for part in shape for ring in part for p in ring
        ]
        east = [x for x, _ in points]
        north = [y for _, y in points]
        scale = (WIDTH - 2 * MARGIN) / (max(east) - min(east))
        high = (max(north) - min(north)) * scale + 2 * MARGIN
        return cls(min(east), max(north), scale, round(high, 1))

    def at(self, point: Point) -> Point:
        x, y = _projected(point)
        return (
            round((x - self.west) * self.scale + MARGIN, 1),
            round((self.north - y) * self.scale + MARGIN, 1),
        )


def _projected(point: Point) -> Point:
    east, north = point
    return east, degrees(asinh(tan(radians(north))))


def _area(row: Mapping[str, Any], shade: float, shape: Shape, sheet: _Sheet) -> Area:
    x, y = sheet.at(middle(shape))
    return Area(
        id=row["id"],
        path=" ".join(_line(ring, sheet) for part in shape for ring in part),
        tint=round(shade, 3),
        picked=row["picked"],
        x=x,
        name_y=round(y - LETTERS, 1),
        words_y=round(y + 2 * LETTERS, 1),
        name=row["label"],
        words=row["words"],
        tip=row["tip"],
    )


def _line(ring: Ring, sheet: _Sheet) -> str:
    """A ring, without the points that fall on the one before: outlines are often too fine."""
    points = list(_thinned(sheet.at(point) for point in ring))
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points) + "Z"


def _thinned(points: Iterable[Point]) -> Iterator[Point]:
    last: Point | None = None
    for point in points:
        if last is None or abs(point[0] - last[0]) + abs(point[1] - last[1]) >= 1:
            yield point
            last = point
