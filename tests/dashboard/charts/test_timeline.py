"""The time line as a specification: thickness tells kinds apart, pins never touch."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.timeline import (
    BARS,
    FRAME,
    LOOKS,
    PIN,
    PINS,
    TICKS,
    Timeline,
    _stepped,
    timeline,
)

START = datetime(2026, 9, 3)  # noqa: DTZ001 - local
END = START + timedelta(days=10)


def _line(pins: list[datetime], due: datetime | None = None) -> Timeline:
    bars = [
        ("resident", "waited", START, END, ""),
        ("agency", "open", START, START + timedelta(days=5), ""),
        ("agency", "closed", START + timedelta(days=5), START + timedelta(days=7), "weekend"),
        ("agency", "late", START + timedelta(days=7), END, "late"),
    ]
    return Timeline(
        bars=pl.DataFrame(bars, schema=BARS, orient="row"),
        pins=pl.DataFrame(list(enumerate(pins, 1)), schema=["number", "at"], orient="row").select(
            pl.col(name).cast(kind) for name, kind in PINS.items()
        ),
        ticks=pl.DataFrame(
            [(START + timedelta(days=1), "Fri", "Sep 4")], schema=TICKS, orient="row"
        ),
        start=START,
        end=END,
        due=due,
        due_label="Due Thu, Sep 10",
        resident_label="Resident waited 10 days",
        agency_label="Agency clock",
    )


def _layers(data: Timeline) -> list[dict[str, Any]]:
    spec = timeline(data).to_dict()
    for layer in spec["layer"]:
        layer["rows"] = spec["datasets"][layer["data"]["name"]]
    return list(spec["layer"])


def test_kinds_differ_in_thickness_and_not_in_colour_alone() -> None:
    """Running 22, closed 4, paused 14: LOOK.md, case time line."""
    heights = {kind: look[0] for kind, look in LOOKS.items()}
    assert (heights["open"], heights["closed"], heights["paused"]) == (22, 4, 14)
    rects = next(layer for layer in _layers(_line([START])) if layer["mark"]["type"] == "rect")
    assert [row["y2"] - row["y"] for row in rects["rows"]] == [11, 22, 4, 22]


def _framed(line: Timeline, start: datetime = START) -> Timeline:
    frame = ("agency", FRAME, start, start + timedelta(days=4), "wrongly closed")
    return replace(
        line, bars=pl.concat([line.bars, pl.DataFrame([frame], schema=BARS, orient="row")])
    )


def test_a_wrongly_closed_time_is_framed_and_its_bars_stay() -> None:
    """A dashed frame of 34 pixels round the running bar: that time counts all the same."""
    line = _line([START])
    bars, dashed = [layer for layer in _layers(_framed(line)) if layer["mark"]["type"] == "rect"]
    assert len(bars["rows"]) == line.bars.height
    (row,) = dashed["rows"]
    assert row["y2"] - row["y"] == 34
    assert dashed["mark"]["strokeDash"]
    assert dashed["mark"]["fillOpacity"] == 0


def test_places_are_seconds_from_the_left_edge() -> None:
    """No browser can move the bars into its own zone."""
    rects = next(layer for layer in _layers(_line([START])) if layer["mark"]["type"] == "rect")
    assert rects["rows"][0]["start"] == 0
    assert rects["rows"][0]["end"] == 864_000


def test_no_layer_is_empty_with_or_without_a_due() -> None:
    """An empty layer is a picture without an alternative text."""
    for due in (None, START + timedelta(days=7)):
        assert all(layer["rows"] for layer in _layers(_line([START], due)))


@given(
    st.lists(st.timedeltas(timedelta(0), timedelta(days=10)), min_size=1, max_size=12).map(sorted)
)
def test_pins_never_touch(places: list[timedelta]) -> None:
    """Two pins on one height are at least a pin's width apart, on a phone too."""
    pins = _stepped(_line([START + place for place in places]))
    for level in pins.partition_by("step"):
        apart = level["at"].sort().diff().drop_nulls().dt.total_seconds() / 864_000 * 320
        assert (apart >= PIN).all()


def test_the_words_of_a_frame_stand_under_those_of_the_bars_in_it() -> None:
    """A weekend begins within the wrongly closed time, or a little before it."""
    line = _framed(_line([START]), START + timedelta(days=5))
    said = next(
        layer["rows"] for layer in _layers(line)
        if layer["mark"]["type"] == "text" and "room" in layer["rows"][0]
    )  # fmt: skip
    of_bars = {row["y"] for row in said if row["kind"] != FRAME}
    (of_frame,) = {row["y"] for row in said if row["kind"] == FRAME}
    assert of_bars
    assert all(of_frame - y >= 12 for y in of_bars)
