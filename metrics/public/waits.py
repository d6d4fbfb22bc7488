"""What a resident can expect, in whole hours or days, where enough requests tell it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import polars as pl

from metrics.goals import MIN_CASES
from metrics.tables import Types

WAITS: Types = {
    "service": pl.String(),
    "half_hours": pl.Int64(),
    "most_hours": pl.Int64(),
    "why": pl.String(),
}
"""One row a service, whether there was any request or not: a row left out would tell that.

- Half of the requests are closed for good within `half_hours`, eight in ten within `most_hours`:
  whole hours, from two days on whole days of 24.
- `why` is `too_few` (fewer than 30 requests, or none: both are null), or `not_reached` where so
  many were not closed yet; then `most_hours`, or both, are null.
"""

TOO_FEW, NOT_REACHED = "too_few", "not_reached"

_HOUR, _DAY = 3_600, 24
_IN_DAYS: Final = 2 * _DAY


def waits(rows: pl.DataFrame, services: Iterable[str]) -> pl.DataFrame:
    """`WAITS` from rows of the figure `expected_time` by service, ordered by service.

    Args:
        rows: Of each service of which there was a request, `n`, `median` and `p80` in seconds.
        services: All that there are.
    """
    few = pl.col("n").fill_null(0) < MIN_CASES
    reached = (_hours(name) for name in ("median", "p80"))
    half, most = (pl.when(~few).then(hours) for hours in reached)
    listed = pl.DataFrame({"service": list(services)}, {"service": pl.String()})
    every = rows.drop_nulls("service").join(listed, on="service", how="full", coalesce=True)
    named = every.with_columns(half_hours=half, most_hours=most)
    why = pl.when(few).then(pl.lit(TOO_FEW)).when(pl.col("most_hours").is_null())
    return named.with_columns(why=why.then(pl.lit(NOT_REACHED))).select(*WAITS).sort("service")


def _hours(column: str) -> pl.Expr:
    """Seconds as whole hours or days, upwards: what is told is no promise that is not kept."""
    hours = (pl.col(column) / _HOUR).ceil().cast(pl.Int64)
    days = (hours / _DAY).ceil().cast(pl.Int64) * _DAY
    return pl.when(hours >= _IN_DAYS).then(days).otherwise(hours)
