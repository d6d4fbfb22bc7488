"""San Francisco's names, its 149 queues, its status notes, and the headers of its exports."""

from __future__ import annotations

import pytest

from agreements.folder import city_path, load_city, open_city
from tests.agreements.shipped import is_never_void, local, read_by, read_one


def test_the_folder_loads_without_a_single_finding_and_without_a_promise() -> None:
    """The city publishes no dues."""
    folder, findings = load_city(city_path("sf"))
    assert findings == []
    assert folder
    assert folder.agreements == ()
    assert is_never_void(folder)


def test_queues_are_gathered_under_the_agency_that_runs_them() -> None:
    """Those that carry a person's name are in no file of ours."""
    agencies = open_city("sf").sources["sf"].spec.agencies
    assert set(agencies.values()) == set(open_city("sf").city.spec.agencies)
    assert {agencies[q] for q in agencies if q.startswith("DPW ")} == {"public-works"}
    assert {agencies[q] for q in agencies if q.startswith(("DPT ", "SFMTA "))} == {"mta"}
    assert not [queue for queue in agencies if "Survey Tech" in queue]


HEADERS = {
    "with dots": """
        CaseID              | 1
        Opened              | 07/15/2012 08:08:00 AM
        Closed              | 07/17/2012 08:15:00 PM
        Updated             | 07/17/2012 08:15:00 PM
        Status              | Closed
        Status.Notes        | Case Resolved - swept
        Responsible.Agency  | DPW Ops Queue
        Category            | x
        Request.Type        | Sidewalk_Cleaning
        Supervisor.District | 4
        Source              | Voice In
    """,
    "with spaces": """
        CaseID              | 1
        Opened              | 07/15/2012 08:08:00 AM
        Closed              | 07/17/2012 08:15:00 PM
        Updated             | 07/17/2012 08:15:00 PM
        Status              | Closed
        Status Notes        | Case Resolved - swept
        Responsible Agency  | DPW Ops Queue
        Category            | x
        Request Type        | Sidewalk_Cleaning
        Supervisor District | 4
        Source              | Phone
    """,
    "of the portal": """
        service_request_id  | 1
        requested_datetime  | 2012-07-15T08:08:00.000
        closed_date         | 2012-07-17T20:15:00.000
        updated_datetime    | 2012-07-17T20:15:00.000
        status_description  | Closed
        status_notes        | case resolved - swept
        agency_responsible  | DPW Ops Queue
        service_name        | x
        service_subtype     | sidewalk_cleaning
        supervisor_district | 4
        source              | Phone
    """,
}


@pytest.mark.parametrize("table", HEADERS.values(), ids=HEADERS)
def test_one_case_is_the_same_by_every_header(table: str) -> None:
    """Queue, type, note and local times."""
    read = read_one("sf", table)
    assert (read.bad, read.unmapped.rows()) == ([], [])
    case = read.batch.row(0, named=True)
    times = [local("sf", case[name]) for name in ("opened", "closed")]
    assert times == ["2012-07-15 08:08:00", "2012-07-17 20:15:00"]
    assert (case["service"], case["agency"]) == ("sidewalk_cleaning", "public-works")
    assert (case["message"], case["outcome"]) == ("swept", "resolved")
    assert (case["channel"], case["district"]) == ("phone", "4")


NOTES = """
Case Completed - resolved: 10/98                    -> 10/98 | resolved
Case Completed - resolved:                          -> None | resolved
Case Transferred - Per process                      -> Per process | transferred
Case is a Duplicate - see the other one                -> see the other one | duplicate
CASE IS INVALID                                     -> None | invalid
Administrative Closure - This property              -> This property | administrative
accepted                                            -> None | None
Case Resolvedly done                                -> Case Resolvedly done | None
10/98                                               -> 10/98 | None
""".strip().splitlines()


@pytest.mark.parametrize("drawn", NOTES)
def test_a_status_word_before_a_note_is_kept_apart(drawn: str) -> None:
    """What people wrote is left; a radio code is no date."""
    note, told = drawn.split("->")
    message, outcome = (part.strip() for part in told.split("|"))
    head = "CaseID | Opened | Closed | Status | Status Notes | Responsible Agency | Request Type"
    times = "07/15/2012 08:08:00 AM | 07/17/2012 08:15:00 PM"
    read = read_by("sf", f"{head}\n1 | {times} | Closed | {note} | DPW | Sidewalk_Cleaning")
    case = read.batch.row(0, named=True)
    assert (str(case["message"]), str(case["outcome"])) == (message, outcome)
