"""What an agreement asks both sides for, by when, and what the register makes of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.folder import open_city
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from metrics.duties import (
    Act,
    Checked,
    Due,
    Register,
    Since,
    Told,
    due,
    in_force,
    notices,
    standing,
)
from metrics.duties.counting import earlier, later
from tests.metrics.figures.drawn import DESK

CITY = open_city("denver")
MODELS = [loaded.model for loaded in CITY.agreements]
TODAY = date(2026, 10, 1)
TEN = Duration(business_days=10)


def version(agency: str, day: date = TODAY) -> Agreement:
    """The version in force, which there is."""
    found = in_force(MODELS, agency, day)
    assert found is not None
    return found


def told(
    number: int,
    register: Register,
    act: Act,
    key: str,
    day: str,
    **given: Any,  # noqa: ANN401 - whatever else an entry says
) -> Told:
    """An entry about Solid Waste's agreement."""
    agency = given.pop("agency", "solid-waste")
    return Told(number, register, act, agency, key, date.fromisoformat(day), **given)


def dues(*entries: Told, agency: str = "solid-waste", since: Since | None = None) -> dict[str, Due]:
    """What is due by its key, as of the day of the demonstration city."""
    stands = standing(entries, TODAY)
    return {d.key: d for d in due(version(agency), stands, TODAY, CITY.calendars, since)}


def test_the_version_in_force_begins_on_its_first_day_and_ends_before_its_last() -> None:
    """And an agreement that ran out has none."""
    found = [in_force(MODELS, "solid-waste", day) for day in (date(2026, 6, 30), date(2026, 7, 1))]
    assert [v.version if v else None for v in found] == ["2.0.0", "2.1.0"]
    assert in_force(MODELS, "animal-protection", TODAY) is None
    assert in_force(MODELS, "community-planning", date(2027, 2, 1)) is None  # only in review


def test_a_contact_is_due_so_long_after_it_was_confirmed_in_the_file_or_the_register() -> None:
    """Whichever is later; six months after June 10 is December 10."""
    key = "agency.operations"
    assert (dues()[key].by, dues()[key].state) == (date(2026, 12, 10), "kept")
    again = dues(told(1, "contact", "confirmed", key, "2026-09-01"))[key]
    assert (again.last, again.by, again.days_left) == (date(2026, 9, 1), date(2027, 3, 1), 151)
    assert dues(told(1, "contact", "confirmed", key, "2026-09-01", agency="parks"))[key].last != (
        date(2026, 9, 1)
    )


def test_a_contact_that_has_changed_stays_so_until_it_is_confirmed_anew() -> None:
    """Confirming before the change does not undo it; nor does the file's older day."""
    key = "agency.operations"
    changed = told(2, "contact", "outdated", key, "2026-09-10", topic="another_holder")
    assert dues(told(1, "contact", "confirmed", key, "2026-09-01"), changed)[key].state == "changed"
    mended = told(3, "contact", "confirmed", key, "2026-09-20")
    assert dues(changed, mended)[key].state == "kept"


def test_the_last_day_still_counts_and_the_next_one_is_too_late() -> None:
    """Parks' contacts were verified on March 4 for six months."""
    for day, state in ((date(2026, 9, 4), "soon"), (date(2026, 9, 5), "lapsed")):
        found = due(version("parks"), [], day, CITY.calendars)
        assert {d.state for d in found if d.register == "contact"} == {state}


LISTED = told(1, "article", "listed", "1", "2026-02-01", title="Carts")


def test_an_article_is_due_for_review_by_the_agreements_cycle() -> None:
    """90 days after the last review; one that was never reviewed is due at once."""
    never = dues(LISTED)["1"]
    assert (never.state, never.last) == ("lapsed", None)
    late = dues(LISTED, told(2, "article", "reviewed", "1", "2026-07-02"))["1"]
    assert (late.by, late.days_left, late.role) == (date(2026, 9, 30), -1, "agency.knowledge_owner")
    assert dues(LISTED, told(2, "article", "reviewed", "1", "2026-07-03"))["1"].state == "soon"
    assert "1" not in dues(LISTED, told(2, "article", "retired", "1", "2026-07-02"))


