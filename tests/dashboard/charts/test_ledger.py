"""The ledger as a specification: marks, positions, and no empty layer."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from dashboard.charts.ledger import BLOCKS, LINES, Ledger, axis_start, ledger
from dashboard.charts.roles import ROLES

ROOT = Path(__file__).parents[3]
KEY = {"measured": "measured", "goal": "goal", "usual": "the usual way"}
WORKS = ("Works", "On time", 0.68, 0.74, 0.71, None, 0.92, "plain", "71%", "71 of 100", "")
WASTE = ("Waste", "On time", 0.68, 0.74, 0.71, 0.85, 0.92, "missed", "71%", "71 of 100", "")
NOBODY = (
    "Nobody",
    "On time",
    None,
    None,
    None,
    None,
    None,
    "plain",
    "",
    "",
    "No promise covers its 9 cases",
)


def _ledger(*lines: tuple[object, ...], words: str = "Missed") -> Ledger:
    blocks = [(line[0], "9 overdue", words, "missed") for line in lines]
    return Ledger(
        pl.DataFrame(blocks, schema=BLOCKS, orient="row"),
        pl.DataFrame(list(lines), schema=LINES, orient="row"),
        KEY,
    )


def _theme() -> list[list[str]]:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    return [config["theme"][mode]["chartCategoricalColors"] for mode in ("light", "dark")]


def test_the_theme_has_a_shade_for_every_role() -> None:
    """Roles are places in the theme's palette: one too few and a role would get another's."""
    assert [len(shades) for shades in _theme()] == [len(ROLES), len(ROLES)]


def _layers(data: Ledger) -> list[dict[str, Any]]:
    spec = ledger(data).to_dict()
    for layer in spec["layer"]:
        layer["rows"] = spec["datasets"][layer["data"]["name"]]
    return list(spec["layer"])


def _words(data: Ledger) -> set[str]:
    return {row["word"] for layer in _layers(data) for row in layer["rows"] if "word" in row}


def _marks(data: Ledger) -> list[str]:
    return [layer["mark"]["type"] for layer in _layers(data)]


@pytest.mark.parametrize(
    "lines", [(WORKS,), (WASTE, NOBODY), (NOBODY,)], ids=["no goal", "goal", "nothing"]
)
def test_no_layer_is_empty(lines: tuple[tuple[object, ...], ...]) -> None:
    """An empty layer is a picture without an alternative text."""
    assert all(layer["rows"] for layer in _layers(_ledger(*lines)))


def test_a_goal_is_a_tick_and_no_goal_draws_none() -> None:
    """The promise is an upright ink tick."""
    assert "tick" in _marks(_ledger(WASTE))
    assert "tick" not in _marks(_ledger(WORKS))


def test_no_chart_names_a_colour() -> None:
    """Roles have a domain and no range: the theme of the page supplies the shade."""
    text = ledger(_ledger(WASTE, WORKS)).to_json()
    assert not [shade for shades in _theme() for shade in shades if shade.lower() in text.lower()]
    for layer in _layers(_ledger(WASTE, WORKS)):
        for channel in ("color", "fill", "stroke"):
            scale = layer["encoding"].get(channel, {}).get("scale")
            assert scale in (None, {"domain": list(ROLES)})


def test_blocks_stand_below_each_other_and_lines_inside_their_block() -> None:
    """Positions are data, so labels and marks cannot part."""
    layers = _layers(_ledger(WASTE, WORKS, NOBODY))
    tops = [row["top"] for row in layers[0]["rows"]]
    lines = next(
        layer for layer in layers if layer["encoding"].get("text", {}).get("field") == "label"
    )
    assert tops == sorted(tops)
    assert all(top < row["y"] for top, row in zip(tops, lines["rows"], strict=True))


def test_the_first_row_carries_the_key_and_close_words_are_left_out() -> None:
    """Measured and goal a hair apart would print over each other."""
    close = ("Close", "On time", 0.83, 0.86, 0.845, 0.85, 0.92, "missed", "84.5%", "1 of 2", "")
    assert _words(_ledger(WASTE)) == {"measured", "goal", "the usual way"}
    assert _words(_ledger(close)) == {"measured", "the usual way"}


@pytest.mark.parametrize(
    ("low", "start"), [(0.68, 0.6), (0.6, 0.4), (0.05, 0.0), (0.97, 0.8), (0.0, 0.0)]
)
def test_the_axis_starts_at_the_fifth_below_the_lowest_mark(low: float, start: float) -> None:
    """Dots need no zero, and no mark may hide left of the axis."""
    line = ("a", "", low, 0.99, 0.98, None, None, "plain", "", "", "")
    assert axis_start(pl.DataFrame([line], schema=LINES, orient="row")) == pytest.approx(start)


def test_a_ledger_without_blocks_is_refused() -> None:
    """The page must say in words why there is nothing."""
    with pytest.raises(ValueError, match="at least one block"):
        ledger(_ledger())
