"""Messages are drawn by chance with known odds, the same on every machine."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.labelling.checks import CHECKS
from metrics.labelling.drawing import LEAST, allocation, draw, strata


def town(texts: int = 400) -> pl.DataFrame:
    """Many ordinary messages, a few of another service, and some that went to many cases."""
    row = pl.int_range(texts, eager=True)
    wrong = row % 40 == 0
    rows = pl.DataFrame(
        {
            "agency": ["works"] * texts,
            "service": pl.select(pl.format("service {}", row % 3)).to_series(),
            "status_word": [""] * texts,
            "text_id": row.cast(pl.String).cast(pl.Binary),
            "cases": pl.select(pl.when(row % 25 == 7).then(30).otherwise(1)).to_series(),
        }
    )
    verdicts = {
        check.measure: pl.lit("pass" if check.measure != "closed_without_action" else "no")
        for check in CHECKS
    }
    verdicts["message_relevant"] = pl.when(wrong).then(pl.lit("fail")).otherwise(pl.lit("pass"))
    rules = {f"{name}_rule": pl.lit(f"{name}.rule") for name in verdicts}
    return rows.with_columns(**verdicts, **rules)


TOWN = town()


def test_as_many_are_drawn_as_asked_and_each_once() -> None:
    """All of them where there are fewer."""
    drawn = draw(TOWN, 60, seed=7)
    assert len(drawn) == drawn["text_id"].n_unique() == 60
    assert len(draw(TOWN, 1_000, seed=7)) == 400
    assert draw(TOWN, 1_000, seed=7)["probability"].to_list() == [1.0] * 400


def test_the_order_of_the_messages_changes_nothing_and_the_seed_does() -> None:
    """Anybody can draw the same again."""
    again = draw(TOWN.sample(fraction=1.0, shuffle=True, seed=5), 60, seed=7)
    assert again["text_id"].to_list() == draw(TOWN, 60, seed=7)["text_id"].to_list()
    other = draw(TOWN, 60, seed=8)
    assert set(other["text_id"]) != set(again["text_id"])


def test_what_the_judge_seldom_says_is_read_more_often() -> None:
    """Ten wrong ones among 400 would give one or two of 60 by chance alone."""
    drawn = draw(TOWN, 60, seed=7)
    wrong = drawn.filter(pl.col("message_relevant") == "fail")
    right = drawn.filter(pl.col("message_relevant") == "pass", pl.col("cases") == 1)
    assert len(wrong) >= 5
    assert wrong["probability"].min() > right["probability"].max()  # type: ignore[operator] # numbers


def test_the_odds_are_those_of_the_stratum() -> None:
    """So many of so many, and at least two where there are two."""
    drawn = draw(TOWN, 60, seed=7)
    sizes = TOWN.with_columns(stratum=strata(TOWN, 60)).group_by("stratum").len()
    counted = drawn.group_by("stratum").agg(
        pl.len(), pl.col("probability", "stratum_rows", "stratum_drawn").first()
    )
    joined = counted.join(sizes, on="stratum", suffix="_of_all")
    assert len(joined) == len(sizes)
    for row in joined.to_dicts():
        assert (row["stratum_rows"], row["stratum_drawn"]) == (row["len_of_all"], row["len"])
        assert row["probability"] == row["len"] / row["len_of_all"]
        assert row["len"] >= min(LEAST, row["len_of_all"])


def test_over_many_draws_the_weighted_cases_come_out_as_all_cases() -> None:
    """The odds that are kept are those by which was drawn."""
    draws = [draw(TOWN, 40, seed=seed) for seed in range(25)]
    sums = [d.select((pl.col("cases") / pl.col("probability")).sum()).item() for d in draws]
    assert sum(sums) / len(sums) == pytest.approx(TOWN["cases"].sum(), rel=0.05)
    each = pl.concat(d.select("text_id") for d in draws)
    assert each["text_id"].n_unique() > 300, "every message has its chance"


@pytest.mark.parametrize("n", [1, 2, 3, 5, 9])
def test_a_small_draw_divides_less(n: int) -> None:
    """Strata of which not even two could be read are put together."""
    assert strata(TOWN, n).n_unique() * LEAST <= max(n, LEAST)
    assert len(draw(TOWN, n, seed=1)) == n


SIZES = st.lists(st.tuples(st.integers(1, 50), st.integers(1, 9)), min_size=1, max_size=12)


@given(SIZES, st.integers(1, 300))
def test_shares_add_up_and_no_stratum_gives_more_than_it_has(
    sizes: list[tuple[int, int]], n: int
) -> None:
    """Whatever the strata."""
    rows, cases = [r for r, _ in sizes], [r * c for r, c in sizes]
    given_ = allocation(rows, cases, n)
    assert sum(given_) == min(n, sum(rows))
    assert all(0 <= some <= held for some, held in zip(given_, rows, strict=True))
    if n >= LEAST * len(rows):
        assert all(g >= min(LEAST, r) for g, r in zip(given_, rows, strict=True))
