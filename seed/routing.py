"""Cases that went to the wrong agency first, exactly as many in each year as are to be planted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np
import polars as pl

from seed.audit import Quotas
from seed.lives import VOID
from seed.shifts import Shifts
from seed.wall_clock import AS_OF, HOUR, ZONE, as_written

LAST_YEAR_FROM = int(datetime(2025, 10, 1, tzinfo=ZoneInfo(ZONE)).timestamp())
_AS_OF = int(AS_OF.timestamp())

#: To whom a case of an agency is sent by mistake.
_MISTAKEN: Mapping[str, str] = {
    "solid-waste": "environment",
    "environment": "solid-waste",
    "transportation": "parks",
    "parks": "transportation",
    "community-planning": "environment",
    "human-services": "community-planning",
    "animal-protection": "parks",
}
_REASONS = {"wrong_agency": 0.72, "missing_information": 0.18, "outside_jurisdiction": 0.10}
_PART = (0.05, 0.35)
"""Of the desk's time before anything is done, how much has passed when the case is sent on; of a
long time, of its first twelve days."""
_AT_LEAST = 3 * HOUR
_AT_MOST = 96 * HOUR
"""Desk hours that count as waiting: nobody keeps a case of others for weeks, worked on or not."""


def with_reroutes(
    rng: np.random.Generator, cases: pl.DataFrame, desk: Shifts, quotas: Quotas
) -> pl.DataFrame:
    """Add `returned_at`, `rerouted_at`, `from_agency` and `reroute_reason`, null for most.

    A case is given back, and sent on by 311 within the hour, before anything was done for it.
    """
    rows = _candidates(rng, cases, desk)
    last = pl.col("rerouted_at") >= LAST_YEAR_FROM
    years = ((last, quotas.reroutes), (~last, quotas.reroutes_before))
    chosen = pl.concat([_some(rng, rows.filter(year), count) for year, count in years])
    reasons = rng.choice(list(_REASONS), size=len(chosen), p=list(_REASONS.values()))
    told = chosen.with_columns(reroute_reason=pl.Series(reasons))
    return cases.join(told, on="number", how="left", maintain_order="left")


def _candidates(rng: np.random.Generator, cases: pl.DataFrame, desk: Shifts) -> pl.DataFrame:
    """Cases that wait long enough, with the instants at which they could be sent on."""
    acted = pl.min_horizontal(
        "milestone_at", "closed", "first_milestone_at", "first_closed", "paused_at", pl.lit(_AS_OF)
    )
    void = pl.col("outcome").is_in(list(VOID)).fill_null(value=False)
    rows = cases.filter(~void & pl.col("parent").is_null() & ~pl.col("swept")).select(
        "number", "opened", from_agency=pl.col("agency").replace_strict(_MISTAKEN), acted=acted
    )
    start = desk.worked(rows["opened"].to_numpy())
    allowed = desk.worked(rows["acted"].to_numpy()) - start
    waited = np.minimum(allowed, _AT_MOST)
    passed = (waited * rng.uniform(*_PART, len(rows))).astype(np.int64)
    sent = as_written(desk.reached(start + np.maximum(passed, 1)))
    back = as_written(desk.reached(start + np.maximum(passed * 3 // 4, 1)))
    return rows.select(
        "number",
        "from_agency",
        returned_at=pl.Series(back),
        rerouted_at=pl.Series(sent),
    ).filter(pl.Series(allowed * _PART[0] > _AT_LEAST // 4))


def _some(rng: np.random.Generator, rows: pl.DataFrame, count: int) -> pl.DataFrame:
    return rows[np.sort(rng.permutation(len(rows))[:count])]
