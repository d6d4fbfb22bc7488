"""What happens after a case was closed: reopened, asked again, commented, closed without action."""

from __future__ import annotations

import polars as pl
import pytest

from metrics.figures.replies import REPLIES
from tests.metrics.figures.drawn import (
    asked,
    clause,
    counts,
    drawn,
    goal,
    parts,
    some,
    standards,
    when,
)

DAY = 86_400
CLOSED = "2026-03-02 12:00"

REOPENED = """
number | reopened         | closings | closed           | void_reason
1      |                  | 1        | 2026-03-02 12:00 |
2      | 2026-03-16 12:00 | 2        | 2026-03-18 12:00 |
3      | 2026-03-16 12:01 | 3        | 2026-03-18 12:00 |
4      | 2026-04-01 12:00 | 1        |                  |
5      | 2026-04-01 12:01 | 1        |                  |
6      | 2026-03-03 12:00 | 2        | 2026-03-04 12:00 | withdrawn
"""
"""Reopened on the fourteenth day (kept by the wall clock, over the change of 8 March), a minute
later, on the thirtieth, a minute later; and one that is void."""


def test_reopened_is_who_came_back_within_the_window() -> None:
    """One of five in fourteen days, three of five in thirty; three more closings for five cases."""
    found = parts({"lives": drawn("lives", REOPENED, first_closed=CLOSED)}, "reopen_rate")
    assert counts(found[None]) == (1, 5)
    assert counts(found["30_days"]) == (3, 5)
    assert counts(found["reclosures"]) == (3, 5)
    assert (found["reclosures"]["value"], found["reclosures"]["low"]) == (0.6, None)


def test_a_closing_counts_when_its_window_has_fully_passed() -> None:
    """Later for thirty days than for fourteen; at its last second it has."""
    rows = {"lives": some("lives", (8, {"first_closed": CLOSED, "closed": CLOSED}))}
    for as_of, fourteen, thirty in (
        ("2026-03-16 11:59", 0, 0),
        ("2026-03-16 12:00", 8, 0),
        ("2026-04-01 12:00", 8, 8),
    ):
        found = parts(rows, "reopen_rate", as_of=when(as_of))
        assert (found[None]["n"], found["30_days"]["n"]) == (fourteen, thirty)


CONTACTS = """
number | next_contact     | next_place_contact | void_reason
1      |                  |                    |
2      | 2026-03-16 12:00 |                    |
3      | 2026-03-16 12:01 | 2026-03-10 12:00   |
4      | 2026-03-03 12:00 | 2026-03-03 12:00   | withdrawn
"""


def test_asked_again_is_told_of_the_requester_and_of_the_place_apart() -> None:
    """One of three each, and not the same one."""
    rows = {"lives": drawn("lives", CONTACTS, first_closed=CLOSED, closed=CLOSED)}
    found = parts(rows, "repeat_contact")
    assert counts(found[None]) == (1, 3)
    assert counts(found["same_place"]) == (1, 3)


def test_the_goal_is_about_the_requester_and_not_about_the_place() -> None:
    """A neighbour's call is nobody's second one."""
    rows = {"lives": drawn("lives", CONTACTS, first_closed=CLOSED, closed=CLOSED)}
    ceiling = goal("repeat_contact", "version", goal=0.4, better="lower", min_cases=3)
    found = parts(rows, "repeat_contact", held=standards(ceiling))
    assert [found[part]["verdict"] for part in (None, "same_place")] == ["met", None]


def test_a_reopening_after_its_window_is_a_contact_if_it_lies_in_that_figures_own() -> None:
    """Closed again by the agreement's 14 days it is counted there; by the 30 of contacts here."""
    closed = {"first_closed": CLOSED, "closed": CLOSED}
    again = ("2026-03-10 12:00", "2026-03-20 12:00", "2026-04-10 12:00")
    rows = some("lives", *((1, {**closed, "reopened": at}) for at in again))
    for repeat_days, k in ((14, 0), (30, 1), (60, 2)):
        held = standards(clauses=(clause(repeat_days=repeat_days),))
        assert counts(asked({"lives": rows}, "repeat_contact", held=held)[0]) == (k, 3)


COMMENTS = """
number | resident_comment | operator_comment | agency_comment   | comment_answered
1      |                  |                  |                  |
2      | 2026-03-03 12:00 |                  | 2026-03-04 12:00 | 2026-03-04 12:00
3      | 2026-03-06 12:00 |                  |                  |
4      |                  | 2026-03-12 12:00 |                  |
5      | 2026-05-29 12:00 |                  |                  |
"""


