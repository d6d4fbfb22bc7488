"""Funnels: exact limits round the goal, and who lies beyond them."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from metrics.reading import curve, funnel
from metrics.reading.funnel import STATES

LIMITS = ["low95", "high95", "low998", "high998"]


def rows(*pairs: tuple[int, int]) -> pl.DataFrame:
    """Some counts k of n."""
    return pl.DataFrame(pairs, schema={"k": pl.Int64, "n": pl.Int64}, orient="row")


def test_where_each_row_lies_is_said_by_exact_tails() -> None:
    """Goal 90 % of 100 cases: 84 to 95 are usual, below 80 and above 98 is one in a thousand."""
    law = stats.binom(100, 0.9)
    assert law.cdf(83) < 0.025 <= law.cdf(84)
    assert law.sf(95) < 0.025 <= law.sf(94)
    table = rows((90, 100), (84, 100), (83, 100), (79, 100), (95, 100), (96, 100), (100, 100))
    found = funnel(table, goal=0.9)
    assert found["state"].to_list() == [
        "within", "within", "worse", "much_worse", "within", "better", "much_better",
    ]  # fmt: skip
    assert found.row(0, named=True)["low95"] == 0.84


@settings(max_examples=60, deadline=None)
@given(n=st.integers(1, 500), part=st.floats(0, 1), goal=st.floats(0.01, 0.99))
def test_beyond_a_limit_is_what_a_one_sided_test_rejects(n: int, part: float, goal: float) -> None:
    """By scipy's own binomial test, at 2.5 % and at 0.1 % a side."""
    k = round(part * n)
    tails = {
        side: stats.binomtest(k, n, goal, alternative=word).pvalue
        for side, word in (("worse", "less"), ("better", "greater"))
    }
    side = min(tails, key=lambda name: tails[name])
    expected = "within"
    if tails[side] < 0.025:
        expected = f"much_{side}" if tails[side] < 0.001 else side
    assert funnel(rows((k, n)), goal=goal)["state"].to_list() == [expected]


def test_the_inner_limits_lie_within_the_outer_and_all_close_in_on_the_goal() -> None:
    """More cases, narrower funnel."""
    shape = curve(5_000, goal=0.85, least=30)
    assert (shape["low998"] <= shape["low95"]).all()
    assert (shape["high95"] <= shape["high998"]).all()
    width = shape["high95"] - shape["low95"]
    assert (width[-1] < 0.03, width[0] > 0.2) == (True, True)
    assert ((shape["low95"] <= 0.85) & (shape["high95"] >= 0.85)).all()
    assert (shape["n"][0], shape["n"][-1]) == (30, 5_000)


def test_a_row_of_too_few_cases_or_of_none_is_not_judged() -> None:
    """Two of nine would lie far below."""
    found = funnel(rows((2, 9), (0, 0)), goal=0.9, least=30)
    assert found["state"].to_list() == ["few", "few"]
    assert found.row(1, named=True)["low95"] is found["value"][1] is None


def test_the_rows_keep_their_order_and_what_they_say_of_themselves() -> None:
    """Two agencies of the same size."""
    table = rows((9, 10), (8, 10)).with_columns(agency=pl.Series(["b", "a"]))
    assert funnel(table, goal=0.9)["agency"].to_list() == ["b", "a"]


def test_a_goal_is_a_share() -> None:
    """90 is none."""
    with pytest.raises(ValueError, match="between 0 and 1"):
        funnel(rows((9, 10)), goal=90)


def test_under_a_ceiling_fewer_is_better() -> None:
    """Six in a hundred may be opened again."""
    found = funnel(rows((0, 200), (30, 200)), goal=0.06, higher_is_better=False)
    assert found["state"].to_list() == ["much_better", "much_worse"]


def test_the_states_are_those_that_are_named() -> None:
    """A page has words for each."""
    found = funnel(rows(*((k, 100) for k in range(101)), (1, 2)), goal=0.9, least=30)
    assert set(found["state"]) == set(STATES)
