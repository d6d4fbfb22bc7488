"""The workbench on a real store: a promise is changed, tried on the past year, and kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from agreements.files import CityFiles, read_files
from agreements.folder import ROOT
from dashboard.city.answers import City
from dashboard.oversight import draft_writing, drafts
from dashboard.oversight.acting import Author
from dashboard.roles import Role, Viewer
from dashboard.settings import Settings
from tests.pages.seen import Open, title

SOLID_WASTE = {"begin": "denver/solid-waste@2.1.0", "service": "missed_trash"}
OVERSEER = Viewer(Role.OVERSEER)


@pytest.fixture
def bench(opened: Open, whole: Path) -> Callable[..., AppTest]:
    """Opens the page on the demonstration city."""

    def start(**query: str) -> AppTest:
        return opened("workbench", whole, "denver", **(SOLID_WASTE | query))

    return start


@pytest.fixture
def kept(whole: Path, tmp_path: Path) -> Path:
    """A copy of the store, to be written into."""
    return Path(shutil.copytree(whole, tmp_path / "kept"))


def words(app: AppTest) -> str:
    """Everything that is written on the page, headings too."""
    blocks: list[Any] = [*app.markdown, *app.header]
    return "\n".join(str(block.value) for block in blocks)


def field(app: AppTest, kind: str, label: str) -> Any:  # noqa: ANN401 - a widget of any kind
    """A field by the words above it."""
    widgets: list[Any] = [*app.get(kind)]
    return next(one for one in widgets if one.label == label)


def press(app: AppTest, label: str) -> AppTest:
    """Presses a button; nothing may go wrong."""
    found: AppTest = field(app, "button", label).click().run()
    assert not found.exception, found.exception
    return found


def within(app: AppTest, amount: int) -> AppTest:
    """Promises the service's resolution within so many units."""
    found: AppTest = field(app, "number_input", "Promised within").set_value(amount).run()
    assert not found.exception, found.exception
    return found


def test_before_anything_is_changed_the_past_year_says_what_is_realistic(bench: Open) -> None:
    """The curve, the seasons, and what it takes; no verdict changes."""
    app = bench()
    assert title(app) == "Solid Waste: change a promise to see what it would have come to"
    said = words(app)
    assert "Within 2 working days" in said
    assert "a trial, changes nothing that is signed" in said
    assert "What is taken for granted" in said
    assert "An ordinary week has 5 working days." in said
    assert "Which verdicts would change" not in said


def test_a_shorter_promise_would_have_been_kept_less_often(bench: Open) -> None:
    """Nothing is tried before it is applied; then the title says what it comes to."""
    app = within(bench(), 1)
    assert "Changed since: press **Apply** to try it." in words(app)
    assert title(app).startswith("Solid Waste: change a promise")
    app = press(app, "Apply")
    assert "would turn" in title(app)
    assert "into" in title(app)
    said = words(app)
    assert "Which verdicts would change" in said
    assert "Changed since" not in said
    assert "compared with version 2.1.0 as if in force all year" in said
    again = press(app, "Start again")
    assert title(again).startswith("Solid Waste: change a promise")


def test_a_shorter_pause_and_a_new_exclusion_are_tried_from_the_form(bench: Open) -> None:
    """Written into the text at once; the year is told under both."""
    app = bench()
    caps = [one for one in app.number_input if one.label.startswith("Each time at most")]
    assert [one.value for one in caps] == [3, 2, 5]
    caps[0].set_value(1).run()
    field(app, "selectbox", "How the case ended").set_value("done").run()
    assert field(app, "button", "Do not count these").disabled
    field(app, "text_input", "When that is so, so that two people would agree").input("any").run()
    press(app, "Do not count these")
    assert "Changed since: press **Apply** to try it." in words(app)
    press(app, "Apply")
    assert title(app).startswith("The draft would change ")
    (told,) = (t.value for t in app.table if "Verdict" in t.value.columns)
    assert "Done on time → Not counted" in told["Verdict"].to_list()


