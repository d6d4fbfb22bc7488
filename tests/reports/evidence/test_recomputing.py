"""A pack is believed only as far as its own program, run by anybody, can work it out again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from metrics.evidence import computing
from metrics.figures import FIGURES
from tests.reports.evidence.packs import Rows, checked, read, rewrite, where


def test_every_figure_has_lines() -> None:
    """A new figure brings its own."""
    assert set(computing._LINES) == set(FIGURES)


def test_every_row_of_every_figure_follows_from_its_lines(whole: Path) -> None:
    """Rates, medians, curves, obligations, messages, registers; but for the contacts counted."""
    found, rows = checked(whole), read(whole, "figures.csv")
    assert found.code == 0, found.said
    assert {row["figure"] for row in rows} == set(FIGURES)
    assert f"{len(rows):d} rows follow from" in found.said
    beside = [line for line in found.said.splitlines() if line.startswith("reroute_rate ")]
    assert beside
    assert all(line.startswith("reroute_rate all_contacts") for line in beside)


@pytest.fixture
def mine(few: Path, tmp_path: Path) -> Path:
    """A copy that a test may forge."""
    return Path(shutil.copytree(few, tmp_path / "mine"))


MET = {"figure": "on_time_due", "in_n": "headline", "in_k": "headline", "state": "met"}


def _stopped_later(rows: Rows) -> Rows:
    """A case that was done in time is said to have been done years later."""
    where(rows, MET)["stop"] = "2031-01-01T00:00:00-07:00"
    return rows


def _left_out(rows: Rows) -> Rows:
    """An overdue case is taken away."""
    rows.remove(where(rows, {"figure": "on_time_due", "state": "overdue"}))
    return rows


def _counted(rows: Rows) -> Rows:
    """A late case is said to be in k."""
    where(rows, {"figure": "on_time_due", "state": "late"})["in_k"] = "headline"
    return rows


def _sooner(rows: Rows) -> Rows:
    """A wait is made shorter than the whole."""
    for row in rows:
        if row["figure"] == "time_to_close" and row["seconds"]:
            row["seconds"] = "60"
    return rows


def _kinder(rows: Rows) -> Rows:
    """A rate is raised in the table."""
    row = where(rows, {"figure": "message_specific", "part": ""})
    row["k"], row["value"] = row["n"], "1.0"
    return rows


def _wider(rows: Rows) -> Rows:
    """The end of an interval is moved a little."""
    row = next(r for r in rows if r["figure"] == "reopen_rate" and r["low"] not in {"", "0.0"})
    row["low"] = str(float(row["low"]) + 0.001)
    return rows


def _hidden(rows: Rows) -> Rows:
    """The row of a month is taken away."""
    rows.remove(where(rows, {"figure": "on_time_due", "part": "", "agency": "solid-waste"}))
    return rows


def _forgiven(rows: Rows) -> Rows:
    """What was overdue is said to be without a promise."""
    row = next(r for r in rows if r["figure"] == "on_time_due" and int(r["overdue"] or 0))
    row["overdue"], row["no_commitment"] = "0", row["overdue"]
    return rows


def _held(rows: Rows) -> Rows:
    """A case that was opened again is said to have stayed closed until long after."""
    row = where(rows, {"figure": "reopen_rate", "in_k": "headline;30_days"})
    row["reopened"] = "2031-01-01T00:00:00-07:00"
    return rows


FORGED = [
    ("cases.csv", _held, "by what came after"),
    ("cases.csv", _stopped_later, "by its instants late"),
    ("cases.csv", _left_out, "by the lines"),
    ("cases.csv", _counted, "it counts otherwise"),
    ("cases.csv", _sooner, "time_to_close headline"),
    ("figures.csv", _kinder, "message_specific headline"),
    ("figures.csv", _wider, ": low is "),
    ("figures.csv", _hidden, "lacks the row on_time_due solid-waste"),
    ("figures.csv", _forgiven, "no_commitment is "),
]


@pytest.mark.parametrize(("name", "forge", "says"), FORGED, ids=[f[1].__name__ for f in FORGED])
def test_a_forged_pack_is_found_out_though_its_hashes_hold(
    mine: Path, name: str, forge: Callable[[Rows], Rows], says: str
) -> None:
    """Whichever side is changed, the other one does not follow any more."""
    rewrite(mine, name, forge)
    found = checked(mine)
    assert found.code == 1
    assert "DIFFERS" in found.said
    assert says in found.said


def test_a_file_that_was_changed_or_lost_is_named(mine: Path) -> None:
    """By its hash, before anything is worked out."""
    with (mine / "agreements" / "solid-waste" / "2.1.0.yaml").open("a") as file:
        file.write("# kinder\n")
    (mine / "definitions.md").unlink()
    found = checked(mine)
    assert found.code == 1
    assert "agreements/solid-waste/2.1.0.yaml is not the file that was packed" in found.said
    assert "definitions.md is not there" in found.said


def test_a_program_without_its_files_says_what_to_do(mine: Path) -> None:
    """Whoever starts it from within the zip has nothing but it."""
    (mine / "manifest.json").unlink()
    found = checked(mine)
    assert found.code == 1
    assert "unpack the whole zip" in found.said
    assert "extraiga todo el zip" in found.said


def test_it_speaks_spanish_where_the_pack_does(of_agency: Path) -> None:
    """Also when all is well."""
    found = checked(of_agency)
    assert (found.code, found.said[:5]) == (0, "BIEN:")
