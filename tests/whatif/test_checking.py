"""`accord check --with-data`: the promises of the demonstration city held against its cases."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest

from agreements.files import read_files
from agreements.finding import Finding
from agreements.folder import ROOT as CITIES
from dashboard.checking import findings_in
from dashboard.city.answers import City
from dashboard.errors import UsageError
from dashboard.past.checked import past_of
from dashboard.settings import Settings
from tests.commands.accord import accord

TODAY = date(2026, 10, 1)
DENVER = CITIES / "denver"
WITH_CASES = ("SLA202", "SLA203", "SLA404", "SLA408", "SLA411", "SLA412", "SLA502", "SLA508")


def _with_data(city: City, paths: Iterable[Path]) -> list[Finding]:
    asked = list(paths)
    found = findings_in(asked, TODAY, past_of(city, asked))
    return [f for f in found if f.code in WITH_CASES]


def test_the_target_that_was_planted_too_loose_is_found_at_its_line(city: City) -> None:
    """Large item pickup: half of what is promised is needed; what has ended is left out."""
    found = [f for f in _with_data(city, [DENVER / "solid-waste"]) if f.code == "SLA411"]
    (loose,) = (f for f in found if f.path == "spec.services.large_item_pickup.resolution.target")
    assert loose.severity == "warning"
    assert Path(loose.file).name == "2.1.0.yaml"
    assert loose.message.startswith(
        "resolution is promised within 25 business days, and nine in ten of "
    )
    line = Path(loose.file).read_text("utf-8").splitlines()[loose.line - 1]
    assert "business_days: 25" in line
    assert {Path(f.file).parent.name for f in found} == {"solid-waste"}


def test_agencies_without_a_promise_are_told_with_what_people_ask_of_them(city: City) -> None:
    """One never had an agreement, one's has ended, one has only ever been asked for."""
    told = {f.path: f for f in _with_data(city, [DENVER]) if f.code == "SLA202"}
    assert set(told) == {
        "spec.agencies.animal-protection",
        "spec.agencies.environment",
        "spec.agencies.human-services",
    }
    since = city.mart().manifest.as_of - timedelta(days=365)
    opened = city.record.cases(since).filter(agency="human-services")
    most, n = opened["service"].value_counts(sort=True).row(0)
    assert f": {most} ({n:,}), " in told["spec.agencies.human-services"].message


def test_every_stop_of_the_demonstration_city_can_be_seen(city: City) -> None:
    """Its case system and the log of it show all that its agreements promise."""
    past = past_of(city, [DENVER])[DENVER.resolve()]
    assert past.whole
    assert past.sources["solid-waste"] == {"casework"}
    assert {"closed", "accepted", "milestone:cart_usable", "milestone:site_inspected"} <= (
        past.stops["casework"]
    )
    assert not [f for f in _with_data(city, [DENVER]) if f.code in ("SLA404", "SLA408", "SLA502")]


@pytest.mark.parametrize("rule", ["resume", "restart"])
def test_what_another_rule_for_reopenings_is_worth_is_told_in_shares(
    data: Path, tmp_path: Path, rule: str
) -> None:
    """By a rule that forgives wrong closings no fewer promises are kept than by continuous."""
    home = Path(shutil.copytree(DENVER, tmp_path / "denver"))
    file = home / "solid-waste" / "2.1.0.yaml"
    text = file.read_text("utf-8")
    assert text.count("reopen: {rule: continuous") == 1
    file.write_text(text.replace("reopen: {rule: continuous", f"reopen: {{rule: {rule}"), "utf-8")
    trial = City(Settings(city=str(DENVER), data_dir=data))
    files, _ = read_files(home)
    assert files
    (version,) = (a for a in files.agreements if a.document.name.endswith("waste/2.1.0.yaml"))
    worth = past_of(trial, [DENVER])[DENVER.resolve()].reopened(version)
    assert worth
    assert worth.due > 100
    assert worth.continuous < worth.own <= worth.due


def test_another_citys_promises_are_not_held_against_these_cases(city: City) -> None:
    """A whole folder of cities is asked of the one that is measured."""
    with pytest.raises(UsageError, match="set ACCORD_CITY"):
        past_of(city, [CITIES / "boston"])
    whole = _with_data(city, [CITIES])
    assert whole == _with_data(city, [DENVER]) != []


def test_the_command_says_it_beside_the_other_findings(data: Path) -> None:
    """Among them, in the order of files and lines, and nothing is left unsaid."""
    told = accord("check", "--with-data", "--as-of", f"{TODAY}", data_dir=data)
    assert (told.code, "warning SLA411 resolution is promised within 25" in told.out) == (1, True)
    assert told.err == ""
    lines = told.out.splitlines()
    places = [tuple(line.split(" ")[0].rsplit(":", 2)) for line in lines]
    assert [p[0] for p in places] == sorted(p[0] for p in places)
    assert "SLA312" in told.out
    assert "SLA202" in told.out


def test_what_the_files_say_is_told_where_the_cases_cannot_be_looked_at(tmp_path: Path) -> None:
    """Nothing is measured here: that is said beside the findings, and is no success."""
    alone = accord("check", "--as-of", f"{TODAY}", data_dir=tmp_path)
    told = accord("check", "--with-data", "--as-of", f"{TODAY}", data_dir=tmp_path)
    assert "SLA312" in told.out
    assert told.out == alone.out
    assert told.err.startswith("Nothing was held against the cases: Nothing has been measured")
    assert told.code == 1
