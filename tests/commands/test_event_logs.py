"""The demonstration city's log from the command line: read, put aside, read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.accord import Answer, accord

HEADER = (
    "Case Number,Activity Time,Activity,Performed By,Visible To,From Division,To Division,Reason,"
    "Step,Value,Outcome,Text"
)
ROWS = """
Case Closed,Division Staff,Customer,,,,,,Completed,Done
Case Reopened,311 Agent,Customer,,,,,,,
Rerouted,Workflow,Staff Only,DOTI - Solid Waste,DPR - Park Operations,Wrong Division,,,,
Clock Paused,Division Staff,Customer,,,Waiting on Customer,,,,
Date Promised,311 Agent,Customer,,,,,08/03/2026,,By Monday
Step Completed,Division Staff,Customer,,,,Visit Date Given,,,
Request Type Changed,311 Agent,Staff Only,,,,,Graffiti - Park,,
Case Viewed,311 Agent,Staff Only,,,,,,,
Case Frozen,Workflow,Staff Only,,,,,,,
""".strip().splitlines()


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log of nine rows, the last of which nobody can read."""
    times = (f"C-1,07/0{n}/2026 09:00:00 AM" for n in range(1, 10))
    lines = [f"{begin},{row}" for begin, row in zip(times, ROWS, strict=True)]
    path = tmp_path / "casework_log.csv"
    path.write_text("\n".join([HEADER, *lines, ""]), "utf-8")
    return path


def run(tmp_path: Path, *words: object) -> Answer:
    """A command on the demonstration city, with a record of its own."""
    return accord(*words, city="denver", data_dir=tmp_path / "data")


def test_a_log_is_imported_by_its_name(tmp_path: Path, log: Path) -> None:
    """Every row is accounted for, and what nobody knows yet is said."""
    first = run(tmp_path, "import", "casework-log", log, "--json")
    assert first.code == 1
    told = {"read": 9, "accepted": 7, "unchanged": 1, "quarantined": 1, "unknown_cases": 7}
    assert {name: first.row[name] for name in told} == told
    assert first.row["unmapped"] == []
    again = run(tmp_path, "import", "casework-log", log).out
    assert "read 9 = accepted 0 + unchanged 8 + quarantined 1" in again
    assert "7 rows tell something of cases that the record does not know yet" in again


def test_what_a_log_tells_after_the_time_given_for_it_is_said(tmp_path: Path, log: Path) -> None:
    """Of the seven events, those more than a day later."""
    words = ("import", "casework-log", log, "--extracted-at", "2026-07-02T09:00")
    assert run(tmp_path, *words, "--json").row["dated_after"] == 4


def test_what_was_put_aside_is_listed_and_read_again(tmp_path: Path, log: Path) -> None:
    """By the log's own name."""
    run(tmp_path, "import", "casework-log", log)
    (row,) = run(tmp_path, "quarantine", "list", "casework-log", "--json").rows
    assert (row["source"], row["line"]) == ("casework-log", 10)
    retried = run(tmp_path, "quarantine", "retry", "casework-log", "--json")
    assert (retried.code, retried.row["quarantined"]) == (1, 1)


def test_a_source_that_is_not_there_is_told_with_those_that_are(tmp_path: Path, log: Path) -> None:
    """Logs among them."""
    answer = run(tmp_path, "import", "casework-lag", log)
    assert answer.code == 2
    assert "its sources: casework, casework-log" in answer.err
