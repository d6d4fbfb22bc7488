"""What pages read, cached: the only place with Streamlit's caches; every key holds the scope."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

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
from metrics.explain import CaseExplanation
from metrics.figures import Dimension

Where = tuple[tuple[str, str], ...]

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


def overdue(viewer: Viewer, where: Where = ()) -> pl.DataFrame:
    """`agency`, `overdue`, `oldest_due`, most first."""
    held = _standing()
    return _overdue(held.key, viewer.scope, where, _from=held)


def overdue_cases(viewer: Viewer, where: Where = (), limit: int = 100) -> pl.DataFrame:
    """The longest overdue cases: `number agency service district opened due`."""
    held = _standing()
    return _overdue_cases(held.key, viewer.scope, where, limit, _from=held)


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
def _explain(key: str, scope: str, number: str, *, _from: _Held) -> CaseExplanation | None:  # noqa: ARG001 - a key
    return _from.city.explain(scope, number, _from.mart.manifest.as_of)
