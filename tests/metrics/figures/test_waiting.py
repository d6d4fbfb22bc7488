"""How long residents wait, day by day."""

from __future__ import annotations

import polars as pl
import pytest

from metrics.figures import Question
from metrics.figures.waiting import LONGEST, waits
from tests.metrics.figures.drawn import AS_OF, DENVER, drawn, parts, some, standards, when

LIVES = """
number | opened           | closed
1      | 2026-03-02 09:00 | 2026-03-02 12:00
2      | 2026-03-02 09:00 | 2026-03-03 09:00
3      | 2026-03-02 09:00 | 2026-03-05 10:00
4      | 2026-03-02 09:00 |
"""


def curve(lives: pl.LazyFrame) -> pl.DataFrame:
    """The curve of these cases."""
    return waits({"lives": lives}, standards(), Question(when(AS_OF), DENVER))


def test_a_day_holds_what_was_closed_by_its_end() -> None:
    """Two of four on the first day, three by the fourth; the fourth case still waits."""
    found = curve(drawn("lives", LIVES))
    assert found.select("after", "share").rows() == [
        (0, 0.0), (1, 0.5), (2, 0.5), (3, 0.5), (4, 0.75),
    ]  # fmt: skip


def test_the_curve_reaches_a_half_on_the_day_of_the_figures_own_median() -> None:
    """And its interval holds the share."""
    lives = some(
        "lives",
        *((3, {"closed": f"2026-01-{day:02} 08:30"}) for day in range(6, 28)),
        (9, {}),
    )
    found = curve(lives)
    (row,) = (row for part, row in parts({"lives": lives}, "time_to_close").items() if not part)
    half = found.filter(pl.col("share") >= 0.5)["after"].min()
    assert isinstance(half, int)
    assert half - 1 < row["median"] / 86_400 <= half
    inside = found.drop_nulls("low").select(pl.col("share").is_between("low", "high").all())
    assert inside.item()


def test_waits_of_hours_are_told_by_the_hour() -> None:
    """A curve by the day would be one step where nearly all are closed within two days."""
    quick = {"opened": "2026-03-02 09:00", "closed": "2026-03-02 12:00"}
    slow = {"opened": "2026-03-02 09:00", "closed": "2026-03-12 12:00"}
    found = curve(some("lives", (8, quick), (2, slow)))
    assert found.select("unit", "after", "share").rows()[2:5] == [
        ("hour", 2, 0.0), ("hour", 3, 0.8), ("hour", 4, 0.8),
    ]  # fmt: skip
    assert found["after"].max() == 9


@pytest.mark.parametrize("closed", ["", "2027-12-01 09:00"], ids=["never", "much later"])
def test_without_an_end_in_sight_there_is_no_endless_curve(closed: str) -> None:
    """None where nothing was closed; at most a year else."""
    lives = some("lives", (3, {"opened": "2026-03-02 09:00", "closed": closed}))
    question = Question(when("2028-01-01 00:00"), DENVER)
    found = waits({"lives": lives}, standards(), question)
    assert found.height == (LONGEST + 1 if closed else 0)
