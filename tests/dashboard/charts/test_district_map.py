"""The map of districts: outlines from a file, words and a tint from the shares."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import altair as alt
import polars as pl
import pytest

from dashboard.charts.district_map import (
    DARKEST,
    DISTRICTS,
    LIGHTEST,
    PICKED,
    district_map,
    shape_of,
)
from tests.dashboard.charts.layers import check, of_mark, words

SQUARE = [[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]
HOLE = [[0.5, 0.5], [0.5, 1.5], [1.5, 1.5], [1.5, 0.5], [0.5, 0.5]]
ISLAND = [[4, 0], [5, 0], [5, 1], [4, 1], [4, 0]]

SHAPES = {
    "1": shape_of({"type": "Polygon", "coordinates": [SQUARE, HOLE]}),
    "2": shape_of({"type": "MultiPolygon", "coordinates": [[ISLAND], [SQUARE]]}),
    "3": shape_of({"type": "Polygon", "coordinates": [SQUARE]}),
}

ROWS = [
    # id, label, words, share, picked, tip
    ("1", "1", "60%", 0.60, False, "District 1: 60%"),
    ("2", "2", "90%", 0.90, True, "District 2: 90%"),
    ("3", "3", "hidden", None, False, "District 3: hidden"),
]


def _map(rows: Sequence[tuple[object, ...]]) -> alt.LayerChart:
    return district_map(pl.DataFrame(rows, schema=DISTRICTS, orient="row"), SHAPES)


def _areas(rows: Sequence[tuple[object, ...]]) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in of_mark(_map(rows), "geoshape")[0]["rows"]}


def _turn(ring: list[list[float]]) -> float:
    """Twice the signed area: negative where a ring runs clockwise."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))


@pytest.mark.parametrize(
    "rows", [ROWS, ROWS[:1], ROWS[2:]], ids=["all", "none picked", "only a hidden one"]
)
def test_it_keeps_what_every_chart_keeps(rows: Sequence[tuple[object, ...]]) -> None:
    """Roles alone, nothing empty, nothing outside."""
    check(_map(rows))


def test_every_district_carries_its_number_and_its_words() -> None:
    """The tint repeats what is written; what is hidden says so and has no tint."""
    assert words(_map(ROWS)) == ["1", "2", "3", "60%", "90%", "hidden"]
    assert _areas(ROWS)["3"]["opacity"] == 0


@pytest.mark.parametrize(
    ("low", "high", "wide"),
    [(0.60, 0.90, 1.0), (0.79, 0.81, 0.1), (0.80, 0.80, 0.0)],
    ids=["far apart", "near", "equal"],
)
def test_shares_near_each_other_look_alike(low: float, high: float, wide: float) -> None:
    """Two points are a tenth of the way from the lightest to the darkest, not all of it."""
    areas = _areas([("1", "1", "", low, False, ""), ("2", "2", "", high, False, "")])
    one, other = areas["1"]["opacity"], areas["2"]["opacity"]
    assert LIGHTEST <= one <= other <= DARKEST
    assert other - one == pytest.approx(wide * (DARKEST - LIGHTEST))


def test_only_the_district_that_is_looked_at_has_the_heavy_outline() -> None:
    """It is drawn last, over the edges of its neighbours."""
    _all, outlined = of_mark(_map(ROWS), "geoshape")
    assert [row["id"] for row in outlined["rows"]] == ["2"]


def test_outlines_run_clockwise_and_holes_the_other_way() -> None:
    """Turned the other way, a district would be all the world but itself."""
    for row in _areas(ROWS).values():
        for outline, *holes in row["geometry"]["coordinates"]:
            assert _turn(outline) < 0
            assert all(_turn(hole) > 0 for hole in holes)


def test_the_words_stand_in_the_middle_of_the_largest_part() -> None:
    """Not between a district and its island."""
    written = of_mark(_map(ROWS), "text")[0]["rows"]
    assert [(row["east"], row["north"]) for row in written] == [(1.0, 1.0)] * 3


def test_a_click_names_the_district() -> None:
    """The selection holds its id, which is what the address holds."""
    (pick,) = _map(ROWS).to_dict()["params"]
    assert pick["name"] == PICKED
    assert pick["select"]["fields"] == ["id"]


def test_districts_without_an_outline_are_left_to_the_table() -> None:
    """A case may lie outside the districts; a map of none of them is refused."""
    outside = ("0", "0", "75%", 0.75, False, "Outside")
    assert set(_areas([*ROWS, outside])) == {"1", "2", "3"}
    with pytest.raises(ValueError, match="No district"):
        _map([outside])


def test_what_is_no_area_is_refused() -> None:
    """A file of points is no map."""
    with pytest.raises(ValueError, match="'Point'"):
        shape_of({"type": "Point", "coordinates": [0, 0]})
