"""`accord evidence`: a zip that says what `accord figures` says, and why."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tests.commands.accord import accord
from tests.commands.conftest import Settings
from tests.commands.test_declared import stormy
from tests.reports.evidence.packs import checked, read, unpacked

__all__ = ["stormy"]  # pytest finds the fixture here

ASKED = ("on_time_due", "--by", "agency", "--from", "2011-07-01", "--to", "2012-01-01")


def packed(folder: Path, *words: str, **settings: object) -> Path:
    """The files of the pack that the command wrote."""
    file = folder / "pack.zip"
    answer = accord("evidence", *words, "-o", file, **settings)
    assert answer.code == 0, answer.err
    assert hashlib.sha256(file.read_bytes()).hexdigest() in answer.out
    return unpacked(file.read_bytes(), folder / "pack")


def test_its_rows_are_those_of_accord_figures(town: Settings, tmp_path: Path) -> None:
    """Byte for byte, comma-separated and as JSON; and its program agrees."""
    pack = packed(tmp_path, *ASKED, **town)
    assert (pack / "figures.csv").read_text() == accord("figures", *ASKED, "--csv", **town).out
    assert (pack / "figures.json").read_text() == accord("figures", *ASKED, "--json", **town).out
    assert checked(pack).code == 0
    assert [row["number"] for row in read(pack, "cases.csv") if row["in_k"]] == ["1001", "2001"]
    assert not list(tmp_path.glob("*.part"))


def test_the_command_that_it_names_makes_it_again(town: Settings, tmp_path: Path) -> None:
    """From nothing but the words that stand in it."""
    first = packed(tmp_path, *ASKED, "--lang", "es", **town)
    words = json.loads((first / "manifest.json").read_text())["command"].split()
    other = tmp_path / "again.zip"
    assert accord(*words[1 : words.index("-o")], "-o", other, **town).code == 0
    assert other.read_bytes() == (tmp_path / "pack.zip").read_bytes()


def test_declared_events_stand_in_lines_of_their_own(stormy: Settings, tmp_path: Path) -> None:
    """What an event touched is told twice: as it is, and as the event makes it."""
    pack = packed(tmp_path, "on_time_due", "kept_promise", "flattery", **stormy)
    assert checked(pack).code == 0, checked(pack).said
    rows = [r for r in read(pack, "cases.csv") if r["figure"] == "on_time_due"]
    flood = {r["state"]: r["in_k"] for r in rows if r["number"] == "1002"}
    assert flood == {"late": "excluded", "void": ""}
    parts = {row["part"] for row in read(pack, "figures.csv")}
    assert {"adjusted", "shifted", "excluded"} < parts


@pytest.mark.parametrize(
    "then",
    [("--as-of", "2011-10-06"), ("--known-at", "2012-06-01"), ("--as-of", "2012-03-01")],
    ids=["earlier", "known", "later"],
)
def test_it_holds_for_other_instants_too(
    town: Settings, tmp_path: Path, then: tuple[str, str]
) -> None:
    """Where the past is measured again, and past the end of the data."""
    pack = packed(tmp_path, "on_time_due", "time_to_close", "backlog", *then, **town)
    found = checked(pack)
    assert found.code == 0, found.said


def test_an_agency_may_be_handed_its_own_alone(town: Settings, tmp_path: Path) -> None:
    """Not those of another, and not those that nobody holds."""
    pack = packed(tmp_path, "on_time_due", "flow", "--agency", "isd", **town)
    assert {row["number"] for row in read(pack, "cases.csv")} == {"2001", "2002"}
    assert checked(pack).code == 0


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("on_time",), "There is no figure 'on_time'"),
        (("on_time_due", "--agency", "isdx"), "the nearest is 'isd'"),
        (("on_time_due", "--lang", "fr"), "There is no language 'fr'"),
        (("flow", "--commitment", "resolution"), "knows no commitment"),
    ],
)
def test_wrong_use_is_said_and_leaves_no_file(
    town: Settings, tmp_path: Path, words: tuple[str, ...], says: str
) -> None:
    """Not half of one either, and what was there before stays."""
    file = tmp_path / "pack.zip"
    file.write_text("what was there")
    answer = accord("evidence", *words, "-o", file, **town)
    assert (answer.code, says in answer.err) == (2, True), answer.err
    assert [f.name for f in tmp_path.iterdir()] == ["pack.zip"]
    assert file.read_text() == "what was there"


def test_a_place_that_cannot_be_written_is_named(town: Settings, tmp_path: Path) -> None:
    """There is no such folder, or the place is a folder itself; and what to do is said."""
    for place, why in ((tmp_path / "no" / "pack.zip", "no folder"), (tmp_path, "a folder of")):
        answer = accord("evidence", "flow", "-o", place, **town)
        assert answer.code == 1
        assert f"{place} cannot be written: there is {why}" in answer.err
        assert "Choose another place with -o." in answer.err
