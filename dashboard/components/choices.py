"""What pages let people choose first: period, agency, service; kept in the address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

import streamlit as st

from agreements.schema.city import City
from dashboard import address
from dashboard.components import addressed, carried, case_table
from dashboard.components.links import OF_PERIOD
from dashboard.loading import Told, ahead
from dashboard.roles import Viewer
from dashboard.views import names
from dashboard.views.periods import DATES, EARLIEST, PERIODS, Bounds, bounds, dates, half_open
from dashboard.wording import choices as words
from dashboard.wording.markdown import note

ALL: Final = "all"

_OFFERED: Final = "agency_offered"

FROM, TO = "from", "to"
"""What the address calls the first and the last day of a period of one's own."""


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
        return half_open(self.period)

    def told(self, figure: str, part: str | None = None) -> Told:
        """What a figure, or a part of it, counts of these cases."""
        return Told(figure, part, self.where, *self.half_open)


def is_anothers(viewer: Viewer) -> bool:
    """Whether the address names an agency that the viewer may not see."""
    asked = address.said("agency", ALL)
    return viewer.agency is not None and asked not in {ALL, viewer.agency}


def unknown(city: City) -> str | None:
    """What the address calls an agency or a service that the city does not have; None if all is."""
    there = {"agency": {ALL, *city.spec.agencies}, "service": {ALL, *city.spec.services}}
    wrong = (name for name, ids in there.items() if address.said(name, ALL) not in ids)
    return next(wrong, None)


def ask(
    viewer: Viewer,
    city: City,
    as_of: datetime,
    label: str,
    *,
    services: bool = True,
    default: str = PERIODS[0],
) -> Choice:
    """Draws the filters and returns what they say; an agency's liaison sees its own agency.

    Args:
        viewer: Who looks.
        city: Its agencies and services.
        as_of: As of when the figures stand.
        label: What the period is about.
        services: Whether there is a list of services.
        default: The period unless the address names one; one of `PERIODS`.
    """
    labels = words.labels()
    agency, service = viewer.agency, None
    with _row():
        period = ask_period(label, as_of.astimezone(city.zone), default)
        if agency is None:
            agency = _menu("agency", labels["agency"], labels["all_agencies"], names.agencies(city))
        if services:
            service = _menu("service", labels["service"], labels["all_services"], _services(city))
    own = () if viewer.agency else ("agency",)
    carried.remember((*OF_PERIOD, *own, *(("service",) if services else ())))
    return Choice(agency, service, period)


def ask_one(
    viewer: Viewer, city: City, as_of: datetime, label: str, neediest: Sequence[str]
) -> Choice:
    """The same for a page about one agency.

    Args:
        viewer: Who looks.
        city: Its agencies.
        as_of: As of when the figures stand.
        label: What the period is about.
        neediest: Agencies, those with most cases past due first: the first is shown where the
            address names none.
    """
    agencies, agency, own = names.agencies(city), viewer.agency, tuple[str, ...]()
    with _row():
        period = ask_period(label, as_of.astimezone(city.zone), PERIODS[0])
        if agency is None:
            asked = address.said("agency")
            default = next(id_ for id_ in (*neediest, *agencies) if id_ in agencies)
            agency = addressed.menu("agency", words.labels()["agency"], agencies, default)
            # Which one has most past due changes; a link to this page should not.
            address.say("agency", agency)
            # Nobody chose the one that the page begins with: it does not go along.
            begins = not asked or st.session_state.get(_OFFERED) == agency
            st.session_state[_OFFERED] = agency if begins else None
            own = () if begins else ("agency",)
    carried.remember((*OF_PERIOD, *own))
    return Choice(agency, None, period)


@contextmanager
def _row() -> Iterator[None]:
    """The choices side by side; folded away where a link led to a list of cases.

    On a phone they stand above each other, and the list would begin below the first screen.
    """
    outer = st.expander(words.labels()["others"]) if case_table.stands_first() else nullcontext()
    with outer, st.container(horizontal=True, vertical_alignment="top"):
        yield


def ask_period(label: str, as_of: datetime, default: str) -> Bounds:
    """A row of whole periods, and days of one's own; `as_of` is local."""
    _hold_to_days(as_of, default)
    also = partial(_days_of, as_of=as_of)
    period = addressed.segments("period", label, words.periods(), default, also=also)
    if period != DATES:
        found = bounds(period, as_of)
        _say_days(period, found)
        ahead.offer(found, (bounds(name, as_of) for name in PERIODS))
        return found
    labels = words.labels()
    usual = bounds("quarter", as_of)
    said = (address.said(FROM), address.said(TO))
    asked = dates(*said, usual, as_of.date())
    if all(said) and said != _written(asked):
        st.markdown(note(words.other_days(*said, EARLIEST, as_of.date())), width="content")
    for name, words_, day in zip((FROM, TO), (labels["first"], labels["last"]), asked, strict=True):
        addressed.day(name, words_, day, as_of.date())
    return asked


def _hold_to_days(as_of: datetime, default: str) -> None:
    """Shows the days that a link was copied with, once “last month” has become another month."""
    asked = address.said("period", default)
    days = tuple(address.said(name) for name in (FROM, TO))
    if asked in PERIODS and all(days) and days != _written(bounds(asked, as_of)):
        address.say("period", DATES)


def _say_days(period: str, found: Bounds) -> None:
    """Writes the days of a whole period beside its name, the page's own period too."""
    address.say_all(_told(period, found))


def _told(period: str, found: Bounds) -> dict[str, str]:
    said = {"period": period} if any(found) else {}
    return {**said, **dict(zip((FROM, TO), _written(found), strict=True))}


def _days_of(period: str, as_of: datetime) -> dict[str, str]:
    """What the address says of a period that is chosen: its days, or none of those before."""
    return _told(period, bounds(period, as_of) if period in PERIODS else (None, None))


def _written(found: Bounds) -> tuple[str, ...]:
    return tuple(day.isoformat() if day else "" for day in found)


def _services(city: City) -> dict[str, str]:
    named = {id_: names.service(city)(id_) for id_ in city.spec.services}
    return dict(sorted(named.items(), key=lambda item: item[1]))


def _menu(name: str, label: str, every: str, options: Mapping[str, str]) -> str | None:
    chosen = addressed.menu(name, label, {ALL: every, **options}, ALL)
    return None if chosen == ALL else chosen
