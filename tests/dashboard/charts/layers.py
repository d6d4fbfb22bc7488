"""A chart taken apart: its layers with their rows, and what holds for every chart."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import altair as alt

from dashboard.charts.roles import ROLES

ROOT = Path(__file__).parents[3]
CHANNELS = ("color", "fill", "stroke")


def layers(chart: alt.LayerChart) -> list[dict[str, Any]]:
    """The layers of the specification, each with its rows under `rows`."""
    spec = chart.to_dict()
    for layer in spec["layer"]:
        layer["rows"] = spec["datasets"][layer["data"]["name"]]
    return list(spec["layer"])


def of_mark(chart: alt.LayerChart, kind: str) -> list[dict[str, Any]]:
    """The layers of one kind of mark."""
    return [layer for layer in layers(chart) if layer["mark"]["type"] == kind]


def words(chart: alt.LayerChart) -> list[str]:
    """Everything that the chart writes, halos left out, in the order in which it is drawn."""
    said = []
    for layer in of_mark(chart, "text"):
        if "stroke" not in layer["encoding"]:
            field = layer["encoding"]["text"]["field"]
            said += [row[field] for row in layer["rows"]]
    return said


def shades() -> set[str]:
    """Every shade of the theme, light and dark."""
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    modes = (config["theme"][mode]["chartCategoricalColors"] for mode in ("light", "dark"))
    return {shade.lower() for mode in modes for shade in mode}


def roles_used(chart: alt.LayerChart) -> set[str]:
    """The values of every colour channel."""
    return _roles(layers(chart))


def _roles(found: list[dict[str, Any]]) -> set[str]:
    return {
        row[layer["encoding"][channel]["field"]]
        for layer in found
        for channel in CHANNELS
        if channel in layer["encoding"]
        for row in layer["rows"]
    }


def check(chart: alt.LayerChart) -> None:
    """What every chart keeps: roles alone, no empty layer, no mark outside its height."""
    found, height = layers(chart), chart.height
    text = json.dumps(found).lower()
    assert not [shade for shade in shades() if shade in text]
    assert _roles(found) <= set(ROLES)
    for layer in found:
        assert layer["rows"]
        assert all(scale in (None, {"domain": list(ROLES)}) for scale in _scales(layer))
        where = layer["encoding"].get("y", {}).get("field")
        assert all(0 <= row[where] <= height for row in layer["rows"] if where)


def _scales(layer: dict[str, Any]) -> list[Any]:
    return [layer["encoding"].get(channel, {}).get("scale") for channel in CHANNELS]
