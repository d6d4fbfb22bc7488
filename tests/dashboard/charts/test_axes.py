"""The plane of a chart: places in pixels, round steps, and words that keep apart."""

from __future__ import annotations

from itertools import pairwise

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.axes import Plane, apart, fine_steps, percents, round_steps, share_steps

PLANE = Plane(x=(0, 10), y=(0.6, 1.0), top=10, bottom=210, height=250)


@pytest.mark.parametrize(
    ("value", "pixel"), [(0.6, 210), (1.0, 10), (0.8, 110), (0.2, 210), (1.7, 10)]
)
def test_a_value_has_its_pixel_and_none_leaves_the_plane(value: float, pixel: float) -> None:
    """The larger, the nearer to the top; what is outside lies on the edge."""
    placed = PLANE.placed(pl.DataFrame({"v": [value]}), "v")
    assert placed["v"].item() == pytest.approx(pixel)


@pytest.mark.parametrize(
    ("low", "high", "steps"),
    [
        (0.68, 0.95, [0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]),
        (0.31, 0.9, [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]),
        (0.02, 0.98, [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (0.99, 1.0, [0.95, 1.0]),
    ],
)
def test_shares_have_round_steps_around_them(low: float, high: float, steps: list[float]) -> None:
    """Twentieths, tenths or fifths, never beyond nothing and all."""
    assert share_steps(low, high) == pytest.approx(steps)


@given(low=st.floats(0, 1), high=st.floats(0, 1))
def test_steps_of_shares_enclose_them(low: float, high: float) -> None:
    """No point of the chart lies outside its grid, and there are two lines at least."""
    low, high = sorted((low, high))
    steps = share_steps(low, high)
    assert steps[0] <= low + 1e-9
    assert steps[-1] >= high - 1e-9
    assert 2 <= len(steps) <= 9


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0.0, 0.0115, ["0.0%", "0.2%", "0.4%", "0.6%", "0.8%", "1.0%", "1.2%"]),
        (0.004, 0.031, ["0.0%", "0.5%", "1.0%", "1.5%", "2.0%", "2.5%", "3.0%", "3.5%"]),
        (0.02, 0.07, ["2%", "3%", "4%", "5%", "6%", "7%"]),
        (0.995, 1.0, ["99.4%", "99.6%", "99.8%", "100.0%"]),
        (0.31, 0.9, ["30%", "40%", "50%", "60%", "70%", "80%", "90%"]),
    ],
)
def test_shares_that_lie_close_have_finer_steps(low: float, high: float, words: list[str]) -> None:
    """A rate of one in a hundred moves visibly too."""
    assert percents(fine_steps(low, high)) == words


@given(low=st.floats(0, 1), high=st.floats(0, 1))
def test_finer_steps_enclose_their_shares_too(low: float, high: float) -> None:
    """Within nothing and all, two lines at least."""
    low, high = sorted((low, high))
    steps = fine_steps(low, high)
    assert 0 <= steps[0] <= low + 1e-9
    assert 1 >= steps[-1] >= high - 1e-9
    assert 2 <= len(steps) <= 9


@given(low=st.integers(0, 1000), span=st.integers(1, 100_000))
def test_round_steps_enclose_what_they_are_for(low: int, span: int) -> None:
    """Not too many of them either."""
    steps = round_steps(low, low + span)
    assert steps[0] <= low
    assert steps[-1] >= low + span
    assert len(steps) <= 8


@given(st.lists(st.floats(0, 300), max_size=6), st.floats(1, 30))
def test_words_keep_their_distance_and_their_order(places: list[float], room: float) -> None:
    """Nothing moves up, and nothing passes another."""
    moved = apart(places, room)
    assert all(new >= old for new, old in zip(moved, places, strict=True))
    assert [i for i, _ in sorted(enumerate(places), key=lambda p: p[1])] == [
        i for i, _ in sorted(enumerate(moved), key=lambda p: p[1])
    ]
    ordered = sorted(moved)
    assert all(b - a >= room - 1e-6 for a, b in pairwise(ordered))


def test_words_that_do_not_touch_stay_where_they_are() -> None:
    """Only what would print over another moves."""
    assert apart([10.0, 100.0, 40.0], 15) == [10.0, 100.0, 40.0]
