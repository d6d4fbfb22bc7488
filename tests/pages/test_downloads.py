"""What a page hands over as a file: tables that a spreadsheet can compute with."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any, Final

import pytest
import streamlit as st

from tests.pages.seen import Open, unfold

NUMBER: Final = re.compile(r"\d[\d.,]*")
ONE: Final = re.compile(r"\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?|\d{2}-\d{7}|.* times as long")
"""A day or an instant, a case's number, and what a band of ages is called."""

WORDS: Final = {"In words", "Why"}
"""Columns of sentences: the figures that they speak of stand beside them."""

VERDICTS: Final = {"Verdict": {"Met", "Missed", "Too few", "No verdict"},
                   "Signal": {"usual", "higher", "lower"}}  # fmt: skip
"""Columns to group by, and all that stands in them."""

PAGES: Final[list[tuple[str, dict[str, str], tuple[str, ...]]]] = [
    ("summary", {}, ("districts",)),
    ("overview", {}, ("overview",)),
    ("agency", {"agency": "transportation"}, ("promises", "months", "backlog", "duties")),
    ("messages", {}, ("measures", "months", "worst")),
    ("reopenings", {}, ()),
    ("routing", {}, ()),
    ("timeliness", {}, ("flattery", "months", "waits", "late", "districts")),
    ("duties", {}, ()),
    ("escalations", {}, ()),
    ("agreements", {}, ("versions",)),
]
"""Pages of files, with the charts that a small city fills."""


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> dict[str, Callable[[], str]]:
    """What makes each file that a page offers as CSV, by the name of its button."""
    offered: dict[str, Callable[[], str]] = {}
    button = st.download_button

    def offer(label: str, data: Any, **more: Any) -> bool:  # noqa: ANN401 - Streamlit's own
        if str(more["file_name"]).endswith(".csv"):
            offered[more["key"]] = data
        return button(label, data, **more)

    monkeypatch.setattr(st, "download_button", offer)
    return offered


@pytest.mark.parametrize(("page", "query", "charts"), PAGES, ids=[page for page, *_ in PAGES])
def test_no_cell_holds_two_numbers(
    page: str,
    query: dict[str, str],
    charts: tuple[str, ...],
    opened: Open,
    denver: Path,
    handed: dict[str, Callable[[], str]],
) -> None:
    """Share, count and base each have a column of their own."""
    unfold(opened(page, denver, "denver", **query), *charts)
    assert handed
    assert {f"csv_{name}" for name in charts} <= set(handed)
    files = {key: csv.DictReader(StringIO(made().lstrip("\ufeff"))) for key, made in handed.items()}
    several = [
        (key, column, cell)
        for key, rows in files.items()
        for row in rows
        for column, cell in row.items()
        if column not in WORDS and not ONE.fullmatch(cell) and len(NUMBER.findall(cell)) > 1
    ]
    assert not several


@pytest.mark.parametrize(
    ("page", "query", "charts"),
    [
        ("overview", {}, ("overview",)),
        ("agency", {"agency": "transportation"}, ("promises", "months")),
        ("messages", {}, ("months",)),
        ("timeliness", {}, ("months",)),
    ],
)
def test_a_verdict_is_one_word_that_a_spreadsheet_can_group_by(
    page: str,
    query: dict[str, str],
    charts: tuple[str, ...],
    opened: Open,
    denver: Path,
    handed: dict[str, Callable[[], str]],
) -> None:
    """Its sentence, with the counts of goals, stands in a column of its own."""
    unfold(opened(page, denver, "denver", **query), *charts)
    rows = [
        row for made in handed.values() for row in csv.DictReader(StringIO(made().lstrip("\ufeff")))
    ]
    held = {name: {row[name] for row in rows if name in row} for name in VERDICTS}
    assert any(held.values())
    assert all(held[name] <= words for name, words in VERDICTS.items())
    assert all(row["In words"] for row in rows if "Verdict" in row and "Share %" in row)
