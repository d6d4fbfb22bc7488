"""The versions of agreements as a specification: kinds differ in shape, nothing is empty."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import combinations
from typing import Any

import polars as pl
import pytest

from dashboard.charts.timeline_of_versions import (
    BARS,
    LANES,
    LOOKS,
    TICKS,
    VersionLine,
    version_line,
)

START, END = datetime(2024, 10, 1), datetime(2027, 7, 1)  # noqa: DTZ001 - local
BETWEEN = datetime(2026, 7, 1)  # noqa: DTZ001 - local
TODAY = datetime(2026, 10, 1)  # noqa: DTZ001 - local

ROWS = [
    # lane, from, to, look, label
    ("Parks", START, BETWEEN, "past", "1.0.0"),
    ("Parks", BETWEEN, END, "in_force", "2.0.0"),
    ("Streets", TODAY, END, "planned", "1.0.0"),
]


def _line(bars: Sequence[tuple[object, ...]], *lanes: str) -> VersionLine:
    return VersionLine(
        lanes=pl.DataFrame([(n, "Signed", "ink") for n in lanes], schema=LANES, orient="row"),
        bars=pl.DataFrame(bars, schema=BARS, orient="row"),
        ticks=pl.DataFrame([(BETWEEN, "Jul", "2026")], schema=TICKS, orient="row"),
        start=START,
        end=END,
        today=TODAY,
        today_label="As of Oct 1, 2026",
    )


def _layers(data: VersionLine) -> list[dict[str, Any]]:
    spec = version_line(data).to_dict()
    for layer in spec["layer"]:
        layer["rows"] = spec["datasets"][layer["data"]["name"]]
    return list(spec["layer"])


def test_kinds_differ_in_more_than_colour() -> None:
    """By thickness, or by an outline around a paler inside."""
    for (one, a), (other, b) in combinations(LOOKS.items(), 2):
        outlined = (a[1] == a[2]) != (b[1] == b[2])
        assert a[0] != b[0] or outlined, (one, other)


def test_what_is_in_force_is_ink_and_what_is_planned_is_not() -> None:
    """The promise is black; a draft has the colour of what is not in force."""
    bars = next(x for x in _layers(_line(ROWS, "Parks", "Streets")) if x["mark"]["type"] == "rect")
    looks = {row["look"]: (row["inside"], row["edge"]) for row in bars["rows"]}
    assert looks["in_force"] == ("ink", "ink")
    assert looks["planned"] == ("pauseband", "pause")


def test_places_are_seconds_from_the_left_edge() -> None:
    """No browser can move a version into its own zone."""
    bars = next(x for x in _layers(_line(ROWS, "Parks", "Streets")) if x["mark"]["type"] == "rect")
    assert bars["rows"][0]["start"] == 0
    assert max(row["end"] for row in bars["rows"]) == (END - START).total_seconds()


@pytest.mark.parametrize("bars", [ROWS, ROWS[:1], []])
def test_no_layer_is_empty_and_a_lane_without_a_version_keeps_its_name(
    bars: Sequence[tuple[object, ...]],
) -> None:
    """An empty layer is a picture without an alternative text."""
    layers = _layers(_line(bars, "Parks", "Streets"))
    assert all(layer["rows"] for layer in layers)
    names = [x for x in layers if x["encoding"].get("text", {}).get("field") == "name"]
    assert [row["name"] for row in names[0]["rows"]] == ["Parks", "Streets"]


def test_a_lane_with_versions_is_taller_than_one_without() -> None:
    """No room is left for bars that are not there."""
    with_bars = version_line(_line(ROWS[:2], "Parks")).to_dict()["height"]
    without = version_line(_line([], "Parks")).to_dict()["height"]
    assert with_bars > without


def test_without_a_lane_there_is_no_chart() -> None:
    """A page says in words why instead."""
    with pytest.raises(ValueError, match="at least one lane"):
        version_line(_line([]))
