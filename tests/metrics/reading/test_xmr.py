"""Control charts: their limits, their signals, and the planted stories that they have to tell."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.reading import control, standing
from metrics.reading.xmr import BASELINE

TRUTH = Path(__file__).parents[3] / "seed" / "truth.json"


def months(values: Sequence[float | None], *, n: int = 100, first: int = 0) -> pl.DataFrame:
    """A figure by month from January 2024 on; a month without a value has no cases."""
    periods = [date(2024 + (m // 12), m % 12 + 1, 1) for m in range(first, first + len(values))]
    cases = [0 if v is None else n for v in values]
    types = {"period": pl.Date, "n": pl.Int64, "value": pl.Float64}
    return pl.DataFrame({"period": periods, "n": cases, "value": values}, schema=types)


def signals(chart: pl.DataFrame) -> dict[int, list[str]]:
    """The signals by the number of the month."""
    found = chart["signals"].to_list()
    return {nth: names for nth, names in enumerate(found) if names}


CALM = [0.80, 0.82] * 6
"""Twelve months around 81 %, with limits at 2.66 times 2 points from it."""


def test_the_flow_rates_of_the_nist_handbook_have_its_limits() -> None:
    """Mean 50.81, mean moving range 1.8778, limits 45.8159 and 55.8041.

    NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2. It divides by 1.128 where we multiply
    by the rounded 2.66, so the limits agree to a thousandth.
    """
    rates = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
    chart = control(months(rates), bounds=None)
    first = chart.row(0, named=True)
    assert first["mean"] == pytest.approx(50.81)
    assert chart["moving_range"].mean() == pytest.approx(1.8778, abs=5e-5)
    assert (first["lower"], first["upper"]) == pytest.approx((45.8159, 55.8041), abs=1e-3)
    assert not chart["signal"].any()
    assert chart["trial"].all(), "ten points are fewer than twelve"


def test_limits_lie_2_66_mean_moving_ranges_from_the_mean() -> None:
    """Each step is 2 points wide."""
    row = control(months(CALM)).row(-1, named=True)
    assert row["mean"] == pytest.approx(0.81)
    assert row["lower"] == pytest.approx(0.81 - 2.66 * 0.02)
    assert row["upper"] == pytest.approx(0.81 + 2.66 * 0.02)
    assert not row["trial"]


def test_months_after_the_first_twelve_do_not_move_the_limits() -> None:
    """A fall is measured against what was usual before it."""
    calm, fallen = control(months(CALM)), control(months([*CALM, 0.5, 0.4, 0.3]))
    assert fallen["lower"].unique().to_list() == calm["lower"].unique().to_list()
    assert set(signals(fallen)) == {12, 13, 14}


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        # One far point; the months around it are as ever.
        ([0.81, 0.90, 0.81], {13: ["outside"]}),
        # Seven above the mean, each within the outer third's inner edge.
        ([0.82] * 7, {11: ["one_side"]} | {nth: ["one_side"] for nth in range(12, 19)}),
        # Six are none (the twelfth month is above as well and makes seven, so begin below).
        ([0.80, *[0.815] * 6, 0.80], {}),
        # Seven falling, across the mean.
        ([0.84, 0.83, 0.82, 0.815, 0.805, 0.80, 0.79],
         {nth: ["trend"] for nth in range(12, 19)}),
        # Six falling.
        ([0.835, 0.83, 0.82, 0.815, 0.805, 0.80, 0.81], {}),
        # Two of three in the outer third (beyond 81 ± 3.55 points), on one side.
        ([0.80, 0.85, 0.82, 0.85, 0.80], {13: ["outer_third"], 15: ["outer_third"]}),
        # Two of three, but on either side of the mean.
        ([0.80, 0.85, 0.77, 0.80], {}),
        # Two of three with the third on the other side.
        ([0.80, 0.85, 0.80, 0.85, 0.80], {}),
    ],
)  # fmt: skip
def test_each_signal_is_seen_and_what_is_none_is_not(
    after: list[float], expected: dict[int, list[str]]
) -> None:
    """After twelve calm months; months are counted from zero."""
    assert signals(control(months([*CALM, *after]))) == expected


def test_two_near_the_limits_on_opposite_sides_are_no_signal() -> None:
    """As NHSRplotthedots has it, the package behind the NHS's charts."""
    values = [0.51, 0.49] * 5 + [0.51, 0.49]
    chart = control(months([*values, 0.545, 0.455]))
    assert signals(chart) == {}


