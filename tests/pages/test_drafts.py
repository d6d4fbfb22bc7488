"""The page of drafts: a version is negotiated on screen, from its first text to its file."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from agreements.drafting import starting_text
from agreements.files import CityFiles
from dashboard.cases.store import Store
from dashboard.city.answers import City
from dashboard.library import open_library
from dashboard.oversight import draft_writing, drafts
from dashboard.oversight.acting import Author
from dashboard.oversight.draft_steps import move
from dashboard.oversight.keeping import Seen
from dashboard.roles import Role, Viewer
from dashboard.settings import Settings
from tests.pages.seen import Open, title, unfold, words

NOW = datetime(2026, 10, 2, 9, tzinfo=UTC)
CENTER = Author(Viewer(Role.OPERATOR, source="sign_in"), "Bo Lee")
PLACE = "services.park_maintenance.resolution.target"
OLD, NEW = "target: {business_days: 10}}\n      out_of", "target: {business_days: 8}}\n      out_of"
PARKS, WASTE = {"role": "agency", "agency": "parks"}, {"role": "agency", "agency": "solid-waste"}
ROLES = {"311": {"role": "operator"}, "parks": PARKS, "waste": WASTE}
RULES = [{"claim": "groups", "value": group, **role} for group, role in ROLES.items()]


@dataclass(frozen=True)
class Desk:
    """A data folder to write into, and its record."""

    data: Path
    store: Store
    files: CityFiles

    def changed(self) -> str:
        """The version in force with a shorter promise."""
        text = starting_text(self.files, "denver/parks@2.0.0") or ""
        assert text.count(OLD) == 1
        return text.replace(OLD, NEW)

    def begin(self) -> int:
        """A draft in review that lacks the reason of its change."""
        id_ = draft_writing.create(
            self.store, self.files, CENTER, "denver/parks", self.changed(), NOW
        )
        move(self.store, CENTER, Seen(id_, 1), "in_review", "", NOW)
        return id_


@pytest.fixture
def desk(denver: Path, tmp_path: Path) -> Iterator[Desk]:
    """The demonstration city, copied, and people of both sides who may sign in."""
    data = Path(shutil.copytree(denver, tmp_path / "data"))
    settings = Settings(city="denver", data_dir=data)
    store = City(settings).record.store
    yield Desk(data, store, open_library(CENTER.viewer, settings).files)
    store.close()


@pytest.fixture
def page(opened: Open, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens the page of drafts: `page("311", draft="1")`."""
    monkeypatch.setenv("ACCORD_ROLE_RULES", json.dumps(RULES))
    return lambda group, **query: opened("drafts", desk.data, "denver", group, **query)


def buttons(app: AppTest) -> list[str]:
    """What can be pressed."""
    return [button.label for button in app.button]


def pressed(app: AppTest, label: str) -> AppTest:
    """The page after a button was pressed."""
    (button,) = [button for button in app.button if button.label == label]
    return button.click().run()


def test_a_draft_is_begun_explained_agreed_and_handed_out(page: Open) -> None:
    """By 311 and the agency in turn; the file is what both agreed to."""
    app = page("311")
    assert title(app) == "No agreement is being negotiated"
    app.selectbox(key="draft_agreement").select("denver/parks").run()
    app = pressed(app, "Begin from its newest version")
    assert app.query_params["draft"] == "1"
    assert title(app) == "Parks: version 2.0.1 asks neither more nor less than 2.0.0"

    app = pressed(app, "Edit the text")
    field = app.text_area(key="draft_text_1")
    app = pressed(field.input(str(field.value).replace(OLD, NEW)).run(), "Save")
    assert title(app) == "Parks: version 2.1.0 asks more in 1 place than 2.0.0"
    assert "1 change has no reason yet" in words(app)
    assert "Agree to this text" not in buttons(app)
    app.text_input(key=f"draft_reason_1_{PLACE}").input("Two more posts")
    asked = app.selectbox(key=f"draft_asked_1_{PLACE}")
    assert str(asked.value).startswith("operator.")
    asked.select("agency.operations")
    app = pressed(app, "Keep the reasons")
    assert "Two more posts. Asked for by the operations of the agency" in words(app)
    app = pressed(pressed(app, "Put in review"), "Agree to this text")
    assert "**311** agrees to this text (Ana" in words(app)

    agency = pressed(page("parks", draft="1"), "Agree to this text")
    assert "Agreed by both sides" in words(agency)
    assert "accord draft export" not in "".join(code.value for code in agency.code)
    app = page("311", draft="1")
    assert any("accord draft export 1" in code.value for code in app.code)
    downloads: list[Any] = list(app.get("download_button"))
    (file,) = [button for button in downloads if button.label == "Download the file"]
    assert "To be signed" in words(file.click().run())


