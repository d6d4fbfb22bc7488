"""Rows of figures, drawn by hand."""

from __future__ import annotations

import polars as pl

from dashboard.views.shares import Share
from metrics.interval import wilson


def share(figure: str = "reopen_rate", k: int = 10, n: int = 100, **given: object) -> Share:
    """A share with its likely range."""
    low, high = wilson(pl.col("k"), pl.col("n"))
    ends = pl.DataFrame({"k": [k], "n": [n]}).select(low=low, high=high).row(0)
    plain: dict[str, object] = {
        "figure": figure,
        "part": None,
        "k": k,
        "n": n,
        "value": k / n if n else None,
        "low": ends[0],
        "high": ends[1],
        **dict.fromkeys(("goal", "verdict", "median", "p90", "not_measurable")),
        "goals_missed": 0,
        "goals_total": 0,
        "names": {},
    }
    return Share(**{**plain, **given})  # type: ignore[arg-type] # drawn by name
