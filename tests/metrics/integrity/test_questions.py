"""Each question of the integrity screen: what raises it, and what looks like it and does not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

import polars as pl
import pytest

from metrics.integrity import Scope, cases_of, screen
from tests.metrics.integrity.drawn import DAY, HOUR, SCOPE, Row, at, raised, several, tables

MINUTES = timedelta(minutes=1)


def asked(question: str, scope: Scope = SCOPE, **given: Iterable[Row]) -> pl.DataFrame:
    """What one question says."""
    return screen(tables(**given), scope, [question])


# --- a spike at the deadline -----------------------------------------------------------------


def stops(number: int, done: datetime, due: datetime) -> list[Row]:
    """Cases done at an instant and due at another."""
    return several(number, opened=due - 9 * DAY, stop=done, due=due, due_continuous=due)


FIVE = at("2026-03-20 17:00")
THROUGH_THE_DAY = [
    row for hour in range(8, 17) for row in stops(20, at(f"2026-03-12 {hour:02}:30"), FIVE)
]
"""Work is marked evenly from eight to five, eight days before it is due."""


def test_work_marked_in_the_last_hour_raises_a_question() -> None:
    """Forty of sixty in a third of the time."""
    near = [*stops(40, FIVE - 30 * MINUTES, FIVE), *stops(20, FIVE - 90 * MINUTES, FIVE)]
    found = asked("deadline_spike", instants=[*THROUGH_THE_DAY, *near])
    assert raised(found) == [("pothole", None, 40, 60)]
    row = found.row(0, named=True)
    assert (row["expected"], row["ratio"]) == (pytest.approx(20), pytest.approx(2))
    assert row["test"] == "poisson_binomial"


def test_work_spread_over_the_last_hours_raises_none() -> None:
    """A third in the last of three."""
    near = [row for n in (1, 3, 5) for row in stops(20, FIVE - n * 30 * MINUTES, FIVE)]
    assert raised(asked("deadline_spike", instants=[*THROUGH_THE_DAY, *near])) == []


def test_who_marks_all_work_at_the_end_of_the_day_does_so_on_the_last_day_too() -> None:
    """The hour of the day explains it, not the due."""
    habit = stops(200, at("2026-03-12 16:30"), FIVE)
    found = asked("deadline_spike", instants=[*habit, *stops(60, FIVE - 30 * MINUTES, FIVE)])
    assert raised(found) == []
    assert found["expected"].to_list() == [pytest.approx(60)]


def test_a_service_is_not_asked_whose_habits_are_unknown() -> None:
    """Sixty near the due and nothing else."""
    assert asked("deadline_spike", instants=stops(60, FIVE - 30 * MINUTES, FIVE)).is_empty()


def test_the_first_stop_counts_not_the_one_after_a_reopening() -> None:
    """What was marked in time and opened again was marked in time."""
    near = several(
        40, due_continuous=FIVE, due=FIVE, first_stop=FIVE - 5 * MINUTES, stop=FIVE + 9 * DAY
    )
    found = asked("deadline_spike", instants=[*THROUGH_THE_DAY, *near])
    assert raised(found) == [("pothole", None, 40, 40)]


@pytest.mark.parametrize(
    "aside",
    [
        {"void_reason": "withdrawn"},
        {"missing": "nothing_promised"},
        {"unmeasurable": "closed_before_opened"},
        {"commitment": "first_action"},
    ],
    ids=lambda given: next(iter(given)),
)
def test_what_counts_in_no_rate_raises_nothing(aside: Row) -> None:
    """Void cases, cases without a promise, faults, other commitments."""
    near = [{**row, **aside} for row in stops(40, FIVE - 30 * MINUTES, FIVE)]
    assert raised(asked("deadline_spike", instants=[*THROUGH_THE_DAY, *near])) == []


# --- bulk closing at a period's end ----------------------------------------------------------


def closings(day: str, number: int, *, age: int = 30, **given: str) -> list[Row]:
    """Cases of an age closed on a day at noon."""
    closed = at(f"{day} 12:00")
    return several(number, opened=closed - age * DAY, first_closed=closed, closed=closed, **given)


CALM_JUNE = [row for day in range(12, 30) for row in closings(f"2026-06-{day}", 3)]


def test_many_old_cases_closed_on_the_last_day_raise_a_question() -> None:
    """Forty where three are usual."""
    found = asked("bulk_closing", lives=[*CALM_JUNE, *closings("2026-06-30", 40)])
    assert raised(found) == [("pothole", "2026-06-30", 40, 82)]
    assert found.row(0, named=True)["expected"] == pytest.approx(3)


def test_cases_that_came_in_this_week_are_no_bulk() -> None:
    """The day after a storm."""
    assert (
        raised(asked("bulk_closing", lives=[*CALM_JUNE, *closings("2026-06-30", 90, age=1)])) == []
    )


def test_a_full_day_in_the_middle_of_a_month_is_not_asked_about() -> None:
    """The question is about a period's end."""
    found = asked("bulk_closing", lives=[*CALM_JUNE, *closings("2026-06-18", 40)])
    assert raised(found) == []


