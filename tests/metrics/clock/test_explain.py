"""The stretches of time that make up a number, as a case page shows them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.calendars import Interval, WorkingCalendar
from metrics.clock import (
    Clock,
    ClockError,
    ClockRangeError,
    DueRule,
    ReversedRangeError,
    day_of,
    explain_due,
    segments,
)
from tests.metrics.clock.brute import NINE_TO_FIVE, WORKWEEK, at, in_zone, modest, situations

HOUR = 3600
DENVER = "America/Denver"
LUNCH: tuple[Interval, ...] = ((12 * HOUR, 13 * HOUR),)

DESK = WorkingCalendar(
    id="desk",
    zone=DENVER,
    weekly=WORKWEEK,
    closed={
        date(2026, 9, 7): "Labor Day",
        date(2026, 9, 19): "a holiday on a Saturday",
        date(2026, 11, 26): "Thanksgiving Day",
        date(2026, 11, 27): "Day after Thanksgiving",
    },
    exceptions={date(2026, 9, 12): NINE_TO_FIVE, date(2026, 9, 16): ()},
    breaks={2: LUNCH},
)
CLOCK = Clock.compile(DESK, date(2026, 8, 1), date(2026, 12, 31))


def told(start: str, end: str, clock: Clock = CLOCK) -> list[str]:
    """Each segment as a line: from, to, reason, counted hours."""
    return [
        f"{in_zone(s.start, DENVER)[:3]} {in_zone(s.start, DENVER)[-5:]} to "
        f"{in_zone(s.end, DENVER)[:3]} {in_zone(s.end, DENVER)[-5:]}: "
        f"{s.reason}, {s.counted_seconds / HOUR:g} h"
        for s in segments(clock, at(start), at(end))
    ]


@pytest.mark.parametrize(
    ("start", "end", "lines"),
    [
        (
            "2026-09-03T16:00-06:00",
            "2026-09-04T10:00-06:00",
            [
                "Thu 16:00 to Thu 17:00: open hours, 1 h",
                "Thu 17:00 to Fri 09:00: outside hours, 0 h",
                "Fri 09:00 to Fri 10:00: open hours, 1 h",
            ],
        ),
        (
            "2026-09-04T16:00-06:00",
            "2026-09-08T10:00-06:00",
            [
                "Fri 16:00 to Fri 17:00: open hours, 1 h",
                "Fri 17:00 to Mon 00:00: weekend, 0 h",
                "Mon 00:00 to Tue 09:00: Labor Day, 0 h",
                "Tue 09:00 to Tue 10:00: open hours, 1 h",
            ],
        ),
        (
            "2026-11-25T16:00-07:00",
            "2026-11-30T10:00-07:00",
            [
                "Wed 16:00 to Wed 17:00: open hours, 1 h",
                "Wed 17:00 to Fri 00:00: Thanksgiving Day, 0 h",
                "Fri 00:00 to Sat 00:00: Day after Thanksgiving, 0 h",
                "Sat 00:00 to Mon 09:00: weekend, 0 h",
                "Mon 09:00 to Mon 10:00: open hours, 1 h",
            ],
        ),
        (
            "2026-09-09T11:00-06:00",
            "2026-09-09T14:00-06:00",
            [
                "Wed 11:00 to Wed 12:00: open hours, 1 h",
                "Wed 12:00 to Wed 13:00: break, 0 h",
                "Wed 13:00 to Wed 14:00: open hours, 1 h",
            ],
        ),
        (
            "2026-09-11T17:00-06:00",
            "2026-09-12T10:00-06:00",
            [
                "Fri 17:00 to Sat 09:00: outside hours, 0 h",
                "Sat 09:00 to Sat 10:00: special hours, 1 h",
            ],
        ),
        (
            "2026-09-15T17:00-06:00",
            "2026-09-17T09:00-06:00",
            ["Tue 17:00 to Thu 09:00: closed that day, 0 h"],
        ),
        (
            "2026-09-19T08:00-06:00",
            "2026-09-20T08:00-06:00",
            ["Sat 08:00 to Sun 08:00: weekend, 0 h"],
        ),
        ("2026-09-19T08:00-06:00", "2026-09-19T08:00-06:00", []),
    ],
)
def test_closed_time_says_why(start: str, end: str, lines: list[str]) -> None:
    """Weekends, holidays by name, breaks, special hours and plain nights."""
    assert told(start, end) == lines


def test_a_weekday_without_hours_is_no_weekend() -> None:
    """A yard that stays closed on Mondays."""
    yard = WorkingCalendar("yard", DENVER, ((), *((NINE_TO_FIVE,) * 5), ()))
    clock = Clock.compile(yard, date(2026, 9, 1), date(2026, 9, 30))
    assert told("2026-09-12T17:00-06:00", "2026-09-15T09:00-06:00", clock) == [
        "Sat 17:00 to Mon 00:00: weekend, 0 h",
        "Mon 00:00 to Tue 09:00: closed weekday, 0 h",
    ]


@modest
@given(situations(), st.integers(0, 9 * 86_400))
def test_segments_leave_no_gap_and_add_up(drawn: tuple[WorkingCalendar, int], length: int) -> None:
    """From start to end, to the open seconds between them."""
    calendar, start = drawn
    day, end = day_of(start // 86_400), start + length
    clock = Clock.compile(calendar, day - timedelta(days=5), day + timedelta(days=15))
    found = segments(clock, start, end)
    assert sum(s.counted_seconds for s in found) == int(clock.elapsed(start, end))
    assert all(s.end - s.start == s.counted_seconds for s in found if s.kind == "open")
    assert all(s.start < s.end for s in found)
    assert all(a.end == b.start for a, b in pairwise(found))
    assert [s.start for s in found[:1]] + [s.end for s in found[-1:]] == [start, end] * bool(length)


def test_a_segment_prints_in_its_zone() -> None:
    """As `accord explain --json` does."""
    (first, *_) = segments(CLOCK, at("2026-09-03T22:00Z"), at("2026-09-04T16:00Z"))
    assert first.as_json(DENVER) == {
        "from": "2026-09-03T16:00:00-06:00",
        "to": "2026-09-03T17:00:00-06:00",
        "kind": "open",
        "reason": "open hours",
        "counted_seconds": 3600,
    }


def test_nothing_is_explained_backward_or_beyond_the_table() -> None:
    """As nothing is counted there."""
    with pytest.raises(ReversedRangeError):
        segments(CLOCK, at("2026-09-03T22:00Z"), at("2026-09-03T21:00Z"))
    with pytest.raises(ClockRangeError):
        segments(CLOCK, at("2026-09-03T22:00Z"), at("2028-09-03T21:00Z"))


@pytest.mark.parametrize(
    ("target", "rule", "due", "counted"),
    [
        ({"business_hours": 8}, "close_of_business", "Tue 2026-09-08 16:00", 8.0),
        ({"business_minutes": 90}, "close_of_business", "Tue 2026-09-08 09:30", 1.5),
        ({"business_days": 1}, "close_of_business", "Tue 2026-09-08 17:00", 9.0),
        ({"business_days": 1}, "same_time", "Tue 2026-09-08 16:00", 8.0),
        ({"calendar_days": 2}, "close_of_business", "Sun 2026-09-06 16:00", 48.0),
    ],
)
def test_one_due_comes_with_its_explanation(
    target: dict[str, int], rule: DueRule, due: str, counted: float
) -> None:
    """From Friday 4 September 2026 at 16:00, over Labor Day."""
    found = explain_due(DESK, at("2026-09-04T16:00-06:00"), target, rule=rule)
    assert in_zone(found.due, DENVER) == due
    assert sum(s.counted_seconds for s in found.segments) == counted * HOUR
    assert found.segments[-1].end == found.due


def test_a_promise_in_business_days_names_the_dates_counted() -> None:
    """Day 0 first; after the cutoff it is the next open date."""
    found = explain_due(DESK, at("2026-09-04T16:00-06:00"), {"business_days": 2}, cutoff=15 * HOUR)
    assert found.counted_days == (date(2026, 9, 8), date(2026, 9, 9), date(2026, 9, 10))


@pytest.mark.parametrize(
    "target", [{}, {"weeks": 1}, {"business_days": 0}, {"business_days": 1, "calendar_days": 1}]
)
def test_a_target_that_is_none_is_refused(target: dict[str, int]) -> None:
    """One unit with a positive whole number."""
    with pytest.raises(ClockError):
        explain_due(DESK, at("2026-09-04T16:00-06:00"), target)
