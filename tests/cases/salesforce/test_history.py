"""What the changes of a case mean."""

from __future__ import annotations

import json

import polars as pl

from dashboard.cases.remote import Page
from dashboard.cases.remote.salesforce import entry_of
from dashboard.cases.rows import LINE, RAW, Chunk
from tests.cases.salesforce.conftest import NewTown
from tests.cases.salesforce.town import PEOPLE, Desk, by, mapping_of, unmapped


def test_a_status_that_changes_starts_pauses_resumes_closes_and_reopens(
    desk: Desk, new_town: NewTown
) -> None:
    """Each turn is an event at the second at which it was made."""
    town = new_town("""
        1 | 02 09:00 | created | -
        1 | 02 10:00 | Status  | In Progress
        1 | 02 11:00 | Status  | Waiting
        1 | 03 09:00 | Status  | In Progress
        1 | 04 09:00 | Status  | Closed
        1 | 05 09:00 | Status  | New
        1 | 06 09:00 | Status  | Waiting
        1 | 07 09:00 | Status  | Withdrawn
        1 | 08 09:00 | Status  | Closed
    """)
    assert desk.sync(mapping_of(town.org)).events("1", "reason") == [
        "opened 02 09:00",
        "started 02 10:00",
        "paused 02 11:00, reason waiting_for_resident",
        "resumed 03 09:00, reason waiting_for_resident",
        "started 03 09:00",
        "closed 04 09:00",
        "reopened 05 09:00",
        "paused 06 09:00, reason waiting_for_resident",
        "closed 07 09:00",
        "resumed 07 09:00, reason waiting_for_resident",
    ]


def test_a_case_goes_from_queue_to_queue_and_the_people_in_between_are_not_kept(
    desk: Desk, new_town: NewTown
) -> None:
    """A person who takes a case works in the queue that had it last."""
    town = new_town("""
        1 | 02 09:00 | created           | -
        1 | 02 10:00 | Owner             | Parks
        1 | 02 11:00 | Owner             | Ana Ruiz
        1 | 02 12:00 | Owner             | Bo Lund
        1 | 03 09:00 | Reroute_Reason__c | Wrong agency
        1 | 03 09:00 | Owner             | Roads
        1 | 04 09:00 | Owner             | Ana Ruiz
        1 | 05 09:00 | Owner             | Roads
    """)
    desk.sync(mapping_of(town.org))
    assert desk.events("1", "from_agency", "to_agency", "reason", "value") == [
        "opened 02 09:00",
        "assigned 02 10:00, to_agency parks, value Parks",
        "accepted 02 11:00, to_agency parks",
        "rerouted 03 09:00, from_agency parks, to_agency streets, reason wrong_agency, value Roads",
        "accepted 04 09:00, to_agency streets",
        "assigned 05 09:00, from_agency streets, to_agency streets, value Roads",
    ]
    assert [case["agency"] for case in desk.cases()] == ["streets"]


def test_no_name_of_a_person_reaches_the_database(desk: Desk, new_town: NewTown) -> None:
    """Not in an event, not in a case, not among the words that the mapping lacks."""
    town = new_town("""
        1 | 02 09:00 | created | -
        1 | 02 10:00 | Owner   | Parks
        1 | 02 11:00 | Owner   | Ana Ruiz
        2 | 02 11:00 | created | -
        2 | 02 12:00 | Owner   | Bo Lund
        2 | 02 12:00 | Status  | A word of nobody
    """)
    desk.sync(mapping_of(town.org))
    written = "\n".join([*desk.dump(), str(unmapped(desk.told))])
    assert desk.counts.quarantined == 2  # the case and its change, with their unknown status
    assert not [one for pair in PEOPLE.items() for one in (*pair, "Never Asked") if one in written]


def test_the_agency_may_stand_in_a_field_of_its_own(desk: Desk, new_town: NewTown) -> None:
    """Then its changes are the hand-overs, and owners are not looked at."""
    town = new_town(
        """
        1 | 02 09:00 | created | -
        1 | 02 10:00 | Owner   | Roads
        """,
        tracked={"Status", "Agency__c"},
    )
    case = town.cases["1"]
    town._note(case, "2026-03-03T09:00:00.000+0000", "Agency__c", "Parks", "Roads")
    mapping = mapping_of(town.org, columns={"agency": ["Agency__c"]})
    assert desk.sync(mapping).events("1", "from_agency", "to_agency") == [
        "opened 02 09:00",
        "rerouted 03 09:00, from_agency parks, to_agency streets",
    ]
    assert not [asked for asked in town.org.asked if "Owner" in asked]


