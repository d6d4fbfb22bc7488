"""What the cases themselves tell, beside their history."""

from __future__ import annotations

import re

import polars as pl
import pytest

from dashboard.cases.record import Record
from dashboard.errors import UserError
from tests.cases.salesforce.conftest import NewTown
from tests.cases.salesforce.town import Desk, mapping_of


def test_a_closing_has_the_words_of_its_case_and_the_second_of_its_history(
    desk: Desk, new_town: NewTown
) -> None:
    """Of the closing that stands both tell; the one with words is told last, and counts."""
    town = new_town("""
        1 | 02 09:00 | created       | -
        1 | 02 10:00 | Status        | Closed
        1 | 03 09:00 | Status        | New
        1 | 04 09:00 | Outcome__c    | Fixed
        1 | 04 09:00 | Resolution__c | The hole was filled.
        1 | 04 09:00 | Status        | Closed
    """)
    town.cases["1"]["ClosedDate"] = "2026-03-04T08:59:59.000+0000"  # a second before its history
    desk.sync(mapping_of(town.org))
    assert desk.events("1", "outcome", "text") == [
        "opened 02 09:00",
        "closed 02 10:00",
        "reopened 03 09:00",
        "closed 04 09:00",
        "closed 04 09:00, outcome fixed, text The hole was filled.",
    ]
    closings = Record(desk.store).events().filter(pl.col("kind") == "closed")
    assert closings["outcome"].to_list() == [None, "fixed"]


def test_words_that_are_changed_after_closing_are_told_anew(desk: Desk, new_town: NewTown) -> None:
    """The case comes again with the next sync; its closing is corrected, not doubled."""
    town = new_town("""
        1 | 02 09:00 | created    | -
        1 | 02 10:00 | Outcome__c | Fixed
        1 | 02 10:00 | Status     | Closed
    """)
    desk.sync(mapping_of(town.org))
    town.live("1 | 05 09:00 | Resolution__c | The hole was filled.")
    desk.sync(mapping_of(town.org))
    told = Record(desk.store).events()
    assert told["kind"].to_list() == ["opened", "closed"]
    assert desk.events("1", "text")[-1].endswith("The hole was filled.")


def test_a_case_that_is_older_than_its_history_closes_at_its_closed_date(
    desk: Desk, new_town: NewTown
) -> None:
    """Histories are kept for two years; the case itself remains."""
    town = new_town("""
        1 | 02 09:00 | created | -
        1 | 02 10:00 | Status  | Closed
    """)
    town.org.things["CaseHistory"].clear()
    assert desk.sync(mapping_of(town.org)).events() == ["opened 02 09:00", "closed 02 10:00"]


def test_without_a_tracked_status_cases_are_compared_as_they_stand(
    desk: Desk, new_town: NewTown
) -> None:
    """A case that was closed and is open now was reopened; when exactly, nobody can know."""
    town = new_town(
        """
        1 | 02 09:00 | created | -
        1 | 02 10:00 | Status  | Closed
        """,
        tracked={"Priority"},
    )
    desk.sync(mapping_of(town.org))
    town.live("1 | 05 09:00 | Status | New")
    desk.sync(mapping_of(town.org))
    assert desk.events() == ["opened 02 09:00", "closed 02 10:00", "reopened 05 09:00"]
    assert desk.counts.read == desk.counts.accepted == 2


@pytest.mark.parametrize("tracked", [{"Status", "OwnerId"}, set[str]()])
def test_deleted_and_merged_cases_are_set_apart(
    desk: Desk, new_town: NewTown, tracked: set[str]
) -> None:
    """Else they would wait for their closing for ever."""
    town = new_town(
        """
        1 | 02 09:00 | created | -
        2 | 02 09:00 | created | -
        3 | 02 09:00 | created | -
        2 | 03 09:00 | merged  | 1
        3 | 03 09:00 | deleted | -
        """,
        tracked=tracked,
    )
    desk.sync(mapping_of(town.org))
    assert desk.events("2", "value", "reason") == [
        "opened 02 09:00",
        "linked 03 09:00, value 1, reason merged",
        "voided 03 09:00, reason merged",
    ]
    assert desk.events("3", "reason") == ["opened 02 09:00", "voided 03 09:00, reason deleted"]
    assert [case["parent"] for case in desk.cases()] == [None, "1", None]
    assert desk.counts.read == 3


