"""Boston, July to December 2011, from its published file to every figure: the city's own truth."""

from __future__ import annotations

import csv
import json
import os
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.commands.accord import ROOT, Answer, accord, own_city
from tests.demonstration import imported
from tests.mart.held import files

FILE = ROOT.parent / "shared" / "data" / "boston_2011_h2.csv"
AS_OF = "2019-11-01"
DEPARTMENTS = {"pwdx": "PWDx", "bha": "BHA_", "bps": "BPS_", "no-q": "No Q"}
"""What the file calls the agencies whose ids are not simply theirs in small letters."""

Settings = dict[str, object]
Row = dict[str, str]


@pytest.fixture(scope="module")
def published() -> list[Row]:
    """The city's file, read without any code of ours."""
    if not FILE.is_file():
        missing = f"{FILE.name} is not in ../shared/data; Boston was not measured"
        if "CI" in os.environ:
            pytest.fail(missing)
        pytest.skip(missing)
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def boston(published: list[Row], tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The settings of its store, imported and measured through the command."""
    del published  # the file is there
    folder = tmp_path_factory.mktemp("boston")
    settings: Settings = {"city": own_city(folder), "data_dir": folder / "data"}
    read = accord("import", "boston", FILE, "--json", **settings)
    assert read.code == 0, read.err
    sums = [read.row[k] for k in ("read", "accepted", "unchanged", "quarantined")]
    assert sums == [58_251, 58_251, 0, 0]
    assert accord("measure", "--as-of", AS_OF, **settings).code == 0
    return settings


@pytest.fixture(scope="module")
def judged(boston: Settings) -> dict[str, dict[str, Any]]:
    """Every case as `accord cases --json` gives it, by number."""
    return {row["number"]: row for row in accord("cases", "--json", **boston).rows}


def figures(settings: Settings, *words: str) -> list[dict[str, Any]]:
    """Lines of `accord figures --json`."""
    answer: Answer = accord("figures", *words, "--json", **settings)
    assert answer.code == 0, answer.err
    return answer.rows


def test_every_case_is_in_one_of_the_seven_states(boston: Settings) -> None:
    """Cases without a target are nowhere on time."""
    due, closed, gap = figures(boston, "on_time_due", "on_time_closed", "flattery")
    assert due["states"] == {
        "met": 35_591,
        "late": 8_230,
        "overdue": 3_449,
        "running": 0,
        "void": 0,
        "no_commitment": 10_981,
        "unmeasurable": 0,
    }
    assert (due["k"], due["n"]) == (35_573, 47_252)
    assert round(closed["value"], 3) == 0.812
    assert gap["value"] == pytest.approx(closed["value"] - due["value"])
    assert closed["k"] + 8_230 == closed["n"] == 43_821


@pytest.mark.parametrize(
    ("agency", "met", "late", "overdue"), [("pwdx", 23_875, 3_305, 22), ("info", 542, 124, 1_735)]
)
def test_an_agencys_states_are_those_of_the_file(
    boston: Settings, agency: str, met: int, late: int, overdue: int
) -> None:
    """One that closes nearly everything, and one that leaves most open."""
    states = figures(boston, "on_time_due", "--where", f"agency={agency}")[0]["states"]
    assert (states["met"], states["late"], states["overdue"]) == (met, late, overdue)


def test_the_citys_own_labels_are_reproduced_row_by_row(
    published: list[Row], judged: dict[str, dict[str, Any]]
) -> None:
    """In every labelled row that has a target; none without a target counts as on time."""
    assert len(judged) == len(published) == 58_251
    compared: Counter[tuple[str, str]] = Counter()
    for row in published:
        label = row["ontime"] if row["target_dt"] else "NO TARGET"
        compared[label, judged[row["case_enquiry_id"]]["state"]] += 1
    assert compared == {
        ("ONTIME", "met"): 35_591,
        ("OVERDUE", "late"): 8_073,
        ("OVERDUE", "overdue"): 3_448,
        ("", "late"): 157,
        ("", "overdue"): 1,
        ("NO TARGET", "no_commitment"): 10_981,
    }


def test_instants_are_the_files_local_times(
    published: list[Row], judged: dict[str, dict[str, Any]]
) -> None:
    """Except where daylight saving skipped or repeated them: four, as the import says."""
    other = 0
    for row in published:
        case = judged[row["case_enquiry_id"]]
        for ours, theirs in (("start", "open_dt"), ("due", "target_dt"), ("stop", "closed_dt")):
            local = datetime.fromisoformat(case[ours]).replace(tzinfo=None) if case[ours] else None
            other += str(local or "") != row[theirs]
    assert other <= 4


@pytest.mark.parametrize("by", ["agency", "month", "service", "district", "channel"])
def test_figures_by_anything_add_up_to_the_whole(boston: Settings, by: str) -> None:
    """Cases, k and n; and so do those of one agency by service."""
    rows = figures(boston, "on_time_due", "--by", by)
    assert sum(sum(row["states"].values()) for row in rows) == 58_251
    assert (sum(row["k"] for row in rows), sum(row["n"] for row in rows)) == (35_573, 47_252)


def test_due_and_closed_rates_by_agency_are_those_of_a_plain_count(
    published: list[Row], boston: Settings
) -> None:
    """Counted from the file's texts: its local times sort as they are."""
    due: Counter[tuple[str, bool]] = Counter()
    closed: Counter[tuple[str, bool]] = Counter()
    for row in published:
        agency, end, target = row["department"], row["closed_dt"], row["target_dt"]
        if target and target <= AS_OF:
            due[agency, bool(end) and end <= target] += 1
        if target and end:
            closed[agency, end <= target] += 1
    for figure, counted in (("on_time_due", due), ("on_time_closed", closed)):
        for line in figures(boston, figure, "--by", "agency"):
            name = DEPARTMENTS.get(line["agency"], str(line["agency"]).upper())
            met, late = counted[name, True], counted[name, False]
            assert (line["k"], line["n"]) == (met, met + late), name


def test_one_case_is_explained_down_to_the_line_of_the_promise(boston: Settings) -> None:
    """Closed after three and a half hours, of fourteen days."""
    row = accord("explain", "101000295613", "--json", **boston).row
    (commitment,) = row["commitments"]
    assert (commitment["state"], commitment["version"]) == ("met", "1.0.0")
    assert commitment["due"] == "2011-07-15T01:32:32-04:00"
    assert [s["counted_seconds"] for s in commitment["segments"]] == [3 * 3_600 + 34 * 60 + 25]
    file, line = commitment["line"].rsplit(":", 1)
    assert "resolution" in Path(ROOT, file).read_text("utf-8").splitlines()[int(line) - 1]


def _files(mart: Path) -> dict[str, Any]:
    """Every file of a mart by its place in it; of the manifest all but the number of the run."""
    held: dict[str, Any] = {**files(mart)}
    manifest = json.loads(held.pop("manifest.json"))
    return held | {key: value for key, value in manifest.items() if key != "record"}


def test_importing_it_again_changes_nothing(boston: Settings) -> None:
    """Every row is as before, and measuring gives the same bytes."""
    mart = Path(str(boston["data_dir"])) / "boston" / "mart"
    before = _files(mart)
    read = accord("import", "boston", FILE, "--json", **boston).row
    assert (read["accepted"], read["unchanged"]) == (0, 58_251)
    assert accord("measure", "--as-of", AS_OF, **boston).code == 0
    assert _files(mart) == before


def test_it_is_refused_by_the_demonstration_citys_store(
    boston: Settings, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """And the other way round."""
    store = f"sqlite:///{imported(tmp_path_factory, 4_000) / 'denver' / 'record.sqlite'}"
    answer = accord("import", "boston", FILE, **boston, database_url=store)
    assert answer.code == 1
    assert "holds the cases of denver, not of boston" in answer.err
    theirs = f"sqlite:///{boston['data_dir']}/boston/record.sqlite"
    answer = accord("demo", "--cases", "100", data_dir=tmp_path, database_url=theirs)
    assert answer.code == 1
    assert "holds the cases of boston, not of denver" in answer.err


def _as_known_on(published: list[Row], moment: str) -> list[Row]:
    """Each eighth case, as the file would have been then: nothing later is in it."""
    known = [row for row in published[::8] if row["open_dt"] <= moment]
    still_open = {"closed_dt": "", "case_status": "Open", "closure_reason": ""}
    return [row | (still_open if row["closed_dt"] > moment else {}) for row in known]


def _store(folder: Path, rows: list[Row], city: object, extracted_at: str) -> Settings:
    folder.mkdir()
    with (folder / "rows.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    settings: Settings = {"city": city, "data_dir": folder / "data"}
    words = ("import", "boston", folder / "rows.csv", "--extracted-at", extracted_at)
    assert accord(*words, **settings).code == 0
    assert accord("measure", **settings).code == 0
    return settings


def test_an_earlier_instant_is_what_a_measuring_of_the_events_up_to_it_says(
    published: list[Row], boston: Settings, tmp_path: Path
) -> None:
    """The mart of today folds again; a store that was told nothing later agrees, case by case."""
    moment = "2011-10-15 12:00:00"
    whole = _store(tmp_path / "whole", published[::8], boston["city"], "2019-10-31T23:59:59")
    then = _store(tmp_path / "then", _as_known_on(published, moment), boston["city"], moment)
    asked = ("on_time_due", "on_time_closed", "flattery", "--by", "agency")
    folded = figures(whole, *asked, "--as-of", moment)
    measured = figures(then, *asked)
    assert [r | {"data_until": None} for r in folded] == [
        r | {"data_until": None} for r in measured
    ]
    assert accord("cases", "--json", "--as-of", moment, **whole).out == (
        accord("cases", "--json", **then).out
    )
    number = measured_number(then)
    assert accord("explain", number, "--json", "--as-of", moment, **whole).out == (
        accord("explain", number, "--json", **then).out
    )


def measured_number(settings: Settings) -> str:
    """A case that is overdue."""
    return str(accord("cases", "--state", "overdue", "--json", **settings).rows[0]["number"])


def test_a_later_instant_says_until_when_the_data_goes(boston: Settings) -> None:
    """Each row and standard error."""
    answer = accord("figures", "on_time_due", "--as-of", "2020-01-01", "--json", **boston)
    assert answer.row["data_until"] == "2019-10-31T15:25:56-04:00"
    assert "The data ends on 2019-10-31T15:25:56-04:00" in answer.err