def test_priority_type_and_parent_change(desk: Desk, new_town: NewTown) -> None:
    """What the mapping does not know stands there in the source's own word, and is counted."""
    town = new_town("""
        1 | 02 09:00 | created  | -
        2 | 02 09:00 | created  | -
        1 | 02 10:00 | Priority | High
        1 | 02 11:00 | Type     | Graffiti
        1 | 02 12:00 | Type     | Sink hole
        1 | 02 13:00 | Parent   | 2
    """)
    desk.sync(mapping_of(town.org))
    assert desk.events("1", "value") == [
        "opened 02 09:00",
        "prioritised 02 10:00, value high",
        "reclassified 02 11:00, value graffiti",
        "reclassified 02 12:00, value Sink hole",
        "linked 02 13:00, value 2",
    ]
    assert [case["parent"] for case in desk.cases()] == ["2", None]
    assert unmapped(desk.told) == {("service", "Sink hole"): 2, ("agency", "311 desk"): 2}


def test_who_did_it_is_told_by_kind_and_profile(desk: Desk, new_town: NewTown) -> None:
    """A machine, a guest, somebody of a profile that the mapping names, anybody else."""
    town = new_town("""
        1 | 02 09:00 | created | -
        1 | 02 10:00 | Status  | Closed
        1 | 02 11:00 | Status  | New
        1 | 02 12:00 | Status  | Closed
        1 | 02 13:00 | Status  | New
    """)
    authors = [by("AutomatedProcess"), by("Guest"), by("Standard", "311 agents"), by()]
    for row, author in zip(town.org.things["CaseHistory"], authors, strict=True):
        row["CreatedBy"] = author
    mapping = mapping_of(town.org, connect={"profiles": {"311 agents": "operator"}})
    assert desk.sync(mapping).events("1", "actor")[1:] == [
        "closed 02 10:00, actor system",
        "reopened 02 11:00, actor resident",
        "closed 02 12:00, actor operator",
        "reopened 02 13:00, actor agency",
    ]


def test_a_status_that_the_mapping_lacks_is_put_aside_and_goes_in_when_it_is_mended(
    desk: Desk, new_town: NewTown
) -> None:
    """The raw row holds all that it takes to understand it."""
    town = new_town("""
        1 | 02 09:00 | created | -
        1 | 02 10:00 | Status  | Referred
        1 | 02 11:00 | Status  | Closed
    """)
    desk.sync(mapping_of(town.org))
    aside = [bad for told in desk.told for bad in told.bad]
    assert [reason for bad in aside for reason in bad.reasons] == [
        f"the history of Status has 'Referred' as its {which} value; known statuses are New, "
        "In Progress, Waiting, Closed, Withdrawn; add it under statuses in sources/crm.yaml"
        for which in ("new", "old")
    ]
    rows = pl.DataFrame([json.loads(bad.raw) for bad in aside])
    numbered = rows.with_columns(
        pl.Series(LINE, [bad.line for bad in aside]), pl.Series(RAW, [bad.raw for bad in aside])
    )
    mended = mapping_of(
        town.org,
        statuses={"New": "open", "Referred": "open", "Closed": "closed"},
    )
    page = Page("history", Chunk(numbered), None, tuple(rows.columns))
    told = entry_of(page, mended, desk.city)
    assert told.events["kind"].to_list() == ["closed"]
    assert not told.bad


def test_history_is_told_when_it_happened_not_when_it_is_read(
    desk: Desk, new_town: NewTown
) -> None:
    """An earlier view of the record is the same whenever the first sync came."""
    town = new_town("""
        1 | 02 09:00 | created | -
        1 | 02 10:00 | Status  | Waiting
        1 | 03 10:00 | Status  | In Progress
    """)
    desk.sync(mapping_of(town.org))
    events = pl.concat([told.events for told in desk.told])
    assert (events["at"] == events["recorded_at"]).all()