def test_what_is_taken_back_or_still_to_come_counts_for_nothing() -> None:
    """As if it had not been written."""
    review = told(2, "article", "reviewed", "1", "2026-09-30")
    back = told(3, "article", "taken_back", "1", "2026-09-30", takes_back=2)
    assert dues(LISTED, review)["1"].state == "kept"
    assert dues(LISTED, review, back)["1"].state == "lapsed"
    tomorrow = told(2, "article", "reviewed", "1", "2026-10-02")
    assert dues(LISTED, tomorrow)["1"].last is None


@pytest.mark.parametrize(
    ("last", "by"),
    [
        (None, date(2026, 8, 7)),  # the agreement began in July: that month's file
        ("2026-08-05", date(2026, 9, 8)),  # five working days after August, Labor Day closed
        ("2026-09-03", date(2026, 10, 7)),
    ],
)
def test_the_monthly_file_is_due_so_many_working_days_after_the_month(
    last: str | None, by: date
) -> None:
    """On the calendar of the agency's desk."""
    done = [told(1, "duty", "done", "o3", last)] if last else []
    assert dues(*done)["o3"].by == by


def test_messages_are_drawn_for_readers_each_month() -> None:
    """After a draw in August the next one is due by the end of September."""
    assert dues()["sample"].state == "lapsed"
    assert dues(since=Since(drawn=(date(2026, 8, 20),)))["sample"].by == date(2026, 9, 30)
    assert dues(since=Since(drawn=(date(2026, 9, 20),)))["sample"].state == "soon"


def checked(
    first: str,
    last: str,
    done: int,
    drawn: int = 60,
    on: str = "2026-10-01",
    *,
    is_all: bool = False,
) -> Checked:
    """Of a sample of cases closed on these days so many were checked."""
    begun, ended, entered = (date.fromisoformat(day) for day in (first, last, on))
    return Checked(begun, ended, drawn, done, entered, is_all)


Q2, Q3, JULY = ("2026-04-01", "2026-06-30"), ("2026-07-01", "2026-09-30"), "2026-07-31"
SOON = date(2027, 3, 31)
CHECKS: list[tuple[str, list[Checked], date, int]] = [
    ("nothing was drawn yet", [], date(2026, 12, 31), 60),
    ("some were checked", [checked(*Q3, 44)], date(2026, 12, 31), 16),
    ("as many as are wanted", [checked(*Q3, 60)], SOON, 60),
    ("two samples add up", [checked("2026-07-01", JULY, 20), checked(*Q3, 40)], SOON, 60),
    ("fewer were closed", [checked(*Q3, 9, 9, is_all=True)], SOON, 60),
    ("fewer were closed in a month", [checked("2026-07-01", JULY, 9, 9, is_all=True)],
     date(2026, 12, 31), 51),
    ("one of all was not checked", [checked(*Q3, 8, 9, is_all=True)], date(2026, 12, 31), 52),
    ("it was entered later", [checked(*Q3, 60, on="2026-10-02")], date(2026, 12, 31), 60),
    ("of the version before", [checked(*Q2, 60)], date(2026, 12, 31), 60),
]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "by", "left"), [c[1:] for c in CHECKS], ids=[c[0] for c in CHECKS]
)
def test_closed_cases_are_checked_for_each_quarter_by_the_end_of_the_next(
    told: list[Checked], by: date, left: int
) -> None:
    """What the agreement's verification asks for, ticked by what was drawn and entered."""
    found = dues(since=Since(checked=tuple(told)))["check"]
    assert (found.by, found.what, found.side, found.role) == (
        by, str(left), "operator", "operator.case_quality",
    )  # fmt: skip


