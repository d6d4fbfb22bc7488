"""Dues that are dates told to the resident, and what holds where none was told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import polars as pl
import pytest

from metrics.given import given_due
from metrics.promises import Promises
from tests.metrics.table import CALENDARS, DENVER, clause, drawn, judge, promises, when

LATER = "2026-08-01"

# The desk is open from Monday to Friday, 08:00 to 17:00; 1 June 2026 is a Monday.
DUES = drawn("""
given      | calendar | grace            | due
2026-06-03 | desk     | -                | 2026-06-03 17:00
2026-06-06 | desk     | -                | 2026-06-07 00:00
2026-06-03 | -        | -                | 2026-06-04 00:00
2026-06-05 | desk     | 1 business_days  | 2026-06-08 17:00
2026-06-06 | desk     | 1 business_days  | 2026-06-08 17:00
2026-06-03 | desk     | 2 business_days  | 2026-06-05 17:00
2026-06-05 | desk     | 1 calendar_days  | 2026-06-07 00:00
2026-06-03 | desk     | 2 calendar_days  | 2026-06-05 17:00
2026-06-05 | desk     | 3 business_hours | 2026-06-08 11:00
2026-06-03 | -        | 2 calendar_days  | 2026-06-06 00:00
2026-03-07 | -        | -                | 2026-03-08 00:00
""")


@pytest.mark.parametrize("row", DUES, ids=lambda r: f"{r['given']} {r['calendar']} {r['grace']}")
def test_a_date_is_due_when_it_ends_on_its_calendar(row: dict[str, str]) -> None:
    """With its last closing; a closed date with its midnight; the grace comes after it."""
    amount, _, unit = row["grace"].partition(" ")
    rows = pl.DataFrame(
        {
            "given": [date.fromisoformat(row["given"])],
            "calendar": [None if row["calendar"] == "-" else row["calendar"]],
            "grace_unit": [unit or None],
            "grace_amount": [int(amount) if unit else None],
        },
        schema_overrides={"calendar": pl.String, "grace_unit": pl.String, "grace_amount": pl.Int64},
    )
    assert given_due(rows, CALENDARS, DENVER).item() == when(row["due"])


def test_no_date_and_an_impossible_one_have_no_due() -> None:
    """A slip of the pen in one case stops no other."""
    rows = pl.DataFrame(
        {"given": [None, date(9999, 1, 1), date(2026, 6, 3)], "calendar": ["desk"] * 3},
    ).with_columns(grace_unit=pl.lit(None, pl.String), grace_amount=pl.lit(None, pl.Int64))
    assert given_due(rows, CALENDARS, DENVER).to_list() == [None, None, when("2026-06-03 17:00")]


def pickup(if_missing: str, **given: Any) -> Promises:  # noqa: ANN401 - columns of several types
    """Collected on the date that was given, which is to be given within two working days."""
    date_first: dict[str, Any] = {
        "commitment": "first_action", "stops": "milestone:date_given",
        "unit": "business_days", "amount": 2, "calendar": "desk",
    }  # fmt: skip
    terms: dict[str, Any] = {
        "unit": None, "amount": None, "calendar": "desk", "stops": "milestone:collected",
        "due_event": "date_given", "if_missing": if_missing,
    }  # fmt: skip
    return promises(clause(**date_first), clause(**terms, **given))


def story(*lines: str) -> str:
    """A case opened on Monday 1 June at 09:00, and what happened to it in that month."""
    opened = "case | at | what\n1 | 2026-06-01 09:00 | opened"
    return "\n".join([opened, *(f"1 | 2026-06-{line}" for line in lines)])


TOLD = drawn("""
first                              | then                               | due
02 10:00, promised 2026-06-10      | -                                  | 2026-06-10 17:00
02 10:00, promised 2026-06-10T08:00 | -                                 | 2026-06-10 17:00
02 10:00, promised 2026-06-10      | 09 10:00, promised 2026-06-17      | 2026-06-10 17:00
09 10:00, promised 2026-06-17      | 02 10:00, promised 2026-06-10      | 2026-06-10 17:00
02 10:00, promised soon            | 03 10:00, promised 2026-06-11      | 2026-06-11 17:00
""")


@pytest.mark.parametrize("row", TOLD, ids=lambda r: f"{r['first']} then {r['then']}")
def test_the_first_date_that_the_resident_was_told_is_the_promise(row: dict[str, str]) -> None:
    """Telling another one later does not move it: else a date could be moved for ever."""
    lines = [row[name].replace(",", " |") for name in ("first", "then") if row[name] != "-"]
    assert judge(story(*lines), pickup("missed"), LATER)["1"]["due"] == when(row["due"])


def test_a_milestone_may_carry_the_date_itself() -> None:
    """Where its name is the one that the agreement names; another's date is not meant."""
    lines = ("02 10:00 | reached date_given", "03 10:00 | reached elsewhere")
    cases = story(*lines)
    found = judge(cases, pickup("no_commitment"), LATER)["1"]
    assert (found["state"], found["missing"]) == ("no_commitment", "no_due")


