"""Is the clock stopped when it has nearly run out?"""

from __future__ import annotations

import polars as pl

from metrics.integrity.findings import Bar, Scope, Tables, marked, of_others

ID = "paused_near_due"

LAST_TENTH = 0.9
"""How much of the clock has run when its last tenth begins, as in the figure `paused_share`."""

BAR = Bar(least_usual=0.1)
"""A reason to wait that may come at any time comes in the last tenth once in ten."""


def _marked(tables: Tables, scope: Scope) -> pl.LazyFrame:
    """Pauses of the resolution's clock that began before its due, whether they were granted or not.

    One that the agreement refuses is a question too: somebody tried.
    """
    pauses = tables["pauses"].filter(
        pl.col("commitment") == "resolution", pl.col("share_used").is_between(0, 1)
    )
    late = pl.col("share_used") >= LAST_TENTH
    return marked(pauses.with_columns(at=pl.col("start"), hit=late), scope)


QUESTION = of_others(ID, BAR, _marked)
