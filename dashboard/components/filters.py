"""The Overview's two filters: the period, and the agency where the viewer may choose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import streamlit as st

from agreements.schema.city import City
from dashboard.components import address
from dashboard.roles import Viewer
from dashboard.views import names
from dashboard.views.periods import PERIODS, Bounds, bounds
from dashboard.wording import overview as words
from metrics.figures import Dimension

ALL = "all"


@dataclass(frozen=True)
class Asked:
    """What the address asks for: an agency's id or None for all, and first and last day."""

    agency: str | None
    period: Bounds

    @property
    def where(self) -> tuple[tuple[str, str], ...]:
        """The agency as a filter of the figures."""
        return (("agency", self.agency),) if self.agency else ()

    @property
    def by(self) -> tuple[Dimension, ...]:
        """Agencies beside each other, or the services of the one."""
        return ("service",) if self.agency else ("agency",)

    @property
    def half_open(self) -> Bounds:
        """First day and the day after the last, as the figures want them."""
        start, end = self.period
        return start, end + timedelta(days=1) if end else None


def ask(viewer: Viewer, city: City, as_of: datetime) -> Asked:
    """Draws the filters and returns what they say; an agency's liaison sees its own agency."""
    labels, titles = words.labels(), words.periods()
    with st.container(horizontal=True, vertical_alignment="top"):
        period = address.segments(
            "period", labels["period"], {code: titles[code] for code in PERIODS}, PERIODS[0]
        )
        agency = viewer.agency
        if agency is None:
            options = {ALL: labels["all_agencies"], **names.agencies(city)}
            chosen = address.menu("agency", labels["agency"], options, ALL)
            agency = None if chosen == ALL else chosen
    return Asked(agency, bounds(period, as_of.astimezone(city.zone)))
