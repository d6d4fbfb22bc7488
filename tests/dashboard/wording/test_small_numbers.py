"""What is said of one thing, or of none, reads as if a person had written it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import polars as pl
import pytest

from dashboard.views.overview_numbers import _gap
from dashboard.views.reopenings import FIGURES
from dashboard.views.timeliness import _rules, _table
from dashboard.wording import (
    agency,
    duties,
    overview,
    reopenings,
    reviews_agenda,
    speaking,
    timeliness,
    verdicts,
)
from dashboard.wording.numbers import per_cent

DAY = 86_400


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (DAY / 2, "The one late case was less than 1 working day late."),
        (2 * DAY, "The one late case was 2 working days late."),
    ],
)
def test_one_late_case_is_no_nine_in_ten(seconds: float, words: str) -> None:
    """It is told by itself; two are told as a half and a tenth."""
    assert timeliness.late(seconds, seconds, 1) == words
    assert "2 late cases." in timeliness.late(seconds, seconds, 2)


@pytest.mark.parametrize("figure", FIGURES)
def test_of_no_cases_the_list_says_that_there_are_none(figure: str) -> None:
    """Not: the 0 cases."""
    assert "0" not in reopenings.cases_titles(0)[figure]
    assert reopenings.cases_titles(3)[figure].startswith("The 3 cases")


def test_thirty_days_are_said_of_the_cases_that_could_be_watched_so_long() -> None:
    """They are fewer than those watched for 14 days, and so may be the reopened ones."""
    said = reopenings.thirty_days(0.05, 97, 1_940)
    assert said == "Within 30 days 5.0%, 97 of 1,940 that could be watched for 30 days."
    assert reopenings.thirty_days(None, 0, 0) == "None could be watched for 30 days yet."


def test_goals_and_duties_have_a_singular() -> None:
    """In Spanish the participle has one too."""
    assert verdicts.goals_met(1) == "1 of 1 goal met"
    assert verdicts.goals_missed(1, 1) == "1 of 1 goal missed"
    assert duties.kept_of("review_held", 1, 1) == "1 of 1 review held"
    assert duties.kept_of("review_held", 1, 2) == "1 of 2 reviews held"
    with speaking("es"):
        assert verdicts.goals_met(1) == "1 de 1 meta cumplida"
        assert verdicts.goals_met(2) == "2 de 2 metas cumplidas"
        assert duties.kept_of("review_held", 1, 1) == "1 de 1 revisión celebrada"
        assert duties.kept_of("contacts_fresh", 1, 1) == "1 de 1 contacto confirmado"
        assert "1 meta." in reviews_agenda.kept({"met": 1, "total": 1})[1]


def test_without_an_agreement_no_pause_is_said_to_be_allowed() -> None:
    """Nobody promised anything, so that nothing says what may stop a clock."""
    assert "agreement allows" in timeliness.nothing_refused(agreed=True)
    assert "agreement allows" not in timeliness.nothing_refused(agreed=False)


def test_a_difference_is_that_of_the_shares_as_they_stand() -> None:
    """99.3 less 98.2 is 1.1, though 99.34 less 98.16 is 1.2 when rounded."""
    assert (per_cent(0.9934), per_cent(0.9816)) == (99.3, 98.2)
    due: Any = SimpleNamespace(k=9_816, n=10_000)
    rule = {"rule": ["resume"], "k": [9_934], "n": [10_000], "named": [0]}
    (line,) = _rules(pl.DataFrame(rule), due).rows.rows()
    assert line[1:] == ("99.3%", "+118 cases, +1.1 points")


def test_the_columns_of_both_ways_of_counting_and_their_gap_agree() -> None:
    """In the table of the Overview and in that of Timeliness."""
    row: Any = SimpleNamespace(rate=0.9816, usual=0.9934, gap=0.0118, goal=None)
    assert _gap(row) == 1.1
    rows = {"on_time_due": 0.9816, "on_time_closed": 0.9934, "flattery": 0.0118, "days_late": None}
    figures = pl.DataFrame(
        [("parks", figure, value, 10_000, 1.0, 1.0, 1.0) for figure, value in rows.items()],
        schema=["agency", "figure", "value", "n", "median", "p80", "p90"],
        orient="row",
    ).with_columns(part=pl.lit(None, pl.String))
    called: dict[str | None, str] = {"parks": "Parks"}
    table = _table(figures, "agency", called.__getitem__)
    assert table.select("On time %", "Usual way %", "Gap, points").row(0) == (98.2, 99.3, 1.1)


def test_a_goal_is_said_to_be_of_one_version() -> None:
    """Two versions in one month have a goal each: four in a quarter are no miscount."""
    said = "A goal is one promise of one version in one month, or in one quarter where"
    assert said in overview.ledger_note(0.0, 3, 3, goals=True)
    assert said not in overview.ledger_note(0.0, 3, 3, goals=False)
    assert said in agency.ledger_note(0.0, 0, goals=True, changed=False)
    assert said not in agency.ledger_note(0.0, 0, goals=False, changed=False)
    with speaking("es"):
        assert "de una versión en un mes" in overview.ledger_note(0.0, 3, 3, goals=True)
