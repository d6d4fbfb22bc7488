"""All that is told of time about some cases, cached by the viewer's scope."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard.loading.ahead import foreseen
from dashboard.loading.standing import KEPT, Cases, Held, Where, standing
from dashboard.roles import Viewer
from metrics.figures import Dimension
from metrics.figures.adjusted import unadjusted
from metrics.figures.timing import Timing


@foreseen
def timing(
    viewer: Viewer,
    ids: tuple[tuple[str, ...], tuple[str, ...]],
    by: Dimension,
    where: Where = (),
    start: date | None = None,
    end: date | None = None,
) -> Timing:
    """Figures of all cases and by a dimension, with what stands beside them on the page about time.

    Rows that declared events make are left to `adjusted`; see `dashboard.answers.City.timing`.

    Args:
        viewer: Who looks.
        ids: The figures of all cases, and those that are compared.
        by: By what they are compared.
        where: Which cases.
        start: First local day.
        end: The day after the last.
    """
    held = standing()
    return _timing(held.key, viewer.scope, ids, by, (where, start, end), _from=held)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _timing(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    ids: tuple[tuple[str, ...], tuple[str, ...]],
    by: Dimension,
    cases: Cases,
    *,
    _from: Held,
) -> Timing:
    question = _from.question((by,), *cases)
    found = _from.city.timing(scope, question, *ids, _from.mart)
    return found._replace(total=unadjusted(found.total), compared=unadjusted(found.compared))
