"""What pages read, cached: the only place with Streamlit's caches; every key holds the scope."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date

import polars as pl
import streamlit as st

from agreements.folder import CityFolderError
from agreements.schema.city import City as CitySchema
from dashboard.answers import City
from dashboard.errors import UserError
from dashboard.mart import Manifest, Mart, open_manifest
from dashboard.roles import Viewer
from dashboard.settings import get_settings
from metrics.catalogue import CATALOGUE, Definition
from metrics.explain import CaseExplanation
from metrics.figures import Dimension

Where = tuple[tuple[str, str], ...]

_FRESH_FOR = "20s"
"""How long a page may show a mart after a newer one was swapped in."""

_KEPT = 512


def current_mart() -> Mart | None:
    """The mart as it stands, at most 20 seconds old; None where none can be read."""
    try:
        return _city().mart()
    except UserError:
        return None


def problem() -> str | None:
    """Why there is no mart, in words, with the next step; None where there is one."""
    try:
        _city().mart()
    except CityFolderError:
        return "The city's files have findings; run `accord check` to see each with its line."
    except UserError as error:
        return str(error)
    return None


def city() -> CitySchema:
    """The city's names and zone."""
    return _city().folder.city


def figures(
    viewer: Viewer,
    ids: tuple[str, ...],
    by: tuple[Dimension, ...] = (),
    where: Where = (),
    start: date | None = None,
    end: date | None = None,
) -> pl.DataFrame:
    """Figure rows for somebody; see `dashboard.answers.City.figures`."""
    return _figures(_key(), viewer.scope, ids, by, (where, start, end))


def overdue(viewer: Viewer, where: Where = ()) -> pl.DataFrame:
    """`agency`, `overdue`, `oldest_due`, most first."""
    return _overdue(_key(), viewer.scope, where)


def overdue_cases(viewer: Viewer, where: Where = (), limit: int = 100) -> pl.DataFrame:
    """The longest overdue cases: `number agency service district opened due`."""
    return _overdue_cases(_key(), viewer.scope, where, limit)


def explain(viewer: Viewer, number: str) -> CaseExplanation | None:
    """How a case was judged; None where there is none that this viewer may see."""
    return _explain(_key(), viewer.scope, number)


def definitions() -> Mapping[str, Definition]:
    """What each figure is."""
    return CATALOGUE


@st.cache_resource(ttl="60s", max_entries=1)
def _city() -> City:
    return City(get_settings())


@st.cache_data(ttl=_FRESH_FOR, max_entries=1)
def _manifest() -> Manifest | None:
    return open_manifest(get_settings().mart)


def _key() -> str:
    """What the answers depend on: a new mart is a new key."""
    manifest = _manifest()
    content = manifest.model_dump_json() if manifest else ""
    return hashlib.sha256(content.encode()).hexdigest()


# Frames are never changed after they are made, so sharing one between sessions is safe and, unlike
# cache_data, costs no copy. The leading key is the mart's; it is part of what is looked up.


@st.cache_resource(max_entries=_KEPT)
def _figures(
    mart_key: str,  # noqa: ARG001 - a key
    scope: str,
    ids: tuple[str, ...],
    by: tuple[Dimension, ...],
    cases: tuple[Where, date | None, date | None],
) -> pl.DataFrame:
    held = _city()
    return held.figures(scope, ids, held.question(by, *cases))


@st.cache_resource(max_entries=_KEPT)
def _overdue(mart_key: str, scope: str, where: Where) -> pl.DataFrame:  # noqa: ARG001 - a key
    held = _city()
    return held.overdue(scope, held.question(where=where))


@st.cache_resource(max_entries=_KEPT)
def _overdue_cases(mart_key: str, scope: str, where: Where, limit: int) -> pl.DataFrame:  # noqa: ARG001 - a key
    held = _city()
    return held.overdue_cases(scope, held.question(where=where), limit)


@st.cache_resource(max_entries=_KEPT)
def _explain(mart_key: str, scope: str, number: str) -> CaseExplanation | None:  # noqa: ARG001 - a key
    held = _city()
    return held.explain(scope, number, held.mart().manifest.as_of)
