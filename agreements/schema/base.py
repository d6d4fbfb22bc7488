"""Building blocks that all kinds of file share."""

from __future__ import annotations

import re
from datetime import date, datetime
from difflib import get_close_matches
from functools import lru_cache
from typing import Annotated, Any, Final, Literal, get_args
from zoneinfo import available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    model_validator,
)
from pydantic_core import PydanticCustomError

from agreements.calendars import Interval, clock_seconds, interval
from agreements.sentences import Sentence, Template, said

Language = Literal["en", "es"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(rf"{_DAY.pattern}T[0-9]{{2}}:[0-9]{{2}}(:[0-9]{{2}})?")
_YEARS = range(1902, 2151)
"""The years that the clock counts in, with room for the longest promise."""

_PAST_MIDNIGHT = re.compile(r"(2[4-9]|[3-9]\d):[0-5]\d(:[0-5]\d)?")


class Strict(BaseModel):
    """No unknown key, no silent conversion, no change after loading."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def coded(code: str, message: Sentence, fix: Sentence) -> PydanticCustomError:
    """An error that a validator raises under a code of the catalogue, with its own fix."""
    return PydanticCustomError(code, "{message}", {"message": message, "fix": fix})


def _matches(pattern: str, otherwise: Template) -> AfterValidator:
    compiled = re.compile(pattern)

    def check(value: str) -> str:
        if not compiled.fullmatch(value):
            raise coded("SLA004", said(otherwise, value=value), said("write it like that"))
        return value

    return AfterValidator(check)


def _no_date(value: str) -> ValueError:
    if "T" in value:
        return ValueError(
            said(
                "{value!r:.60} has a time of day; only `from` and `to` of a window may have one",
                value=value,
            )
        )
    return ValueError(said("{value!r:.60} is no date; write it as 2026-07-01", value=value))


def _local_date(value: object) -> object:
    if isinstance(value, str):
        try:
            day = date.fromisoformat(value if _DAY.fullmatch(value) else "")
        except ValueError:
            raise _no_date(value) from None
        return _within_years(day)
    return value


def _within_years(day: date) -> date:
    if day.year not in _YEARS:
        first, last = _YEARS[0], _YEARS[-1]
        raise ValueError(
            said(
                "{day} lies outside the years {first} to {last}; leave `to` out where there is no "
                "end",
                day=day,
                first=first,
                last=last,
            )
        )
    return day


def _window_edge(value: object) -> object:
    """A date, or a quoted local date-time where a change fell inside a day."""
    if isinstance(value, str) and "T" in value:
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            raise _no_moment(value) from None
        if moment.tzinfo:
            raise ValueError(
                said("{value!r:.60} has an offset; windows are in the city's own zone", value=value)
            )
        if not _MOMENT.fullmatch(value):
            raise _no_moment(value)
        return _within_years(moment)
    day = _local_date(value)
    return datetime(day.year, day.month, day.day) if type(day) is date else day  # noqa: DTZ001 - local by definition


def _no_moment(value: str) -> ValueError:
    return ValueError(
        said('{value!r:.60} is no local date-time; write "2015-02-16T12:30"', value=value)
    )


@lru_cache(maxsize=1)
def _zones() -> frozenset[str]:
    """The zones that are installed; finding out walks a folder of hundreds of files."""
    return frozenset(available_timezones())


def _iana(value: str) -> str:
    if "/" not in value or value not in _zones():
        message = said("{value!r:.60} is no IANA time zone such as America/Denver", value=value)
        zones = sorted(zone for zone in _zones() if "/" in zone)
        near = get_close_matches(value, zones, n=1)
        raise coded(
            "SLA301",
            message,
            said("did you mean {near!r}?", near=near[0]) if near else said("name the city's"),
        )
    return value


def _time_of_day(value: str) -> str:
    if _PAST_MIDNIGHT.fullmatch(value) and value not in {"24:00", "24:00:00"}:
        message = said("{value!r} lies past the end of the day", value=value)
        fix = said('write "24:00", or an earlier time: hours over midnight close before they open')
        raise coded("SLA302", message, fix)
    clock_seconds(value)
    return value


_NO_LABEL = Template("{value!r:.60} is no lower-case label (a-z, 0-9, - and _)")
_NO_AGREEMENT = Template("{value!r:.60} is no agreement id such as denver/parks")
_NO_VERSION = Template("{value!r:.60} is no version of three parts such as 1.0.0")
_NO_ROLE = Template("{value!r:.60} is no role such as agency.operations")

Label = Annotated[str, _matches(r"[a-z0-9][a-z0-9_-]*", _NO_LABEL)]
QualifiedId = Annotated[str, _matches(r"[a-z0-9_-]+/[a-z0-9_-]+", _NO_AGREEMENT)]
VersionText = Annotated[str, _matches(r"[0-9]{1,6}(\.[0-9]{1,6}){2}", _NO_VERSION)]
RoleName = Annotated[str, _matches(r"(operator|agency|overseer)\.[a-z_]+", _NO_ROLE)]
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
    """In English."""
    es: str | None = None
    """In Spanish."""

    def text(self, language: str) -> str:
        """The name in a language, in English where it has none."""
        return (self.es if language == "es" else None) or self.en


def _in_english(value: object) -> object:
    return {"en": value} if isinstance(value, str) else value


PlainTitle = Annotated[Title, BeforeValidator(_in_english, json_schema_input_type=Title | str)]
"""A name in the city's languages; one in English alone may stand as plain text."""


def _as_written(words: Title) -> object:
    """A text in English alone as it stands in a file: what was signed so reads as it did."""
    return words.en if words.es is None else words.model_dump()


Wording = Annotated[PlainTitle, PlainSerializer(_as_written)]
"""A text that residents read too: plain, or in the city's languages as `{en: …, es: …}`."""


class Metadata(Strict):
    """Who this file is."""

    id: Label
    """The name by which other files refer to it."""
    title: PlainTitle | None = None
    """The name for people."""
    owner: RoleName | None = None
    """The role that keeps it."""
    source: str | None = None
    """Where it was taken from."""
    verified_on: LocalDate | None = None
    """When somebody last compared it with the source."""


Unit = Literal[
    "minutes", "business_minutes", "business_hours", "business_days", "calendar_days", "months"
]

_UNITS: tuple[Unit, ...] = get_args(Unit)


def _whole(largest: int) -> BeforeValidator:
    """A whole number above zero, small enough for a clock to count: ten years, or about that."""

    def check(value: object) -> object:
        if type(value) is not int or not 0 < value <= largest:
            message = said(
                "{value!r:.60} is no length of time here; allowed is 1 to {largest:,}",
                value=value,
                largest=largest,
            )
            fix = said("write a whole number; take a smaller unit for a fraction")
            raise coded("SLA005", message, fix)
        return value

    return BeforeValidator(check, json_schema_input_type=int)


Minutes = Annotated[int, _whole(1_000_000), Field(gt=0)]
WorkingHours = Annotated[int, _whole(20_000), Field(gt=0)]
Days = Annotated[int, _whole(3_650), Field(gt=0)]
Months = Annotated[int, _whole(120), Field(gt=0)]


def _together(units: list[Unit]) -> Sentence:
    """`minutes and months`; `none` where there are none."""
    if not units:
        return said("none")
    *others, last = units
    together = said("{unit}", unit=last)
    for other in reversed(others):
        together = said("{unit} and {others}", unit=other, others=together)
    return together


class Duration(Strict):
    """A length of time whose unit is its key: `{business_days: 2}`."""

    minutes: Minutes | None = None
    """Minutes on the wall clock."""
    business_minutes: Minutes | None = None
    """Open minutes of the calendar."""
    business_hours: WorkingHours | None = None
    """Open hours of the calendar."""
    business_days: Days | None = None
    """Open days of the calendar, counted as `clock.business_day` says."""
    calendar_days: Days | None = None
    """Days of any kind, by the wall clock."""
    months: Months | None = None
    """Months by the date."""

    @model_validator(mode="before")
    @classmethod
    def _one_unit(cls, data: object) -> object:
        if isinstance(data, cls):
            return data
        units = list(_UNITS)
        if not isinstance(data, dict):
            message = said("{data!r:.60} is a length of time without a unit", data=data)
            fix = said("write it as {{unit: number}}, the unit one of {units}", units=units)
            raise coded("SLA005", message, fix)
        named = [unit for unit in _UNITS if unit in data]
        if len(named) > 1 or not data or data.get(named[0] if named else "", 1) is None:
            together = _together(named)
            message = said("a length of time has exactly one unit, not {units}", units=together)
            raise coded("SLA005", message, said("keep one of {units}", units=units))
        return data

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
            allowed = ", ".join(units)
            raise coded(
                "SLA005",
                said("{unit} is no unit here", unit=value.unit),
                said("use one of {allowed}", allowed=allowed),
            )
        return value

    return AfterValidator(check)
