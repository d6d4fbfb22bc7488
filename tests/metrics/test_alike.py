"""Rows that agree in some texts have one number, and no others do."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics import alike as numbering
from metrics.alike import alike
from metrics.figures.grouping import grouped, numbered

TEXTS = st.sampled_from([None, "", "roads", "parks", "1.0"])
ROWS = st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=30)
TYPES = dict.fromkeys("abc", pl.String)
DAYS = {
    "": date(1, 1, 1),
    "roads": date(1969, 12, 31),
    "parks": date(2026, 7, 1),
    "1.0": date(9999, 12, 31),
    None: None,
}


@given(ROWS, st.sampled_from([0, numbering._MOST]))
def test_rows_have_one_number_where_they_agree_and_the_table_says_in_what(
    rows: list[tuple[str | None, ...]], most: int
) -> None:
    """Whether the combinations are few or so many that they are sorted; null is one of its own."""
    frame = pl.DataFrame(rows, schema=TYPES, orient="row")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(numbering, "_MOST", most)
        numbers, table = alike(frame, ["a", "b", "c"])
    assert [table.row(number) for number in numbers] == rows
    assert len(table) == len(set(rows))


@given(ROWS)
def test_what_is_grouped_by_number_is_what_is_grouped_by_texts(
    rows: list[tuple[str | None, ...]],
) -> None:
    """The same groups, also of days without one."""
    texts = pl.DataFrame(rows, schema=TYPES, orient="row")
    frame = texts.select("a", "b", day=pl.col("c").replace_strict(DAYS, return_dtype=pl.Date))
    told, groups = numbered(frame, ["a", "b"])
    counts = [
        grouped(some.lazy(), ["a", "b", "day"], [pl.len().alias("n")], by)
        for some, by in ((frame, None), (told, groups))
    ]
    plain, fast = (found.sort("a", "b", "day").collect() for found in counts)
    assert plain.equals(fast)
