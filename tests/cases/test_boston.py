"""Boston's real export goes in whole, and what is counted in it is what is known of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from agreements.folder import CityFolder, open_city
from dashboard.cases.importing import import_file
from dashboard.cases.record import Record
from dashboard.cases.store import Store

EXPORT = Path(__file__).parents[3] / "shared" / "data" / "boston_2011_h2.csv"


@pytest.fixture(scope="module")
def boston() -> CityFolder:
    """Boston's names, where its export is at hand."""
    if not EXPORT.is_file():
        message = f"Boston's export is not at {EXPORT.name} in the folder of shared data"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    return open_city("boston")


def test_bostons_export_goes_in_and_changes_nothing_the_second_time(
    boston: CityFolder, database: str
) -> None:
    """58,251 cases, 3,681 of them open; its times end with a closing in October 2019."""
    store = Store(database, boston.city)
    record = Record(store)

    first = import_file(EXPORT, boston.sources["boston"], boston.city, store)
    second = import_file(EXPORT, boston.sources["boston"], boston.city, store)
    kinds = dict(record.events()["kind"].value_counts().iter_rows())
    watermark, cases = record.watermark(), record.cases()
    store.close()

    assert first.sums() == {"read": 58_251, "accepted": 58_251, "unchanged": 0, "quarantined": 0}
    assert second.sums() == {"read": 58_251, "accepted": 0, "unchanged": 58_251, "quarantined": 0}
    assert kinds == {"opened": 58_251, "closed": 58_251 - 3_681}
    assert len(cases) - cases["published_due"].null_count() == 58_251 - 10_981
    assert watermark is not None
    assert watermark == first.extracted_at
    assert watermark.isoformat() == "2019-10-31T19:25:56+00:00"
