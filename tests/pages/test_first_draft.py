"""An agency without any agreement: from its cases to a first draft, by command and on the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from agreements.folder import ROOT as CITIES
from dashboard.city.answers import City
from dashboard.errors import NotAllowedError, UserError
from dashboard.library import open_library
from dashboard.past.first_drafts import Asked, first_draft
from dashboard.roles import ALL, Role, Viewer
from dashboard.settings import Settings
from tests.commands.accord import Answer, accord, own_city
from tests.pages.seen import Open, title, words

WORKS = "sf/public-works"
BEGIN = ("draft", "begin", "--from-history", "--person", "Ana Ruiz")
HEADER = (
    "CaseID,Opened,Closed,Updated,Status,Responsible Agency,Request Type,Source,"
    "Supervisor District,Address,Status Notes"
)
CASES = """
    type                 queue                          days open  cases
    Bulky Items          DPW Ops Queue                          3     24
    Bulky Items          DPW Ops Queue                          9      6
    General Cleaning     DPW Ops Queue                         17     28
    General Cleaning     DPW Ops Queue                          -      4
    Sidewalk_Cleaning    DPW Ops Queue                          1     29
    Streetlight - Other  PG and E - Streetlights Queue          1      5
"""
"""Opened on 2 November 2015 and closed so many days later; `-` are still open."""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The settings of a city that has cases and no agreement, imported and measured."""
    folder = tmp_path_factory.mktemp("unpromised")
    rows = [line.split("  ") for line in CASES.strip().splitlines()[1:]]
    drawn = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    lines = [_line(type_, queue, days) for type_, queue, days, n in drawn for _ in range(int(n))]
    export = folder / "export.csv"
    numbered = [f"{number},{line}" for number, line in enumerate(lines, start=1001)]
    export.write_text("\n".join([HEADER, *numbered]) + "\n", "utf-8")
    settings = {"city": str(own_city(folder, "sf")), "data_dir": str(folder / "data")}
    read = accord("import", "sf", export, "--extracted-at", "2016-01-27", **settings)
    assert read.code == 0, read.out + read.err
    assert accord("measure", "--as-of", "2016-01-28", **settings).code == 0
    return settings


def _line(type_: str, queue: str, days: str) -> str:
    closed = "" if days == "-" else f"11/{2 + int(days):02}/2015 09:00:00 AM"
    state = "Closed" if closed else "Open"
    opened = "11/02/2015 10:00:00 AM"
    return f"{opened},{closed},{closed or opened},{state},{queue},{type_},Voice In,6,,"


def begun(town: dict[str, str], *words_: object) -> Answer:
    """`accord draft begin sf/public-works --from-history …`."""
    return accord("draft", "begin", WORKS, "--from-history", *words_, **town)


def test_a_command_writes_what_history_supports_and_says_what_it_leaves(
    town: dict[str, str], tmp_path: Path
) -> None:
    """Two services with thirty cases get a round target; one of twenty-nine gets none."""
    file = tmp_path / "first.yaml"
    answer = begun(town, "-o", file)
    assert answer.code == 0, answer.err
    assert "91 cases opened from 2015-01-28 to 2016-01-28, in calendar days" in answer.out
    assert "First promises: 2 for 62 of these cases" in answer.out
    assert "Services without one: 1 with 29 cases" in answer.out
    assert [code for code in ("SLA601", "SLA607") if code in answer.out] == ["SLA601", "SLA607"]
    text = file.read_text("utf-8")
    assert "# 30 cases: 80% (likely 64% to 92%) within 3 calendar days\n    bulky_items:" in text
    assert "# 32 cases, 4 of them open: 80% within 17, 88%" in text
    assert "target: {calendar_days: 20}" in text
    other = begun(town, "-o", file, "--years", 0)
    assert (other.code, "nothing was written" in other.err) == (1, True)


