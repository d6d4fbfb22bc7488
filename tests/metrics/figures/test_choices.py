"""What an agreement's choices are worth: the rule for reopenings, and pauses that stop nothing."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from metrics.figures import Question
from metrics.figures.choices import BY_RULE, REFUSED, RULES, by_rule, refused_pauses
from tests.metrics.figures.drawn import AS_OF, DENVER, asked, clause, drawn, standards, when

# METRICS' worked example: closed on day 2, reopened on day 9, closed on day 12, promised in 5.
# First closure: met (2). Restart: met (3). Resume: met (5). Continuous: missed (12).
# Beside it a case that was never reopened and met, one late, one that is void, one that still runs.
CASES = """
number | due        | stop       | first_stop | reopened   | last_stop  | due_continuous | due_resume | due_restart | void_reason
1      | 2026-01-10 | 2026-01-17 | 2026-01-07 | 2026-01-14 | 2026-01-17 | 2026-01-10     | 2026-01-17 | 2026-01-19  |
2      | 2026-01-10 | 2026-01-08 | 2026-01-08 |            | 2026-01-08 | 2026-01-10     | 2026-01-10 | 2026-01-10  |
3      | 2026-01-10 | 2026-01-12 | 2026-01-12 |            | 2026-01-12 | 2026-01-10     | 2026-01-10 | 2026-01-10  |
4      | 2026-01-10 | 2026-01-08 | 2026-01-08 |            | 2026-01-08 | 2026-01-10     | 2026-01-10 | 2026-01-10  | withdrawn
5      | 2026-07-10 |            |            |            |            | 2026-07-10     | 2026-07-10 | 2026-07-10  |
"""  # noqa: E501 - a table is read across

PAUSES = """
number | reason | refused          | counted_seconds
1      | lunch  | not_in_agreement |
2      | lunch  | not_in_agreement |
2      | supply | cap_used_up      |
3      | supply |                  | 3600
4      | lunch  | not_in_agreement |
"""


def tables() -> Mapping[str, pl.LazyFrame]:
    """The cases and their pauses."""
    return {
        "instants": drawn("instants", CASES),
        "pauses": drawn("pauses", PAUSES, start="2026-01-06 08:00"),
    }


def question(**given: object) -> Question:
    """As of June, in Denver."""
    return Question(when(AS_OF), DENVER, **given)  # type: ignore[arg-type] # as the test gives it


def test_the_worked_example_is_met_by_every_rule_but_the_continuous_one() -> None:
    """Three cases fell due; one was met by any rule, one by none, and one by all but one."""
    held = standards(clauses=(clause(reopen_rule="continuous"),))
    found = by_rule(tables(), held, question())
    assert found.schema == pl.Schema(BY_RULE)
    assert found.rows() == [
        ("continuous", 1, 3, 3),
        ("resume", 2, 3, 0),
        ("restart", 2, 3, 0),
        ("first_closure", 2, 3, 0),
    ]


def test_the_rule_of_the_agreement_gives_the_on_time_rate() -> None:
    """The choice is measured against the very cases of the headline."""
    held = standards(clauses=(clause(reopen_rule="continuous"),))
    (headline,) = asked(tables(), "on_time_due", held=held)
    rules = {rule: (k, n) for rule, k, n, _ in by_rule(tables(), held, question()).rows()}
    assert rules["continuous"] == (headline["k"], headline["n"])


def test_each_rule_judges_the_same_cases() -> None:
    """Whatever the period: n is that of the cases due in it."""
    held = standards(clauses=(clause(reopen_rule="continuous"),))
    january = question(where=(("month", "2026-01"),))
    assert by_rule(tables(), held, january)["n"].to_list() == [3] * len(RULES)
    july = question(where=(("month", "2026-07"),))
    assert by_rule(tables(), held, july)["n"].to_list() == [0] * len(RULES)


def test_refused_pauses_are_counted_by_reason_most_first() -> None:
    """Those that count, and those of void cases, are not among them."""
    found = refused_pauses(tables(), standards(), question())
    assert found.schema == pl.Schema(REFUSED)
    assert found.rows() == [("lunch", "not_in_agreement", 2), ("supply", "cap_used_up", 1)]


def test_a_pause_belongs_to_the_agency_of_its_case() -> None:
    """A filter of the cases is one of their pauses."""
    other = question(where=(("agency", "nobody"),))
    assert refused_pauses(tables(), standards(), other).is_empty()
