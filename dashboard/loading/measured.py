"""Figures, counts and what else is measured of many cases, cached by the viewer's scope."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

import polars as pl
import streamlit as st

from dashboard.answers import City
from dashboard.declared import Declared
from dashboard.loading.ahead import foreseen
from dashboard.loading.standing import KEPT, Cases, Held, Where, standing
from dashboard.roles import Viewer
from metrics.catalogue import DEFINITIONS, Definition
from metrics.cube import Basis
from metrics.cube import counts as added_up
from metrics.figures import Dimension
from metrics.figures.adjusted import ADJUSTED
from metrics.figures.adjusted import PARTS as ADJUSTED_PARTS

_READERS: Final = {
    "waits": City.waits,
    "by_rule": City.by_rule,
    "refused_pauses": City.refused_pauses,
    "handed_over": City.handed_over,
}
"""What is asked with nothing but which cases."""


def definitions() -> Mapping[str, Definition]:
    """What each figure is."""
    return DEFINITIONS


@foreseen
def figures(
    viewer: Viewer,
    ids: tuple[str, ...],
    by: tuple[Dimension, ...] = (),
    where: Where = (),
    start: date | None = None,
    end: date | None = None,
) -> pl.DataFrame:
    """Figure rows for somebody; see `dashboard.answers.City.figures`.

    Those beside them that declared events make are left to `adjusted`.
    """
    held = standing()
    return _unadjusted(held.key, viewer.scope, ids, by, (where, start, end), _from=held)


@st.cache_resource(max_entries=KEPT)
def _unadjusted(
    key: str,
    scope: str,
    ids: tuple[str, ...],
    by: tuple[Dimension, ...],
    cases: Cases,
    *,
    _from: Held,
) -> pl.DataFrame:
    rows = _figures(key, scope, ids, by, cases, _from=_from)
    return rows.filter(~pl.col("part").is_in(ADJUSTED_PARTS).fill_null(value=False))


@st.cache_resource(max_entries=KEPT)
def _figures(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    ids: tuple[str, ...],
    by: tuple[Dimension, ...],
    cases: Cases,
    *,
    _from: Held,
) -> pl.DataFrame:
    question = _from.question(by, *cases)
    return _from.city.figures(scope, ids, question, _from.mart)


@foreseen
def declared(
    viewer: Viewer, where: Where = (), start: date | None = None, end: date | None = None
) -> Declared:
    """The declared events that touch what falls due, and the on-time rate with them."""
    held = standing()
    return _declared(held.key, viewer.scope, (where, start, end), _from=held)


@st.cache_resource(max_entries=KEPT)
def _declared(
    key: str,
    scope: str,
    cases: Cases,
    *,
    _from: Held,
) -> Declared:
    question = _from.question((), *cases)
    events = tuple(_from.city.declared(scope, question, _from.mart))
    if not events:
        return Declared()
    rows = _figures(key, scope, ("on_time_due",), (), cases, _from=_from)
    return Declared(events, next(iter(rows.filter(part=ADJUSTED).to_dicts()), None))


def counts(
    viewer: Viewer,
    basis: Basis,
    by: tuple[str, ...] = (),
    where: Where = (),
    part: str = "services",
) -> pl.DataFrame:
    """Cases by state, and `k` and `n` of the rate, from the cube: without reading a case.

    Args:
        viewer: Whose rights hold.
        basis: By which instant a case belongs to its period.
        by: Columns of `metrics.cube.CELL`: `period` is the month; `slice` the district or channel.
        where: Column and value; without a commitment it is about resolutions.
        part: `services`, `districts`, `channels`, or `days`.
    """
    held = standing()
    return _counts(held.key, viewer.scope, (part, basis), by, where, _from=held)


@st.cache_resource(max_entries=KEPT)
def _counts(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    cells: tuple[str, Basis],
    by: tuple[str, ...],
    where: Where,
    *,
    _from: Held,
) -> pl.DataFrame:
    found = _from.city.cells(scope, _from.mart.manifest.as_of, _from.mart)
    wanted = {"commitment": "resolution", **dict(where), "part": cells[0], "basis": cells[1]}
    return added_up(found.filter(pl.col(n) == v for n, v in wanted.items()), by).collect()


@foreseen
def waits(
    viewer: Viewer, where: Where = (), start: date | None = None, end: date | None = None
) -> pl.DataFrame:
    """How long residents wait, day by day; see `dashboard.answers.City.waits`."""
    held = standing()
    return _read(held.key, viewer.scope, "waits", (where, start, end), _from=held)


@foreseen
def by_rule(
    viewer: Viewer, where: Where = (), start: date | None = None, end: date | None = None
) -> pl.DataFrame:
    """What rules for reopenings are worth; see `dashboard.answers.City.by_rule`."""
    held = standing()
    return _read(held.key, viewer.scope, "by_rule", (where, start, end), _from=held)


@foreseen
def refused_pauses(
    viewer: Viewer, where: Where = (), start: date | None = None, end: date | None = None
) -> pl.DataFrame:
    """Pauses that stop no clock; see `dashboard.answers.City.refused_pauses`."""
    held = standing()
    return _read(held.key, viewer.scope, "refused_pauses", (where, start, end), _from=held)


@foreseen
def handed_over(
    viewer: Viewer, where: Where = (), start: date | None = None, end: date | None = None
) -> pl.DataFrame:
    """Who passes cases to whom; see `dashboard.answers.City.handed_over`."""
    held = standing()
    return _read(held.key, viewer.scope, "handed_over", (where, start, end), _from=held)


@st.cache_resource(max_entries=4 * KEPT)
def _read(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    reader: str,
    cases: Cases,
    *,
    _from: Held,
) -> pl.DataFrame:
    return _READERS[reader](_from.city, scope, _from.question((), *cases), _from.mart)
