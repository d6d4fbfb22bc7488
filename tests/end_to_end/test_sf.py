"""San Francisco, 2008 to 2016, from its published sample: a city without dues, and its notes."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from agreements.folder import open_city
from agreements.schema.source import SourceMapping
from dashboard.cases.formats import open_tables
from dashboard.cases.translation import Translator
from tests.commands.accord import accord
from tests.end_to_end.exports import (
    FOLDER,
    Row,
    Settings,
    events,
    figure,
    imported,
    outcomes,
    published,
    texts,
)

NAME = "sf_2008_2016.csv"


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """The file's rows."""
    return published(NAME)


@pytest.fixture(scope="module")
def sf(
    rows: list[Row], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Settings, dict[str, Any]]:
    """Its store and the sums of its import."""
    del rows  # the file is there
    return imported(tmp_path_factory.mktemp("sf"), "sf", NAME)


def test_every_row_goes_in_and_queues_that_nobody_can_place_are_told(
    sf: tuple[Settings, dict[str, Any]],
) -> None:
    """Of 149 queues six, with how many rows each has; all types, channels and words are known."""
    _, read = sf
    sums = [read[k] for k in ("read", "accepted", "unchanged", "quarantined")]
    assert sums == [10_000, 10_000, 0, 0]
    assert {item["field"] for item in read["unmapped"]} == {"agency"}
    assert sorted(item["rows"] for item in read["unmapped"]) == [1, 1, 3, 3, 3, 213]


def test_without_dues_there_is_no_commitment_and_no_rate(
    sf: tuple[Settings, dict[str, Any]],
) -> None:
    """Not zero of ten thousand: nothing of nothing."""
    told = figure(sf[0], "on_time_due")
    assert (told["k"], told["n"], told["value"]) == (0, 0, None)
    assert told["states"]["no_commitment"] == 10_000


def test_129_closings_lie_before_their_opening_and_are_kept(
    rows: list[Row], sf: tuple[Settings, dict[str, Any]]
) -> None:
    """As the file tells them; figures judge them, the record does not."""
    form = "%m/%d/%Y %I:%M:%S %p"
    before = {
        row["CaseID"]
        for row in rows
        if row["Closed"]
        and datetime.strptime(row["Closed"], form) < datetime.strptime(row["Opened"], form)  # noqa: DTZ007 - local times of one zone
    }
    told = events(sf[0], "sf").pivot("kind", index="number", values="at")
    assert len(before) == 129
    assert set(told.filter(pl.col("closed") < pl.col("opened"))["number"]) == before


def test_4354_notes_are_empty_and_no_radio_code_is_a_date(rows: list[Row]) -> None:
    """Line breaks inside quotes stay in a note; 10/98 stays in it too."""
    city = open_city("sf")
    mapping = city.sources["sf"].model_dump(by_alias=True)
    mapping["spec"]["stamps"] = []
    plain = SourceMapping.model_validate(mapping)
    (table,) = open_tables(FOLDER / NAME)
    translator = Translator(plain, city.city, table.header, NAME, table.date_formats)
    batches = [translator.translate(chunk).batch for chunk in table.chunks(translator.reads)]
    notes = pl.concat(batches)["message"]
    assert notes.null_count() == sum(not row["Status.Notes"] for row in rows) == 4_354
    for within in ("\n", "10/98"):
        expected = sum(within in row["Status.Notes"].strip() for row in rows)
        assert notes.str.contains(within, literal=True).sum() == expected > 90
    assert sum(batch["closed"].dt.year().is_between(2008, 2016).sum() for batch in batches) == (
        sum(bool(row["Closed"]) for row in rows)
    )


def test_status_words_in_notes_are_kept_apart_as_outcomes(
    rows: list[Row], sf: tuple[Settings, dict[str, Any]]
) -> None:
    """355 notes begin by saying that the case was transferred, which no column shows."""
    found = outcomes(sf[0], "sf")
    begin = ("case transferred", "case completed - transferred")
    assert found["transferred"] == 355
    assert found["transferred"] == sum(
        row["Status.Notes"].lower().startswith(begin) for row in rows
    )
    assert {"10/98", "Pickup completed."} <= set(texts(sf[0], "sf"))


def test_its_history_gives_an_agency_a_first_draft_without_an_agreement_to_begin_from(
    sf: tuple[Settings, dict[str, Any]], rows: list[Row], tmp_path: Path
) -> None:
    """Every target was met by four in five; what is left is what no case tells."""
    file = tmp_path / "first.yaml"
    begun = accord(
        "draft", "begin", "sf/public-works", "--from-history", "--years", 0, "-o", file, **sf[0]
    )
    assert begun.code == 0, begun.err
    text = file.read_text("utf-8")
    met = [int(share) for share in re.findall(r"(\d+)% \(likely", text)]
    assert len(met) == text.count("resolution:") > 15
    assert min(met) >= 80
    illegal = sum(
        row["Request.Type"] == "Illegal_Dumping" and row["Responsible.Agency"][:3] == "DPW"
        for row in rows
    )
    assert f"# {illegal} cases: " in text.split("illegal_dumping:")[0].splitlines()[-2]
    assert set(re.findall(r"SLA\d{3}", begun.out)) == {"SLA601", "SLA607"}
