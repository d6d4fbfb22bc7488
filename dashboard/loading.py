"""What pages read, cached: the only place with Streamlit's caches; every key holds the scope."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import polars as pl
import streamlit as st

from agreements.folder import city_path
from agreements.schema.city import City as CitySchema
from dashboard.answers import City
from dashboard.cities import Stamp, stamp
from dashboard.errors import FindingsError, UserError
from dashboard.mart import Mart
from dashboard.roles import Viewer
from dashboard.settings import get_settings
from metrics.catalogue import CATALOGUE, Definition
from metrics.cube import Basis
from metrics.cube import counts as added_up
from metrics.explain import CaseExplanation
from metrics.figures import Dimension

if TYPE_CHECKING:
    from dashboard.cases.store import Store  # the database's half: most pages read the mart alone

Where = tuple[tuple[str, str], ...]
Asked = tuple[str, str | None, str | None, str | None]
"""A question of the integrity screen: its id, the agency, the service and the period."""


_FRESH_FOR = "20s"
"""How long a page may show a mart after a newer one was swapped in."""

_KEPT = 512


@dataclass(frozen=True)
class _Held:
    """A city and its mart that fit each other, and the key of everything answered from them."""

    city: City
    mart: Mart
    key: str


def current_mart() -> Mart | None:
    """The mart as it stands, at most 20 seconds old; None where none can be read."""
    try:
        return _standing().mart
    except UserError:
        return None


def problem() -> str | None:
    """Why there is no mart, in words, with the next step; None where there is one."""
    try:
        _standing()
    except FindingsError:
        return "The city's files have findings; run `accord check` to see each with its line."
    except UserError as error:
        return str(error)
    return None


def city() -> CitySchema:
    """The city's names and zone."""
    return _city(_stamp()).folder.city


def figures(
    viewer: Viewer,
    ids: tuple[str, ...],
    by: tuple[Dimension, ...] = (),
    where: Where = (),
    start: date | None = None,
    end: date | None = None,
) -> pl.DataFrame:
    """Figure rows for somebody; see `dashboard.answers.City.figures`."""
    held = _standing()
    return _figures(held.key, viewer.scope, ids, by, (where, start, end), _from=held)


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
    held = _standing()
    return _counts(held.key, viewer.scope, (part, basis), by, where, _from=held)


def overdue(viewer: Viewer, where: Where = ()) -> pl.DataFrame:
    """`agency`, `overdue`, `oldest_due`, most first."""
    held = _standing()
    return _overdue(held.key, viewer.scope, where, _from=held)


def overdue_cases(viewer: Viewer, where: Where = (), limit: int = 100) -> pl.DataFrame:
    """The longest overdue cases: `number agency service district opened due`."""
    held = _standing()
    return _overdue_cases(held.key, viewer.scope, where, limit, _from=held)


def cases_behind(
    viewer: Viewer,
    figure: str,
    part: str | None = None,
    where: Where = (),
    start: date | None = None,
    end: date | None = None,
) -> pl.DataFrame:
    """The cases behind a figure; see `dashboard.answers.City.cases_behind`."""
    held = _standing()
    return _behind(held.key, viewer.scope, (figure, part), (where, start, end), _from=held)


def handed_over(
    viewer: Viewer, where: Where = (), start: date | None = None, end: date | None = None
) -> pl.DataFrame:
    """Who passes cases to whom; see `dashboard.answers.City.handed_over`."""
    held = _standing()
    return _handed_over(held.key, viewer.scope, (where, start, end), _from=held)


def by_rule(
    viewer: Viewer, where: Where = (), start: date | None = None, end: date | None = None
) -> pl.DataFrame:
    """What rules for reopenings are worth; see `dashboard.answers.City.by_rule`."""
    held = _standing()
    return _by_rule(held.key, viewer.scope, (where, start, end), _from=held)


def refused_pauses(
    viewer: Viewer, where: Where = (), start: date | None = None, end: date | None = None
) -> pl.DataFrame:
    """Pauses that stop no clock; see `dashboard.answers.City.refused_pauses`."""
    held = _standing()
    return _refused_pauses(held.key, viewer.scope, (where, start, end), _from=held)


def screen(viewer: Viewer, start: date | None = None, end: date | None = None) -> pl.DataFrame:
    """What the integrity screen asks; see `dashboard.answers.City.screen`."""
    held = _standing()
    return _screen(held.key, viewer.scope, start, end, _from=held)


def cases_of_question(
    viewer: Viewer, asked: Asked, start: date | None = None, end: date | None = None
) -> pl.DataFrame:
    """The cases behind a finding; see `dashboard.answers.City.cases_of_question`."""
    held = _standing()
    return _cases_of_question(held.key, viewer.scope, asked, start, end, _from=held)