def test_an_agency_says_something_and_proposes_what_311_takes_over(page: Open, desk: Desk) -> None:
    """Its words name their place; its text stands beside the draft."""
    id_ = desk.begin()
    app = page("parks", draft=str(id_))
    assert {"Edit the text", "Withdraw the draft"}.isdisjoint(buttons(app))
    app.selectbox(key=f"draft_place_{id_}").select(PLACE)
    app.text_area(key=f"draft_says_{id_}").input("Eight days only with *two* posts")
    app = pressed(app, "Send")
    assert "Eight days only with \\*two\\* posts" in words(app)
    assert "About Park maintenance" in words(app)

    app = pressed(app, "Propose another text")
    field = app.text_area(key=f"draft_text_{id_}")
    field.input(str(field.value).replace(NEW, NEW.replace("8", "9")))
    app.text_area(key=f"draft_why_{id_}").input("Nine we can keep").run()
    app = pressed(app, "Propose")
    assert "Nine we can keep" in words(app)

    app = pressed(pressed(page("311", draft=str(id_)), "Take over this text"), "Save")
    assert "Within 9 working days" in words(app)
    assert "Proposed beside it" not in words(app)


def test_whoever_saves_second_is_told_and_loses_nothing(page: Open, desk: Desk) -> None:
    """What was typed stays in the field, and beside the draft; what differs is shown."""
    id_ = desk.begin()
    app = pressed(page("311", draft=str(id_)), "Edit the text")
    read = drafts.draft(desk.store, CENTER.viewer, id_)
    other = desk.changed().replace(NEW, NEW.replace("8", "7"))
    draft_writing.save(desk.store, desk.files, CENTER, (id_, read.sha256), other, NOW)
    field = app.text_area(key=f"draft_text_{id_}")
    typed = str(field.value).replace(NEW, NEW.replace("8", "6"))
    app = pressed(field.input(typed).run(), "Save")
    assert "Bo Lee saved another text while you wrote. Yours is kept beside it" in words(app)
    assert app.text_area(key=f"draft_text_{id_}").value == typed
    assert any("+" in code.value and "business_days: 6" in code.value for code in app.code)
    assert "Within 6 working days" in words(pressed(app, "Save"))


def test_another_agency_finds_no_draft(page: Open, desk: Desk) -> None:
    """Neither in its list nor by its address."""
    id_ = desk.begin()
    assert title(page("waste")) == "No agreement of yours is being negotiated"
    app = page("waste", draft=str(id_))
    assert title(app) == page("waste", draft="99").title[0].value == "There is no such draft"


@pytest.mark.usefixtures("page")
def test_the_map_of_agreements_shows_what_is_negotiated(opened: Open, desk: Desk) -> None:
    """An agency whose agreement ended is in review again, for those who may know."""
    text = starting_text(desk.files, "denver/animal-protection@1.0.0") or ""
    id_ = draft_writing.create(
        desk.store, desk.files, CENTER, "denver/animal-protection", text, NOW
    )
    assert state_of("Loose dog", opened("agreements", desk.data, "denver", "311")) == "Draft"
    move(desk.store, CENTER, Seen(id_, 1), "in_review", "", NOW)
    app = opened("agreements", desk.data, "denver", "311")
    assert state_of("Loose dog", app) == "In review"
    assert "cases so far for which nothing was promised" in words(app)
    public = opened("agreements", desk.data, "denver", "nobody")
    assert state_of("Loose dog", public) == "Ran out"


def state_of(service: str, app: AppTest) -> str:
    """How a service stands, by the table under the map."""
    unfold(app, "coverage")
    tables = [frame.value for frame in (*app.table, *app.dataframe)]
    (table,) = [t for t in tables if {"Service", "State"} <= set(t.columns)]
    (row,) = [row for row in table.to_dict("records") if row["Service"] == service]
    return str(row["State"])
