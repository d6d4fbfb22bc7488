"""Agencies as rows: which comes first, and what is said about each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import polars as pl
import pytest

from dashboard.views.rows import judged, rows, whole

Figures = Callable[..., pl.DataFrame]


def _named(id_: str | None) -> str:
    return id_ or "unknown"


def test_most_broken_promises_come_first_and_the_unpromised_last(figures: Figures) -> None:
    """LOOK.md, ledger: broken promises, then too few, then nothing due, then no agreement.

    Of those to whom nothing is promised the one with the most cases.
    """
    parts = figures(
        {"agency": "a few", "no_commitment": 9},
        {"agency": "none", "no_commitment": 900},
        {"agency": "few", "met": 5, "late": 20},
        {"agency": "good", "met": 99, "late": 1},
        {"agency": "waiting", "running": 40},
        {"agency": "bad", "met": 60, "late": 40},
        {"agency": "goals", "met": 90, "late": 10, "goals_missed": 2, "goals_total": 5},
    )
    order = [row.id for row in rows(parts, "agency", _named)]
    assert order == ["goals", "bad", "good", "few", "waiting", "none", "a few"]


@pytest.mark.parametrize(
    ("part", "words", "role", "mark"),
    [
        ({"no_commitment": 9}, "Nothing promised", "muted", "plain"),
        ({"running": 9}, "Nothing due yet", "muted", "plain"),
        ({"met": 20, "late": 9}, "Too few to tell", "muted", "few"),
        ({"met": 70, "late": 10, "overdue": 20}, "Usual way: 17.5 points more", "muted", "plain"),
        ({"met": 90, "late": 10}, "", "muted", "plain"),
        ({"met": 90, "late": 10, "goals_total": 0}, "Too few a month for a goal", "muted", "plain"),
        (
            {
                "met": 70,
                "late": 30,
                "goal": 0.85,
                "verdict": "missed",
                "goals_missed": 1,
                "goals_total": 1,
                "signal": "worse",
            },
            "Missed, and not noise",
            "missed",
            "missed",
        ),
        (
            {
                "met": 84,
                "late": 16,
                "goal": 0.85,
                "verdict": "missed",
                "goals_missed": 1,
                "goals_total": 1,
                "signal": "noise",
            },
            "Missed by 1 point; may be noise",
            "missed",
            "missed",
        ),
        (
            {
                "met": 86,
                "late": 14,
                "goal": 0.85,
                "verdict": "met",
                "goals_total": 1,
                "signal": "noise",
            },
            "Met, but close",
            "measured",
            "met",
        ),
        (
            {
                "met": 99,
                "late": 1,
                "goal": 0.85,
                "verdict": "met",
                "goals_total": 1,
                "signal": "better",
            },
            "Met",
            "measured",
            "met",
        ),
        (
            {"met": 70, "late": 30, "goals_missed": 2, "goals_total": 5},
            "2 of 5 goals missed",
            "missed",
            "missed",
        ),
        ({"met": 99, "late": 1, "goals_total": 3}, "3 of 3 goals met", "measured", "met"),
        (
            {"met": 9, "late": 90, "not_measurable": "its system shows no closing"},
            "Not measurable",
            "muted",
            "plain",
        ),
    ],
)
def test_a_verdict_is_words_a_role_and_a_shape(
    figures: Figures, part: dict[str, object], words: str, role: str, mark: str
) -> None:
    """LOOK.md, wording of verdicts; blue and vermilion only where a goal is met or missed."""
    (row,) = rows(figures({"agency": "a", **part}), "agency", _named)
    verdict = judged(row)
    assert (verdict.words, verdict.role, verdict.mark) == (words, role, mark)


def test_an_agency_without_a_name_in_the_data_keeps_its_figures(figures: Figures) -> None:
    """A null joins with itself: its usual rate is not lost."""
    (row,) = rows(figures({"agency": None, "met": 70, "late": 10, "overdue": 20}), "agency", _named)
    assert row.name == "unknown"
    assert row.usual == pytest.approx(0.875)


def test_the_whole_adds_up(figures: Figures) -> None:
    """METRICS.md, rule 4: seven states make all cases."""
    all_ = whole(
        figures(
            {
                "met": 1,
                "late": 2,
                "overdue": 3,
                "running": 4,
                "void": 5,
                "no_commitment": 6,
                "unmeasurable": 7,
            }
        )
    )
    assert all_.cases == 28
    assert (all_.covered, all_.uncovered) == (17, 6)


def test_a_gap_in_points_is_that_of_the_two_shares_as_they_are_shown(figures: Figures) -> None:
    """Before rounding it is 26.75; whoever takes 71.1 from 97.8 finds 26.7, as in the file."""
    (row,) = rows(figures({"agency": "one", "met": 70, "late": 30}), "agency", _named)
    shown = replace(row, rate=0.71069, usual=0.97820, gap=0.26751)
    assert shown.kinder == pytest.approx(0.267)
    assert replace(shown, gap=None).kinder is None
