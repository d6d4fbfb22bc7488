"""The rows that somebody's scope may read."""

from __future__ import annotations

from typing import Literal

import polars as pl

from dashboard.errors import NotAllowedError
from dashboard.roles import ALL, agency_of_scope

Rows = Literal["cases", "messages"]


def seen(scope: str, what: Rows) -> pl.Expr:
    """Whether a row may be shown: an agency's are its own, the public has none.

    Args:
        scope: Who asks; see `dashboard.roles.Viewer.scope`.
        what: What the rows hold, as the refusal says it.

    Raises:
        NotAllowedError: The scope may not read them.
    """
    if scope == ALL:
        return pl.lit(value=True)
    if agency := agency_of_scope(scope):
        return pl.col("agency") == agency
    raise NotAllowedError(f"Only agencies, 311 and the mayor's office may read {what}.")


def within(rows: pl.LazyFrame, scope: str) -> pl.LazyFrame:
    """The rows of cases that a scope may read.

    Raises:
        NotAllowedError: The scope may not read cases.
    """
    mine = seen(scope, "cases")
    # The whole city's are not filtered at all: not even a filter that keeps everything.
    return rows if scope == ALL else rows.filter(mine)