def test_a_case_has_what_the_mapping_names(desk: Desk, new_town: NewTown) -> None:
    """Fields by any of their names, custom ones too, whatever their capitals."""
    town = new_town("1 | 02 09:00 | created | -")
    columns = {
        "district": ["Ward__c", "council_district__C"],
        "requester": ["SuppliedEmail"],
        "opened": ["CreatedDate"],
    }
    desk.sync(mapping_of(town.org, columns=columns))
    (case,) = desk.cases()
    assert (case["district"], case["service"], case["channel"], case["priority"]) == (
        "1", "pothole", "call", "low",
    )  # fmt: skip
    assert "resident1@mail.example" not in "".join(desk.dump())
    assert re.search('"requester": "[0-9a-f]{64}"', "".join(desk.dump()))


def test_a_field_that_cannot_be_read_is_named_with_what_to_do(
    desk: Desk, new_town: NewTown
) -> None:
    """A mapping that names it wants it: nothing is read until that is settled."""
    town = new_town("1 | 02 09:00 | created | -")
    mapping = mapping_of(town.org, columns={"district": ["Ward__c"]})
    with pytest.raises(UserError, match=r"no field 'Ward__c' .* columns \(district\); correct it"):
        desk.sync(mapping)


def test_a_mapping_can_choose_its_cases(desk: Desk, new_town: NewTown) -> None:
    """Their history and their messages with them."""
    town = new_town("""
        1 | 02 09:00 | created  | -
        2 | 02 09:00 | created  | -
        2 | 02 10:00 | Type     | Graffiti
        1 | 02 11:00 | Status   | Closed
        2 | 02 11:00 | Status   | Closed
        1 | 02 12:00 | comment  | resident: Thank you.
        2 | 02 12:00 | comment  | resident: Thanks.
    """)
    where = "Type IN ('Graffiti', 'it\\'s odd') AND (NOT IsDeleted = true)"
    desk.sync(mapping_of(town.org, connect={"where": where}))
    assert [case["number"] for case in desk.cases()] == ["2"]
    assert desk.events("1") == []
    assert desk.events("2")[-1] == "commented 02 12:00"


@pytest.mark.parametrize(
    ("where", "why"),
    [
        ("Type = 'x') OR (Id != null", r"cannot be used from \"Type"),
        ("Type = 'Pothole' LIMIT 1", "no field 'LIMIT'"),
        ("Id IN (SELECT CaseId FROM CaseComment)", "no field 'SELECT'"),
        ("Salary__c > 10", "no field 'Salary__c'"),
        ("Type = 'Pothole'; DELETE", "cannot be used from '; DELETE"),
        ("", "cannot be used"),
    ],
)
def test_a_condition_says_nothing_but_what_cases_are_wanted(
    desk: Desk, new_town: NewTown, where: str, why: str
) -> None:
    """No text of a mapping reaches the organisation unread."""
    town = new_town("1 | 02 09:00 | created | -")
    mapping = mapping_of(town.org, connect={"where": where or " "})
    with pytest.raises(UserError, match=why):
        desk.sync(mapping)
    assert not [a for a in town.org.asked if "/query" in a and "FieldDefinition" not in a]


def test_the_first_day_is_the_mappings_own(desk: Desk, new_town: NewTown) -> None:
    """It begins at midnight in the city, seven hours after that of the server."""
    town = new_town("""
        1 | 02 06:59 | created | -
        2 | 02 07:00 | created | -
    """)
    desk.sync(mapping_of(town.org, connect={"since": "2026-03-02"}))
    assert [case["number"] for case in desk.cases()] == ["2"]
