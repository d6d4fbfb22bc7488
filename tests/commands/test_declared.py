"""Declared events on the command line: beside the figures and cases that they touch."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.commands.accord import accord
from tests.commands.conftest import Settings

DECLARED = """
  adjustments:
    - {id: flood, from: "2011-09-01", to: "2011-09-11", services: [], effect: exclude,
       reason: The yard was under water, approved_by: overseer.office, declared_on: "2011-09-12"}
    - {id: storm, from: "2011-10-04", to: "2011-10-07", services: [], effect: shift_due,
       reason: No crew could leave, approved_by: overseer.office, declared_on: "2011-10-07"}
    - {id: excuse, from: "2011-09-01", to: "2011-12-31", services: [], effect: exclude,
       reason: Much to do, approved_by: agency.liaison, declared_on: "2011-09-12"}
"""


@pytest.fixture(scope="module")
def stormy(town: Settings, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The town, whose department of public works has declared a flood, a storm and an excuse."""
    folder = tmp_path_factory.mktemp("stormy")
    own = {name: shutil.copytree(str(town[name]), folder / name / Path(str(town[name])).name)
           for name in ("city", "data_dir")}  # fmt: skip
    file = own["city"] / "pwdx" / "1.0.0.yaml"
    file.write_text(file.read_text("utf-8").rstrip() + DECLARED, "utf-8")
    (own["city"] / "agreements.lock").unlink()  # the events came before anybody pinned the version
    settings = {**town, **own}
    assert accord("measure", **settings).code == 0
    return settings


def test_a_figure_has_the_rows_with_declared_events_beside_it(stormy: Settings) -> None:
    """1002, due in the flood, is set aside; 1003, due in the storm, is overdue with it too."""
    rows = accord("figures", "on_time_due", "--where", "agency=pwdx", "--json", **stormy).rows
    found = {row["part"]: (row["k"], row["n"]) for row in rows}
    assert found == {
        None: (1, 3), "adjusted": (1, 2), "shifted": (1, None), "excluded": (1, None),
    }  # fmt: skip
    assert next(r for r in rows if r["part"] == "adjusted")["states"]["void"] == 1


def test_who_reads_the_table_is_told_which_events_they_are(stormy: Settings) -> None:
    """Not the one that the agency itself approved."""
    out = accord("figures", "on_time_due", "--where", "agency=pwdx", **stormy).out
    assert "Flood, 2011-09-01 until 2011-09-11" in out
    assert "Storm, 2011-10-04 until 2011-10-07" in out
    assert "It touches 1 promise." in out
    assert "Excuse" not in out


def test_a_case_keeps_its_verdict_and_shows_the_other_beside_it(stormy: Settings) -> None:
    """Of a published due all hours count: three days later; others have no further keys."""
    rows = {row["number"]: row for row in accord("cases", "--json", **stormy).rows}
    storm, flood = rows["1003"], rows["1002"]
    assert (storm["due"], storm["adjusted_due"]) == (
        "2011-10-05T09:00:00-04:00",
        "2011-10-08T09:00:00-04:00",
    )
    assert (storm["state"], storm["adjusted_state"]) == ("overdue", "overdue")
    assert (flood["state"], flood["adjusted_state"]) == ("late", "void")
    assert (flood["flags"], flood["adjustments"]) == (["adjusted"], ["flood"])
    assert "adjustments" not in rows["1001"]


def test_before_it_was_declared_nobody_knew_of_an_event(stormy: Settings) -> None:
    """The same question of the day before has one answer."""
    asked = ("figures", "on_time_due", "--json", "--as-of", "2011-09-11")
    assert [row["part"] for row in accord(*asked, **stormy).rows] == [None]


def test_a_case_is_explained_with_the_event_and_its_line(stormy: Settings) -> None:
    """In words and as JSON."""
    out = accord("explain", "1002", **stormy).out
    assert "Declared event flood, 2011-09-01 until 2011-09-11" in out
    assert "With what was declared this promise is not counted." in out
    (promise,) = accord("explain", "1003", "--json", **stormy).row["commitments"]
    assert promise["adjusted"]["due"] == "2011-10-08T09:00:00-04:00"
    (event,) = promise["adjusted"]["events"]
    assert (event["id"], event["effect"]) == ("storm", "shift_due")
    assert "pwdx/1.0.0.yaml:" in event["line"]
