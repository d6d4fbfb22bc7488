"""The public data beside the pages: the same numbers, the same meanings, and safe to open."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from agreements.schema.city import City as Spec
from dashboard.city.answers import City
from dashboard.errors import UserError
from dashboard.public import Change, Correction, PublicTables
from dashboard.public.dictionary import dictionary, files_of
from dashboard.views.summary import shared
from dashboard.website import publication
from dashboard.website.tables import DICTIONARY, PACKAGE, files
from metrics.public import COUNTED

LANGUAGES = ("en", "es")
COUNTS = ("city", "city_quarters", "agencies", "districts")
MOVED = Correction(
    "2026-08",
    date(2026, 10, 1),
    "=A file was read twice.",
    (Change("city", None, "received", 220, 210), Change("agencies", "parks", "due", 20, 15)),
)


@pytest.fixture(scope="module")
def spec(denver: City) -> Spec:
    """What its ids are called."""
    return denver.folder.city


@pytest.fixture(scope="module")
def written(told: PublicTables, spec: Spec) -> dict[str, bytes]:
    """Its files."""
    return files(told, spec, LANGUAGES)


def cells(written: dict[str, bytes], table: str) -> list[dict[str, str]]:
    """A spreadsheet's rows."""
    return list(csv.DictReader(io.StringIO(written[files_of(table)[0]].decode())))


def rows(written: dict[str, bytes], table: str) -> list[dict[str, Any]]:
    """A program's rows."""
    found: list[dict[str, Any]] = json.loads(written[files_of(table)[1]])["rows"]
    return found


@pytest.mark.parametrize("table", COUNTS)
def test_both_files_hold_the_numbers_of_the_page(
    told: PublicTables, written: dict[str, bytes], table: str
) -> None:
    """Cell by cell; the same shares are left out for having few behind them."""
    frame = shared(getattr(told, table))
    for of_page, of_file, cell in zip(
        frame.to_dicts(), rows(written, table), cells(written, table), strict=True
    ):
        assert {name: of_file[name] for name in frame.columns} == of_page
        for name in COUNTED:
            assert cell[name] == ("" if of_page[name] is None else str(of_page[name]))
        assert cell["hidden"].split() == of_page["hidden"]


@pytest.mark.parametrize("table", COUNTS)
def test_what_is_hidden_is_empty_and_named_and_never_0(
    written: dict[str, bytes], table: str
) -> None:
    """No file holds a number under ten."""
    for cell in cells(written, table):
        assert all(cell[name] == "" for name in cell["hidden"].split())
        assert all(int(cell[name]) >= 10 for name in COUNTED if cell[name])
    hidden = sum(len(cell["hidden"].split()) for one in COUNTS for cell in cells(written, one))
    assert hidden > 20


def test_every_column_of_every_file_is_explained_in_both_languages(
    written: dict[str, bytes],
) -> None:
    """In the order of the file; the words are those of the page."""
    explained = json.loads(written[DICTIONARY])["tables"]
    assert [one["id"] for one in explained] == [table.id for table in dictionary()]
    english = {table.id: dict(table.columns) for table in dictionary()}
    for one in explained:
        header = written[f"data/{one['files'][0]}"].decode().splitlines()[0]
        assert header.split(",") == [column["name"] for column in one["columns"]]
        for column in one["columns"]:
            assert set(column["meaning"]) == set(LANGUAGES)
            assert column["meaning"]["en"] != column["meaning"]["es"]
        told = {column["name"]: column["meaning"]["en"] for column in one["columns"]}
        spoken = {name.removesuffix("_en"): meaning for name, meaning in told.items()}
        assert {name: spoken[name] for name in english[one["id"]]} == english[one["id"]]


def test_ids_have_their_names_beside_them(written: dict[str, bytes]) -> None:
    """In each language; requests of no district too."""
    waste = next(r for r in cells(written, "agencies") if r["of"] == "solid-waste")
    assert (waste["name_en"], waste["name_es"]) == ("Solid Waste", "Residuos Sólidos")
    assert all(row["name_en"] and row["name_es"] for row in cells(written, "districts"))
    promise = cells(written, "promises")[0]
    assert promise["time_en"] != promise["time_es"]


@pytest.mark.parametrize("table", ["agencies", "districts"])
def test_the_order_of_rows_tells_nothing(written: dict[str, bytes], table: str) -> None:
    """It is that of the ids: an edition's own order is made from exact counts."""
    names = [(row["period"], row["of"] == "", row["of"]) for row in cells(written, table)]
    assert names == sorted(names)


