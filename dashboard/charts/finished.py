"""Charts made once for the same frames, and the specification that a page sends of each."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from functools import wraps
from hashlib import sha256
from io import BytesIO
from threading import Lock
from typing import Any, Final, ParamSpec

import altair as alt
import polars as pl

KEPT: Final = 640
"""So many charts are remembered, each of some tens of kilobytes.

A page about time has seven, and of a large city each service has such a page.
"""

_LOCK: Final = Lock()
_CHARTS: Final[OrderedDict[Hashable, alt.LayerChart]] = OrderedDict()
_SPECIFICATIONS: Final[OrderedDict[int, tuple[alt.LayerChart, dict[str, Any]]]] = OrderedDict()
"""By the identity of a chart, which is held beside its own so that no other can get its number."""

Given = ParamSpec("Given")


def kept(draw: Callable[Given, alt.LayerChart]) -> Callable[Given, alt.LayerChart]:
    """The same chart, made once for equal data: Altair takes far longer than the figures.

    What it gives is shared, so nobody may change it; equal data is data equal cell by cell, so
    that nobody is shown what was drawn for somebody else.
    """

    @wraps(draw)
    def drawn(*args: Given.args, **kwargs: Given.kwargs) -> alt.LayerChart:
        key = (draw.__module__, draw.__qualname__, _cells(args), _cells(kwargs))
        with _LOCK:
            known = _CHARTS.get(key)
        made = draw(*args, **kwargs) if known is None else known
        with _LOCK:
            _remember(_CHARTS, key, made)
        return made

    return drawn


def specification(chart: alt.LayerChart) -> dict[str, Any]:
    """The chart in Vega-Lite, its rows as Arrow by name; not held against the schema.

    That every chart of this package is valid is tested; to check it at each drawing takes longer
    than everything else on a page.
    """
    with _LOCK:
        known = _SPECIFICATIONS.get(id(chart))
    spec = known[1] if known else _specified(chart)
    with _LOCK:
        _remember(_SPECIFICATIONS, id(chart), (chart, spec))
    return spec


def _specified(chart: alt.LayerChart) -> dict[str, Any]:
    """Rows are handed over beside it, as Streamlit sends them to the browser.

    Each layer is told by itself: in a chart Altair copies all of them twice, down to the last word,
    whenever it copies the chart, and it does so to tell it.
    """
    sent: dict[str, bytes] = {}
    head = alt.LayerChart(
        data=chart.data,
        height=chart.height,
        config=chart.config,
        params=chart.params,
        projection=chart.projection,
    )
    spec: dict[str, Any] = _named(head, sent).to_dict(validate=False)
    told: dict[str, Any] = {"top_level": False, "datasets": {}}
    spec["layer"] = [
        _named(layer, sent).to_dict(validate=False, context=told) for layer in chart.layer
    ]
    spec["datasets"] = {**spec.get("datasets", {}), **told["datasets"], **sent}
    return spec


def _named(drawn: Any, sent: dict[str, bytes]) -> Any:  # noqa: ANN401 - a layer or a chart
    """The same with the name of its rows in their place: other rows have another name."""
    if not isinstance(drawn.data, pl.DataFrame):
        return drawn
    stream = BytesIO()
    drawn.data.write_ipc_stream(stream, compat_level=pl.CompatLevel.oldest())
    rows = stream.getvalue()
    name = sha256(rows).hexdigest()[:32]
    sent[name] = rows
    named = drawn.copy(deep=False)
    named.data = alt.NamedData(name=name)
    return named


def _remember(known: OrderedDict[Any, Any], key: Hashable, value: object) -> None:
    """As the newest; the oldest goes."""
    known[key] = value
    known.move_to_end(key)
    while len(known) > KEPT:
        known.popitem(last=False)


def _cells(data: Any) -> Hashable:  # noqa: ANN401 - whatever a chart is drawn from
    """The data as one that can be compared and looked up: every cell, with its type."""
    if isinstance(data, pl.DataFrame):
        return (*data.schema.items(), *data.rows())
    if is_dataclass(data) and not isinstance(data, type):
        return tuple(_cells(getattr(data, field.name)) for field in fields(data))
    if isinstance(data, dict):
        return tuple((key, _cells(value)) for key, value in data.items())
    if isinstance(data, list | tuple):
        return tuple(map(_cells, data))
    return (type(data), data)
