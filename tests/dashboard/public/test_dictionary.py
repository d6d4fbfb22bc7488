"""The page about the public tables says what the code does."""

from __future__ import annotations

from dataclasses import fields

import polars as pl

from dashboard.public import PublicTables
from dashboard.public.dictionary import COLUMNS, EXPECTED, PAGE, TABLES, page
from metrics.public import TABLE, WAITS


def test_every_column_and_every_table_is_explained() -> None:
    """And nothing else is."""
    assert list(COLUMNS) == list(TABLE)
    assert list(EXPECTED) == list(WAITS)
    frames = {f.name for f in fields(PublicTables) if f.type in {pl.DataFrame, "pl.DataFrame"}}
    assert frames == {*TABLES, "expected"}


def test_the_page_is_the_one_that_the_code_makes() -> None:
    """`python -m dashboard.public.dictionary` writes it."""
    assert PAGE.read_text("utf-8") == page()
