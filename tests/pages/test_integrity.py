"""The page of questions on real stores: who may read them, and how one is looked into."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.questions import hasty
from tests.pages.seen import Open, title

QUESTION = "Are cases closed before anybody can have read them?"
KEY = "closed_at_once~pwdx~graffiti_removal"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A city with a question about Public Works."""
    return hasty(tmp_path_factory.mktemp("hasty") / "data")


@pytest.fixture
def city(made: Path, tmp_path: Path) -> Path:
    """The same, to be written into."""
    return Path(shutil.copytree(made, tmp_path / "data"))


def words(app: AppTest) -> str:
    """Everything that is written on the page, the questions too."""
    return "\n".join(str(block.value) for block in (*app.subheader, *app.markdown))


def buttons(app: AppTest) -> list[str]:
    """What can be pressed."""
    return [button.label for button in app.button]


def test_a_question_says_what_was_seen_what_is_usual_and_why_it_can_be_innocent(
    opened: Open, city: Path
) -> None:
    """With its cases, and without a verdict."""
    app = opened("integrity", city)
    assert title(app) == "1 question is open, about Public Works"
    said = words(app)
    assert QUESTION in said
    assert "40 of 100 closings came within a minute of the opening: 40%." in said
    assert "**Usual.** 1.0%, about 1: the middle one of the other services has no more." in said
    assert "**It can be innocent.** 311 may answer while the resident is on the telephone" in said
    assert "Open question" in said
    assert "Show the 40 cases" in buttons(app)


def test_the_cases_of_a_question_are_in_the_address(opened: Open, city: Path) -> None:
    """They can be sent to whoever holds them, and each leads to its page."""
    app = opened("integrity", city, finding=KEY)
    (table,) = [frame.value for frame in app.dataframe]
    assert len(table) == 40
    assert table["Case"].iloc[0] == "case?case=50000"
    app.button(key=f"cases_of_{KEY}").click().run()
    assert "finding" not in app.query_params
    assert not app.dataframe


def test_an_address_of_a_question_that_is_not_asked_says_so(opened: Open, city: Path) -> None:
    """No case of anybody is shown for it."""
    app = opened("integrity", city, finding="closed_at_once~isd~graffiti_removal")
    assert "is not raised in this choice" in words(app)
    assert not app.dataframe


def looked_into(app: AppTest, note: str) -> AppTest:
    """Mark the question, with a note."""
    app.button(key=f"mark_{KEY}").click().run()
    app.text_area(key=f"note_mark_{KEY}").input(note).run()
    return app.button(key=f"confirm_{KEY}").click().run()


def test_what_was_looked_into_is_confirmed_named_and_can_be_taken_back(
    opened: Open, city: Path
) -> None:
    """First a note and a confirmation, then the entry; taking it back is an entry too."""
    app = looked_into(opened("integrity", city), "The desk *answers* at once")
    assert title(app) == "No question is open"
    assert "Written down." in words(app)
    assert "Every question that the figures raise was looked into." in words(app)
    assert "**Ana**, The mayor's office" in words(app)
    assert "Then 40 of 100, as of Dec 31, 2011." in words(app)
    assert r"The desk \*answers\* at once" in words(app)

    app.button(key=f"back_{KEY}").click().run()
    assert "It can be taken back by a further entry, never deleted." in words(app)
    app.text_area(key=f"note_back_{KEY}").input("The clock was wrong").run()
    app.button(key=f"confirm_{KEY}").click().run()
    assert title(app) == "1 question is open, about Public Works"
    assert "The clock was wrong" in words(app)
    assert r"The desk \*answers\* at once" in words(app)
    assert f"back_{KEY}" not in {button.key for button in app.button}


def test_without_a_note_nothing_is_written(opened: Open, city: Path) -> None:
    """The form stays, and says what is wanted."""
    app = looked_into(opened("integrity", city), "  ")
    assert title(app) == "1 question is open, about Public Works"
    assert "Write what was found" in words(app)
    assert f"confirm_{KEY}" in {button.key for button in app.button}
    app.button(key=f"cancel_{KEY}").click().run()
    assert not app.text_area


def test_what_was_looked_into_opens_again_when_more_comes(opened: Open, city: Path) -> None:
    """Who looked saw 40 cases; ten more are nobody's answer."""
    looked_into(opened("integrity", city), "All fine")
    app = opened("integrity", hasty(city, more=10))
    assert title(app) == "1 question is open, about Public Works"
    assert "Looked into, and more since" in words(app)
    assert "Look into what is new" in buttons(app)
    assert "Then 40 of 100" in words(app)


def test_a_longer_period_than_was_looked_at_is_open(opened: Open, city: Path) -> None:
    """Within the period it is settled."""
    looked_into(opened("integrity", city, period="month"), "All fine")
    assert title(opened("integrity", city, period="month")) == "No question is open"
    assert title(opened("integrity", city)) == "1 question is open, about Public Works"


def test_an_agency_sees_its_own_questions_and_their_state(opened: Open, city: Path) -> None:
    """It reads what was found, and cannot settle it."""
    looked_into(opened("integrity", city), "All fine")
    app = opened("integrity", city, group="works")
    assert title(app) == "No question is open"
    assert "All fine" in words(app)
    assert not [b for b in app.button if b.key and b.key.startswith(("mark_", "back_"))]
    assert "311 and the mayor's office say what was looked into." in words(app)


def test_an_agency_sees_nothing_of_another(opened: Open, city: Path) -> None:
    """Another agency's id in the address gets a kind sentence and no data."""
    app = opened("integrity", city, group="works", agency="isd", finding=KEY)
    assert title(app) == "This is about another agency"
    assert "Public Works" in words(app)
    assert "Inspectional" not in words(app)
    assert not app.dataframe
    assert [button.key for button in app.button] == ["sign_out"]


def test_nothing_unusual_is_said_with_what_was_looked_at(opened: Open, boston: Path) -> None:
    """No empty page: the table of what was asked stands there."""
    app = opened("integrity", boston)
    assert title(app) == "No question is open"
    assert "What was looked at is as usual everywhere." in words(app)
    (asked,) = app.table
    assert asked.value["Unusual"].sum() == 0
    assert len(asked.value) == 9


def test_nothing_in_a_period_says_so(opened: Open, boston: Path) -> None:
    """With the way out."""
    app = opened("integrity", boston, agency="bps")
    assert title(app) == "Nothing in this period"
    assert app.get("page_link")[0].proto.label == "Show all periods and services"


def test_without_figures_the_page_says_which_command_makes_some(
    opened: Open, tmp_path: Path
) -> None:
    """An empty store is the first thing that anybody sees."""
    app = opened("integrity", tmp_path)
    assert title(app) == "There are no figures to show"


def test_spanish_has_no_english_left(opened: Open, city: Path) -> None:
    """A question in the other language."""
    app = opened("integrity", city, lang="es")
    assert title(app) == "1 pregunta está abierta, sobre Obras Públicas"
    assert "¿Se cierran casos antes de que alguien haya podido leerlos?" in words(app)
