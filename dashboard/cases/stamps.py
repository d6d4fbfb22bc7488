"""What a machine wrote into messages, cut out of them."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

OUTCOME = "(?P<outcome>"
"""A group of this name in a stamp is the status word that it carries: kept apart, not lost."""


class Stamps:
    """Regular expressions of a mapping; polars runs them in linear time."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self.patterns = tuple(patterns)
        self.tell_outcomes = any(OUTCOME in pattern for pattern in patterns)
        """Whether a stamp carries the source's word for the outcome."""

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.patterns)

    def taken_off(self, messages: pl.Series) -> tuple[pl.Series, pl.Series]:
        """Messages without stamps, one stamp cut out after the other, and what they carried.

        A message that was nothing but stamps is null; so is the outcome where none was carried.
        """
        told = messages
        words = pl.Series("outcome", [None] * len(messages), pl.String)
        for pattern in self.patterns:
            if OUTCOME in pattern:
                found = told.str.extract_groups(pattern).struct.field("outcome")
                words = words.zip_with(words.is_not_null(), found)
            told = told.str.replace_all(pattern, "").str.strip_chars()
        return told.set(told == "", None), words
