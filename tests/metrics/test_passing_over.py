"""What an instant that is one of several columns says of each: files far away are not read."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.figures.question import Question, in_period
from metrics.figures.rates import falls_due
from metrics.instants import INSTANT, one_of

NAMES = ["due_at_cap", "due", "opened"]
LONG_AGO, LATELY = datetime(2011, 5, 4, tzinfo=UTC), datetime(2026, 9, 8, tzinfo=UTC)
ASKED = Question(LATELY + timedelta(days=9), "America/Denver", start=LATELY.date())

days = st.none() | st.integers(0, 9)


@given(st.lists(st.tuples(days, days, days)), st.integers(0, 9))
@pytest.mark.parametrize("chosen", [pl.coalesce(NAMES), pl.min_horizontal(NAMES)])
def test_no_row_is_left_out_by_what_is_said_of_each_column(
    chosen: pl.Expr, told: list[tuple[int | None, ...]], first: int
) -> None:
    """From an instant on, and before it."""
    rows = pl.DataFrame(told, schema=dict.fromkeys(NAMES, pl.Int64), orient="row")
    tests: list[Callable[[pl.Expr], pl.Expr]] = [lambda one: one >= first, lambda one: one < first]
    for lies in tests:
        (near,) = one_of(chosen, lies)
        assert rows.filter(near, lies(chosen)).equals(rows.filter(lies(chosen)))


@pytest.mark.parametrize("at", [pl.col("due"), pl.col("due") - pl.col("opened")])
def test_nothing_is_said_of_one_column_or_of_what_several_make(at: pl.Expr) -> None:
    """A difference may lie where none of its columns does."""
    assert not list(one_of(at, lambda one: one >= 0))


def test_a_file_of_long_ago_is_not_read_for_a_period(tmp_path: Path) -> None:
    """It could not be: all between its first and last bytes is gone."""
    for name, at in (("old", LONG_AGO), ("new", LATELY)):
        rows = pl.DataFrame({"opened": [at] * 9, "due": [at + timedelta(days=2)] * 9})
        whole = rows.with_columns(pl.lit(None).alias("due_at_cap")).cast(
            dict.fromkeys(NAMES, INSTANT)
        )
        whole.write_parquet(tmp_path / f"{name}.parquet")
    old = tmp_path / "old.parquet"
    held = old.read_bytes()
    size = int.from_bytes(held[-8:-4], "little") + 8  # the footer, which tells what the rest holds
    old.write_bytes(held[:4] + bytes(len(held) - size - 4) + held[-size:])
    with pytest.raises(pl.exceptions.ComputeError):
        pl.read_parquet(old)
    files = pl.scan_parquet(tmp_path / "*.parquet")
    assert in_period(files, ASKED, falls_due(ASKED)).select("opened").collect().height == 9
