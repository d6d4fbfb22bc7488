"""Boston's real export goes in whole, and what is counted in it is what is known of it."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest

from agreements.folder import CityFolder, open_city
from dashboard.cases.formats import open_tables
from dashboard.cases.importing import Plan, import_file
from dashboard.cases.record import Record
from dashboard.cases.store import Store
from dashboard.cases.translation import Translator

EXPORT = Path(__file__).parents[3] / "shared" / "data" / "boston_2011_h2.csv"
TAKEN = datetime(2019, 11, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def boston() -> CityFolder:
    """Boston's names, where its export is at hand."""
    if not EXPORT.is_file():
        message = f"Boston's export is not at {EXPORT.name} in the folder of shared data"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    return open_city("boston")


def test_bostons_export_goes_in_and_changes_nothing_the_second_time(
    boston: CityFolder, laid_out: str
) -> None:
    """58,251 cases, 3,681 of them open; its times end with a closing in October 2019."""
    store = Store(laid_out, boston.city)
    record = Record(store)
    plan = Plan(boston.sources["boston"], boston.city, store, lambda: datetime.now(UTC))

    (first,) = import_file(EXPORT, plan)
    (second,) = import_file(EXPORT, plan)
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


def test_the_stamps_of_bostons_system_are_cut_out_of_its_messages(boston: CityFolder) -> None:
    """All 54,438 messages begin with one; 1,417 closings say Invalid and 2,313 Duplicate."""
    (table,) = open_tables(EXPORT)
    translator = Translator(boston.sources["boston"], boston.city, table.header, EXPORT.name)
    chunks = [(c, translator.translate(c, TAKEN).batch) for c in table.chunks(translator.reads)]
    found = pl.concat([chunk.rows["closure_reason"].str.strip_chars() for chunk, _ in chunks])
    cases = pl.concat(
        [batch.select("open", "message", "outcome", "outcome_word") for _, batch in chunks]
    )

    assert found.str.starts_with("Case Closed").sum() == (found != "").sum() == 54_438
    stamp = r"(?i)^(case closed|closed date|case (resolved|noted|scheduled|invalid))\b"
    left = cases["message"].drop_nulls().filter(cases["message"].drop_nulls().str.contains(stamp))
    assert len(left) < 20  # written by people, after the stamp
    assert cases["outcome"].null_count() == cases["outcome_word"].null_count()
    counted = dict(cases.filter(~pl.col("open"))["outcome"].value_counts().iter_rows())
    assert counted["invalid"] == 1_417
    assert counted["duplicate"] == 2_313
