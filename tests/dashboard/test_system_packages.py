"""The helper of `make browser` finds, installs or names what is missing."""

from pathlib import Path

import pytest

from tests import system_packages


@pytest.fixture
def nothing_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with neither program, where nothing may be installed."""
    names = {"chromium": ("no-such-browser",), "nginx": ("no-such-proxy",)}
    monkeypatch.setattr(system_packages, "PROGRAMS", names)
    monkeypatch.setattr(system_packages, "privilege", lambda: None)


@pytest.mark.parametrize(("ci", "status"), [("", 0), ("true", 1)])
@pytest.mark.usefixtures("nothing_found")
def test_a_missing_browser_is_a_failure_in_ci_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ci: str, status: int
) -> None:
    """Elsewhere the tests skip themselves; either way the command to type is printed."""
    monkeypatch.setenv("CI", ci)
    assert system_packages.main() == status
    assert "sudo apt-get install chromium" in capsys.readouterr().err


def test_a_program_is_found_by_any_of_its_names(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Ubuntu calls it chromium-browser."""
    there = tmp_path / "accord-test-browser"
    there.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(system_packages, "PROGRAMS", {"chromium": ("none", there.name)})
    assert system_packages.find("chromium") == there
    assert system_packages.missing() == []
