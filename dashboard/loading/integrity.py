"""What the integrity screen asks, cached by the viewer's scope."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Final

import polars as pl
import streamlit as st

from dashboard.loading import keeping
from dashboard.loading.ahead import foreseen
from dashboard.loading.standing import KEPT, Held, standing
from dashboard.roles import ALL, Viewer
from metrics.figures import Question

Asked = tuple[str, str | None, str | None, str | None]
"""A question of the integrity screen: its id, the agency, the service and the period."""

_COUNTS: Final = keeping.Form[dict[str, pl.DataFrame]](dict, dict)


@foreseen
def screen(viewer: Viewer, start: date | None = None, end: date | None = None) -> pl.DataFrame:
    """What the integrity screen asks; see `dashboard.city.answers.City.screen`."""
    held = standing()
    return _screen(held.key, viewer.scope, start, end, _from=held)


@st.cache_resource(max_entries=KEPT)
def _screen(
    key: str,
    scope: str,
    start: date | None,
    end: date | None,
    *,
    _from: Held,
) -> pl.DataFrame:
    question = _from.question(start=start, end=end)
    # Of everybody it is found once: an agency's own rows are some of the same.
    if scope != ALL:
        every = partial(_screen, key, ALL, start, end, _from=_from)
        return _from.city.screen(scope, question, _from.mart, every)
    read = partial(_read_screen, key, scope, question, _from=_from)
    return keeping.lasting(_from, scope, ("screen", start, end), read, keeping.ROWS)


def _read_screen(key: str, scope: str, question: Question, *, _from: Held) -> pl.DataFrame:
    counts, asked = _by_day(key, scope), ("screened",)
    if not counts and question.start is None and question.end is None:
        read = partial(_from.city.screened, scope, question.as_of, _from.mart)
        found: dict[str, pl.DataFrame] = keeping.lasting(_from, scope, asked, read, _COUNTS)
        counts.update(found)
    elif not counts:
        counts.update(keeping.known(_from, scope, asked) or {})
    return _from.city.screen(scope, question, _from.mart, counts=counts)


@st.cache_resource(max_entries=1)
def _by_day(key: str, scope: str) -> dict[str, pl.DataFrame]:  # noqa: ARG001 - keys
    """What is counted by day, once somebody has asked about all time: any period follows from it.

    Until then only its own months are read for one: all of them take longer.
    """
    return {}


def cases_of_question(
    viewer: Viewer, asked: Asked, start: date | None = None, end: date | None = None
) -> pl.DataFrame:
    """The cases behind a finding; see `dashboard.city.answers.City.cases_of_question`."""
    held = standing()
    return _cases_of_question(held.key, viewer.scope, asked, start, end, _from=held)


@st.cache_resource(max_entries=KEPT)
def _cases_of_question(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    asked: Asked,
    start: date | None,
    end: date | None,
    *,
    _from: Held,
) -> pl.DataFrame:
    question = _from.question(start=start, end=end)
    return _from.city.cases_of_question(scope, question, asked, _from.mart)
