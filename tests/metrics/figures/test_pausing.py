"""How much of the working time the clock stood still, and why."""

from __future__ import annotations

import polars as pl
import pytest

from tests.metrics.figures.drawn import asked, counts, drawn, parts, some, standards, when

HOUR = 3_600

# The desk is open from 8 to 16; both cases start on Monday 2 March 2026 at 8:00.
CASES = """
number | start            | due              | stop             | void_reason
1      | 2026-03-02 08:00 | 2026-03-06 16:00 | 2026-03-03 16:00 |
2      | 2026-03-02 08:00 | 2026-04-03 16:00 | 2026-03-04 16:00 |
3      | 2026-03-02 08:00 | 2026-03-06 16:00 | 2026-03-06 16:00 | withdrawn
"""
PAUSES = f"""
number | reason         | counted_until    | counted_seconds | refused          | share_used
1      | waiting        | 2026-03-02 12:00 | {4 * HOUR}      |                  | 0.2
1      | access_blocked | 2026-03-03 10:00 | {2 * HOUR}      |                  | 0.95
2      | waiting        | 2026-03-04 12:00 | {4 * HOUR}      |                  | 0.9
2      | lunch          |                  |                 | not_in_agreement | 0.1
3      | waiting        | 2026-03-06 16:00 | {8 * HOUR}      |                  | 0.1
"""
"""Ten of forty open hours: two days of the first case, three of the second; the third is void."""


def tables() -> dict[str, pl.LazyFrame]:
    """The cases and their pauses."""
    return {
        "instants": drawn("instants", CASES),
        "pauses": drawn("pauses", PAUSES, start="2026-03-02 08:00"),
    }


def test_the_share_is_paused_time_of_all_working_time() -> None:
    """Void cases have neither; a pause that the agreement does not know stops nothing."""
    found = parts(tables(), "paused_share")
    assert counts(found[None]) == (10 * HOUR, 40 * HOUR)
    assert (found[None]["value"], found[None]["low"]) == (0.25, None)


def test_the_reasons_add_up_to_the_whole_and_the_last_tenth_stands_apart() -> None:
    """Pauses that begin when nine tenths of the clock have run: two hours and four."""
    found = parts(tables(), "paused_share")
    by_reason = {"waiting": 8 * HOUR, "access_blocked": 2 * HOUR}
    assert set(found) == {None, *by_reason, "last_tenth"}
    assert {reason: found[reason]["k"] for reason in by_reason} == by_reason
    assert counts(found["last_tenth"]) == (6 * HOUR, 40 * HOUR)


def test_a_pause_belongs_to_the_month_in_which_its_case_falls_due() -> None:
    """The first case in March, the second in April."""
    found = asked(tables(), "paused_share", by=("month",))
    whole = {r["month"]: counts(r) for r in found if r["part"] is None}
    assert whole == {"2026-03": (6 * HOUR, 16 * HOUR), "2026-04": (4 * HOUR, 24 * HOUR)}


def test_the_clock_ends_with_the_due_however_long_the_work_lies() -> None:
    """Overdue for months: eight hours of it could have been paused, and four were."""
    cases = some(
        "instants",
        (1, {"number": "1", "start": "2026-03-02 08:00", "due": "2026-03-02 16:00"}),
    )
    pause = f"""
    number | reason  | counted_until    | counted_seconds
    1      | waiting | 2026-03-02 12:00 | {4 * HOUR}
    """
    given = {"instants": cases, "pauses": drawn("pauses", pause, start="2026-03-02 08:00")}
    assert counts(asked(given, "paused_share")[0]) == (4 * HOUR, 8 * HOUR)


def test_a_pause_that_lasts_counts_so_far_and_no_further() -> None:
    """Its cap lies weeks ahead; by Tuesday at noon it has taken four open hours."""
    lasting = f"""
    number | reason  | start            | counted_until    | counted_seconds
    1      | waiting | 2026-03-03 08:00 | 2026-03-31 16:00 | {160 * HOUR}
    """
    cases = some("instants", (1, {"number": "1", "start": "2026-03-02 08:00", "due": "2026-04-30"}))
    given = {"instants": cases, "pauses": drawn("pauses", lasting)}
    (row, *_) = asked(given, "paused_share", as_of=when("2026-03-03 12:00"))
    assert counts(row) == (4 * HOUR, 12 * HOUR)


@pytest.mark.parametrize("by", [(), ("agency",)])
def test_where_no_source_shows_pauses_the_share_is_not_nought(by: tuple[str, ...]) -> None:
    """It is not known, and says why."""
    held = standards(lacks={"desk": {"paused"}})
    row = asked(tables(), "paused_share", held=held, by=by)[0]
    assert (*counts(row), row["value"]) == (None, None, None)
    assert (row["not_measurable"], row["left_out"]) == ("no_paused", 2)


def test_without_any_pause_the_share_is_nought() -> None:
    """Of a source that would show them."""
    (row, last) = asked({"instants": drawn("instants", CASES)}, "paused_share")
    assert counts(row) == counts(last) == (0, 40 * HOUR)
