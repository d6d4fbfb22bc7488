"""The files of `docs/operating`: they name only what there is, and their readers take them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit import config
from typer.core import TyperOption

from dashboard.cli import COMMANDS, load
from dashboard.doctor.serving import _NEEDED, HOSTS, SECRETS_FILES
from dashboard.settings import Settings
from tests.commands.accord import environment

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "operating"
PAGE = (ROOT / "docs" / "operating.md").read_text("utf-8")
UNITS = sorted([*FOLDER.glob("*.service"), *FOLDER.glob("*.timer")])
CHECKOUT = "/srv/accord311/"
CALL = re.compile(r"\baccord ([a-z]+)((?: [^|&;#`\n]*)?)")


def said(unit: Path, key: str) -> list[str]:
    """The values of a key of a unit, in order."""
    lines = unit.read_text("utf-8").splitlines()
    return [line.partition("=")[2] for line in lines if line.startswith(f"{key}=")]


def flags(command: str) -> set[str]:
    """The flags of a command and of those under it."""
    found, waiting = set[str](), [load(command)]
    while waiting:
        one = waiting.pop()
        found |= {flag for p in one.params if isinstance(p, TyperOption) for flag in p.opts}
        waiting += getattr(one, "commands", {}).values()
    return found


def calls(text: str) -> Iterator[tuple[str, set[str]]]:
    """Each call of the command in a text, with its flags."""
    for call in CALL.finditer(text):
        yield call[1], set(re.findall(r"(?<= )--[a-z-]+", call[2]))


@pytest.mark.parametrize("unit", [u for u in UNITS if u.suffix == ".service"], ids=lambda u: u.stem)
def test_a_unit_starts_what_there_is(unit: Path) -> None:
    """A program of the checkout; of the command line with a command and flags that it has."""
    for line in said(unit, "ExecStart"):
        program, _space, rest = line.removeprefix("/bin/sh ").partition(" ")
        assert program.startswith(CHECKOUT)
        if program.endswith("/accord"):
            command, *words = rest.split()
            assert command in COMMANDS
            assert {word for word in words if word.startswith("--")} <= flags(command)
        else:
            assert line.startswith("/bin/sh ")  # whatever mode a checkout gives a file
            assert (ROOT / program.removeprefix(CHECKOUT)).is_file()


def test_each_timer_has_its_service_and_the_page_names_every_unit() -> None:
    """As the page lists them; a timer begins the unit of its own name."""
    services = {unit.stem for unit in UNITS if unit.suffix == ".service"}
    timers = {unit.stem for unit in UNITS if unit.suffix == ".timer"}
    assert timers < services
    assert set(re.findall(r"^\| `(accord-[a-z]+)` \|", PAGE, re.MULTILINE)) == services
    assert services - timers == {"accord-serve", "accord-sync"}


def test_systemd_takes_every_unit(tmp_path: Path) -> None:
    """It knows each key and can read each calendar; that nothing is installed here is no fault."""
    verify = shutil.which("systemd-analyze")
    if verify is None:
        pytest.skip("systemd-analyze is not installed")
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    done = subprocess.run(
        [verify, "verify", "--man=no", *(str(tmp_path / unit.name) for unit in UNITS)],
        env={**os.environ, "SYSTEMD_UNIT_PATH": f"{tmp_path}:"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    told = [line for line in done.stderr.splitlines() if "is not executable" not in line]
    assert [line for line in told if "accord" in line or str(tmp_path) in line] == []


@pytest.mark.parametrize("name", ["accord311.env", "web.env"])
def test_a_file_of_settings_names_settings_and_reads_alike_to_systemd_and_to_a_shell(
    name: str,
) -> None:
    """Of ours and of Streamlit's; quotes are the only thing that both take off a value."""
    text = (FOLDER / name).read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    pairs = dict(line.split("=", 1) for line in lines)
    ours = {name for name in pairs if name.startswith("ACCORD_")}
    assert {name.removeprefix("ACCORD_").lower() for name in ours} <= set(Settings.model_fields)
    known = {option.env_var for option in (config.get_config_options()).values()}
    assert set(pairs) - ours <= known
    shell = subprocess.run(
        ["sh", "-c", f'set -a; . "{FOLDER / name}"; env'],
        env=environment({}), capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    assert {f"{key}={value.strip(chr(39))}" for key, value in pairs.items()} <= set(shell)


def test_the_settings_can_be_read_and_doctor_asks_for_those_it_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The rules give each role; what the doctor wants of the environment stands in the file."""
    text = (FOLDER / "accord311.env").read_text("utf-8")
    pairs = dict(line.split("=", 1) for line in text.splitlines() if re.match(r"[A-Z]", line))
    for name, value in pairs.items():
        monkeypatch.setenv(name, value.strip("'"))
    held = Settings(_env_file=None)
    assert {rule.role.value for rule in held.role_rules} == {"operator", "overseer", "agency"}
    assert {HOSTS, SECRETS_FILES} <= set(pairs)
    assert str(held.public_url).endswith("/" + pairs["STREAMLIT_SERVER_BASE_URL_PATH"])


def test_the_file_of_secrets_has_what_a_sign_in_needs() -> None:
    """Each key, with its value left to whoever gives it."""
    text = (FOLDER / "secrets.toml").read_text("utf-8")
    assert set(re.findall(r"^(\w+) = ", text, re.MULTILINE)) == set(_NEEDED)


def test_the_page_calls_commands_with_flags_that_there_are() -> None:
    """And names only files that lie in its folder."""
    found = [call for call in calls(PAGE) if call[0] in COMMANDS or call[1]]
    assert len(found) > 10
    for command, given in found:
        assert given <= flags(command), command
    for name in re.findall(r"`([a-z0-9-]+\.(?:sh|env|conf|sql|toml))`", PAGE):
        assert (FOLDER / name).exists() or name in {"pg_hba.conf", "pg_ident.conf",
                                                    "journald.conf", "hardening.conf"}  # fmt: skip


def test_each_answer_of_the_security_page_names_a_test_that_there_is() -> None:
    """By its file, and its class and name where one is given."""
    page = (ROOT / "docs" / "security.md").read_text("utf-8")
    named = re.findall(r"`(tests/[^`]+)`", page)
    assert len(named) > 30
    for file, *names in (reference.split("::") for reference in named):
        text = (ROOT / file).read_text("utf-8")
        for name in names:
            assert re.search(rf"^\s*(def|class) {name}\b", text, re.MULTILINE), name


def test_the_page_has_every_check_of_the_doctor_and_no_other() -> None:
    """As the checks name themselves."""
    told = re.compile(r'\b(?:ok|warning|fault)\(\s*"([a-z_ ]+)"')
    files = (ROOT / "dashboard" / "doctor").glob("*.py")
    checks = {name for file in files for name in told.findall(file.read_text("utf-8"))}
    table = PAGE.partition("### What `accord doctor` checks")[2].partition("Not checked")[0]
    rows = [line.split("|")[2] for line in table.splitlines() if line.startswith("| ")][1:]
    named = {name for row in rows for name in re.findall(r"`([^`]+)`", row)}
    assert {name for name in named if not name.startswith("-")} == checks
