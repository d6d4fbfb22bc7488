"""Open hours, drawn as small tables: daylight saving, nights, breaks, exceptions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from agreements.calendars import Interval, WorkingCalendar, always_open
from metrics.clock import Clock, ClockError, ClockRangeError, ReversedRangeError, UnknownZoneError
from tests.metrics.clock.brute import EVERY_HOUR, NINE_TO_FIVE, WORKWEEK, at, in_zone

HOUR = 3600
DESK = WorkingCalendar(id="desk", zone="America/Denver", weekly=WORKWEEK)


def on_sundays(zone: str, *hours: Interval) -> WorkingCalendar:
    """A calendar open on Sundays, when zones change."""
    return WorkingCalendar(id="sundays", zone=zone, weekly=((),) * 6 + (hours,))


def open_hours(calendar: WorkingCalendar, day: date) -> list[str]:
    """The open intervals of a table of three days, as the wall clock shows them."""
    clock = Clock.compile(
        calendar, date.fromordinal(day.toordinal() - 1), date.fromordinal(day.toordinal() + 1)
    )
    pairs = zip(clock.opens[:-1].tolist(), clock.closes[:-1].tolist(), strict=True)
    return [f"{in_zone(a, calendar.zone)} to {in_zone(b, calendar.zone)[-5:]}" for a, b in pairs]


class TestDaylightSaving:
    """Real elapsed time, whatever the wall clock shows."""

    @pytest.mark.parametrize(
        ("zone", "day", "hours"),
        [
            ("America/Denver", date(2026, 3, 8), 23.0),
            ("America/Denver", date(2026, 11, 1), 25.0),
            ("America/Denver", date(2026, 7, 1), 24.0),
            ("Australia/Lord_Howe", date(2026, 4, 5), 24.5),
            ("Australia/Lord_Howe", date(2026, 10, 4), 23.5),
            ("America/Sao_Paulo", date(2015, 10, 18), 23.0),
            ("America/Sao_Paulo", date(2015, 2, 21), 25.0),
            ("Pacific/Apia", date(2011, 12, 30), 0.0),
        ],
    )
    def test_a_date_is_as_long_as_it_is(self, zone: str, day: date, hours: float) -> None:
        """23 hours in spring, 25 in autumn, none where a date was skipped."""
        clock = Clock.compile(always_open("always", zone), day, day)
        assert clock.before[-1] == hours * HOUR

    @pytest.mark.parametrize(
        ("opens", "closes", "minutes"),
        [
            (1, 4, 120),  # over the gap from 02:00 to 03:00
            (2, 4, 60),  # opens inside it: begins with the first real minute
            (1, 2.5, 60),  # closes inside it
            (2, 3, 0),  # never exists
        ],
    )
    def test_a_skipped_hour_is_not_open(self, opens: float, closes: float, minutes: int) -> None:
        """Denver, 8 March 2026."""
        hours = (int(opens * HOUR), int(closes * HOUR))
        clock = Clock.compile(
            on_sundays("America/Denver", hours), date(2026, 3, 8), date(2026, 3, 8)
        )
        assert clock.before[-1] == minutes * 60

    def test_hours_that_never_exist_do_not_make_an_open_date(self) -> None:
        """A date counts as a business day when hours open on it in real time."""
        calendar = on_sundays("America/Denver", (2 * HOUR, 3 * HOUR))
        days = Clock.compile(calendar, date(2026, 3, 1), date(2026, 3, 15)).days
        assert [str(np.datetime64(int(day), "D")) for day in days.numbers] == [
            "2026-03-01",
            "2026-03-15",
        ]

    def test_a_repeated_hour_is_open_twice(self) -> None:
        """Denver, 1 November 2026: 01:00 to 02:00 comes round again."""
        calendar = on_sundays("America/Denver", (HOUR, 2 * HOUR))
        clock = Clock.compile(calendar, date(2026, 11, 1), date(2026, 11, 1))
        assert clock.before[-1] == 2 * HOUR

    def test_part_of_a_repeated_hour_is_open_in_two_pieces(self) -> None:
        """01:15 to 01:45, and again an hour later."""
        calendar = on_sundays("America/Denver", (HOUR + 900, 2 * HOUR - 900))
        assert open_hours(calendar, date(2026, 11, 1)) == [
            "Sun 2026-11-01 01:15 to 01:45",
            "Sun 2026-11-01 01:15 to 01:45",
        ]

    def test_a_zone_far_in_the_future_keeps_its_rule(self) -> None:
        """Zone files end in 2037; the rule behind them does not."""
        clock = Clock.compile(
            always_open("always", "America/Denver"), date(2051, 3, 12), date(2051, 3, 12)
        )
        assert clock.before[-1] == 23 * HOUR


class TestTheWeek:
    """Which hours a date has."""

    NIGHT: tuple[Interval, ...] = ((22 * HOUR, 26 * HOUR),)

    def calendar(self, **changes: object) -> WorkingCalendar:
        """Friday nights from 22:00 to 02:00."""
        weekly = ((),) * 4 + (self.NIGHT, (), ())
        base = WorkingCalendar(id="nights", zone="America/Denver", weekly=weekly)
        return replace(base, **changes)  # type: ignore[arg-type] # the tests name its own fields

    friday = date(2026, 9, 4)
    saturday = date(2026, 9, 5)

    def test_hours_over_midnight_belong_to_the_date_they_open_on(self) -> None:
        """Saturday has none of its own."""
        assert open_hours(self.calendar(), self.saturday) == ["Fri 2026-09-04 22:00 to 02:00"]

    def test_a_holiday_on_the_next_date_does_not_cut_them(self) -> None:
        """The night belongs to Friday."""
        closed = self.calendar(closed={self.saturday: "a holiday"})
        assert open_hours(closed, self.saturday) == ["Fri 2026-09-04 22:00 to 02:00"]

    def test_a_holiday_on_their_own_date_takes_the_whole_night(self) -> None:
        """The hours after midnight too."""
        assert open_hours(self.calendar(closed={self.friday: "a holiday"}), self.saturday) == []

    def test_an_exception_wins_over_the_week_and_over_a_holiday(self) -> None:
        """Dated hours are the last word."""
        special = self.calendar(
            closed={self.friday: "a holiday"}, exceptions={self.friday: ((8 * HOUR, 12 * HOUR),)}
        )
        assert open_hours(special, self.friday) == ["Fri 2026-09-04 08:00 to 12:00"]

    @pytest.mark.parametrize("key", [5, date(2026, 9, 5)])
    def test_a_break_cuts_the_night_before_it_too(self, key: int | date) -> None:
        """Saturday from 00:30 to 01:00 lies in Friday's hours."""
        paused = self.calendar(breaks={key: ((1800, HOUR),)})
        assert open_hours(paused, self.saturday) == [
            "Fri 2026-09-04 22:00 to 00:30",
            "Sat 2026-09-05 01:00 to 02:00",
        ]

    def test_hours_that_touch_at_midnight_are_one_interval(self) -> None:
        """Every hour of three days is a single stretch."""
        every = WorkingCalendar(id="every", zone="America/Denver", weekly=EVERY_HOUR)
        clock = Clock.compile(every, self.friday, date(2026, 9, 6))
        assert clock.opens.size == 2
        assert clock.before.tolist() == [0, 3 * 86_400]

    def test_a_table_begins_with_the_night_before_and_ends_at_midnight(self) -> None:
        """Saturday's table holds what Friday left open."""
        clock = Clock.compile(self.calendar(), self.saturday, self.saturday)
        assert clock.before[-1] == 2 * HOUR
        clock = Clock.compile(self.calendar(), self.friday, self.friday)
        assert clock.before[-1] == 2 * HOUR


