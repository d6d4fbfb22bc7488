"""`accord whatif`: words first, JSON Lines, and what is wrong with a draft, each with its line."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from agreements.folder import ROOT
from dashboard.city.answers import City
from dashboard.oversight.acting import Author
from dashboard.oversight.draft_writing import create
from dashboard.roles import Role, Viewer
from metrics.verdicts import STATES
from tests.commands.accord import Answer, accord
from tests.whatif.drafts import SOLID_WASTE, Changes, files, text_of

SHORTER: Changes = (("target: {business_days: 10}}", "target: {business_days: 5}}"),)
PERIOD = ("--from", "2026-07-01", "--to", "2026-10-01")
NOW = datetime(2026, 10, 2, tzinfo=UTC)


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that lies in no city's folder: half the time for a compost cart."""
    file = tmp_path_factory.mktemp("drafts") / "shorter.yaml"
    file.write_text(text_of(SOLID_WASTE, SHORTER), encoding="utf-8")
    return file


def whatif(data: Path, *words: object, city: str = "denver") -> Answer:
    """Ask of a quarter."""
    return accord("whatif", *words, *PERIOD, city=city, data_dir=data)


@pytest.fixture(scope="module")
def records(data: Path, draft: Path) -> list[dict[str, Any]]:
    """The answer to it as records."""
    return whatif(data, draft, "--json", "--cases", "2").rows


def test_the_words_say_first_how_many_cases_change_and_how(
    data: Path, draft: Path, records: list[dict[str, Any]]
) -> None:
    """The same numbers as the JSON says; the worst first."""
    answer = whatif(data, draft)
    head = records[0]
    assert answer.code == 0
    assert f"in {draft}, as if it had been in force" in answer.out.splitlines()[0]
    (told,) = (line for line in answer.out.splitlines() if line.startswith("Under the draft"))
    assert f"{head['changed']:,} of {head['cases']:,} cases change" in told
    met_to_late = {"record": "change_by_service", "commitment": "resolution", "state": "met",
                   "draft_state": "late"}  # fmt: skip
    late = sum(r["k"] for r in records if met_to_late.items() <= r.items())
    assert late > 0
    assert f"{late} from done on time to done late" in told
    assert "No case would lose its promise." in answer.out


def test_a_first_agreement_changes_no_verdict_but_promises_where_nothing_was(
    data: Path, tmp_path: Path
) -> None:
    """Nothing was promised for its agency: its cases change from nothing to something."""
    file = tmp_path / "first.yaml"
    begun = ("denver/environment", "--from-history", "--calendar", "field-crews", "-o", file)
    assert accord("draft", "begin", *begun, data_dir=data).code == 0
    head, *_more = whatif(data, file, "--json", "--cases", "0").rows
    _what, judged, told, *_rest = whatif(data, file).out.splitlines()
    assert judged.endswith("nothing was promised then.")
    promised = f"The draft would promise {head['changed']:,} of {head['cases']:,} cases an end"
    assert told.startswith(promised)
    assert "nothing promised" not in told


def test_each_record_says_what_it_is_and_has_its_stated_shape(
    records: list[dict[str, Any]],
) -> None:
    """As docs/whatif.md has it."""
    shapes = {row["record"]: set(row) - {"record"} for row in records}
    change = {"commitment", "state", "draft_state", "k", "n"}
    assert shapes["whatif"] == {
        "agreement", "draft", "text", "versions", "from", "to", "as_of", "data_until", "cases",
        "changed",
    }  # fmt: skip
    assert shapes["change_by_service"] == change | {"service"}
    assert shapes["change_by_district"] == change | {"district"}
    assert shapes["attainment"] == {
        "side", "commitment", "service", "k", "n", "value", "low", "high", "goal", "goals_missed",
        "goals_total", "verdict", "signal", "states", "declared_k", "declared_n",
        "declared_missed", "draft_goal", "months_below", "months",
    }  # fmt: skip
    assert shapes["message_goal"] == {
        "figure", "part", "k", "n", "goals_missed", "goals_total", "draft_goal", "months_below",
        "months",
    }  # fmt: skip
    assert shapes["case"] == {
        "number", "commitment", "agency", "service", "district", "opened", "version", "state",
        "draft_state", "due", "draft_due",
    }  # fmt: skip
    assert len([row for row in records if row["record"] == "case"]) == 2
    assert all(set(r["states"]) == set(STATES) for r in records if r["record"] == "attainment")


