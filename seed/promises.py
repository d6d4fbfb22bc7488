"""When a case is due: the agreements' targets worked out plainly, apart from the engine.

The demonstration city knows the true verdict of each case from here, so what the engine says can
be checked against it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from agreements.calendars import clock_seconds
from agreements.expanding import expanded_terms
from agreements.folder import CityFolder
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from agreements.schema.services import ServiceTerms
from agreements.schema.timing import BusinessDay
from seed.shifts import Shifts
from seed.wall_clock import AS_OF, DAY, HOUR, ZONE, Seconds, instants, wall_clock

NONE = -1
"""Stands for an instant that does not exist."""

URGENT = "p1"
"""The priority that has targets of its own."""

_SECONDS = {"business_hours": HOUR, "business_minutes": 60}
_DECLARED = "declared_weather"
"""No single case is paused for it."""


@dataclass(frozen=True)
class Promise:
    """What one version of an agreement promises for a service, and for cases opened when.

    Attributes:
        opened_from: The first opening that it covers, UTC seconds.
        opened_before: The first that it no longer covers.
        stops: What ends it: `closed`, a milestone or a message.
        target: How long it gives an ordinary case.
        urgent: The same for an urgent one, where it has a target of its own.
        business_day: How business days are counted.
        shifts: The calendar that it is counted on.
        pauses: Reasons for which a case may be paused, with the most business days of each.
    """

    opened_from: int
    opened_before: int
    stops: str
    target: Duration
    urgent: Duration | None
    business_day: BusinessDay
    shifts: Shifts
    pauses: Mapping[str, int]

    def covers(self, opened: Seconds) -> npt.NDArray[np.bool_]:
        """Which of these openings fall under it."""
        return (opened >= self.opened_from) & (opened < self.opened_before)

    def due(self, opened: Seconds, urgent: npt.NDArray[np.bool_] | None = None) -> Seconds:
        """The due instant of cases opened at these instants, some of them urgent."""
        due = self._due(opened, self.target)
        if urgent is None or self.urgent is None:
            return due
        return np.where(urgent, self._due(opened, self.urgent), due)

    @property
    def terms(self) -> tuple[str, int, str, int, int]:
        """What alone tells apart how promises of messages are counted."""
        target, day = self.target, self.business_day.due
        return target.unit, target.amount, day, self._cutoff, id(self.shifts)

    def nth(self, start: Seconds, times: Seconds) -> Seconds:
        """When so many targets have passed since these instants, one after the other."""
        return self._after(start, self.target.unit, self.target.amount * times)

    def _due(self, opened: Seconds, target: Duration) -> Seconds:
        return self._after(opened, target.unit, np.full(len(opened), target.amount))

    def _after(self, opened: Seconds, unit: str, amount: Seconds) -> Seconds:
        """When so much has passed since these instants."""
        match unit:
            case "business_days" if self.business_day.due == "close_of_business":
                return _close_of_business(opened, amount, self._cutoff, self.shifts)
            case "business_days":
                return same_time(opened, amount, self.shifts)
            case "calendar_days":
                return instants(wall_clock(opened) + amount * DAY)
            case _:
                budget = amount * _SECONDS[unit]
                return self.shifts.reached(self.shifts.worked(opened) + budget)

    @property
    def _cutoff(self) -> int:
        """Seconds after midnight from which a start counts as the next day's."""
        return clock_seconds(self.business_day.cutoff) if self.business_day.cutoff else DAY


def _close_of_business(opened: Seconds, days: Seconds, cutoff: int, shifts: Shifts) -> Seconds:
    """The end of the Nth open day after day 0."""
    today, time_of_day = np.divmod(wall_clock(opened), DAY)
    zero = np.searchsorted(shifts.days, today)
    zero += (shifts.days[zero] == today) & (time_of_day >= cutoff)
    closes: Seconds = shifts.last_close[zero + days]
    return closes


def same_time(opened: Seconds, days: Seconds | int, shifts: Shifts) -> Seconds:
    """The time of day of the start, or of the opening after it, on the Nth open day."""
    day, time_of_day = np.divmod(wall_clock(shifts.next_open(opened)), DAY)
    return instants(shifts.days[np.searchsorted(shifts.days, day) + days] * DAY + time_of_day)


