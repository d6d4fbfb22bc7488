"""The open cases at a step of escalation, cached by the viewer's scope."""

from __future__ import annotations

from functools import partial

import polars as pl
import streamlit as st

from dashboard.loading import keeping
from dashboard.loading.standing import Held, standing
from dashboard.roles import ALL, Viewer

_SCOPES = 64


def escalations(viewer: Viewer) -> pl.DataFrame:
    """Who must be told of which open cases; see `dashboard.city.answers.City.escalations`."""
    held = standing()
    return _escalations(held.key, viewer.scope, _from=held)


@st.cache_resource(max_entries=_SCOPES)
def _escalations(key: str, scope: str, *, _from: Held) -> pl.DataFrame:
    as_of = _from.mart.manifest.as_of
    # Of everybody they are found once: an agency's own are some of the same.
    every = None if scope == ALL else partial(_escalations, key, ALL, _from=_from)
    read = partial(_from.city.escalations, scope, as_of, _from.mart, every)
    return keeping.lasting(_from, scope, ("escalations",), read, keeping.ROWS)
