"""A chart as lines and letters that stay sharp at every size: SVG for paper and for pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from html import escape
from threading import BoundedSemaphore
from typing import Any, Final

import altair as alt

from dashboard.charts.picture import CONFIG, ONE_AT_A_TIME, converter
from dashboard.reports.beside import Drawer, drawer

WIDTH: Final = 640
"""Pixels across: a column of letter paper at the size of its words."""

_NAMES: Final = re.compile(r'(\bid="|url\(#|href="#)')
_SPOKEN: Final = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
_OPENED: Final = re.compile(r"<svg ([^>]*)>")
_SIZED: Final = re.compile(r' (?:width|height)="[\d.]+"')


def svg(chart: alt.LayerChart) -> str:
    """The chart in the light shades, without a title and on no ground; equal charts, equal text.

    Nothing is fetched. It names the letters that it wants, and holds none.

    Args:
        chart: Any chart of `dashboard.charts`.
    """
    drawing = _drawer.get()
    drawn = drawing.drawn(chart) if drawing else None
    if drawn is None:
        with ONE_AT_A_TIME:
            drawn = str(converter().vegalite_to_svg(_with_rows(chart), **_LOOK))
    return drawn


def ahead(chart: alt.LayerChart) -> None:
    """Inside `drawn_beside`: have the chart drawn from now on, for `svg` to give later."""
    if (drawing := _drawer.get()) is not None:
        drawing.begin(chart, _with_rows(chart), _LOOK)


@contextmanager
def drawn_beside() -> Iterator[None]:
    """Inside the block a process of its own draws what is begun `ahead`, while this one goes on.

    What that one cannot draw is drawn here; the text is the same. Beyond `AT_ONCE` all is.

    Raises:
        OSError: The system starts no more processes.
    """
    if not _places.acquire(blocking=False):
        yield
        return
    try:
        with drawer() as drawing:
            former = _drawer.set(drawing)
            try:
                yield
            finally:
                _drawer.reset(former)
    finally:
        _places.release()


AT_ONCE: Final = 2
"""So many processes draw; each has some eighty megabytes."""

_places: Final = BoundedSemaphore(AT_ONCE)
_drawer: Final[ContextVar[Drawer | None]] = ContextVar("drawer", default=None)


def _with_rows(chart: alt.LayerChart) -> dict[str, Any]:
    """The chart in Vega-Lite with its rows by name.

    As a whole Altair would copy every layer, and look at each cell of it, once more: that takes
    as long as drawing.
    """
    rows: dict[str, Any] = {}
    return {
        "$schema": alt.SCHEMA_URL,
        "layer": [_layer(layer, rows) for layer in chart.layer],
        "height": chart.height,
        "width": WIDTH,
        "datasets": rows,
    }


def _layer(layer: Any, rows: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - Altair's own
    name = f"rows{len(rows)}"
    rows[name] = json.loads(layer.data.write_json())
    named = layer.copy(deep=False)
    named.data = alt.NamedData(name=name)
    spec: dict[str, Any] = named.to_dict(validate=False, context={"top_level": False})
    return spec


_LOOK: Final[dict[str, Any]] = {
    "config": {**CONFIG, "background": None, "padding": 2},
    "allowed_base_urls": [],
}


def inlined(drawn: str, name: str, said: str) -> str:
    """The picture to stand in a page beside others: as wide as its column, read as one sentence.

    Args:
        drawn: What `svg` made.
        name: Of letters and digits; no other picture of the page has it.
        said: The picture in a sentence.
    """
    bare = _SPOKEN.sub("", drawn)
    own = _NAMES.sub(rf"\g<1>{name}-", bare)
    attributes = f'role="img" aria-label="{escape(said)}"'
    return _OPENED.sub(lambda found: f"<svg {attributes}{_unsized(found[1])}>", own, count=1)


def _unsized(attributes: str) -> str:
    """Without width and height, which the page decides on; the view box stays."""
    return _SIZED.sub("", f" {attributes}")
