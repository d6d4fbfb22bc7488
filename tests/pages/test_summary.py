"""The public summary on real stores: the same for everybody, and from the public tables alone."""

from __future__ import annotations

import json
import shutil
from inspect import isfunction, signature
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import loading
from dashboard.wording.markdown import bare
from tests.pages.seen import Open, title, unfold


def text(app: AppTest) -> str:
    """Everything that is written on the page as markdown, as it reads."""
    return "\n".join(bare(str(block.value)) for block in app.markdown)


def tables(app: AppTest) -> list[list[tuple[str, ...]]]:
    """The rows of each table, as they read."""
    return [
        [tuple(bare(str(cell)) for cell in row) for row in table.value.itertuples(index=False)]
        for table in app.table
    ]


def _as_stranger(app: AppTest) -> AppTest:
    """The same page for somebody who is not signed in."""
    app.user = {"is_logged_in": False}
    app.run()
    assert not app.exception, app.exception
    return app


@pytest.fixture
def public_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reads anything but the public tables is told so."""

    def refuse(*_args: object, **_kwargs: object) -> object:
        raise AssertionError("The public summary reads the public tables alone.")

    asked = {name: getattr(loading, name) for name in loading.__all__}
    of_somebody = {
        name
        for name, read in asked.items()
        if isfunction(read) and "viewer" in signature(read).parameters
    }
    assert {"public", "figures", "counts", "overdue", "cases_behind"} <= of_somebody
    for name in of_somebody - {"public"}:
        monkeypatch.setattr(loading, name, refuse)


@pytest.mark.usefixtures("public_only")
@pytest.mark.parametrize("group", ["mayor", "works", "nobody"])
def test_everybody_reads_the_same_and_from_the_public_tables_alone(
    opened: Open, whole: Path, group: str
) -> None:
    """The mayor's office, a liaison and somebody without a role, beside a stranger."""
    app = opened("summary", whole, city="denver", group=group)
    seen = title(app), tables(app), app.get("vega_lite_chart")[0].proto.spec
    stranger = _as_stranger(app)
    assert seen == (title(app), tables(app), stranger.get("vega_lite_chart")[0].proto.spec)


def test_the_title_and_the_sentences_say_what_the_table_says(opened: Open, whole: Path) -> None:
    """The newest row, as it is published."""
    app = opened("summary", whole, city="denver")
    (month, on_time, flow), *_earlier = tables(app)[0]
    share, counts = on_time.split(" ", 1)
    number, due = counts.split(" stayed")[0].split(" of ")
    assert f"{month.split()[0]} 1, 2026 to {month.split()[0]} 31, 2026" in text(app)
    assert f"Of {due} requests that were due in {month}, {number} were done on time." in text(app)
    assert f"about {round(int(share[:-1]) / 10)} in 10 requests" in title(app)
    assert f"People made {flow.split()[0]} requests" in text(app)
    assert "Invented demonstration data" in text(app)


PARTS = [
    # the address, how the headline begins, whether there is a map
    ({"of": "district:9"}, "District 9 from ", True),
    ({"of": "district:9", "lang": "es"}, "Distrito 9 de ", True),
    ({"of": "agency:solid-waste"}, "Solid Waste in ", False),
    ({"of": "agency:human-services"}, "Human Services: no time has been promised", False),
    ({"of": ""}, "Denver in ", True),
]


@pytest.mark.parametrize(("query", "begins", "mapped"), PARTS, ids=[p[1] for p in PARTS])
def test_the_address_says_what_the_page_is_about(
    opened: Open, whole: Path, query: dict[str, str], begins: str, *, mapped: bool
) -> None:
    """By stable ids, in either language."""
    app = _as_stranger(opened("summary", whole, city="denver", **query))
    assert title(app).startswith(begins)
    assert bool(app.get("vega_lite_chart")) is mapped
    assert "None" not in text(app) + str(tables(app))


