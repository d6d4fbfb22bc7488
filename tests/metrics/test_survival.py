"""How long things take when some of them are not over yet."""

from __future__ import annotations

import warnings

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import CensoredData, ecdf

from metrics.survival import curves, times_reached

# The remission times in weeks of E. J. Freireich and others, "The effect of 6-mercaptopurine on the
# duration of steroid-induced remissions in acute leukemia", Blood 21 (1963), as E. A. Gehan gives
# them in Biometrika 52 (1965); a plus is a patient still in remission when last seen.
TREATED = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
PLACEBO = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"
PUBLISHED = {6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448}
"""The curve of the treated, as the textbooks print it."""


def lives(text: str, **columns: object) -> pl.DataFrame:
    """Durations, those with a plus not ended."""
    words = text.split()
    frame = pl.DataFrame(
        {
            "seconds": [int(word.rstrip("+")) for word in words],
            "ended": [not word.endswith("+") for word in words],
        },
        schema={"seconds": pl.Int64, "ended": pl.Boolean},
    )
    return frame.with_columns(**{name: pl.lit(value) for name, value in columns.items()})


def times(text: str) -> tuple[float | None, ...]:
    """When half, eight in ten and nine in ten are over."""
    return times_reached(lives(text).lazy()).row(0)


def test_the_curve_is_the_published_one() -> None:
    """Freireich's treated patients, to three decimals."""
    curve = curves(lives(TREATED).lazy())
    found = {week: round(share, 3) for week, share in curve.select("seconds", "share").rows()}
    assert found == PUBLISHED
    assert curve["at_risk"].to_list() == [21, 17, 15, 12, 11, 7, 6]


def test_the_medians_are_the_published_ones() -> None:
    """23 weeks with the drug, 8 without; with it too few relapsed for more to be known."""
    assert times(TREATED) == (23, None, None)
    assert times(PLACEBO) == (8, 12, 17)


def test_what_is_not_over_is_not_left_out() -> None:
    """Five of ten closed on day 1: with the open ones half are over, without them all."""
    assert times("1 1 1 1 1 9+ 9+ 9+ 9+ 9+") == (1, None, None)
    assert times("1 1 1 1 1") == (1, 1, 1)


def test_one_last_seen_when_another_ends_was_still_at_risk() -> None:
    """The convention for ties: censored after ended."""
    assert curves(lives("3 3+ 4").lazy())["share"].to_list() == pytest.approx([2 / 3, 0])


def test_of_nothing_nothing_is_reached() -> None:
    """No case, or none that has ended, has no curve and no times."""
    for text in ("", "4+ 5+"):
        assert curves(lives(text).lazy()).is_empty()
        assert times(text) == (None, None, None)


def test_each_group_has_its_own_curve() -> None:
    """Together in one frame, as alone."""
    both = pl.concat([lives(TREATED, drug="yes"), lives(PLACEBO, drug="no")])
    found = times_reached(both.lazy(), ["drug"])
    assert found.rows() == [("no", 8, 12, 17), ("yes", 23, None, None)]


TIMES = st.lists(st.tuples(st.integers(0, 30), st.booleans()), min_size=1, max_size=60)


@settings(deadline=None)  # a busy machine is no fault of the numbers
@given(TIMES)
def test_the_curve_and_its_interval_are_those_of_scipy(drawn: list[tuple[int, bool]]) -> None:
    """Another implementation agrees, ties, ends and all."""
    frame = pl.DataFrame(drawn, schema={"seconds": pl.Int64, "ended": pl.Boolean}, orient="row")
    curve = curves(frame.lazy())
    over = [float(t) for t, ended in drawn if ended]
    running = [float(t) for t, ended in drawn if not ended]
    if not over:
        assert curve.is_empty()
        return
    theirs = ecdf(CensoredData(uncensored=over, right=running)).sf
    at = curve["seconds"].to_numpy()
    assert curve["share"].to_numpy() == pytest.approx(theirs.evaluate(at), abs=1e-9)
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # at the ends they have no interval either
        interval = theirs.confidence_interval(method="log-log")
    inside = curve.filter(pl.col("low").is_not_null())
    where = inside["seconds"].to_numpy()
    assert inside["low"].to_numpy() == pytest.approx(interval.low.evaluate(where), abs=1e-9)
    assert inside["high"].to_numpy() == pytest.approx(interval.high.evaluate(where), abs=1e-9)


@settings(deadline=None)  # a busy machine is no fault of the numbers
@given(TIMES)
def test_the_curve_only_falls_and_the_times_only_rise(drawn: list[tuple[int, bool]]) -> None:
    """From all to none, whatever was censored."""
    frame = pl.DataFrame(drawn, schema={"seconds": pl.Int64, "ended": pl.Boolean}, orient="row")
    curve = curves(frame.lazy())
    assert curve["share"].is_sorted(descending=True)
    assert curve["share"].is_between(-1e-12, 1).all()
    reached = [time for time in times_reached(frame.lazy()).row(0) if time is not None]
    assert reached == sorted(reached)


@settings(deadline=None)  # a busy machine is no fault of the numbers
@given(TIMES)
def test_the_order_of_the_lives_changes_nothing(drawn: list[tuple[int, bool]]) -> None:
    """The same bytes, backwards."""
    frame = pl.DataFrame(drawn, schema={"seconds": pl.Int64, "ended": pl.Boolean}, orient="row")
    assert curves(frame.lazy()).equals(curves(frame.reverse().lazy()))
