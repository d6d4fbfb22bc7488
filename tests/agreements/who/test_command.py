"""`accord who`: the version behind a case of the record, in words and as JSON."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.accord import Answer, accord, measured

Settings = dict[str, object]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A small town of Boston's, imported."""
    return measured(tmp_path_factory.mktemp("town"))


def who(town: Settings, *words: str) -> Answer:
    """Ask of a case."""
    return accord("who", *words, **town)


def test_the_covering_version_comes_first_with_its_line(town: Settings) -> None:
    """A department has two versions; the case was opened under the first."""
    answer = who(town, "1001")
    first = answer.out.splitlines()[1]
    assert answer.code == 0
    assert "boston/pwdx@1.0.0 covers it" in first
    place = first.rpartition("(")[2].rstrip(")")
    file, _, line = place.partition(":")
    lines = (Path(__file__).parents[3] / file).read_text("utf-8").splitlines()
    assert "every_other_service" in lines[int(line) - 1] or "resolution" in lines[int(line)]


def test_another_date_is_covered_by_the_version_of_that_date(town: Settings) -> None:
    """As if the case had been opened then."""
    rows = who(town, "1001", "--on", "2015-06-01", "--json").rows
    assert [r["version"] for r in rows if r["covers"]] == ["boston/pwdx@2.0.0"]
    former = next(r for r in rows if r["version"] == "boston/pwdx@1.0.0")
    assert former["why"] == "superseded"
    assert "2015-02-16 12:30" in former["words"]


def test_before_the_first_version_nothing_is_promised(town: Settings) -> None:
    """Every version says why not."""
    answer = who(town, "1001", "--on", "2001-01-01")
    assert "as if opened Mon 2001-01-01 09:00" in answer.out
    assert "No version covers it: nothing is promised." in answer.out
    assert "boston/pwdx@1.0.0 begins later" in answer.out


def test_a_case_without_an_agency_is_covered_by_none(town: Settings) -> None:
    """And it is said that the record does not know its agency."""
    answer = who(town, "3001")
    assert answer.code == 0
    assert "agency unknown" in answer.out
    assert "The record does not know its agency." in answer.out


def test_a_case_that_does_not_exist_is_said_so(town: Settings) -> None:
    """With exit code 1."""
    answer = who(town, "999")
    assert (answer.code, "There is no case '999'" in answer.err) == (1, True)
