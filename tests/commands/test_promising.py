"""`accord due` and `accord check`."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.commands.accord import ROOT, accord, piped

VECTORS = ROOT.parent / "shared" / "vectors"


def vectors(name: str) -> list[dict[str, Any]]:
    """The first of each operation of a file of vectors that its peers and we agree on."""
    path = VECTORS / name
    if not path.is_file():
        missing = f"{name} is not in ../shared/vectors; the batch was not tried on it"
        if "CI" in os.environ:
            pytest.fail(missing)
        pytest.skip(missing)
    found: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["vectors"]
    return found


def ask(*questions: object) -> list[dict[str, Any]]:
    """The answers of the real process."""
    given = "\n".join(json.dumps(q) if isinstance(q, dict) else str(q) for q in questions)
    answer = piped(given.encode(), "due", "--batch")
    assert (answer.code, answer.err) == (0, "")
    return answer.rows


def test_a_batch_answers_as_other_engines_do() -> None:
    """Business days are written as the vectors write them: dates, date-times and counts."""
    asked = vectors("business_days.json")[:60]
    answers = ask(*asked)
    assert [a["id"] for a in answers] == [v["id"] for v in asked]
    assert [a["value"] for a in answers] == [v["expected"] for v in asked]


def test_elapsed_time_is_answered_in_seconds() -> None:
    """Where the minute walk bears the peer out."""
    asked = [
        v
        for v in vectors("business_time.json")
        if v["op"] == "elapsed_minutes"
        and v["verified_by_bruteforce"]
        and "reversed" not in v
        and v.get("rounding") != "nearest_minute"
    ][:40]
    assert asked
    assert [a["value"] for a in ask(*asked)] == [v["expected_seconds"] for v in asked]


def test_a_bad_line_is_an_error_of_that_line_alone() -> None:
    """Whatever it is; empty lines are none. The others are answered, and it leaves with 1."""
    good = b'{"id": 7, "op": "count_business_days", "start": "2026-10-05", "end": "2026-10-09"}'
    bad = [
        b"no json",
        b"[1]",
        b'{"id": 1}',
        b'{"id": 2, "op": "guess"}',
        b'{"id": NaN, "op": "guess"}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"id": "\\ud800", "op": "guess"}',
    ]
    answer = piped(b"\n\n".join([*bad, good]), "due", "--batch")
    assert (answer.code, answer.err) == (1, "")
    *refused, answered = answer.rows
    assert [list(row) for row in refused] == [["id", "error"]] * len(bad)
    assert [row["id"] for row in refused] == [None, None, 1, 2, None, None, None, "\ud800"]
    assert answered == {"id": 7, "value": 4}
    numbered = [row["error"].split(" is ")[0] for row in refused if "not JSON" in row["error"]]
    assert numbered[0] == "line 1"
    assert numbered == sorted(set(numbered), key=lambda line: int(line.split()[1]))


def test_a_due_is_explained_in_the_zone_of_its_calendar() -> None:
    """Two open days after Thursday are Monday; the weekend is named."""
    words = ("--calendar", "case-desk", "--start", "2026-10-01T10:00")
    answer = accord("due", *words, "--target", "{business_days: 2}", city="denver")
    assert answer.code == 0
    assert answer.out.startswith("Due 2026-10-05T")
    assert "weekend" in answer.out


@pytest.mark.parametrize(
    ("calendar", "start", "target", "said"),
    [
        ("moon", "2026-10-01", "{business_days: 2}", "case-desk"),
        ("always", "x", "{business_days: 2}", "--start is 'x'"),
        ("always", "2026-10-01", "two", "--target is 'two'"),
        ("always", "2026-10-01", "{", "--target is '{'"),
        ("always", "2026-10-01", "{weeks: 2}", "business_days"),
        ("always", "2026-10-01", "{business_days: -2}", "'business_days' is -2; it must be"),
        ("always", "2199-12-31", "{business_days: 99}", "2199"),
    ],
)
def test_a_question_that_has_no_due_is_refused(
    calendar: str, start: str, target: str, said: str
) -> None:
    """Exit 2, with what is allowed."""
    words = ("--calendar", calendar, "--start", start, "--target", target)
    answer = accord("due", *words, city="denver")
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_all_that_is_wrong_with_a_question_is_said_at_once() -> None:
    """A line each, so that one more try is enough."""
    words = ("--calendar", "moon", "--start", "2026-13-02", "--target", "two")
    answer = accord("due", *words, city="denver")
    assert (answer.code, answer.out) == (2, "")
    told = answer.err.splitlines()
    wanted = ("no calendar 'moon'", "--start is '2026-13-02'", "--target is 'two'")
    assert [word in line for word, line in zip(wanted, told, strict=True)] == [True] * 3


def test_one_question_is_not_asked_beside_a_batch() -> None:
    """What would be passed over is refused."""
    answer = piped(b"", "due", "--batch", "--calendar", "always")
    assert answer.code == 2
    assert "leave out --calendar, --start and --target" in answer.err


def test_half_a_question_is_refused() -> None:
    """All three are needed."""
    answer = accord("due", "--calendar", "always", city="denver")
    assert answer.code == 2
    assert "--calendar, --start and --target, or --batch" in answer.err


def test_a_finding_is_told_with_its_place_in_all_forms(tmp_path: Path) -> None:
    """Workflow annotations escape what would end them."""
    folder = tmp_path / "a,b:c%"
    folder.mkdir()
    (folder / "city.yaml").write_text("colour: red\n", encoding="utf-8")
    text, github = (accord("check", folder, "--format", f) for f in ("text", "github"))
    rows = accord("check", folder, "--format", "json").rows
    assert {text.code, github.code} == {1}
    assert "city.yaml:1:1 error" in text.out
    assert all({"file", "line", "column", "severity", "code"} <= set(row) for row in rows)
    assert len(rows) == len(text.out.splitlines())
    assert "file=" + str(tmp_path) + "/a%2Cb%3Ac%25/city.yaml,line=1,col=1,title=" in github.out


def test_what_is_no_citys_folder_is_wrong_use(tmp_path: Path) -> None:
    """It says which file it looked for."""
    answer = accord("check", tmp_path)
    assert answer.code == 2
    assert "city.yaml" in answer.err