def test_a_known_change_begins_limits_of_its_own() -> None:
    """Agreement 2.0.0 came on 14 January 2025; until it has twelve points its limits are trial."""
    after = [0.90, 0.92, 0.91, 0.93]
    chart = control(months([*CALM, *after]), changes=[date(2025, 1, 14)])
    assert chart["phase"].to_list() == [0] * 12 + [1] * 4
    assert chart["trial"].to_list() == [False] * 12 + [True] * 4
    assert chart["points"].to_list() == [12] * 12 + [4] * 4
    assert chart["mean"][12] == pytest.approx(0.915)
    assert chart["moving_range"][12] is None, "the line breaks there"
    assert signals(chart) == {}


def test_a_change_without_being_told_of_is_a_signal() -> None:
    """The same months as one phase."""
    assert 12 in signals(control(months([*CALM, 0.90, 0.92, 0.91, 0.93])))


def test_a_month_without_cases_is_a_gap() -> None:
    """It has limits beside it but no signal, and no distance is measured across it."""
    chart = control(months([0.80, 0.82, None, 0.90, 0.88]))
    expected = [None, 0.02, None, None, 0.02]
    assert chart["moving_range"].to_list() == pytest.approx(expected)
    assert chart["signals"].to_list()[2] is None
    assert chart["mean"][2] == pytest.approx(0.85)


def test_a_month_missing_from_the_table_is_a_gap_too() -> None:
    """The distance is that to the month before, not to the row before."""
    whole = months([0.80, 0.82, 0.99, 0.90, 0.88])
    chart = control(whole.filter(pl.col("period") != date(2024, 3, 1)))
    assert chart["moving_range"].to_list() == pytest.approx([None, 0.02, None, 0.02])


def test_a_run_goes_on_over_a_month_without_cases() -> None:
    """Seven on one side, however many months say nothing in between."""
    after = [0.80, 0.82, 0.82, 0.82, None, 0.82, 0.82, 0.82, 0.82]
    assert set(signals(control(months([*CALM, *after])))) == {13, 14, 15, 17, 18, 19, 20}


def test_a_month_of_too_few_cases_is_shown_and_makes_no_signal() -> None:
    """Two of two in time is 100 percent, and says nothing."""
    few = months([1.0], n=2, first=12)
    chart = control(pl.concat([months(CALM), few]))
    assert chart["too_few"].to_list() == [False] * 12 + [True]
    assert (chart["value"][-1], chart["signals"].to_list()[-1]) == (1.0, None)
    assert signals(control(pl.concat([months(CALM), few]), least=1)) == {12: ["outside"]}


def test_where_no_month_has_enough_cases_there_are_no_limits() -> None:
    """A park of eleven cases a month."""
    chart = control(months(CALM, n=11))
    assert chart["mean"].null_count() == chart["upper"].null_count() == len(CALM)
    assert standing(chart, goal=0.9).select("value", "assurance").rows() == [(None, None)]


def test_one_point_alone_has_no_limits() -> None:
    """A range needs two."""
    assert control(months([0.8]))["lower"].to_list() == [None]


def test_limits_of_a_share_end_where_shares_end() -> None:
    """No month can be above 100 percent; the signals are those of the limits themselves."""
    chart = control(months([0.99, 0.97] * 6))
    assert chart["upper"][0] == 1
    assert chart["lower"][0] == pytest.approx(0.98 - 2.66 * 0.02)


def test_a_share_that_never_moves_has_a_signal_at_its_first_move() -> None:
    """And none through how numbers are stored."""
    assert signals(control(months([0.1 + 0.2] * 12 + [0.3]))) == {}
    assert 12 in signals(control(months([0.3] * 12 + [0.29])))


@pytest.mark.parametrize(
    ("goal", "higher_is_better", "assurance"),
    [
        (0.70, True, "consistently_passes"),
        (0.90, True, "consistently_fails"),
        (0.80, True, "hit_and_miss"),
        (0.70, False, "consistently_fails"),
        (0.90, False, "consistently_passes"),
        (0.80, False, "hit_and_miss"),
        (None, True, None),
    ],
)
def test_assurance_says_on_which_side_of_the_goal_the_limits_lie(
    goal: float | None, *, higher_is_better: bool, assurance: str | None
) -> None:
    """Usual months lie between 75.7 and 86.3 percent."""
    found = standing(control(months(CALM)), goal=goal, higher_is_better=higher_is_better)
    assert found["assurance"].to_list() == [assurance]


@pytest.mark.parametrize(("higher_is_better", "good"), [(True, False), (False, True)])
def test_whether_a_signal_is_good_news_depends_on_what_is_wanted(
    *, higher_is_better: bool, good: bool
) -> None:
    """A fall far below the limits; a month without a signal is no news."""
    chart = control(months([*CALM, 0.5]), higher_is_better=higher_is_better)
    assert chart["good"].to_list() == [None] * 12 + [good]