@pytest.mark.parametrize(
    ("start", "seconds", "due"),
    [
        # what                                 start                       budget   due
        ("2026-09-01T09:00-06:00", 8 * HOUR, "Tue 2026-09-01 17:00"),  # ends at the closing
        ("2026-09-01T09:00-06:00", 8 * HOUR + 60, "Wed 2026-09-02 09:01"),
        ("2026-09-04T16:00-06:00", 2 * HOUR, "Mon 2026-09-07 10:00"),
        ("2026-09-05T12:00-06:00", 0, "Sat 2026-09-05 12:00"),  # 0 moves nothing
        ("2026-09-05T12:00-06:00", 60, "Mon 2026-09-07 09:01"),
        ("2026-09-07T09:00-06:00", -60, "Fri 2026-09-04 16:59"),
        ("2026-09-07T10:00-06:00", -HOUR, "Mon 2026-09-07 09:00"),  # the nearest, not Friday 17:00
    ],
)
def test_budgets_end_at_the_first_instant_reached(start: str, seconds: int, due: str) -> None:
    """Monday to Friday, 09:00 to 17:00."""
    clock = Clock.compile(DESK, date(2026, 8, 1), date(2026, 10, 1))
    assert in_zone(int(clock.add(at(start), seconds)), DESK.zone) == due