def test_a_service_that_closes_old_cases_on_one_day_only_is_asked_too() -> None:
    """There is nothing around it to compare with."""
    found = asked("bulk_closing", lives=closings("2026-06-30", 40))
    assert raised(found) == [("pothole", "2026-06-30", 40, 40)]


def test_three_times_a_usual_day_is_a_full_day() -> None:
    """As is a Monday."""
    assert raised(asked("bulk_closing", lives=[*CALM_JUNE, *closings("2026-06-29", 6)])) == []


def test_the_last_days_are_those_of_the_citys_zone() -> None:
    """It is still the 31st in Denver when it is the 1st in Greenwich."""
    late = several(40, opened=at("2026-03-01 12:00"), first_closed=at("2026-04-01 03:00"))
    found = asked("bulk_closing", Scope("America/Denver"), lives=late)
    assert found["period"].to_list() == ["2026-03-31"]


# --- closings within a minute ----------------------------------------------------------------


def taken(seconds: int, number: int, **given: object) -> list[Row]:
    """Cases closed so many seconds after they were opened."""
    opened = at("2026-05-04 10:00")
    closed = opened + timedelta(seconds=seconds)
    return several(number, opened=opened, first_closed=closed, **given)


def test_cases_closed_within_a_minute_raise_a_question() -> None:
    """Twenty of two hundred; the sixtieth second is within, the next is not.

    A closing some seconds before the opening is one of two clocks.
    """
    lives = [
        *taken(60, 15),
        *taken(-59, 5),
        *taken(61, 180),
        *taken(4_000, 500, service="sweeping"),
    ]
    assert raised(asked("closed_at_once", lives=lives)) == [("pothole", None, 20, 200)]


@pytest.mark.parametrize(
    "aside",
    [
        {"void_reason": "test_or_error"},
        {"closed_on_date_only": True},
        {"closed_before_opened": True},
    ],
    ids=lambda given: next(iter(given)),
)
def test_closings_whose_time_says_nothing_are_left_out(aside: Row) -> None:
    """Void, known by date only, or a fault of the data."""
    found = asked("closed_at_once", lives=[*taken(5, 20, **aside), *taken(4_000, 180)])
    assert found.select("observed", "of").rows() == [(0, 180)]


def test_two_services_that_do_it_do_not_hide_each_other() -> None:
    """Usual is what the middle one of the others does."""
    lives = [
        row
        for service, hits in (("a", 90), ("b", 80), ("c", 0), ("d", 1))
        for row in [*taken(5, hits, service=service), *taken(4_000, 100 - hits, service=service)]
    ]
    assert raised(asked("closed_at_once", lives=lives)) == [
        ("a", None, 90, 100),
        ("b", None, 80, 100),
    ]


# --- close-and-reopen loops ------------------------------------------------------------------


def test_a_service_whose_cases_are_opened_again_far_more_often_raises_a_question() -> None:
    """One in ten, where others have one in fifty."""
    lives = [
        *taken(4_000, 30, reopenings=1), *taken(4_000, 270, reopenings=0),
        *taken(4_000, 6, service="sweeping", reopenings=2),
        *taken(4_000, 294, service="sweeping", reopenings=0),
    ]  # fmt: skip
    assert raised(asked("close_and_reopen", lives=lives)) == [("pothole", None, 30, 300)]


