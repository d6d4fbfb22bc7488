"""Histograms that can be added up: percentiles within one percent of the exact ones."""

from __future__ import annotations

import math

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.histograms import bin_of, middle, percentiles

SECONDS = st.integers(1, 50 * 366 * 86_400)
SHARES = {"median": 0.5, "p80": 0.8, "p90": 0.9}


def histogram(seconds: list[int]) -> pl.DataFrame:
    """How many fell into each bin."""
    return pl.DataFrame({"took": seconds}).select(bin=bin_of(pl.col("took")), n=pl.lit(1, pl.Int64))


def nearest_rank(seconds: list[int], share: float) -> int:
    """The least duration that at least this share does not exceed."""
    return sorted(seconds)[max(1, math.ceil(len(seconds) * share)) - 1]


@given(SECONDS)
def test_a_bin_stands_for_each_of_its_durations_within_one_percent(seconds: int) -> None:
    """From a second to half a century."""
    frame = pl.DataFrame({"took": [seconds]}).select(stands=middle(bin_of(pl.col("took"))))
    assert abs(frame["stands"].item() / seconds - 1) < 0.01


@given(st.lists(st.lists(SECONDS, min_size=1, max_size=40), min_size=1, max_size=5))
def test_percentiles_of_added_histograms_are_those_of_all_durations(parts: list[list[int]]) -> None:
    """However they are split into parts."""
    added = pl.concat([histogram(part) for part in parts]).lazy()
    found = percentiles(added, [], SHARES).collect().row(0, named=True)
    everything = [took for part in parts for took in part]
    for name, share in SHARES.items():
        exact = nearest_rank(everything, share)
        assert abs(found[name] / exact - 1) < 0.01


def test_each_group_has_percentiles_of_its_own() -> None:
    """In the order of the groups."""
    rows = histogram([60, 60, 60, 86_400]).with_columns(agency=pl.Series(["b", "b", "b", "a"]))
    found = percentiles(rows.lazy(), ["agency"], SHARES).collect()
    assert found["agency"].to_list() == ["a", "b"]
    assert found["median"].to_list() == pytest.approx([86_400, 60], rel=0.01)


def test_a_duration_of_nothing_is_a_second() -> None:
    """A stop up to a minute before its start counts as duration 0; a logarithm cannot hold it."""
    frame = pl.DataFrame({"took": [0, 1, None]}).select(bin=bin_of(pl.col("took")))
    assert frame["bin"].to_list() == [0, 0, None]
