"""What was planted in the demonstration city is what the figures say of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.commands.accord import accord
from tests.commands.conftest import Settings
from tests.demonstration import imported

CASES = 6_000
DAY = 86_400


@pytest.fixture(scope="module")
def denver(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The settings of a demonstration city."""
    return {"data_dir": imported(tmp_path_factory, CASES)}


@pytest.fixture(scope="module")
def truth(denver: Settings) -> dict[str, Any]:
    """What the generator says of it, computed without `metrics`."""
    file = Path(str(denver["data_dir"])) / "denver" / "export" / "truth.json"
    said: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return said


def heads(settings: Settings, figure: str, *words: str) -> dict[str, dict[str, Any]]:
    """The headline of each agency."""
    rows = accord("figures", figure, "--by", "agency", "--json", *words, **settings).rows
    return {row["agency"]: row for row in rows if row["part"] is None}


def test_reopenings_are_those_that_were_planted(denver: Settings, truth: dict[str, Any]) -> None:
    """The same k and n of every agency."""
    measured = heads(denver, "reopen_rate")
    assert {a: {"k": r["k"], "n": r["n"]} for a, r in measured.items()} == truth["reopened"]


def test_reroutes_are_those_that_were_planted(denver: Settings, truth: dict[str, Any]) -> None:
    """By reason, every one of them."""
    planted = truth["stories"]["reroutes_and_their_reasons"]["by_reason"]
    rows = accord("figures", "reroute_rate", "--json", **denver).rows
    measured = {row["part"]: row["k"] for row in rows if row["part"] in planted}
    assert measured == planted
    assert rows[0]["k"] == sum(planted.values())


def test_one_district_waits_twice_as_long(denver: Settings, truth: dict[str, Any]) -> None:
    """For a streetlight; with those that are still open it is longer than of the closed alone."""
    story = truth["stories"]["district_waits_twice_as_long"]
    words = ("--where", f"service={story['service']}", "--by", "district", "--json")
    rows = accord("figures", "time_to_close", *words, **denver).rows
    known = [row for row in rows if row["part"] is None and row["median"]]
    waits = {row["district"]: row["median"] / DAY for row in known}
    there = waits.pop(story["district"])
    assert there >= story["median_days_there"]
    assert there > 1.5 * sorted(waits.values())[len(waits) // 2]


def test_pauses_bunch_in_the_last_tenth_where_they_were_planted(
    denver: Settings, truth: dict[str, Any]
) -> None:
    """Most of a damaged sidewalk's paused time begins there, and none of a cart's."""
    story = truth["stories"]["pauses_in_the_last_tenth_of_the_clock"]
    assert story["pauses"][story["service"]]["k"] > 0
    words = ("--by", "service", "--json")
    rows = accord("figures", "paused_share", *words, **denver).rows
    late = {row["service"]: row["k"] for row in rows if row["part"] == "last_tenth"}
    whole = {row["service"]: row["k"] for row in rows if row["part"] is None}
    assert late[story["service"]] / whole[story["service"]] > 0.4
    assert late["cart_repair"] == 0
    assert whole["cart_repair"] > 0


def test_what_nobody_promised_is_said_of_the_agencies_without_an_agreement(
    denver: Settings, truth: dict[str, Any]
) -> None:
    """Three agencies have no figure, and say why; their cases are all there."""
    planted = truth["stories"]["nothing_is_promised_by"]["cases"]
    measured = heads(denver, "on_time_due")
    silent = {a: r for a, r in measured.items() if r["not_measurable"] == "nothing_promised"}
    assert set(silent) == set(planted)
    void_or_not = {a: r["states"]["no_commitment"] + r["states"]["void"] for a, r in silent.items()}
    assert void_or_not == planted


def test_without_its_log_the_city_has_no_reopen_rate(denver: Settings, tmp_path: Path) -> None:
    """The snapshot alone shows no reopening: not measurable, although the log is mapped."""
    export = Path(str(denver["data_dir"])) / "denver" / "export" / "casework.csv"
    alone: Settings = {"data_dir": tmp_path}
    read = accord("import", "casework", export, "--extracted-at", "2026-10-01", **alone)
    assert read.code == 0, read.err + read.out
    assert accord("measure", **alone).code == 0
    row = accord("figures", "reopen_rate", "--json", **alone).rows[0]
    assert (row["k"], row["n"], row["not_measurable"]) == (None, None, "no_reopened")
    assert accord("figures", "reopen_rate", "--json", **denver).rows[0]["not_measurable"] is None
