"""The first contact after an instant is found to the microsecond, however many share a second."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.instants import INSTANT
from metrics.linking.contacts import next_in

BEGIN = datetime(2026, 3, 2, tzinfo=UTC)

moments = st.tuples(st.integers(0, 2), st.integers(0, 9).map(lambda n: n * 300_000))


def frame(told: list[tuple[int, int]], at: str) -> pl.DataFrame:
    """Codes and instants, in microseconds after the begin."""
    instants = pl.Series(at, [BEGIN + timedelta(microseconds=m) for _, m in told], INSTANT)
    return pl.DataFrame([pl.Series("code", [c for c, _ in told], dtype=pl.UInt32), instants])


@settings(max_examples=60, deadline=None)
@given(st.lists(moments, min_size=1, max_size=12), st.lists(moments, max_size=8))
def test_the_first_after_an_instant_is_the_one_that_a_look_at_all_finds(
    contacts: list[tuple[int, int]], asked: list[tuple[int, int]]
) -> None:
    """Of the same code, strictly later, and no later than the end of the window."""
    among, window = sorted(contacts), 1_200_000
    until = pl.col("after") + timedelta(microseconds=window)
    found = next_in(frame(among, "opened"), frame(asked, "after").with_columns(until=until))
    expected = [
        next((n for n, (c, m) in enumerate(among) if c == code and at < m <= at + window), -1)
        for code, at in asked
    ]
    assert found.tolist() == expected
