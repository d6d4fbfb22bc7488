"""`accord findings`: what the agreements ask for is said first, opened once, listed by urgency."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.commands.accord import accord
from tests.demonstration import imported


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration city in its small size, with what was planted in it."""
    return imported(tmp_path_factory, 4_000)


def test_the_demonstration_city_has_findings_at_every_stage(data: Path) -> None:
    """What is late comes first; each was opened by the rule, and answered as the page does it."""
    rows = accord("findings", "list", "--json", data_dir=data).rows
    assert [row["late"] for row in rows] == sorted((row["late"] for row in rows), reverse=True)
    assert {row["state"] for row in rows} == {"agreed", "open", "done"}
    assert {row["agency"] for row in rows} == {"solid-waste", "transportation"}
    assert all(row["kind"] == "goal_missed" and row["periods"] for row in rows)
    for row in rows:
        assert row["commitment"] in {goal["commitment"] for goal in row["goals"]}
        assert max(len(goal["periods"]) for goal in row["goals"]) == len(row["periods"])
    late = accord("findings", "list", "--late", "--json", data_dir=data).rows
    assert late == [row for row in rows if row["late"]] != []


def test_the_rules_are_tried_then_opened_and_then_ask_for_nothing(data: Path) -> None:
    """Each line says what is done, to what, and what the agreement asks whom for."""
    tried = accord("findings", "open", "--dry-run", "--json", data_dir=data).rows
    assert {row["does"] for row in tried} == {"open", "continue"}
    done = accord("findings", "open", "--person", "Ana", "--json", data_dir=data).rows
    assert [row["subject"] for row in done] == [row["subject"] for row in tried]
    assert all(row["finding"] for row in done)
    assert all(row["asks"] and row["due"] for row in done if row["periods"])
    assert any(row["subject"].startswith("duty_lapsed|") for row in done)
    again = accord("findings", "open", data_dir=data)
    assert (again.code, again.out) == (
        0, "The agreements ask for nothing that does not stand already.\n",
    )  # fmt: skip
    told = accord("doctor", data_dir=data).out
    assert "entries hold; the newest hash is" in told


def test_the_lists_are_tables_for_people(data: Path) -> None:
    """Under headings, without a word of JSON; a wrong instant is a wrong use."""
    listed = accord("findings", "list", data_dir=data)
    assert listed.out.split()[:4] == ["Finding", "About", "State", "Next"]
    assert not re.search(r"[a-z]_[a-z]|\||denver/", listed.out)
    early = accord("findings", "open", "--dry-run", "--as-of", "2025-02-01", data_dir=data)
    assert (early.code, early.out.split()[:3]) == (0, ["Finding", "What", "About"])
    assert not re.search(r"[a-z]_[a-z]|\||denver/", early.out)
    assert accord("findings", "list", "--as-of", "soon", data_dir=data).code == 2


def test_the_instant_of_the_settings_is_that_of_the_rules(data: Path) -> None:
    """As for every figure: what is said on the command line comes first, then ACCORD_AS_OF."""
    asked = ("findings", "open", "--dry-run", "--json")
    then = accord(*asked, "--as-of", "2025-02-01", data_dir=data).rows
    assert then
    assert {row["as_of"][:10] for row in then} == {"2025-02-01"}
    assert accord(*asked, data_dir=data, as_of="2025-02-01").rows == then
    assert accord("findings", "list", data_dir=data, as_of="soon").code == 2


def test_what_the_figures_give_reason_for_is_opened_one_by_one(data: Path) -> None:
    """By its subject, once; a subject that is not proposed is a wrong use."""
    found = accord("findings", "proposed", "--json", data_dir=data).rows
    assert {row["subject"].partition("|")[0] for row in found} <= {"signal", "integrity"}
    chosen, *left = [row["subject"] for row in found]
    done = accord("findings", "proposed", "--open", chosen, "--json", data_dir=data)
    assert (done.row["subject"], done.row["asks"]) == (chosen, [])
    again = accord("findings", "proposed", "--open", chosen, data_dir=data)
    assert (again.code, "is not proposed" in again.err) == (2, True)
    now = accord("findings", "proposed", "--json", data_dir=data).rows
    assert [row["subject"] for row in now] == left