def test_a_service_without_a_promise_is_written_into_the_text(opened: Open, whole: Path) -> None:
    """Where history tells nothing of it, that is said; it is tried like any other change."""
    said = {"agreement": "denver/parks", "add": "abandoned_vehicle"}
    app = opened("workbench", whole, "denver", **said)
    assert "**Abandoned vehicle** is written into the text with 10 working days" in words(app)
    assert field(app, "selectbox", "Service").value == "abandoned_vehicle"
    assert field(app, "number_input", "Promised within").value == 10
    assert "Changed since: press **Apply** to try it." in words(app)
    press(app, "Apply")
    assert "Changed since" not in words(app)


def test_nothing_typed_is_lost_by_looking_elsewhere(bench: Open) -> None:
    """Another service, another language, the text and back: the promise is still one day."""
    app = within(bench(), 1)
    field(app, "selectbox", "Service").set_value("cart_repair").run()
    assert field(app, "number_input", "Promised within").value == 7
    field(app, "selectbox", "Service").set_value("missed_trash").run()
    assert field(app, "number_input", "Promised within").value == 1
    app.query_params["as_text"] = "text"
    app.run()
    (text,) = app.text_area
    assert "target: {business_days: 1}" in str(text.value)
    app.query_params["as_text"], app.query_params["lang"] = "form", "es"
    app.run()
    assert field(app, "number_input", "Prometido en").value == 1


def test_a_reload_or_a_link_finds_the_trial_again(bench: Open) -> None:
    """The address holds what was changed and what it was begun from; begun again, neither."""
    app = press(within(bench(), 1), "Apply")
    held = {name: str(app.query_params[name]) for name in ("trial", "begin")}
    assert "a link to it shows the same trial" in words(app)
    other = bench(**held)
    assert title(other) == title(app)
    assert field(other, "number_input", "Promised within").value == 1
    assert "Changed since" not in words(other)
    assert "trial" not in press(other, "Start again").query_params


def test_a_trial_that_was_begun_from_another_text_is_said(bench: Open) -> None:
    """Its changes would stand in lines that say something else."""
    app = press(within(bench(), 1), "Apply")
    piece = str(app.query_params["trial"])
    for wrong in ({"begin": "denver/parks@2.0.0", "trial": piece}, {"trial": piece[:-9]}):
        other = bench(**wrong)
        assert "The trial in this link cannot be shown" in words(other)
        assert "trial" not in other.query_params


def test_what_keeps_a_text_from_being_tried_is_told_with_its_line(bench: Open) -> None:
    """As the checks say it, and nothing is computed; the form waits for a text it can read."""
    app = bench(as_text="text")
    (text,) = app.text_area
    broken = str(text.value).replace('stops: "milestone:material_collected"', "stops: never", 1)
    text.set_value(broken).run()
    app = press(app, "Apply")
    assert title(app) == "The draft cannot be tried yet: 1 thing to mend"
    (table,) = app.table
    assert "Line " in table.value.to_string()
    assert "Which verdicts would change" not in words(app)
    app.query_params["as_text"] = "form"
    app.run()
    assert "The text cannot be read as an agreement" in words(app)


def open_city_files() -> CityFiles:
    """The demonstration city's."""
    files, _findings = read_files(ROOT / "denver")
    assert files is not None
    return files


