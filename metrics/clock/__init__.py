"""The clock: open time of a calendar, exact to the second, for whole columns at once.

A `WorkingCalendar` compiles to a `Clock`, a table over a span of local dates. Instants are
int64 arrays of UTC epoch seconds; nothing here reads the time. `metrics.clock.batch.answer`
answers one line of `accord due --batch`.
"""

from __future__ import annotations

from metrics.clock.calendar_days import due_calendar_days
from metrics.clock.compiling import merged
from metrics.clock.days import OpenDays, add_business_days, count_business_days
from metrics.clock.errors import ClockError, ClockRangeError, ReversedRangeError, UnknownZoneError
from metrics.clock.explain import (
    REASONS,
    ExplainedDue,
    Segment,
    explain_due,
    one_target,
    segments,
)
from metrics.clock.kernel import Clock, DueRule
from metrics.clock.zones import Instants, Zone, day_number, day_of, moment

__all__ = [
    "REASONS",
    "Clock",
    "ClockError",
    "ClockRangeError",
    "DueRule",
    "ExplainedDue",
    "Instants",
    "OpenDays",
    "ReversedRangeError",
    "Segment",
    "UnknownZoneError",
    "Zone",
    "add_business_days",
    "count_business_days",
    "day_number",
    "day_of",
    "due_calendar_days",
    "explain_due",
    "merged",
    "moment",
    "one_target",
    "segments",
]