def test_groups_have_limits_of_their_own() -> None:
    """Whatever the order of the rows, and with a group that has no name."""
    high = [value + 0.1 for value in CALM]
    parts = [months(CALM).with_columns(agency=pl.lit("a")),
             months(high).with_columns(agency=pl.lit(None, pl.String))]  # fmt: skip
    table = pl.concat(parts).sample(fraction=1, shuffle=True, seed=3)
    chart = control(table, by=["agency"])
    assert chart["agency"].to_list() == ["a"] * 12 + [None] * 12
    assert chart["mean"].to_list() == pytest.approx([0.81] * 12 + [0.91] * 12)
    assert standing(chart, goal=0.9, by=["agency"]).height == 2


def test_a_month_that_is_there_twice_is_refused() -> None:
    """Two agencies in one line would be nobody's."""
    with pytest.raises(ValueError, match="more than one row"):
        control(pl.concat([months(CALM), months(CALM)]))


@settings(max_examples=25, deadline=None)
@given(values=st.lists(st.floats(0.2, 0.8), min_size=3, max_size=30), moved=st.floats(-0.1, 0.1))
def test_signals_do_not_depend_on_where_the_scale_begins(values: list[float], moved: float) -> None:
    """Moving all values moves mean and limits with them. They are rounded, so no tie is broken."""
    at = [round(value, 2) for value in values]
    there = [value + round(moved, 2) for value in at]
    one, other = (control(months(v), bounds=None) for v in (at, there))
    assert signals(one) == signals(other)
    assert other["upper"].to_list() == pytest.approx(
        [u + round(moved, 2) for u in one["upper"].to_list()]
    )


@pytest.fixture(scope="module")
def truth() -> Mapping[str, Any]:
    """What was planted in the demonstration city."""
    known: Mapping[str, Any] = json.loads(TRUTH.read_text("utf-8"))
    return known


def planted(shares: Mapping[str, Mapping[str, int]]) -> pl.DataFrame:
    """Shares by month as a figure."""
    rows = [(date.fromisoformat(f"{month}-01"), s["k"], s["n"]) for month, s in shares.items()]
    table = pl.DataFrame(rows, schema=["period", "k", "n"], orient="row")
    return table.with_columns(value=pl.col("k") / pl.col("n"))


def test_the_improvement_that_is_real_is_a_signal(truth: Mapping[str, Any]) -> None:
    """Signs are replaced sooner from July 2025 on, and not one month before."""
    chart = control(planted(truth["stories"]["improvement_that_is_real"]["due"]))
    last = standing(chart, goal=0.9).row(0, named=True)
    assert (last["side"], last["since"]) == ("above", date(2025, 7, 1))
    assert chart.filter("signal")["period"].min() == date(2025, 7, 1)


def test_told_of_the_new_crew_the_chart_is_calm_again(truth: Mapping[str, Any]) -> None:
    """A known change breaks the line, and neither side of it has anything to say."""
    months_of = planted(truth["stories"]["improvement_that_is_real"]["due"])
    chart = control(months_of, changes=[date(2025, 7, 1)])
    assert not chart["signal"].any()
    assert chart["mean"][-1] - chart["mean"][0] > 0.2


def test_the_dip_that_is_noise_is_none(truth: Mapping[str, Any]) -> None:
    """Loose dogs in February 2026, and in every other month."""
    story = truth["stories"]["dip_that_is_noise"]
    chart = control(planted(story["due"]))
    dip = chart.filter(pl.col("period") == date(2026, 2, 1)).row(0, named=True)
    assert dip["lower"] < dip["value"] < dip["mean"]
    assert not chart["signal"].any()


def test_solid_waste_is_a_signal_from_june_2026_on(truth: Mapping[str, Any]) -> None:
    """Its usual months are those before the fall."""
    chart = control(planted(truth["on_time_due"]["solid-waste"]))
    last = standing(chart, goal=0.9).row(0, named=True)
    assert (last["side"], last["since"]) == ("below", date(2026, 6, 1))
    fallen = chart.filter(pl.col("period") >= date(2026, 6, 1))
    assert all("outside" in names for names in fallen["signals"])


def test_few_services_have_a_signal_of_which_nothing_was_planted(truth: Mapping[str, Any]) -> None:
    """All of Solid Waste fell, and signs got better; no other service's chart says anything."""
    told = {"sign_damaged", "missed_trash", "missed_recycling", "missed_compost", "cart_repair",
            "compost_cart_request", "illegal_dumping"}  # fmt: skip
    parts = [
        planted(shares).with_columns(service=pl.lit(service))
        for service, shares in truth["on_time_due_by_service"].items()
    ]
    chart = control(pl.concat(parts), by=["service"])
    assert set(chart.filter("signal")["service"]) == told
    assert BASELINE == 12
