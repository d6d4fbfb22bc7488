"""The process: how it starts, how it is piped, and how it leaves."""

from __future__ import annotations

import ast
import resource
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from dashboard.cli import COMMANDS, load
from tests.commands.accord import COMMAND, ROOT, accord, environment, measured, process
from tests.commands.conftest import Settings

HEAVY = {"streamlit", "altair", "polars", "numpy", "sqlalchemy", "pydantic"}


def test_python_m_dashboard_is_the_same_command() -> None:
    """As the installed one, which the environment of the tests has."""
    installed = Path(sys.executable).with_name("accord")
    done = subprocess.run(
        [installed, "--help"], capture_output=True, check=True, text=True, cwd=ROOT
    )
    assert process("--help").out == done.stdout


def test_the_overview_imports_nothing_heavy_and_comes_at_once() -> None:
    """In processor seconds, as the machine may be busy with something else."""
    code = "import sys; import dashboard.cli; print(sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, cwd=ROOT
    )
    assert not HEAVY & {name.split(".")[0] for name in ast.literal_eval(done.stdout)}
    before = _children()
    assert process("--help").code == 0
    assert _children() - before < 0.6


def _children() -> float:
    """What processes that this one started and saw end have computed."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.parametrize("name", COMMANDS)
def test_a_commands_line_in_the_overview_is_about_the_command(name: str) -> None:
    """Each is listed under its name, says so in its own help, and lives where the table says."""
    command = load(name)
    module = import_module(f"dashboard.commands.{COMMANDS[name][0]}")
    assert command.name == name
    assert command.help
    first = next(iter(getattr(command, "commands", {"": command}).values()))
    assert first.callback.__module__ == module.__name__
    helped = accord(name, "--help")
    assert helped.code == 0
    assert f"accord {name}" in helped.out
    assert COMMANDS[name][1] in " ".join(accord("--help").out.replace("│", " ").split())


def test_no_command_registered_is_missing_from_the_table() -> None:
    """A command that nobody lists would not be found."""
    for module in {module for module, _ in COMMANDS.values()}:
        listed = {name for name, (where, _) in COMMANDS.items() if where == module}
        tree = ast.parse((ROOT / "dashboard" / "commands" / f"{module}.py").read_text("utf-8"))
        assert listed == set(_registered(tree))


def _registered(tree: ast.Module) -> list[str]:
    """What is added to the whole, by itself or with parts of its own under its name."""
    calls = [
        call
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id == "app"
    ]
    named = [call.args[0] for call in calls if ast.unparse(call.func) == "app.command"]
    parted = [word.value for call in calls for word in call.keywords if word.arg == "name"]
    return [str(name.value) for name in (*named, *parted) if isinstance(name, ast.Constant)]


@pytest.mark.parametrize("words", [["chek"], ["--colour"], []])
def test_an_unknown_command_is_wrong_use(words: list[str]) -> None:
    """With the nearest one."""
    answer = accord(*words)
    assert answer.code == 2
    assert "Did you mean 'check'" in answer.err or words != ["chek"]


@pytest.fixture(scope="module")
def many_cases(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A store of a thousand cases: more than a pipe holds."""
    line = "{}  2011-09-03 09:00  2011-09-17 09:00  2011-09-04 09:00  PWDx"
    drawn = "\n".join(["number", *(line.format(10_000 + i) for i in range(1_000))])
    return measured(tmp_path_factory.mktemp("many"), drawn)


@pytest.mark.parametrize(
    ("words", "reader"),
    [
        (["cases", "--json"], "head -1"),
        (["cases"], "head -1"),
        (["figures", "on_time_due"], "true"),
    ],
)
def test_a_reader_that_has_seen_enough_is_no_fault(
    many_cases: Settings, words: list[str], reader: str
) -> None:
    """In the middle of many lines, or before the first."""
    line = f"set -o pipefail; {' '.join([*COMMAND, *words])} | {reader}"
    done = subprocess.run(
        ["bash", "-c", line],
        env=environment(many_cases),
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr.decode()) == (0, "")


@pytest.mark.parametrize("words", [["figures", "on_time_due"], ["settings"]])
def test_a_full_disk_is_said_and_leaves_with_1(town: Settings, words: list[str]) -> None:
    """In one line."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [*COMMAND, *words],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(town),
            cwd=ROOT,
            check=False,
        )
    assert done.returncode == 1
    said = done.stderr.decode().splitlines()
    assert said == [said[0]]
    assert said[0].startswith("No space left on device.")


def test_any_locale_can_be_written_to(town: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names and dashes go out as UTF-8."""
    for name, value in {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}.items():
        monkeypatch.setenv(name, value)
    answer = process("figures", "on_time_due", **town)
    assert answer.code == 0
    assert "–" in answer.out


def test_a_log_gets_no_progress_bars(own_town: Settings) -> None:
    """Standard error is empty where it is no terminal and nothing is amiss."""
    answer = process("measure", **own_town)
    assert (answer.code, answer.err) == (0, "")
