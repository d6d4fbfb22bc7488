"""Numbers that stand in a file twice are found, in whatever pieces it is read."""

from __future__ import annotations

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from dashboard.cases.repeats import Repeats

ROWS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 2)), max_size=60)


@given(ROWS, st.integers(1, 20))
def test_the_first_of_each_number_stays_and_the_others_are_accounted_for(
    rows: list[tuple[int, int]], size: int
) -> None:
    """The same as a dictionary of firsts, row by row."""
    firsts: dict[int, tuple[int, int]] = {}
    kept, refused, again = [], [], 0
    for line, (number, content) in enumerate(rows, start=2):
        first_line, first_content = firsts.setdefault(number, (line, content))
        if first_line == line:
            kept.append(line)
        elif first_content == content:
            again += 1
        else:
            refused.append((line, first_line))

    found = in_pieces(rows, size)

    assert found == (kept, refused, again)


def in_pieces(
    rows: list[tuple[int, int]], size: int
) -> tuple[list[int], list[tuple[int, int]], int]:
    """Lines kept; lines refused, each with the first of its number; how many said the same."""
    repeats = Repeats()
    kept, refused, again = [], [], 0
    for start in range(0, len(rows), size):
        piece = rows[start : start + size]
        batch = pl.DataFrame(
            {
                "number": [f"case {number}" for number, _ in piece],
                "raw": [f"{number},{content}" for number, content in piece],
                "line": range(start + 2, start + 2 + len(piece)),
            }
        )
        rest, bad, same = repeats.without(batch, "export.csv")
        kept += rest["line"].to_list()
        refused += [(row.line, first_line(row.reasons[0])) for row in bad]
        again += same
    return kept, refused, again


def first_line(reason: str) -> int:
    """The line that a reason names."""
    return int(reason.partition(" on line ")[2].split()[0])


def test_a_number_of_another_table_of_the_file_is_named_with_it() -> None:
    """Two parts of an export overlap; a person must know where to look."""
    repeats = Repeats()
    for table, content in (("a.zip: 1.csv", "Elm"), ("a.zip: 2.csv", "Oak")):
        row = pl.DataFrame({"number": ["5"], "raw": [content], "line": [7]})
        _, bad, _ = repeats.without(row, table)

    (reason,) = bad[0].reasons
    assert "case number 5 stood already on line 7 of a.zip: 1.csv with other content" in reason
