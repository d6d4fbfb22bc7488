"""Does the first action stand in for the resolution, so that looking counts as doing?"""

from __future__ import annotations

import polars as pl

from metrics.integrity.findings import (
    KEY,
    Bar,
    Scope,
    Tables,
    beside,
    marked,
    of_others,
    resolutions,
)

ID = "first_action_as_resolution"

TOGETHER = 60
"""Seconds within which two stops are one: a person who looks and repairs needs longer."""

BAR = Bar(hits=20, ratio=3.0, least_usual=0.1)
"""One case in ten is taken as usual: nothing was left to do when somebody came."""


def _marked(tables: Tables, scope: Scope) -> pl.LazyFrame:
    """Cases with a promised first action that came; hits were resolved or closed with it.

    A case that was closed without its promised stop is taken by its closing: it ended there.
    """
    came = tables["instants"].filter(
        pl.col("commitment") == "first_action", pl.col("stop").is_not_null()
    )
    ended = pl.coalesce("first_stop", "stop", "closed")
    at = pl.coalesce("first_stop", "stop")
    first = came.filter(*scope.near(at)).with_columns(at=at)
    near = first.select(*KEY, "agency", "service", "opened", "at").collect()
    ends = resolutions(tables).filter(beside(near)).select(*KEY, ended=ended).drop_nulls("ended")
    both = near.lazy().join(ends, on=KEY)
    apart = (pl.col("ended") - pl.col("at")).dt.total_seconds().abs()
    return marked(both.with_columns(hit=apart <= TOGETHER), scope)


QUESTION = of_others(ID, BAR, _marked)
