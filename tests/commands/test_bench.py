"""`accord bench`: the engine timed here, beside plain scripts that come to the same or nearly."""

from __future__ import annotations

import re
from pathlib import Path

import polars as pl
import pytest

from agreements.calendars import WorkingCalendar
from dashboard.commands.plain import EVERYTHING
from dashboard.commands.plain.given import TooFineError, given_of_everything
from dashboard.mart.files import scan_frames
from dashboard.mart.reading import Mart, open_mart
from metrics.instants import INSTANT, instant, second
from metrics.promises import CLAUSES, Promises
from metrics.tables import TABLES
from seed.wall_clock import AS_OF
from tests.commands.accord import Answer, process

CASES = 2_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the benchmark of a small city left its files."""
    return tmp_path_factory.mktemp("bench")


@pytest.fixture(scope="module")
def answer(folder: Path) -> Answer:
    """What it printed."""
    pytest.importorskip("duckdb")
    told = process("bench", "--cases", CASES, "--keep", folder)
    assert told.code == 0, told.err
    return told


def test_the_engine_and_the_plain_script_of_resolutions_agree_but_for_what_it_leaves_out(
    answer: Answer, folder: Path
) -> None:
    """Pauses, changed priorities and open first reports are a few cases in a hundred."""
    assert re.search(r"mart and cube +\d+\.\d +\d+\.\d +\d+ +\d", answer.out)
    agreed = re.search(r"(\d+\.\d)% of the cases stand in the same month and state", answer.out)
    assert agreed
    assert float(agreed[1]) > 95
    assert "ms at most" in answer.out
    assert (folder / "mart" / "manifest.json").is_file()


def test_the_plain_script_of_everything_counts_what_the_engine_counts(answer: Answer) -> None:
    """Every commitment and the obligations to tell news, month by month, and all of the cube."""
    assert re.search(r"every commitment, the cube +\d+\.\d +\d+\.\d +\d+ +\d", answer.out)
    (line,) = re.findall(r"in the same month and state in both: (.*)", answer.out)
    shares = dict(re.findall(r"([a-z ]+?) (\d+\.\d\d)%", line))
    assert shares == {
        " first response": "100.00", "first action": "100.00", " resolution": "100.00",
        " updates": "100.00",
    }  # fmt: skip
    cells = re.search(r"([\d,]+) of ([\d,]+) cells of the cube are equal", answer.out)
    assert cells
    assert cells[1] == cells[2] != "0"


@pytest.mark.parametrize(
    ("table", "key", "columns"),
    [
        (
            "instants",
            ["number", "commitment"],
            [
                "agency", "version", "missing", "start", "due_unpaused", "due", "due_at_cap",
                "paused_seconds", "first_stop", "last_stop", "stop", "closed", "due_continuous",
                "due_resume", "due_restart", "reopened", "void_reason", "priority_changed",
            ],
        ),
        (
            "lives",
            ["number"],
            [
                "agency", "first_agency", "first_closed", "closed", "closings", "reopenings",
                "void_reason", "parent", "live_parent", "next_contact", "next_place_contact",
                "comments_after", "reroutes", "reroute_reason", "rerouted", "lost_seconds",
            ],
        ),
        ("updates", ["number", "clause", "due"], ["start", "told", "void_reason"]),
    ],
)  # fmt: skip
def test_each_row_of_the_plain_script_tells_what_the_engines_tells(
    answer: Answer, folder: Path, table: str, key: list[str], columns: list[str]
) -> None:
    """Not the counts alone: every due, stop, pause, reopening, contact and reroute of each case."""
    assert answer.code == 0
    mart = open_mart(folder / "mart")
    assert mart
    mine = _told(mart, table).select(*key, *columns)
    plain = pl.read_parquet(folder / "plain" / f"{table}.parquet").select(*key, *columns)
    assert len(mine) > CASES / 2
    both = mine.join(plain, on=key, how="full", coalesce=True, suffix="_plain")
    assert len(both) == len(mine) == len(plain)
    unlike = {
        name: both.select(pl.col(name).ne_missing(pl.col(f"{name}_plain")).sum()).item()
        for name in columns
    }
    assert unlike == dict.fromkeys(columns, 0)


def _told(mart: Mart, table: str) -> pl.DataFrame:
    """A table of the mart as far as it has come, its instants in seconds as in the scripts."""
    types = TABLES[table]
    files = [part.files[table] for part in mart.manifest.partitions]
    rows = scan_frames(mart.folder, files, types)
    if table == "updates":
        rows = rows.filter(pl.col("due") <= instant(AS_OF))
    instants = [name for name, dtype in types.items() if dtype == INSTANT]
    return rows.with_columns(second(name).dt.epoch("s") for name in instants).collect()


def test_the_plain_script_leaves_a_file_of_each_result(answer: Answer, folder: Path) -> None:
    """A row a case and commitment, and all counts, as the engine does."""
    assert answer.code == 0
    assert {file.stem for file in (folder / "plain").iterdir()} == set(EVERYTHING)


def test_a_calendar_that_turns_twice_within_an_hour_is_too_fine_for_the_plain_script() -> None:
    """Its tables of hours would tell wrong dues, so it refuses."""
    morning = ((8 * 3600, 8 * 3600 + 600), (8 * 3600 + 1200, 8 * 3600 + 1800))
    calendar = WorkingCalendar(id="desk", zone="America/Denver", weekly=(morning,) * 7)
    promises = Promises(
        clauses=pl.DataFrame(schema=CLAUSES),
        calendars={"desk": calendar},
        void_outcomes={},
        zone=calendar.zone,
    )
    with pytest.raises(TooFineError, match="desk"):
        given_of_everything(promises, AS_OF.date(), AS_OF.date())


def test_a_bench_of_no_cases_is_wrong_use(tmp_path: Path) -> None:
    """There is nothing to time."""
    assert process("bench", "--cases", 0, "--keep", tmp_path).code == 2
