"""No cell of a file is run by the spreadsheet that opens it."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from io import StringIO

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.spreadsheets import guarded_csv, spreadsheet


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_formula_becomes_a_text(cell: str) -> None:
    """An apostrophe before it says so."""
    assert cells(guarded_csv(pl.DataFrame({"a": [cell]}))) == [["a"], [f"'{cell}"]]


def test_what_is_none_stays_as_it_is() -> None:
    """Numbers keep their sign, and nothing stays nothing."""
    table = pl.DataFrame({"number": ["26-001", None], "n": [-1, 2], "share": [-0.5, None]})
    assert cells(guarded_csv(table)) == [["number", "n", "share"], ["26-001", "-1", "-0.5"],
                                         ["", "2", ""]]  # fmt: skip


def test_a_file_for_a_spreadsheet_says_its_letters_and_its_instants() -> None:
    """Without the mark accents may be garbled; with a T an instant is no instant to it."""
    due = datetime(2026, 9, 30, 17, 5, tzinfo=UTC)
    file = spreadsheet(pl.DataFrame({"Día": ["=niño"], "due": [due]}))
    assert file.encode().decode("utf-8-sig") == "Día,due\n'=niño,2026-09-30 17:05\n"
    assert file != file.encode().decode("utf-8-sig")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\x00"), min_size=1))
def test_no_cell_begins_a_formula(text: str) -> None:
    """Whatever a source wrote."""
    (_head, row) = cells(guarded_csv(pl.DataFrame({"a": [text]})))
    assert row[0][:1] not in {"=", "+", "-", "@", "\t", "\r"}
    assert row[0].removeprefix("'") == text.removeprefix("'")


def cells(file: str) -> list[list[str]]:
    """The file as a spreadsheet reads it."""
    return list(csv.reader(StringIO(file)))
