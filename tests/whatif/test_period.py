"""The period of a what-if: a year, unless somebody says which."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.past.whatif import period_of
from metrics.figures import Question
from tests.metrics.table import DENVER, when

DRAWN = """
    as_of       from        to          begins      ends
    2026-10-01  -           -           2025-10-01  2026-10-01
    2026-10-17  -           -           2025-10-01  2026-10-01
    2026-10-17  -           2024-02-29  2023-02-28  2024-02-29
    2026-10-17  2026-03-01  -           2026-03-01  2026-10-01
    2026-10-17  2026-10-05  -           2026-10-05  2026-10-18
    2026-10-17  2026-01-01  2026-02-01  2026-01-01  2026-02-01
"""
LINES = [line.split() for line in DRAWN.strip().splitlines()[1:]]


@pytest.mark.parametrize(("as_of", "start", "end", "begins", "ends"), LINES)
def test_what_is_not_said_of_the_period_is_a_year_of_whole_months(
    as_of: str, start: str, end: str, begins: str, ends: str
) -> None:
    """Drawn: what is said, and what is counted; a dash is nothing."""
    said = [None if day == "-" else date.fromisoformat(day) for day in (start, end)]
    question = Question(when(as_of), DENVER, start=said[0], end=said[1])
    assert [day.isoformat() for day in period_of(question)] == [begins, ends]
