"""At which step of its agreement's escalation an open case stands, since when, until when."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl
import pytest

from agreements.folder import open_city
from metrics.clock.batch import answer
from metrics.escalation import STEPS, escalations, steps_of
from metrics.figures import Standards
from metrics.promises import CLAUSES
from tests.metrics.figures.drawn import DENVER, DESK, clause, drawn, when

INLINE = {
    "timezone": DENVER,
    "hours": {day: [["08:00", "16:00"]] for day in ("mon", "tue", "wed", "thu", "fri")},
    "holidays": ["2026-05-25"],
}
"""The desk as `accord due --batch` is asked: Monday to Friday, 8 to 16, not on Memorial Day."""

FOUR_DAYS = {
    "start": "2026-05-18 08:00", "due_unpaused": "2026-05-21 16:00", "due": "2026-05-21 16:00",
}  # fmt: skip
"""From Monday morning to Thursday's closing: 32 hours of the desk."""


def steps(*at: int, **given: object) -> pl.DataFrame:
    """Steps of the crews' agreement at these percentages."""
    row = {
        **dict.fromkeys(STEPS),
        "agreement": "denver/crews",
        "version": "1.0.0",
        "commitment": "resolution",
        "notify": ["agency.operations"],
        "told": ["Operations manager"],
        **given,
    }
    return pl.DataFrame([{**row, "at_percent": p} for p in at], schema=STEPS, orient="row")


def standards(**given: str) -> Standards:
    """The promise about potholes, counted on the desk."""
    clauses = pl.DataFrame([clause(**given)], schema=CLAUSES, orient="row")
    return Standards(clauses, {"desk": DESK})


def found(
    cases: str, as_of: str, *, pauses: str = "", at: pl.DataFrame | None = None, **given: str
) -> pl.DataFrame:
    """The steps of drawn cases, all four days' promises unless they say otherwise."""
    tables = {
        "instants": drawn("instants", cases, **FOUR_DAYS),
        "pauses": drawn("pauses", pauses or "number"),
    }
    named = steps(75, 100, 150, 200) if at is None else at
    return escalations(tables, standards(**given), named, when(as_of))


def reached(rows: pl.DataFrame) -> dict[int, str]:
    """When each step is or will be reached, on the wall clock."""
    local = pl.col("reached").dt.convert_time_zone(DENVER).dt.strftime("%Y-%m-%d %H:%M")
    return dict(rows.sort("at_percent").select("at_percent", local).rows())


def test_steps_are_shares_of_the_promised_working_time() -> None:
    """24, 32, 48 and 64 hours of the desk; a weekend and a holiday lie between."""
    rows = found("number\n1", "2026-06-01 00:00")
    assert reached(rows) == {
        75: "2026-05-20 16:00",
        100: "2026-05-21 16:00",
        150: "2026-05-26 16:00",
        200: "2026-05-28 16:00",
    }
    assert rows.filter("stands")["at_percent"].to_list() == [200]
    assert rows["used"].unique().to_list() == [72 / 32]


@pytest.mark.parametrize("percent", [1, 33, 75, 99, 150, 200, 999])
def test_a_step_is_where_the_clock_of_accord_due_adds_as_much(percent: int) -> None:
    """The same answer as from the command for vectors, to the second."""
    rows = found("number\n1", "2027-01-01 00:00", at=steps(percent))
    asked = {
        "op": "add_minutes", "calendar": INLINE, "start": "2026-05-18T08:00",
        "seconds": 32 * 36 * percent,
    }  # fmt: skip
    (told,) = rows["reached"].dt.convert_time_zone(DENVER)
    assert told.isoformat() == answer(asked)["value"]


PAUSED = """
number | due              | due_at_cap
before | 2026-05-22 16:00 |
after  | 2026-05-22 16:00 |
lasts  | 2026-05-21 16:00 | 2026-05-22 16:00
late   | 2026-05-21 16:00 |
"""
PAUSES = """
number | start            | counted_until    | refused
before | 2026-05-19 08:00 | 2026-05-19 12:00 |
before | 2026-05-19 10:00 | 2026-05-19 16:00 |
after  | 2026-05-21 08:00 | 2026-05-21 16:00 |
lasts  | 2026-05-21 08:00 | 2026-05-21 16:00 |
late   | 2026-05-22 08:00 |                  | begun_after_due
"""


