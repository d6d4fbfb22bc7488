"""A chart as a picture for slides and paper: light, with its finding, and read without the page."""

from __future__ import annotations

import textwrap
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import Any, Final

import altair as alt

FONTS: Final = Path(__file__).parents[1] / "static" / "fonts"
"""Holds the upright, the half bold and the slanted letters as files that a picture can take: a
picture knows nothing of the variable fonts of the page."""

LETTERS, HEADLINE = "Public Sans", "Accord Serif"
"""The second is the page's serif; its licence reserves the name for the unchanged file."""

SHADES: Final = (
    "#1D5C9E",
    "#A93B0A",
    "#6E146E",
    "#5B6472",
    "#1B2430",
    "#FCFBF8",
    "#D9E6F3",
    "#F8DECF",
    "#EFDDEF",
    "#E9E6DF",
    "#CFCABE",
)
"""The shade of each of `ROLES` in the light theme: paper is light, whatever the screen is."""

INK, PAPER, MUTED = SHADES[4], SHADES[5], SHADES[3]

WIDTH: Final = 860
"""Pixels across; a slide or a column of a page."""
SCALE: Final = 2.0
"""Dots a pixel, so that small letters stay sharp when printed."""
TITLE_LETTERS, UNDER_LETTERS = 78, 132
"""About how many letters fill a line of the headline, and of the words under it."""

ONE_AT_A_TIME: Final = Lock()
"""Whoever draws takes turns."""


def png(chart: alt.LayerChart, title: str, under: str) -> bytes:
    """The chart as PNG, `WIDTH` pixels wide, with its finding above it.

    Nothing is fetched: the rows are in the chart, and the letters are our own files.

    Args:
        chart: Any chart of this package.
        title: The finding, in plain words.
        under: As of when, which cases, which agreements.
    """
    spec = chart.to_dict()
    spec["width"] = WIDTH
    spec["title"] = _title(title, under)
    with ONE_AT_A_TIME:
        made: bytes = converter().vegalite_to_png(
            spec, scale=SCALE, config=CONFIG, allowed_base_urls=[]
        )
    return made


def _title(title: str, under: str) -> dict[str, Any]:
    return {
        "text": textwrap.wrap(title, TITLE_LETTERS) or [""],
        "subtitle": textwrap.wrap(under, UNDER_LETTERS),
    }


CONFIG: Final[dict[str, Any]] = {
    "background": PAPER,
    "font": LETTERS,
    "padding": 24,
    "range": {"category": list(SHADES)},
    "view": {"strokeWidth": 0},
    "axis": {"labelFont": LETTERS, "titleFont": LETTERS},
    "title": {
        "anchor": "start",
        "frame": "group",
        "font": HEADLINE,
        "fontSize": 20,
        "fontWeight": 600,
        "lineHeight": 25,
        "color": INK,
        "offset": 14,
        "subtitleFont": LETTERS,
        "subtitleFontSize": 12,
        "subtitleLineHeight": 17,
        "subtitleColor": MUTED,
        "subtitlePadding": 6,
    },
}
"""What the page's theme is on the screen."""


def converter() -> Any:  # noqa: ANN401 - a module
    """Read from disk when the first picture is asked for: most servers' days pass without one."""
    converter = import_module("vl_convert")
    if not _registered:
        converter.register_font_directory(str(FONTS))
        _registered.append(FONTS)
    return converter


_registered: Final[list[Path]] = []
