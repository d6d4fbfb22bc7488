"""Looking back: the mart at an earlier instant is the whole record measured as it stood then."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import polars as pl
import pytest

from dashboard.city.answers import City
from dashboard.mart import Mart, measure
from dashboard.mart.partition import measured_of
from dashboard.settings import Settings
from metrics.instants import instant
from metrics.linking import links_of
from metrics.tables import TABLES
from seed.city import EXPORT, LOG, VOLUMES, write_city
from tests.commands.accord import TOWN, own_city, write_town
from tests.mart.denver import CASES, TAKEN, Denver, read
from tests.mart.test_swapping import bring

EARLIER = [
    datetime(2024, 9, 1, tzinfo=UTC),
    datetime(2025, 3, 9, 17, 30, tzinfo=UTC),
    datetime(2026, 2, 1, tzinfo=UTC),
    datetime(2026, 8, 20, 12, tzinfo=UTC),
]


@pytest.fixture(scope="module")
def denver(tmp_path_factory: pytest.TempPathFactory) -> Denver:
    """The demonstration city, measured."""
    folder = tmp_path_factory.mktemp("denver")
    write_city(folder / "export", cases=CASES, seed=11)
    denver = Denver(folder)
    denver.cases(read(folder / "export" / EXPORT))
    denver.log(read(folder / "export" / LOG))
    denver.volumes(folder / "export" / VOLUMES)
    denver.again()
    return denver


def mart_of(denver: Denver) -> Mart:
    """What was measured."""
    return City(denver.city.settings.model_copy(update={"mart_dir": denver.mart})).mart()


def tables_of(denver: Denver, as_of: datetime) -> dict[str, pl.DataFrame]:
    """What the mart gives; the record is not to be opened."""

    def no_record() -> None:
        raise AssertionError("the columns that the mart holds are enough")

    held = mart_of(denver).tables(no_record, denver.city.promises, as_of)  # type: ignore[arg-type] # as it says
    return {name: table.collect() for name, table in held.items()}


@pytest.mark.parametrize("as_of", [*EARLIER, TAKEN, TAKEN + timedelta(days=90)])
def test_the_tables_of_an_instant_are_the_record_measured_as_of_it(
    denver: Denver, as_of: datetime
) -> None:
    """With the links of then; later than the last event nothing need be measured again."""
    record, promises = denver.city.record, denver.city.promises
    cases, events = record.cases(), record.events()
    links = links_of(cases, events, promises, as_of=as_of)
    whole = measured_of({"cases": cases, "events": events, "links": links}, promises, as_of)
    found = tables_of(denver, as_of)
    for name in TABLES:
        order = [c for c in ("source", "number", "commitment", "clause", "start", "reason", "end")
                 if c in TABLES[name]]  # fmt: skip
        assert found[name].sort(order).to_dicts() == whole[name].sort(order).to_dicts(), name


def test_before_anything_was_opened_there_is_nothing(denver: Denver) -> None:
    """Tables with all their columns, and no row."""
    found = tables_of(denver, EARLIER[0])
    assert {name: len(found[name]) for name in TABLES} == dict.fromkeys(TABLES, 0)


def test_contacts_are_counted_by_day_and_channel(denver: Denver) -> None:
    """As the city's telephone system told them."""
    counted = tables_of(denver, TAKEN)["contact_volume"]
    export = read(denver.mart.parent / "export" / VOLUMES)
    assert counted["n"].sum() == export["Offered"].cast(pl.Int64).sum()
    assert counted["day"].min() == export["Day"].str.to_date("%m/%d/%Y").min()


def test_the_cube_of_an_earlier_instant_is_counted_from_what_stood_then(denver: Denver) -> None:
    """As many cases as there were."""
    promises, cases = denver.city.promises, denver.city.record.cases()
    for as_of in EARLIER[1:]:
        cells = mart_of(denver).cells(lambda: denver.city.record, promises, as_of)
        mine = (pl.col("part") == "services") & (pl.col("basis") == "received")
        counted = cells.filter(mine & (pl.col("commitment") == "resolution"))
        opened = cases.filter(pl.col("opened") <= instant(as_of))
        assert counted.select(pl.col("n").sum()).collect().item() == len(opened)


def test_what_was_not_known_yet_is_left_out(tmp_path: Path) -> None:
    """Case 1003 was closed in October; the city's file of December still showed it open."""
    city = City(Settings(city=str(own_city(tmp_path)), data_dir=tmp_path / "data"))
    due, nothing = "2011-10-05 09:00", "-               "
    told = TOWN.replace(f"{due}  {nothing}  PWDx", f"{due}  2011-10-04 09:00  PWDx")
    assert told != TOWN
    first, second = datetime(2011, 12, 31, tzinfo=UTC), datetime(2012, 1, 31, tzinfo=UTC)
    for drawn, taken in ((TOWN, first), (told, second)):
        bring(city, write_town(tmp_path / "town.csv", drawn), taken)
    measure(city.record, city.folder, city.settings.mart)
    mart = city.mart()
    stops = {
        known_at: mart.tables(lambda: city.record, city.promises, second, known_at)["instants"]
        .filter(pl.col("number") == "1003").select("stop").collect().item()
        for known_at in (first, second, None)
    }  # fmt: skip
    assert stops[first] is None
    assert stops[second] == stops[None] == datetime(2011, 10, 4, 13, tzinfo=UTC)


def test_a_log_alone_makes_no_case_known(denver: Denver) -> None:
    """It reaches back two years, but the file that tells when cases ended was taken at its end."""
    record, before = denver.city.record, TAKEN - timedelta(days=1)
    told = mart_of(denver).tables(lambda: record, denver.city.promises, before, before)
    assert told["instants"].collect().is_empty()
    assert not record.events(None, None, before).is_empty()
    assert record.begun() == TAKEN
