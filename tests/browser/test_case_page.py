"""The Case page in a real browser: found by typing, and by its own agency alone."""

from __future__ import annotations

import pytest

from tests.browser.conftest import LiveServer, Visit
from tests.pages import stores


@pytest.fixture(scope="module")
def url(live_server: LiveServer, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A trial of a small city, seen as the mayor's office."""
    data = stores.boston(tmp_path_factory.mktemp("case"))
    return live_server(trial=True, ACCORD_DATA_DIR=str(data)).url


def test_a_case_is_found_by_its_number_and_stays_in_the_address(url: str, visit: Visit) -> None:
    """From any page: type, Enter, and the address can be sent to somebody else."""
    visit.open(f"{url}/timeliness?period=year", heading="past due")
    field = visit.page.get_by_label("Find a case by its number")
    field.fill(stores.LATE)
    field.press("Enter")
    visit.page.get_by_role("heading", name="Case 1002 was 3 days late").wait_for()
    visit.page.wait_for_url("**/case?case=1002")
    visit.page.reload()
    visit.page.get_by_role("heading", name="Case 1002 was 3 days late").wait_for()


def test_an_agency_is_not_told_of_another_agencys_case(url: str, visit: Visit) -> None:
    """The same words as for a number that does not exist."""
    address = f"{url}/case?case={stores.OTHER_AGENCY}&as=agency:pwdx"
    visit.open(address, heading="No case with this number")
    assert "Inspectional" not in visit.page.locator("[data-testid=stMain]").inner_text()