@pytest.mark.parametrize(
    ("number", "three_quarters", "twice"),
    [
        ("before", "2026-05-21 16:00", "2026-05-29 16:00"),
        ("after", "2026-05-20 16:00", "2026-05-29 16:00"),
        ("lasts", "2026-05-20 16:00", "2026-05-29 16:00"),
        ("late", "2026-05-20 16:00", "2026-05-28 16:00"),
    ],
)
def test_only_a_pause_that_began_before_a_step_puts_it_off(
    number: str, three_quarters: str, twice: str
) -> None:
    """Two that overlap count once; one begun after the due stops nothing."""
    rows = found(PAUSED, "2026-06-01 00:00", pauses=PAUSES).filter(number=number)
    told = reached(rows)
    assert (told[75], told[200]) == (three_quarters, twice)
    assert rows["used"][0] == (64 / 32 if told[100] > "2026-05-22" else 72 / 32)


def test_what_is_paused_now_stands_still_up_to_its_cap() -> None:
    """24 of 32 hours had run when the pause began; at its cap the clock goes on by itself."""
    case = "number | due_at_cap\nlasts | 2026-06-10 16:00"
    pause = "number | start | counted_until\nlasts | 2026-05-21 08:00 | 2026-06-10 08:00"
    for as_of, used, paused in (
        ("2026-05-21 08:00", 0.75, True),
        ("2026-06-09 12:00", 0.75, True),
        ("2026-06-10 12:00", 0.875, True),
    ):
        rows = found(case, as_of, pauses=pause, at=steps(50, 100))
        assert (rows["used"][0], rows["paused"][0]) == (used, paused)
        assert rows.filter("stands")["at_percent"].to_list() == [50]


def test_a_step_is_reached_in_its_own_second_and_not_before() -> None:
    """Thursday at 16:00 the promise is used up; the case is not late yet."""
    for as_of, is_reached in (("2026-05-21 15:59:59", False), ("2026-05-21 16:00", True)):
        (row,) = found("number\n1", as_of, at=steps(100)).to_dicts()
        assert (row["is_reached"], row["stands"]) == (is_reached, is_reached)
        assert row["state"] == "running"


def test_what_comes_in_the_next_working_day_is_told_and_what_lies_beyond_is_not() -> None:
    """As of Tuesday at noon that is until Wednesday's closing: 75 %, not the due on Thursday."""
    rows = found("number\n1", "2026-05-19 12:00")
    assert rows.select("at_percent", "is_reached", "stands").rows() == [(75, False, False)]
    friday = found("number\n1", "2026-05-22 12:00")
    assert friday.filter(~pl.col("is_reached"))["at_percent"].to_list() == [150]


BESIDE = """
number | clause
desk   | denver/crews@1.0.0#pothole.resolution
never  | denver/crews@1.0.0#signal.resolution
"""


def test_each_case_has_the_next_working_day_of_its_own_calendar() -> None:
    """In any order: of a case whose calendar never closes that is a day from now."""
    never = clause(clause="denver/crews@1.0.0#signal.resolution", service="signal", calendar=None)
    both = Standards(pl.DataFrame([clause(), never], schema=CLAUSES, orient="row"), {"desk": DESK})
    cases = drawn("instants", BESIDE, **FOUR_DAYS).collect()
    pauses = drawn("pauses", "number")
    for rows in (cases, cases.reverse()):
        tables = {"instants": rows.lazy(), "pauses": pauses}
        told = escalations(tables, both, steps(75, 150, 200), when("2026-05-22 12:00"))
        coming = told.filter(~pl.col("is_reached")).select("number", "at_percent")
        assert coming.rows() == [("never", 150), ("desk", 150)]


def test_new_is_what_was_reached_less_than_a_working_day_ago() -> None:
    """Thursday's step is new until Friday's closing, and at night after it too."""
    for as_of, new in (
        ("2026-05-22 00:00", True),
        ("2026-05-22 15:59", True),
        ("2026-05-22 16:00", False),
    ):
        rows = found("number\n1", as_of, at=steps(100))
        assert rows["is_new"].to_list() == [new]


