"""Districts, like for like: what each got against what the city's rates would give its services."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import altair as alt
import polars as pl

from dashboard.charts.finished import kept
from dashboard.charts.ledger import ledger
from dashboard.charts.promises import in_blocks

DISTRICTS: Final = {
    "name": pl.String,
    "value": pl.Float64,
    "expected": pl.Float64,
    "low": pl.Float64,
    "high": pl.Float64,
    "state": pl.String,
    "words": pl.String,
    "percent": pl.String,
    "counts": pl.String,
    "note": pl.String,
}
"""One row a district, in order: the share observed, the share expected of its mix of services, the
limits within which chance alone would leave it, and a state of `LOOKS`."""

LOOKS: Final = {
    "within": ("plain", "muted"),
    "worse": ("missed", "missed"),
    "much_worse": ("missed", "missed"),
    "better": ("met", "measured"),
    "much_better": ("met", "measured"),
    "few": ("few", "muted"),
}
"""The mark of the ledger and the role of the words, by state."""


@kept
def like_for_like(rows: pl.DataFrame, key: Mapping[str, str]) -> alt.LayerChart:
    """The ledger of districts: a tick is what was expected, a grey bar what chance allows.

    Args:
        rows: Columns as `DISTRICTS`.
        key: Words for the first row's own marks: `measured` and `goal` (what was expected).

    Raises:
        ValueError: There is no district.
    """
    looks = pl.DataFrame(
        [(state, *look) for state, look in LOOKS.items()],
        schema=["state", "mark", "role"],
        orient="row",
    )
    found = rows.join(looks, on="state", how="left", maintain_order="left")
    placed = found.with_columns(goal="expected", usual=pl.lit(None, pl.Float64))
    return ledger(in_blocks(placed, {"usual": "", **key}, limits=True))
