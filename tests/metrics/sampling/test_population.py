"""The closed cases of which a sample is drawn, and what speaks for looking at each."""

from __future__ import annotations

from datetime import date

import polars as pl

from metrics.figures import Question, Standards
from metrics.sampling import POPULATION, RISKS, population
from tests.metrics.figures.drawn import AS_OF, DENVER, drawn, when

CASES = """
number | opened           | first_closed     | closed           | void_reason | resident_comment | message_at       | message_text
plain  | 2026-05-05 09:00 | 2026-05-07 09:00 | 2026-05-07 09:00 |             |                  | 2026-05-07 09:00 | fixed
quick  | 2026-05-05 09:00 | 2026-05-05 09:09 | 2026-05-05 09:09 |             |                  | 2026-05-05 09:09 | fixed
angry  | 2026-05-05 09:00 | 2026-05-07 09:00 | 2026-05-07 09:00 |             | 2026-05-08 09:00 | 2026-05-07 09:00 | fixed
close  | 2026-05-05 09:00 | 2026-05-07 15:30 | 2026-05-07 15:30 |             |                  | 2026-05-07 15:30 | fixed
vague  | 2026-05-05 09:00 | 2026-05-07 09:00 | 2026-05-07 09:00 |             |                  | 2026-05-07 09:00 | done
mute   | 2026-05-05 09:00 | 2026-05-07 09:00 | 2026-05-07 09:00 |             |                  |                  |
void   | 2026-05-05 09:00 | 2026-05-07 09:00 | 2026-05-07 09:00 | withdrawn   |                  | 2026-05-07 09:00 | fixed
open   | 2026-05-05 09:00 |                  |                  |             |                  |                  |
undone | 2026-05-05 09:00 | 2026-05-07 09:00 |                  |             |                  | 2026-05-07 09:00 | fixed
later  | 2026-05-05 09:00 | 2026-06-02 09:00 | 2026-06-02 09:00 |             |                  | 2026-06-02 09:00 | fixed
"""  # noqa: E501 - a table
STOPS = """
number | due              | stop
plain  | 2026-05-07 16:00 | 2026-05-07 09:00
close  | 2026-05-07 16:00 | 2026-05-07 15:30
"""
MESSAGES = """
text_id | message_specific | template
fixed   | pass             |
done    | fail             | done.generic
"""
EXPECTED = {
    "plain": set(),
    "quick": {"at_once"},
    "angry": {"comment_after"},
    "close": {"near_due"},
    "vague": {"no_specific_message", "template_text"},
    "mute": {"no_specific_message"},
}


def found(**where: str) -> pl.DataFrame:
    """The population of May."""
    tables = {
        "lives": drawn("lives", CASES),
        "instants": drawn("instants", STOPS),
        "messages": drawn("messages", MESSAGES),
    }
    asked = Question(
        when(AS_OF), DENVER, (), date(2026, 5, 1), date(2026, 6, 1), tuple(where.items())
    )
    return population(tables, Standards(), asked)


def test_closed_cases_of_the_period_stand_there_with_their_risks_and_weights() -> None:
    """Void, open, reopened ones and those of another month do not."""
    rows = {row["number"]: row for row in found().to_dicts()}
    assert {n: {r for r in RISKS if row[r]} for n, row in rows.items()} == EXPECTED
    assert {n: row["weight"] for n, row in rows.items()} == {
        "plain": 1, "quick": 3, "angry": 3, "close": 2, "vague": 3, "mute": 2,
    }  # fmt: skip
    assert found().schema == pl.Schema(POPULATION)


def test_a_population_can_be_one_agencys() -> None:
    """By the filters of the question."""
    assert found(agency="crews").height == len(EXPECTED)
    assert found(agency="nobody").is_empty()
