"""Measuring again what has changed gives what measuring everything gives, to the byte."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from threading import Event

import polars as pl
import pytest

from agreements.folder import CityFolder
from dashboard.city.answers import City
from dashboard.mart import measure, messages, partition
from dashboard.mart.engines import in_this_process
from dashboard.mart.manifest import Partition
from dashboard.mart.messages import Texts
from dashboard.mart.partition import Task
from dashboard.places import Place
from metrics.messages.cases import Judge
from metrics.promises import Promises
from metrics.tables import MESSAGE_KEY
from seed.city import EXPORT, LOG, VOLUMES
from tests.mart.denver import DAYS, Denver, check, read


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


def test_pieces_measured_one_after_the_other_are_the_whole_measured_at_once(
    denver: Denver, few_months: Path
) -> None:
    """Cases and what was logged of them, in whatever order they come."""
    rows, log = read(few_months / EXPORT), read(few_months / LOG)
    first, early = (
        pl.arange(len(rows), eager=True) % 5 != 3,
        pl.arange(len(log), eager=True) % 2 == 0,
    )
    denver.cases(rows.filter(first))
    check(denver)
    denver.log(log.filter(early))
    check(denver)
    denver.volumes(few_months / VOLUMES)
    denver.cases(rows.filter(~first), DAYS[0])
    denver.log(log.filter(~early))
    check(denver)


def test_who_asks_again_after_an_old_case_was_closed_late_reaches_it(
    denver: Denver, few_months: Path
) -> None:
    """Of months long past only what happened to their cases lately is looked at."""
    rows = read(few_months / EXPORT)
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


def test_cases_may_come_after_a_measurement_of_none(denver: Denver, few_months: Path) -> None:
    """An export with nothing in it but its columns is an import like any other."""
    rows = read(few_months / EXPORT)
    denver.cases(rows.head(0))
    check(denver)
    denver.cases(rows.head(20), DAYS[0])
    check(denver)


def test_only_what_has_changed_is_measured_again(
    denver: Denver, few_months: Path, measured_cases: list[int]
) -> None:
    """Nothing where nothing has; a case and what it touches where one has."""
    rows = read(few_months / EXPORT)
    denver.cases(rows)
    denver.again()
    assert sum(measured_cases) == len(rows)
    measured_cases.clear()
    denver.again()
    assert measured_cases == []
    one = rows.filter((pl.col("Customer") == "") | pl.col("Customer").is_null()).head(1)
    denver.cases(one.with_columns(Priority=pl.lit("P1 - Urgent")), DAYS[0])
    denver.again()
    assert 1 <= sum(measured_cases) <= 3
    measured_cases.clear()
    denver.again(full=True)
    assert sum(measured_cases) == len(rows)


def test_new_messages_are_judged_once_and_while_months_are_written(
    denver: Denver, few_months: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The verdicts are those of all messages judged at once."""
    rows, asked, judged = read(few_months / EXPORT), [], Event()
    denver.cases(rows.gather_every(2))
    denver.log(read(few_months / LOG))
    denver.again()
    real = messages.fresh

    def watched(
        keys: pl.DataFrame, record: Texts, folder: CityFolder, judges: list[Judge]
    ) -> pl.DataFrame:
        asked.append(keys.select(*MESSAGE_KEY))
        found = real(keys, record, folder, judges)
        judged.set()
        return found

    def after_judging(
        mart: Place, tasks: Iterable[Task], promises: Promises
    ) -> Iterator[Partition]:
        assert judged.wait(timeout=20)
        return in_this_process(mart, tasks, promises)

    monkeypatch.setattr(messages, "fresh", watched)
    denver.cases(rows.gather_every(2, 1), DAYS[0])
    denver.again(engine=after_judging)
    assert pl.concat(asked).is_unique().all()
    assert len(asked[0])
    monkeypatch.undo()
    check(denver)


def test_a_record_made_anew_is_not_taken_for_the_one_before(
    denver: Denver, few_months: Path, measured_cases: list[int]
) -> None:
    """Its numbers of changes say nothing about this mart."""
    rows = read(few_months / EXPORT)
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
    denver: Denver, few_months: Path, measured_cases: list[int]
) -> None:
    """From the columns that the mart holds: the record is not read again."""
    denver.cases(read(few_months / EXPORT).head(200))
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
    denver: Denver, few_months: Path
) -> None:
    """The mart is that of the agreements it began with, and says so."""
    denver.cases(read(few_months / EXPORT).head(100))
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
