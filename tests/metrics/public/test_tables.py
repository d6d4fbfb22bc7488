"""The rows of the public tables, and their corrections."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.public import (
    COUNTED,
    COUNTS,
    LEAST_SHOWN,
    NOT_MEASURABLE,
    NOTHING_PROMISED,
    corrected,
    edition,
    summed,
    table,
)

MONTHS = ("2026-04", "2026-05", "2026-06")


def counts(drawn: str) -> pl.DataFrame:
    """Exact counts from a table; `-` is not known, `*` after a name: nothing was promised."""
    rows: list[dict[str, Any]] = []
    for line in drawn.strip().splitlines():
        name, *numbers = line.split()
        values = [None if n == "-" else int(n) for n in numbers]
        rows.append({"of": name.strip("*"), **dict(zip(COUNTED, values, strict=True)),
                     "promised": "*" not in name})  # fmt: skip
    return pl.DataFrame(rows, schema=COUNTS, orient="row")


#                     received closed due on time kept
JUNE = counts("""
    parks                   21     22  17       8    7
    animals                508    500 480     462  455
    streets               1002    950 933     701  650
    waste                 2203   2100 2048   1502 1400
    planning*              701    650   0       0    0
""")


def test_a_row_holds_rounded_counts_and_the_rates_of_these() -> None:
    """1,502 of 2,048 is 73.34%; the public reads 1,500 of 2,050, which is 73.17%."""
    found = edition("2026-06", JUNE)
    waste = found.rows[3]
    assert [waste[name] for name in COUNTED] == [2205, 2100, 2050, 1500, 1400]
    assert waste["on_time_share"] == 1500 / 2050
    assert waste["kept_share"] == 1400 / 2050
    assert waste["hidden"] == []


def test_the_total_is_rounded_on_its_own() -> None:
    """2,673 kept in time are 2,675; the rounded rows would say 2,200 without the hidden one."""
    total = edition("2026-06", JUNE).total
    assert [total[name] for name in COUNTED] == [4435, 4220, 3480, 2675, 2510]
    assert total["of"] is None


def test_a_count_under_ten_is_hidden_and_named() -> None:
    """With its rate; what is not small stays."""
    parks = edition("2026-06", JUNE).rows[0]
    assert [parks[name] for name in COUNTED] == [20, 20, 15, None, None]
    assert parks["hidden"] == ["on_time", "kept"]
    assert parks["on_time_share"] is None


def test_where_nobody_promised_nothing_is_hidden() -> None:
    """It says so instead."""
    planning = edition("2026-06", JUNE).rows[4]
    assert planning["why"] == NOTHING_PROMISED
    assert planning["hidden"] == []
    assert [planning[name] for name in COUNTED] == [700, 650, None, None, None]


def test_what_a_source_does_not_show_is_said_of_the_row_and_of_the_total() -> None:
    """Kept for good: of one agency nobody knows, so of all together nobody does."""
    blind = edition("2026-06", counts("""
        streets 1002 950 933 701   -
        waste   2203 2100 2048 1502 1400
    """))  # fmt: skip
    assert blind.rows[0]["kept_why"] == NOT_MEASURABLE
    assert blind.total["kept_why"] == NOT_MEASURABLE
    assert blind.total["kept"] is None
    assert blind.rows[1]["kept"] == 1400
    assert not blind.total["hidden"]


def test_a_city_that_promised_nothing_has_its_requests_counted() -> None:
    """The rest is no nought."""
    found = edition("2026-06", counts("planning* 701 650 0 0 0\nwaste* 2203 2100 0 0 0"))
    assert found.total["why"] == NOTHING_PROMISED
    assert found.total["received"] == 2905
    assert found.total["due"] is None


def test_editions_make_a_table() -> None:
    """With the columns that are documented."""
    found = edition("2026-06", JUNE)
    assert table([found.total, *found.rows]).height == 6


def test_a_quarter_is_the_sum_of_its_months_as_published() -> None:
    """So that it tells nothing that they do not."""
    months = [edition(month, JUNE).total for month in MONTHS]
    quarter = summed("2026-Q2", months)
    assert quarter["due"] == 3 * 3480
    assert quarter["on_time_share"] == 2675 / 3480


def test_what_a_month_hides_no_quarter_shows() -> None:
    """Three months less two of them would tell the third."""
    few = counts("a 4 20 4 4 4\nb 4 20 4 4 4")
    months = [edition(month, few if month == MONTHS[0] else JUNE).total for month in MONTHS]
    assert months[0]["hidden"] == ["received", "due", "on_time", "kept"]
    districts = counts("1 4000 4000 4000 3000 2000\n2 4870 4460 2964 2346 3020")
    quarter = edition("2026-Q2", districts, months)
    assert quarter.total["received"] is None
    assert quarter.total["closed"] is not None
    assert {tuple(row["hidden"]) for row in quarter.rows} == {tuple(months[0]["hidden"])}


MORE: list[tuple[str, int, list[int | None]]] = [
    ("waste", 1, [2205, 2050]),
    ("waste", 4, [2205, 2050]),
    ("waste", 8, [2210, 2055]),
    ("parks", 1, [20, 15]),
    ("animals", -505, [10, 10]),
]


@pytest.mark.parametrize(("of", "more", "reads"), MORE)
def test_a_correction_changes_a_number_that_is_wrong_by_five(
    of: str, more: int, reads: list[int | None]
) -> None:
    """One case more changes nothing, and what fell under ten reads 10."""
    first = edition("2026-06", JUNE)
    here = pl.col("of") == of
    changed = JUNE.with_columns(
        pl.when(here).then((pl.col(n) + more).clip(lower_bound=0)).otherwise(n).alias(n)
        for n in COUNTED
    )
    again = corrected(first, changed)
    rows = (again or first).rows
    row = next(row for row in rows if row["of"] == of)
    assert [row["received"], row["due"]] == reads


@settings(max_examples=15)
@given(st.integers(0, 4), st.sets(st.sampled_from(COUNTED)), st.sampled_from([1, -1]))
def test_one_case_more_or_less_makes_no_later_edition(
    row: int, columns: set[str], step: int
) -> None:
    """Whatever a reader knows of the case, there is nothing to compare."""
    here = pl.int_range(pl.len()) == row
    moved = ((pl.col(n) + step).clip(lower_bound=0) for n in columns)
    later = JUNE.with_columns(
        pl.when(here).then(now).otherwise(n).alias(n) for n, now in zip(columns, moved, strict=True)
    )
    assert corrected(edition("2026-06", JUNE), later) is None


def test_a_correction_never_shows_what_was_hidden_nor_hides_what_was_shown() -> None:
    """Either would tell that a count went over or under ten."""
    first = edition("2026-06", JUNE)
    grown = JUNE.with_columns(pl.col(n) + 40 for n in COUNTED)
    shrunk = JUNE.with_columns(pl.lit(0, pl.Int64).alias(n) for n in COUNTED)
    for later in (corrected(first, grown), corrected(first, shrunk)):
        assert later is not None
        for row, former in zip(later.rows, first.rows, strict=True):
            assert [row[n] is None for n in COUNTED] == [former[n] is None for n in COUNTED]
            assert all(row[n] is None or row[n] >= LEAST_SHOWN for n in COUNTED)