def test_a_package_names_each_file_with_its_hash_and_its_columns(
    written: dict[str, bytes],
) -> None:
    """As Frictionless has it: a program can check what it downloaded."""
    for resource in json.loads(written[PACKAGE])["resources"]:
        content = written[f"data/{resource['path']}"]
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["bytes"] == len(content)
        fields = [field["name"] for field in resource["schema"]["fields"]]
        assert fields == content.decode().splitlines()[0].split(",")
        read = pl.read_csv(io.BytesIO(content), infer_schema=False)
        for field in resource["schema"]["fields"]:
            if field["type"] in {"integer", "number"}:
                read[field["name"]].cast(pl.Float64)


def test_corrections_have_a_row_for_each_number(told: PublicTables, spec: Spec) -> None:
    """And what a spreadsheet would run begins with an apostrophe."""
    mended = files(replace(told, corrections=(MOVED,)), spec, LANGUAGES)
    first, second = cells(mended, "corrections")
    assert (first["table"], first["count"], first["before"], first["after"]) == (
        "city", "received", "220", "210",
    )  # fmt: skip
    assert (second["of"], second["count"]) == ("parks", "due")
    assert first["because"] == "'=A file was read twice."
    assert rows(mended, "corrections")[0]["because"] == "=A file was read twice."


def test_the_same_tables_are_the_same_bytes(told: PublicTables, spec: Spec) -> None:
    """And a city that speaks one language has its names in that."""
    assert files(told, spec, LANGUAGES) == files(told, spec, LANGUAGES)
    assert files(told, spec, ["es"])["data/city.csv"].startswith(b"period,of,name_es,received")


def publish(folder: Path, told: PublicTables) -> None:
    """Publish to a folder as the site does."""
    former = publication.read(folder)
    content = publication.written("denver", told, former, {"data/city.csv": b"period\n"})
    (folder / publication.FILE).parent.mkdir(exist_ok=True)
    (folder / publication.FILE).write_bytes(content)


def news(told: PublicTables, folder: Path) -> list[tuple[str, bool]]:
    """Which period was corrected, and whether that is news beside what a folder holds."""
    found = publication.corrections(told, publication.read(folder))
    return [(one.period, one.new) for one in found]


def test_a_correction_is_news_in_one_publication(told: PublicTables, tmp_path: Path) -> None:
    """The one that first tells it, however often that is made; the newest stands first."""
    month = timedelta(days=31)
    july = MOVED._replace(period="2026-07", on=date(2026, 11, 1))
    mended = replace(told, corrections=(MOVED,))
    again = replace(told, as_of=told.as_of + month, corrections=(MOVED, july))
    later = replace(again, as_of=again.as_of + month)
    steps = [
        (told, []),
        (mended, [("2026-08", True)]),
        (again, [("2026-07", True), ("2026-08", False)]),
        (later, [("2026-07", False), ("2026-08", False)]),
    ]
    for tables, expected in steps:
        assert news(tables, tmp_path) == expected
        publish(tmp_path, tables)
        first = (tmp_path / publication.FILE).read_bytes()
        assert news(tables, tmp_path) == expected
        publish(tmp_path, tables)
        assert (tmp_path / publication.FILE).read_bytes() == first


def test_in_the_first_publication_nothing_is_news(told: PublicTables, tmp_path: Path) -> None:
    """Nobody has read the numbers before; made again, it stays the first."""
    mended = replace(told, corrections=(MOVED,))
    assert news(mended, tmp_path) == [("2026-08", False)]
    publish(tmp_path, mended)
    assert news(mended, tmp_path) == [("2026-08", False)]


def test_a_publication_says_when_it_is_from_and_the_hash_of_each_file(
    told: PublicTables, tmp_path: Path
) -> None:
    """And when the one before was."""
    publish(tmp_path, told)
    first = publication.read(tmp_path)
    assert first is not None
    assert first.as_of == told.as_of
    assert first.previous is None
    assert first.files == {"data/city.csv": hashlib.sha256(b"period\n").hexdigest()}
    publish(tmp_path, replace(told, as_of=told.as_of + timedelta(days=31)))
    second = publication.read(tmp_path)
    assert second is not None
    assert second.previous == told.as_of


def test_a_publication_that_cannot_be_read_is_not_taken_for_none(tmp_path: Path) -> None:
    """What changed since could not be told."""
    (tmp_path / "data").mkdir()
    (tmp_path / publication.FILE).write_text("{", encoding="utf-8")
    with pytest.raises(UserError, match="cannot be read"):
        publication.read(tmp_path)
