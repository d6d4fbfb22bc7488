"""Lateness: where half of the late cases are, and where the worst tenth begins."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl
import pytest

from dashboard.charts.spread import SPREADS, Spread, spread
from tests.dashboard.charts.layers import check, of_mark, roles_used, words

LATE = [
    # name, median, p90, words, counts
    ("Cart exchange", 4.0, 17.0, "4 working days; one in ten 17 or more", "90 late cases"),
    ("Sidewalk damage", 22.0, 190.0, "22 working days; one in ten 190 or more", "41 late cases"),
]
FEW = ("Sharps", None, None, "Too few to tell", "2 late cases")


def _data(*rows: tuple[object, ...]) -> Spread:
    frame = pl.DataFrame(list(rows), schema=SPREADS, orient="row")
    return Spread(frame, "Working days past the due")


@pytest.mark.parametrize("rows", [LATE, [*LATE, FEW], [FEW]], ids=["late", "some few", "only few"])
def test_it_keeps_what_every_chart_keeps(rows: Sequence[tuple[object, ...]]) -> None:
    """Roles alone, nothing empty, nothing outside."""
    check(spread(_data(*rows)))


def test_half_is_a_filled_diamond_and_one_in_ten_a_hollow_one() -> None:
    """Told apart without a key of colours."""
    far, half = of_mark(spread(_data(*LATE)), "point")
    assert half["encoding"]["fill"]["field"] == "missed"
    assert far["encoding"]["fill"]["field"] == "paper"
    assert half["encoding"]["x"]["field"] == "median"


def test_two_days_and_two_hundred_can_both_be_read() -> None:
    """The axis widens small numbers and ends at the round one past the largest."""
    scale = of_mark(spread(_data(*LATE)), "point")[0]["encoding"]["x"]["scale"]
    assert (scale["type"], scale["domain"]) == ("symlog", [0.0, 200.0])


def test_too_few_late_cases_have_words_and_no_mark() -> None:
    """A name without numbers keeps its line; it is no miss."""
    chart = spread(_data(FEW))
    assert not of_mark(chart, "point")
    assert "Too few to tell" in words(chart)
    assert "missed" not in roles_used(chart)


def test_without_a_name_there_is_no_chart() -> None:
    """A page says in words why instead."""
    with pytest.raises(ValueError, match="at least one name"):
        spread(_data())
