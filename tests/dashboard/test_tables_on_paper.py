"""A table is printed whole and plain, whatever stands in it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import polars as pl

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
    assert '<td style="white-space:nowrap;">24-0000673</td>' in shown
    assert ">1.2</td>" in shown
    assert 'text-align:right">12,345</td>' in shown
    assert ">–</td>" in shown
    assert ">14 sept 2026</td>" in shown
    assert ">14 sept 2026, 5:00 p.m.</td>" in shown


def test_words_of_a_source_stay_words() -> None:
    """In headings as in cells."""
    shown = on_paper(pl.DataFrame({"<b>": ['<img src=x onerror="alert(1)">', "a & b"]}))
    assert "<th>&lt;b&gt;</th>" in shown
    assert "&lt;img src=x onerror=&#34;alert(1)&#34;&gt;" in shown
    assert "a &amp; b" in shown
    assert "<img" not in shown


def test_a_long_list_is_cut_and_says_so() -> None:
    """Whoever wants it all has the file."""
    rows = pl.DataFrame({"n": range(ON_PAPER + 1)})
    assert on_paper(rows).count("<tr>") == ON_PAPER + 1
    assert "The first 40 of the 41 rows on screen are printed." in on_paper(rows)
    assert "printed" not in on_paper(rows.head(ON_PAPER))
