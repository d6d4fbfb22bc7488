"""The cases that broke a promise are those that its figure counts and that did not keep it."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
import pytest

from metrics.figures import Question, Standards
from metrics.figures.listed import listed
from metrics.figures.unkept import OF_PROMISES, WHY
from tests.metrics.figures.drawn import AS_OF, DENVER, asked, drawn, standards, when

RESOLVED = """
number  | due              | stop             | closed           | reopened         | next_contact     | no_action | stop_missing | void_reason | missing
kept    | 2026-03-10 12:00 | 2026-03-09 12:00 | 2026-03-09 12:00 |                  |                  |           | no           |             |
late    | 2026-03-10 12:00 | 2026-04-10 12:00 | 2026-04-10 12:00 |                  |                  |           | no           |             |
open    | 2026-03-10 12:00 |                  |                  |                  |                  |           | no           |             |
without | 2026-03-10 12:00 |                  | 2026-03-12 12:00 |                  |                  |           | yes          |             |
again   | 2026-03-10 12:00 | 2026-03-09 12:00 | 2026-03-09 12:00 | 2026-03-12 12:00 |                  |           | no           |             |
asked   | 2026-03-11 12:00 | 2026-03-09 12:00 | 2026-03-09 12:00 |                  | 2026-03-23 12:00 |           | no           |             |
nobody  | 2026-03-12 12:00 | 2026-03-09 12:00 | 2026-03-09 12:00 |                  |                  | L         | no           |             |
silent  | 2026-03-13 12:00 | 2026-03-09 12:00 | 2026-03-09 12:00 |                  |                  |           | no           |             |
worked  | 2026-03-14 12:00 | 2026-03-09 12:00 |                  |                  |                  |           | no           |             |
new     | 2026-07-10 12:00 |                  |                  |                  |                  |           | no           |             |
void    | 2026-03-10 12:00 | 2026-04-10 12:00 | 2026-04-10 12:00 |                  |                  |           | no           | withdrawn   |
nothing |                  |                  |                  |                  |                  |           | no           |             | no_service
april   | 2026-04-02 12:00 | 2026-04-03 12:00 | 2026-04-03 12:00 |                  |                  |           | no           |             |
"""  # noqa: E501 - a table reads by its columns

SOONER = """
number | commitment      | due              | stop
told   | first_response  | 2026-03-10 12:00 | 2026-03-10 11:00
slow   | first_response  | 2026-03-10 12:00 | 2026-03-10 15:00
begun  | first_action    | 2026-03-10 12:00 | 2026-03-20 12:00
read   | acknowledgement | 2026-03-10 12:00 |
"""

UPDATES = """
number | due              | told
slow   | 2026-03-20 12:00 |
slow   | 2026-03-10 12:00 |
slow   | 2026-03-30 12:00 | 2026-03-25 12:00
"""


def tables() -> dict[str, pl.LazyFrame]:
    """The drawn cases, of one of which nobody says how it ended."""
    lives = pl.concat([
        drawn("lives", "number\nsilent", closed="2026-03-09 12:00"),
        drawn("lives", "number\nkept", closed="2026-03-09 12:00", outcome="fixed"),
    ])  # fmt: skip
    promised = pl.concat([drawn("instants", RESOLVED), drawn("instants", SOONER)])
    return {"instants": promised, "lives": lives, "updates": drawn("updates", UPDATES)}


def question(**given: Any) -> Question:  # noqa: ANN401 - fields of several types
    """A question about everything."""
    return Question(**{"as_of": when(AS_OF), "zone": DENVER, **given})


def told(figure: str, held: Standards | None = None, **given: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - fields of several types
    """The number and the reason of each case that broke the promise of a figure."""
    found = listed(tables(), held or standards(), question(**given), figure).collect()
    return list(found.select("number", "why").iter_rows())


def test_the_longest_late_come_first_each_with_its_reason() -> None:
    """Open ones are late until now; what was done in time stands last, by its due."""
    assert told("on_time_due") == [
        ("open", "overdue"), ("late", "late"), ("without", "stop_missing"), ("april", "late"),
    ]  # fmt: skip
    assert told("kept_promise") == [
        *told("on_time_due"), ("again", "reopened"), ("asked", "next_contact"),
        ("nobody", "no_action"), ("silent", "unsaid"), ("worked", "not_closed"),
    ]  # fmt: skip


def test_how_late_it_was_is_told_to_the_second_and_until_when() -> None:
    """To the stop, to the closing where what was promised never came, or to now."""
    found = listed(tables(), standards(), question(), "kept_promise").collect()
    late = {row["number"]: (row["late"], row["ended"]) for row in found.to_dicts()}
    assert late["late"] == (31 * 86_400, when("2026-04-10 12:00"))
    assert late["without"] == (2 * 86_400, when("2026-03-12 12:00"))
    assert late["open"] == ((when(AS_OF) - when("2026-03-10 12:00")).total_seconds(), None)
    assert late["again"][0] == 0


@pytest.mark.parametrize("of", [{}, {"start": date(2026, 3, 1), "end": date(2026, 4, 1)},
                                {"where": (("district", "9"),)},
                                {"where": (("commitment", "first_action"),)}])  # fmt: skip
@pytest.mark.parametrize("figure", OF_PROMISES)
def test_there_are_as_many_as_the_figure_counts_and_did_not_keep(
    figure: str, of: dict[str, Any]
) -> None:
    """Of the same question: its n less its k."""
    for held in (standards(), standards(lacks={"desk": {"reopened", "update_sent"}})):
        row = next(r for r in asked(tables(), figure, held=held, **of) if r["part"] is None)
        found = told(figure, held, **of)
        assert len(found) == (row["n"] or 0) - (row["k"] or 0)
        assert {why for _, why in found} <= set(WHY)


def test_each_commitment_has_its_own_cases() -> None:
    """An update is owed again and again: the longest ago first, and never given later."""
    assert told("acknowledged") == [("read", "overdue")]
    assert told("first_response") == [("slow", "late")]
    assert told("first_action") == [("begun", "late")]
    assert told("updated") == [("slow", "untold"), ("slow", "untold")]
    dues = listed(tables(), standards(), question(), "updated").collect()["due"]
    assert dues.to_list() == [when("2026-03-10 12:00"), when("2026-03-20 12:00")]
