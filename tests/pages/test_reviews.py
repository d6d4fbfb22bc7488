"""The page of reviews on a real store: prepared, planned, held, minuted, approved, decided."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Expander

from agreements.folder import open_city
from dashboard.cases.store import Store
from dashboard.oversight import findings
from dashboard.oversight.acting import Author
from dashboard.oversight.finding import About, Wanted
from dashboard.oversight.keeping import Seen
from dashboard.roles import Role, Viewer
from tests.pages.seen import Open, keys, press, title, words

RULES = [
    {"claim": "groups", "value": "mayor", "role": "overseer"},
    {"claim": "groups", "value": "center", "role": "operator"},
    {"claim": "groups", "value": "waste", "role": "agency", "agency": "solid-waste"},
]
WASTE = {"agreement": "denver/solid-waste", "review": "2026-09-01"}
SAVE = "save_plan_solid-waste_2026-09-01"
DAY = "plan_solid-waste_2026-09-01"


@pytest.fixture
def page(opened: Open, data: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """Opens the page as somebody: `page("center", **WASTE)`."""

    def start(group: str = "mayor", name: str = "reviews", **query: str) -> AppTest:
        monkeypatch.setenv("ACCORD_ROLE_RULES", json.dumps(RULES))
        return opened(name, data, city="denver", group=group, **query)

    return start


def held(page: Callable[..., AppTest]) -> AppTest:
    """A review that was planned and held, as 311 sees it then."""
    app = press(page("center", **WASTE), SAVE)
    app.multiselect(key="there_hold_1").select("agency.service_owner").select("operator.director")
    return press(app, "save_hold_1")


def test_what_is_due_is_told_first_with_the_way_to_its_agenda(page: Callable[..., AppTest]) -> None:
    """The agreement that ended without a successor is overdue; the others wait for October."""
    app = page()
    assert title(app) == "1 review is overdue: Animal Protection"
    said = words(app)
    assert "The agreement ended on Jun 30, 2026 and no version follows it" in said
    assert "To be held by Oct 31, 2026; no day is planned." in said
    assert "No earlier review is on record" in said
    links = [link.proto.label for link in app.get("page_link")]
    assert links.count("Prepare the agenda") == 4


def test_an_agenda_says_what_is_to_be_decided_and_where_to_look(
    page: Callable[..., AppTest],
) -> None:
    """Lines lead to their page, about the same agency and the year that is looked at."""
    app = page("mayor", agreement="denver/animal-protection", review="1.0.0")
    assert title(app).startswith("Animal Protection: the agreement itself, ")
    looks = "\n".join(what for table in app.table for what in table.value["What"])
    assert "agency=animal-protection&period=dates&from=2025-10-01&to=2026-09-30" in looks
    assert "no earlier review is on record" in words(app)


def test_a_review_is_planned_and_held_and_its_agenda_is_kept(page: Callable[..., AppTest]) -> None:
    """What it had before it stands as it stood; a day is planned before it is held."""
    before = page("center", **WASTE)
    agenda = [table.value.to_dict() for table in before.table]
    assert agenda
    app = press(before, SAVE)
    assert "Written down: the day is planned." in words(app)
    assert {"save_hold_1", "save_postpone_1", "save_withdraw_1"} <= keys(app)
    press(app, "save_hold_1")
    assert "Name who was there of the agency" in words(app)
    app.multiselect(key="there_hold_1").select("agency.service_owner").select("operator.director")
    press(app, "save_hold_1")
    said = words(app)
    assert "Written down: it was held." in said
    assert "Held on its rhythm" in said
    assert "The agenda as it stood when this was written down" in said
    kept = [table.value.to_dict() for table in app.table]
    assert all(table in kept for table in agenda)


def test_minutes_are_written_approved_by_both_sides_and_then_stand(
    page: Callable[..., AppTest],
) -> None:
    """The agency approves for itself, 311 for its side, the mayor's office for nobody."""
    app = held(page)
    app.text_area(key="minutes_1").input("Crews are *short*.")
    press(app, "save_minutes_1")
    assert r"Crews are \*short\*." in words(app)
    assert "save_approve_1" not in keys(page("mayor", **WASTE))
    press(page("waste", **WASTE), "save_approve_1")
    app = press(page("center", **WASTE), "save_approve_1")
    assert "Both sides have approved these minutes" in words(app)
    assert not {"save_minutes_1", "save_approve_1", "save_correct_1"} & keys(app)


def test_who_saves_minutes_second_is_told_and_keeps_what_was_typed(
    page: Callable[..., AppTest],
) -> None:
    """The first text stands; the second stays in its field, and can be saved knowingly."""
    mine = held(page)
    theirs = page("waste", **WASTE)
    theirs.text_area(key="minutes_1").input("Theirs")
    press(theirs, "save_minutes_1")
    mine.text_area(key="minutes_1").input("Mine")
    press(mine, "save_minutes_1")
    said = words(mine)
    assert "Somebody else was quicker" in said
    assert "wrote the minutes" in said
    assert "Theirs" in said
    assert mine.text_area(key="minutes_1").value == "Mine"
    press(mine, "save_minutes_1")
    assert "The minutes are saved." in words(mine)
    theirs = page("waste", **WASTE)
    assert "Mine" in words(theirs)
    texts = "\n".join(theirs.table[-1].value["What"])
    assert texts.index("Mine") < texts.index("Theirs")


