"""Are cases closed, opened again and closed once more, more often than work needs doing twice?"""

from __future__ import annotations

import polars as pl

from metrics.integrity.findings import Bar, Scope, Tables, marked, of_others

ID = "close_and_reopen"

BAR = Bar(ratio=3.0, least_usual=0.02)
"""One closing in fifty is taken as usual: work that did not hold. Six in a hundred, three times as
many, is what the agreements of the demonstration city allow at most."""


def _marked(tables: Tables, scope: Scope) -> pl.LazyFrame:
    """Cases that were closed, by their first closing; hits were opened again after it."""
    closed = tables["lives"].filter(
        pl.col("first_closed").is_not_null(), pl.col("void_reason").is_null()
    )
    again = pl.col("reopenings").fill_null(0) > 0
    return marked(closed.with_columns(at=pl.col("first_closed"), hit=again), scope)


QUESTION = of_others(ID, BAR, _marked)
