"""What is open, how old it is, and what comes in and goes out."""

from __future__ import annotations

from collections import Counter
from datetime import date

import polars as pl
import pytest

from metrics.figures import Question, UnknownFigureError
from metrics.figures.backlog import PARTS, open_of
from tests.metrics.figures.drawn import (
    AS_OF,
    DENVER,
    asked,
    counts,
    drawn,
    parts,
    some,
    standards,
    when,
)

DAY = 86_400


def question() -> Question:
    """A question about everything."""
    return Question(when(AS_OF), DENVER)


# Started on Monday 18 May 2026 at 8:00 on a desk that is open 8 to 16 on weekdays; as of Monday
# 1 June at midnight 72 open hours have passed: nine working days, Memorial Day aside.
OPEN = """
number | due              | due_at_cap       | stop             | band
1      | 2026-06-01 12:00 |                  |                  | under_1x
2      | 2026-05-26 16:00 |                  |                  | 1x_to_2x
3      | 2026-05-21 16:00 |                  |                  | 2x_to_4x
4      | 2026-05-18 16:00 |                  |                  | over_4x
5      |                  |                  |                  | no_target
6      | 2026-05-20 16:00 | 2026-06-20 16:00 |                  | under_1x
7      | 2026-05-18 16:00 |                  | 2026-05-18 12:00 | under_1x
"""
"""Six days promised and nine passed is under twice; four is over twice; one is nine times. The
sixth is paused, the seventh kept its promise and is not closed."""
GONE = """
number | due              | closed           | stop             | void_reason
8      | 2026-05-18 16:00 | 2026-05-18 12:00 | 2026-05-18 12:00 |
9      | 2026-05-18 16:00 |                  |                  | withdrawn
"""


def test_open_cases_stand_in_bands_of_what_was_promised_them() -> None:
    """In working time; closed and void ones are in none, and the bands are all the open cases."""
    lines = [line.rpartition("|") for line in OPEN.strip().splitlines()]
    text = "\n".join(cells for cells, _, _ in lines)
    rows = [drawn("instants", cases, start="2026-05-18 08:00") for cases in (text, GONE)]
    found = parts(pl.concat(rows), "backlog")
    bands = Counter(band.strip() for _, _, band in lines[1:] if band.strip())
    assert {band: found[band]["k"] for band in bands} == bands
    assert found[None]["n"] == bands.total()
    assert counts(found["overdue"]) == counts(found[None]) == (3, 7)
    for part in PARTS:
        told = open_of({"instants": pl.concat(rows)}, standards(), question(), part)
        assert told.height == found[part]["k"], part
        assert told["due"].to_list() == sorted(told["due"], key=lambda due: due or when(AS_OF))


def test_a_part_that_there_is_not_is_refused_by_name() -> None:
    """The error names those that there are."""
    with pytest.raises(UnknownFigureError, match=r"no part 'oldest' of the backlog; .*due_soon"):
        open_of({}, standards(), question(), "oldest")


def test_the_oldest_and_the_middle_age_are_in_calendar_time() -> None:
    """Opened 10, 20 and 31 days ago."""
    ages = ["2026-05-22 00:00", "2026-05-12 00:00", "2026-05-01 00:00"]
    found = parts(some("instants", *((1, {"opened": at}) for at in ages)), "backlog")
    assert found["oldest"]["value"] == 31 * DAY
    assert found[None]["median"] == 20 * DAY


def test_a_case_that_was_reopened_too_late_is_open_and_as_old_as_its_promise_says() -> None:
    """It is not overdue, its promise was kept long ago; somebody waits all the same."""
    closed = "2026-01-10 09:00"
    late = {"number": "1", "closed": closed, "reopenings": 1, "closings": 1}
    again = "2026-03-01 09:00"
    done = {"number": "2", "closed": closed, "reopenings": 1, "last_closed": again}
    promised = [{"number": n, "due": closed, "stop": closed, "closed": closed} for n in "12"]
    tables = {
        "instants": some("instants", *((1, row) for row in promised)),
        "lives": some("lives", (1, late), (1, done)),
    }
    found = parts(tables, "backlog")
    assert (found[None]["n"], found["overdue"]["k"], found["no_target"]["k"]) == (1, 0, 0)
    assert counts(found["over_4x"]) == (1, 1)