def test_a_quarter_that_nobody_checked_lapses_until_a_later_one_is() -> None:
    """The last one that was checked says when the next is due."""
    assert dues(agency="parks")["check"].state == "lapsed"
    later_one = dues(agency="parks", since=Since(checked=(checked(*Q3, 60),)))["check"]
    assert (later_one.state, later_one.last) == ("kept", date(2026, 10, 1))


def test_an_objection_is_to_be_decided_within_the_agreed_days() -> None:
    """Ten working days after it was raised."""
    found = dues(since=Since(objections={"7": date(2026, 9, 1)}))["7"]
    assert (found.register, found.side, found.by) == ("decision", "overseer", date(2026, 9, 16))


def test_what_presses_comes_first_and_the_longest_overdue_before_all() -> None:
    """Whatever list it stands in."""
    found = due(version("transportation"), [], TODAY, CITY.calendars)
    assert [d.is_pressing for d in found] == sorted((d.is_pressing for d in found), reverse=True)
    pressing = [d.by for d in found if d.is_pressing]
    assert pressing == sorted(pressing)


KNOWN: tuple[Act, ...] = ("found_out", "told")
CHANGES = """
told       | found      | in time | why
2026-08-28 |            | yes     | ten working days ahead, Labor Day not among them
2026-08-31 |            | no      | nine
2026-08-28 | 2026-08-27 | yes     | told in time, though 311 knew
2026-09-20 | 2026-09-16 | no      | told when it was found out
           | 2026-09-16 | no      | never told
"""


@pytest.mark.parametrize("drawn", CHANGES.strip().splitlines()[1:])
def test_a_change_is_told_in_time_with_the_agreed_lead(drawn: str) -> None:
    """Ten working days before September 14; what 311 found out for itself counts against."""
    on, found, in_time, _why = (cell.strip() for cell in drawn.split("|"))
    facts = {"title": "Hours", "topic": "hours", "effective": date(2026, 9, 14), "agency": "parks"}
    entries = [
        told(n, "change", act, "1", day, **facts)
        for n, act in enumerate(KNOWN, start=1)
        if (day := {"found_out": found, "told": on}[act])
    ]
    (notice,) = notices(MODELS, entries, CITY.calendars)
    assert (notice.by, notice.version) == (date(2026, 8, 28), "2.0.0")
    assert notice.in_time is (in_time == "yes")


def test_a_change_without_an_agreement_in_force_has_no_lead() -> None:
    """Neither in time nor late."""
    facts = {"title": "Fees", "topic": "fee", "effective": date(2026, 9, 1)}
    change = told(1, "change", "told", "1", "2026-08-01", agency="animal-protection", **facts)
    (notice,) = notices(MODELS, [change], CITY.calendars)
    assert (notice.by, notice.in_time) == (None, None)


@given(st.dates(date(2025, 1, 1), date(2027, 6, 1)), st.integers(1, 40))
def test_so_many_working_days_lie_between_both_ends(day: date, days: int) -> None:
    """Counted one by one, as a person would on a calendar; the day itself is not one of them."""
    length = Duration(business_days=days)

    def is_open(each: date) -> bool:
        return each.weekday() < 5 and each not in DESK.closed

    before = earlier(day, length, DESK)
    after = later(day, length, DESK)
    between = [before + timedelta(days=n) for n in range((day - before).days)]
    following = [day + timedelta(days=n + 1) for n in range((after - day).days)]
    assert is_open(before)
    assert is_open(after)
    assert sum(map(is_open, between)) == sum(map(is_open, following)) == days


@given(st.dates(date(2025, 1, 1), date(2027, 6, 1)), st.integers(1, 12))
def test_months_before_a_day_are_the_last_from_which_it_is_so_far_off(day: date, n: int) -> None:
    """One day later it would be too near."""
    months = Duration(months=n)
    found = earlier(day, months, None)
    assert later(found, months, None) <= day < later(found + timedelta(days=4), months, None)
