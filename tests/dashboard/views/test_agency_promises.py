"""One promise held against its goal, and its clause found in the agreement."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.files import CityFiles, read_files
from agreements.folder import city_path, open_city
from dashboard.views.agency_clauses import CEILINGS, COMMITMENTS, clause, promised
from dashboard.views.agency_promises import Promise, judged, ledger, missed, turned
from dashboard.views.agreements import Version, shelves
from dashboard.views.shares import Share
from dashboard.wording import speaking
from metrics.promises import promises_of

SHARE = Share(
    figure="reopen_rate", part=None, k=9, n=300, value=0.03, low=0.016, high=0.056, goal=0.05,
    verdict=None, goals_missed=0, goals_total=0, median=None, p90=None, not_measurable=None,
    names={},
)  # fmt: skip
AT = datetime(2026, 10, 1, tzinfo=ZoneInfo("America/Denver"))


@cache
def files() -> CityFiles:
    """Denver's files."""
    found, _findings = read_files(city_path("denver"))
    assert found is not None
    return found


def versions() -> list[Version]:
    """The versions of Denver in force on October 1, 2026."""
    held = shelves(files().city.model, files().agreements, AT)
    return [s.told_by for s in held if s.told_by and s.told_by.state == "in_force"]


JUDGED = [
    # (verdict, goals missed, of, signal, n), (says, mark)
    (("met", 0, 1, "better", 300), ("Met", "met")),
    (("met", 0, 1, "noise", 300), ("Met, but close", "met")),
    (("missed", 1, 1, "worse", 300), ("Missed, and not noise", "missed")),
    (("missed", 1, 1, "noise", 300), ("Missed by 2 points; may be noise", "missed")),
    ((None, 3, 12, "worse", 300), ("3 of 12 goals missed", "missed")),
    ((None, 0, 12, "better", 300), ("12 of 12 goals met", "plain")),
    ((None, 0, 0, None, 300), ("Too few a month for a goal", "plain")),
    (("too_few", 0, 0, "too_few", 12), ("Too few to tell", "few")),
]


@pytest.mark.parametrize(("held", "told"), JUDGED)
def test_contract_and_noise_are_both_said(
    held: tuple[str | None, int, int, str | None, int], told: tuple[str, str]
) -> None:
    """88% against a goal of 90%; where the months and the tick disagree the mark takes no side."""
    verdict, gone, total, signal, n = held
    share = replace(
        SHARE, value=0.88, goal=0.9, n=n, verdict=verdict, goals_missed=gone, goals_total=total
    )
    found = judged(share, signal)
    assert (found.words, found.mark) == told


def test_without_a_goal_there_is_no_verdict() -> None:
    """What nobody promised was neither met nor missed."""
    found = judged(replace(SHARE, goal=None), None)
    assert (found.words, found.role) == ("No goal set", "muted")


@given(k=st.integers(0, 500), n=st.integers(1, 500), goal=st.sampled_from([0.03, 0.05, 0.08]))
def test_turning_round_twice_changes_nothing(k: int, n: int, goal: float) -> None:
    """And below a ceiling is above its complement."""
    share = replace(SHARE, k=min(k, n), n=n, value=min(k, n) / n, low=0.0, high=1.0, goal=goal)
    other = turned(share)
    back = turned(other)
    assert (back.k, back.n) == (share.k, share.n)
    assert back.value == pytest.approx(share.value)
    assert back.goal == pytest.approx(goal)
    assert other.value is not None
    assert other.goal is not None
    assert share.value is not None
    if abs(share.value - goal) > 1e-9:
        assert (other.value >= other.goal) == (share.value <= goal)


def test_a_ceiling_that_is_kept_is_drawn_above_its_tick() -> None:
    """3% reopened, at most 5%: 97% stayed closed, at least 95%."""
    kept = Promise("reopen_rate", "reopen_rate", "Stayed closed", turned(SHARE), "better")
    line = ledger([kept]).lines.to_dicts()[0]
    assert (line["value"], line["goal"], line["counts"]) == (0.97, 0.95, "291 of 300")
    assert kept.as_counted.k == SHARE.k
    assert missed([kept]) == []


@pytest.mark.parametrize("figure", list(CEILINGS))
def test_a_ceiling_is_cited_in_its_own_words(figure: str) -> None:
    """The line of the ceiling, not that of another one."""
    told = {
        "reopen_rate": "opened again",
        "repeat_contact": "writes or calls again",
        "closed_without_action": "closed without action",
    }
    for version in versions():
        found = clause(files(), version, figure, None)
        assert found is not None
        assert told[figure] in found.text


def test_the_engine_and_the_page_cite_the_same_line() -> None:
    """`metrics.promises` and the page read one file."""
    clauses = promises_of(open_city("denver")).clauses
    assert versions()
    for version in versions():
        name = version.loaded.model.name
        rows = clauses.filter(clauses["clause"].str.starts_with(f"{name}#"))
        for service, commitment, line in rows.select("service", "commitment", "line").rows():
            figure = next(f for f, c in COMMITMENTS.items() if c == commitment)
            found = clause(files(), version, figure, service)
            assert found is not None
            assert found.text
            assert found.cited == f"`{version.loaded.document.name}`, line {line}"
            assert promised(version, figure)


def test_the_clause_is_said_in_the_language_of_the_page() -> None:
    """The renderer of the agreements speaks both."""
    version = versions()[0]
    with speaking("es"):
        found = clause(files(), version, "first_response", None)
    assert found is not None
    assert "persona" in found.text