def store() -> Store:
    """The record's database, for what oversight writes and reads: that is never cached."""
    return _city(_stamp()).record.store


def explain(viewer: Viewer, number: str) -> CaseExplanation | None:
    """How a case was judged; None where there is none that this viewer may see."""
    held = _standing()
    return _explain(held.key, viewer.scope, number, _from=held)


def definitions() -> Mapping[str, Definition]:
    """What each figure is."""
    return CATALOGUE


# A record that was taken away and made anew is opened anew, within a minute.
@st.cache_resource(ttl="60s", max_entries=1)
def _city(changed: Stamp) -> City:  # noqa: ARG001 - a key: files that changed are read again at once
    return City(get_settings())


def _stamp() -> Stamp:
    return stamp(city_path(get_settings().city))


def _standing() -> _Held:
    """What is held, unless its files were taken away meanwhile."""
    if not _held().mart.is_whole:
        _held.clear()
    return _held()


@st.cache_resource(ttl=_FRESH_FOR, max_entries=1)
def _held() -> _Held:
    """All answers of a page come from one mart: none is from before a swap, another from after."""
    city = _city(_stamp())
    mart = city.mart()
    return _Held(city, mart, hashlib.sha256(mart.manifest.model_dump_json().encode()).hexdigest())


# Frames are never changed after they are made, so sharing one between sessions is safe and, unlike
# cache_data, costs no copy. The key is the mart's, the scope the viewer's; both are part of what is
# looked up, `_from` is not: it is what the key stands for.


@st.cache_resource(max_entries=_KEPT)
def _figures(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    ids: tuple[str, ...],
    by: tuple[Dimension, ...],
    cases: tuple[Where, date | None, date | None],
    *,
    _from: _Held,
) -> pl.DataFrame:
    question = _from.city.question(_from.mart.manifest.as_of, by, *cases)
    return _from.city.figures(scope, ids, question, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _counts(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    cells: tuple[str, Basis],
    by: tuple[str, ...],
    where: Where,
    *,
    _from: _Held,
) -> pl.DataFrame:
    found = _from.city.cells(scope, _from.mart.manifest.as_of, _from.mart)
    wanted = {"commitment": "resolution", **dict(where), "part": cells[0], "basis": cells[1]}
    return added_up(found.filter(pl.col(n) == v for n, v in wanted.items()), by).collect()


@st.cache_resource(max_entries=_KEPT)
def _overdue(key: str, scope: str, where: Where, *, _from: _Held) -> pl.DataFrame:  # noqa: ARG001 - a key
    question = _from.city.question(_from.mart.manifest.as_of, where=where)
    return _from.city.overdue(scope, question, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _overdue_cases(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    where: Where,
    limit: int,
    *,
    _from: _Held,
) -> pl.DataFrame:
    question = _from.city.question(_from.mart.manifest.as_of, where=where)
    return _from.city.overdue_cases(scope, question, limit, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _behind(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    figure: tuple[str, str | None],
    cases: tuple[Where, date | None, date | None],
    *,
    _from: _Held,
) -> pl.DataFrame:
    question = _from.city.question(_from.mart.manifest.as_of, (), *cases)
    return _from.city.cases_behind(scope, question, *figure, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _handed_over(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    cases: tuple[Where, date | None, date | None],
    *,
    _from: _Held,
) -> pl.DataFrame:
    question = _from.city.question(_from.mart.manifest.as_of, (), *cases)
    return _from.city.handed_over(scope, question, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _by_rule(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    cases: tuple[Where, date | None, date | None],
    *,
    _from: _Held,
) -> pl.DataFrame:
    question = _from.city.question(_from.mart.manifest.as_of, (), *cases)
    return _from.city.by_rule(scope, question, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _refused_pauses(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    cases: tuple[Where, date | None, date | None],
    *,
    _from: _Held,
) -> pl.DataFrame:
    question = _from.city.question(_from.mart.manifest.as_of, (), *cases)
    return _from.city.refused_pauses(scope, question, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _screen(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    start: date | None,
    end: date | None,
    *,
    _from: _Held,
) -> pl.DataFrame:
    question = _from.city.question(_from.mart.manifest.as_of, start=start, end=end)
    return _from.city.screen(scope, question, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _cases_of_question(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    asked: Asked,
    start: date | None,
    end: date | None,
    *,
    _from: _Held,
) -> pl.DataFrame:
    question = _from.city.question(_from.mart.manifest.as_of, start=start, end=end)
    return _from.city.cases_of_question(scope, question, asked, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _explain(key: str, scope: str, number: str, *, _from: _Held) -> CaseExplanation | None:  # noqa: ARG001 - a key
    return _from.city.explain(scope, number, _from.mart.manifest.as_of)
