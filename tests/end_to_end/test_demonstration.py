"""The demonstration city: what was planted is what is measured, and it harms no other record."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from sqlalchemy import insert

from agreements.folder import open_city
from dashboard.cases import tables
from dashboard.cases.record import CASE_TYPES, EVENT_TYPES, Record
from dashboard.cases.store import Store
from seed.audit import COMPOST, quotas_for
from seed.city import EXPORT, SOURCE, write_city
from tests.commands.accord import accord, own_city
from tests.demonstration import imported
from tests.mart.held import files

Settings = dict[str, object]
Truth = dict[str, Any]

CASES = 6_000
PARTS = ("cases", "events")


@pytest.fixture(scope="module")
def denver(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The settings of a demonstration city."""
    return {"data_dir": imported(tmp_path_factory, CASES)}


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


def states_of(settings: Settings, dimension: str) -> dict[str, dict[str, int]]:
    """The states that a measurement gives, without those that do not occur."""
    return {
        row[dimension]: {state: n for state, n in row["states"].items() if n}
        for row in figures(settings, "on_time_due", "--by", dimension)
    }


def monthly(
    settings: Settings, figure: str, dimension: str
) -> dict[str, dict[str, dict[str, int]]]:
    """What counted in every month, and what of it was met."""
    measured: dict[str, dict[str, dict[str, int]]] = {}
    for row in figures(settings, figure, "--by", f"{dimension},month"):
        if row["n"]:
            counts = {"k": row["k"], "n": row["n"]}
            measured.setdefault(row[dimension], {})[row["month"]] = counts
    return measured


def test_states_add_up_to_the_cases(denver: Settings) -> None:
    """By agency and by service."""
    for dimension in ("agency", "service"):
        states = states_of(denver, dimension)
        assert sum(sum(held.values()) for held in states.values()) == CASES


@pytest.mark.parametrize(
    ("dimension", "said"), [("agency", "states"), ("service", "states_by_service")]
)
def test_states_are_those_that_were_planted(
    denver: Settings, truth: Truth, dimension: str, said: str
) -> None:
    """Every state of every agency and service."""
    assert states_of(denver, dimension) == truth[said]


@pytest.mark.parametrize("figure", ["on_time_due", "on_time_closed"])
@pytest.mark.parametrize("dimension", ["agency", "service"])
def test_k_and_n_of_every_month_are_those_that_were_planted(
    denver: Settings, truth: Truth, dimension: str, figure: str
) -> None:
    """Of every agency and service; months in which nothing counted have no share."""
    said = truth[figure if dimension == "agency" else f"{figure}_by_service"]
    assert monthly(denver, figure, dimension) == said


@pytest.mark.parametrize("figure", ["first_response", "updated"])
def test_what_residents_heard_in_every_month_is_what_was_planted(
    denver: Settings, truth: Truth, figure: str
) -> None:
    """Of every agency that promises it; the others have no such share."""
    said = truth[figure]
    assert monthly(denver, figure, "agency") == said
    assert sum(month["n"] for months in said.values() for month in months.values()) > 1_000


def test_the_planted_cases_that_need_more_than_a_target_are_there(truth: Truth) -> None:
    """Pauses, urgent cases and repeated reports are among the states that are compared."""
    kinds = {kind for needs in truth["not_ordinary"].values() for kind in needs}
    assert kinds == {"pauses", "by_priority", "duplicate"}


def test_everything_of_the_three_files_is_in_the_record(denver: Settings, truth: Truth) -> None:
    """Events of the log under their kinds, contacts by day; nothing was put aside."""
    rows = [json.loads(line) for line in dump(denver)]
    kinds = Counter(row["kind"] for row in rows if row["table"] == "case_events")
    activities = truth["counts"]["activities"]
    for ours, theirs in (
        ("rerouted", "Rerouted"),
        ("commented", "Comment Added"),
        ("paused", "Clock Paused"),
        ("reopened", "Case Reopened"),
        ("promised", "Date Promised"),
    ):
        assert kinds[ours] == activities[theirs] > 0
    assert kinds["opened"] == CASES
    closed = truth["counts"]["filled"]["Closed"] + activities["Case Closed"]
    assert kinds["closed"] == closed
    counted = sum(row["n"] for row in rows if row["table"] == "contact_volume")
    assert counted > truth["counts"]["audit"]["calls"]
    assert not [row for row in rows if row["table"] == "quarantine"]


def test_a_very_large_city_is_written_as_parquet_and_not_imported(tmp_path: Path) -> None:
    """Every event is of a case, and every case was opened."""
    folder, settings = tmp_path / "parts", {"data_dir": tmp_path / "data"}
    answer = accord("demo", "--cases", 2_000, "--parquet", folder, **settings)
    assert answer.code == 0, answer.err
    cases, events = (pl.read_parquet(folder / f"{name}-0001.parquet") for name in PARTS)
    assert set(cases.columns) == set(CASE_TYPES)
    assert {*EVENT_TYPES, "text"} - {"text_id"} <= set(events.columns)
    assert cases["number"].n_unique() == len(cases) == 2_000
    assert len(events.filter(kind="opened")) == 2_000
    assert events.join(cases, on="number", how="anti").is_empty()
    assert not (tmp_path / "data" / "denver" / "record.sqlite").exists()


def dump(settings: Settings, name: str = "denver") -> list[str]:
    """The whole record of a store."""
    address = f"sqlite:///{settings['data_dir']}/{name}/record.sqlite"
    store = Store(address, open_city(str(settings.get("city", "denver"))).city)
    lines = list(Record(store).dump())
    store.engine.dispose()
    return lines