def promises(
    city: CityFolder, shifts: dict[str, Shifts], agency: str, service: str
) -> list[Promise]:
    """The promises for a service, one for each version of the agency's agreement."""
    return list(_promises(city, shifts, agency, service))


def _promises(
    city: CityFolder, shifts: dict[str, Shifts], agency: str, service: str
) -> Iterator[Promise]:
    for agreement, terms in _terms(city, agency, service):
        start, end = _window(agreement)
        target, calendar = terms.resolution.target, terms.calendar
        if target and calendar and agreement.in_force_by_status:
            yield Promise(
                opened_from=start,
                opened_before=end,
                stops=terms.resolution.stops,
                target=target,
                urgent=(terms.resolution.by_priority or {}).get(URGENT),
                business_day=agreement.spec.clock.business_day,
                shifts=shifts[calendar],
                pauses=_pauses(agreement),
            )


class Words(NamedTuple):
    """What is promised of messages about a service, one promise for each version that makes it.

    Attributes:
        first: By when a person answers.
        news: How often somebody writes after that; its target is the length of an interval.
    """

    first: list[Promise]
    news: list[Promise]


def words_promised(
    city: CityFolder, shifts: Mapping[str, Shifts], agency: str, service: str
) -> Words:
    """What an agency promises to tell residents about a service; of most services nothing."""
    return Words(
        list(_of_messages(city, shifts, (agency, service), _first_response)),
        list(_of_messages(city, shifts, (agency, service), _updates)),
    )


class _Term(NamedTuple):
    """A promise of messages as an agreement has it: its target, an urgent case's, its calendar."""

    target: Duration
    urgent: Duration | None
    calendar: str


def _first_response(terms: ServiceTerms) -> _Term | None:
    part = terms.first_response
    if part is None or isinstance(part, str) or not (part.target and part.calendar):
        return None
    return _Term(part.target, part.by_priority.get(URGENT), part.calendar)


def _updates(terms: ServiceTerms) -> _Term | None:
    part = terms.update_cadence
    if part is None or isinstance(part, str) or not part.calendar:
        return None
    return _Term(part.every, None, part.calendar)


def _of_messages(
    city: CityFolder,
    shifts: Mapping[str, Shifts],
    what: tuple[str, str],
    part: Callable[[ServiceTerms], _Term | None],
) -> Iterator[Promise]:
    """A promise of each signed version that has this part for the agency's service."""
    for agreement, terms in _terms(city, *what):
        said = part(expanded_terms(agreement.spec, terms))
        if said and agreement.in_force_by_status:
            start, end = _window(agreement)
            yield Promise(
                opened_from=start,
                opened_before=end,
                stops="message_sent",
                target=said.target,
                urgent=said.urgent,
                business_day=agreement.spec.clock.business_day,
                shifts=shifts[said.calendar],
                pauses={},
            )


def _terms(city: CityFolder, agency: str, service: str) -> Iterator[tuple[Agreement, ServiceTerms]]:
    for loaded in city.agreements:
        found = loaded.model.terms_for(service) if loaded.model.agency == agency else None
        if found:
            yield loaded.model, found[0]


def first_step(city: CityFolder, agency: str, service: str) -> str | None:
    """The milestone of a service's first action, whatever version or draft names it last."""
    named = [t.first_action.stops for _, t in _terms(city, agency, service) if t.first_action]
    return named[-1].removeprefix("milestone:") if named else None


def _pauses(agreement: Agreement) -> dict[str, int]:
    return {
        pause.reason: pause.max_each.amount
        for pause in agreement.spec.clock.pauses
        if pause.reason != _DECLARED and pause.max_each
    }


def _window(agreement: Agreement) -> tuple[int, int]:
    effective = agreement.spec.effective
    end = _instant(effective.to) if effective.to else int(AS_OF.timestamp())
    return _instant(effective.from_), end


def _instant(local: datetime) -> int:
    return int(local.replace(tzinfo=ZoneInfo(ZONE)).timestamp())