def test_seconds_count_in_any_quarter_of_an_hour() -> None:
    """Hours that open and close off the quarter hours, several in one of them."""
    odd: Sequence[Interval] = [(9 * HOUR + 7 * k, 9 * HOUR + 7 * k + 3) for k in range(100)]
    clock = Clock.compile(on_sundays("UTC", *odd), date(2026, 9, 6), date(2026, 9, 6))
    seconds = np.arange(1, 301)
    due = clock.add(np.full(300, clock.begin), seconds)
    assert due.tolist() == [
        clock.begin + 9 * HOUR + 7 * ((n - 1) // 3) + (n - 1) % 3 + 1 for n in range(1, 301)
    ]
    assert clock.elapsed(clock.begin, due).tolist() == seconds.tolist()


class TestWhatIsRefused:
    """Never a wrong answer in silence."""

    clock = Clock.compile(DESK, date(2026, 9, 1), date(2026, 9, 30))
    inside = at("2026-09-10T12:00Z")
    outside = at("2026-10-10T12:00Z")

    def test_an_instant_outside_the_table(self) -> None:
        """The message names the dates covered and the first instant that is not."""
        with pytest.raises(ClockRangeError, match="2026-09-01 to 2026-09-30") as caught:
            self.clock.elapsed([self.inside, self.inside], [self.inside, self.outside])
        assert "1 of 2 instants" in str(caught.value)
        assert "2026-10-10 12:00:00Z" in str(caught.value)

    def test_a_number_that_is_no_time_at_all(self) -> None:
        """Milliseconds, say; shown as the number they are."""
        with pytest.raises(ClockRangeError, match=f"{1 << 60} seconds from 1970"):
            self.clock.open_seconds([1 << 60])

    def test_a_date_outside_a_table_of_open_days(self) -> None:
        """The message names the dates covered."""
        with pytest.raises(ClockRangeError, match="2026-09-01 to 2026-09-30"):
            self.clock.days.before(np.array([0]))

    @pytest.mark.parametrize("seconds", [200 * HOUR, -200 * HOUR, 1 << 62, -(1 << 62)])
    def test_a_due_that_leaves_the_table(self, seconds: int) -> None:
        """Forward and backward."""
        with pytest.raises(ClockRangeError, match="budget"):
            self.clock.add(self.inside, seconds)

    def test_business_days_that_leave_the_table(self) -> None:
        """September has 22 of them."""
        with pytest.raises(ClockRangeError, match="open days"):
            self.clock.due_business_days(self.inside, 20, rule="same_time", cutoff=None)

    def test_rolling_past_the_table(self) -> None:
        """The opening may lie on the next date, which the table does not know."""
        clock = Clock.compile(DESK, date(2026, 9, 5), date(2026, 9, 6))
        with pytest.raises(ClockRangeError, match="no opening"):
            clock.next_open(at("2026-09-05T12:00-06:00"))
        with pytest.raises(ClockRangeError, match="no closing"):
            clock.prev_close(at("2026-09-05T12:00-06:00"))

    def test_whether_the_very_end_is_open(self) -> None:
        """The instant at which the table ends belongs to the next date."""
        with pytest.raises(ClockRangeError):
            self.clock.is_open(self.clock.end)

    def test_a_reversed_range(self) -> None:
        """Counted, so that a column's faults can be found."""
        with pytest.raises(ReversedRangeError, match="1 of 2 ends"):
            self.clock.elapsed([self.inside] * 2, [self.inside, self.inside - 1])

    def test_fractions_of_a_second(self) -> None:
        """A float is no instant: it has lost precision already."""
        with pytest.raises(TypeError, match="whole numbers"):
            self.clock.add(np.array([1.5]), 1)

    def test_an_unknown_zone(self) -> None:
        """With what to write instead."""
        with pytest.raises(UnknownZoneError, match="IANA"):
            Clock.compile(always_open("x", "Denver"), date(2026, 1, 1), date(2026, 1, 2))

    def test_years_beyond_the_clock(self) -> None:
        """Tables reach from 1901 to 2198."""
        with pytest.raises(ClockRangeError, match="1900 to 2199"):
            Clock.compile(DESK, date(1, 1, 1), date(2026, 1, 2))

    def test_a_table_that_ends_before_it_begins(self) -> None:
        """First date, then last date."""
        with pytest.raises(ClockError, match="before it begins"):
            Clock.compile(DESK, date(2026, 1, 2), date(2026, 1, 1))

    def test_a_promise_on_a_calendar_that_never_opens(self) -> None:
        """The search for open time ends."""
        never = WorkingCalendar(id="never", zone="UTC", weekly=((),) * 7)
        with pytest.raises(ClockRangeError, match="too little open time"):
            Clock.covering(never, [self.inside], seconds=1)

    def test_a_table_for_no_instants(self) -> None:
        """There is nothing to choose a span from."""
        with pytest.raises(ClockError, match="at least one instant"):
            Clock.covering(DESK, np.array([], dtype=np.int64))


def test_a_table_reaches_as_far_as_its_largest_budget() -> None:
    """A calendar that opens once, years away, is found."""
    far = WorkingCalendar(
        id="far", zone="UTC", weekly=((),) * 7, exceptions={date(2040, 2, 29): NINE_TO_FIVE}
    )
    start = at("2026-01-01T00:00Z")
    clock = Clock.covering(far, [start], seconds=HOUR)
    assert in_zone(int(clock.add(start, HOUR)), "UTC") == "Wed 2040-02-29 10:00"


def test_empty_columns_have_empty_answers() -> None:
    """A month without cases is no fault."""
    clock = Clock.compile(DESK, date(2026, 9, 1), date(2026, 9, 30))
    none = np.array([], dtype=np.int64)
    assert clock.elapsed(none, none).size == clock.add(none, 5).size == 0
    assert clock.next_open(none).size == clock.prev_close(none).size == 0
    assert clock.due_business_days(none, 1, rule="same_time", cutoff=None).size == 0