def test_comments_after_closing_are_told_by_author_and_delay() -> None:
    """Four of five have one: residents after 1, 4 and 88 days, 311 after 10, the agency after 2."""
    rows = {"lives": drawn("lives", COMMENTS, first_closed=CLOSED, closed=CLOSED)}
    found = parts(rows, "comments_after_close")
    assert {part: counts(found[part]) for part in (None, "resident", "operator", "agency")} == {
        None: (4, 5),
        "resident": (3, 5),
        "operator": (1, 5),
        "agency": (1, 5),
    }
    assert found["resident"]["median"] == pytest.approx(4 * DAY, abs=3600)
    assert found["operator"]["median"] == pytest.approx(10 * DAY, abs=3600)


def test_answers_are_held_against_the_time_that_was_agreed_for_them() -> None:
    """Two working days: one came in one, one never, the third may come until Tuesday."""
    reply = ("denver/crews", "1.0.0", "business_days", 2, "desk", None, "close_of_business")
    held = standards(
        goal("comments_after_close", "version", part="answered", min_cases=2),
        replies=pl.DataFrame([reply], schema=REPLIES, orient="row"),
    )
    rows = {"lives": drawn("lives", COMMENTS, first_closed=CLOSED, closed=CLOSED)}
    answered = parts(rows, "comments_after_close", held=held)["answered"]
    assert counts(answered) == (1, 2)
    assert (answered["goal"], answered["verdict"]) == (0.9, None)  # a third may still be answered
    later = parts(rows, "comments_after_close", held=held, as_of=when("2026-06-03"))["answered"]
    assert (*counts(later), later["verdict"]) == (1, 3, "missed")


def test_answers_of_a_version_without_a_common_first_response_go_by_the_services_calendar() -> None:
    """That of its own first response, or else of its resolution; other services' if it has none."""
    reply = ("denver/crews", "1.0.0", "business_days", 2, None, None, "close_of_business")
    desk = clause(calendar="desk")
    unknown = {"calendar": "unknown"}
    for clauses, n in (
        ((desk,), 2),
        ((clause("first_response"), clause(**unknown)), 2),
        ((clause(service=None),), 2),
        ((clause(service="graffiti"),), 0),
        ((clause("first_response", **unknown), desk), 0),
    ):
        replies = pl.DataFrame([reply], schema=REPLIES, orient="row")
        held = standards(clauses=clauses, replies=replies)
        rows = {"lives": drawn("lives", COMMENTS, first_closed=CLOSED, closed=CLOSED)}
        answered = parts(rows, "comments_after_close", held=held)["answered"]
        assert counts(answered) == (n // 2, n)


def test_where_no_answer_was_promised_none_is_counted() -> None:
    """Nothing of nothing."""
    rows = {"lives": drawn("lives", COMMENTS, first_closed=CLOSED, closed=CLOSED)}
    assert counts(parts(rows, "comments_after_close")["answered"]) == (0, 0)


OUTCOMES = """
number | closed           | no_action | void_reason
1      | 2026-03-02 12:00 |           |
2      | 2026-03-02 12:00 | L         |
3      | 2026-03-02 12:00 | L         |
4      | 2026-03-02 12:00 | R         |
5      | 2026-03-02 12:00 | J         | outside_jurisdiction
6      |                  | P         |
"""


def test_closed_without_action_is_told_by_reason() -> None:
    """Three of four: two not found, one referred; void and open cases are no closings."""
    found = parts({"lives": drawn("lives", OUTCOMES)}, "closed_without_action")
    by_code = {part: counts(row) for part, row in found.items() if part in {None, "L", "R"}}
    assert set(found) - set(by_code) == {"by_message", "by_message_cannot_tell"}
    assert by_code == {
        None: (3, 4),
        "L": (2, 4),
        "R": (1, 4),
    }


def test_reasons_stand_in_their_group_after_its_headline() -> None:
    """An agency without any has its noughts: over all agencies a reason is of all their cases."""
    parks = some("lives", (2, {"agency": "parks", "closed": CLOSED}))
    rows = {"lives": pl.concat([drawn("lives", OUTCOMES), parks])}
    found = asked(rows, "closed_without_action", by=("agency",))
    assert [(r["agency"], r["part"], *counts(r)) for r in found] == [
        ("crews", None, 3, 4),
        ("crews", "L", 2, 4),
        ("crews", "R", 1, 4),
        ("parks", None, 0, 2),
        ("parks", "L", 0, 2),
        ("parks", "R", 0, 2),
    ]
