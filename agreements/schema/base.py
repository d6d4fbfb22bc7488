"""Building blocks that all kinds of file share."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated, Any, Literal, Self
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from agreements.calendars import Interval, clock_seconds, interval

API_VERSION = "accord311/v1"
Language = Literal["en", "es"]


class Strict(BaseModel):
    """No unknown key, no silent conversion, no change after loading."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)


def _matches(pattern: str, what: str) -> AfterValidator:
    compiled = re.compile(pattern)

    def check(value: str) -> str:
        if not compiled.fullmatch(value):
            raise ValueError(f"{value!r} is no {what}")
        return value

    return AfterValidator(check)


def _local_date(value: object) -> object:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise ValueError(f"{value!r} is no date; write it as 2026-07-01") from None
    return value


def _window_edge(value: object) -> object:
    """A date, or a quoted local date-time where a change fell inside a day."""
    if isinstance(value, str) and "T" in value:
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            raise ValueError(f'{value!r} is no local date-time; write "2015-02-16T12:30"') from None
        if moment.tzinfo:
            raise ValueError(f"{value!r} has an offset; windows are in the city's own zone")
        return moment
    day = _local_date(value)
    return datetime(day.year, day.month, day.day) if type(day) is date else day  # noqa: DTZ001 - local by definition


def _iana(value: str) -> str:
    if "/" not in value or value not in available_timezones():
        raise ValueError(f"{value!r} is no IANA time zone such as America/Denver")
    return value


def _time_of_day(value: str) -> str:
    clock_seconds(value)
    return value


Label = Annotated[str, _matches(r"[a-z0-9][a-z0-9_-]*", "lower-case label (a-z, 0-9, - and _)")]
QualifiedId = Annotated[
    str, _matches(r"[a-z0-9_-]+/[a-z0-9_-]+", "agreement id such as denver/parks")
]
VersionText = Annotated[str, _matches(r"\d+\.\d+\.\d+", "version of three parts such as 1.0.0")]
RoleName = Annotated[
    str, _matches(r"(operator|agency|overseer)\.[a-z_]+", "role such as agency.operations")
]
ZoneName = Annotated[str, AfterValidator(_iana)]
TimeOfDay = Annotated[str, AfterValidator(_time_of_day)]
LocalDate = Annotated[date, BeforeValidator(_local_date)]
WindowEdge = Annotated[datetime, BeforeValidator(_window_edge)]
Hours = list[Annotated[list[TimeOfDay], Field(min_length=2, max_length=2)]]


def intervals(hours: Hours) -> tuple[Interval, ...]:
    """Pairs of times of day as seconds after midnight, empty ones left out."""
    pairs = (interval(opens, closes) for opens, closes in hours)
    return tuple(sorted(p for p in pairs if p))


class Title(Strict):
    """A name in the city's languages."""

    en: str
    es: str | None = None

    def text(self, language: str) -> str:
        """The name in a language, in English where it has none."""
        return (self.es if language == "es" else None) or self.en


class Metadata(Strict):
    """Who this file is."""

    id: Label
    title: Title | None = None
    owner: RoleName | None = None
    source: str | None = None
    verified_on: LocalDate | None = None


Unit = Literal[
    "minutes", "business_minutes", "business_hours", "business_days", "calendar_days", "months"
]


class Duration(Strict):
    """A length of time whose unit is its key: `{business_days: 2}`."""

    minutes: Annotated[int, Field(gt=0)] | None = None
    business_minutes: Annotated[int, Field(gt=0)] | None = None
    business_hours: Annotated[int, Field(gt=0)] | None = None
    business_days: Annotated[int, Field(gt=0)] | None = None
    calendar_days: Annotated[int, Field(gt=0)] | None = None
    months: Annotated[int, Field(gt=0)] | None = None

    @model_validator(mode="after")
    def _one_unit(self) -> Self:
        if len(self.model_fields_set) != 1:
            raise ValueError(
                "a duration has exactly one unit: minutes, business_minutes, business_hours, "
                "business_days, calendar_days or months"
            )
        return self

    @property
    def unit(self) -> Unit:
        """The unit in which it is written."""
        (unit,) = self.model_fields_set
        return unit  # type: ignore[return-value] # the field names are the units

    @property
    def amount(self) -> int:
        """How many of the unit."""
        value: int = getattr(self, self.unit)
        return value

    def as_written(self) -> dict[str, Any]:
        """The mapping that the file holds."""
        return {self.unit: getattr(self, self.unit)}


def only(*units: Unit) -> AfterValidator:
    """Allow a duration in these units alone."""

    def check(value: Duration) -> Duration:
        if value.unit not in units:
            raise ValueError(f"{value.unit} is no unit here; allowed are {', '.join(units)}")
        return value

    return AfterValidator(check)
