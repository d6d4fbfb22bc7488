"""Single cases and lists of them, cached by the viewer's scope."""

from __future__ import annotations

from functools import partial
from typing import Final

import polars as pl
import streamlit as st

from dashboard.loading import keeping
from dashboard.loading.ahead import foreseen
from dashboard.loading.standing import KEPT, Held, Told, Where, standing
from dashboard.roles import Viewer
from metrics.explain import CaseExplanation
from metrics.figures.behind import NEWEST

_COUNTED: Final = keeping.Form[tuple[pl.DataFrame, int]](
    lambda found: {"first": found[0], "every": pl.DataFrame({"n": [found[1]]})},
    lambda frames: (frames["first"], int(frames["every"]["n"].item())),
)
"""The first of some cases, and how many there are."""


def overdue(viewer: Viewer, where: Where = ()) -> pl.DataFrame:
    """`agency`, `overdue`, `oldest_due`, most first."""
    held = standing()
    return _overdue(held.key, viewer.scope, where, _from=held)


@st.cache_resource(max_entries=KEPT)
def _overdue(key: str, scope: str, where: Where, *, _from: Held) -> pl.DataFrame:  # noqa: ARG001 - a key
    question = _from.question(where=where)
    return _from.city.overdue(scope, question, _from.mart)


def overdue_cases(viewer: Viewer, where: Where = (), limit: int | None = 100) -> pl.DataFrame:
    """The longest overdue cases: `number agency service district opened due`; None for all."""
    held = standing()
    return _overdue_cases(held.key, viewer.scope, where, limit, _from=held)


@st.cache_resource(max_entries=KEPT)
def _overdue_cases(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    where: Where,
    limit: int | None,
    *,
    _from: Held,
) -> pl.DataFrame:
    question = _from.question(where=where)
    read = partial(_from.city.overdue_cases, scope, question, limit, _from.mart)
    return keeping.lasting(_from, scope, ("overdue_cases", where, limit), read, keeping.ROWS)


def open_cases(
    viewer: Viewer, part: str, where: Where = (), limit: int | None = 100
) -> pl.DataFrame:
    """The open cases of a part of the backlog, the first due first; None for all."""
    held = standing()
    return _open_cases(held.key, viewer.scope, part, where, limit, _from=held)


@st.cache_resource(max_entries=KEPT)
def _open_cases(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    part: str,
    where: Where,
    limit: int | None,
    *,
    _from: Held,
) -> pl.DataFrame:
    return _from.city.open_cases(scope, _from.question(where=where), part, limit, _from.mart)


def cases_behind(viewer: Viewer, told: Told) -> pl.DataFrame:
    """All cases behind a figure; see `City.cases_behind`. Not cached: many."""
    held = standing()
    question = held.question((), *told.cases)
    return held.city.cases_behind(viewer.scope, question, told.figure, told.part, held.mart)


@foreseen
def newest_behind(viewer: Viewer, told: Told, *, few: bool = False) -> pl.DataFrame:
    """The newest of them, `NEWEST` at most; where there are `few`, all are read for them."""
    held = standing()
    return _newest_behind(held.key, viewer.scope, told, _from=held, _few=few)


@st.cache_resource(max_entries=KEPT)
def _newest_behind(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    told: Told,
    *,
    _from: Held,
    _few: bool,
) -> pl.DataFrame:
    question, most = _from.question((), *told.cases), None if _few else NEWEST

    def read() -> pl.DataFrame:
        asked = question, told.figure, told.part
        return _from.city.cases_behind(scope, *asked, _from.mart, most).head(NEWEST)

    return keeping.lasting(_from, scope, ("newest_behind", *told), read, keeping.ROWS)


def listed(viewer: Viewer, told: Told) -> pl.DataFrame:
    """All cases of a list; see `dashboard.city.answers.City.listed`. Not cached: many."""
    held = standing()
    asked = held.question((), *told.cases), (told.figure, told.part)
    return held.city.listed(viewer.scope, *asked, held.mart)[0]


@foreseen
def first_listed(viewer: Viewer, told: Told) -> tuple[pl.DataFrame, int]:
    """Those of them that come first, `NEWEST` at most, and how many there are."""
    held = standing()
    return _first_listed(held.key, viewer.scope, told, _from=held)


@st.cache_resource(max_entries=KEPT)
def _first_listed(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    told: Told,
    *,
    _from: Held,
) -> tuple[pl.DataFrame, int]:
    asked = _from.question((), *told.cases), (told.figure, told.part)
    read = partial(_from.city.listed, scope, *asked, _from.mart, NEWEST)
    return keeping.lasting(_from, scope, ("first_listed", *told), read, _COUNTED)


def explain(viewer: Viewer, number: str) -> CaseExplanation | None:
    """How a case was judged; None where there is none that this viewer may see."""
    held = standing()
    return _explain(held.key, viewer.scope, number, _from=held)


def number_example() -> str | None:
    """A number in the shape of this city's, which is no case's; None without cases."""
    return standing().city.number_example()


@st.cache_resource(max_entries=KEPT)
def _explain(key: str, scope: str, number: str, *, _from: Held) -> CaseExplanation | None:  # noqa: ARG001 - a key
    return _from.city.explain(scope, number, _from.mart.manifest.as_of)