def mart(settings: Settings) -> dict[str, object]:
    """The files of a mart; of its manifest all but the last import that it has seen."""
    folder = Path(str(settings["data_dir"])) / "denver" / "mart"
    held = files(folder)
    manifest = json.loads(held["manifest.json"])
    return {**held, "manifest.json": {**manifest, "record": manifest["record"]["changes"]}}


def test_making_it_twice_changes_nothing(denver: Settings) -> None:
    """Neither record nor mart."""
    before = dump(denver), mart(denver)
    answer = accord("demo", "--cases", CASES, **denver)
    assert answer.code == 0
    assert answer.out.count(" new, 0 as before") == 0
    assert f"0 cases new, {CASES:,} as before" in answer.out
    assert "is replaced" not in answer.err
    assert (dump(denver), mart(denver)) == before


def test_another_size_or_seed_replaces_it_and_says_so(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Two of them together would add up to neither's truth."""
    settings: Settings = {"data_dir": imported(tmp_path_factory, CASES)}
    for words in ((200,), (200, "--seed", 7)):
        answer = accord("demo", "--cases", *words, **settings)
        assert answer.code == 0
        assert f"{words[0]} cases new, 0 as before" in answer.out
        assert "is replaced" in answer.err
        states = figures(settings, "on_time_due")[0]["states"]
        assert sum(states.values()) == words[0]


def test_one_left_half_made_is_replaced_too(tmp_path: Path) -> None:
    """A kill in the middle of an import leaves a run that is not done."""
    settings: Settings = {"data_dir": tmp_path}
    city = open_city("denver").city
    store = Store(f"sqlite:///{tmp_path / 'denver' / 'record.sqlite'}", city)
    with store.writing() as connection:
        counts = dict.fromkeys(("extracted_at", "read", "accepted", "unchanged", "quarantined"), 0)
        named = {"source": SOURCE, "file": EXPORT, "kind": "import"}
        begun = {**named, "sha256": "other", "status": "running"}
        connection.execute(insert(tables.runs).values(**begun, **counts))
    store.engine.dispose()
    answer = accord("demo", "--cases", 200, **settings)
    assert answer.code == 0, answer.err
    assert "is replaced" in answer.err


def test_a_store_of_its_own_choice_is_never_emptied(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Whoever names a database keeps what is in it, and goes on with it in the same size."""
    data = imported(tmp_path_factory, CASES)
    settings: Settings = {
        "data_dir": data,
        "database_url": f"sqlite:///{data / 'denver' / 'record.sqlite'}",
    }
    before = dump(settings)
    answer = accord("demo", "--cases", 300, **settings)
    assert answer.code == 1
    assert "ACCORD_DATABASE_URL" in answer.err
    assert dump(settings) == before
    assert accord("demo", "--cases", CASES, **settings).code == 0
    assert dump(settings) == before


def test_a_real_city_of_the_same_name_is_never_touched(tmp_path: Path) -> None:
    """However often and in whatever size the demonstration is asked for."""
    folder = own_city(tmp_path, "denver")
    file = folder / "city.yaml"
    text = file.read_text("utf-8")
    assert "demonstration: true" in text
    file.write_text(text.replace("demonstration: true", "demonstration: false"), encoding="utf-8")
    key = "0123456789abcdef" * 4
    real: Settings = {"city": folder, "data_dir": tmp_path / "data", "hash_key": key}
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


AUDITED = (
    ("message_relevant", f"announces:{COMPOST}", "solid-waste"),
    ("message_timeline", "every_message", "community-planning"),
    ("no_message_before", None, "solid-waste"),
    ("no_message_before", None, "community-planning"),
)
"""The audit's four counts, as a figure, a part of it and an agency."""


def test_the_audits_counts_come_out_of_the_figures(denver: Settings) -> None:
    """As many as were planted, read from the texts by the rules and by no label."""
    planted = quotas_for(CASES)
    rows = figures(
        denver, "message_relevant", "message_timeline", "no_message_before", "--by", "agency"
    )
    found = {(r["figure"], r["part"], r["agency"]): (r["k"], r["n"]) for r in rows}
    right, timed, *untold = (found[key] for key in AUDITED)
    assert (right[1] - right[0], right[1]) == (planted.compost_elsewhere, planted.compost)
    assert timed == (planted.planning_timelines, planted.planning_messages)
    assert untold == [
        (planted.comments_without[agency], planted.comments[agency])
        for agency in ("solid-waste", "community-planning")
    ]


def test_a_first_answer_is_no_message_of_the_outcome(denver: Settings, truth: Truth) -> None:
    """What was sent to a resident long before the closing says nothing of it."""
    rows = figures(denver, "message_present", "--by", "agency")
    found = {r["agency"]: r["k"] for r in rows if r["part"] == "first_answer" and r["k"]}
    planted = truth["messages"]["first_answer_is_the_last"]
    assert set(found) <= set(planted)
    assert all(0 < k <= planted[agency] for agency, k in found.items())
    assert sum(found.values()) > 0.9 * sum(planted.values())


def test_reviews_that_people_of_the_city_have_held_are_counted(denver: Settings) -> None:
    """Two of three in time with Solid Waste; of their decisions, those that fell due."""
    counted = figures(denver, "review_held", "--by", "agency")
    told = [(row["agency"], row["k"], row["n"]) for row in counted if row["n"]]
    assert sorted(told) == [
        ("parks", 1, 2),
        ("solid-waste", 1, 2),
        ("solid-waste", 2, 3),
        ("transportation", 1, 1),
        ("transportation", 1, 1),
    ]
    none = {row["not_measurable"] for row in counted if row["agency"] == "animal-protection"}
    assert none == {"no_reviews", "no_decisions"}