# --- a change of service after the breach ----------------------------------------------------


def test_a_service_changed_after_the_due_raises_a_question() -> None:
    """Fifteen of twenty changes."""
    due = at("2026-05-10 17:00")
    cases = several(20, opened=due - 5 * DAY, due=due)
    changed = [due + HOUR] * 15 + [due - DAY] * 5
    lives = [{**c, "reclassified": when} for c, when in zip(cases, changed, strict=True)]
    found = asked("service_changed_after_due", instants=cases, lives=lives)
    assert raised(found) == [("pothole", None, 15, 20)]


def test_a_change_in_time_or_without_a_due_raises_none() -> None:
    """To the second of the due is in time; where nothing is due, nothing is broken."""
    due = at("2026-05-10 17:00")
    day = due - 5 * DAY
    promised, unpromised = several(20, opened=day, due=due), several(20, opened=day)
    lives = [{**case, "reclassified": due} for case in (*promised, *unpromised)]
    found = asked("service_changed_after_due", instants=[*promised, *unpromised], lives=lives)
    assert found.select("observed", "of").rows() == [(0, 20)]


def test_the_due_before_a_change_of_priority_counts_as_it_was() -> None:
    """A new due does not undo that the old one had passed."""
    due = at("2026-05-10 17:00")
    cases = several(20, opened=due - 5 * DAY, due=due + 9 * DAY, old_due=due)
    lives = [{**case, "reclassified": due + DAY} for case in cases]
    found = asked("service_changed_after_due", instants=cases, lives=lives)
    assert raised(found) == [("pothole", None, 20, 20)]


# --- a pause begun near the due --------------------------------------------------------------


def pauses(number: int, used: float, **given: str) -> list[Row]:
    """Pauses begun when so much of the clock had run."""
    return several(number, start=at("2026-05-04 10:00"), share_used=used, **given)


def test_pauses_in_the_last_tenth_of_the_clock_raise_a_question() -> None:
    """Half of them, where one in ten would be chance."""
    found = asked("paused_near_due", pauses=[*pauses(30, 0.9), *pauses(30, 0.89)])
    assert raised(found) == [("pothole", None, 30, 60)]
    assert found["usual"].to_list() == [0.1]


def test_a_pause_that_the_agreement_refuses_is_asked_about_as_well() -> None:
    """Somebody tried."""
    found = asked("paused_near_due", pauses=pauses(30, 0.97, refused="no_evidence"))
    assert raised(found) == [("pothole", None, 30, 30)]


def test_a_pause_begun_after_the_due_is_too_late_to_help() -> None:
    """It stops nothing, so it is no question of this kind."""
    assert asked("paused_near_due", pauses=pauses(30, 1.2)).is_empty()


def test_pauses_spread_over_the_clock_raise_none() -> None:
    """One in ten is late."""
    spread = [row for nth in range(100) for row in pauses(1, nth / 100)]
    found = asked("paused_near_due", pauses=spread)
    assert found.select("observed", "raised").rows() == [(10, False)]


# --- rising duplicates and cancels -----------------------------------------------------------

QUARTERS = ("2025-02", "2025-05", "2025-08", "2025-11", "2026-02")


def ended(month: str, number: int, **given: str) -> list[Row]:
    """Cases closed in the middle of a month."""
    closed = at(f"{month}-15 12:00")
    return several(number, opened=closed - DAY, first_closed=closed, **given)


@pytest.mark.parametrize(
    ("question", "how"),
    [
        ("rising_duplicates", {"no_action": "D"}),
        ("rising_duplicates", {"void_reason": "duplicate"}),
        ("rising_cancels", {"no_action": "C"}),
        ("rising_cancels", {"void_reason": "withdrawn"}),
    ],
)
def test_a_share_that_rises_against_the_year_before_raises_a_question(
    question: str, how: dict[str, str]
) -> None:
    """From two in a hundred to fifteen."""
    lives = [
        row
        for month, hits in zip(QUARTERS, (4, 4, 4, 4, 30), strict=True)
        for row in [*ended(month, hits, **how), *ended(month, 200 - hits)]
    ]
    found = asked(question, lives=lives)
    assert raised(found) == [("pothole", "2026-Q1", 30, 200)]
    row = found.row(0, named=True)
    assert (row["usual"], row["expected"]) == (pytest.approx(0.02), pytest.approx(4))
    key = {"agency": "crews", "service": "pothole", "period": "2026-Q1"}
    assert len(cases_of(tables(lives=lives), SCOPE, question, **key)) == 30