def test_a_draft_in_the_database_is_named_by_its_number(data: Path, city: City) -> None:
    """What was kept there is what is tried; the agreement's own draft beside it, by its name."""
    author = Author(Viewer(Role.OPERATOR, source="trial"), "Bo Lee")
    text = text_of(SOLID_WASTE, SHORTER)
    number = create(city.record.store, files(), author, "denver/solid-waste", text, NOW)
    (head, *_) = whatif(data, number, "--json").rows
    assert head["text"] == f"draft {number}"
    assert head["changed"] > 0
    (other, *_) = whatif(data, "denver/community-planning@1.0.0", "--json").rows
    assert (other["agreement"], other["versions"]) == ("denver/community-planning", [])


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the city's folder, to be changed."""
    return Path(shutil.copytree(ROOT / "denver", tmp_path / "denver"))


def test_a_file_in_a_copy_of_the_folder_is_tried_with_the_calendars_that_lie_there(
    data: Path, copied: Path
) -> None:
    """A calendar is a part of what is promised: with fewer open days the same target is longer."""
    calendar = copied / "calendars" / "cart-yard.yaml"
    former, days = calendar.read_text(encoding="utf-8"), 'tue: [["08:00", "14:00"]], '
    assert days in former
    calendar.write_text(former.replace(days, ""), encoding="utf-8")
    (head, *rows) = whatif(data, copied / f"{SOLID_WASTE}.yaml", "--json").rows
    changes = [r for r in rows if r["record"] == "change_by_service"]
    assert head["changed"] > 0
    assert ("late", "met") in {
        (r["state"], r["draft_state"]) for r in changes if r["service"] == "cart_repair"
    }


@pytest.mark.parametrize(
    ("former", "later", "as_check", "as_whatif"),
    [
        ("percent: 90, period", "procent: 90, period", (), ()),
        ("calendar: cart-yard", "calendar: yrd", ("--format", "json"), ("--json",)),
    ],
    ids=["a key that is unknown", "a name that is unknown, as JSON"],
)
def test_a_bad_draft_is_told_as_the_check_tells_it_and_nothing_is_computed(
    data: Path,
    copied: Path,
    former: str,
    later: str,
    as_check: tuple[str, ...],
    as_whatif: tuple[str, ...],
) -> None:
    """Every finding at once with file, line and column; exit 1."""
    file = copied / f"{SOLID_WASTE}.yaml"
    file.write_text(text_of(SOLID_WASTE, ((former, later),)), encoding="utf-8")
    check = accord("check", file, "--as-of", "2026-10-01", *as_check)
    told = whatif(data, file, *as_whatif)
    assert (told.code, told.out) == (1, check.out)
    assert re.search("SLA00[18]", told.out)


@pytest.mark.parametrize(
    ("named", "code", "said"),
    [
        ("denver/parks@9.9.9", 2, "known are .*denver/parks@2.0.0"),
        ("99999", 1, "There is no such draft"),
        ("nothing.yaml", 2, "There is no file 'nothing.yaml'"),
    ],
)
def test_a_draft_that_is_not_there_is_said_with_those_that_are(
    data: Path, named: str, code: int, said: str
) -> None:
    """Without a traceback, and with what to write instead."""
    answer = whatif(data, named)
    assert answer.code == code
    assert re.search(said, answer.err)


def test_a_period_that_ends_before_it_begins_is_refused(data: Path, draft: Path) -> None:
    """Wrong use: exit 2."""
    answer = accord(
        "whatif", draft, "--from", "2026-09-01", "--to", "2026-08-01", city="denver", data_dir=data
    )
    assert (answer.code, "is not before" in answer.err) == (2, True)
