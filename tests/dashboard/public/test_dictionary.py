"""The page about the public tables says what the code does."""

from __future__ import annotations

from dataclasses import fields

import polars as pl

from dashboard.public import PublicTables
from dashboard.public.dictionary import PAGE, dictionary, page
from metrics.public import TABLE, WAITS


def test_every_column_and_every_table_is_explained() -> None:
    """And nothing else is."""
    columns = {table.id: [column.name for column in table.columns] for table in dictionary()}
    frames = {f.name for f in fields(PublicTables) if f.type in {pl.DataFrame, "pl.DataFrame"}}
    assert columns.keys() == {*frames, "promises", "corrections"}
    assert all(columns[name] == list(TABLE) for name in frames - {"expected"})
    assert columns["expected"] == list(WAITS)


def test_the_page_is_the_one_that_the_code_makes() -> None:
    """`python -m dashboard.public.dictionary` writes it."""
    assert PAGE.read_text("utf-8") == page()
