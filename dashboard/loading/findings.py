"""What the findings page reads of the figures, cached by the viewer's scope."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl
import streamlit as st

from dashboard.loading.standing import KEPT, Held, opened, standing
from dashboard.roles import Viewer

if TYPE_CHECKING:
    from dashboard.oversight.findings import Finding, Wanted


def asked_for(viewer: Viewer, held: tuple[Finding, ...]) -> tuple[Wanted, ...]:
    """What the agreements ask for as of the mart: goals that were missed, duties that lapsed.

    See `dashboard.oversight.rules.asked_for`. Duties are read anew each time: what people write
    down is never cached.

    Args:
        viewer: Whose agreements.
        held: The findings that there are.
    """
    from dashboard.oversight import rules  # noqa: PLC0415 - brings the database with it

    found = standing()
    periods = _periods(found.key, viewer.scope, _from=found)
    return rules.asked_for(opened(), viewer, periods, held, found.mart.manifest.as_of)


@st.cache_resource(max_entries=KEPT)
def _periods(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    *,
    _from: Held,
) -> pl.DataFrame:
    from dashboard.oversight.rules import goals_by_period  # noqa: PLC0415 - as above

    return goals_by_period(_from.city, scope, _from.mart, _from.mart.manifest.as_of)
