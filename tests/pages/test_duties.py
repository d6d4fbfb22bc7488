"""The page of duties on a real store: what is overdue, who settles it, and the registers."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.city.answers import City
from dashboard.commands.planting import planted
from dashboard.oversight.acting import Author
from dashboard.oversight.duties import Line, entries, write
from dashboard.roles import Role, Viewer
from dashboard.settings import Settings
from tests.pages.seen import Open, keys, press, title

Page = Callable[..., AppTest]

RULES = [
    {"claim": "groups", "value": "mayor", "role": "overseer"},
    {"claim": "groups", "value": "center", "role": "operator"},
    {"claim": "groups", "value": "streets", "role": "agency", "agency": "transportation"},
    {"claim": "groups", "value": "waste", "role": "agency", "agency": "solid-waste"},
]
CONTACTS = "contact_transportation_agency"
MAYOR = Viewer(Role.OVERSEER)


@pytest.fixture(scope="module")
def entered(denver: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration city with what its people have done of their duties."""
    data = Path(shutil.copytree(denver, tmp_path_factory.mktemp("duties") / "data"))
    city = City(Settings(city="denver", data_dir=data))
    assert planted(city, data / "export") == 33
    assert planted(city, data / "export") == 0
    city.record.store.engine.dispose()
    return data


@pytest.fixture
def data(entered: Path, tmp_path: Path) -> Path:
    """A city of one's own, to be written into."""
    return Path(shutil.copytree(entered, tmp_path / "data"))


@pytest.fixture
def page(opened: Open, data: Path, monkeypatch: pytest.MonkeyPatch) -> Page:
    """Opens the page as somebody: `page("streets", list="changes")`."""

    def start(group: str = "mayor", **query: str) -> AppTest:
        monkeypatch.setenv("ACCORD_ROLE_RULES", json.dumps(RULES))
        return opened("duties", data, city="denver", group=group, **query)

    return start


def words(app: AppTest) -> str:
    """Everything that is written on the page, in its tables too."""
    cells = ["\n".join(map(str, table.value.to_numpy().ravel())) for table in app.table]
    return "\n".join([*(str(block.value) for block in app.markdown), *cells])


def test_the_mayors_office_sees_what_is_overdue_and_with_whom(page: Page) -> None:
    """Nothing of its own: what others have to do stands in a table, the figures below it."""
    app = page()
    assert title(app) == "15 duties are overdue, 7 of them with Transportation"
    said = words(app)
    assert "Nothing of yours is overdue or due within 30 days." in said
    assert "4 contacts of the agency to confirm" in said
    assert "64 days overdue" in said
    assert "4 of 8 contacts confirmed" in said
    assert "3 of 4 articles reviewed" in said
    assert "1 of 3 changes told in time" in said
    assert "Not measurable: no agreement in force asks for it" in said
    assert not {key for key in keys(app) if key.startswith("open_contact")}


def test_an_agency_confirms_its_contacts_and_they_are_overdue_no_more(
    page: Page, data: Path
) -> None:
    """One that has changed is left out until the agreement is mended."""
    app = page("streets")
    assert title(app) == "7 duties are overdue"
    assert "streets.ops@example.gov" in words(app)
    assert app.button(key=f"open_{CONTACTS}").label == "Confirm these three contacts"
    press(press(app, f"open_{CONTACTS}"), f"write_{CONTACTS}")
    assert "Written down." in words(app)
    assert title(app) == "4 duties are overdue"
    city = City(Settings(city="denver", data_dir=data))
    written = entries(city.record.store, MAYOR)[-3:]
    assert {entry.told.key for entry in written} == {
        "agency.case_manager", "agency.knowledge_owner", "agency.service_owner",
    }  # fmt: skip
    assert {(e.person, e.role, e.told.day) for e in written} == {
        ("Ana", "agency", date(2026, 10, 1))
    }


def test_nothing_chosen_writes_nothing_and_the_form_stays(page: Page) -> None:
    """It says what is wanted."""
    app = press(page("streets"), f"open_{CONTACTS}")
    app.multiselect(key=f"duties_{CONTACTS}_keys").set_value([]).run()
    press(app, f"write_{CONTACTS}")
    assert "Choose at least one; nothing was written." in words(app)
    assert f"write_{CONTACTS}" in keys(app)
    assert title(app) == "7 duties are overdue"


