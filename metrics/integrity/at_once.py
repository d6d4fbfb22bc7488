"""Are cases closed within a minute of being opened, sooner than anybody can have read them?"""

from __future__ import annotations

import polars as pl

from metrics.integrity.findings import Bar, Scope, Tables, marked, of_others

ID = "closed_at_once"

MINUTE = 60
"""Seconds from opening to closing. A case that 311 answers while the resident is on the telephone
may take a minute; it is the share of them that asks the question."""

BAR = Bar(ratio=3.0, least_usual=0.01)
"""One case in a hundred is taken as usual: entered after the fact, or answered at once."""


def _marked(tables: Tables, scope: Scope) -> pl.LazyFrame:
    """Closed cases whose source tells the time of day, without those that are void."""
    closed = tables["lives"].filter(
        pl.col("first_closed").is_not_null(),
        pl.col("void_reason").is_null(),
        ~pl.col("closed_on_date_only").fill_null(value=False),
        ~pl.col("closed_before_opened").fill_null(value=False),
    )
    took = (pl.col("first_closed") - pl.col("opened")).dt.total_seconds()
    hit = took.is_between(-MINUTE, MINUTE, closed="right")  # clocks may differ by a minute
    return marked(closed.with_columns(at=pl.col("first_closed"), hit=hit), scope)


QUESTION = of_others(ID, BAR, _marked)
