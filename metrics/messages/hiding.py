"""Texts in which something private was found, shown with more behind dots than others."""

from __future__ import annotations

import polars as pl

from metrics.messages.privacy import shown

_NAMES = r"\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)+"
"""Capitalised words in a row: where a rule found something private, most likely a name."""
DOTS = "•••"


def hidden(texts: pl.Series, private: pl.Series) -> pl.Series:
    """Texts as they may be shown, names behind dots too where a rule found something private.

    Args:
        texts: As they were sent.
        private: Whether a rule found something in each; null is no.
    """
    usual = shown(texts)
    strict = shown(texts.str.replace_all(_NAMES, DOTS))
    frame = pl.DataFrame({"usual": usual, "strict": strict, "private": private.cast(pl.Boolean)})
    told = pl.when(pl.col("private").fill_null(value=False)).then("strict").otherwise("usual")
    return frame.select(told).to_series().alias(texts.name)
