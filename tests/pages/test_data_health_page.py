"""The Data health page on real stores, as each role sees it."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import insert
from streamlit.testing.v1 import AppTest

from agreements.folder import ROOT
from dashboard.cases import tables
from dashboard.cases.importing import Plan, import_file
from dashboard.city.answers import City
from dashboard.dates import instant_from
from dashboard.oversight import sendings
from dashboard.oversight.sendings import Prepared
from dashboard.settings import Settings
from dashboard.wording import data_checks as checks_words
from tests.pages.conftest import RULES
from tests.pages.seen import Open, keys, title
from tests.pages.stores import AS_OF, HEADER

WHOLE = "The record is whole: every row that was read is in it"
PRIVATE = "call Maria at 617-555-0123"
ROWS = f"""\
1,2011-10-03 09:00:00,,,Open,,Graffiti Removal,PWDx,Self Service,3
2,2011-10-03 09:00:00,,,Open,,Sinkhole in street,PWDx,Self Service,3
3,2011-10-03 09:00:00,,,Open,,Sinkhole in street,PWDx,Self Service,3
4,2011-13-03 09:00:00,,,Open,,Graffiti Removal,PWDx,Self Service,3
5,2011-10-03 09:00:00,,,{PRIVATE},,Graffiti Removal,PWDx,Self Service,3
6,2011-10-03 09:00:00,,,Open
"""


@pytest.fixture(autouse=True)
def _leadership(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - sets its own rules first
    """311 leadership may sign in, too."""
    rule = {"claim": "groups", "value": "leadership", "role": "operator"}
    monkeypatch.setenv("ACCORD_ROLE_RULES", json.dumps([*RULES, rule]))


@pytest.fixture(scope="session")
def troubled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `data` and a city of its own `boston`: three of six rows are put aside."""
    folder = tmp_path_factory.mktemp("troubled")
    shutil.copytree(ROOT / "boston", folder / "boston")
    export = folder / "export.csv"
    export.write_text(f"{HEADER}\n{ROWS}", encoding="utf-8")
    city = City(Settings(city=str(folder / "boston"), data_dir=folder / "data"))
    at = instant_from(AS_OF, city.folder.city.zone)
    plan = Plan(city.folder.sources["boston"], city.folder.city, city.record.store, lambda: at)
    (report,) = import_file(export, plan, extracted_at=at)
    assert (report.read, report.quarantined) == (6, 3)
    city.record.store.close()
    return folder


@pytest.fixture
def troubled_page(opened: Open, troubled: Path) -> Open:
    """Opens the page of the troubled city: `troubled_page(group="mayor")`."""
    city = str(troubled / "boston")
    return lambda **asked: opened("data_health", troubled / "data", city=city, **asked)


def words(app: AppTest) -> str:
    """Everything that is written on the page, tables and lines of code included."""
    parts = [*app.markdown, *app.header, *app.code]
    frames = [table.value.to_string() for table in (*app.table, *app.dataframe)]
    return "\n".join([*(str(part.value) for part in parts), *frames])


@pytest.mark.parametrize("group", ["mayor", "leadership"])
def test_a_whole_record_is_said_to_be_whole(opened: Open, boston: Path, group: str) -> None:
    """By one sentence a source, and nothing that needs anybody."""
    app = opened("data_health", boston, group=group)
    assert title(app) == WHOLE
    said = words(app)
    assert "no row put aside, data until Dec 31, 2011" in said
    assert re.search(r"\b106 +106 +0 +0\b", said), "rows read, new, as before, put aside"
    assert "Nothing. Every row that was read is in the record" in said
    assert "None" not in said


def test_what_the_cases_passed_and_failed_stands_with_its_evidence(
    opened: Open, boston: Path
) -> None:
    """What fails first and what to do then; what no source shows is no nought."""
    app = opened("data_health", boston, group="mayor")
    table = next(t.value for t in app.table if "Passed" in t.value.columns)
    lines = [tuple(line) for line in table.to_numpy()]
    assert len(lines) == len(checks_words.names())
    assert lines[0][0].startswith("**Closed with a message**  \nImport the messages")
    assert ("**Its agency is known**", "100%", "106 of 106") in lines
    turns, unseen = "Closings and reopenings take turns", "its system shows no reopenings"
    assert (f"**{turns}**", "–", f"Not measurable: {unseen}") in lines
    assert {"evidence_data_checks"} <= keys(app)


def test_without_figures_no_check_is_said_to_be_passed(troubled_page: Open) -> None:
    """What was imported and never measured has no table of noughts."""
    app = troubled_page(group="mayor")
    assert "Nothing has been measured yet, so no check was made." in words(app)
    assert "evidence_data_checks" not in keys(app)


@pytest.mark.parametrize("group", ["works", "nobody"])
def test_agencies_and_residents_are_turned_away(opened: Open, boston: Path, group: str) -> None:
    """The page ends at its door."""
    app = opened("data_health", boston, group=group)
    assert title(app) == "This page is not open to you"
    assert not app.dataframe


