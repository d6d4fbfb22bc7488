"""Holiday sets and calendars: when work counts."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Literal, Self

from pydantic import Field, model_validator

from agreements.calendars import WEEKDAYS, WorkingCalendar, always_open
from agreements.schema.base import Hours, Label, LocalDate, Metadata, Strict, ZoneName, intervals

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Coverage(Strict):
    """The dates for which a set is known to be complete; `to` is exclusive."""

    from_: LocalDate = Field(alias="from")
    to: LocalDate

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.to <= self.from_:
            raise ValueError("`to` must come after `from`")
        return self


class Holiday(Strict):
    """One closed date."""

    date: LocalDate
    name: str


class HolidaySetSpec(Strict):
    """Closed dates and how far the list reaches."""

    covers: Coverage
    days: list[Holiday]


class HolidaySet(Strict):
    """A file of kind HolidaySet."""

    api_version: Literal["accord311/v1"] = Field(alias="apiVersion")
    kind: Literal["HolidaySet"]
    metadata: Metadata
    spec: HolidaySetSpec


class DatedHours(Strict):
    """Hours of one date that replace the week; an empty list closes it."""

    date: LocalDate
    hours: Hours
    reason: str


class CalendarSpec(Strict):
    """Weekly hours in one zone, less holidays, with dated exceptions."""

    timezone: ZoneName
    always_open: bool = False
    hours: dict[Weekday, Hours] = Field(default_factory=dict)
    holidays: list[Label] = Field(default_factory=list)
    exceptions: list[DatedHours] = Field(default_factory=list)

    @model_validator(mode="after")
    def _opens_sometime(self) -> Self:
        if self.always_open == bool(self.hours):
            raise ValueError("give either `always_open: true` or `hours`")
        for day, hours in self.hours.items():
            _disjoint(day, hours)
        return self


def _disjoint(day: str, hours: Hours) -> None:
    spans = intervals(hours)
    for (_, closes), (opens, _) in pairwise(spans):
        if opens < closes:
            raise ValueError(f"the hours of {day} overlap")


class Calendar(Strict):
    """A file of kind Calendar."""

    api_version: Literal["accord311/v1"] = Field(alias="apiVersion")
    kind: Literal["Calendar"]
    metadata: Metadata
    spec: CalendarSpec

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
