"""Settings: where each comes from, what is wrong with one, and that no secret is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.accord import accord, process, write_town
from tests.commands.conftest import Settings

TOLD_TO_NOBODY = "hunter-two"


def test_each_setting_is_told_with_its_source_and_secrets_are_masked(tmp_path: Path) -> None:
    """The same on a screen and in JSON."""
    settings: Settings = {
        "data_dir": tmp_path,
        "hash_key": TOLD_TO_NOBODY,
        "database_url": f"postgresql://us:{TOLD_TO_NOBODY}@localhost/x",
    }
    rows = {row["setting"]: row for row in accord("settings", "--json", **settings).rows}
    assert rows["ACCORD_HASH_KEY"]["value"] == "********"
    assert rows["ACCORD_DATA_DIR"] == {
        "setting": "ACCORD_DATA_DIR",
        "value": str(tmp_path),
        "source": "environment",
    }
    assert rows["ACCORD_CITY"]["source"] == "default"
    for words in (["--json"], []):
        assert TOLD_TO_NOBODY not in accord("settings", *words, **settings).out


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"role_rules": f"[{TOLD_TO_NOBODY}"}, "ACCORD_ROLE_RULES cannot be read; it must be JSON"),
        ({"role_rules": f'[{{"claim":"{TOLD_TO_NOBODY}"}}]'}, "ACCORD_ROLE_RULES, entry 0.value"),
        ({"city": "atlantis"}, "one of baltimore, boston, dc, denver"),
        ({"city": "/"}, "'/' is no city"),
    ],
)
def test_a_wrong_setting_is_named_with_what_is_allowed(settings: Settings, said: str) -> None:
    """Never with what it holds, which may be a key."""
    answer = accord("check", **settings)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert TOLD_TO_NOBODY not in answer.err


def test_an_empty_setting_is_none(town: Settings) -> None:
    """A script's `ACCORD_AS_OF=` means that there is none."""
    answer = accord("figures", "on_time_due", "--json", as_of="", mart_dir="", **town)
    assert answer.code == 0


@pytest.mark.parametrize(
    "address",
    [
        f"postgresql://us:{TOLD_TO_NOBODY}@127.0.0.1:1/none",
        f"postgresql://us:{TOLD_TO_NOBODY}/x@127.0.0.1:1/none",
        f"nonsense://us:{TOLD_TO_NOBODY}@localhost/none",
        f"postgresql+nonsense://us:{TOLD_TO_NOBODY}@localhost/none",
        TOLD_TO_NOBODY,
        "sqlite:////dev/null/x.sqlite",
        f"sqlite:///{Path(__file__)}",
    ],
)
def test_a_database_that_cannot_be_used_is_said_without_its_password(
    town: Settings, tmp_path: Path, address: str
) -> None:
    """Down, misspelt, in no folder, or no database at all: one sentence."""
    file = write_town(tmp_path / "town.csv")
    for words in (["measure"], ["import", "boston", file], ["quarantine", "list"]):
        answer = accord(*words, **town, database_url=address)
        assert answer.code == 1
        assert answer.out == ""
        assert answer.err.strip()
        assert not [w for w in (TOLD_TO_NOBODY, "Traceback", "fault of Accord") if w in answer.err]


def test_figures_of_today_need_no_database(town: Settings) -> None:
    """They are in the mart, and what an earlier instant needs; not what was known at one."""
    down: Settings = {**town, "database_url": "postgresql://x@127.0.0.1:1/none"}
    assert accord("figures", "on_time_due", **down).code == 0
    assert accord("cases", **down).code == 0
    assert accord("figures", "on_time_due", "--as-of", "2011-09-07", **down).code == 0
    known = accord("figures", "on_time_due", "--known-at", "2011-09-07", **down)
    assert known.code == 1
    assert "ACCORD_DATABASE_URL" in known.err


def test_a_dashboard_does_not_start_with_a_setting_that_cannot_be_used(tmp_path: Path) -> None:
    """Else every page would be a fault to whoever opens it."""
    rules = '[{"claim": "groups", "value": "x", "role": "king"}]'
    answer = process("serve", "--port", "0", data_dir=tmp_path, role_rules=rules)
    assert answer.code == 2
    assert "ACCORD_ROLE_RULES, entry 0.role: input should be" in answer.err