def test_rows_put_aside_and_unknown_words_are_told_with_what_to_do(troubled_page: Open) -> None:
    """Reasons with their rows, and the line that the mapping lacks."""
    app = troubled_page(group="leadership")
    assert title(app) == "3 rows are put aside; every other is in the record"
    said = words(app)
    assert re.search(r"\b6 +3 +0 +3\b", said), "rows read, new, as before, put aside"
    assert "`accord quarantine retry boston`" in said
    (lines,) = (block.value for block in app.code)
    assert lines.startswith('  services:\n    "Sinkhole in street": ')
    assert lines.endswith("2 rows")


def test_rows_as_they_were_received_are_shown_to_311_on_a_click(troubled_page: Open) -> None:
    """With telephone numbers hidden, and the day after which they are removed."""
    app = troubled_page(group="leadership")
    assert "5,2011-10-03" not in words(app)
    app.button(key="rows_boston").click().run()
    said = words(app)
    assert "5,2011-10-03 09:00:00,,,call Maria at •••,,Graffiti Removal" in said
    assert "**export.csv, line 6** · put aside Dec 31, 2011, removed after Mar 30, 2012" in said


def test_the_mayors_office_reads_reasons_and_no_word_of_a_row(troubled_page: Open) -> None:
    """There is no button, and what a reason quotes is left out."""
    app = troubled_page(group="mayor")
    assert "rows_boston" not in {button.key for button in app.button}
    assert "Column case_status holds '…'" in words(app).replace("\\", "")
    assert "Maria" not in words(app)


def test_no_folder_of_the_server_stands_on_the_page(troubled_page: Open, troubled: Path) -> None:
    """Files are told by their names."""
    assert str(troubled) not in words(troubled_page(group="leadership"))


def test_a_failed_run_is_told_first(opened: Open, troubled: Path, tmp_path: Path) -> None:
    """With its error in plain words; a run changes the page at once."""
    data = tmp_path / "data"
    shutil.copytree(troubled / "data", data)
    settings = Settings(city=str(troubled / "boston"), data_dir=data)
    store = City(settings).record.store
    failed = {"source": "boston", "kind": "import", "file": "new.csv", "status": "failed"}
    sums = dict.fromkeys(["read", "accepted", "unchanged", "quarantined"], 0)
    with store.writing() as connection:
        connection.execute(
            insert(tables.runs).values(**failed, **sums, started_at=1, error="/srv/new.csv is cut.")
        )
    store.close()
    app = opened("data_health", data, city=str(troubled / "boston"))
    assert title(app).endswith(" could not be read")
    assert "new.csv is cut. What was entered before stays" in words(app)
    assert "/srv" not in words(app)


def test_without_an_import_the_page_says_what_to_run(opened: Open, tmp_path: Path) -> None:
    """Looking makes no database."""
    app = opened("data_health", tmp_path, city="boston")
    assert title(app) == "Nothing has been imported yet"
    assert "`accord import boston FILE`" in words(app)
    assert not list(tmp_path.rglob("*.sqlite"))


def test_a_database_that_does_not_answer_is_said_without_its_address(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither who may enter it nor how."""
    address = "postgresql://us:hunter@127.0.0.1:1/none"
    monkeypatch.setenv("ACCORD_DATABASE_URL", address)
    app = opened("data_health", tmp_path, city="boston")
    assert title(app) == "The database cannot be reached"
    assert "`accord doctor`" in words(app)
    assert not {"hunter", "127.0.0.1"} & set(words(app).split())


def test_a_record_of_an_older_version_waits_for_its_next_import(
    opened: Open, boston: Path, tmp_path: Path
) -> None:
    """The page changes nothing in it."""
    data = tmp_path / "data"
    shutil.copytree(boston, data)
    with sqlite3.connect(data / "boston" / "record.sqlite") as connection:
        connection.execute("ALTER TABLE runs DROP COLUMN remarks")
    assert title(opened("data_health", data)) == "The record waits for its next import"


def test_another_citys_record_is_not_shown(
    opened: Open, boston: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is its name."""
    record = boston / "boston" / "record.sqlite"
    monkeypatch.setenv("ACCORD_DATABASE_URL", f"sqlite:///{record}")
    app = opened("data_health", boston, city="denver")
    assert title(app) == "The record cannot be read"
    assert "boston" not in words(app).lower()


def test_the_page_speaks_spanish(troubled_page: Open) -> None:
    """Title, needs and tables."""
    app = troubled_page(group="leadership", lang="es")
    assert title(app) == "3 filas están apartadas; todas las demás están en el registro"
    (told,) = [t.value.to_string() for t in app.table if "columna" in t.value.to_string()]
    assert "column " not in told


def test_digests_that_were_not_delivered_need_somebody(
    opened: Open, boston: Path, tmp_path: Path
) -> None:
    """Each with why, in the reader's language; nothing of the address."""
    data = shutil.copytree(boston, tmp_path / "data")
    city = City(Settings(city="boston", data_dir=data))
    at = instant_from(AS_OF, city.folder.city.zone)
    prepared = Prepared("works-desk", at.date(), at, {"finding:1": "late"})
    held = sendings.claim(city.record.store, prepared, None, at)
    assert held
    sendings.settle(city.record.store, held, {"mail": "refused 550"}, at)
    city.record.store.close()

    said = words(opened("data_health", data, group="leadership"))
    assert "1 digest was not delivered" in said
    assert "works-desk, Dec 31, 2011: mail: the message was refused (550), tried 1 time." in said
