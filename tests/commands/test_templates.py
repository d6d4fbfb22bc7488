"""`accord templates`: what closings were told, what it costs, and what-ifs that leave no trace."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest
from ruamel.yaml import YAML

from agreements.folder import ROOT as CITIES
from agreements.schema.quality import Template
from dashboard.city.answers import City
from dashboard.errors import NotAllowedError
from dashboard.mart import Mart
from dashboard.oversight.acting import Author
from dashboard.oversight.private_texts import Mark, decide
from dashboard.roles import ALL, Role, Viewer
from dashboard.settings import Settings
from dashboard.told.suspects import SUSPECTED, suspected
from dashboard.told.templates import Asked, every_message, templates
from tests.commands.accord import Answer, accord
from tests.demonstration import imported

KEYS = [
    "agency", "id", "template", "cases", "share", "failing", "demanded_by", "fails", "services",
    "texts", "first", "last", "edited_from", "nearest", "text", "likeness", "new", "registering",
    "what_if",
]  # fmt: skip
MAYOR = Viewer(Role.OVERSEER, source="sign_in")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small demonstration city, imported and measured."""
    return imported(tmp_path_factory, 4_000)


@pytest.fixture(scope="module")
def opened(data: Path) -> Iterator[tuple[City, Mart]]:
    """The same in this process."""
    city = City(Settings(city="denver", data_dir=data))
    yield city, city.mart()
    city.record.store.close()


@pytest.fixture(scope="module")
def waste(data: Path) -> Answer:
    """The texts of one agency."""
    return accord("templates", "solid-waste", "--json", data_dir=data)


def test_a_line_holds_what_scripts_rely_on(waste: Answer) -> None:
    """In this order; shares are fractions, days are dates, no agency but the one asked for."""
    assert waste.code == 0, waste.err
    for row in waste.rows:
        assert set(row) == set(KEYS)
        assert row["agency"] == "solid-waste"
        assert sum(row["services"].values()) == row["cases"] >= row["failing"] >= 0
        assert row["first"] <= row["last"]
        assert all(cases <= row["failing"] for cases in row["fails"].values())
    assert sum(row["share"] for row in waste.rows) == pytest.approx(1)
    failing = [row["failing"] for row in waste.rows]
    assert failing == sorted(failing, reverse=True)


def test_the_wrong_template_is_found_with_what_it_costs(waste: Answer) -> None:
    """The announcement of a compost cart went to other services, where it fails."""
    cart = next(row for row in waste.rows if row["template"] == "SW-021")
    astray = cart["cases"] - cart["services"]["compost_cart_request"]
    assert cart["fails"]["message_relevant"] == astray > 0
    assert cart["registering"] is None
    edited = [row for row in waste.rows if row["nearest"] == "SW-021" and not row["template"]]
    assert all(75 <= row["likeness"] < 88 for row in edited)


def test_registering_a_neutral_text_makes_it_right_for_its_services(waste: Answer) -> None:
    """It changes what could not be told, and cannot make an empty phrase specific."""
    drawn = [row["registering"] for row in waste.rows if row["registering"]]
    assert drawn
    for one in drawn:
        assert {change["measure"] for change in one["changes"]} <= {
            "message_relevant", "message_specific", "message_timeline", "message_next_step",
        }  # fmt: skip
        made = [c for c in one["changes"] if c["measure"] == "message_specific"]
        assert all(c["after"] == "pass" for c in made) == (
            "message_specific" in one["says"] or not made
        )


def test_no_line_shows_a_telephone_or_an_address(data: Path) -> None:
    """Whatever was found in the texts is behind dots."""
    answer = accord("templates", "--json", data_dir=data)
    shown = pl.Series([row["text"] for row in answer.rows])
    assert not shown.str.contains(r"\d{3}[-.]\d{4}|[a-z]@[a-z]").any()
    assert shown.str.contains("•••").any()


def test_a_draft_is_an_entry_of_the_register(data: Path, waste: Answer) -> None:
    """One that its schema takes."""
    row = next(row for row in waste.rows if row["registering"])
    drawn = accord("templates", "solid-waste", "--draft", row["id"], data_dir=data)
    assert drawn.code == 0, drawn.err
    (entry,) = YAML(typ="safe", pure=True).load(drawn.out)
    assert Template.model_validate(entry).id == row["registering"]["id"]
    assert "registering it would change" in drawn.err


def test_what_came_up_is_listed_alone(data: Path, opened: tuple[City, Mart]) -> None:
    """`--new` prints what was found to be new, and nothing else."""
    city, mart = opened
    found = templates(city, ALL, mart, Asked(mart.manifest.as_of)).new
    answer = accord("templates", "--new", "--json", data_dir=data)
    assert [row["id"] for row in answer.rows] == found["id"].to_list()


def test_for_people_it_says_what_fails_and_what_registering_changes(data: Path) -> None:
    """Ten texts in a few lines each, and the sum."""
    answer = accord("templates", "transportation", data_dir=data)
    assert "fail what the agreement demands" in answer.out
    assert "Registering it would change" in answer.out
    assert "texts closed" in answer.err


