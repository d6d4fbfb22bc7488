"""A text is new where it was used twenty times within a week, and by nobody for eight before."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import polars as pl
import pytest

from metrics.messages.drifting import QUIET, USES, WEEK, drift

BEGAN = date(2026, 1, 1)
DAY = BEGAN + timedelta(days=100)


def found(*uses: tuple[int, int], began: date = BEGAN) -> list[tuple[date, int, int]]:
    """`since`, `in_week` and `cases` for uses drawn as (days from `DAY`, cases)."""
    frame = pl.DataFrame(
        [("parks", "t", DAY + timedelta(days=day), cases) for day, cases in uses],
        schema={"agency": pl.String, "id": pl.String, "day": pl.Date, "cases": pl.Int64},
        orient="row",
    )
    known = pl.DataFrame({"agency": ["parks"], "day": [began]})
    return drift(frame, known).select("since", "in_week", "cases").rows()


@pytest.mark.parametrize(
    ("uses", "told"),
    [
        ([(0, 20)], [(DAY, 20, 20)]),
        ([(0, 19)], []),
        ([(0, 10), (6, 10)], [(DAY, 20, 20)]),
        ([(0, 10), (7, 10)], []),
        ([(-56, 1), (0, 20)], []),
        ([(-57, 1), (0, 20)], [(DAY, 20, 20)]),
        ([(0, 20), (30, 5)], [(DAY, 20, 25)]),
        ([(-80, 25), (0, 21)], [(DAY, 21, 21)]),
    ],
)
def test_a_week_is_seven_days_and_its_quiet_eight_weeks(
    uses: list[tuple[int, int]], told: list[tuple[date, int, int]]
) -> None:
    """The edges: the seventh day counts, the eighth does not; day 56 before it is too near."""
    assert found(*uses) == told


def test_in_the_first_eight_weeks_of_a_record_nobody_knows_what_is_new() -> None:
    """Whatever is used then may have been used before."""
    assert found((0, 50), began=DAY - timedelta(days=55)) == []
    assert found((0, 50), began=DAY - timedelta(days=56)) == [(DAY, 50, 50)]


def test_agencies_are_told_apart() -> None:
    """Ten uses of each of two agencies are twenty of nobody's."""
    uses = pl.DataFrame(
        {"agency": ["a", "b"], "id": ["t", "t"], "day": [DAY, DAY], "cases": [10, 10]}
    )
    began = pl.DataFrame({"agency": ["a", "b"], "day": [BEGAN, BEGAN]})
    assert drift(uses, began).is_empty()


@pytest.mark.parametrize("seed", range(5))
def test_of_many_texts_it_says_what_each_alone_would_be_told_by_its_definition(seed: int) -> None:
    """Day by day: twenty cases in the week that a day begins, and none in the eight before it."""
    random = Random(seed)  # noqa: S311 - to draw, not to hide
    drawn = [
        (random.choice("ab"), random.choice("xyz"), BEGAN + timedelta(days=random.randrange(700)),
         random.randint(1, 30))
        for _ in range(150)
    ]  # fmt: skip
    began = {"a": BEGAN, "b": BEGAN + timedelta(days=90)}
    expected = []
    for who, text in sorted({(agency, id_) for agency, id_, *_ in drawn}):
        uses = [(day, cases) for agency, id_, day, cases in drawn if (agency, id_) == (who, text)]
        weeks = {
            day: sum(cases for at, cases in uses if day <= at < day + WEEK)
            for day, _ in uses
            if day >= began[who] + QUIET and not any(day - QUIET <= at < day for at, _ in uses)
        }
        if since := max((day for day, cases in weeks.items() if cases >= USES), default=None):
            last = max(at for at, _ in uses)
            later = sum(cases for at, cases in uses if at >= since)
            expected.append((who, text, since, weeks[since], later, last))
    frame = pl.DataFrame(drawn, schema=["agency", "id", "day", "cases"], orient="row")
    known = pl.DataFrame({"agency": list(began), "day": list(began.values())})
    assert sorted(drift(frame, known).rows()) == expected
    assert expected