MISSING = drawn("""
rule          | happened                   | as_of            | state         | due
no_commitment | -                          | 2026-07-01       | no_commitment | -
missed        | -                          | 2026-06-03 17:00 | running       | 2026-06-03 17:00
missed        | -                          | 2026-06-03 17:01 | overdue       | 2026-06-03 17:00
missed        | 02 12:00, reached collected | 2026-07-01      | met           | 2026-06-03 17:00
missed        | 10 12:00, reached collected | 2026-07-01      | late          | 2026-06-03 17:00
missed        | 02 12:00, closed done      | 2026-07-01       | late          | 2026-06-03 17:00
fallback      | -                          | 2026-06-05       | running       | 2026-06-12 17:00
fallback      | -                          | 2026-07-01       | overdue       | 2026-06-12 17:00
fallback      | 08 12:00, reached collected | 2026-07-01      | met           | 2026-06-12 17:00
fallback      | 08 12:00, promised 2026-06-30 | 2026-06-20    | running       | 2026-06-30 17:00
""")


@pytest.mark.parametrize("row", MISSING, ids=lambda r: f"{r['rule']}, {r['happened']}")
def test_where_no_date_was_told_the_agreement_says_what_holds(row: dict[str, str]) -> None:
    """Nothing; or it is due when the date was to be given; or another target holds."""
    lines = [] if row["happened"] == "-" else [row["happened"].replace(",", " |")]
    promised = pickup(row["rule"], fallback_unit="business_days", fallback_amount=9)
    found = judge(story(*lines), promised, row["as_of"])["1"]
    assert found["state"] == row["state"]
    assert found["due"] == (None if row["due"] == "-" else when(row["due"]))


def test_a_date_told_when_all_was_over_is_no_promise() -> None:
    """It would be met by definition."""
    lines = ("02 12:00 | reached collected", "02 13:00 | promised 2026-06-30")
    found = judge(story(*lines), pickup("missed"), LATER)["1"]
    assert (found["state"], found["due"]) == ("met", when("2026-06-03 17:00"))


TOO_LATE = drawn("""
rule          | told on          | due              | given late
no_commitment | 25 10:00         | 2026-06-26 17:00 | no
missed        | 03 17:00         | 2026-06-26 17:00 | no
missed        | 03 17:01         | 2026-06-03 17:00 | yes
missed        | 25 10:00         | 2026-06-03 17:00 | yes
fallback      | 03 17:01         | 2026-06-26 17:00 | no
fallback      | 12 17:00         | 2026-06-26 17:00 | no
fallback      | 12 17:01         | 2026-06-12 17:00 | yes
""")


@pytest.mark.parametrize("row", TOO_LATE, ids=lambda r: f"{r['rule']}, told on {r['told on']}")
def test_a_date_told_when_the_due_for_telling_it_had_run_out_undoes_no_breach(
    row: dict[str, str],
) -> None:
    """The due that had run out stands, before the date and after it, and a flag says why."""
    promised = pickup(row["rule"], fallback_unit="business_days", fallback_amount=9)
    cases = story(f"{row['told on']} | promised 2026-06-26", "26 12:00 | reached collected")
    found = judge(cases, promised, LATER)["1"]
    is_late = row["given late"] == "yes"
    assert (found["due"], found["date_given_late"]) == (when(row["due"]), is_late)
    assert found["state"] == ("late" if is_late else "met")


@pytest.mark.parametrize(("told", "late"), [("04 17:00", "no"), ("04 17:01", "yes")])
def test_a_pause_of_the_promise_to_tell_a_date_gives_time_to_tell_it(told: str, late: str) -> None:
    """A working day of a pause that stops the first action alone: told a day later is in time."""
    rule = {
        "agreement": "denver/crews",
        "version": "1.0.0",
        "commitment": "first_action",
        "reason": "resident",
    }
    plain = pickup("missed")
    promised = replace(plain, pauses=promises(pauses=[rule]).pauses)
    paused = ("02 08:00 | paused resident", "03 08:00 | resumed")
    cases = story(*paused, f"{told} | promised 2026-06-26", "26 12:00 | reached collected")
    assert judge(cases, promised, LATER)["1"]["date_given_late"] == (late == "yes")
