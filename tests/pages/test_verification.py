"""The page on samples: drawn on request, checked case by case, with the rate and its interval."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.cases.store import Store
from dashboard.city.answers import City
from dashboard.oversight.acting import Author
from dashboard.oversight.verification import Check, Sample, draws, enter, sample
from dashboard.roles import Role, Viewer
from dashboard.settings import Settings
from tests.pages.seen import Open, title, words

BO = Author(Viewer(Role.OPERATOR, source="sign_in"), "Bo Lee")
NOW = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
GOOD = Check("call", "holds", date(2026, 11, 2), "Desk team")


def drawn(opened: Open, data: Path, agency: str | None = "solid-waste") -> AppTest:
    """The page after somebody drew a sample of the last quarter."""
    app = opened("verification", data, "denver")
    app.selectbox(key="draw_agency").select(agency).run()
    return app.button(key="draw_now").click().run()


def store(data: Path) -> Store:
    """For whoever writes from elsewhere."""
    return City(Settings(city="denver", data_dir=data)).record.store


def kept(data: Path) -> Sample:
    """The newest sample as it is kept."""
    held = store(data)
    found = sample(held, BO.viewer, draws(held, BO.viewer)[0].id)
    assert found is not None
    return found


def test_without_a_sample_the_page_says_how_to_draw_one(opened: Open, data: Path) -> None:
    """With as many cases as the agreement of the chosen agency promises."""
    app = opened("verification", data, "denver")
    assert title(app) == "No sample of closed cases has been drawn"
    app.selectbox(key="draw_agency").select("animal-protection").run()
    assert app.number_input[0].value == 30
    assert "Agreed: 30 cases every quarter, by call and visit." in words(app)


def test_a_draw_is_kept_and_shown_as_a_list_to_work_through(opened: Open, data: Path) -> None:
    """Each case with what speaks for a look, in the order of chance, and how it was drawn."""
    app = drawn(opened, data)
    held = kept(data)
    size = len(held.cases)
    assert title(app) == f"0 of {size} closings are checked: too few to tell"
    (table,) = [frame.value for frame in app.dataframe]
    assert [a.split("=")[1].split("&")[0] for a in table["Case"]] == [
        case.number for case in held.cases
    ]
    assert set(table["Agency"]) == {"Solid Waste"}
    assert f"with the seed {held.draw.seed}" in words(app)
    assert f"{size} of {held.draw.population} closed cases were drawn by chance" in words(app)
    assert app.query_params["draw"] == str(held.draw.id)


def test_a_result_is_entered_shown_and_corrected(opened: Open, data: Path) -> None:
    """What is missing is said; both entries stay."""
    app = drawn(opened, data)
    first = kept(data).cases[0]
    app.button(key=f"save_check_{first.id}").click().run()
    assert "Say how it was checked" in words(app)
    app.segmented_control(key=f"check_{first.id}_how").select("visit").run()
    app.radio(key=f"check_{first.id}_found").set_value("false").run()
    app.button(key=f"save_check_{first.id}").click().run()
    assert f"Entered for case {first.number}" in words(app)
    (result,) = kept(data).results
    assert (result.check.found, result.check.by, result.person) == ("false", "Ana", "Ana")
    app.selectbox(key="check_case").select(first.id).run()
    assert "Does not hold" in words(app)
    app.segmented_control(key=f"check_{first.id}_how").select("visit").run()
    app.radio(key=f"check_{first.id}_found").set_value("holds").run()
    app.button(key=f"save_check_{first.id}").click().run()
    assert [r.check.found for r in kept(data).results] == ["false", "holds"]
    (log,) = [frame.value for frame in opened("audit_log", data, "denver").dataframe]
    assert set(log["Leads to"]) == {"verification?draw=1"}, "a case of a sample leads to the sample"


def test_the_second_of_two_sees_what_the_first_entered(opened: Open, data: Path) -> None:
    """What they chose still stands in the form."""
    app = drawn(opened, data)
    first = kept(data).cases[0]
    app.segmented_control(key=f"check_{first.id}_how").select("visit").run()
    app.radio(key=f"check_{first.id}_found").set_value("false").run()
    enter(store(data), BO, first, GOOD, 0, NOW)
    app.selectbox(key="check_case").select(first.id).run()
    app.button(key=f"save_check_{first.id}").click().run()
    assert "Somebody else entered a result for this case meanwhile" in words(app)
    assert "**Bo Lee**, 311 leadership" in words(app)
    assert app.radio(key=f"check_{first.id}_found").value == "false"
    assert len(kept(data).results) == 1


def test_thirty_checked_cases_are_enough_to_tell(opened: Open, data: Path) -> None:
    """The rate with its likely range, beside the on-time rate of the same cases."""
    drawn(opened, data, None)
    held, record = kept(data), store(data)
    for nth, case in enumerate(held.cases[:30]):
        enter(record, BO, case, replace(GOOD, found="false") if nth < 3 else GOOD, 0, NOW)
    app = opened("verification", data, "denver")
    assert title(app).startswith("All agencies: ")
    assert "of closings did not hold, likely" in title(app)
    assert "3 of 30 that could be checked (10%)" in words(app)
    assert [m.label for m in app.metric] == [
        "Closings that did not hold", "On time, of all that fell due",
    ]  # fmt: skip


def test_the_page_says_by_which_agreements_the_cases_of_its_sample_are_judged(
    opened: Open, data: Path
) -> None:
    """Of one agency's sample only those that are its own, and not all of the city's."""
    of_one = drawn(opened, data)
    assert "judged by 1 signed agreement" in words(of_one)
    of_all = drawn(opened, data, None)
    assert "judged by 1 signed agreement" not in words(of_all)


def test_an_agency_is_not_let_in(opened: Open, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does it learn that there is a sample."""
    drawn(opened, data)
    rules = [{"claim": "groups", "value": "waste", "role": "agency", "agency": "solid-waste"}]
    monkeypatch.setenv("ACCORD_ROLE_RULES", json.dumps(rules))
    app = opened("verification", data, "denver", group="waste")
    assert not app.dataframe
    assert "draw_now" not in {button.key for button in app.button}


def test_spanish_has_no_english_left(opened: Open, data: Path) -> None:
    """The list and the form too."""
    drawn(opened, data)
    app = opened("verification", data, "denver", lang="es")
    assert title(app).endswith("cierres revisados: muy pocos para saber")
    assert "Sin revisar" in app.dataframe[0].value["Resultado"].tolist()


def test_the_demonstration_city_has_a_sample_that_is_checked_in_part(
    opened: Open, whole: Path
) -> None:
    """By invented people, and told apart from what residents said."""
    app = opened("verification", whole, "denver")
    assert title(app).startswith("Solid Waste: ")
    assert "of closings did not hold, likely" in title(app)
    assert "16 of 60 cases are still to be checked" in words(app)
    results = kept(whole).results
    assert {result.trial for result in results} == {True}
    assert all("(invented)" in r.person and "(invented)" in r.check.by for r in results)
