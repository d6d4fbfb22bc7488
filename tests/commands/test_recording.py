"""`accord import`, `accord measure` and `accord quarantine`: sums, refusals, other cities."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from agreements.folder import ROOT as CITIES
from tests.commands.accord import AS_OF, HEADER, accord, measured, write_town
from tests.commands.conftest import Settings

BAD_DATE = "4001,yesterday,,,Open,,Graffiti Removal,PWDx,Self Service,3"


@pytest.fixture
def empty(tmp_path: Path) -> Settings:
    """Boston, with nothing imported."""
    return {"city": "boston", "data_dir": tmp_path / "data"}


def test_each_row_read_is_accepted_unchanged_or_quarantined(
    empty: Settings, tmp_path: Path
) -> None:
    """Exit 1 says that somebody should look; the second time nothing is new."""
    file = write_town(tmp_path / "town.csv")
    file.write_text(file.read_text("utf-8") + BAD_DATE + "\n", encoding="utf-8")
    sums = []
    for _ in range(2):
        answer = accord("import", "boston", file, "--json", **empty)
        assert answer.code == 1
        row = answer.row
        sums.append([row[k] for k in ("read", "accepted", "unchanged", "quarantined")])
    assert sums == [[9, 8, 0, 1], [9, 0, 8, 1]]
    (held,) = accord("quarantine", "list", "--json", **empty).rows
    assert (held["file"], held["line"]) == ("town.csv", 10)
    assert "yesterday" not in accord("quarantine", "list", "--json", **empty).out.replace(
        " ".join(held["reasons"]), ""
    )


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["import", "boston", "absent.csv"], 2, "There is no file absent.csv"),
        (["import", "boston", "."], 2, "is a folder"),
        (["import", "casework", "pyproject.toml"], 2, "its sources: boston"),
        (["import", "boston"], 2, "Missing argument"),
        (["import", "boston", "pyproject.toml", "--extracted-at", "x"], 2, "--extracted-at is 'x'"),
        (["import", "boston", "pyproject.toml"], 1, "pyproject.toml"),
        (["import", "boston", "/dev/null"], 1, "empty"),
        (["measure"], 1, "run `accord import` first"),
        (["measure", "--as-of", "x"], 2, "--as-of is 'x'"),
        (["measure", "--engine", "spark"], 2, "known are local, dask"),
        (["measure", "--engine", "dask"], 2, "need each other"),
        (["measure", "--scheduler", "tcp://127.0.0.1:1"], 2, "need each other"),
        (["figures", "on_time_due"], 1, "Nothing has been measured for Boston yet"),
        (["cases"], 1, "Nothing has been measured for Boston yet"),
        (["explain", "1"], 1, "Nothing has been measured for Boston yet"),
        (["quarantine", "burn"], 2, "burn"),
    ],
)
def test_what_cannot_be_done_is_said_with_the_next_step(
    empty: Settings, words: list[str], code: int, said: str
) -> None:
    """On standard error alone."""
    answer = accord(*words, **empty)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert not {"Traceback", "fault of Accord"} & {w for w in answer.err.split("\n") if w}


def test_one_absent_file_keeps_the_others_from_being_read(empty: Settings, tmp_path: Path) -> None:
    """A misspelt third name leaves nothing half done."""
    file = write_town(tmp_path / "town.csv")
    assert accord("import", "boston", file, tmp_path / "absent.csv", **empty).code == 2
    assert accord("measure", **empty).code == 1


def test_one_city_is_refused_by_the_store_of_another(town: Settings, tmp_path: Path) -> None:
    """And the store stays as it was."""
    store = f"sqlite:///{town['data_dir']}/boston/record.sqlite"
    answer = accord(
        "import", "casework", write_town(tmp_path / "x.csv"), city="denver", database_url=store
    )
    assert answer.code == 1
    assert "holds the cases of boston, not of denver" in answer.err
    assert accord("cases", "--json", **town).code == 0


def test_one_citys_mart_is_not_read_as_anothers_and_not_written_over(
    own_town: Settings, tmp_path: Path
) -> None:
    """Whatever ACCORD_MART_DIR says."""
    mart = Path(str(own_town["data_dir"])) / "boston" / "mart"
    manifest = mart / "manifest.json"
    before = manifest.read_bytes()
    other: Settings = {"city": "denver", "data_dir": tmp_path / "other", "mart_dir": mart}
    asked = accord("figures", "on_time_due", **other)
    assert asked.code == 1
    assert "is that of boston, not of denver" in asked.err
    made = accord("demo", "--cases", "100", **other)
    assert made.code == 1
    assert "boston, not of denver" in made.err
    assert manifest.read_bytes() == before
    # One that an older version of the program laid out is somebody's all the same.
    older = json.dumps(json.loads(before) | {"version": 1, "layout": "0123456789abcdef"}).encode()
    manifest.write_bytes(older)
    assert "boston, not of denver" in accord("demo", "--cases", "100", **other).err
    assert manifest.read_bytes() == older


def test_measuring_says_until_when_the_data_goes(own_town: Settings) -> None:
    """Past it the warning stands on standard error, as with the figures."""
    answer = accord("measure", "--as-of", "2012-02-01", **own_town)
    assert answer.code == 0
    assert "as of 2012-02-01T00:00:00-05:00; data until 2011-12-31T23:59:00-05:00" in answer.out
    assert "The data ends before that instant" in answer.err
    row = accord("figures", "on_time_due", "--json", **own_town).row
    assert (row["as_of"], row["data_until"]) == ("2012-02-01T00:00:00-05:00", AS_OF)


def test_measuring_half_a_file_says_so(own_town: Settings) -> None:
    """A killed import leaves what it had entered; its figures would look like any others."""
    record = Path(str(own_town["data_dir"])) / "boston" / "record.sqlite"
    with closing(sqlite3.connect(record)) as connection, connection:
        connection.execute(
            "INSERT INTO runs (source, kind, file, status, read, accepted, unchanged, quarantined) "
            "VALUES ('boston', 'import', 'more.csv', 'running', 2, 2, 0, 0)"
        )
    answer = accord("measure", **own_town)
    assert answer.code == 0
    assert "run `accord import boston` again, which enters nothing twice" in answer.err
    doctor = accord("doctor", **own_town)
    assert "the last import of boston stopped before its end" in doctor.out


def test_measuring_everything_gives_what_measuring_changes_gives(own_town: Settings) -> None:
    """Not a byte differs; `--full` is for whoever does not trust it."""
    mart = Path(str(own_town["data_dir"])) / "boston" / "mart"
    before = (mart / "manifest.json").read_bytes()
    for words in (["measure"], ["measure", "--full"]):
        answer = accord(*words, **own_town)
        assert answer.code == 0, answer.err
        assert "Measured 8 cases of" in answer.out
        assert (mart / "manifest.json").read_bytes() == before


def test_a_city_may_lie_outside_the_project(tmp_path: Path) -> None:
    """Its store lies under the name of its folder."""
    folder = tmp_path / "elsewhere"
    shutil.copytree(CITIES / "boston", folder)
    settings: Settings = {"city": folder, "data_dir": tmp_path / "data"}
    file = write_town(tmp_path / "town.csv")
    for words in (["import", "boston", file], ["measure"]):
        answer = accord(*words, **settings)
        assert answer.code == 0, answer.err
    assert accord("figures", "on_time_due", "--json", **settings).row["n"] == 5
    assert (tmp_path / "data" / "elsewhere" / "mart" / "manifest.json").is_file()


def test_changed_agreements_ask_for_a_new_measuring(tmp_path: Path) -> None:
    """Figures by the old ones would be quietly wrong."""
    settings = measured(tmp_path)
    folder = Path(str(settings["city"]))
    assert accord("figures", "on_time_due", **settings).code == 0
    file = folder / "pwdx" / "1.0.0.yaml"
    file.write_text(file.read_text("utf-8") + "# a remark\n", encoding="utf-8")
    (folder / "agreements.lock").unlink(missing_ok=True)
    answer = accord("figures", "on_time_due", **settings)
    assert answer.code == 1
    assert "The agreements have changed" in answer.err
    assert accord("measure", **settings).code == 0
    assert accord("figures", "on_time_due", **settings).code == 0


def test_nobody_is_judged_by_a_promise_that_was_changed_after_it_was_pinned(
    tmp_path: Path,
) -> None:
    """Measuring says what changed, and the mart stays; put back, it measures again."""
    settings = measured(tmp_path)
    folder = Path(str(settings["city"]))
    manifest = tmp_path / "data" / folder.name / "mart" / "manifest.json"
    before = manifest.read_bytes()
    file = folder / "pwdx" / "1.0.0.yaml"
    pinned = file.read_text("utf-8")
    file.write_text(pinned.replace("business_days: 20", "business_days: 40"), encoding="utf-8")
    answer = accord("measure", **settings)
    assert (answer.code, answer.out) == (1, "")
    assert "boston/pwdx@1.0.0: its text changed after it was pinned" in answer.err
    assert "write a new version" in answer.err
    assert manifest.read_bytes() == before
    file.write_text(pinned, encoding="utf-8")
    assert accord("measure", **settings).code == 0


def test_an_amendment_in_mid_term_judges_from_its_first_day_on(tmp_path: Path) -> None:
    """The signed version is not touched, and what was opened before stays as it was judged."""
    settings = measured(tmp_path)
    folder = Path(str(settings["city"]))
    before = {row["number"]: row for row in accord("cases", "--json", **settings).rows}
    text = (folder / "pwdx" / "1.0.0.yaml").read_text("utf-8")
    window = 'effective: {from: 2008-07-01, to: "2015-02-16T12:30"}'
    assert window in text
    amended = text.replace("version: 1.0.0", "version: 1.1.0").replace(
        window,
        "effective: {from: 2011-10-01, to: 2013-01-01}\n"
        "  supersedes: {version: 1.0.0, sha256: pending-canonical-hash}",
    )
    (folder / "pwdx" / "1.1.0.yaml").write_text(amended, encoding="utf-8")
    assert accord("measure", **settings).code == 0
    after = {row["number"]: row for row in accord("cases", "--json", **settings).rows}
    assert {number: row["state"] for number, row in after.items()} == {
        number: row["state"] for number, row in before.items()
    }
    rows = accord("figures", "on_time_due", "--by", "agency,version", "--json", **settings).rows
    counted = {row["version"]: row["n"] for row in rows if row["agency"] == "pwdx"}
    assert counted == {"1.0.0": 2, "1.1.0": 1}


def test_a_folder_with_findings_is_not_used(tmp_path: Path) -> None:
    """Each finding is said with its line, and what to do."""
    folder = tmp_path / "boston"
    shutil.copytree(CITIES / "boston", folder)
    file = folder / "city.yaml"
    file.write_text(file.read_text("utf-8") + "colour: red\n", encoding="utf-8")
    settings: Settings = {"city": folder, "data_dir": tmp_path / "data"}
    for words in (["figures", "on_time_due"], ["measure"], ["explain", "1"]):
        answer = accord(*words, **settings)
        assert (answer.code, answer.out) == (1, "")
        assert "city.yaml:" in answer.err
        assert "'colour'" in answer.err
    assert accord("check", **settings).code == 1


def test_rows_put_aside_are_listed_without_their_text(empty: Settings, tmp_path: Path) -> None:
    """They may hold what a resident wrote."""
    file = tmp_path / "bad.csv"
    row = "4002,2011-13-01 00:00:00,,,Open,call me at home,Graffiti Removal,PWDx,Self Service,3"
    file.write_text(f"{HEADER}\n{row}\n", encoding="utf-8")
    accord("import", "boston", file, "--extracted-at", AS_OF, **empty)
    for words in (["--json"], []):
        said = accord("quarantine", "list", *words, **empty).out
        assert "bad.csv" in said
        assert "at home" not in said


def test_json_is_json_whatever_the_words(own_town: Settings) -> None:
    """Each line of each command parses by itself."""
    for words in (["cases"], ["settings"], ["figures", "flattery"], ["quarantine", "list"]):
        for line in accord(*words, "--json", **own_town).out.splitlines():
            assert isinstance(json.loads(line), dict)
