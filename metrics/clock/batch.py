"""One line of `accord due --batch`: a question with its calendar inline, and its answer.

A question is `{"id", "calendar", "op", "start", …}`; a time without an offset is the wall clock
of the calendar's zone. The answer is `{"id", "value"}`, or `{"id", "error"}` with a sentence
that says what is allowed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import cast

from agreements.calendars import DAY_SECONDS, WorkingCalendar, always_open
from metrics.clock.days import (
    INCLUSIVES,
    ROLLS,
    Inclusive,
    Roll,
    add_business_days,
    count_business_days,
)
from metrics.clock.errors import ClockError, Refusals
from metrics.clock.hours import hours_of
from metrics.clock.kernel import Clock
from metrics.clock.reading import (
    Record,
    is_date,
    read_calendar,
    read_choice,
    read_holidays,
    read_instant,
    read_interval,
    read_list,
    read_moment,
    read_seconds,
    read_time_of_day,
    read_weekday,
    read_whole,
)
from metrics.clock.zones import day_number, day_of, moment

Value = str | int | None

_WEEKDAYS_ONLY = frozenset(range(5))


def answer(record: object) -> dict[str, object]:
    """The answer to one question; never an exception.

    Args:
        record: What one line of JSON holds. `op` is one of

            - `add_minutes` (`start`, `seconds`): an instant with offset, in the calendar's zone;
            - `elapsed_minutes` (`start`, `end`): open seconds; a reversed range is an error;
            - `add_business_days` (`start`, `days`, optional `roll`, `workdays`, `holidays`,
              `office_hours`, `end_of_working_day`, `direction`): a date, or a local date-time
              where `start` is one or `end_of_working_day` makes it one;
            - `count_business_days` (`start`, `end`, optional `inclusive`, `workdays`,
              `holidays`): an integer, negative where `end` comes first.
    """
    if not isinstance(record, Mapping):
        return {"id": None, "error": "a question is a mapping with id, op, calendar and start"}
    try:
        op = _OPERATIONS[read_choice(record, "op", _OPERATIONS, "")]
    except KeyError:
        return _refused(record, f"'op' is missing; it must be one of {', '.join(_OPERATIONS)}")
    except ClockError as error:
        return _refused(record, str(error))
    try:
        return {"id": record.get("id"), "value": op(record)}
    except ClockError as error:
        return _refused(record, str(error))
    except OverflowError:
        return _refused(record, "the answer lies outside the years 1 to 9999")


def _refused(record: Record, sentence: str) -> dict[str, object]:
    return {"id": record.get("id"), "error": sentence}


# -- open time ---------------------------------------------------------------------------


def _add_minutes(record: Record) -> Value:
    refusals = Refusals()
    calendar = _calendar_and_times(record, ("start",), refusals)
    with refusals.noted():
        seconds = read_seconds(record)
    refusals.tell()
    start = read_instant(record, "start", calendar.zone)
    clock = Clock.covering(calendar, [start], seconds=seconds)
    return moment(int(clock.add(start, seconds)), calendar.zone).isoformat()


def _elapsed_minutes(record: Record) -> Value:
    refusals = Refusals()
    calendar = _calendar_and_times(record, ("start", "end"), refusals)
    refusals.tell()
    start, end = (read_instant(record, key, calendar.zone) for key in ("start", "end"))
    return int(Clock.covering(calendar, [start, end]).elapsed(start, end))


def _calendar_and_times(
    record: Record, keys: tuple[str, ...], refusals: Refusals
) -> WorkingCalendar:
    """The calendar; it and the times are sound only once the refusals have been told."""
    for key in keys:
        with refusals.noted():
            read_moment(record, key)
    with refusals.noted():
        return read_calendar(record.get("calendar"))
    return always_open("refused", "UTC")


# -- open dates --------------------------------------------------------------------------


@dataclass(frozen=True)
class _Week:
    """Which dates are open, for arithmetic on dates alone."""

    workdays: frozenset[int]
    holidays: frozenset[date]
    extra: frozenset[date]

    @classmethod
    def of(cls, record: Record) -> _Week:
        """From `workdays` and `holidays`; what they leave open comes from a calendar, if any."""
        written, named = record.get("calendar"), record.get("workdays")
        refusals = Refusals()
        with refusals.noted():
            calendar = None if written is None else read_calendar(written)
        with refusals.noted():
            holidays = frozenset(read_holidays(record.get("holidays")))
        with refusals.noted():
            workdays = None if named is None else _read_workdays(named)
        refusals.tell()
        if workdays is not None:
            return cls(workdays, holidays, frozenset())
        if calendar is None:
            return cls(_WEEKDAYS_ONLY, holidays, frozenset())
        return cls._of_calendar(calendar, holidays)

    @classmethod
    def _of_calendar(cls, calendar: WorkingCalendar, holidays: frozenset[date]) -> _Week:
        dated = {*calendar.closed, *calendar.exceptions}
        is_open = {day for day in dated if hours_of(calendar, day)} - holidays
        return cls(
            frozenset(day for day, hours in enumerate(calendar.weekly) if hours),
            frozenset(dated - is_open) | holidays,
            frozenset(is_open),
        )

    def add(self, day: int, count: int, roll: Roll | None) -> int:
        moved = add_business_days(
            day,
            count,
            workdays=self.workdays,
            holidays=self.holidays,
            extra=self.extra,
            roll=roll,
        )
        return int(moved)

    def is_open(self, day: int) -> bool:
        return self.add(day, 0, "forward") == day


def _add_business_days(record: Record) -> Value:
    refusals = Refusals()
    with refusals.noted():
        week = _Week.of(record)
    with refusals.noted():
        count = read_whole(record, "days")
    with refusals.noted():
        start = read_moment(record, "start")
    with refusals.noted():
        direction = read_choice(record, "direction", ("forward", "backward"), "forward")
    with refusals.noted():
        roll = _read_roll(record)
    refusals.tell()
    backward = count < 0 or (count == 0 and direction == "backward")
    day, second = day_number(start.date()), _second_of_day(start)
    if roll == "nat" and not week.is_open(day):
        return None
    if roll == "raise" and not week.is_open(day):
        raise ClockError(f"{start.date()} is not open, and 'roll' is \"raise\"; choose a direction")
    if roll == "hours":
        day, second = _into_hours(record, week, backward=backward)
    plain = cast("Roll", roll) if roll in ROLLS else None
    return _written(record, start, week.add(day, count, plain), second)


def _read_roll(record: Record) -> str:
    """The roll; office hours without one mean that they are rolled into."""
    default = "hours" if record.get("office_hours") is not None else ""
    return read_choice(record, "roll", (*ROLLS, "hours", "raise", "nat"), default)


def _into_hours(record: Record, week: _Week, *, backward: bool) -> tuple[int, int]:
    """The date and the second of the day, moved into office hours.

    Forward to the next opening; backward to the last opening that has passed. A closing is
    outside hours when time runs forward and inside when it runs backward.
    """
    start = read_moment(record, "start")
    day, second = day_number(start.date()), _second_of_day(start)
    is_open = week.is_open(day)
    if is_date(record, "start"):
        return week.add(day, 0, "backward" if backward else "forward"), second
    opens, closes = _read_office_hours(record)
    if is_open and opens <= second < closes + backward:
        return day, second
    if backward:
        return week.add(day, -1 if is_open and second < opens else 0, "backward"), opens
    return week.add(day, 1 if is_open and second >= closes else 0, "forward"), opens


def _read_office_hours(record: Record) -> tuple[int, int]:
    hours = read_interval(record.get("office_hours"), "'office_hours'")
    if hours is None or hours[1] > DAY_SECONDS:
        raise ClockError("'office_hours' must open before they close on the same date")
    return hours


def _written(record: Record, start: datetime, day: int, second: int) -> str:
    """The result as the start was written: a date, or a date-time with its offset if any."""
    closing = record.get("end_of_working_day")
    if closing is not None:
        second = read_time_of_day(closing, "'end_of_working_day'")
    elif is_date(record, "start"):
        return day_of(day).isoformat()
    midnight = datetime.combine(day_of(day), datetime.min.time(), start.tzinfo)
    return (midnight + timedelta(seconds=second)).isoformat()


def _count_business_days(record: Record) -> Value:
    refusals, days = Refusals(), list[int]()
    with refusals.noted():
        week = _Week.of(record)
    for key in ("start", "end"):
        with refusals.noted():
            days.append(day_number(read_moment(record, key).date()))
    with refusals.noted():
        inclusive = read_choice(record, "inclusive", INCLUSIVES, "start_inclusive")
    refusals.tell()
    begin, end = days
    counted = count_business_days(
        begin,
        end,
        workdays=week.workdays,
        holidays=week.holidays,
        extra=week.extra,
        inclusive=cast("Inclusive", inclusive),
    )
    return int(counted)


def _read_workdays(value: object) -> frozenset[int]:
    """Weekday names, or seven digits from Monday on, 1 for open."""
    if isinstance(value, str) and len(value) == 7 and set(value) <= {"0", "1"}:  # noqa: PLR2004 - a week
        return frozenset(day for day, flag in enumerate(value) if flag == "1")
    return frozenset(read_weekday(name, "'workdays'") for name in read_list(value, "'workdays'"))


def _second_of_day(start: datetime) -> int:
    return start.hour * 3600 + start.minute * 60 + start.second


_OPERATIONS: dict[str, Callable[[Record], Value]] = {
    "add_minutes": _add_minutes,
    "elapsed_minutes": _elapsed_minutes,
    "add_business_days": _add_business_days,
    "count_business_days": _count_business_days,
}