def test_a_share_that_is_high_and_stays_so_raises_none() -> None:
    """It is the rise that is asked about; a season has its own quarter in the year before."""
    lives = [
        row for month in QUARTERS for row in [*ended(month, 60, no_action="D"), *ended(month, 140)]
    ]
    assert raised(asked("rising_duplicates", lives=lives)) == []


def test_what_was_usual_is_known_from_before_the_asked_for_period() -> None:
    """A screen of one quarter compares it with the year before it."""
    lives = [
        row
        for month, hits in zip(QUARTERS, (4, 4, 4, 4, 30), strict=True)
        for row in [*ended(month, hits, no_action="D"), *ended(month, 200 - hits)]
    ]
    scope = Scope("UTC", date(2026, 1, 1), date(2026, 4, 1))
    found = asked("rising_duplicates", scope, lives=lives)
    assert found.select("period", "raised").rows() == [("2026-Q1", True)]


def test_a_service_that_is_new_has_nothing_to_rise_from() -> None:
    """Fewer than two hundred closings in the year before."""
    lives = [*ended("2025-11", 100), *ended("2026-02", 100, no_action="D")]
    assert asked("rising_duplicates", lives=lives).is_empty()


# --- a first action that stands in for the resolution ----------------------------------------


def looked(number: int, apart: timedelta, *, marked: bool = True) -> list[Row]:
    """Cases looked at, and resolved or only closed so much later."""
    seen = at("2026-05-04 10:00")
    stop = {"stop" if marked else "closed": seen + apart}
    cases = several(number, opened=seen - DAY)
    first = [{**case, "commitment": "first_action", "stop": seen} for case in cases]
    return [*first, *({**case, **stop} for case in cases)]


@pytest.mark.parametrize("marked", [True, False], ids=["resolved", "closed without its stop"])
def test_cases_that_end_with_the_first_look_raise_a_question(*, marked: bool) -> None:
    """Half of them."""
    rows = [*looked(30, MINUTES, marked=marked), *looked(30, 5 * HOUR, marked=marked)]
    assert raised(asked("first_action_as_resolution", instants=rows)) == [("pothole", None, 30, 60)]


def test_work_that_follows_a_look_raises_none() -> None:
    """A minute and a second is work."""
    rows = looked(60, timedelta(seconds=61))
    assert raised(asked("first_action_as_resolution", instants=rows)) == []


# --- the cases behind a finding --------------------------------------------------------------


def test_a_finding_lists_its_cases_and_no_others() -> None:
    """By the instant that tells."""
    lives = [*CALM_JUNE, *closings("2026-06-30", 40), *closings("2026-06-30", 7, service="b")]
    found = cases_of(
        tables(lives=lives), SCOPE, "bulk_closing",
        agency="crews", service="pothole", period="2026-06-30",
    )  # fmt: skip
    assert len(found) == 40
    assert found["at"].unique().to_list() == [at("2026-06-30 12:00")]


def test_a_service_without_a_name_is_one_of_its_own() -> None:
    """Cases whose service no mapping knows."""
    lives = [{**row, "service": None} for row in [*taken(5, 20), *taken(4_000, 80)]]
    found = asked("closed_at_once", lives=lives)
    assert found.select("service", "observed", "of", "raised").rows() == [(None, 20, 100, True)]
    cases = cases_of(tables(lives=lives), SCOPE, "closed_at_once", agency="crews", service=None)
    assert len(cases) == 20


def test_only_what_happened_in_the_period_counts() -> None:
    """From its first day to the last."""
    scope = Scope("UTC", date(2026, 5, 4), date(2026, 5, 5))
    later = [{**row, "first_closed": at("2026-05-05 00:00")} for row in taken(5, 50)]
    found = asked("closed_at_once", scope, lives=[*taken(5, 20), *later])
    assert found.select("observed", "of").rows() == [(20, 20)]
