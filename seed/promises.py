"""When a case is due: the agreements' targets worked out plainly, apart from the engine.

The demonstration city knows the true verdict of each case from here, so what the engine says can
be checked against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from agreements.calendars import clock_seconds
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
        stops: What ends it: `closed` or a milestone.
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

    def _due(self, opened: Seconds, target: Duration) -> Seconds:
        amount = target.amount
        match target.unit:
            case "business_days" if self.business_day.due == "close_of_business":
                return _close_of_business(opened, amount, self._cutoff, self.shifts)
            case "business_days":
                return same_time(opened, amount, self.shifts)
            case "calendar_days":
                return instants(wall_clock(opened) + amount * DAY)
            case unit:
                budget = amount * _SECONDS[unit]
                return self.shifts.reached(self.shifts.worked(opened) + budget)

    @property
    def _cutoff(self) -> int:
        """Seconds after midnight from which a start counts as the next day's."""
        return clock_seconds(self.business_day.cutoff) if self.business_day.cutoff else DAY


def _close_of_business(opened: Seconds, days: int, cutoff: int, shifts: Shifts) -> Seconds:
    """The end of the Nth open day after day 0."""
    today, time_of_day = np.divmod(wall_clock(opened), DAY)
    zero = np.searchsorted(shifts.days, today)
    zero += (shifts.days[zero] == today) & (time_of_day >= cutoff)
    return shifts.last_close[zero + days]


def same_time(opened: Seconds, days: int, shifts: Shifts) -> Seconds:
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
