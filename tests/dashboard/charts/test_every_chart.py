"""What holds for every chart there is, found by looking and not by a list."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import combinations
from pkgutil import iter_modules
from typing import Any, Final

import altair as alt
import polars as pl
import pytest

from dashboard import charts
from dashboard.charts.bars import BARS, bars
from dashboard.charts.control import control
from dashboard.charts.coverage import coverage_map
from dashboard.charts.curve import curve
from dashboard.charts.funnel import funnel
from dashboard.charts.ledger import ledger
from dashboard.charts.roles import layered
from dashboard.charts.spread import spread
from dashboard.charts.timeline import timeline
from dashboard.charts.timeline_of_versions import version_line
from tests.dashboard.charts import test_bars as of_bars
from tests.dashboard.charts import test_blocks as of_blocks
from tests.dashboard.charts import test_control as of_control
from tests.dashboard.charts import test_coverage as of_coverage
from tests.dashboard.charts import test_curve as of_curve
from tests.dashboard.charts import test_district_map as of_map
from tests.dashboard.charts import test_funnel as of_funnel
from tests.dashboard.charts import test_ledger as of_ledger
from tests.dashboard.charts import test_spread as of_spread
from tests.dashboard.charts import test_timeline as of_timeline
from tests.dashboard.charts import test_timeline_of_versions as of_versions
from tests.dashboard.charts.layers import CHANNELS, check, layers

MARKS_AT_MOST: Final = 2_000
"""More are drawn on a canvas, where neither the eye nor a reader of screens finds one."""

FORMS: Final = ("shape", "size", "strokeDash", "text")
"""What tells marks of a layer apart without their colour; beside hollow from full, and height."""

NEAR: Final = 14
"""Pixels within which words belong to a mark's own line."""

EXAMPLES: Final[dict[str, Callable[[], alt.LayerChart]]] = {
    "backlog": lambda: of_bars._backlog(of_bars.AGES),
    "bars": lambda: bars(
        pl.DataFrame(
            [("Parks", 0.4, 0.0, "40%", "measured", "measured")], schema=BARS, orient="row"
        )
    ),
    "control": lambda: control(of_control._data()),
    "coverage_map": lambda: coverage_map(of_coverage._map(45)),
    "curve": lambda: curve(of_curve._data()),
    "district_map": lambda: of_map._map(of_map.ROWS),
    "funnel": lambda: funnel(of_funnel._data(fine=True)),
    "ledger": lambda: ledger(of_ledger._ledger(of_ledger.WASTE, of_ledger.NOBODY)),
    "like_for_like": lambda: of_blocks._districts(of_blocks.WORSE, of_blocks.WITHIN, of_blocks.FEW),
    "pauses": lambda: of_bars._pauses(of_bars.PAUSED),
    "promises": lambda: of_blocks._promises(of_blocks.KEPT, of_blocks.MISSED, of_blocks.UNSEEN),
    "spread": lambda: spread(of_spread._data(*of_spread.LATE, of_spread.FEW)),
    "timeline": lambda: timeline(
        of_timeline._line([of_timeline.START, of_timeline.END], due=of_timeline.END)
    ),
    "version_line": lambda: version_line(of_versions._line(of_versions.ROWS, "Parks", "Streets")),
}
"""One of each; a new chart fails here until it has one."""

every_chart = pytest.mark.parametrize("name", EXAMPLES)


def _drawing() -> Iterator[str]:
    """The public functions that give a whole chart."""
    for module in iter_modules(charts.__path__):
        found = import_module(f"{charts.__name__}.{module.name}")
        for name, function in inspect.getmembers(found, inspect.isfunction):
            own = function.__module__ == found.__name__ and not name.startswith("_")
            if own and typing.get_type_hints(function).get("return") is alt.LayerChart:
                yield name


def test_every_chart_has_an_example_here() -> None:
    """So that what follows holds for all."""
    assert set(_drawing()) - {layered.__name__} == set(EXAMPLES)


@every_chart
def test_it_is_made_of_roles_and_of_few_marks_and_no_layer_is_empty(name: str) -> None:
    """An empty layer would be a picture without a description."""
    chart = EXAMPLES[name]()
    check(chart)
    assert sum(len(layer["rows"]) for layer in layers(chart)) <= MARKS_AT_MOST


@every_chart
def test_nothing_is_said_by_colour_alone(name: str) -> None:
    """Whoever sees no colours sees another shape, size, height or outline, or reads a word."""
    assert _by_colour_alone(EXAMPLES[name]()) == []


def test_a_chart_that_speaks_by_colour_alone_is_found() -> None:
    """Two dots on two lines, alike but for their colour."""
    rows = pl.DataFrame({"y": [20, 60], "role": ["measured", "missed"]})
    dots = alt.Chart(rows).mark_point().encode(y="y:Q", fill="role:N")
    line = alt.Chart(rows.head(1)).mark_rule().encode(y="y:Q")
    assert _by_colour_alone(layered([dots, line], 80)) == [("point", "measured", "missed")]


def _by_colour_alone(chart: alt.LayerChart) -> list[tuple[str, str, str]]:
    """Pairs of roles in a layer between which nothing but the colour differs."""
    found = layers(chart)
    alone = []
    for layer in found:
        for one, other in combinations(layer["rows"], 2):
            colours = [_colours(layer, row) for row in (one, other)]
            if colours[0] == colours[1] or _form(layer, one) != _form(layer, other):
                continue
            if _beside(found, layer, one) == _beside(found, layer, other):
                alone.append((layer["mark"]["type"], colours[0][-1], colours[1][-1]))
    return alone


def _colours(layer: dict[str, Any], row: dict[str, Any]) -> list[str]:
    named = (layer["encoding"][c]["field"] for c in CHANNELS if c in layer["encoding"])
    return [row[field] for field in named]


def _form(layer: dict[str, Any], row: dict[str, Any]) -> tuple[object, ...]:
    """What a mark looks like on paper without colours."""
    encoding = layer["encoding"]
    fields = [encoding[c]["field"] for c in FORMS if "field" in encoding.get(c, {})]
    tall = _place(layer, row, "y2") - _place(layer, row, "y") if "y2" in encoding else 0
    hollow = "fill" in encoding and row[encoding["fill"]["field"]].endswith(("paper", "band"))
    return (*(row[field] for field in fields), tall, hollow)


def _place(layer: dict[str, Any], row: dict[str, Any], channel: str) -> float:
    field = layer["encoding"].get(channel, {}).get("field")
    return float(row[field]) if field else 0.0


def _beside(found: list[dict[str, Any]], layer: dict[str, Any], row: dict[str, Any]) -> set[object]:
    """The forms of other marks on the same line, and the words there and at the same start."""
    line = _middle(layer, row)
    return {
        _form(other, mark)
        for other in found
        if other is not layer and other["mark"]["type"] in {"text", "point"}
        for mark in other["rows"]
        if abs(_middle(other, mark) - line) <= NEAR or _start(other, mark) == _start(layer, row)
    }


def _start(layer: dict[str, Any], row: dict[str, Any]) -> object:
    field = layer["encoding"].get("x", {}).get("field")
    return row[field] if field else id(row)


def _middle(layer: dict[str, Any], row: dict[str, Any]) -> float:
    top = _place(layer, row, "y")
    return (top + (_place(layer, row, "y2") or top)) / 2
