"""`accord sign`, `verify`, `diff`, `render`, `fmt` and `schema`, as a person types them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SMALL = Path(__file__).parent.parent / "checks" / "city"
PARKS = "mapleton/parks@1.0.0"
Accord = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def accord(tmp_path: Path) -> Accord:
    """Runs the command in a copy of the small city, laid out."""
    city = Path(shutil.copytree(SMALL, tmp_path / "mapleton"))

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "dashboard", *words]
        environment = {"ACCORD_CITY": str(city), "PATH": "", "HOME": str(tmp_path)}
        root = Path(__file__).parents[3]
        return subprocess.run(
            command, capture_output=True, text=True, check=False, cwd=root, env=environment
        )

    assert run("fmt").returncode == 0
    return run


def test_a_version_is_signed_changed_and_found(accord: Accord, tmp_path: Path) -> None:
    """From the first signature to the finding, with the exit codes that scripts rely on."""
    roles = ("agency.service_owner", "operator.director", "overseer.chief")
    said = [
        accord("sign", PARKS, "--role", role, "--reference", "contract 1", "--on", "2025-12-10")
        for role in roles
    ]
    assert [s.returncode for s in said] == [0, 0, 0], said[-1].stderr
    assert "Yet to sign: operator, overseer." in said[0].stdout
    assert "the version is signed and pinned" in said[2].stdout
    again = accord("sign", PARKS, "--role", roles[0], "--reference", "x", "--on", "2025-12-10")
    assert (again.returncode, "already" in again.stderr) == (1, True)
    file = tmp_path / "mapleton" / "parks" / "1.0.0.yaml"
    file.write_text(file.read_text("utf-8").replace("percent: 85", "percent: 60"), "utf-8")
    found = accord("verify", "--json")
    rows = {r["version"]: r for r in map(json.loads, found.stdout.splitlines())}
    assert found.returncode == 1
    assert rows[PARKS]["kind"] == "text_changed"
    assert rows[PARKS]["changed"] == ["agreement"]


def test_versions_are_compared_in_promises(accord: Accord, tmp_path: Path) -> None:
    """By file or by name, in words and as JSON."""
    other = Path(shutil.copytree(tmp_path / "mapleton", tmp_path / "other" / "mapleton"))
    file = other / "parks" / "1.0.0.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("percent: 85", "percent: 80"), "utf-8")
    words = accord("diff", PARKS, str(file))
    assert "  Litter in a park, resolution, goal: 85% → 80%, loosened" in words.stdout.splitlines()
    rows = [json.loads(r) for r in accord("diff", PARKS, str(file), "--json").stdout.splitlines()]
    assert rows[0]["path"] == "services.litter.resolution.goal.percent"
    assert (rows[0]["from"], rows[0]["to"], rows[0]["level"]) == (85, 80, "major")
    assert rows[-1]["computed_level"] == "major"


def test_a_version_is_rendered_and_its_canonical_text_printed(accord: Accord) -> None:
    """The document ends with the number of the text."""
    document = accord("render", PARKS, "--lang", "es", "--public").stdout
    canonical = accord("render", PARKS, "--canonical").stdout
    assert document.startswith("# Mapleton 311 y Parques\n")
    assert canonical.startswith("accord311 canonical 1\n{")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("render", "parks"), 2, "write ID@VERSION"),
        (("render", "mapleton/parks@9.0.0"), 1, "There is no mapleton/parks@9.0.0"),
        (("diff", PARKS, "nowhere/parks@1.0.0"), 2, "is no city"),
        (("schema", "Poem"), 2, "There is no kind 'Poem'"),
        (("sign", PARKS, "--role", "x", "--reference", "y", "--on", "soon"), 2, "write a date"),
        (("verify", "nowhere"), 2, "is no city"),
    ],
)
def test_wrong_use_is_said_in_a_sentence(
    accord: Accord, words: tuple[str, ...], code: int, told: str
) -> None:
    """Without a traceback."""
    done = accord(*words)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
    assert told in done.stderr


def test_a_path_that_is_mistyped_is_no_file_in_its_layout(accord: Accord, tmp_path: Path) -> None:
    """All of them at once; a pipeline that mistypes one must not pass."""
    (empty := tmp_path / "empty").mkdir()
    told = accord("fmt", "--check", "nowhere", "no.yaml", str(empty))
    assert told.returncode == 2
    assert told.stdout == ""
    assert "There is no nowhere.\nThere is no no.yaml.\n" in told.stderr
    assert "empty holds no YAML file." in told.stderr


def test_layout_is_checked_and_mended(accord: Accord, tmp_path: Path) -> None:
    """`--check` writes nothing and tells the line."""
    file = tmp_path / "mapleton" / "calendars" / "crews.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("kind: Calendar\n", "") + "kind: Calendar\n", "utf-8")
    checked = accord("fmt", "--check")
    assert (checked.returncode, "SLA006" in checked.stdout) == (1, True)
    assert accord("fmt").returncode == 0
    assert file.read_text("utf-8") == text
    assert accord("fmt", "--check").returncode == 0
