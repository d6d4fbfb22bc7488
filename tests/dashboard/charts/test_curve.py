"""The curve: what is done by when, with the promises on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import polars as pl
import pytest

from dashboard.charts.axes import LETTER
from dashboard.charts.curve import CLEAR, CURVE, LENGTHS, Curve, curve, reached
from tests.dashboard.charts.layers import check, of_mark, words

DAYS = [(1.0, 0.2), (2.0, 0.4), (3.0, 0.55), (4.0, 0.7), (5.0, 0.8), (6.0, 0.9)]
PROMISES = [
    # days, share, kind, words
    (3.0, 0.55, "signed", "Signed: 3 days, 55%"),
    (5.0, 0.8, "proposed", "Proposed: 5 days, 80%"),
]


def _data(days: Sequence[tuple[float, float]] | None = None, **more: Any) -> Curve:  # noqa: ANN401 - several types
    rows = [(d, s, max(s - 0.05, 0.0), min(s + 0.05, 1.0)) for d, s in days or DAYS]
    fields: dict[str, Any] = {
        "rows": pl.DataFrame(rows, schema=CURVE, orient="row"),
        "lengths": pl.DataFrame(PROMISES, schema=LENGTHS, orient="row"),
        "goal": 0.85,
        "goal_words": "Goal 85%",
        "band_words": "in the gray, half to\nfour fifths of cases end",
        "below": "Promised working days",
    }
    return Curve(**(fields | more))


NO_PROMISE: dict[str, Any] = {
    "lengths": pl.DataFrame(schema=LENGTHS),
    "goal": None,
    "goal_words": "",
}


@pytest.mark.parametrize(
    "data",
    [_data(), _data(**NO_PROMISE), _data([(0.0, 0.0), (90.0, 0.3)], **NO_PROMISE)],
    ids=["what if", "without a promise", "half not reached"],
)
def test_it_keeps_what_every_chart_keeps(data: Curve) -> None:
    """Roles alone, nothing empty, nothing outside."""
    check(curve(data))


@pytest.mark.parametrize(
    ("share", "day"), [(0.5, 3.0), (0.55, 3.0), (0.8, 5.0), (0.9, 6.0), (0.91, None)]
)
def test_the_day_on_which_a_share_is_reached(share: float, day: float | None) -> None:
    """The first day on which so many have ended; none while the curve is below."""
    assert reached(_data().rows, share) == day


def test_grey_is_where_half_to_four_fifths_end() -> None:
    """From the day of the half to the day of the four fifths; without the latter, nothing."""
    (band,) = of_mark(curve(_data()), "rect")
    assert (band["rows"][0]["x"], band["rows"][0]["x2"]) == (3.0, 5.0)
    assert not of_mark(curve(_data(DAYS[:3])), "rect")


@pytest.mark.parametrize(
    ("days", "at_480", "at_1000"),
    [
        ((4.0, 0.55), 5.0, 5.0),
        ((5.5, 0.8), 5.5, 5.5),
        ((5.5, 6.5), 6.5, 6.5),
        ((11.0, 13.0), None, 5.0),
        ((11.0, 19.5), 11.0, 5.0),
    ],
)
def test_no_line_of_a_promise_runs_through_the_words_of_the_grey(
    days: tuple[float, float], at_480: float | None, at_1000: float
) -> None:
    """They stand in the first gap beside it that is wide enough, or nowhere."""
    early = [(0.0, 0.0), (3.0, 0.5), (5.0, 0.8), (20.0, 0.9)]
    kinds = ("signed", "proposed")
    lengths = [(day, 0.85, kind, "") for day, kind in zip(days, kinds, strict=True)]
    data = _data(early, lengths=pl.DataFrame(lengths, schema=LENGTHS, orient="row"))
    said = [layer for layer in of_mark(curve(data), "text") if "gap" in layer["rows"][0]]
    assert len(said) == 2  # with their halo
    for layer in said:
        assert [_stands(layer["rows"], width) for width in (480, 1000)] == [at_480, at_1000]


def test_left_of_a_late_grey_are_its_words() -> None:
    """Where it ends at the right edge."""
    late = [(0.0, 0.0), (15.0, 0.5), (19.0, 0.8), (20.0, 0.9)]
    (said, _) = (
        r for r in of_mark(curve(_data(late, **NO_PROMISE)), "text") if "gap" in r["rows"][0]
    )
    assert _stands(said["rows"], 700) == 15.0


def _stands(gaps: Sequence[dict[str, Any]], width: int) -> float | None:
    """The gap in which the words are shown in a chart so wide, as its expression finds it."""
    room = max(map(len, gaps[0]["words"].splitlines())) * LETTER + 12
    wide = [
        gap["gap"]
        for gap in gaps
        if gap["free"] * (width - 60) >= room > gap["before"] * (width - 60)
    ]
    return wide[0] if wide else None


def test_the_signed_promise_is_an_ink_circle_and_the_proposed_a_plum_square() -> None:
    """Told apart by shape, by colour and by the line down."""
    signed, proposed = of_mark(curve(_data()), "point")
    assert (signed["mark"]["shape"], signed["rows"][0]["role"]) == ("circle", "ink")
    assert (proposed["mark"]["shape"], proposed["rows"][0]["role"]) == ("square", "pause")
    drops = [r for r in of_mark(curve(_data()), "rule") if "bottom" in r["rows"][0]]
    assert [drop["mark"]["strokeDash"] for drop in drops] == [[1, 0], [4, 3]]


def test_the_words_of_both_promises_are_on_opposite_sides() -> None:
    """The rising line separates them; each has a second place where the first would be cut off."""
    said = [r for r in of_mark(curve(_data()), "text") if r["rows"][0].get("kind")]
    shown = [(r["rows"][0]["kind"], r["mark"]["align"]) for r in said if "color" in r["encoding"]]
    assert shown[::2] == [("signed", "right"), ("proposed", "left")]
    assert "Signed: 3 days, 55%" in words(curve(_data()))


@pytest.mark.parametrize("goal", [0.5, 0.55, 0.58, 0.6, 0.62, 0.7, 0.75, 0.8, 0.85])
def test_no_words_of_a_promise_stand_in_the_line_of_the_goal(goal: float) -> None:
    """Nor do the goal's own stand in those of the signed promise."""
    layers = curve(_data(goal=goal))
    line = next(r["rows"][0] for r in of_mark(layers, "rule") if "over" in r["rows"][0])
    said = [r for r in of_mark(layers, "text") if r["rows"][0].get("kind")]
    heights = [r["rows"][0][r["encoding"]["y"]["field"]] for r in said]
    assert len(heights) == len(PROMISES) * 4  # each on both sides, with its halo
    assert all(abs(height - line["y"]) >= CLEAR for height in heights)
    signed = next(r["rows"][0] for r in said if r["rows"][0]["kind"] == "signed")
    assert abs(signed["left"] - line["over"]) >= CLEAR


def test_the_line_rises_in_steps_unless_it_is_an_estimate() -> None:
    """Counted cases end on a day, not between two."""
    steps = [
        of_mark(curve(_data(steps=s)), "line")[0]["mark"]["interpolate"] for s in (True, False)
    ]
    assert steps == ["step-after", "linear"]


def test_one_day_is_no_curve() -> None:
    """A page says in words why instead."""
    with pytest.raises(ValueError, match="at least two days"):
        curve(_data(DAYS[:1]))
