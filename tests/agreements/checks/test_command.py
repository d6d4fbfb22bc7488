"""`accord check`: which paths it takes, how it writes, and with what it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dashboard.cli import app
from dashboard.errors import UsageError
from dashboard.settings import get_settings
from tests.agreements.checks.conftest import Change, change

PARKS = "parks/1.0.0.yaml"
TYPO = Change(PARKS, "notify: [overseer.office]", "notify: [overseer.offce]")
UNWISE = Change(PARKS, "goal: {percent: 85}", "goal: {percent: 100}")


def _run(*words: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["check", *map(str, words)])
    if isinstance(result.exception, UsageError):
        raise result.exception
    return result.exit_code, result.stdout


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings are read anew, and no date of this machine's plays a part."""
    monkeypatch.setenv("ACCORD_AS_OF", "2026-06-01T00:00")
    get_settings.cache_clear()


def test_information_alone_ends_with_0(signed_city: Path) -> None:
    """A valid city tells what its calendars mean, and that is all."""
    code, text = _run(signed_city)
    assert code == 0
    assert {line.split()[1] for line in text.splitlines()} == {"info"}


@pytest.mark.parametrize("broken", [TYPO, UNWISE], ids=["error", "warning"])
def test_an_error_or_an_unaccepted_warning_ends_with_1(signed_copy: Path, broken: Change) -> None:
    """Both need somebody to do something."""
    change(signed_copy, [broken])
    assert _run(signed_copy)[0] == 1


def test_a_file_or_a_folder_of_a_city_shows_its_own_findings(signed_copy: Path) -> None:
    """The whole city is checked, what lies elsewhere is left out."""
    change(signed_copy, [TYPO])
    for path in (signed_copy / PARKS, signed_copy / "parks"):
        code, text = _run(path)
        assert code == 1
        assert "SLA601" in text
    assert _run(signed_copy / "roads" / "1.1.0.yaml") == (0, "No findings.\n")


def test_a_folder_of_cities_is_all_of_them(signed_city: Path) -> None:
    """One level up, every city below is checked."""
    assert _run(signed_city.parent) == _run(signed_city)


def test_json_lines_have_the_keys_of_the_contract(signed_copy: Path) -> None:
    """One object a finding."""
    change(signed_copy, [TYPO])
    _, text = _run("--format", "json", signed_copy / PARKS)
    [row] = map(json.loads, text.splitlines())
    assert set(row) == {
        "file", "line", "column", "severity", "code", "path", "message", "fix",
    }  # fmt: skip
    assert (row["line"], row["severity"], row["code"]) == (67, "error", "SLA601")
    assert row["path"] == "spec.escalation.case.2.notify.0"


def test_annotations_for_github(signed_copy: Path) -> None:
    """A line that a workflow shows beside the file."""
    change(signed_copy, [TYPO])
    _, text = _run("--format", "github", signed_copy / PARKS)
    assert text.startswith("::error file=")
    assert ",line=67,col=52,title=SLA601::" in text


def test_the_date_decides_whether_contacts_are_stale(signed_city: Path) -> None:
    """`--as-of` wins over ACCORD_AS_OF, which wins over today."""
    assert _run(signed_city)[0] == 0
    code, text = _run("--as-of", "2026-12-15", signed_city)
    assert code == 1
    assert "SLA602" in text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--as-of", "tomorrow"], "write a date such as 2026-10-01"),
        (["no/such/folder"], "There is no no/such/folder"),
        (["Makefile"], "end in .yaml"),
        (["tests"], "lies in no city's folder"),
    ],
)
def test_wrong_use_is_said_in_a_sentence(words: list[str], told: str) -> None:
    """The command line turns these into exit 2."""
    with pytest.raises(UsageError, match=told):
        _run(*words)


def test_where_somebody_stands_changes_no_finding(
    signed_city: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From within an agency's folder its files are still those of the agency."""
    monkeypatch.chdir(signed_city / "parks")
    assert _run("1.0.0.yaml") == (0, "No findings.\n")
    assert _run(".") == (0, "No findings.\n")