def test_a_decision_is_written_down_and_stands_on_the_next_page_until_it_is_done(
    page: Callable[..., AppTest],
) -> None:
    """With who does it by when, and in the end what shows that it was done."""
    app = held(page)
    press(app, "save_decide_1")
    assert "Say what was decided." in words(app)
    app.text_area(key="says_decide_1").input("A second crew")
    press(app, "save_decide_1")
    assert "The decision is written down." in words(app)
    everything = page("mayor")
    cells = [cell for table in everything.table for cell in table.value["Decision"].to_list()]
    assert [cell.partition("  \n")[0] for cell in cells] == ["A second crew"]
    app.text_area(key="why_finish_1").input("It started")
    press(app, "save_finish_1")
    assert "It started" in "\n".join(str(table.value.to_dict()) for table in app.table)
    history = app.table[-1].value["What"].to_list()
    assert history[:2] == [
        "wrote down that it was done  \nIt started",
        "wrote down the decision  \nA second crew",
    ]


def test_a_form_that_is_refused_keeps_its_place_and_says_why_itself(
    page: Callable[..., AppTest],
) -> None:
    """A browser shuts a form that moves on the page, as by a message that comes or goes above."""
    app = held(page)
    places = [_places(app)]
    press(app, "save_decide_1")
    form = next(each for each in app.expander if "Write down a decision" in each.label)
    assert "Say what was decided." in [str(said.value) for said in form.markdown][-1]
    assert words(app).count("Say what was decided.") == 1
    places.append(_places(app))
    app.text_area(key="says_decide_1").input("Two crews more.").run()
    assert "Say what was decided." not in words(app)
    places.append(_places(app))
    assert places[0] == places[1] == places[2]


def _places(app: AppTest) -> dict[str, int]:
    """Where on the page each form stands."""
    return {
        each.label: place
        for place, each in app.main.children.items()
        if each.type == "expander" and isinstance(each, Expander)
    }


def test_a_decision_becomes_an_action_on_a_finding_by_one_click(
    page: Callable[..., AppTest], data: Path
) -> None:
    """Offered to the mayor's office where an answer was accepted; then it is settled there."""
    app = held(page)
    app.text_area(key="says_decide_1").input("A second crew")
    press(app, "save_decide_1")
    assert "save_carry_1" not in keys(page("mayor", **WASTE))
    accepted(data)
    assert "save_carry_1" not in keys(page("center", **WASTE))
    app = press(page("mayor", **WASTE), "save_carry_1")
    assert "Agreed as an action" in words(app)
    assert not {"save_carry_1", "save_finish_1"} & keys(app)
    cells = [str(table.value.to_dict()) for table in app.table]
    assert "An action on finding 1" in cells[0]
    assert "A second crew" in words(page("mayor", "findings", finding="1"))


def accepted(data: Path) -> None:
    """Finding 1, about Solid Waste, whose answer was accepted."""
    mayor, waste = (
        Author(Viewer(role, agency, "sign_in"), "Ana Ruiz")
        for role, agency in ((Role.OVERSEER, None), (Role.AGENCY, "solid-waste"))
    )
    store = Store(f"sqlite:///{data / 'denver' / 'record.sqlite'}", open_city("denver").city)
    at, day = datetime(2026, 10, 1, tzinfo=UTC), date(2026, 10, 20)
    wanted = Wanted("by_hand", "late", About("solid-waste"), "Late", (), (), at, day)
    id_ = findings.open_by_hand(store, mayor, wanted, at)
    findings.answer(store, waste, Seen(id_, 1), "Crews", at)
    findings.accept(store, mayor, Seen(id_, 2), "", at)
    store.close()


def test_an_agency_sees_its_own_reviews_and_plans_none(page: Callable[..., AppTest]) -> None:
    """Another agency's address reads like one that no agreement asks for."""
    app = page("waste")
    assert title(app) == "1 review is to be held by Oct 31, 2026"
    assert SAVE not in keys(app)
    assert "311 and the mayor's office plan reviews" in words(app)
    other = page("waste", agreement="denver/parks", review="2026-09-01")
    assert "No agreement asks for the review" in words(other)
    assert "Parks" not in words(other)


def test_spanish_has_no_english_left(page: Callable[..., AppTest]) -> None:
    """A review in the other language."""
    app = page("center", lang="es", **WASTE)
    assert title(app).startswith("Residuos Sólidos: cifras de septiembre de 2026, ")
    assert "Debe celebrarse a más tardar el 31 oct 2026" in words(app)
