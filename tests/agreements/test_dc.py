"""The District of Columbia's names, its published dues, and the words of its exports."""

from __future__ import annotations

import pytest

from agreements.folder import city_path, load_city, open_city
from tests.agreements.shipped import is_never_void, local, promises_only_published_dues, read_one


def test_the_folder_loads_without_a_single_finding() -> None:
    """Not even a warning."""
    folder, findings = load_city(city_path("dc"))
    assert (folder is not None, findings) == (True, [])


def test_every_agency_is_measured_by_the_due_that_the_district_publishes() -> None:
    """And nothing else; a case without one is no commitment."""
    folder = open_city("dc")
    assert promises_only_published_dues(folder)
    assert is_never_void(folder)


HEADERS = {
    "of 2014": """
        SERVICEREQUESTID       | 14-00000001
        SERVICEPRIORITY        | UNKNOWN
        SERVICECODEDESCRIPTION | Pothole
        SERVICEORDERDATE       | 2/7/2014 10:00:01 AM
        SERVICEORDERSTATUS     | OVERDUE CLOSED
        AGENCYABBREVIATION     | DDOT
        RESOLUTION             | UNKNOWN
        RESOLUTIONDATE         | 2/12/2014 9:00:00 PM
        SERVICEDUEDATE         | 2/11/2014 10:00:01 AM
        SERVICENOTES           | filled
        PARENTSERVICEREQUESTID | 14-00000000
        WARD                   | 4
        SERVICESOURCECODE      | PHONE
    """,
    "of later years": """
        SERVICEREQUESTID          | 14-00000001
        PRIORITY                  | NONE
        ServiceCodeDescription    | pothole
        ADDDATE                   | -
        SERVICEORDERDATE          | 2014/02/07 15:00:01+00
        SERVICEORDERSTATUS        | Overdue Closed
        ORGANIZATIONACRONYM       | DDOT
        RESOLUTIONDATE            | 2014-02-13T02:00:00.000Z
        SERVICEDUEDATE            | 2014-02-11 10:00:01
        DETAILS                   | filled
        PARENT SERVICE REQUEST ID | 14-00000000
        WARD                      | Ward 4
        SERVICE SOURCE CODE       | Phone
    """,
}


@pytest.mark.parametrize("table", HEADERS.values(), ids=HEADERS)
def test_one_case_is_the_same_by_every_header(table: str) -> None:
    """One without the column of outcomes too: none of them takes a case out."""
    read = read_one("dc", table)
    assert (read.bad, read.unmapped.rows()) == ([], [])
    case = read.batch.row(0, named=True)
    times = [local("dc", case[name]) for name in ("opened", "published_due", "closed")]
    assert times == ["2014-02-07 10:00:01", "2014-02-11 10:00:01", "2014-02-12 21:00:00"]
    assert [case[n] for n in ("service", "agency", "channel", "district", "parent", "message")] == [
        "pothole", "ddot", "phone", "4", "14-00000000", "filled",
    ]  # fmt: skip
    assert (case["open"], case["outcome"], case["priority"]) == (False, None, None)


@pytest.mark.parametrize("word", ["UNKNOWN", "NONE", "0", "unknown", "None"])
def test_words_for_nothing_are_blank_in_the_right_columns(word: str) -> None:
    """A ward, a parent, a due and a closing date; but a case may be numbered 0."""
    columns = ("RESOLUTIONDATE", "SERVICEDUEDATE", "WARD", "PARENTSERVICEREQUESTID")
    table = f"""
        SERVICEREQUESTID       | {word}
        SERVICECODEDESCRIPTION | Pothole
        SERVICEORDERDATE       | 2/7/2014 10:00:01 AM
        SERVICEORDERSTATUS     | OPEN
        AGENCYABBREVIATION     | DDOT
    """.rstrip()
    read = read_one("dc", "\n".join([table, *(f"{column} | {word}" for column in columns)]))
    assert (read.bad, read.unmapped.rows()) == ([], [])
    case = read.batch.row(0, named=True)
    assert case["number"] == word
    blank = ("closed", "published_due", "district", "parent")
    assert [case[name] for name in blank] == [None] * 4
