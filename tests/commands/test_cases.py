"""`accord cases` and `accord explain`: the cases behind a figure, and one of them."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import polars as pl
import pytest

from agreements.folder import open_city
from dashboard.commands.output import shown
from dashboard.commands.screens import show_cases
from tests.commands.accord import AS_OF, ROOT, accord, own_city, write_town
from tests.commands.conftest import Settings

CASE = [
    *("number", "service", "agency", "commitment", "start", "due", "stated_due", "stop"),
    *("state", "flags"),
]
LINE = {
    "number": "1",
    "agency": "isd",
    "service": "pothole",
    "state": "overdue",
    "due": datetime(2011, 9, 17, 13, tzinfo=UTC),
    "stop": None,
}
"""A row of the table, but for its promise."""
COMMITMENT = ["commitment", "version", "state", "due", "segments", "line"]
SEGMENT = ["from", "to", "kind", "reason", "counted_seconds"]


def numbers(town: Settings, *words: str) -> list[str]:
    """The numbers of the cases that a choice leaves."""
    return [row["number"] for row in accord("cases", "--json", *words, **town).rows]


def test_a_line_holds_exactly_the_keys_of_the_contract(town: Settings) -> None:
    """One line a case and commitment, in the order of the numbers."""
    rows = accord("cases", "--json", **town).rows
    assert [row["number"] for row in rows] == sorted(row["number"] for row in rows)
    assert len(rows) == 8
    assert all(list(row) == CASE for row in rows)
    assert rows[0]["due"] == "2011-09-17T09:00:00-04:00"
    assert rows[0]["flags"] == []


def test_the_cases_of_one_commitment_are_asked_for_as_figures_are(town: Settings) -> None:
    """By a condition or by its own option; one that there is not is refused."""
    assert numbers(town, "--commitment", "resolution") == numbers(town)
    assert numbers(town, "--commitment", "first_response") == []
    refused = accord("cases", "--commitment", "nothing", **town)
    assert (refused.code, "There is no commitment 'nothing'" in refused.err) == (2, True)
    told = accord("cases", "--help").out
    assert "--known-at" not in told


def test_which_promise_a_line_is_about_is_said_where_the_lines_are_of_several(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A case whose first answer and resolution are both past due stands there twice."""
    city = open_city("boston").city
    for promises, named in ((["resolution"], False), (["resolution", "first_response"], True)):
        rows = pl.DataFrame({"commitment": promises}).with_columns(
            *(pl.lit(value).alias(name) for name, value in LINE.items())
        )
        show_cases(rows, city)
        shown = capsys.readouterr().out
        assert ("First" in shown) is named
        assert ("Promise" in shown) is named


def test_where_no_case_answers_words_say_so(town: Settings) -> None:
    """An empty table under its headings looks like a fault; for a script no line is none."""
    assert accord("cases", "--state", "unmeasurable", **town).out == "No case answers to that.\n"
    assert not accord("cases", "--state", "unmeasurable", "--json", **town).out


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--state", "overdue"], ["1003", "2002"]),
        (["--state", "no_commitment"], ["1005", "3001"]),
        (["--where", "agency=isd"], ["2001", "2002"]),
        (["--where", "month=2011-09"], ["1001", "1002"]),
        (["--where", "quarter=2011-Q4", "--where", "agency=pwdx"], ["1003", "1005"]),
        (["--from", "2011-10-05", "--to", "2011-10-06"], ["1003"]),
        (["--state", "overdue", "--as-of", "2011-10-05T09:00:01"], ["1003", "2002"]),
        (["--state", "overdue", "--as-of", "2011-10-05T09:00:00"], ["2002"]),
        (["--state", "void"], []),
    ],
)
def test_a_choice_leaves_the_cases_behind_its_figure(
    town: Settings, words: list[str], expected: list[str]
) -> None:
    """A case belongs to a month by its due, one without a due by its opening."""
    assert numbers(town, *words) == expected


@pytest.mark.parametrize(
    "words",
    [
        ["cases", "--state", "lost"],
        ["cases", "--where", "colour=red"],
        ["cases", "--where", "agency=nobody"],
        ["cases", "--as-of", "x"],
        ["explain"],
        ["explain", "1001", "--as-of", "x"],
    ],
)
def test_wrong_use_leaves_with_2(town: Settings, words: list[str]) -> None:
    """And says it on standard error alone."""
    answer = accord(*words, **town)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err
    assert "Traceback" not in answer.err


def test_an_explained_case_holds_the_keys_of_the_contract(town: Settings) -> None:
    """What else is told stands behind them; the line leads to the promise."""
    row = accord("explain", "1002", "--json", **town).row
    assert list(row)[:2] == ["number", "commitments"]
    (commitment,) = row["commitments"]
    assert list(commitment)[: len(COMMITMENT)] == COMMITMENT
    assert (commitment["state"], commitment["version"]) == ("late", "1.0.0")
    assert all(list(segment)[: len(SEGMENT)] == SEGMENT for segment in commitment["segments"])
    file, line = commitment["line"].split(":")
    assert "resolution" in (ROOT / file).read_text("utf-8").splitlines()[int(line) - 1]


def test_the_segments_of_a_case_run_on_from_its_start_to_its_stop(town: Settings) -> None:
    """Two days were promised, three days and an hour came on top."""
    (commitment,) = accord("explain", "1002", "--json", **town).row["commitments"]
    segments = commitment["segments"]
    assert segments[0]["from"] == commitment["start"]
    assert segments[-1]["to"] == commitment["stop"]
    assert all(a["to"] == b["from"] for a, b in pairwise(segments))
    assert [s["counted_seconds"] for s in segments] == [2 * 86_400, 3 * 86_400 + 3_600]


def test_words_say_the_same_as_json(town: Settings) -> None:
    """By plain names."""
    out = accord("explain", "1002", **town).out
    for words in ("Case 1002", "Public Works", "done late", "Due Mon 2011-09-05 09:00:00 EDT"):
        assert words in out
    nothing = accord("explain", "3001", **town).out
    assert "No agreement with its agency was in force" in nothing
    assert "Agency: None named" in nothing


@pytest.mark.parametrize("words", [["9999"], ["1004", "--as-of", "2011-09-01"]])
def test_a_case_that_is_not_there_is_said(town: Settings, words: list[str]) -> None:
    """One not opened yet at that instant neither."""
    answer = accord("explain", *words, **town)
    assert (answer.code, answer.out) == (1, "")
    assert "There is no case" in answer.err


def test_what_a_terminal_would_obey_is_written_out(tmp_path: Path) -> None:
    """A source's control characters colour nothing and move no cursor, in any command's words."""
    rows = "number\n1\x1b[31mX  2011-10-03 09:00  2011-10-05 09:00  -  PWDx\x9b2J"
    settings = {"city": own_city(tmp_path), "data_dir": tmp_path / "data"}
    file = write_town(tmp_path / "town.csv", rows)
    imported = accord("import", "boston", file, "--extracted-at", AS_OF, **settings)
    accord("measure", **settings)
    told = accord("cases", **settings), accord("explain", "1\x1b[31mX", **settings)
    refused = accord("explain", "2\x1b[31mX", **settings)

    assert all("1\\u001b[31mX" in answer.out for answer in told)
    assert shown("two\r\nlines\rof\ta text") == "two\nlines\\u000dof\ta text"
    assert accord("cases", "--json", **settings).row["number"] == "1\x1b[31mX"
    said = [text for answer in (imported, *told, refused) for text in (answer.out, answer.err)]
    assert not {"\x1b", "\x9b"} & set("".join(said))
