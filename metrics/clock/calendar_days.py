"""Calendar days: the same wall-clock time, dates later."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from agreements.calendars import DAY_SECONDS
from metrics.clock.days import whole
from metrics.clock.zones import Instants, Zone


def due_calendar_days(starts: npt.ArrayLike, days: npt.ArrayLike, zone: str) -> Instants:
    """The instant with the same time of day so many dates after each start.

    Wall-clock arithmetic in the zone, so a day may last 23 or 25 hours. A time of day that the
    zone skips on that date becomes the first real one after the gap; of a repeated one it is
    the first. 0 days move nothing.

    Args:
        starts: UTC epoch seconds.
        days: Dates to move.
        zone: IANA name.

    Raises:
        UnknownZoneError: No zone has this name.
        ClockRangeError: A start or a due lies outside the years 1900 to 2199.
    """
    asked, count = np.broadcast_arrays(whole(starts), whole(days))
    shift = count * DAY_SECONDS
    table = Zone.covering(zone, np.concatenate([asked.ravel(), (asked + shift).ravel()]))
    return np.where(count == 0, asked, table.to_utc(table.to_local(asked) + shift))