def test_what_is_due_in_the_next_five_working_days_is_told() -> None:
    """As of Wednesday 20 May that is until Thursday 28 May: Memorial Day is none of them."""
    dues = ["2026-05-21 12:00", "2026-05-28 16:00", "2026-05-28 16:01", "2026-05-19 12:00"]
    rows = some("instants", *((1, {"due": due}) for due in dues))
    found = parts(rows, "backlog", as_of=when("2026-05-20 12:00"))
    assert found["due_soon"]["k"] == 2


@pytest.mark.parametrize("as_of", ["2026-05-16 12:00", "2026-05-17 00:00", "2026-05-18 00:00"])
def test_the_next_five_working_days_of_a_weekend_or_a_midnight_are_the_whole_week(
    as_of: str,
) -> None:
    """A file of the night before Monday 18 May looks as far ahead as one of the Saturday."""
    dues = ["2026-05-18 12:00", "2026-05-22 16:00", "2026-05-25 12:00", "2026-05-26 12:00"]
    rows = some("instants", *((1, {"opened": "2026-05-15 09:00", "due": due}) for due in dues))
    found = parts(rows, "backlog", as_of=when(as_of))
    assert found["due_soon"]["k"] == 2


def test_the_backlog_is_as_of_an_instant_and_knows_no_period() -> None:
    """A quarter's report shows the cases that are open at its end, whenever they came."""
    rows = some("instants", (4, {"opened": "2026-01-05 09:00"}))
    (head, *_) = asked(rows, "backlog", start=date(2026, 4, 1))
    assert head["n"] == 4


def test_by_month_the_backlog_is_told_by_opening() -> None:
    """How much of January is still there."""
    rows = some(
        "instants", (4, {"opened": "2026-01-05 09:00"}), (1, {"opened": "2026-02-05 09:00"})
    )
    heads = [r for r in asked(rows, "backlog", by=("month",)) if r["part"] is None]
    assert [(r["month"], r["n"]) for r in heads] == [("2026-01", 4), ("2026-02", 1)]


LIVES = """
number | opened           | first_closed     | reopened         | last_closed
1      | 2026-01-05 09:00 | 2026-01-06 09:00 |                  | 2026-01-06 09:00
2      | 2026-01-05 09:00 | 2026-01-20 09:00 | 2026-02-01 09:00 | 2026-02-03 09:00
3      | 2026-01-05 09:00 | 2026-01-20 09:00 | 2026-02-01 09:00 |
4      | 2026-01-31 23:59 |                  |                  |
"""
WITHDRAWN = {"opened": "2026-02-05 09:00", "withdrawn": "2026-02-06 09:00"}


def flowing() -> dict[str, pl.LazyFrame]:
    """Four cases of January, and one that was opened and withdrawn in February."""
    return {"lives": pl.concat([drawn("lives", LIVES), some("lives", (1, WITHDRAWN))])}


FLOW = {
    "2026-01": {"opened": 4, "closed": 3, "reopened": 0, "net": 1},
    "2026-02": {"opened": 1, "closed": 2, "reopened": 2, "net": 1},
}


def test_each_event_flows_in_its_own_month() -> None:
    """January leaves one more open than before; so does February, with two reopened."""
    found = asked(flowing(), "flow", by=("month",))
    flow = {m: {r["part"]: r["k"] for r in found if r["month"] == m} for m in FLOW}
    assert flow == FLOW


def test_over_all_time_the_net_is_what_is_open() -> None:
    """The third and the fourth case."""
    assert parts(flowing(), "flow")["net"]["k"] == 2


def test_no_flow_is_four_noughts() -> None:
    """An empty period is told as such."""
    found = parts({}, "flow")
    assert {part: row["k"] for part, row in found.items()} == dict.fromkeys(
        ("opened", "closed", "reopened", "net"), 0
    )
