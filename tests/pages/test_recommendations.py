"""The page on recommendations of audits: entered on request, quoted from the report, worked on."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.city.answers import City
from dashboard.oversight.acting import Author
from dashboard.oversight.recommendations import Words, Work, put_down, recommendations, work_on
from dashboard.roles import Role, Viewer
from dashboard.settings import Settings
from tests.pages.seen import Open, title, words

BO = Author(Viewer(Role.OPERATOR, source="sign_in"), "Bo Lee")
NOW = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)


def entered(opened: Open, data: Path) -> AppTest:
    """The page after somebody asked for Denver's eleven."""
    app = opened("recommendations", data, "denver")
    return app.button(key="enter_denver-2025").click().run()


def city(data: Path) -> City:
    """For whoever writes from elsewhere."""
    return City(Settings(city="denver", data_dir=data))


def test_nothing_is_there_until_somebody_asks_for_it(opened: Open, data: Path) -> None:
    """Two audits can be entered, the city's own and another city's as an example."""
    app = opened("recommendations", data, "denver")
    assert title(app) == "No recommendation of an audit has been entered"
    assert "An example of another city" in words(app)
    assert not app.table


def test_denvers_eleven_are_entered_with_empty_texts(opened: Open, data: Path) -> None:
    """What was made public of two stands apart, named as not the auditor's wording."""
    app = entered(opened, data)
    assert title(app) == "11 of 11 recommendations have no text yet"
    rows = app.table[0].value["Recommendation"]
    assert len(rows) == 11
    assert sum("Text not entered" in row for row in rows) == 11
    assert sum("oversight roles and practices" in row for row in rows) == 1
    assert "Made public of it, not the auditor's wording" in words(app)
    assert "enter_denver-2025" not in {button.key for button in app.button}


def test_a_text_is_copied_from_the_report_and_shown_letter_by_letter(
    opened: Open, data: Path
) -> None:
    """With its number and its page; without a page it is not taken."""
    app = entered(opened, data)
    app.text_area(key="words_1_text").input("Define *who* oversees.").run()
    app.button(key="save_words_1").click().run()
    assert "where it stands" in words(app)
    app.text_input(key="words_1_source").input("Report, page 14").run()
    app.text_input(key="words_1_number").input("1.2").run()
    app.button(key="save_words_1").click().run()
    assert title(app) == "10 of 11 recommendations have no text yet"
    assert r"Define \*who\* oversees." in words(app)
    assert "Copied from: Report, page 14" in words(app)
    assert app.table[0].value["Recommendation"].iloc[0].startswith("**1.2 · Mayor's office**")


def test_the_figure_that_would_prove_it_is_shown_with_its_course(opened: Open, data: Path) -> None:
    """Its share and counts of the last quarter, its verdict, and its months."""
    app = entered(opened, data)
    app.selectbox(key="work_1_figure").select("on_time_due").run()
    app.selectbox(key="work_1_status").select("under_way").run()
    app.date_input(key="work_1_due").set_value(date(2026, 9, 1)).run()
    app.button(key="save_work_1").click().run()
    assert title(app) == "1 of 11 recommendations is past its date"
    assert "On time, of all that fell due: all agencies, Jul 1, 2026" in words(app)
    assert "past due since Sep 1, 2026" in words(app)
    cell = app.table[0].value["Status and figure"].iloc[0]
    assert "%" in cell
    assert " of " in cell


def test_the_second_of_two_keeps_what_was_typed_and_sees_the_rest_as_it_is_now(
    opened: Open, data: Path
) -> None:
    """Bo saves a response while Ana types a note; neither is lost."""
    app = entered(opened, data)
    app.text_area(key="work_1_note").input("Ask parks").run()
    store = city(data).record.store
    first = recommendations(store, BO.viewer)[0]
    work_on(store, BO, first.seen, Work("under_way", "We agree."), NOW)
    app.button(key="save_work_1").click().run()
    assert "Bo Lee changed this on Nov 3, 2026" in words(app)
    assert app.text_area(key="work_1_note").value == "Ask parks"
    assert app.text_area(key="work_1_response").value == "We agree."
    app.button(key="save_work_1").click().run()
    held = recommendations(store, BO.viewer)[0].work
    assert (held.note, held.response, held.status) == ("Ask parks", "We agree.", "under_way")


def test_who_has_typed_nothing_sees_what_others_saved(opened: Open, data: Path) -> None:
    """And saves upon it."""
    app = entered(opened, data)
    store = city(data).record.store
    first = recommendations(store, BO.viewer)[0]
    put_down(store, BO, first.seen, Words("1", "Define it.", "page 3"), NOW)
    app.run()
    assert app.text_area(key="words_1_text").value == "Define it."
    app.text_input(key="words_1_source").input("page 4").run()
    app.button(key="save_words_1").click().run()
    assert recommendations(store, BO.viewer)[0].words == Words("1", "Define it.", "page 4")


def test_what_is_no_number_is_said_and_the_form_stays(opened: Open, data: Path) -> None:
    """Findings are named by their numbers."""
    app = entered(opened, data)
    app.text_input(key="work_1_findings").input("the first").run()
    app.button(key="save_work_1").click().run()
    assert "“the first” are no numbers" in words(app)
    app.text_input(key="work_1_findings").input("7").run()
    app.button(key="save_work_1").click().run()
    assert "Among the findings there is no number 7" in words(app)
    assert app.text_input(key="work_1_findings").value == "7"


def test_an_agency_is_told_whom_the_page_is_for(
    opened: Open, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And sees nothing of it."""
    rules = [{"claim": "groups", "value": "waste", "role": "agency", "agency": "solid-waste"}]
    monkeypatch.setenv("ACCORD_ROLE_RULES", json.dumps(rules))
    app = opened("recommendations", data, "denver", group="waste")
    assert not app.table
    assert "enter_denver-2025" not in {button.key for button in app.button}


def test_spanish_has_no_english_left(opened: Open, data: Path) -> None:
    """But for what people wrote."""
    entered(opened, data)
    app = opened("recommendations", data, "denver", lang="es")
    assert title(app) == "11 de 11 recomendaciones no tienen texto todavía"
    assert "· Alcaldía" in app.table[0].value["Recomendación"].iloc[0]
