"""Numbers, shares, dates and durations, in both languages."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.wording import numbers, speaking
from dashboard.wording.markdown import plain

MONDAY = datetime(2026, 9, 14, 17, 0, tzinfo=ZoneInfo("America/Denver"))


@pytest.mark.parametrize(
    ("value", "goal", "words"),
    [
        (0.711, None, "71%"),
        (0.711, 0.85, "71%"),
        (0.847, 0.85, "84.7%"),
        (0.8499, 0.85, "84.99%"),
        (0.85, 0.85, "85.0%"),
        (0.9996, None, "99.96%"),
        (1.0, None, "100%"),
        (0.0, None, "0%"),
        (0.004, None, "0.4%"),
        (None, None, "\N{EN DASH}"),
    ],
)
def test_a_share_is_rounded_without_contradicting_its_verdict(
    value: float | None, goal: float | None, words: str
) -> None:
    """Whole per cents, a decimal near the goal, more where rounding would lie."""
    assert numbers.share(value, goal) == words


@given(value=st.floats(0, 1), goal=st.integers(1, 99).map(lambda percent: percent / 100))
def test_a_written_share_stays_on_its_side_of_the_goal(value: float, goal: float) -> None:
    """A miss never reads as the goal or better, unless six decimals cannot tell."""
    shown = float(numbers.share(value, goal).rstrip("%")) / 100
    if abs(value - goal) > 1e-7:
        assert (shown > goal) == (value > goal)


@given(value=st.floats(0, 1), goal=st.integers(1, 99).map(lambda percent: percent / 100))
def test_a_cell_stays_on_its_side_of_the_goal(value: float, goal: float) -> None:
    """The column of per cents keeps the verdict with one decimal."""
    cell = numbers.per_cent(value, goal)
    assert cell is not None
    assert (round(cell - goal * 100, 6) > 0) == (value > goal)


@pytest.mark.parametrize(
    ("seconds", "english", "spanish"),
    [
        (13 * 86_400 + 3_700, "13 days, 1 hour", "13 días y 1 hora"),
        (86_400, "1 day", "1 día"),
        (3_600 + 60, "1 hour, 1 minute", "1 hora y 1 minuto"),
        (-120, "2 minutes", "2 minutos"),
        (59, "less than a minute", "menos de un minuto"),
    ],
)
def test_a_duration_names_its_two_largest_units(seconds: int, english: str, spanish: str) -> None:
    """Rounded down, never below nothing."""
    assert numbers.duration(seconds) == english
    with speaking("es"):
        assert numbers.duration(seconds) == spanish


def test_dates_read_as_people_of_the_language_write_them() -> None:
    """LOOK.md, numbers and dates."""
    assert numbers.instant(MONDAY) == "Mon, Sep 14, 2026, 5:00 pm"
    assert (
        numbers.period(date(2026, 7, 1), date(2026, 9, 30))
        == "Jul 1, 2026 \N{EN DASH} Sep 30, 2026"
    )
    with speaking("es"):
        assert numbers.instant(MONDAY) == "lun, 14 de sept de 2026, 5:00 p.m."
        assert numbers.count(1412) == "1,412"
        assert numbers.date_pattern() == "YYYY-MM-DD"
    assert numbers.date_pattern() == "MMM D, YYYY"


def test_a_time_is_the_wall_clock_of_its_own_zone() -> None:
    """No library may move it to the server's zone."""
    assert numbers.time(MONDAY.astimezone(ZoneInfo("UTC"))) == "11:00 pm"
    assert numbers.time(MONDAY) == "5:00 pm"


@pytest.mark.parametrize(
    ("seconds", "words"), [(31 * 3_600 + 59, "31 working hours"), (1_800, "30 working minutes")]
)
def test_working_time_is_said_in_hours(seconds: int, words: str) -> None:
    """A working day has no fixed length, so counted time is not said in days."""
    assert numbers.working_time(seconds) == words


def test_points_are_not_per_cents() -> None:
    """A difference of shares has its own word."""
    assert numbers.points(0.0911) == "9.1 points"
    assert numbers.points(-0.01) == "1 point"


@given(st.timedeltas(timedelta(0), timedelta(days=4_000)))
def test_a_headline_duration_begins_the_full_one(span: timedelta) -> None:
    """The short form leaves the second unit out and changes nothing else."""
    assert numbers.duration(span.total_seconds()).startswith(numbers.about(span.total_seconds()))


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(days=4, hours=19), "5 days"),
        (timedelta(days=4), "4 days"),
        (timedelta(hours=23, minutes=30), "1 day"),
        (timedelta(minutes=61), "2 hours"),
        (timedelta(seconds=59), "less than a minute"),
    ],
)
def test_what_comes_within_a_time_is_not_said_to_come_sooner(span: timedelta, words: str) -> None:
    """Half of the comments that come after 4.8 days at the latest do not come within four."""
    assert numbers.at_most(span.total_seconds()) == words


@pytest.mark.parametrize("text", ["[a](b)", "**x**", ":red[x]", "a_b_c", "$x$", "a\nb", "`x`"])
def test_words_from_the_data_cannot_become_markdown(text: str) -> None:
    """Every special sign is escaped and a line break is a space."""
    safe = plain(text)
    assert "\n" not in safe
    for sign in "[]*:_$`":
        assert safe.count(sign) == safe.count(f"\\{sign}")


@pytest.mark.parametrize(
    ("value", "goal", "words"),
    [
        (0.0, None, "0%"),
        (0.0093, None, "0.9%"),
        (0.0004, None, "0.04%"),
        (0.113, None, "11%"),
        (0.998, None, "99.8%"),
        (0.0298, 0.03, "2.98%"),
        (None, None, "–"),
    ],
)
def test_small_shares_keep_a_decimal(value: float | None, goal: float | None, words: str) -> None:
    """And none contradicts its verdict."""
    assert numbers.rate(value, goal) == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (1, "1 working minute"),
        (30, "30 working minutes"),
        (120, "2 working hours"),
        (510, "8 hours and 30 minutes of working time"),
    ],
)
def test_a_promise_in_minutes_is_told_in_hours_from_an_hour_on(minutes: int, words: str) -> None:
    """Nobody counts 510 minutes."""
    assert numbers.working_minutes(minutes) == words


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (0.7152, 0.7243, ("71.5%", "72.4%")),
        (0.71, 0.98, ("71%", "98%")),
        (0.72001, 0.72002, ("72%", "72%")),
        (0.999, 1.0, ("99.9%", "100%")),
    ],
)
def test_two_shares_that_differ_do_not_look_the_same(
    first: float, second: float, told: tuple[str, str]
) -> None:
    """72% beside 72% would not be 0.9 points kinder."""
    assert numbers.told_apart(first, second) == told
