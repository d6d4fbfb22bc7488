"""What is in a pack, for whom, and that it is the same again."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest

from agreements.folder import city_path
from dashboard.city.answers import City
from dashboard.errors import NotAllowedError
from dashboard.library import open_library
from dashboard.reports.evidence.cases import Lines
from dashboard.reports.evidence.files import files_of
from dashboard.roles import Role, Viewer
from metrics.evidence import COLUMNS
from tests.reports.evidence.conftest import LIAISON, pack
from tests.reports.evidence.packs import read

ACCOUNT = "manifest.json"


def test_the_same_question_gives_the_same_bytes(city: City) -> None:
    """Whenever it is asked."""
    asked = (city, Viewer(Role.OPERATOR), ("paused_share", "review_held"))
    assert pack(*asked) == pack(*asked)


def test_the_account_names_every_other_file_with_its_hash(whole: Path) -> None:
    """And what all of it was made from."""
    told = json.loads((whole / ACCOUNT).read_text("utf-8"))
    files = {str(f.relative_to(whole)): f for f in whole.rglob("*") if f.is_file()}
    members = {member["name"]: member for member in told["members"]}
    assert members.keys() == files.keys() - {ACCOUNT}
    for name, member in members.items():
        content = files[name].read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (
            member["size"],
            member["sha256"],
        )
    assert told["audit_log"]["entries"] > 0
    assert told["command"].startswith("accord evidence on_time_due ")


def test_the_agreements_are_the_very_files(whole: Path) -> None:
    """Those that the lock pins, with all that their promises are counted by."""
    city = city_path("denver")
    handed = [f for f in (whole / "agreements").rglob("*") if f.is_file()]
    names = {str(file.relative_to(whole / "agreements")) for file in handed}
    assert {"agreements.lock", "parks/2.0.0.yaml", "calendars/always.yaml"} < names
    assert {"holidays/city-offices.yaml", "rubric/city/1.0.0.yaml"} < names
    for name in names:
        assert (whole / "agreements" / name).read_bytes() == (city / name).read_bytes()


def test_an_agency_gets_its_own_cases_and_no_others(of_agency: Path) -> None:
    """Nor the versions by which others are judged."""
    rows = read(of_agency, "cases.csv")
    assert {row["agency"] for row in rows} == {"parks"}
    assert {row["figure"] for row in rows} == {"kept_promise", "contacts_fresh"}
    told = json.loads((of_agency / ACCOUNT).read_text("utf-8"))
    assert told["cases_of"] == "agency:parks"
    assert {entry["name"].partition("@")[0] for entry in told["agreements"]} == {"denver/parks"}


def test_of_anothers_version_an_agency_gets_no_contacts(city: City) -> None:
    """A case may be judged by the agreement of who held it before; the README then says so."""
    held = open_library(LIAISON, city.settings)
    versions = {("denver/parks", "2.0.0"), ("denver/transportation", "1.1.0")}
    files, told = files_of(held, versions)
    handed = {version.name: version.handed for version in told}
    assert handed == {
        "denver/parks@2.0.0": "whole",
        "denver/transportation@1.1.0": "without_contacts",
    }
    content = dict(files)
    assert b"\n  contacts:" in content["agreements/parks/2.0.0.yaml"]
    assert b"\n  contacts:" not in content["agreements/transportation/1.1.0.yaml"]


def test_the_public_gets_none(city: City) -> None:
    """No pack, not even an empty one."""
    with pytest.raises(NotAllowedError):
        pack(city, Viewer(), ("on_time_due",))


def test_no_word_of_a_message_and_nobody_is_in_it(whole: Path) -> None:
    """Codes, dates and numbers alone: a sentence would be longer, an address has an at sign."""
    rows = pl.read_csv(whole / "cases.csv", infer_schema=False)
    assert set(rows.columns) <= set(COLUMNS)
    words = rows.select(pl.col(pl.String).exclude("in_n", "in_k").str.count_matches(" ").max())
    assert max(filter(None, words.row(0)), default=0) == 0
    addressed = pl.any_horizontal(pl.all().str.contains(r"@\w+\.[a-z]").fill_null(value=False))
    assert rows.filter(addressed).is_empty()


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless() -> None:
    """A number that a source made up."""
    frame = pl.DataFrame({
        "figure": ["on_time_due"], "number": ["=1+1"], "in_n": ["headline"],
        "due": [datetime(2026, 7, 1, 18, tzinfo=UTC)],
    })  # fmt: skip
    lines = Lines({"on_time_due": frame.lazy()}, "America/Denver", lambda _: None)
    header, row = b"".join(lines.pieces()).decode().splitlines()
    told = dict(zip(header.split(","), row.split(","), strict=True))
    assert told["number"] == "'=1+1"
    assert told["due"] == "2026-07-01T12:00:00-06:00"


def test_it_says_in_plain_words_what_it_is(whole: Path, of_agency: Path) -> None:
    """In the language of the pack, with what the reader has to know of its contacts."""
    english, spanish = ((f / "README.txt").read_text("utf-8") for f in (whole, of_agency))
    assert "python recompute.py" in english
    assert "reroute_rate all_contacts" in english
    assert "hand them to nobody" in english
    assert "Qué contiene" in spanish
    assert "Parks" in spanish or "Parques" in spanish
    assert (of_agency / "definitions.md").read_text("utf-8").startswith("# Qué significan")
