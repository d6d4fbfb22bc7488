"""Figures, counts and what else is measured of many cases, cached by the viewer's scope."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

import polars as pl
import streamlit as st

from dashboard.city.declared import Declared
from dashboard.loading import keeping
from dashboard.loading.ahead import foreseen
from dashboard.loading.standing import FIGURES_KEPT, KEPT, Cases, Held, Where, standing
from dashboard.roles import Viewer
from metrics.catalogue import DEFINITIONS, Definition
from metrics.cube import Basis
from metrics.cube import counts as added_up
from metrics.figures import OF_DUTIES, WHENEVER, Dimension
from metrics.figures.adjusted import ADJUSTED, unadjusted


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
    """Figure rows for somebody; see `dashboard.city.answers.City.figures`.

    Those beside them that declared events make are left to `adjusted`.
    """
    held = standing()
    return _unadjusted(held.key, viewer.scope, ids, by, (where, start, end), _from=held)


@st.cache_resource(max_entries=FIGURES_KEPT)
def _unadjusted(
    key: str,
    scope: str,
    ids: tuple[str, ...],
    by: tuple[Dimension, ...],
    cases: Cases,
    *,
    _from: Held,
) -> pl.DataFrame:
    return unadjusted(_figures(key, scope, ids, by, cases, _from=_from))


@st.cache_resource(max_entries=FIGURES_KEPT)
def _figures(
    key: str,
    scope: str,
    ids: tuple[str, ...],
    by: tuple[Dimension, ...],
    cases: Cases,
    *,
    _from: Held,
) -> pl.DataFrame:
    """Figure rows; those of what is so today are asked once, and are the same in every period."""
    where, start, end = cases
    dated = tuple(id_ for id_ in ids if id_ not in WHENEVER)
    whenever = tuple(sorted(WHENEVER.intersection(ids)))
    if whenever and (dated or start or end):
        rows = _figures(key, scope, whenever, by, (where, None, None), _from=_from)
        more = [_figures(key, scope, dated, by, cases, _from=_from)] if dated else []
        nth = pl.col("figure").replace_strict({id_: n for n, id_ in enumerate(ids)})
        return pl.concat([rows, *more]).sort(nth, maintain_order=True)
    read = partial(_from.city.figures, scope, ids, _from.question(by, *cases), _from.mart)
    if not set(OF_DUTIES).isdisjoint(ids):  # of which people write, whenever the mart was made
        return read()
    return keeping.lasting(_from, scope, ("figures", ids, by, cases), read, keeping.ROWS)


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
def handed_over(
    viewer: Viewer, where: Where = (), start: date | None = None, end: date | None = None
) -> pl.DataFrame:
    """Who passes cases to whom; see `dashboard.city.answers.City.handed_over`."""
    held = standing()
    return _handed_over(held.key, viewer.scope, (where, start, end), _from=held)


@st.cache_resource(max_entries=KEPT)
def _handed_over(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    cases: Cases,
    *,
    _from: Held,
) -> pl.DataFrame:
    question = _from.question((), *cases)
    read = partial(_from.city.handed_over, scope, question, _from.mart)
    return keeping.lasting(_from, scope, ("handed_over", cases), read, keeping.ROWS)
