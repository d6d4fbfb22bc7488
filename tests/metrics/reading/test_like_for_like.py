"""Like for like: a place answers for how it is served, not for what it asks for."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from agreements.folder import open_city
from metrics.reading import like_for_like
from seed import AS_OF, CITY
from seed.audit import quotas_for
from seed.city import live_city
from seed.truth import in_play, judged

SCHEMA = {"district": pl.String, "service": pl.String, "k": pl.Int64, "n": pl.Int64}


def table(text: str) -> pl.DataFrame:
    """Rows of district, service, k, n."""
    rows = [line.split() for line in text.strip().splitlines()]
    return pl.DataFrame(
        [(d if d != "-" else None, s, int(k), int(n)) for d, s, k, n in rows],
        schema=SCHEMA,
        orient="row",
    )


MIXED = table("""
    1 easy 855 900
    1 hard  50 100
    2 easy  95 100
    2 hard 450 900
""")
"""Both are served alike, 95 % and 50 %; district 2 asks for what is hard."""


def test_places_that_ask_for_other_things_and_are_served_alike_are_alike() -> None:
    """Their plain shares are 90.5 and 54.5 percent."""
    found = like_for_like(MIXED)
    assert found["value"].to_list() == [0.905, 0.545]
    assert found["expected"].to_list() == pytest.approx([905, 545])
    assert found["ratio"].to_list() == pytest.approx([1, 1])
    assert found["state"].to_list() == ["within", "within"]


def test_a_place_that_is_served_worse_shows_whatever_it_asks_for() -> None:
    """District 2 with 380 of 900 hard ones; the city's rate for them is then 43 %."""
    found = like_for_like(MIXED.with_columns(k=pl.Series([855, 50, 95, 380])))
    assert found["expected"].to_list() == pytest.approx([855 + 43, 95 + 387])
    assert found["state"].to_list() == ["within", "within"]
    worse = like_for_like(pl.concat([MIXED, table("3 hard 300 1000")]))
    assert worse["state"].to_list() == ["within", "much_better", "much_worse"]


def test_limits_are_those_of_the_poisson_binomial_distribution() -> None:
    """By scipy, from the chance of each single case."""
    found = like_for_like(MIXED).row(0, named=True)
    law, k = stats.poisson_binom([0.95] * 900 + [0.5] * 100), np.arange(1001)
    for low, high, tail in (("low95", "high95", 0.025), ("low998", "high998", 0.001)):
        assert found[low] == k[law.cdf(k) >= tail][0] / 1000
        assert found[high] == k[1 - law.cdf(k - 1) >= tail][-1] / 1000


def test_under_thirty_expected_there_is_too_little_to_tell() -> None:
    """Of 30 cases 27 are expected."""
    found = like_for_like(table("1 easy 900 1000 \n 2 easy 18 30"))
    assert found["expected"][1] == pytest.approx(30 * 918 / 1030)
    assert found["state"].to_list()[1] == "few"


def test_cases_without_a_place_count_for_the_city_and_stand_apart() -> None:
    """They are last, and nobody's."""
    found = like_for_like(pl.concat([MIXED, table("- easy 10 50")]))
    assert found["district"].to_list() == ["1", "2", None]
    assert found["expected"].sum() == pytest.approx(found["k"].sum())


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from("123"), st.sampled_from("ab"), st.integers(0, 40), st.integers(0, 40)
        ),
        min_size=1,
    )
)
def test_over_all_places_what_is_expected_is_what_was_observed(
    drawn: list[tuple[str, str, int, int]],
) -> None:
    """Rows of one place and service are added up, in any order; without cases there is none."""
    rows = pl.DataFrame([(d, s, k, k + m) for d, s, k, m in drawn], schema=SCHEMA, orient="row")
    found = like_for_like(rows)
    assert found["expected"].sum() == pytest.approx(rows["k"].sum())
    assert found["n"].sum() == rows["n"].sum()
    assert like_for_like(rows.reverse()).equals(found)
    assert (found["low998"] <= found["low95"]).all()
    assert (found["low95"] <= found["high95"]).all()


@pytest.fixture(scope="module")
def served() -> pl.DataFrame:
    """Met of due by district and service in the demonstration city, as planted."""
    size = 120_000
    lived = live_city(np.random.default_rng(311), open_city(CITY), size, quotas_for(size))
    due = in_play(judged(lived.cases).filter(pl.col("due") <= int(AS_OF.timestamp())), "due_month")
    met = (pl.col("state") == "met").sum().cast(pl.Int64)
    return due.group_by("district", "service").agg(k=met, n=pl.len().cast(pl.Int64))


def test_district_9_waits_longer_for_its_streetlights_than_chance_allows(
    served: pl.DataFrame,
) -> None:
    """No other district does."""
    lights = like_for_like(served.filter(pl.col("service") == "streetlight_out"))
    far = lights.filter(pl.col("state").str.starts_with("much_"))
    assert far.select("district", "state").rows() == [("9", "much_worse")]


def test_district_9_is_served_like_the_others_otherwise(served: pl.DataFrame) -> None:
    """Nor is any other district far from what the city does."""
    others = like_for_like(served.filter(pl.col("service") != "streetlight_out"))
    assert set(others["state"]) <= {"within", "better", "worse"}
    assert others.filter(pl.col("district") == "9")["state"].to_list() == ["within"]
