"""The Data health page in a real browser: axe is content, nothing is cut off, rows on a click."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page

from agreements.folder import ROOT
from dashboard.cases.importing import Plan, import_file
from dashboard.city.answers import City
from dashboard.dates import instant_from
from dashboard.settings import Settings
from tests.browser.axe import findings
from tests.browser.conftest import LiveServer, Visit
from tests.pages.stores import AS_OF, HEADER

FINDING = "2 rows are put aside; every other is in the record"
ROWS = """\
1,2011-10-03 09:00:00,,,Open,,Graffiti Removal,PWDx,Self Service,3
2,2011-10-03 09:00:00,,,Open,,Sinkhole in street,PWDx,Self Service,3
3,2011-13-03 09:00:00,,,Open,,Graffiti Removal,PWDx,Self Service,3
4,2011-10-03 09:00:00,,,call 617-555-0123,,Graffiti Removal,PWDx,Self Service,3
"""


@pytest.fixture(scope="module")
def url(live_server: LiveServer, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A trial of a small city, two of whose rows were put aside, seen as 311 leadership."""
    folder = tmp_path_factory.mktemp("health")
    shutil.copytree(ROOT / "boston", folder / "boston")
    (folder / "export.csv").write_text(f"{HEADER}\n{ROWS}", encoding="utf-8")
    city = City(Settings(city=str(folder / "boston"), data_dir=folder / "data"))
    at = instant_from(AS_OF, city.folder.city.zone)
    plan = Plan(city.folder.sources["boston"], city.folder.city, city.record.store, lambda: at)
    import_file(folder / "export.csv", plan, extracted_at=at)
    city.record.store.close()
    data = str(folder / "data")
    server = live_server(city=str(folder / "boston"), trial=True, ACCORD_DATA_DIR=data)
    return f"{server.url}/data_health?as=operator"


def drawn(page: Page) -> None:
    """Wait until the last part of the page is there."""
    page.get_by_text("Not measurable is not zero").wait_for()


def test_axe_finds_nothing_with_rows_put_aside(url: str, visit: Visit) -> None:
    """On a phone, in both themes."""
    visit.page.set_viewport_size({"width": 390, "height": 900})
    visit.open(url, heading=FINDING)
    drawn(visit.page)
    for scheme in visit.schemes():
        assert findings(visit.page) == "", scheme
    main = "document.querySelector('[data-testid=stMain]')"
    assert visit.page.evaluate(f"{main}.scrollWidth <= {main}.clientWidth")


def test_rows_are_shown_on_a_click_and_the_table_can_be_kept(
    url: str, visit: Visit, tmp_path: Path
) -> None:
    """The file holds sums, and no word of a row; a reason may quote what a row held, masked."""
    row = "4,2011-10-03 09:00:00,,,call •••,,Graffiti Removal"
    visit.open(url, heading=FINDING)
    drawn(visit.page)
    assert row not in visit.page.content()
    visit.page.get_by_role("button", name="Show rows of").click()
    visit.page.get_by_text(row).wait_for()
    with visit.page.expect_download() as kept:
        visit.page.get_by_role("button", name="Download this table").click()
    kept.value.save_as(tmp_path / "readings.csv")
    assert (tmp_path / "readings.csv").read_text("utf-8").count(
        "boston,import,export.csv,done"
    ) == 1
    assert visit.complaints == []
    assert visit.strangers == set()
