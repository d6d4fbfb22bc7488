"""Figures about duties count what was owed, not cases, and say why there is nothing to count."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
import pytest

from metrics.figures import OBLIGATIONS, Dimension
from tests.metrics.figures.drawn import asked, read

OWED = """
figure          | part            | agency | version | day        | kept | why
contacts_fresh  |                 | crews  | 1.0.0   | 2026-06-01 | yes  |
contacts_fresh  |                 | crews  | 1.0.0   | 2026-06-01 | yes  |
contacts_fresh  |                 | crews  | 1.0.0   | 2026-06-01 | no   |
contacts_fresh  |                 | parks  | 2.0.0   | 2026-06-01 | no   |
knowledge_fresh |                 | crews  | 1.0.0   | 2026-06-01 |      | no_articles
change_notice   |                 | crews  | 1.0.0   | 2026-04-30 | yes  |
change_notice   |                 | crews  | 1.0.0   | 2026-05-01 | no   |
change_notice   |                 | parks  | 2.0.0   | 2026-06-01 |      | no_changes
review_held     |                 | crews  | 1.0.0   | 2026-05-10 | yes  |
review_held     | actions_on_time | crews  | 1.0.0   | 2026-05-20 | no   |
"""


def owed() -> dict[str, pl.LazyFrame]:
    """The drawn table as it is measured."""
    rows = [
        {
            **{name: cell or None for name, cell in row.items()},
            "day": date.fromisoformat(row["day"]),
            "kept": {"yes": True, "no": False}.get(row["kept"]),
            "agreement": f"denver/{row['agency']}",
        }
        for row in read(OWED)
    ]
    return {"obligations": pl.DataFrame(rows, schema=OBLIGATIONS, orient="row").lazy()}


def counts(figure: str, *by: Dimension, **question: Any) -> list[tuple[Any, ...]]:  # noqa: ANN401 - parts of a question
    """The by-columns, k, n and the reason of each row of the headline."""
    found = asked(owed(), figure, by=by, **question)
    return [
        (*(row[name] for name in by), row["k"], row["n"], row["not_measurable"])
        for row in found
        if row["part"] is None
    ]


def test_a_share_is_what_was_kept_of_what_was_owed() -> None:
    """Two of four, with the interval of Wilson."""
    (row,) = asked(owed(), "contacts_fresh")
    assert (row["k"], row["n"], row["value"]) == (2, 4, 0.5)
    assert (round(row["low"], 3), round(row["high"], 3)) == (0.15, 0.85)
    assert counts("contacts_fresh", "agency") == [("crews", 2, 3, None), ("parks", 0, 1, None)]


def test_where_nothing_is_listed_the_figure_is_not_measurable_and_says_why() -> None:
    """Neither none of none, nor all."""
    assert counts("knowledge_fresh") == [(0, 0, "no_articles")]
    assert counts("change_notice", "agency") == [
        ("crews", 1, 2, None),
        ("parks", 0, 0, "no_changes"),
    ]


def test_a_change_belongs_to_the_month_on_which_it_takes_effect() -> None:
    """And a period holds what takes effect in it; its last day is not among them."""
    months = [("2026-04", 1, 1, None), ("2026-05", 0, 1, None)]
    assert counts("change_notice", "month") == months
    assert counts("change_notice", start=date(2026, 5, 1)) == [(0, 1, None)]
    assert counts("change_notice", end=date(2026, 5, 1)) == [(1, 1, None)]
    assert counts("change_notice", where=(("month", "2026-04"),)) == [(1, 1, None)]


def test_contacts_are_those_of_the_day_whatever_period_is_asked_for() -> None:
    """Nobody knows how they stood then."""
    assert counts("contacts_fresh", start=date(2026, 1, 1), end=date(2026, 2, 1)) == [(2, 4, None)]


def test_actions_stand_beside_the_reviews() -> None:
    """As a row of their own."""
    found = {row["part"]: (row["k"], row["n"]) for row in asked(owed(), "review_held")}
    assert found == {None: (1, 1), "actions_on_time": (0, 1)}


@pytest.mark.parametrize("figure", ["contacts_fresh", "review_held"])
def test_one_agency_alone_is_counted_where_it_is_asked_for(figure: str) -> None:
    """Others count for nothing."""
    (whole,) = counts(figure, where=(("agency", "crews"),))
    (by_agency,) = (row for row in counts(figure, "agency") if row[0] == "crews")
    assert by_agency[1:] == whole
