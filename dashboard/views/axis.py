"""The ticks of a time axis as words, so that the axis speaks the page's language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from typing import Final

import polars as pl

from dashboard.charts.timeline import TICKS
from dashboard.wording import numbers

EARLY, LATE = 0.03, 0.05
"""Empty share of the axis before the first and after the last instant, so that no pin is cut."""

MOST: Final = 20
"""Ticks that an axis can hold."""

_DAY: Final = timedelta(days=1)


def edges(first: datetime, last: datetime) -> tuple[datetime, datetime]:
    """Where an axis from `first` to `last` begins and ends; at least an hour apart."""
    span = max(last - first, timedelta(hours=1))
    return first - span * EARLY, first + span * (1 + LATE)


def ticks(start: datetime, end: datetime) -> pl.DataFrame:
    """Ticks of six hours up to years: the smallest step that needs no more than about twenty."""
    days = (end - start) / _DAY
    if days <= 1.5:  # noqa: PLR2004 - so short that hours tell more than dates
        found = _every(start, end, timedelta(hours=6), _hour)
    elif days <= MOST:
        found = _every(start, end, _DAY, _day)
    elif days <= MOST * 7:
        found = _every(start, end, _DAY * next(d for d in (2, 3, 7) if days <= MOST * d), _date)
    else:
        found = _months(start, end, next(m for m in (1, 3, 12, 60, 600) if days <= MOST * 30 * m))
    frame = pl.DataFrame(list(found), schema=TICKS, orient="row")
    # A year, or a date over hours, is said once and again when it changes; months keep theirs.
    same = [pl.col(line) == pl.col(line).shift() for line in ("upper", "lower")]
    dated = pl.col("at").dt.day() != 1
    return frame.with_columns(
        upper=pl.when(same[0] & dated).then(pl.lit("")).otherwise("upper"),
        lower=pl.when(same[1] & dated).then(pl.lit("")).otherwise("lower"),
    )


Tick = tuple[datetime, str, str]
Words = Callable[[datetime], tuple[str, str]]


def _every(start: datetime, end: datetime, step: timedelta, words: Words) -> Iterator[Tick]:
    at = datetime.combine(start.date(), time())
    while at <= end:
        if at >= start:
            yield (at, *words(at))
        at += step


def _hour(at: datetime) -> tuple[str, str]:
    return numbers.short_weekday(at), numbers.time(at)


def _day(at: datetime) -> tuple[str, str]:
    return numbers.weekday_name(at), numbers.short_day(at)


def _date(at: datetime) -> tuple[str, str]:
    return numbers.short_day(at), str(at.year)


def _months(start: datetime, end: datetime, step: int) -> Iterator[Tick]:
    number = start.year * 12 + start.month - 1
    number += -number % step
    while (at := datetime(number // 12, number % 12 + 1, 1)) <= end:  # noqa: DTZ001 - local, as the axis
        if at >= start:
            yield (at, numbers.month(at), str(at.year))
        number += step