def test_another_rubric_is_a_what_if_that_is_written_nowhere(data: Path, tmp_path: Path) -> None:
    """Each line says so; files of the mart and of the record stay as they were."""
    city = Path(shutil.copytree(CITIES / "denver", tmp_path / "denver"))
    former = (city / "rubric/city/1.0.0.yaml").read_text("utf-8")
    later = former.replace("version: 1.0.0", "version: 1.1.0").replace(
        "jargon: [", "jargon: [address, "
    )
    (city / "rubric/city/1.1.0.yaml").write_text(later, encoding="utf-8")
    settings = {"city": city, "data_dir": data}
    before = _bytes(data)
    plain = accord("templates", "solid-waste", "--json", **settings)
    what_if = accord("templates", "solid-waste", "--rubric", "1.1.0", "--json", **settings)
    assert what_if.code == 0, what_if.err
    assert {row["what_if"] for row in what_if.rows} == {"city@1.1.0"}
    assert {row["what_if"] for row in plain.rows} == {None}
    assert _bytes(data) == before
    assert _fails(what_if, "message_plain") >= _fails(plain, "message_plain")


def _fails(answer: Answer, measure: str) -> int:
    return sum(row["fails"].get(measure, 0) for row in answer.rows)


def _bytes(folder: Path) -> dict[str, str]:
    """Every file of the mart, by its content."""
    files = sorted(path for path in (folder / "denver/mart").rglob("*") if path.is_file())
    return {str(f): hashlib.sha256(f.read_bytes()).hexdigest() for f in files}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["solid-wast"], "There is no agency 'solid-wast'"),
        (["--rubric", "7.0.0"], "known are city@1.0.0"),
        (["--draft", "0000"], "There is no text '0000'"),
        (["--from", "2026-02-01", "--to", "2026-01-01"], "is not before"),
    ],
)
def test_wrong_use_is_said_with_what_is_known(data: Path, words: list[str], said: str) -> None:
    """Exit 2, nothing on standard output."""
    answer = accord("templates", *words, data_dir=data)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_a_period_counts_its_closings(data: Path, waste: Answer) -> None:
    """Two halves of the time make the whole."""
    parts = [
        accord("templates", "solid-waste", "--json", *words, data_dir=data).rows
        for words in (["--to", "2025-10-01"], ["--from", "2025-10-01"])
    ]
    cases = [sum(row["cases"] for row in part) for part in parts]
    assert sum(cases) == sum(row["cases"] for row in waste.rows)
    assert all(cases)


def test_messages_read_some_months_at_a_time_are_those_read_at_once(
    opened: tuple[City, Mart], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As of a large city: the same messages, and the same uses of each on each day."""
    (city, mart), use = opened, ["message_nth", "day", "closed_on"]
    ask = Asked(mart.manifest.as_of)
    whole = every_message(city, mart, ask)
    monkeypatch.setattr("dashboard.told.templates._TOGETHER", 1)
    parts = every_message(city, mart, ask)
    assert parts.told.equals(whole.told)
    both = [held.uses.group_by(use).agg(pl.sum("cases")).sort(use) for held in (parts, whole)]
    assert both[0].equals(both[1])
    assert len(parts.uses) > len(both[0]) > len(mart.manifest.partitions)


def test_an_agency_sees_its_own_texts_and_the_public_none(opened: tuple[City, Mart]) -> None:
    """Rights are checked where messages are read."""
    city, mart = opened
    ask = Asked(mart.manifest.as_of)
    own = templates(city, "agency:parks", mart, ask)
    assert set(own.texts["agency"]) == {"parks"} == set(own.told["agency"])
    with pytest.raises(NotAllowedError):
        templates(city, "public", mart, ask)
    with pytest.raises(NotAllowedError):
        suspected(city, "public", Viewer(), mart, ask.as_of)


def test_texts_that_seem_private_are_listed_until_somebody_decides(
    opened: tuple[City, Mart],
) -> None:
    """Masked, open ones first; an agency sees its own."""
    city, mart = opened
    found = suspected(city, ALL, MAYOR, mart, mart.manifest.as_of)
    assert list(found.columns) == list(SUSPECTED)
    assert set(found["said"]) == {"open"}
    assert {"phone", "mail", "unit"} & set(found["found"])
    first = found.row(0, named=True)
    mark = Mark(first["text"], first["agency"], first["found"], first["cases"], first["entry"])
    decide(city.record.store, Author(MAYOR, "Ana"), [mark], "confirmed", "", datetime.now(UTC))
    again = suspected(city, ALL, MAYOR, mart, mart.manifest.as_of)
    last = again.row(-1, named=True)
    assert (last["text"], last["said"], last["person"]) == (first["text"], "confirmed", "Ana")
    agency = Viewer(Role.AGENCY, "transportation", "sign_in")
    own = suspected(city, "agency:transportation", agency, mart, mart.manifest.as_of)
    assert set(own["agency"]) == {"transportation"}
