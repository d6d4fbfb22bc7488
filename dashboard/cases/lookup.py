"""A table of the mapping, asked for a whole column at once."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl


class Lookup:
    """A source's words and ours, found whatever spaces stand in and round them.

    A word that is not found as it is written is looked for without regard to capitals, where that
    leaves no doubt.
    """

    def __init__(self, table: Mapping[str, str]) -> None:
        self._exact = {_plain(raw): ours for raw, ours in table.items()}
        folded: dict[str, set[str]] = {}
        for raw, ours in self._exact.items():
            folded.setdefault(raw.casefold(), set()).add(ours)
        self._folded = {raw: ours.pop() for raw, ours in folded.items() if len(ours) == 1}

    def ours(self, words: pl.Series) -> pl.Series:
        """Our names for a column of words; null for one that the table lacks."""
        known = {word: self._our(word) for word in words.drop_nulls().unique().to_list()}
        return words.replace_strict(known, default=None, return_dtype=pl.String)

    def _our(self, word: str) -> str | None:
        plain = _plain(word)
        return self._exact.get(plain) or self._folded.get(plain.casefold())


def plain_words(column: str) -> pl.Expr:
    """A column's words with single spaces, as they are counted and told."""
    return pl.col(column).str.replace_all(r"\s+", " ")


def _plain(word: str) -> str:
    return " ".join(word.split())