def test_a_city_lays_it_into_its_folder_and_the_check_agrees(
    town: dict[str, str], tmp_path: Path
) -> None:
    """Its layout is canonical; what is left to fill in forbids signing, not reading."""
    city = Path(own_city(tmp_path, "sf"))
    begun(town, "-o", city / "public-works" / "1.0.0.yaml")
    assert accord("fmt", "--check", city).code == 0
    told = accord("check", city, "--as-of", "2016-01-28", "--format", "json")
    assert sorted(f["code"] for f in told.rows if f["severity"] == "error") == [
        "SLA601", "SLA607", "SLA607",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words_", "said"),
    [
        (("draft", "begin", WORKS), "Give a file, or --from-history"),
        (("draft", "begin", WORKS, "--from-history"), "Say with --person who begins it"),
        ((*BEGIN, "sf/nobody"), "names no agency of this city; write sf/ and one of "),
        ((*BEGIN, "sf/pge"), "No service of sf/pge has enough cases"),
        ((*BEGIN, WORKS, "--calendar", "moon"), "There is no calendar 'moon'; there are always"),
        (("draft", "begin", WORKS, "first.yaml", "-o", "other.yaml"), "go with --from-history"),
    ],
)
def test_what_cannot_be_begun_is_refused_in_a_sentence(
    town: dict[str, str], words_: tuple[str, ...], said: str
) -> None:
    """With what to do instead."""
    answer = accord(*words_, **town)
    assert answer.code in {1, 2}
    assert said in answer.err


def test_history_says_of_one_service_what_it_supports(town: dict[str, str]) -> None:
    """A round number of days and of how many cases; none where there are too few of them."""
    settings = Settings.model_validate(town)
    city, files = City(settings), open_library(Viewer(Role.OPERATOR), settings).files
    found = first_draft(city, files, ALL, Asked(WORKS), city.mart())
    assert found.amount_of("bulky_items") == (3, 30)
    assert found.amount_of("sidewalk_cleaning") == (None, 29)
    assert found.amount_of("moon") == (None, 0)


def test_a_city_without_a_calendar_is_told_to_write_one(town: dict[str, str]) -> None:
    """Days are counted on one; which it is cannot be read from cases."""
    settings = Settings.model_validate(town)
    city, held = City(settings), open_library(Viewer(Role.OPERATOR), settings)
    bare = type(held.files)(**{**vars(held.files), "calendars": ()})
    with pytest.raises(UserError, match="no calendar yet"):
        first_draft(city, bare, ALL, Asked(WORKS), city.mart())
    with pytest.raises(NotAllowedError):
        first_draft(city, held.files, "agency:pge", Asked(WORKS), city.mart())


def test_on_the_page_the_agency_with_most_cases_comes_first_and_gets_its_draft(
    town: dict[str, str], opened: Open
) -> None:
    """Then the map of what is covered shows it, and what is still without a promise."""
    links = [link.proto for link in _page(opened, "agreements", town).get("page_link")]
    labels = [link.label for link in links if link.label.startswith("Draft")]
    assert labels == ["Draft the agency's first agreement"] * 2
    app = _page(opened, "drafts", town)
    agencies: Any = app.selectbox(key="first_agreement")
    assert agencies.options[0] == "Public Works · 91 cases"
    app = _pressed(app, "Propose targets from history")
    assert title(app) == "Public Works: a first agreement, version 1.0.0"
    assert "promises something for 2 services. 62 of 91 cases would be covered." in words(app)
    assert "3 points forbid signing" in words(app)
    assert "nobody is named as service owner of the agency. Add the contact." in words(app)
    assert "Within 20 calendar days" in app.table[0].value.to_csv()
    map_ = _page(opened, "agreements", town)
    assert title(map_) == "No agency has a signed agreement yet"
    assert "Bulky Items** · Public Works  \n:violet-badge[" in words(map_)
    assert "Together 96 cases so far" in words(map_)
    second = begun(town, "--person", "Bo Lee")
    assert (second.code, "Draft 1 is this agency's first already" in second.err) == (1, True)
    again = _page(opened, "drafts", town)
    left: Any = again.selectbox(key="first_agreement")
    assert not [option for option in left.options if option.startswith("Public Works")]


def _page(opened: Open, name: str, town: dict[str, str]) -> AppTest:
    return opened(name, Path(town["data_dir"]), town["city"])


def _pressed(app: AppTest, label: str) -> AppTest:
    (button,) = [button for button in app.button if button.label == label]
    return button.click().run()


def test_an_agency_that_has_a_version_is_sent_to_it(tmp_path: Path) -> None:
    """A later version begins from the one before."""
    answer = accord(*BEGIN, "denver/parks", city=str(CITIES / "denver"), data_dir=str(tmp_path))
    assert answer.code == 1
    assert "has a version already; begin from a changed copy of 2.0.0" in answer.err
