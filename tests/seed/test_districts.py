"""The invented districts tile an invented city: no gap between them, and none on another."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from typing import Any

import pytest

from agreements.folder import CityFolder

Point = tuple[float, float]
Ring = list[Point]


@pytest.fixture(scope="module")
def rings(denver: CityFolder) -> dict[str, Ring]:
    """The outline of each district."""
    text = (denver.path / "districts.geojson").read_text("utf-8")
    collection: dict[str, Any] = json.loads(text)
    assert collection["type"] == "FeatureCollection"
    assert "invented" in collection["name"]
    return {
        feature["id"]: [(x, y) for x, y in feature["geometry"]["coordinates"][0]]
        for feature in collection["features"]
    }


def area(ring: Ring) -> float:
    """Signed, by the shoelace formula: positive where the ring runs anticlockwise."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring)) / 2


def crosses(a: tuple[Point, Point], b: tuple[Point, Point]) -> bool:
    """Whether two segments cross at a point that is an end of neither."""

    def side(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(*a, b[0]) * side(*a, b[1]) < 0 and side(*b, a[0]) * side(*b, a[1]) < 0


def test_every_district_of_the_city_has_an_outline(
    rings: dict[str, Ring], denver: CityFolder
) -> None:
    """Under its own id."""
    assert list(rings) == list(denver.city.spec.districts) == [str(n) for n in range(1, 12)]


def test_every_outline_is_a_closed_ring_that_runs_anticlockwise(rings: dict[str, Ring]) -> None:
    """As GeoJSON wants it (RFC 7946, 3.1.6), each point but the first standing there once."""
    for ring in rings.values():
        assert ring[0] == ring[-1]
        assert len(set(ring)) == len(ring) - 1 >= 4
        assert area(ring) > 0


def test_no_outline_crosses_itself_or_another(rings: dict[str, Ring]) -> None:
    """Any two sides meet at their ends or not at all."""
    sides = [side for ring in rings.values() for side in pairwise(ring)]
    assert not any(crosses(a, b) for n, a in enumerate(sides) for b in sides[:n])


def test_the_districts_fill_the_city_without_overlapping(rings: dict[str, Ring]) -> None:
    """The sides that only one district has form one ring, and its area is the sum of theirs."""
    sides = Counter(frozenset(side) for ring in rings.values() for side in pairwise(ring))
    assert set(sides.values()) == {1, 2}
    outer = {
        a: b for ring in rings.values() for a, b in pairwise(ring) if sides[frozenset((a, b))] == 1
    }
    start = next(iter(outer))
    ring, at = [start], outer[start]
    while at != start:
        ring.append(at)
        at = outer[at]
    assert len(ring) == len(outer)
    assert area([*ring, start]) == pytest.approx(sum(map(area, rings.values())))
