"""How a case's clock adds up: the lines, as they are written, come to the line below them."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from dashboard.views.adding_up import Written
from dashboard.views.case_told import span
from dashboard.wording import numbers, speaking

DENVER = ZoneInfo("America/Denver")
SECONDS = {"day": 86_400, "hour": 3_600, "minute": 60}
PARTS = st.lists(st.integers(0, 40 * 86_400), min_size=2, max_size=6)


def read(words: str) -> int:
    """How many seconds a duration says; less than a minute is none that could be added."""
    found = re.findall(r"(\d+) (?:working )?(day|hour|minute)", words)
    return sum(int(number) * SECONDS[unit] for number, unit in found)


def last_unit(words: str) -> int:
    """The seconds of the smallest unit that a duration names."""
    found = re.findall(r"day|hour|minute", words)
    return SECONDS[found[-1]]


@given(parts=PARTS, counted=st.booleans())
def test_what_is_taken_off_and_what_is_left_are_as_written_the_whole(
    parts: list[int], *, counted: bool
) -> None:
    """Whoever adds up the lines on paper gets the first of them."""
    whole, *lines = Written(counted).parts(parts)
    assert read(whole) == sum(map(read, lines))


@given(parts=PARTS, counted=st.booleans())
def test_no_line_is_wrong_by_its_last_unit(parts: list[int], *, counted: bool) -> None:
    """What is rounded so that it adds up is rounded by less than what it names last."""
    for seconds, words in zip([sum(parts), *parts], Written(counted).parts(parts), strict=True):
        assert abs(read(words) - seconds) < last_unit(words)


def test_minutes_are_said_where_hours_do_not_add_up() -> None:
    """5 d 11 h less 1 d 17 h and 2 d 15 h would be 27 hours; the clock ran 26 and some minutes."""
    parts = [149_886, 229_800, 94_054]
    assert Written(counted=True).parts(parts) == [
        "5 days, 11 hours, 36 minutes",
        "1 day, 17 hours, 38 minutes",
        "2 days, 15 hours, 50 minutes",
        "26 hours and 8 minutes of working time",
    ]
    with speaking("es"):
        assert Written(counted=True).parts(parts)[0] == "5 días, 11 horas y 36 minutos"


def test_hours_that_add_up_are_left_as_they_are() -> None:
    """Nobody needs minutes that change nothing."""
    parts = [3 * 86_400 + 15 * 3_600, 45 * 3_600]
    assert Written(counted=True).parts(parts) == [
        numbers.duration(sum(parts)),
        "3 days, 15 hours",
        "45 working hours",
    ]


def test_a_wait_over_the_change_of_the_clocks_is_as_long_as_its_parts() -> None:
    """On the wall it is a day; the night in which the clocks go forward is an hour shorter."""
    before, after = (datetime(2026, 3, day, 12, tzinfo=DENVER) for day in (7, 8))
    assert span(before, after) == 23 * 3_600
