"""First promises: the round length that four in five would have met, or why there is none."""

from __future__ import annotations

from datetime import UTC, datetime

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.realistic import LENGTHS, LIVES, PROPOSALS, proposals, realistic, told_of


def lives(*drawn: tuple[str | None, int, int], running: int = 0) -> pl.DataFrame:
    """Cases as (service, days, how many), and so many of the first service still open after 400."""
    rows = [(service, days, True) for service, days, many in drawn for _ in range(many)]
    rows += [(drawn[0][0], 400, False)] * running
    schema = {"service": pl.String, "amount": pl.Int64, "ended": pl.Boolean}
    day = datetime(2026, 1, 1, tzinfo=UTC)
    rest = {"commitment": "resolution", "district": "1", "opened": day, "start": day, "left": day}
    filled = {name: pl.lit(value) for name, value in rest.items()}
    return pl.DataFrame(rows, schema=schema, orient="row").with_columns(**filled).select(*LIVES)


@pytest.mark.parametrize(
    ("drawn", "running", "why", "least", "amount"),
    [
        # four in five within          still open
        ([("a", 1, 80), ("a", 9, 20)], 0, "proposed", 1, 1),
        ([("a", 4, 80), ("a", 9, 20)], 0, "proposed", 4, 5),
        ([("a", 4, 79), ("a", 9, 21)], 0, "proposed", 9, 10),
        ([("a", 4, 80)], 20, "proposed", 4, 5),
        ([("a", 4, 79)], 21, "not_reached", None, None),
        ([("a", 180, 30)], 0, "proposed", 180, 180),
        ([("a", 181, 30)], 0, "too_long", 181, None),
        ([("a", 4, 29)], 0, "too_few", 4, None),
        ([("a", 4, 29)], 1, "proposed", 4, 5),
    ],
)
def test_a_service_gets_the_next_round_length_or_a_reason_why_not(
    drawn: list[tuple[str, int, int]], running: int, why: str, least: int, amount: int
) -> None:
    """Open cases count among those that had not met it; thirty cases are the fewest."""
    (row,) = proposals(lives(*drawn, running=running)).to_dicts()
    assert (row["why"], row["least"], row["amount"]) == (why, least, amount)
    assert (row["share"] is None) == (amount is None)


def test_services_are_told_apart_the_most_cases_first_and_cases_of_none_left_out() -> None:
    """Each by its own cases alone."""
    found = proposals(lives(("b", 2, 40), ("a", 20, 40), ("c", 3, 50), (None, 1, 60)))
    assert found.schema == pl.Schema(PROPOSALS)
    assert found.select("service", "cases", "amount").rows() == [
        ("c", 50, 3),
        ("a", 40, 20),
        ("b", 40, 2),
    ]
    assert proposals(lives((None, 1, 9))).is_empty()


@given(st.lists(st.integers(1, 180), min_size=30, max_size=60), st.integers(0, 8))
def test_what_is_proposed_was_met_by_four_in_five_and_is_never_loose(
    days: list[int], running: int
) -> None:
    """By the workbench's own reading of the same cases."""
    cases = lives(*(("a", n, 1) for n in days), running=running)
    (row,) = proposals(cases).to_dicts()
    found = realistic(cases)
    assert row["least"] == found.reached[0.8]
    if row["why"] == "proposed":
        told = told_of(found, row["amount"])
        assert row["amount"] in LENGTHS
        assert row["share"] == pytest.approx(told.share)
        assert row["share"] >= 0.8 - 1e-9
        assert told.word == "unremarkable"