def test_who_comes_second_is_told_and_keeps_what_was_typed(page: Page, data: Path) -> None:
    """Somebody else of the agency has confirmed the contacts while the form was open."""
    app = press(page("streets"), f"open_{CONTACTS}")
    first = Author(Viewer(Role.AGENCY, "transportation", "sign_in"), "Gil Paz")
    line = Line("contact", "confirmed", "transportation", "agency.service_owner",
                date(2026, 9, 30), "agency")  # fmt: skip
    store = City(Settings(city="denver", data_dir=data)).record.store
    write(store, first, [line], 33, datetime(2026, 10, 1, 15, tzinfo=UTC))
    press(app, f"write_{CONTACTS}")
    assert "Gil Paz on 2026-10-01 15\\:00 UTC has written about this meanwhile" in words(app)
    assert len(entries(store, MAYOR)) == 34
    chosen = app.multiselect(key=f"duties_{CONTACTS}_keys").value
    assert set(chosen) == {"agency.case_manager", "agency.knowledge_owner"}
    press(app, f"write_{CONTACTS}")
    assert "Written down." in words(app)
    assert len(entries(store, MAYOR)) == 36


def test_an_agency_tells_311_of_a_change(page: Page) -> None:
    """It stands in the register at once, with whether it was told in time."""
    app = press(page("waste", list="changes"), "open_told")
    app.text_input(key="duties_told_title").input("Large items only on Mondays")
    app.selectbox(key="duties_told_topic").select("policy")
    app.multiselect(key="duties_told_services_solid-waste").select("large_item_pickup")
    app.date_input(key="duties_told_effective").set_value(date(2026, 10, 8)).run()
    press(app, "write_told")
    said = words(app)
    assert "**Large items only on Mondays**" in said
    assert "told Oct 1, 2026; in time until Sep 24, 2026" in said
    assert "Told too late" in said


def test_311_writes_down_a_change_that_nobody_told_it_of(page: Page) -> None:
    """Which counts against the agency; without its day nothing is written."""
    app = press(page("center", list="changes"), "open_found_out")
    app.selectbox(key="duties_found_out_agency").select("parks").run()
    app.text_input(key="duties_found_out_title").input("A park is closed")
    press(app, "write_found_out")
    assert "Say from which day on the change holds." in words(app)
    app.date_input(key="duties_found_out_effective").set_value(date(2026, 9, 28)).run()
    press(app, "write_found_out")
    assert "found out Oct 1, 2026; in time until Sep 14, 2026" in words(app)
    assert "1 of 2 changes told in time" in words(app)


def test_an_entry_is_taken_back_with_its_reason(page: Page) -> None:
    """By the side that wrote it; both stay in the list."""
    app = press(page("center", list="entries"), "open_taken_back")
    press(app, "write_taken_back")
    assert "Write why it is taken back." in words(app)
    app.text_area(key="duties_taken_back_because").input("The file was last month's").run()
    press(app, "write_taken_back")
    said = words(app)
    assert "**Taken back**" in said
    assert "The file was last month's" in said


def test_311_says_that_a_duty_is_done_and_what_shows_the_others(page: Page) -> None:
    """Right routing is shown by the cases themselves, of which this store has no log."""
    app = page("center", list="duties")
    key = "duty_transportation_operator_o3"
    app = press(press(app, f"open_{key}"), f"write_{key}")
    assert title(app) == "14 duties are overdue, 6 of them with Transportation"
    said = words(app)
    assert "Not measurable: its system does not show what is passed on" in said


@pytest.mark.parametrize("list_", ["contacts", "articles", "changes", "duties", "entries"])
def test_an_agency_sees_nothing_of_anothers(page: Page, list_: str) -> None:
    """In no register."""
    said = words(page("waste", list=list_))
    assert "Solid Waste" in said
    assert not [name for name in ("Transportation", "Parks") if name in said]
