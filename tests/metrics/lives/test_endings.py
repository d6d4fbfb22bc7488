"""How a case ended: first closing, reopenings, withdrawal, and what a date may say wrongly."""

from __future__ import annotations

from dataclasses import replace

import polars as pl

from metrics.tables import LIVES
from tests.metrics.linking.drawn import promised
from tests.metrics.lives.drawn import lived
from tests.metrics.table import drawn, when

ONE = "case | opened\n1 | 2026-06-01 09:00"
NOTHING = "case | at | kind"


def test_a_case_to_which_nothing_happened_has_a_life_too() -> None:
    """Its counts are zero and its flags are down; its last event is its opening."""
    case = lived(ONE, NOTHING)["1"]
    assert set(case) == set(LIVES)
    assert case["first_closed"] is case["message_at"] is case["settled"] is None
    assert [case[n] for n in ("closings", "reopenings", "comments_after", "reroutes")] == [0] * 4
    flags = ("live_parent", "missing_information", "closed_on_date_only", "closed_before_opened")
    assert not any(case[flag] for flag in flags)
    assert case["valid_from"] == case["opened"] == when("2026-06-01 09:00")
    assert (case["first_agency"], case["transferred"]) == ("crews", True)


def test_closings_and_the_reopenings_after_the_first_are_counted() -> None:
    """One before any closing opened nothing again; one in the first closing's second did."""
    story = """
        case | at               | kind
        1    | 2026-06-01 12:00 | reopened
        1    | 2026-06-02 09:00 | reopened
        1    | 2026-06-02 09:00 | closed
        1    | 2026-06-06 09:00 | closed
        1    | 2026-06-30 09:00 | reopened
    """
    case = lived(ONE, story)["1"]
    assert case["first_closed"] == case["reopened"] == when("2026-06-02 09:00")
    assert (case["closings"], case["reopenings"]) == (2, 2)
    assert case["closed"] == when("2026-06-06 09:00")
    assert case["valid_from"] == when("2026-06-30 09:00")


def test_a_closing_less_than_a_minute_before_the_opening_is_moved_to_it() -> None:
    """A clock out of step; earlier than that it is a fault, and stays where it was written.

    Midnight of the same date is no fault either: such a source gives only dates.
    """
    table = drawn("""
        closed           | first            | fault
        2026-06-01 08:59:01 | 2026-06-01 09:00 | no
        2026-06-01 09:00:00 | 2026-06-01 09:00 | no
        2026-06-01 08:59:00 | 2026-06-01 08:59 | yes
        2026-06-01 00:00:00 | 2026-06-01 09:00 | no
        2026-05-31 00:00:00 | 2026-05-31 00:00 | yes
    """)
    for row in table:
        case = lived(ONE, f"case | at | kind\n1 | {row['closed']} | closed")["1"]
        assert case["first_closed"] == case["closed"] == when(row["first"]), row
        assert case["closed_before_opened"] == (row["fault"] == "yes"), row


def test_a_source_that_gives_a_day_alone_is_said_of_the_first_closing() -> None:
    """Placed at the end of the day; a later closing with its time does not undo it."""
    cases = "case | opened\n1 | 2026-06-01 09:00\n2 | 2026-06-01 09:00\n3 | 2026-06-01 09:00"
    story = """
        case | at                  | kind   | reason
        1    | 2026-06-01 23:59:59 | closed | date_only
        1    | 2026-06-09 11:00    | closed | -
        2    | 2026-06-01 11:00    | closed | -
        2    | 2026-06-02 23:59:59 | closed | date_only
        3    | 2026-06-01 23:59:59 | closed | -
    """
    found = lived(cases, story)
    assert [found[n]["closed_on_date_only"] for n in "123"] == [True, False, False]


def test_a_case_is_withdrawn_when_its_requester_took_it_back_or_its_closing_says_so() -> None:
    """The event where there is one, else the closing that made it void."""
    story = """
        case | at               | kind      | outcome
        1    | 2026-06-02 08:00 | withdrawn | -
        1    | 2026-06-02 09:00 | closed    | withdrawn
    """
    assert lived(ONE, story)["1"]["withdrawn"] == when("2026-06-02 08:00")
    closed = "case | at | kind | outcome\n1 | 2026-06-02 09:00 | closed | {}"
    void = lived(ONE, closed.format("withdrawn"))["1"]
    assert (void["withdrawn"], void["void_reason"]) == (when("2026-06-02 09:00"), "withdrawn")
    other = lived(ONE, closed.format("test_entry"))["1"]
    assert (other["withdrawn"], other["void_reason"]) == (None, "test_or_error")


