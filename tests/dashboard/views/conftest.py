"""Small frames of figures, as `loading.figures` gives them."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl
import pytest

STATES = ("met", "late", "overdue", "running", "void", "no_commitment", "unmeasurable")
SCHEMA = {
    "figure": pl.String,
    "k": pl.Int64,
    "n": pl.Int64,
    "value": pl.Float64,
    "low": pl.Float64,
    "high": pl.Float64,
    "goal": pl.Float64,
    "verdict": pl.String,
    "goals_missed": pl.Int64,
    "goals_total": pl.Int64,
    "signal": pl.String,
    **dict.fromkeys(STATES, pl.Int64),
    "not_measurable": pl.String,
    "agency": pl.String,
    "service": pl.String,
}

Figures = Callable[..., pl.DataFrame]


@pytest.fixture
def figures() -> Figures:
    """A function that makes rows of the three on-time figures.

    A part is `{"agency": "parks", "met": 70, "late": 10, "overdue": 20}`; rates follow from the
    states, and whatever else is given (`goal`, `verdict`, `signal`) stands on the headline's row.
    """
    return lambda *parts: pl.DataFrame(
        [row for part in parts for row in _rows(part)], schema=SCHEMA
    )


def _rows(part: dict[str, object]) -> list[dict[str, object]]:
    counted = {state: int(str(part.get(state, 0))) for state in STATES}
    met, late, overdue = counted["met"], counted["late"], counted["overdue"]
    rate, usual = _ratio(met, met + late + overdue), _ratio(met, met + late)
    names = {by: part.get(by) for by in ("agency", "service")}
    told = {k: v for k, v in part.items() if k in SCHEMA and k not in STATES}
    headline = {
        "figure": "on_time_due",
        "k": met,
        "n": met + late + overdue,
        "value": rate,
        "low": None if rate is None else max(0.0, rate - 0.03),
        "high": None if rate is None else min(1.0, rate + 0.03),
        "verdict": "too_few" if met + late + overdue < 30 else None,
        **told,
    }
    gap = None if rate is None or usual is None else usual - rate
    others = [("on_time_closed", usual), ("flattery", gap)]
    rest: list[dict[str, object]] = [{"figure": f, "value": value} for f, value in others]
    return [{**counted, **names, **row} for row in (headline, *rest)]


def _ratio(k: int, n: int) -> float | None:
    return k / n if n else None
