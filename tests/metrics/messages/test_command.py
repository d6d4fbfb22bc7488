"""`accord judge`: a file of rows in, a line of verdicts a row out."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from metrics.messages import MEASURES

ROWS = """id,service_type,agency,status_word,message,language
A1,Missed trash collection,Solid Waste,Resolved,"We delivered your compost cart to 1 Elm on March 3. Set it out on your next collection day.",en
A2,Pothole,Transportation,,Pothole filled 3/4,en
A3,Pothole,Transportation,,duplicate of SR 12-3456,en
"""  # noqa: E501 - a row is a line

HEAD = "service_type,agency,status_word,message\n"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """One call of the command line."""
    command = [sys.executable, "-m", "dashboard", "judge", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Three messages."""
    path = tmp_path / "rows.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def lines(*arguments: str) -> list[dict[str, Any]]:
    """What `--json` prints."""
    done = run(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_each_row_gets_a_line_with_every_measure(file: Path) -> None:
    """Id, and for every measure its verdict, rule and evidence."""
    found = lines(str(file))
    assert [line["id"] for line in found] == ["A1", "A2", "A3"]
    measures = found[1]["measures"]
    assert list(measures) == [*MEASURES, "fix_evidence", "closed_without_action"]
    assert measures["message_specific"] == {
        "verdict": "pass", "rule": "specific.action", "evidence": "filled",
    }  # fmt: skip
    assert measures["message_next_step"]["evidence"] == [
        "next_step.invitation", "next_step.invitation_es", "next_step.told", "next_step.told_es",
        "next_step.asked", "next_step.channel", "next_step.turned_over",
    ]  # fmt: skip
    assert found[2]["measures"]["closed_without_action"] == {
        "verdict": "yes", "reason": "D", "rule": "no_action.D", "evidence": "duplicate",
    }  # fmt: skip


FIXES = """message,verdict,loose,rule,evidence
Pothole FILLED 3/4.,pass,pass,fix.put_right,FILLED
Se reparó el bache.,pass,pass,fix.put_right,reparó
The issue has been resolved.,fail,pass,fix.claimed,issue has been resolved
We inspected and no condition was observed. Case completed.,fail,fail,fix.nothing_found,no condition
Duplicate of SR 12-3456,fail,fail,no_action.D,Duplicate
A summons was issued.,fail,fail,fix.none,
,not_applicable,not_applicable,present.blank,
"""
"""What is stated passes, a claim passes loosely alone, and each says by which words."""


def test_whether_it_was_fixed_is_told_strictly_and_loosely(tmp_path: Path) -> None:
    """As the figure counts it, with the words quoted; where there are none, what is absent."""
    wanted = list(csv.DictReader(FIXES.splitlines()))
    path = tmp_path / "rows.csv"
    path.write_text(HEAD + "".join(f"a,b,,{row['message']}\n" for row in wanted), "utf-8")
    for row, line in zip(wanted, lines(str(path)), strict=True):
        found = line["measures"]["fix_evidence"]
        absent = {"fix.none": ["fix.put_right", "fix.claimed"], "present.blank": ["words"]}
        assert found == {
            "verdict": row["verdict"],
            "rule": row["rule"],
            "evidence": absent.get(row["rule"], row["evidence"]),
            "loose": row["loose"],
        }


def test_a_city_adds_its_templates_and_terms(file: Path) -> None:
    """With the city's agreements the wrong template is known by its id."""
    relevant = lines(str(file), "--city", "denver")[0]["measures"]["message_relevant"]
    assert relevant["verdict"] == "fail"
    assert relevant["rule"] == "register.not_for_this_service.SW-021"


def test_without_an_id_rows_are_numbered(tmp_path: Path) -> None:
    """The first row under the header is 1; an old encoding is read."""
    path = tmp_path / "rows.csv"
    path.write_bytes("service_type,agency,status_word,message\nÁrbol,,,Se podó\n".encode("cp1252"))
    found = lines(str(path))
    assert found[0]["id"] == "1"
    assert found[0]["measures"]["message_specific"]["evidence"] == "podó"


def test_for_people_it_prints_counts(file: Path) -> None:
    """A row a measure, and the reasons for which cases were closed without action."""
    done = run(str(file))
    assert "message_specific" in done.stdout
    assert "Closed without action: 1 of 3. By reason: D 1." in done.stderr


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("a,b\n1,2\n", "no column service_type"),
        ("", "It has to be a comma-separated file"),
        (f'{HEAD}a,b,c,fine\na,b,c,"secret\na,b,c,d\n', "rows.csv:3: a quote opens here"),
        (f'{HEAD}a,b,c,"two\nlines"\na,b,c,"se" cret\n', "rows.csv:4: a quote opens here"),
        (f"{HEAD}a,b,c,d,secret\n", "rows.csv:2: the row has 5 fields, the header 4"),
    ],
)
def test_a_file_that_cannot_be_judged_is_refused(tmp_path: Path, content: str, said: str) -> None:
    """What is missing is said, and where, without a traceback and without the row's own words."""
    path = tmp_path / "rows.csv"
    path.write_text(content, encoding="utf-8")
    done = run(str(path))
    assert done.returncode == 1
    assert said in done.stderr
    assert not {"Traceback", "secret", "cret"} & set(re.findall(r"\w+", done.stderr))


def test_a_file_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    """As in every command that is given one."""
    done = run(str(tmp_path / "absent.csv"))
    assert done.returncode == 2
    assert "There is no file" in done.stderr