def test_the_letter_and_the_family_are_those_of_the_city() -> None:
    """A service without a family is one of its own; an outcome without a letter has none."""
    cases = """
        case | opened           | service
        1    | 2026-06-01 09:00 | trash
        2    | 2026-06-01 09:00 | pothole
        3    | 2026-06-01 09:00 | -
    """
    story = """
        case | at               | kind   | outcome
        1    | 2026-06-02 09:00 | closed | not_found
        2    | 2026-06-02 09:00 | closed | done
    """
    promises = replace(promised(), no_action={"not_found": "L"})
    found = lived(cases, story, promises=promises)
    assert [found[n]["no_action"] for n in "123"] == ["L", None, None]
    assert [found[n]["family"] for n in "123"] == ["collection", "pothole", None]


def test_the_links_of_a_case_stand_in_its_life() -> None:
    """Its root, whether that lived, what is wrong with the chain, and who asked again and where."""
    cases = """
        case | opened           | requester | place | parent
        1    | 2026-06-01 09:00 | ann       | elm   | -
        2    | 2026-06-02 09:00 | ann       | oak   | 1
        3    | 2026-06-04 09:00 | ann       | oak   | 9
        4    | 2026-06-06 09:00 | bob       | elm   | -
        5    | 2026-06-07 09:00 | ann       | elm   | -
        6    | 2026-06-02 10:00 | cat       | ash   | 2
    """
    story = "case | at | kind\n1 | 2026-06-03 09:00 | closed"
    found = lived(cases, story)
    assert (found["2"]["parent"], found["2"]["live_parent"]) == ("1", True)
    assert (found["6"]["parent"], found["6"]["live_parent"]) == ("1", True)
    assert (found["3"]["link_fault"], found["3"]["live_parent"]) == ("unknown_parent", False)
    one = found["1"]
    assert (one["next_contact_number"], one["next_contact"]) == ("3", when("2026-06-04 09:00"))
    assert one["next_place_contact"] == when("2026-06-06 09:00")
    assert found["2"]["next_contact"] is None
    early = lived(cases, story, as_of=when("2026-06-05"))
    assert early["1"]["next_contact_number"] == "3"
    assert early["1"]["next_place_contact"] is None


def test_a_contact_long_after_the_first_closing_is_none_of_it_whatever_made_it_known() -> None:
    """One follows the second closing of the first case within days, the first by two months."""
    cases = """
        case | opened           | requester | place
        1    | 2026-06-01 09:00 | ann       | elm
        2    | 2026-06-01 09:00 | bob       | oak
        3    | 2026-08-06 09:00 | ann       | elm
        4    | 2026-08-06 09:00 | bob       | oak
    """
    story = """
        case | at               | kind
        1    | 2026-06-03 09:00 | closed
        1    | 2026-08-01 09:00 | reopened
        1    | 2026-08-05 09:00 | closed
        2    | 2026-06-03 09:00 | closed
    """
    found = lived(cases, story)
    for name in ("next_contact", "next_contact_number", "next_place_contact"):
        assert (found["1"][name], found["2"][name]) == (None, None)


def test_a_life_depends_on_its_own_rows_alone() -> None:
    """Cases of two systems with one number are two; what is told of others is left alone."""
    cases = """
        case | source | opened
        1    | desk   | 2026-06-01 09:00
        1    | field  | 2026-06-02 09:00
    """
    story = """
        case | source | at               | kind
        1    | field  | 2026-06-03 09:00 | closed
        8    | desk   | 2026-06-03 09:00 | closed
    """
    (field,) = lived(cases, story).values()
    assert (field["source"], field["first_closed"]) == ("field", when("2026-06-03 09:00"))
    alone = lived(ONE, "case | source | at | kind\n1 | field | 2026-06-03 09:00 | closed")
    assert alone["1"]["first_closed"] is None


def test_no_cases_have_no_lives() -> None:
    """An empty partition gives an empty table of the same columns."""
    case = lived(ONE, NOTHING)["1"]
    assert pl.DataFrame([case], schema=LIVES).clear().is_empty()
    assert lived("case | opened", NOTHING) == {}
