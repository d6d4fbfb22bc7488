"""Dues that are dates: what an agency told the resident, worked out on the calendar."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import polars as pl

from agreements.calendars import DAY_SECONDS
from metrics.clock import Clock, Instants, Zone
from metrics.clocks import covering
from metrics.dues import FIRST_START, LAST_START, OPEN_SECONDS, Calendars, by_group
from metrics.instants import from_epoch_seconds

Days = npt.NDArray[np.int64]


def given_due(rows: pl.DataFrame, calendars: Calendars, zone: str) -> pl.Series:
    """The end of each row's local date `given`, plus its grace, on its calendar; null without one.

    The end of a date is its last closing on the calendar; of a closed date, and where no calendar
    is named, the midnight that ends it. A grace in business days ends with the nth open date after
    the given one; in calendar days with the nth date; in business hours so much later.

    Args:
        rows: `given` (a date), `calendar`, `grace_unit` and `grace_amount`.
        calendars: By id.
        zone: The city's.
    """
    plausible = pl.col("given").is_between(FIRST_START.date(), LAST_START.date(), closed="left")
    asked = (
        rows.select("given", "calendar", "grace_unit", "grace_amount")
        .with_row_index("nth")
        .filter(plausible)
    )
    keys = ["calendar", "grace_unit"]
    return by_group(len(rows), asked, keys, lambda group: _due(group, calendars, zone))


def _due(group: pl.DataFrame, calendars: Calendars, zone: str) -> pl.Series:
    """The dues of rows that share calendar and unit of grace."""
    first = group.row(0, named=True)
    days = group["given"].to_physical().cast(pl.Int64).to_numpy()
    grace = group["grace_amount"].fill_null(0).to_numpy()
    if first["calendar"] is None:
        return from_epoch_seconds(_midnights(zone, days + grace))
    calendar = calendars[first["calendar"]]
    hours = grace * OPEN_SECONDS.get(first["grace_unit"], 0)
    begins = _midnights(calendar.zone, days - 1)
    clock = covering(calendar, begins, seconds=hours, days=grace + 2)
    if first["grace_unit"] == "business_days":
        days = clock.days.add(days, grace)
    elif first["grace_unit"] == "calendar_days":
        days = days + grace
    return from_epoch_seconds(clock.add(_ends(clock, days), hours))


def _midnights(zone: str, days: Days) -> Instants:
    """The instant at which each local date ends."""
    local = (days + 1) * DAY_SECONDS
    return Zone.covering(zone, local).to_utc(local)


def _ends(clock: Clock, days: Days) -> Instants:
    """The last closing of each date; of a closed one the midnight that ends it."""
    ranks = clock.days.before(days)
    is_open = clock.days.before(days + 1) > ranks
    closings = clock.closings[np.minimum(ranks, clock.closings.size - 1)]
    return np.where(is_open, closings, clock.zone.to_utc((days + 1) * DAY_SECONDS))
