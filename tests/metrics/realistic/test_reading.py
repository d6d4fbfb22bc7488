"""What history says of every target: the share that would have met it, and what is remarkable."""

from __future__ import annotations

from datetime import UTC, datetime

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.realistic import LIVES, SEASONS, apart, realistic, told_of, with_season


def lives(*amounts: tuple[int, int], running: int = 0, **columns: object) -> pl.DataFrame:
    """So many cases of each length, and so many still running after 100 units."""
    rows = [(amount, True) for amount, count in amounts for _ in range(count)]
    rows += [(100, False)] * running
    frame = pl.DataFrame(rows, schema={"amount": pl.Int64, "ended": pl.Boolean}, orient="row")
    day = datetime(2026, 1, 1, tzinfo=UTC)
    case = {"commitment": "resolution", "service": "pothole", "district": "1"}
    given_ = {**case, "opened": day, "start": day, "left": day}
    filled = {name: pl.lit(value) for name, value in (given_ | columns).items()}
    return frame.with_columns(**filled).select(*LIVES, *(c for c in columns if c not in LIVES))


STEPS = lives((1, 50), (2, 30), (5, 10), (9, 5), running=5)
"""A hundred cases: half in one day, eight in ten in two, nine in ten in five, five still open."""


def test_the_targets_that_most_would_have_met_are_read_off_the_curve() -> None:
    """Open cases count: of a hundred, ninety-five are done in nine days, not all."""
    found = realistic(STEPS)
    assert (found.cases, found.ended) == (100, 95)
    assert found.reached == {0.8: 2, 0.9: 5, 0.95: 9}
    assert [round(s, 2) for s in found.curve["share"]] == [0.5, 0.8, 0.9, 0.95]


@pytest.mark.parametrize(
    ("amount", "share", "word"),
    [
        (1, 0.5, "unremarkable"),
        (2, 0.8, "unremarkable"),
        (4, 0.8, "unremarkable"),
        (9, 0.95, "unremarkable"),
        (10, 0.95, "looser"),
        (60, 0.95, "looser"),
    ],
)
def test_a_target_is_loose_where_nine_in_ten_are_done_in_half_of_it(
    amount: int, share: float, word: str
) -> None:
    """Nine in ten are done in five days: ten days ask nothing of anybody."""
    told = told_of(realistic(STEPS), amount)
    assert told.share == pytest.approx(share)
    assert told.word == word
    assert told.low is not None
    assert told.high is not None
    assert told.low < share < told.high


@pytest.mark.parametrize(("count", "word"), [(29, "tighter"), (30, "unremarkable")])
def test_a_target_is_tight_where_fewer_than_three_in_ten_would_have_met_it(
    count: int, word: str
) -> None:
    """29 of 100 are too few, 30 are not."""
    assert told_of(realistic(lives((1, count), (7, 100 - count))), 1).word == word


def test_before_the_first_end_nothing_is_done() -> None:
    """A target shorter than any case took would have been met by none."""
    told = told_of(realistic(lives((3, 40))), 2)
    assert (told.share, told.low, told.word) == (0, None, "tighter")


@pytest.mark.parametrize("count", [0, 1, 29])
def test_of_fewer_than_thirty_cases_nothing_is_said(count: int) -> None:
    """Too few to tell."""
    assert told_of(realistic(lives((1, count))), 5).word == "too_few"


def test_an_average_does_not_hide_winter() -> None:
    """Nine in ten in two days over the year, in ten in winter."""
    summer = lives((1, 300), (2, 60), district="1", opened=datetime(2026, 7, 1, tzinfo=UTC))
    winter = lives((8, 30), (10, 10), district="2", opened=datetime(2026, 1, 1, tzinfo=UTC))
    few = lives((1, 29), district="3", opened=datetime(2026, 4, 1, tzinfo=UTC))
    year = pl.concat([summer, winter, few])
    assert realistic(year).reached[0.9] == 2
    found = apart(with_season(year, "America/Denver"), "season", 2)
    assert found.select("season", "cases", "share", "p90", "few").rows() == [
        ("spring", 29, None, None, True),
        ("summer", 360, 1.0, 2, False),
        ("winter", 40, 0.0, 10, False),
    ]
    assert apart(year, "district", 2)["district"].to_list() == ["1", "2", "3"]


def test_a_season_is_that_of_the_local_month() -> None:
    """The first of March, two in the morning in London, is still winter in Denver."""
    row = lives((1, 1), opened=datetime(2026, 3, 1, 2, tzinfo=UTC))
    assert with_season(row, "America/Denver")["season"].item() == "winter"
    assert with_season(row, "Europe/London")["season"].item() == "spring"
    assert sorted(m for months in SEASONS.values() for m in months) == list(range(1, 13))


ENDS = st.lists(st.tuples(st.integers(1, 60), st.integers(1, 9)), max_size=8)


@settings(max_examples=40)
@given(ENDS, st.integers(0, 20))
def test_a_longer_target_is_never_met_by_fewer(ends: list[tuple[int, int]], running: int) -> None:
    """The share rises with the target, and the targets with the share."""
    found = realistic(lives(*ends, running=running))
    shares = [told_of(found, amount).share or 0 for amount in range(1, 70)]
    assert shares == sorted(shares)
    reached = [amount for amount in found.reached.values() if amount]
    assert reached == sorted(reached)
    for share, amount in found.reached.items():
        if amount:
            assert (told_of(found, amount).share or 0) >= share - 1e-9
            assert (told_of(found, amount - 1).share or 0) < share
