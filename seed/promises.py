"""When a case is due: the agreements' targets worked out plainly, apart from the engine.

The demonstration city knows the true verdict of each case from here, so what the engine says can
be checked against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np

from agreements.calendars import clock_seconds
from agreements.folder import CityFolder
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from agreements.schema.timing import BusinessDay
from seed.shifts import Shifts
from seed.wall_clock import AS_OF, DAY, HOUR, ZONE, Seconds, instants, wall_clock

NONE = -1
"""Stands for an instant that does not exist."""

_SECONDS = {"business_hours": HOUR, "business_minutes": 60}


@dataclass(frozen=True)
class Promise:
    """What one version of an agreement promises for a service, and for cases opened when."""

    opened_from: int
    opened_before: int
    stops: str
    target: Duration
    business_day: BusinessDay
    shifts: Shifts

    def due(self, opened: Seconds) -> Seconds:
        """The due instant of cases opened at these instants."""
        amount = self.target.amount
        match self.target.unit:
            case "business_days" if self.business_day.due == "close_of_business":
                return _close_of_business(opened, amount, self._cutoff, self.shifts)
            case "business_days":
                return _same_time(opened, amount, self.shifts)
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


def _same_time(opened: Seconds, days: int, shifts: Shifts) -> Seconds:
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
    for loaded in city.agreements:
        agreement = loaded.model
        found = agreement.terms_for(service) if agreement.agency == agency else None
        if found is None or not agreement.in_force_by_status:
            continue
        terms, _ = found
        if terms.resolution.target and terms.calendar:
            start, end = _window(agreement)
            yield Promise(
                opened_from=start,
                opened_before=end,
                stops=terms.resolution.stops,
                target=terms.resolution.target,
                business_day=agreement.spec.clock.business_day,
                shifts=shifts[terms.calendar],
            )


def _window(agreement: Agreement) -> tuple[int, int]:
    effective = agreement.spec.effective
    end = _instant(effective.to) if effective.to else int(AS_OF.timestamp())
    return _instant(effective.from_), end


def _instant(local: datetime) -> int:
    return int(local.replace(tzinfo=ZoneInfo(ZONE)).timestamp())
