"""What the findings page reads of the figures, cached by the viewer's scope."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import polars as pl
import streamlit as st

from dashboard.loading.integrity import screen
from dashboard.loading.standing import KEPT, Held, opened, standing
from dashboard.roles import Viewer

if TYPE_CHECKING:
    from dashboard.oversight.finding import Finding, Wanted


def asked_for(viewer: Viewer, held: tuple[Finding, ...]) -> tuple[Wanted, ...]:
    """What the agreements ask for as of the mart: goals that were missed, duties that lapsed.

    See `dashboard.city.missed_goals.asked_for`. Duties are read anew each time: what people write
    down is never cached.

    Args:
        viewer: Whose agreements.
        held: The findings that there are.
    """
    from dashboard.city import missed_goals  # noqa: PLC0415 - brings the database with it

    found = standing()
    periods = _periods(found.key, viewer.scope, _from=found)
    return missed_goals.asked_for(opened(), viewer, periods, held, found.mart.manifest.as_of)


def proposed(
    viewer: Viewer,
    months: pl.DataFrame,
    start: date | None,
    end: date | None,
    known: tuple[tuple[Finding, ...], tuple[Wanted, ...]],
) -> tuple[Wanted, ...]:
    """Findings that signals and open questions give reason for, as of the mart.

    See `dashboard.oversight.proposed`. What people wrote of questions is read anew each time.

    Args:
        viewer: Whose figures.
        months: What this viewer's `figures` gave, by `agency` and `month`, headlines alone.
        start: Questions are those of the days from here on; None for all.
        end: The day after the last.
        known: The findings that there are, and what the agreements ask for.
    """
    from dashboard.oversight import looked_into, proposed  # noqa: PLC0415 - as above

    found, marks = standing(), looked_into.entries(opened().record.store, viewer)
    looked = proposed.Looked(months, screen(viewer, start, end), start, marks)
    return proposed.proposed(opened().folder, looked, *known, found.mart.manifest.as_of)


@st.cache_resource(max_entries=KEPT)
def _periods(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    *,
    _from: Held,
) -> pl.DataFrame:
    from dashboard.city.missed_goals import goals_by_period  # noqa: PLC0415 - as above

    return goals_by_period(_from.city, scope, _from.mart, _from.mart.manifest.as_of)
