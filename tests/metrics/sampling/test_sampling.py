"""Draws with known odds, and what they say of all cases: unbiased, with an interval that holds."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.interval import wilson
from metrics.sampling import ENOUGH, WEIGHTS, draw, estimated, probabilities

SEEDS = 500
"""Draws in a simulation."""


def town(size: int = 900) -> pl.DataFrame:
    """Closed cases with the risks that one would see: weights from 1 to 8."""
    chance = np.random.Generator(np.random.Philox(key=7))
    risks = chance.random((size, len(WEIGHTS))) < [0.05, 0.1, 0.08, 0.4, 0.3]
    weights = 1 + risks @ np.array(list(WEIGHTS.values()))
    return pl.DataFrame(
        {
            "source": "desk",
            "number": [f"{n:05}" for n in range(size)],
            "weight": weights,
            "risks": risks.sum(axis=1),
        }
    )


def wrong(rows: pl.DataFrame, rates: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Which closings of a town are false, each with its own rate."""
    chance = np.random.Generator(np.random.Philox(key=11))
    return chance.random(len(rows)) < rates


TOWNS = {
    "errors come with the risks": 0.03 + 0.1 * town()["risks"].to_numpy(),
    "errors have nothing to do with the risks": np.full(900, 0.12),
    "errors are where nobody looks": np.maximum(0.2 - 0.06 * town()["risks"].to_numpy(), 0),
}


@pytest.mark.parametrize("rates", TOWNS.values(), ids=TOWNS)
def test_the_estimate_is_right_on_average_and_its_interval_holds_the_truth(
    rates: npt.NDArray[np.float64],
) -> None:
    """In 93 of 100 draws at least, whatever the risks have to do with the errors."""
    cases = town()
    is_wrong = wrong(cases, rates)
    truth = is_wrong.mean()
    found = [estimated(*sampled) for sampled in _samples(cases, is_wrong, 60)]
    shares = np.array([estimate.share for estimate in found])
    assert abs(shares.mean() - truth) < 4 * shares.std() / SEEDS**0.5
    held = [e.low is not None and e.high is not None and e.low <= truth <= e.high for e in found]
    assert np.mean(held) >= 0.93


def _samples(
    cases: pl.DataFrame, is_wrong: npt.NDArray[np.bool_], n: int
) -> Iterator[tuple[npt.NDArray[np.float64], npt.NDArray[np.bool_]]]:
    """The odds and the truth of the cases in each of many draws."""
    for seed in range(SEEDS):
        drawn = draw(cases, n, seed)
        yield drawn["probability"].to_numpy(), is_wrong[drawn["number"].cast(pl.Int64).to_numpy()]


def test_every_case_comes_as_often_as_its_odds_say() -> None:
    """Over many seeds, within what chance allows; the whole is the sum of the odds."""
    cases = town(60)
    odds = probabilities(cases["weight"].to_numpy(), 12)
    counts = np.zeros(60)
    for seed in range(SEEDS):
        counts[draw(cases, 12, seed)["number"].cast(pl.Int64).to_numpy()] += 1
    spread = (SEEDS * odds * (1 - odds)) ** 0.5
    assert (np.abs(counts - SEEDS * odds) < 4.5 * spread + 1e-9).all()
    assert counts.sum() == 12 * SEEDS


@given(st.lists(st.integers(1, 8), min_size=1, max_size=60), st.integers(1, 80))
def test_odds_are_above_nothing_at_most_one_and_add_up_to_the_draw(
    weights: list[int], n: int
) -> None:
    """A heavier case never has lower odds."""
    odds = probabilities(weights, n)
    assert (odds > 0).all()
    assert (odds <= 1).all()
    assert odds.sum() == pytest.approx(min(n, len(weights)))
    order = np.argsort(weights, kind="stable")
    assert (np.diff(odds[order]) >= -1e-9).all()


@given(st.integers(1, 70), st.integers(0, 2**40))
def test_as_many_come_as_were_asked_each_once_whatever_the_order(n: int, seed: int) -> None:
    """The same seed draws the same cases from rows in another order."""
    cases = town(50)
    drawn = draw(cases, n, seed)
    assert len(drawn) == min(n, 50)
    assert drawn["number"].is_unique().all()
    assert drawn["nth"].to_list() == list(range(1, len(drawn) + 1))
    assert drawn.equals(draw(cases.reverse(), n, seed))


def test_a_draw_is_the_same_for_ever() -> None:
    """Whoever kept a seed years ago can draw again: the stream is Philox's own."""
    cases = pl.DataFrame({"source": "desk", "number": list("abcdefghij"), "weight": [1, 3] * 5})
    assert draw(cases, 4, 311)["number"].str.join("").item() == "jfbh"
    assert not draw(cases, 4, 312).equals(draw(cases, 4, 311))


@pytest.mark.parametrize(("k", "n"), [(0, 40), (3, 60), (30, 60), (60, 60), (1, 7)])
def test_with_equal_odds_it_is_the_plain_share_with_wilsons_interval(k: int, n: int) -> None:
    """To the last digit but rounding."""
    found = estimated(np.full(n, 0.1), np.arange(n) < k)
    low, high = pl.select(
        *(e.alias(str(i)) for i, e in enumerate(wilson(pl.lit(k), pl.lit(n))))
    ).row(0)
    assert found.share == pytest.approx(k / n)
    assert [found.low, found.high] == pytest.approx([low, high])
    assert found.effective == pytest.approx(n)
    assert found.too_few == (n < ENOUGH)


@settings(max_examples=30)
@given(st.lists(st.tuples(st.floats(0.01, 1), st.booleans()), min_size=1, max_size=80))
def test_an_interval_holds_its_share_and_knows_no_more_than_the_cases(
    checked: list[tuple[float, bool]],
) -> None:
    """Unequal odds never say more than as many cases of an ordinary sample."""
    found = estimated([odds for odds, _ in checked], [hit for _, hit in checked])
    assert found.share is not None
    assert found.low is not None
    assert found.high is not None
    assert 0 <= found.low <= found.share + 1e-12
    assert found.share - 1e-12 <= found.high <= 1
    assert found.effective <= len(checked) + 1e-6


def test_a_case_with_small_odds_stands_for_many() -> None:
    """One false closing among cases that are drawn once in a hundred weighs ten of the others."""
    found = estimated([0.1] * 10 + [0.01], [False] * 10 + [True])
    assert found.share == pytest.approx(100 / 200)
    assert (found.k, found.n, found.too_few) == (1, 11, True)


def test_nothing_checked_says_nothing() -> None:
    """And what could not have been drawn is no sample."""
    assert estimated([], []).share is None
    with pytest.raises(ValueError, match="cannot be drawn"):
        estimated([0.0], [True])
    for weights, n in (([1, 0], 1), ([1, 1], 0)):
        with pytest.raises(ValueError, match="above 0"):
            probabilities(weights, n)
