"""Lengths of time said so that they neither mislead nor stumble."""

from __future__ import annotations

import pytest

from dashboard.wording import speaking
from dashboard.wording import timeliness as words
from dashboard.wording.numbers import DAY, HOUR

LATE = [
    # half, most, says
    (
        2 * DAY,
        13.2 * DAY,
        (
            "Half of the late cases were 2 working days late or more; one in ten, 13 working days "
            "or more. 40 late cases."
        ),
    ),
    (
        0.4 * DAY,
        3 * DAY,
        (
            "Half of the late cases were less than 1 working day late; one in ten, 3 working days "
            "or more. 40 late cases."
        ),
    ),
    (
        0.1 * DAY,
        0.9 * DAY,
        "Nine in ten of the late cases were less than 1 working day late. 40 late cases.",
    ),
    (None, None, "Nothing is late."),
]


@pytest.mark.parametrize(("half", "most", "says"), LATE)
def test_lateness_below_a_day_is_never_nought_days(
    half: float | None, most: float | None, says: str
) -> None:
    """Late is late."""
    assert words.late(half, most, 40) == says


WAITS = [
    (3 * DAY + 18 * HOUR, "3 days, 18 hours"),
    (13.6 * DAY, "14 days"),
    (None, "not yet reached"),
]


@pytest.mark.parametrize(("seconds", "says"), WAITS)
def test_a_wait_has_its_hours_while_they_matter(seconds: float | None, says: str) -> None:
    """Up to ten days; and where the curve does not get there it says so."""
    assert words.length(seconds) == says


def test_an_expectation_that_is_not_reached_is_a_whole_sentence() -> None:
    """Eight in ten are not closed yet."""
    assert words.expected(3 * DAY, None).startswith(
        "Half by 3 days; eight in ten is not yet reached."
    )
    assert "fewer than half" in words.expected(None, None)


def test_of_what_came_in_a_range_is_told_while_some_still_runs() -> None:
    """From none of the running met to all of them; a point only when nothing runs."""
    assert words.received(70, 0, 100) == "Of all that came in, 70% was done on time: 70 of 100."
    assert words.received(70, 20, 100) == (
        "Of all that came in, 70.0–90.0% will have been done on time: 20 of 100 are not yet due."
    )
    narrow = words.received(7_000, 1, 10_000)
    assert narrow.startswith("Of all that came in, 70.0% will"), "no range from 70.0 to 70.0"
    with speaking("es"):
        assert words.received(70, 1, 100) == (
            "De todo lo que entró, 70.0–71.0% se habrá hecho a tiempo: 1 de 100 aún no vence."
        )


def test_what_a_rule_is_worth_has_its_sign() -> None:
    """Plus, minus and nothing."""
    assert words.worth(12, 0.012) == "+12 cases, +1.2 points"
    assert words.worth(-1, -0.01) == "\N{MINUS SIGN}1 case, \N{MINUS SIGN}1 point"
    assert words.worth(0, 0.0) == "the same"


def test_a_reason_of_the_log_is_in_the_words_of_the_language() -> None:
    """The same as on the page of a case."""
    assert words.reason("waiting_on_resident") == "Waiting on the resident"
    with speaking("es"):
        assert words.reason("waiting_on_resident") == "En espera de la persona"


@pytest.mark.parametrize(
    ("gap", "said"),
    [
        (0.237, "Usual way: 23.7 points more"),
        (0.0099, "Usual way: 1 point more"),
        (0.004, "Usual way: 0.4 points more"),
        (0.0, "Usual way: the same"),
        (-0.07, "Usual way: 7 points less"),
    ],
)
def test_a_row_never_calls_different_shares_the_same(gap: float, said: str) -> None:
    """The table beside the chart shows the gap to a decimal of a point."""
    assert words.kinder(gap) == said


def test_what_is_open_of_a_period_is_not_called_what_is_overdue_now() -> None:
    """The Overview says 6,437 overdue of all; here are those that fell due in the period."""
    assert words.still_open_aside(739) == "739 still open"
    assert "fell due in this period" in words.flattery_note(0, 1, 1, still_open=True)
    assert "Still open" not in words.flattery_note(0, 1, 1, still_open=False)


def test_the_note_of_the_clocks_says_why_the_agencys_can_be_the_longer_one() -> None:
    """It is of other cases."""
    assert "accepted cases alone" in words.clocks_note()


@pytest.mark.parametrize(
    ("usual", "gap", "said"),
    [
        (0.98, 0.267, "says 98%: 26.7 points kinder."),
        (0.7243, 0.0091, "says 72.4% instead of 71.5%: 0.9 points kinder."),
    ],
)
def test_the_usual_way_is_never_said_to_be_kinder_by_the_same_number(
    usual: float, gap: float, said: str
) -> None:
    """Rounded to whole per cents both would be 72%."""
    assert words.usual(usual, gap).endswith(said)
