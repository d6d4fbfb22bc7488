"""How far a share can be trusted."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest

from metrics.interval import wilson
from tests.metrics.figures.drawn import read

# R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven
# methods", Statistics in Medicine 17 (1998), table I, method 3.
NEWCOMBE = read("""
k  | n   | low    | high
81 | 263 | 0.2553 | 0.3662
15 | 148 | 0.0624 | 0.1605
0  | 20  | 0.0000 | 0.1611
1  | 29  | 0.0061 | 0.1718
""")


def ends(k: int, n: int) -> tuple[float | None, float | None]:
    """The interval of one share."""
    frame = pl.DataFrame({"k": [k], "n": [n]}, schema={"k": pl.Int64, "n": pl.Int64})
    low, high = wilson(pl.col("k"), pl.col("n"))
    return frame.select(low=low, high=high).row(0)


@pytest.mark.parametrize("row", NEWCOMBE, ids=lambda r: f"{r['k']} of {r['n']}")
def test_the_interval_is_the_published_one(row: dict[str, str]) -> None:
    """Newcombe's four examples, to his four decimals."""
    low, high = ends(int(row["k"]), int(row["n"]))
    assert f"{low:.4f}" == row["low"]
    assert f"{high:.4f}" == row["high"]


@settings(deadline=None)  # a busy machine is no fault of the numbers
@given(st.integers(1, 10**7).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_is_that_of_scipy(counts: tuple[int, int]) -> None:
    """Another implementation agrees, from one case to ten million."""
    k, n = counts
    theirs = binomtest(k, n).proportion_ci(method="wilson")
    assert ends(k, n) == pytest.approx((theirs.low, theirs.high), abs=1e-9)


@settings(deadline=None)  # a busy machine is no fault of the numbers
@given(st.integers(1, 10**6).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share_and_lies_between_none_and_all(
    counts: tuple[int, int],
) -> None:
    """Rounding never pushes an end past the share, 0 or 1."""
    k, n = counts
    low, high = ends(k, n)
    assert low is not None
    assert high is not None
    assert 0 <= low <= k / n <= high <= 1


def test_none_and_all_touch_the_end_exactly() -> None:
    """0 of n begins at 0 and n of n ends at 1, not a hair beside it."""
    assert ends(0, 30)[0] == 0.0
    assert ends(30, 30)[1] == 1.0


def test_of_no_cases_nothing_is_known() -> None:
    """0 of 0 has no interval, rather than one from 0 to 1 or an error."""
    assert ends(0, 0) == (None, None)
