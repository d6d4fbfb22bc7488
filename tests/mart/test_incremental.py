"""Measuring again what has changed gives what measuring everything gives, to the byte."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import polars as pl
import pytest

from dashboard.answers import City
from dashboard.mart import measure, partition
from dashboard.mart.engines import in_this_process
from dashboard.mart.partition import Task
from metrics.promises import Promises
from seed.city import EXPORT, LOG, VOLUMES, write_city
from tests.mart.denver import CASES, DAYS, Denver, read


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration city's files."""
    folder = tmp_path_factory.mktemp("export")
    write_city(folder, cases=CASES, seed=7)
    return folder


@pytest.fixture
def denver(tmp_path: Path) -> Denver:
    """Denver without a case."""
    return Denver(tmp_path)


@pytest.fixture
def measured_cases(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many cases each call has measured."""
    counts: list[int] = []
    real = partition.measured_of

    def counted(
        inputs: dict[str, pl.DataFrame], promises: Promises, as_of: datetime
    ) -> dict[str, pl.DataFrame]:
        counts.append(len(inputs["cases"]))
        return real(inputs, promises, as_of)

    monkeypatch.setattr(partition, "measured_of", counted)
    return counts


def check(denver: Denver) -> None:
    """What changed, spliced in, is the same as all of it measured into an empty folder."""
    denver.again()
    denver.again(full=True)
    spliced, whole = denver.content(), denver.content(full=True)
    assert spliced.keys() == whole.keys()
    assert spliced == whole


def test_pieces_measured_one_after_the_other_are_the_whole_measured_at_once(
    denver: Denver, export: Path
) -> None:
    """Cases and what was logged of them, in whatever order they come."""
    rows, log = read(export / EXPORT), read(export / LOG)
    first, early = (
        pl.arange(len(rows), eager=True) % 5 != 3,
        pl.arange(len(log), eager=True) % 2 == 0,
    )
    denver.cases(rows.filter(first))
    check(denver)
    denver.log(log.filter(early))
    check(denver)
    denver.volumes(export / VOLUMES)
    denver.cases(rows.filter(~first), DAYS[0])
    denver.log(log.filter(~early))
    check(denver)


@pytest.fixture(scope="module")
def begun(export: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a Denver with its first cases and their log, measured."""
    folder = tmp_path_factory.mktemp("begun")
    denver, rows = Denver(folder), read(export / EXPORT).head(250)
    denver.cases(rows)
    denver.log(
        read(export / LOG).filter(pl.col("Case Number").is_in(rows["Case Number"].implode()))
    )
    check(denver)
    denver.city.record.store.close()
    return folder


CORRECTIONS = {
    "it was opened in another month": {"Created": "12/03/2024 08:00:00 AM"},
    "it was opened in a month of its own": {"Created": "01/03/2024 08:00:00 AM"},
    "somebody else had asked": {"Customer": "C-0000001"},
    "it lies elsewhere": {"Location": "1 Nowhere Street"},
    "it is about something else": {"Request Type": "Street Sweeping"},
    "it repeats another": {"Parent Case": "24-0000002"},
    "it repeats none": {"Parent Case": ""},
    "another division has it": {"Division": "DHS - Client Services"},
}


@pytest.mark.parametrize("correction", CORRECTIONS)
def test_a_correction_of_a_few_cases_reaches_all_that_it_touches(
    begun: Path, export: Path, correction: str, tmp_path: Path
) -> None:
    """Also the cases that these repeat, are repeated by, or follow."""
    denver = Denver(Path(shutil.copytree(begun, tmp_path / "begun")))
    rows = read(export / EXPORT).head(250)
    asked_often = rows.filter(pl.col("Customer").is_duplicated() & (pl.col("Customer") != ""))
    some = pl.concat([asked_often.head(3), rows.filter(pl.col("Parent Case") != "").head(3)])
    changed = some.with_columns(pl.lit(v).alias(n) for n, v in CORRECTIONS[correction].items())
    denver.cases(changed.unique("Case Number", keep="first"), DAYS[0])
    check(denver)


def test_who_asks_again_after_an_old_case_was_closed_late_reaches_it(
    denver: Denver, export: Path
) -> None:
    """Of months long past only what happened to their cases lately is looked at."""
    rows = read(export / EXPORT)
    known = rows.filter(pl.col("Customer") != "", pl.col("Closed") != "")
    late = known.head(3).with_columns(Closed=pl.lit("09/18/2026 10:00:00 AM"))
    new = known.tail(3).with_columns(
        Created=pl.lit("09/20/2026 10:00:00 AM"),
        Customer=late["Customer"],
        **{"Request Type": late["Request Type"], "Parent Case": late["Case Number"]},
    )
    denver.cases(pl.concat([known[3:60], late]))
    check(denver)
    denver.cases(new, DAYS[0])
    check(denver)
    links = pl.concat(pl.read_parquet(file) for file in denver.mart.glob("*-links-*.parquet"))
    asked = links.explode("contact_numbers").filter(
        pl.col("contact_numbers").is_in(new["Case Number"].implode())
    )
    assert set(late["Case Number"]) <= set(asked["number"])


def test_cases_may_come_after_a_measurement_of_none(denver: Denver, export: Path) -> None:
    """An export with nothing in it but its columns is an import like any other."""
    rows = read(export / EXPORT)
    denver.cases(rows.head(0))
    check(denver)
    denver.cases(rows.head(20), DAYS[0])
    check(denver)


def test_only_what_has_changed_is_measured_again(
    denver: Denver, export: Path, measured_cases: list[int]
) -> None:
    """Nothing where nothing has; a case and what it touches where one has."""
    rows = read(export / EXPORT)
    denver.cases(rows)
    denver.again()
    assert sum(measured_cases) == CASES
    measured_cases.clear()
    denver.again()
    assert measured_cases == []
    one = rows.filter((pl.col("Customer") == "") | pl.col("Customer").is_null()).head(1)
    denver.cases(one.with_columns(Priority=pl.lit("P1 - Urgent")), DAYS[0])
    denver.again()
    assert 1 <= sum(measured_cases) <= 3
    measured_cases.clear()
    denver.again(full=True)
    assert sum(measured_cases) == CASES


def test_a_record_made_anew_is_not_taken_for_the_one_before(
    denver: Denver, export: Path, measured_cases: list[int]
) -> None:
    """Its numbers of changes say nothing about this mart."""
    rows = read(export / EXPORT)
    denver.cases(rows.head(300))
    denver.again()
    denver.city.record.store.close()
    for path in (denver.mart.parent / "data").rglob("record.sqlite*"):
        path.unlink()
    denver.city = City(denver.city.settings)
    denver.cases(rows.tail(300), DAYS[0])
    measured_cases.clear()
    check(denver)
    assert sum(measured_cases) == 600


def test_other_agreements_judge_every_case_anew(
    denver: Denver, export: Path, measured_cases: list[int]
) -> None:
    """From the columns that the mart holds: the record is not read again."""
    denver.cases(read(export / EXPORT).head(200))
    denver.again()
    city = Path(denver.city.settings.city)
    file = next(city.glob("*/*.yaml"))
    file.write_text(file.read_text("utf-8") + "# a remark\n", encoding="utf-8")
    (city / "agreements.lock").unlink(missing_ok=True)
    denver.city = City(denver.city.settings)
    measured_cases.clear()
    manifest = denver.again()
    assert sum(measured_cases) == 200
    assert manifest.fingerprint == denver.city.folder.fingerprint
    check(denver)


def test_agreements_that_change_while_they_are_measured_are_asked_for_again(
    denver: Denver, export: Path
) -> None:
    """The mart is that of the agreements it began with, and says so."""
    denver.cases(read(export / EXPORT).head(100))
    settings = denver.city.settings.model_copy(update={"mart_dir": denver.mart})
    city = Path(settings.city)

    def changing(mart: Path, tasks: object, promises: Promises) -> Iterator[object]:
        file = next(city.glob("*/*.yaml"))
        file.write_text(file.read_text("utf-8") + "# a remark\n", encoding="utf-8")
        (city / "agreements.lock").unlink(missing_ok=True)
        listed: list[Task] = list(tasks)  # type: ignore[call-overload] # as the engine takes them
        yield from in_this_process(mart, listed, promises)

    measure(denver.city.record, denver.city.folder, denver.mart, engine=changing)  # type: ignore[arg-type] # as above
    with pytest.raises(Exception, match="The agreements have changed"):
        City(settings).mart()
