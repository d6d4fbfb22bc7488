"""What samples of closed cases are drawn from, cached by the viewer's scope; what was agreed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl
import streamlit as st

from agreements.schema.governance import Verification
from dashboard.loading.standing import Held, Where, opened, standing
from dashboard.roles import Viewer

_KEPT = 16


def checkable(viewer: Viewer, where: Where, start: date | None, end: date | None) -> pl.DataFrame:
    """Closed cases that can be checked; see `dashboard.city.answers.City.checkable`.

    Args:
        viewer: Who draws.
        where: Filters, such as the agency.
        start: The first local day of closing; None for no edge.
        end: The day after the last; None for no edge.
    """
    held = standing()
    return _checkable(held.key, viewer.scope, where, start, end, _from=held)


@st.cache_resource(max_entries=_KEPT)
def _checkable(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    where: Where,
    start: date | None,
    end: date | None,
    *,
    _from: Held,
) -> pl.DataFrame:
    question = _from.question((), where, start, end)
    return _from.city.checkable(scope, question, _from.mart)


def agreed_samples() -> Mapping[str, Verification]:
    """By agency the sample that its newest agreement in force promises."""
    binding = [a.model for a in opened().folder.agreements if a.model.in_force_by_status]
    binding.sort(key=lambda model: model.spec.effective.from_)
    return {m.agency: m.spec.verification for m in binding if m.spec.verification}
