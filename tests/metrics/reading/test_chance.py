"""Chances of counts are exact: they agree with scipy, with enumeration, and with themselves."""

from __future__ import annotations

from itertools import product
from math import prod

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from metrics.reading.chance import (
    Chances,
    binomial,
    hypergeometric,
    surprise,
    surprise_against,
    together,
)

SHARES = st.floats(0.001, 0.999)


def counts(chances: Chances) -> np.ndarray:
    """The counts that chances are kept of."""
    return chances.first + np.arange(len(chances.each))


@pytest.mark.parametrize(
    ("n", "share"),
    [(0, 0.4), (1, 0.999), (10, 0.3), (1_000, 0.9), (100_000, 0.002), (200_000, 0.87)],
)
def test_binomial_chances_are_those_of_scipy(n: int, share: float) -> None:
    """Also for more cases than a factorial could be written of."""
    found = binomial(n, share)
    assert found.each == pytest.approx(stats.binom(n, share).pmf(counts(found)), abs=1e-14)
    assert found.each.sum() == pytest.approx(1)


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_a_share_of_nothing_or_all_leaves_no_choice(share: float) -> None:
    """One count has the whole chance."""
    found = binomial(7, share)
    assert (found.first, found.each.tolist()) == (round(7 * share), [1.0])


@settings(max_examples=40, deadline=None)
@given(n=st.integers(1, 400), share=SHARES, tail=st.sampled_from([0.025, 0.001]))
def test_limits_are_the_first_and_last_count_whose_tail_is_not_too_unlikely(
    n: int, share: float, tail: float
) -> None:
    """By adding up scipy's tails from both ends."""
    law, k = stats.binom(n, share), np.arange(n + 1)
    low = int(k[law.cdf(k) >= tail][0])
    high = int(k[law.sf(k - 1) >= tail][-1])
    assert binomial(n, share).limits(tail) == (low, high)


@settings(max_examples=40, deadline=None)
@given(hits=st.integers(1, 60), others=st.integers(0, 60), part=st.floats(0, 1))
def test_hypergeometric_chances_are_those_of_scipy(hits: int, others: int, part: float) -> None:
    """Drawing without putting back."""
    drawn = int(part * (hits + others))
    found = hypergeometric(hits, others, drawn)
    law = stats.hypergeom(hits + others, hits, drawn)
    assert found.each == pytest.approx(law.pmf(counts(found)), abs=1e-12)


@settings(max_examples=30, deadline=None)
@given(shares=st.lists(st.floats(0, 1), min_size=1, max_size=8))
def test_a_sum_of_single_cases_is_what_listing_all_outcomes_gives(shares: list[float]) -> None:
    """The Poisson-binomial distribution by its definition."""
    listed = np.zeros(len(shares) + 1)
    for hits in product((0, 1), repeat=len(shares)):
        chances = (p if hit else 1 - p for p, hit in zip(shares, hits, strict=True))
        listed[sum(hits)] += prod(chances)
    found = together([binomial(1, share) for share in shares])
    each = np.zeros(len(shares) + 1)
    each[found.first : found.first + len(found.each)] = found.each
    assert each == pytest.approx(listed, abs=1e-12)


def test_a_sum_of_services_is_the_poisson_binomial_distribution_of_scipy() -> None:
    """Two hundred cases at 30 %, fifty at 90 %, ten that never miss."""
    found = together([binomial(200, 0.3), binomial(50, 0.9), binomial(10, 1.0)])
    law = stats.poisson_binom([0.3] * 200 + [0.9] * 50 + [1.0] * 10)
    assert found.each == pytest.approx(law.pmf(counts(found)), abs=1e-13)


def test_nothing_added_up_is_certainly_nothing() -> None:
    """The sum of no services."""
    assert together([]).limits(0.025) == (0, 0)


@pytest.mark.parametrize(
    ("k", "n", "share"), [(8, 10, 0.3), (0, 10, 0.3), (10, 10, 0.3), (174, 290, 0.1), (5, 5, 1.0)]
)
def test_a_surprise_is_the_chance_of_so_many_or_more(k: int, n: int, share: float) -> None:
    """One-sided: that there are few hits is no question."""
    assert surprise(k, n, share) == pytest.approx(stats.binom.sf(k - 1, n, share))


@pytest.mark.parametrize(
    "table", [((8, 2), (1, 5)), ((30, 70), (40, 360)), ((3, 2), (10, 90))], ids=str
)
def test_a_surprise_against_what_is_known_is_fishers_test(
    table: tuple[tuple[int, int], tuple[int, int]],
) -> None:
    """Hits and others, here and usually."""
    (k, misses), (usual, usual_misses) = table
    found = surprise_against(k, k + misses, usual, usual + usual_misses)
    assert found == pytest.approx(stats.fisher_exact(table, alternative="greater").pvalue)


@pytest.mark.parametrize(("n", "share"), [(5, 1.2), (5, -0.1), (-1, 0.5)])
def test_a_share_beyond_its_bounds_is_refused(n: int, share: float) -> None:
    """With what is wrong about it."""
    with pytest.raises(ValueError, match="share lies between 0 and 1"):
        binomial(n, share)


def test_more_cannot_be_drawn_than_there_are() -> None:
    """Eleven of ten."""
    with pytest.raises(ValueError, match="11 cannot be drawn of 10"):
        hypergeometric(4, 6, 11)
