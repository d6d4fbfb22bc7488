"""What is counted by ranked columns is what grouping and sorting by them gives."""

from __future__ import annotations

import math
from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics import ranking
from metrics.ranking import apart, counted, counted_on, ranked, together


def _day(number: int) -> date | None:
    try:
        return date(1970, 1, 1) + timedelta(days=number)
    except OverflowError:
        return None


DAYS = st.none() | st.integers(-400, 4_000_000).map(_day)
NEAR = st.none() | st.integers(20_000, 20_040).map(_day)


def rows_of(days: st.SearchStrategy[date | None]) -> st.SearchStrategy[pl.DataFrame]:
    """Rows with a text, a day, a number, and two tests."""
    row = st.tuples(
        st.sampled_from(["b", "a", None]), days, st.none() | st.integers(-3, 9), st.booleans(),
        st.booleans(),
    )  # fmt: skip
    schema = {"text": pl.String, "day": pl.Date, "bin": pl.Int16, "one": pl.Boolean,
              "two": pl.Boolean}  # fmt: skip
    return st.lists(row, max_size=30).map(
        lambda rows: pl.DataFrame(rows, schema=schema, orient="row")
    )


def cells(rows: pl.DataFrame) -> pl.DataFrame:
    """Counts by all three columns, as ranking tells them."""
    columns = [counted_on(rows["day"]), ranked(rows, ["text"]), counted_on(rows["bin"])]
    most = math.prod(len(column.values) for column in columns)
    tests = [rows[name].to_numpy() for name in ("one", "two")]
    found, n, one, two = counted(together(columns), most, *tests)
    codes = apart(found, columns)
    told = [c.values[pl.Series(nth)] for c, nth in zip(columns, codes, strict=True)]
    counts = {"n": n, "one": one, "two": two}
    return pl.concat(told, how="horizontal").with_columns(
        pl.Series(name, some) for name, some in counts.items()
    )


def grouped(rows: pl.DataFrame) -> pl.DataFrame:
    """The same by grouping and sorting."""
    sums = [pl.len().cast(pl.Int64).alias("n"), pl.col("one", "two").sum().cast(pl.Int64)]
    return rows.group_by("day", "text", "bin").agg(sums).sort("day", "text", "bin")


@given(rows_of(NEAR) | rows_of(DAYS))
def test_cells_come_counted_and_in_order(rows: pl.DataFrame) -> None:
    """Of days near together and of such as lie thousands of years apart."""
    assert cells(rows).equals(grouped(rows))


@given(rows=rows_of(NEAR))
def test_many_combinations_are_sorted_and_come_out_alike(rows: pl.DataFrame) -> None:
    """As if there were no table large enough to count in."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(ranking, "_MOST", 0)
        assert cells(rows).equals(grouped(rows))


def test_several_values_may_be_told_as_one() -> None:
    """Days by their month, one that is not there by none."""
    days = pl.Series("day", [date(2026, 2, 1), None, date(2026, 1, 31), date(2026, 2, 28)])
    months = counted_on(days).as_told(lambda day: day.dt.strftime("%Y-%m"))
    told = months.values.to_series().gather(pl.Series(np.asarray(months.codes)))
    assert told.to_list() == ["2026-02", None, "2026-01", "2026-02"]
    assert months.values.to_series().to_list() == [None, "2026-01", "2026-02"]
