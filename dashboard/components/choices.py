"""What pages about shares let people choose: period, agency, service, what to look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import streamlit as st

from agreements.schema.city import City
from dashboard.components import address
from dashboard.roles import Viewer
from dashboard.views import names
from dashboard.views.periods import PERIODS, Bounds, bounds
from dashboard.wording import follow_up as words
from dashboard.wording import overview

ALL = "all"


@dataclass(frozen=True)
class Choice:
    """What the address asks for.

    Attributes:
        agency: Its id; None for all.
        service: Its id; None for all.
        period: First and last day, both counted.
    """

    agency: str | None
    service: str | None
    period: Bounds

    @property
    def where(self) -> tuple[tuple[str, str], ...]:
        """Agency and service as filters of the figures."""
        chosen = (("agency", self.agency), ("service", self.service))
        return tuple((name, value) for name, value in chosen if value)

    @property
    def half_open(self) -> Bounds:
        """First day and the day after the last, as the figures want them."""
        start, end = self.period
        return start, end + timedelta(days=1) if end else None


def is_anothers(viewer: Viewer) -> bool:
    """Whether the address names an agency that the viewer may not see."""
    asked = st.query_params.get("agency", ALL)
    return viewer.agency is not None and asked not in {ALL, viewer.agency}


def ask(
    viewer: Viewer, city: City, as_of: datetime, period_label: str, *, services: bool = True
) -> Choice:
    """Draws the filters and returns what they say; an agency's liaison sees its own agency."""
    labels, titles = words.labels(), overview.periods()
    agency, service = viewer.agency, None
    with st.container(horizontal=True, vertical_alignment="top"):
        period = address.segments(
            "period", period_label, {code: titles[code] for code in PERIODS}, PERIODS[0]
        )
        if agency is None:
            agency = _menu("agency", labels["agency"], labels["all_agencies"], names.agencies(city))
        if services:
            service = _menu("service", labels["service"], labels["all_services"], _services(city))
    return Choice(agency, service, bounds(period, as_of.astimezone(city.zone)))


def _services(city: City) -> dict[str, str]:
    named = {id_: names.service(city)(id_) for id_ in city.spec.services}
    return dict(sorted(named.items(), key=lambda item: item[1]))


def _menu(name: str, label: str, every: str, options: Mapping[str, str]) -> str | None:
    chosen = address.menu(name, label, {ALL: every, **options}, ALL)
    return None if chosen == ALL else chosen
