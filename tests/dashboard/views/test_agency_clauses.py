"""What a version changes about a promise, and what it leaves alone."""

from __future__ import annotations

from datetime import datetime

import pytest

from agreements.files import read_files
from agreements.folder import ROOT
from dashboard.views.agency_clauses import changed
from dashboard.views.agreements import Shelf, shelves

AS_OF = datetime.fromisoformat("2026-10-01T00:00:00-06:00")


@pytest.fixture(scope="module")
def solid_waste() -> Shelf:
    """The shelf of the agency whose agreement has three versions."""
    denver, _ = read_files(ROOT / "denver")
    assert denver is not None
    city = denver.city.model
    return next(s for s in shelves(city, denver.agreements, AS_OF) if s.agency == "solid-waste")


@pytest.mark.parametrize(
    ("figure", "service", "by_2_1"),
    [
        ("on_time_due", "compost_cart_request", True),  # 14 working days became 10
        ("on_time_due", "missed_compost", False),
        ("first_response", None, False),
        ("reopen_rate", None, False),
    ],
)
def test_only_the_promises_that_a_version_changes_are_changed_by_it(
    solid_waste: Shelf, figure: str, service: str | None, *, by_2_1: bool
) -> None:
    """So a chart of another promise keeps its limits, and a fall after that day stays a signal."""
    former, version = solid_waste.versions[-2:]
    assert (former.number, version.number) == ("2.0.0", "2.1.0")
    assert changed(former, version, figure, service) is by_2_1