def test_a_draft_is_kept_and_gone_on_with(opened: Open, kept: Path) -> None:
    """It lies in the database with what is computed, and the page goes on from there.

    Who saves over somebody else's text is told first, and loses nothing.
    """
    app = within(opened("workbench", kept, "denver", **SOLID_WASTE), 1)
    app = press(app, "Keep as a draft")
    assert "Kept as draft 1." in words(app)
    assert app.query_params["begin"] == "draft-1"
    store = City(Settings(city="denver", data_dir=kept)).record.store
    (draft,) = drafts.drafts(store, OVERSEER)
    assert (draft.agreement, draft.state) == ("denver/solid-waste", "draft")
    assert "target: {business_days: 1}" in drafts.text_of(store, OVERSEER, draft.id)
    assert "would turn" in title(app)
    files, other = open_city_files(), Author(Viewer(Role.OPERATOR), "Ben")
    theirs = drafts.text_of(store, OVERSEER, 1).replace("business_days: 25", "business_days: 20")
    draft_writing.save(store, files, other, (1, draft.sha256), theirs, datetime.now(UTC))
    within(app, 3)
    told = press(app, "Save into the draft")
    assert "Ben saved another text" in words(told)
    assert field(told, "number_input", "Promised within").value == 3
    saved = press(told, "Save into the draft")
    assert "Kept as draft 1." in words(saved)
    assert "target: {business_days: 3}" in drafts.text_of(store, OVERSEER, 1)
    store.engine.dispose()


@pytest.mark.parametrize("said", [{"agreement": "denver/parks"}, {"begin": "denver/parks@2.0.0"}])
def test_other_pages_lead_to_an_agreement(opened: Open, whole: Path, said: dict[str, str]) -> None:
    """By its id alone, or by the version to begin from."""
    app = opened("workbench", whole, "denver", **said)
    assert title(app).startswith("Parks")
    assert app.query_params["begin"] == "denver/parks@2.0.0"


@pytest.mark.parametrize(
    "said",
    [{"agreement": "denver/parks", "version": "1.0.0"}, {"begin": "denver/parks@1.0.0"}],
)
def test_a_version_that_was_replaced_is_no_start_and_the_page_says_so(
    opened: Open, whole: Path, said: dict[str, str]
) -> None:
    """An old link still leads to the agency that it was about."""
    app = opened("workbench", whole, "denver", **said)
    assert app.query_params["begin"] == "denver/parks@2.0.0"
    assert "asks for version 1.0.0" in words(app)
    assert "begins from version 2.0.0" in words(app)


def test_what_any_draft_of_the_version_has_is_not_told_as_brought_by_the_change(
    bench: Open,
) -> None:
    """One day fewer brings nothing that prevents signing; what does is folded away, to be read."""
    app = press(within(bench(begin="denver/transportation@1.1.0", service="pothole"), 2), "Apply")
    said = words(app)
    assert "keeps the draft from being signed" not in said
    assert "The checks find nothing against your change." in said
    brought = "1 thing to read before signing that your change did not bring"
    assert brought in [part.label for part in app.expander]
    (told,) = [t.value.to_string() for t in app.table if "denver/parks" in t.value.to_string()]
    assert "Extend denver/parks" in told


def test_apply_stands_above_the_fields(bench: Open) -> None:
    """Below them it was out of sight while one typed, and what it changed a screen away."""
    drawn = [getattr(element, "label", "") for element in _drawn(bench().main)]
    assert drawn.index("Apply") < drawn.index("Promised within")


def _drawn(block: Any) -> list[Any]:  # noqa: ANN401 - a part of the page of any kind
    """Everything inside, in the order in which it is drawn."""
    parts = getattr(block, "children", {}).values()
    return [block, *(one for part in parts for one in _drawn(part))]


def test_what_does_not_count_is_said_to_be_english_where_the_file_has_no_spanish(
    bench: Open,
) -> None:
    """Before it, as a phone cuts the end; its own Spanish stands in its place where it has one."""
    asked = {"begin": "denver/transportation@1.1.0", "service": "pothole", "lang": "es"}
    app = bench(**asked)
    held = "The road is not maintained by the city"
    assert f"En inglés: {held}" in str(field(app, "button_group", "No se cuenta").options)
    app = bench(**asked, as_text="text")
    (text,) = app.text_area
    english = f"when: t{held[1:]}"
    both = f"when: {{en: t{held[1:]}, es: la calle no es de la ciudad}}"
    text.set_value(str(text.value).replace(english, both)).run()
    app.query_params["as_text"] = "form"
    app.run()
    offered = str(field(app, "button_group", "No se cuenta").options)
    assert "La calle no es de la ciudad" in offered
    assert "nglés" not in offered
