"""Baltimore's names, its published dues, and the headers and words of its exports."""

from __future__ import annotations

import pytest

from agreements.folder import city_path, load_city, open_city
from tests.agreements.shipped import (
    is_never_void,
    local,
    promises_only_published_dues,
    read_by,
    read_one,
)


def test_the_folder_loads_without_a_single_finding() -> None:
    """Not even a warning."""
    folder, findings = load_city(city_path("baltimore"))
    assert (folder is not None, findings) == (True, [])


def test_every_agency_is_measured_by_the_due_that_the_city_publishes() -> None:
    """And nothing else; a case without one is no commitment."""
    folder = open_city("baltimore")
    assert promises_only_published_dues(folder)
    assert is_never_void(folder)


HEADERS = {
    "the sample": """
        SRRecordID        | 5000000000aaaaaAAA
        ServiceRequestNum | 18-00000001
        SRType            | SW-Dirty Alley
        MethodReceived    | Phone
        CreatedDate       | 04/12/2018 11:11:26 AM
        SRStatus          | Closed (Duplicate)
        DueDate           | 04/19/2018 11:11:26 AM
        CloseDate         | 04/12/2018 12:45:47 PM
        Agency            | Solid Waste
        CouncilDistrict   | 6
        Address           | 1 ELM ST
    """,
    "spelled otherwise": """
        service_request_num | 18-00000001
        SR_TYPE             | SW-Dirty Alley
        method received     | Phone
        Created.Date        | 2018-04-12 11:11:26
        SR Status           | closed (duplicate)
        due-date            | 2018-04-19 11:11:26
        CLOSEDATE           | 2018-04-12 12:45:47
        AGENCY              | SOLID WASTE
        Council_District    | 6
        address             | 1 ELM ST
    """,
    "the portal of later years": """
        ServiceRequestNum | 18-00000001
        SRType            | SW-Dirty Alley
        MethodReceived    | Phone
        CreatedDate       | 2018/04/12 15:11:26+00
        SRStatus          | Closed (Duplicate)
        DueDate           | 2018-04-19T15:11:26.000Z
        CloseDate         | 2018-04-12T12:45:47.000
        Agency            | Solid Waste
        CouncilDistrict   | 6
        Address           | 1 ELM ST
    """,
}


@pytest.mark.parametrize("table", HEADERS.values(), ids=HEADERS)
def test_one_case_is_the_same_by_every_header(table: str) -> None:
    """One form of number, local times, and the outcome that the status carries."""
    read = read_one("baltimore", table)
    assert (read.bad, read.unmapped.rows()) == ([], [])
    case = read.batch.row(0, named=True)
    times = [local("baltimore", case[name]) for name in ("opened", "published_due", "closed")]
    assert times == ["2018-04-12 11:11:26", "2018-04-19 11:11:26", "2018-04-12 12:45:47"]
    assert [case[n] for n in ("number", "service", "agency", "channel", "district", "outcome")] == [
        "18-00000001", "dirty_alley", "solid-waste", "phone", "6", "duplicate",
    ]  # fmt: skip
    assert not case["open"]


def test_an_open_case_has_no_outcome_though_its_status_is_a_word() -> None:
    """Whichever of the open statuses it is in; a status that nobody knows is put aside."""
    known = open_city("baltimore").sources["baltimore"].spec.statuses
    statuses = [*(s for s, stage in known.items() if stage != "closed"), "Lost"]
    head = "ServiceRequestNum | SRType | CreatedDate | SRStatus | DueDate | CloseDate | Agency"
    row = "{} | SW-HGW | 04/12/2018 11:11:26 AM | {} | - | - | BGE"
    read = read_by("baltimore", "\n".join([head, *(row.format(s, s) for s in statuses)]))
    assert read.batch["outcome"].null_count() == len(statuses) - 1 == 10
    assert read.unmapped.rows() == []
    (bad,) = read.bad
    assert bad.reasons[0].startswith("column SRStatus holds 'Lost'; known statuses are New, Open")
