"""Holiday sets and calendars: when work counts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Self

from pydantic import Field, model_validator

from agreements.calendars import WEEKDAYS, WorkingCalendar, always_open
from agreements.schema.base import Hours, Label, LocalDate, Metadata, Strict, ZoneName, intervals
from agreements.sentences import said

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Coverage(Strict):
    """The dates for which a set is known to be complete; `to` is exclusive."""

    from_: LocalDate = Field(alias="from")
    """The first date."""
    to: LocalDate
    """The date after the last; past every window that uses the set."""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.to <= self.from_:
            raise ValueError(said("`to` must come after `from`"))
        return self


class Holiday(Strict):
    """One closed date."""

    date: LocalDate
    """The date."""
    name: str
    """What it is called."""
    slip: bool = False
    """Whether the work of that week moves a day on, to the Saturday."""


class HolidaySetSpec(Strict):
    """Closed dates and how far the list reaches."""

    covers: Coverage
    """The dates for which the list is complete."""
    days: list[Holiday]
    """Each closed date."""


class HolidaySet(Strict):
    """A file of kind HolidaySet."""

    api_version: Literal["accord311/v1"] = Field(alias="apiVersion")
    """The form of our files; there is one so far."""
    kind: Literal["HolidaySet"]
    """What the file is."""
    metadata: Metadata
    """Which set this is."""
    spec: HolidaySetSpec
    """The closed dates."""


class DatedHours(Strict):
    """Hours of one date that replace the week; an empty list closes it."""

    date: LocalDate
    """The date."""
    hours: Hours
    """Its open times; an empty list closes it."""
    reason: str
    """Why it differs."""


class CalendarSpec(Strict):
    """Weekly hours in one zone, less holidays, with dated exceptions."""

    timezone: ZoneName
    """The zone of the hours."""
    always_open: bool = False
    """Open at every hour; then there are no `hours`."""
    hours: dict[Weekday, Hours] = Field(default_factory=dict)
    """Open times by weekday; over midnight they belong to the day they open on."""
    holidays: list[Label] = Field(default_factory=list)
    """The sets of closed dates, by id."""
    exceptions: list[DatedHours] = Field(default_factory=list)
    """Dates whose hours replace the week's, and win over a holiday."""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if self.always_open and self.hours:
            raise ValueError(said("give either `always_open: true` or `hours`"))
        return self


class Calendar(Strict):
    """A file of kind Calendar."""

    api_version: Literal["accord311/v1"] = Field(alias="apiVersion")
    """The form of our files; there is one so far."""
    kind: Literal["Calendar"]
    """What the file is."""
    metadata: Metadata
    """Which calendar this is."""
    spec: CalendarSpec
    """When work counts."""

    def working(self, sets: Mapping[str, HolidaySet]) -> WorkingCalendar:
        """The same as plain numbers, its holiday sets read in."""
        spec = self.spec
        if spec.always_open:
            return always_open(self.metadata.id, spec.timezone)
        closed = {d.date: d.name for name in spec.holidays for d in sets[name].spec.days}
        return WorkingCalendar(
            id=self.metadata.id,
            zone=spec.timezone,
            weekly=tuple(intervals(spec.hours.get(day, [])) for day in WEEKDAYS),  # type: ignore[call-overload] # WEEKDAYS are the literals
            closed=closed,
            exceptions={e.date: intervals(e.hours) for e in spec.exceptions},
        )