def test_another_choice_is_kept_in_the_address(opened: Open, whole: Path) -> None:
    """The list does what a click on the map does."""
    app = opened("summary", whole, city="denver")
    app.selectbox(key="choose_of").select("district:4").run()
    assert app.query_params["of"] == "district:4"
    assert title(app).startswith("District 4 from ")


def test_the_map_says_its_finding_and_marks_the_district(opened: Open, whole: Path) -> None:
    """With words for whoever cannot see it, and its table beneath."""
    app = unfold(opened("summary", whole, city="denver", of="district:9"), "districts")
    (chart,) = app.get("vega_lite_chart")
    sets = json.loads(chart.proto.spec)["datasets"].values()
    marked = {row["id"] for rows in sets for row in rows if row.get("picked")}
    assert marked == {"9"}
    assert chart.proto.alt.startswith("Map of the districts.")
    assert "District 9" in app.dataframe[0].value.iloc[:, 0].tolist()


def test_a_kind_of_request_says_what_is_promised_and_how_long_it_takes(
    opened: Open, whole: Path
) -> None:
    """One that the address names; all of them once the list is opened."""
    app = opened("summary", whole, city="denver", service="missed_trash")
    assert "Solid Waste promises: within 2 working days." in text(app)
    assert "The promise is kept when: “Material collected” is recorded." in text(app)
    assert "Half are closed within: " in text(app)
    before = len(app.table)
    app.session_state["all_kinds"] = True
    app.run()
    assert len(app.table) == before + 1
    names = [row[0] for row in tables(app)[-1]]
    assert any(name.startswith("Missed trash collection Solid Waste promises") for name in names)


def test_a_city_without_a_map_has_its_table_alone(opened: Open, boston: Path) -> None:
    """Boston publishes dues with each request; nobody has signed them."""
    app = _as_stranger(opened("summary", boston))
    assert title(app).startswith("Boston in ")
    assert not app.get("vega_lite_chart")
    assert "No agency has signed them" in text(app)
    assert "Invented" not in text(app)


@pytest.mark.parametrize("group", ["mayor", "nobody"])
def test_where_nothing_was_counted_that_is_said(opened: Open, tmp_path: Path, group: str) -> None:
    """What to run is for staff; everybody is led on to what there is."""
    app = opened("summary", tmp_path, group=group)
    assert title(app) == "There are no numbers to show right now"
    assert ("accord measure" in text(app)) is (group == "mayor")
    assert len(app.get("page_link")) >= 3


def test_published_numbers_that_cannot_be_read_are_no_traceback(
    opened: Open, boston: Path, tmp_path: Path
) -> None:
    """A sentence for residents; staff read what is wrong with the file."""
    data = Path(shutil.copytree(boston, tmp_path / "data"))
    (data / "boston" / "published").mkdir(exist_ok=True)
    (data / "boston" / "published" / "editions.json").write_text("{", encoding="utf-8")
    app = opened("summary", data)
    assert title(app) == "There are no numbers to show right now"
    assert "editions.json" in text(app)
    assert "editions.json" not in text(_as_stranger(app))


def test_the_way_in_stands_at_the_end_for_strangers_alone(opened: Open, whole: Path) -> None:
    """Small, after everything that anybody may read."""
    app = opened("summary", whole, city="denver")
    assert "Do you work for 311" not in text(app)
    assert "Do you work for 311" in text(_as_stranger(app)).splitlines()[-2]


def test_somebody_without_a_role_learns_whom_to_ask(opened: Open, whole: Path) -> None:
    """Signed in, and a resident all the same."""
    app = opened("summary", whole, city="denver", group="nobody")
    assert text(app).endswith("sign out and use another account.")


def test_a_district_that_there_is_not_is_not_shown_as_the_city(opened: Open, whole: Path) -> None:
    """It says so and leads to the whole city."""
    asked = {"agency:nobody": "agency", "mars": "part of the city", "district:99": "district"}
    for of, called in asked.items():
        app = opened("summary", whole, city="denver", group="nobody", of=of)
        assert title(app) == f"No such {called} here"
    assert [way.proto.label for way in app.get("page_link")] == ["Show the whole city"]
    assert not app.get("vega_lite_chart")
