"""Reads the fields of a question in JSON; where one fails, a sentence says what is allowed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

import numpy as np

from agreements.calendars import (
    WEEKDAYS,
    Interval,
    WorkingCalendar,
    always_open,
    clock_seconds,
    interval,
)
from metrics.clock.errors import ClockError, Refusals
from metrics.clock.zones import EPOCH, Zone

Record = Mapping[str, object]

_LARGEST = 10**12  # seconds or days; far past every table, far below what int64 holds

_DAY_LENGTH = len("2026-10-01")


def read_text(record: Record, key: str) -> str:
    """A field that is a text."""
    value = record.get(key)
    if isinstance(value, str) and value:
        return value
    raise ClockError(f"{key!r} is {_shown(value)}; it must be a text")


def read_choice(record: Record, key: str, allowed: Iterable[str], default: str) -> str:
    """A field that is one of a few words, in whatever case."""
    if record.get(key) is None:
        return default
    word, allowed = read_text(record, key).lower(), tuple(allowed)
    if word in allowed:
        return word
    raise ClockError(f"{key!r} is {word!r}; it must be one of {', '.join(allowed)}")


def read_whole(record: Record, key: str) -> int:
    """A field that is a whole number, of whatever sign."""
    value = record.get(key)
    if isinstance(value, int | float) and not isinstance(value, bool):
        in_range = -_LARGEST <= value <= _LARGEST
        if in_range and value == int(value):
            return int(value)
    raise ClockError(f"{key!r} is {_shown(value)}; it must be a whole number up to a trillion")


def read_seconds(record: Record) -> int:
    """The budget: `seconds`, or `minutes` where that is all there is."""
    if record.get("seconds") is not None or "minutes" not in record:
        return read_whole(record, "seconds")
    value = record["minutes"]
    if isinstance(value, int | float) and not isinstance(value, bool):
        # A fraction of a minute such as 0.083333 stands for whole seconds.
        return read_whole({"minutes": round(value * 60, 3)}, "minutes")
    raise ClockError(f"'minutes' is {_shown(value)}; it must be a number")


def read_moment(record: Record, key: str) -> datetime:
    """A date-time, with an offset or without; a date alone is its midnight."""
    text = read_text(record, key)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ClockError(
            f'{key!r} is {text!r}; write "2026-10-01T09:30:00", with an offset or Z for an instant'
        ) from None
    if moment.microsecond:
        raise ClockError(f"{key!r} is {text!r}; the clock counts whole seconds")
    return moment


def read_instant(record: Record, key: str, zone: str) -> int:
    """UTC epoch seconds of a date-time; without an offset it is the wall clock of the zone."""
    moment = read_moment(record, key)
    seconds = int((moment.replace(tzinfo=EPOCH.tzinfo) - EPOCH).total_seconds())
    offset = moment.utcoffset()
    if offset is not None:
        return seconds - int(offset.total_seconds())
    local = np.array([seconds], dtype=np.int64)
    return int(Zone.covering(zone, local).to_utc(local)[0])


def is_date(record: Record, key: str) -> bool:
    """Whether a field is a date without a time."""
    return len(read_text(record, key)) <= _DAY_LENGTH


def read_date(text: object, where: str) -> date:
    """A date such as 2026-10-01."""
    try:
        return date.fromisoformat(text if isinstance(text, str) else "")
    except ValueError:
        raise ClockError(f'{where} has {_shown(text)}; write a date as "2026-10-01"') from None


def read_time_of_day(text: object, where: str) -> int:
    """Seconds after midnight of a time such as 17:00."""
    try:
        return clock_seconds(text if isinstance(text, str) else "")
    except ValueError:
        raise ClockError(
            f'{where} has {_shown(text)}; write a time of day as "17:00", the last one "24:00"'
        ) from None


def read_interval(value: object, where: str) -> Interval | None:
    """A pair of opening and closing; None where they are equal."""
    if not isinstance(value, list | tuple) or len(value) != len(("opening", "closing")):
        raise ClockError(f'{where} has {_shown(value)}; write hours as ["09:00", "17:00"]')
    opens, closes = value
    read_time_of_day(opens, where)
    read_time_of_day(closes, where)
    return interval(opens, closes)


def read_intervals(value: object, where: str) -> tuple[Interval, ...]:
    """A list of pairs, without those that never open."""
    found = (read_interval(pair, where) for pair in read_list(value, where))
    return tuple(sorted(pair for pair in found if pair is not None))


def read_weekday(name: object, where: str) -> int:
    """The number of a weekday, 0 for Monday, from its English name or the first three letters."""
    short = name.lower()[:3] if isinstance(name, str) else ""
    if short in WEEKDAYS:
        return WEEKDAYS.index(short)
    raise ClockError(f"{where} has {_shown(name)}; weekdays are {', '.join(WEEKDAYS)}")


def read_holidays(value: object, where: str = "'holidays'") -> dict[date, str]:
    """Closed dates: a list of dates, or of `{"date", "name"}`, or a mapping of date to name."""
    if isinstance(value, Mapping):
        return {read_date(day, where): str(name) for day, name in value.items()}
    named = [
        (day.get("date"), str(day.get("name") or "holiday"))
        if isinstance(day, Mapping)
        else (day, "holiday")
        for day in read_list(value, where)
    ]
    return {read_date(day, where): name for day, name in named}


def read_calendar(value: object) -> WorkingCalendar:
    """A calendar written inline: timezone, hours, holidays, overrides, breaks."""
    if not isinstance(value, Mapping):
        raise ClockError(
            f"'calendar' is {_shown(value)}; write"
            ' {"timezone": "America/Denver", "hours": {"mon": [["09:00", "17:00"]]}}'
        )
    refusals, always = Refusals(), value.get("always_open") is True
    with refusals.noted():
        zone = read_text(value, "timezone")
    with refusals.noted():
        weekly = _read_weekly(value.get("hours"))
    with refusals.noted():
        closed = read_holidays(value.get("holidays"))
    with refusals.noted():
        exceptions = {
            read_date(day, "'overrides'"): read_intervals(hours, "'overrides'")
            for day, hours in _mapping(value.get("overrides"), "'overrides'").items()
        }
    with refusals.noted():
        breaks = {
            _read_break_key(key): read_intervals(hours, "'breaks'")
            for key, hours in _mapping(value.get("breaks"), "'breaks'").items()
        }
    refusals.tell()
    if always:
        return always_open("inline", zone)
    return WorkingCalendar("inline", zone, weekly, closed, exceptions, breaks)


def _read_weekly(value: object) -> tuple[tuple[Interval, ...], ...]:
    weekly: list[tuple[Interval, ...]] = [()] * len(WEEKDAYS)
    for name, hours in _mapping(value, "'hours'").items():
        weekly[read_weekday(name, "'hours'")] = read_intervals(hours, "'hours'")
    return tuple(weekly)


def _read_break_key(key: object) -> int | date:
    if isinstance(key, str) and key[:1].isdigit():
        return read_date(key, "'breaks'")
    return read_weekday(key, "'breaks'")


def read_list(value: object, where: str) -> list[object]:
    """A list; empty where there is none."""
    if value is None:
        return []
    if isinstance(value, list | tuple):
        return list(value)
    raise ClockError(f"{where} is {_shown(value)}; it must be a list")


def _mapping(value: object, where: str) -> Record:
    if value is None:
        return {}
    if isinstance(value, Mapping):
        return value
    raise ClockError(f"{where} is {_shown(value)}; it must be a mapping")


def _shown(value: object) -> str:
    """A value as the reader wrote it, shortened."""
    text = "missing" if value is None else repr(value)
    return text if len(text) <= 60 else text[:57] + "..."  # noqa: PLR2004 - fits one line
