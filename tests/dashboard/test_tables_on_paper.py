"""A table is printed whole and plain, whatever stands in it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from dashboard.components.tables import ON_PAPER, on_paper
from dashboard.wording.language import speaking


def test_paper_shows_what_the_screen_shows() -> None:
    """Numbers by their right edge with one decimal or thousands, dates in the page's language."""
    table = pl.DataFrame({
        "Case": ["24-0000673"], "Days": [1.25], "Cases": [12_345], "District": [None],
        "Opened": [date(2026, 9, 14)], "Due": [datetime(2026, 9, 14, 17, tzinfo=UTC)],
    })  # fmt: skip
    with speaking("es"):
        shown = on_paper(table)
    assert shown.splitlines() == [
        "Case        Days   Cases  District  Opened        Due",
        "----------  ----  ------  --------  ------------  -----------------------",
        "24-0000673   1.2  12,345  –         14 sept 2026  14 sept 2026, 5:00 p.m.",
    ]


def test_a_long_cell_takes_several_lines_beside_the_others() -> None:
    """Nothing of it is cut off."""
    words = "The crew patched the hole at the corner and will be back for the curb"
    shown = on_paper(pl.DataFrame({"n": [7], "Text": [words]})).splitlines()
    assert len(shown) == 4
    assert shown[2].startswith("7  The crew")
    assert " ".join(line.removeprefix("7").strip() for line in shown[2:]) == words


@given(st.lists(st.text(), max_size=4))
def test_every_word_of_a_source_is_printed_and_is_text_alone(cells: list[str]) -> None:
    """Whatever stands in it: it goes to the page as text, which no browser reads as its own."""
    table = pl.DataFrame({"<b>": cells}, schema={"<b>": pl.String})
    shown = on_paper(table)
    printed = "".join(shown.split("\n")[2:])
    assert "".join("".join(cells).split()) == "".join(printed.split())


def test_a_long_list_is_cut_and_says_so() -> None:
    """Whoever wants it all has the file."""
    rows = pl.DataFrame({"n": range(ON_PAPER + 1)})
    assert len(on_paper(rows).splitlines()) == ON_PAPER + 3
    assert "The first 40 of the 41 rows on screen are printed." in on_paper(rows)
    assert "printed" not in on_paper(rows.head(ON_PAPER))


def test_a_table_wider_than_the_paper_breaks_its_titles_and_not_its_rows() -> None:
    """A row that goes on in the next line, under other columns, cannot be read."""
    wide = pl.DataFrame(
        {
            "Promise": ["Illegal dumping in a street or alley: resolved"],
            **{f"Likely from the counted of {n} %": [73.2] for n in range(9)},
            "In words": ["128 of 156 goals missed"],
        }
    )
    lines = on_paper(wide).splitlines()
    assert max(map(len, lines)) <= 120
    assert "Likely" in lines[0]
    assert "from" not in lines[0]
    assert sum("73.2" in line for line in lines) == 1
