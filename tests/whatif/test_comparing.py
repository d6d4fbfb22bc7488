"""What changes, and what is no longer covered, counted from rows that are drawn whole."""

from __future__ import annotations

import polars as pl

from metrics.whatif import ROWS, changed, coverage

DRAWN = """
    commitment      service  district  state          draft_state
    resolution      pothole  1         met            late
    resolution      pothole  1         met            late
    resolution      pothole  2         late           met
    resolution      pothole  2         met            met
    resolution      dumping  1         no_commitment  met
    resolution      dumping  1         no_commitment  void
    resolution      dumping  2         running        no_commitment
    first_response  pothole  1         not_promised   met
    first_response  pothole  2         met            met
"""


def rows() -> pl.DataFrame:
    """The drawn rows as `ROWS`."""
    head, *lines = (line.split() for line in DRAWN.strip().splitlines())
    drawn = pl.DataFrame([dict(zip(head, line, strict=True)) for line in lines])
    return drawn.select(
        (pl.col(name) if name in head else pl.lit(None)).cast(dtype).alias(name)
        for name, dtype in ROWS.items()
    )


def test_changes_are_counted_of_all_rows_of_their_group() -> None:
    """Each is k of n: what stays is in n and has no line; the resolution is first."""
    assert changed(rows(), "service").rows() == [
        ("resolution", "dumping", "no_commitment", "met", 1, 3),
        ("resolution", "dumping", "no_commitment", "void", 1, 3),
        ("resolution", "dumping", "running", "no_commitment", 1, 3),
        ("resolution", "pothole", "met", "late", 2, 4),
        ("resolution", "pothole", "late", "met", 1, 4),
        ("first_response", "pothole", "not_promised", "met", 1, 2),
    ]


def test_the_same_changes_by_district_add_up_to_the_same_sum() -> None:
    """Whichever way the cases are laid apart, as many change."""
    by_service, by_district = (changed(rows(), by) for by in ("service", "district"))
    assert by_service["k"].sum() == by_district["k"].sum() == 7
    assert by_district.filter(pl.col("district") == "2")["n"].unique().to_list() == [3]


def test_what_is_covered_newly_or_no_longer_is_told_by_service() -> None:
    """A case that the draft would not count is not one that it covers."""
    assert coverage(rows()).rows() == [
        ("resolution", "dumping", 1, 1, 3),
        ("first_response", "pothole", 1, 0, 2),
    ]
