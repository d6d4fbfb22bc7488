"""The demonstration city: what was planted is what is measured, and it harms no other record."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from agreements.folder import open_city
from dashboard.cases import tables
from dashboard.cases.record import Record
from dashboard.cases.store import Store
from seed.city import EXPORT, SOURCE, write_city
from tests.commands.accord import accord, own_city

Settings = dict[str, object]
Truth = dict[str, Any]

CASES = 3_000


@pytest.fixture(scope="module")
def denver(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The settings of a demonstration city."""
    settings: Settings = {"data_dir": tmp_path_factory.mktemp("denver")}
    answer = accord("demo", "--cases", CASES, **settings)
    assert answer.code == 0, answer.err
    assert "3,000 cases new, 0 as before" in answer.out
    return settings


@pytest.fixture(scope="module")
def truth(denver: Settings) -> Truth:
    """What the generator says of it, computed without `metrics`."""
    file = Path(str(denver["data_dir"])) / "denver" / "export" / "truth.json"
    said: Truth = json.loads(file.read_text("utf-8"))
    return said


def figures(settings: Settings, *words: str) -> list[dict[str, Any]]:
    """Lines of `accord figures --json`."""
    answer = accord("figures", *words, "--json", **settings)
    assert answer.code == 0, answer.err
    return answer.rows


@pytest.mark.parametrize(
    ("dimension", "said"), [("agency", "states"), ("service", "states_by_service")]
)
def test_states_are_those_that_were_planted(
    denver: Settings, truth: Truth, dimension: str, said: str
) -> None:
    """Every state of every agency and service."""
    measured = {
        row[dimension]: {state: n for state, n in row["states"].items() if n}
        for row in figures(denver, "on_time_due", "--by", dimension)
    }
    assert measured == truth[said]
    assert sum(sum(states.values()) for states in measured.values()) == CASES


@pytest.mark.parametrize("figure", ["on_time_due", "on_time_closed"])
def test_k_and_n_of_every_agency_and_month_are_those_that_were_planted(
    denver: Settings, truth: Truth, figure: str
) -> None:
    """Months in which nothing fell due have no share."""
    measured: dict[str, dict[str, dict[str, int]]] = {}
    for row in figures(denver, figure, "--by", "agency,month"):
        if row["n"]:
            counts = {"k": row["k"], "n": row["n"]}
            measured.setdefault(row["agency"], {})[row["month"]] = counts
    assert measured == truth[figure]


def dump(settings: Settings, name: str = "denver") -> list[str]:
    """The whole record of a store."""
    address = f"sqlite:///{settings['data_dir']}/{name}/record.sqlite"
    store = Store(address, open_city(str(settings.get("city", "denver"))).city)
    lines = list(Record(store).dump())
    store.engine.dispose()
    return lines


def mart(settings: Settings) -> dict[str, bytes]:
    """The files of a mart."""
    folder = Path(str(settings["data_dir"])) / "denver" / "mart"
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_making_it_twice_changes_nothing(denver: Settings) -> None:
    """Neither record nor mart."""
    before = dump(denver), mart(denver)
    answer = accord("demo", "--cases", CASES, **denver)
    assert answer.code == 0
    assert "0 cases new, 3,000 as before" in answer.out
    assert (dump(denver), mart(denver)) == before


def test_another_size_or_seed_replaces_it_and_says_so(tmp_path: Path) -> None:
    """Two of them together would add up to neither's truth."""
    settings: Settings = {"data_dir": tmp_path}
    for words in ((300,), (200,), (200, "--seed", 7)):
        answer = accord("demo", "--cases", *words, **settings)
        assert answer.code == 0
        assert ("is replaced" in answer.err) == (words != (300,))
        states = figures(settings, "on_time_due")[0]["states"]
        assert sum(states.values()) == words[0]


def test_one_left_half_made_is_replaced_too(tmp_path: Path) -> None:
    """A kill in the middle of an import leaves a run that is not done."""
    settings: Settings = {"data_dir": tmp_path}
    city = open_city("denver").city
    store = Store(f"sqlite:///{tmp_path / 'denver' / 'record.sqlite'}", city)
    with store.writing() as connection:
        counts = dict.fromkeys(("extracted_at", "read", "accepted", "unchanged", "quarantined"), 0)
        begun = {"source": SOURCE, "file": EXPORT, "sha256": "other", "status": "running"}
        connection.execute(insert(tables.runs).values(**begun, **counts))
    store.engine.dispose()
    answer = accord("demo", "--cases", 200, **settings)
    assert answer.code == 0, answer.err
    assert "is replaced" in answer.err


def test_a_store_of_its_own_choice_is_never_emptied(tmp_path: Path) -> None:
    """Whoever names a database keeps what is in it."""
    settings: Settings = {
        "data_dir": tmp_path,
        "database_url": f"sqlite:///{tmp_path / 'denver' / 'record.sqlite'}",
    }
    assert accord("demo", "--cases", 200, **settings).code == 0
    before = dump(settings)
    answer = accord("demo", "--cases", 300, **settings)
    assert answer.code == 1
    assert "ACCORD_DATABASE_URL" in answer.err
    assert dump(settings) == before


def test_a_real_city_of_the_same_name_is_never_touched(tmp_path: Path) -> None:
    """However often and in whatever size the demonstration is asked for."""
    folder = own_city(tmp_path, "denver")
    file = folder / "city.yaml"
    text = file.read_text("utf-8")
    assert "demonstration: true" in text
    file.write_text(text.replace("demonstration: true", "demonstration: false"), encoding="utf-8")
    real: Settings = {"city": folder, "data_dir": tmp_path / "data"}
    write_city(tmp_path / "real", cases=150, seed=1)
    words = ("import", SOURCE, tmp_path / "real" / EXPORT, "--extracted-at", "2026-10-01")
    assert accord(*words, **real).code == 0
    assert accord("measure", **real).code == 0
    before = dump(real), mart(real)
    for cases in (200, 300, 200):
        answer = accord("demo", "--cases", cases, data_dir=real["data_dir"])
        assert answer.code == 1
        assert "This store holds real cases" in answer.err
    assert (dump(real), mart(real)) == before
    shutil.rmtree(tmp_path / "data" / "denver" / "mart")
    assert accord("measure", **real).code == 0
    assert mart(real) == before[1]
