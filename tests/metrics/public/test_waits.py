"""What to expect is told in whole hours or days, and only where enough requests tell it."""

from __future__ import annotations

import polars as pl
import pytest

from metrics.public import NOT_REACHED, TOO_FEW, WAITS, waits

HOUR, DAY = 3_600.0, 86_400.0

# n, seconds of half, of eight in ten; hours of each, why
TOLD: list[tuple[int, float | None, float | None, int | None, int | None, str | None]] = [
    (30, 3 * HOUR, 40.2 * HOUR, 3, 41, None),
    (30, 1.0, 48 * HOUR, 1, 48, None),
    (500, 2.1 * DAY, 5 * DAY, 72, 120, None),
    (500, 2.1 * DAY, None, 72, None, NOT_REACHED),
    (500, None, None, None, None, NOT_REACHED),
    (29, 3 * HOUR, 40 * HOUR, None, None, TOO_FEW),
]


@pytest.mark.parametrize(("n", "median", "p80", "half", "most", "why"), TOLD)
def test_times_are_rounded_up(
    n: int,
    median: float | None,
    p80: float | None,
    half: int | None,
    most: int | None,
    why: str | None,
) -> None:
    """From two days on to whole days; none from fewer than thirty requests."""
    row = {"service": "pothole", "n": n, "median": median, "p80": p80}
    types = {"service": pl.String(), "n": pl.Int64(), "median": pl.Float64(), "p80": pl.Float64()}
    found = waits(pl.DataFrame([row], schema=types), ["graffiti", "pothole"])
    assert found.schema == WAITS
    assert found.row(0) == ("graffiti", None, None, TOO_FEW), "nobody asked: that is not told"
    assert found.row(1) == ("pothole", half, most, why)
