"""Numbers, shares, dates and durations as a person of the language writes them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from math import ceil

from babel.dates import format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

from dashboard.wording.language import _, language, locale, n_, whole

NEAR = 0.01
"""Closer to a goal than this (one point), a share is written with a decimal."""

SMALL = 0.1
"""Below a tenth, a whole per cent is too much to round to where rates are small."""

NONE = "\N{EN DASH}"
"""Stands where there is no number; the reason stands beside it."""

DAY, HOUR, MINUTE = 86_400, 3_600, 60


def count(n: float) -> str:
    """A whole number with its thousands: 1,412."""
    return whole(round(n))


def decimal(value: float, digits: int = 1) -> str:
    """A number with as many decimals: 4.5, in Spanish 4,5."""
    return str(format_decimal(value, f"#,##0.{'0' * digits}", locale=locale()))


def share(value: float | None, goal: float | None = None) -> str:
    """A fraction as a percentage that never contradicts its verdict.

    Whole per cents, one decimal within a point of the goal; more where rounding would
    say 100 % of less than all, 0 % of something, or would cross the goal.
    """
    if value is None:
        return NONE
    return _written(value, goal, 1 if _is_near(value, goal) else 0)


def rate(value: float | None, goal: float | None = None) -> str:
    """A share as `share` writes it, below a tenth with a decimal: 0.9%, and 11%."""
    if value is None:
        return NONE
    return _written(value, goal, 1 if _is_near(value, goal) or 0 < value < SMALL else 0)


def told_apart(first: float, second: float) -> tuple[str, str]:
    """Two shares beside each other: with a decimal where they would look the same."""
    written = share(first), share(second)
    finer = _written(first, None, 1), _written(second, None, 1)
    return finer if written[0] == written[1] and finer[0] != finer[1] else written


def span(low: str, high: str) -> str:
    """Two shares as the ends of a range: 65–75%."""
    return f"{low.removesuffix('%')}{NONE}{high}"


def small_rate(value: float | None) -> str:
    """A share as `rate` writes it, below a hundredth with two decimals: 0.08%."""
    fine = value is not None and 0 < value < SMALL / 10
    return _written(value or 0.0, None, 2) if fine else rate(value)


def _is_near(value: float, goal: float | None) -> bool:
    return goal is not None and abs(value - goal) < NEAR


def _written(value: float, goal: float | None, first: int) -> str:
    """With as many digits, at least `first`, as it takes to tell the truth."""
    digits = next((d for d in range(first, 6) if _tells_truth(value, goal, d)), 6)
    return _percent(value, digits)


def _percent(value: float, digits: int) -> str:
    return _in_percent(value * 100, digits, language())


@lru_cache(maxsize=8_192)
def _in_percent(value: float, digits: int, _code: str) -> str:
    pattern = "#,##0." + "0" * digits if digits else "#,##0"
    return f"{format_decimal(value, pattern, locale=locale())}%"


def _tells_truth(value: float, goal: float | None, digits: int) -> bool:
    shown = round(value, 2 + digits)
    ends = (shown == 0) == (value == 0) and (shown == 1) == (value == 1)
    return ends and (goal is None or _side(shown, goal) == _side(value, goal))


def _side(value: float, goal: float) -> int:
    return (value > goal) - (value < goal)


def points(gap: float) -> str:
    """A difference of two shares: 9.1 points."""
    number = round(abs(gap) * 100, 1)
    written = format_decimal(number, "#,##0.#", locale=locale())
    if number == 1:
        return _("1 point")
    return _("{number} points", number=written)


def day(when: date) -> str:
    """Sep 14, 2026."""
    return str(format_skeleton("yMMMd", _as_datetime(when), locale=locale()))


def date_pattern() -> str:
    """How a table writes a date, in the signs of moment.js, which knows no Spanish names.

    In Spanish the year comes first: of 2/10/2024 nobody here knows which is the month.
    """
    return "MMM D, YYYY" if language() == "en" else "YYYY-MM-DD"


def weekday(when: date) -> str:
    """Mon, Sep 14, 2026."""
    return str(format_skeleton("yMMMEd", _as_datetime(when), locale=locale()))


def short_weekday(when: date) -> str:
    """Mon, Sep 14, for a place where the year is known."""
    return str(format_skeleton("MMMEd", _as_datetime(when), locale=locale()))


def weekday_name(when: date) -> str:
    """Mon."""
    return str(format_skeleton("E", _as_datetime(when), locale=locale()))


def weekday_name_in_full(when: date) -> str:
    """Monday."""
    return str(format_skeleton("EEEE", _as_datetime(when), locale=locale()))


def short_day(when: date) -> str:
    """Sep 14."""
    return str(format_skeleton("MMMd", _as_datetime(when), locale=locale()))


def month(when: date) -> str:
    """Sep."""
    return str(format_skeleton("MMM", _as_datetime(when), locale=locale()))


def time(when: datetime) -> str:
    """5:00 pm, on the wall clock that `when` already shows."""
    local = when.replace(tzinfo=None)  # Babel would move an aware time to its own default zone
    return str(format_time(local, "short", locale=locale())).replace("\u202f", " ").lower()


def instant(when: datetime) -> str:
    """Mon, Sep 14, 2026, 5:00 pm."""
    return f"{weekday(when)}, {time(when)}"


def instant_to_the_second(when: datetime) -> str:
    """Mon, Sep 14, 2026, 5:00:00 pm."""
    local = when.replace(tzinfo=None)  # as in `time`
    shown = str(format_time(local, "medium", locale=locale())).replace("\u202f", " ").lower()
    return f"{weekday(when)}, {shown}"


def period(start: date, end: date) -> str:
    """Jul 1, 2026 to Sep 30, 2026, with an en dash."""
    return f"{day(start)} {NONE} {day(end)}"


def duration(seconds: float) -> str:
    """The two largest units that are not nothing, of whole minutes: 13 days, 1 hour."""
    return _joined(_units(seconds)[:2])


def exact(seconds: float) -> str:
    """A duration as `duration` says it, but to the minute: 5 days, 11 hours, 44 minutes."""
    return _joined(_units(seconds))


def said(seconds: float) -> int:
    """How many seconds those are that `duration` says: 13 days and 1 hour of 13 d 1 h 25 min."""
    return sum(number * size for number, size in _units(seconds)[:2])


def _units(seconds: float) -> list[tuple[int, int]]:
    """How often each unit goes into it, from the largest, where it does: (13, a day's seconds)."""
    left, parts = _whole_minutes(seconds), []
    for size in (DAY, HOUR, MINUTE):
        number, left = divmod(left, size)
        if number:
            parts.append((number, size))
    return parts


def _whole_minutes(seconds: float) -> int:
    """To the nearest: a due set to a second before the same time of day is whole days away."""
    return 0 if abs(seconds) < MINUTE else round(abs(seconds) / MINUTE) * MINUTE


def about(seconds: float) -> str:
    """The largest unit alone, rounded down: 13 days. For headlines."""
    whole = _whole_minutes(seconds)
    return _largest(whole) if whole else duration(seconds)


def at_most(seconds: float) -> str:
    """The largest unit alone, rounded up, so that what came within it did: 5 days for 4.8."""
    whole = _whole_minutes(seconds)
    unit = next((size for size in (DAY, HOUR) if whole >= size), MINUTE)
    return _largest(ceil(whole / unit) * unit) if whole else duration(seconds)


def _largest(seconds: int) -> str:
    if seconds >= DAY:
        return days(seconds // DAY)
    return _hours(seconds // HOUR) if seconds >= HOUR else _minutes(seconds // MINUTE)


def _joined(units: list[tuple[int, int]]) -> str:
    words = {DAY: days, HOUR: _hours, MINUTE: _minutes}
    match [words[size](number) for number, size in units]:
        case [first, second, third]:
            return _("{first}, {second}, {third}", first=first, second=second, third=third)
        case [first, second]:
            return _("{first}, {second}", first=first, second=second)
        case [only]:
            return only
        case _none:
            return _("less than a minute")


def days(n: int) -> str:
    """2 days."""
    return n_("{n} day", "{n} days", n)


def _hours(n: int) -> str:
    return n_("{n} hour", "{n} hours", n)


def _minutes(n: int) -> str:
    return n_("{n} minute", "{n} minutes", n)


def working_days(n: int) -> str:
    """2 working days."""
    return n_("{n} working day", "{n} working days", n)


def listing(names: Iterable[str]) -> str:
    """Planning, Streets and Parks: as the language joins a list."""
    return str(format_list(list(names), locale=locale())).replace(", and ", " and ")


def _as_datetime(when: date) -> datetime:
    """Babel's skeletons want a datetime without zone: the local one, as it reads."""
    if isinstance(when, datetime):
        return when.replace(tzinfo=None)
    return datetime(when.year, when.month, when.day)  # noqa: DTZ001 - a local date has no zone


def per_cent(value: float | None, goal: float | None = None) -> float | None:
    """A share as a number for a column of per cents, one decimal, on the goal's true side."""
    if value is None:
        return None
    shown = round(value * 100, 1)
    if goal is None or _side(shown, round(goal * 100, 1)) == _side(value, goal):
        return shown
    return shown + 0.1 * _side(value, goal)


def apart(share: float, other: float) -> float:
    """How far a share is from another, in per cent, as both stand with one decimal: 1.1.

    So whoever takes 98.2 from 99.3 finds what is said, though before rounding it was 1.15.
    """
    return round(round(share * 100, 1) - round(other * 100, 1), 1)


def working_time(seconds: float) -> str:
    """Counted time of a calendar: 31 working hours; below an hour in minutes."""
    hours = int(abs(seconds)) // HOUR
    if hours:
        return n_("{n} working hour", "{n} working hours", hours)
    return n_("{n} working minute", "{n} working minutes", int(abs(seconds)) // MINUTE)


def working_said(seconds: float) -> int:
    """How many seconds those are that `working_time` says."""
    whole = int(abs(seconds))
    return whole - whole % (HOUR if whole >= HOUR else MINUTE)


def working_minutes(n: int) -> str:
    """A promise in working minutes; from an hour on in hours and minutes of working time."""
    hours, left = divmod(n, HOUR // MINUTE)
    if not hours or not left:
        return working_time(n * MINUTE)
    return _("{hours} and {minutes} of working time", hours=_hours(hours), minutes=_minutes(left))