def test_an_answer_is_due_so_long_after_the_step_on_the_promises_own_calendar() -> None:
    """One working day after Friday's closing is Tuesday's: Memorial Day lies between."""
    at = steps(100, answer_unit="business_days", answer_amount=1)
    case = "number | due\n1 | 2026-05-22 16:00"
    (row,) = found(case, "2026-06-01 00:00", at=at, day_rule="close_of_business").to_dicts()
    assert row["answer_by"] == when("2026-05-26 16:00")
    none = found(case, "2026-06-01 00:00")
    assert none["answer_by"].null_count() == none.height


NOT_OPEN = """
number | stop             | closed           | void_reason | missing   | due              | due_unpaused
done   | 2026-05-18 12:00 | 2026-05-18 12:00 |             |           | 2026-05-21 16:00 | 2026-05-21 16:00
kept   | 2026-05-18 12:00 |                  |             |           | 2026-05-21 16:00 | 2026-05-21 16:00
blank  |                  | 2026-05-18 12:00 |             |           | 2026-05-21 16:00 | 2026-05-21 16:00
void   |                  |                  | withdrawn   |           | 2026-05-21 16:00 | 2026-05-21 16:00
free   |                  |                  |             | no_due    |                  |
"""  # noqa: E501 - a table


def test_only_open_cases_with_a_promise_that_runs_stand_anywhere() -> None:
    """Kept, closed without the promised stop, void, or without a due: nobody is told."""
    rows = drawn("instants", NOT_OPEN, start="2026-05-18 08:00")
    tables = {"instants": rows, "pauses": drawn("pauses", "number")}
    assert escalations(tables, standards(), steps(100), when("2026-06-01 00:00")).is_empty()


def test_a_promise_in_calendar_days_counts_nights_and_weekends() -> None:
    """Ten days from Monday: three quarters is seven and a half days on."""
    case = "number | due | due_unpaused\n1 | 2026-05-28 08:00 | 2026-05-28 08:00"
    rows = found(case, "2026-07-01 00:00", at=steps(75, 150), unit="calendar_days")
    assert reached(rows) == {75: "2026-05-25 20:00", 150: "2026-06-02 08:00"}


@pytest.mark.parametrize(
    "changed", [{"priority_changed": "yes"}, {"reopened": "2026-05-20 09:00", "rule": "restart"}]
)
def test_where_the_due_was_counted_anew_steps_are_counted_back_from_it(
    changed: dict[str, str],
) -> None:
    """Urgency that changed, a clock that began again: 8 of 32 hours are left at 75 %."""
    rule = changed.pop("rule", "continuous")
    head, cells = " | ".join(["number", "due", *changed]), " | ".join(changed.values())
    case = f"{head}\n1 | 2026-05-29 16:00 | {cells}"
    rows = found(case, "2026-05-29 12:00", at=steps(75, 100), reopen_rule=rule)
    assert reached(rows) == {75: "2026-05-28 16:00", 100: "2026-05-29 16:00"}
    assert rows["used"][0] == 28 / 32


def test_a_longer_wait_never_stands_lower() -> None:
    """As days go by the used share rises or stays, and the step with it."""
    hours = [when("2026-05-18 08:00") + timedelta(hours=n) for n in range(0, 24 * 14, 23)]
    tables = {"instants": drawn("instants", PAUSED, **FOUR_DAYS), "pauses": drawn("pauses", PAUSES)}
    known = standards()
    told = [escalations(tables, known, steps(25, 75, 100, 150), at) for at in hours]
    for number in ("before", "after", "late"):
        used = [t.filter(number=number)["used"].max() or 0.0 for t in told]
        assert used == sorted(used)


def test_who_is_told_is_named_by_the_version_and_held_by_people_of_the_day() -> None:
    """The terms are the case's own version's; a role is held by whoever holds it now."""
    agreements = open_city("denver").agreements
    told = steps_of(agreements, date(2026, 10, 1)).filter(
        agreement="denver/solid-waste", at_percent=150
    )
    assert set(told["version"]) == {"1.0.0", "2.0.0", "2.1.0"}
    for notify, titles in told.select("notify", "told").rows():
        assert notify == ["agency.service_owner", "operator.case_quality"]
        assert titles[0] == "Division director"
    before = steps_of(agreements, date(2020, 1, 1))
    assert before["told"].explode().null_count() == before["notify"].explode().len()
