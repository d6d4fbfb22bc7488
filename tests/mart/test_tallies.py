"""The mart's tallies: what a page adds up is what it would count, in the mart's own life."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

import pytest

from dashboard.city.answers import City
from dashboard.mart import Mart, gathering, measure, open_mart, standing, tallying
from dashboard.mart.manifest import Partition, of_periods, to_read
from dashboard.mart.settled import Known
from dashboard.roles import ALL
from dashboard.settings import Settings
from metrics.figures import FIGURES, OF_DUTIES, standards_of
from metrics.figures.choices import by_rule, refused_pauses
from metrics.figures.waiting import waits

SHARES = [figure for figure in FIGURES if figure not in OF_DUTIES]
EARLIER = datetime(2011, 11, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def town(made: dict[str, object]) -> City:
    """The town, for reading only."""
    return City(Settings(city=str(made["city"]), data_dir=Path(str(made["data_dir"]))))


def answers(city: City, mart: Mart, at: datetime, scope: str = ALL) -> list[dict[str, object]]:
    """All figures by agency and month."""
    return city.figures(scope, SHARES, city.question(at, ("agency", "month")), mart).to_dicts()


@pytest.mark.parametrize("days", [0, 20])
@pytest.mark.parametrize("scope", [ALL, "agency:isd"])
def test_figures_are_the_same_with_tallies_and_without(town: City, days: int, scope: str) -> None:
    """At the mart's own instant and later, for all and for one agency."""
    mart = town.mart()
    at = mart.manifest.as_of + timedelta(days=days)
    told = answers(town, mart, at, scope)
    with (
        patch.object(Mart, "tallies", return_value=None),
        patch.object(Mart, "unsettled", return_value=None),
    ):
        assert answers(town, mart, at, scope) == told
    assert told


def test_unsettled_cases_counted_in_shares_are_counted_as_in_one(
    city: City, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Months that are tallied apart go to one share or the other."""
    monkeypatch.setattr(tallying, "_MOST", 0)
    monkeypatch.setattr(standing, "_MANY", 0)
    files = measure(city.record, city.folder, tmp_path, full=True).files
    promises, mart = city.promises, open_mart(tmp_path)
    assert mart
    sources = mart.manifest.record.sources
    known = Known(standards_of(city.folder, promises, sources), promises.zone, files)
    at = mart.manifest.as_of + timedelta(days=3)
    shared = standing.tallies_at(tmp_path, files, known, at)
    assert len(standing._shares(files)) == 2
    assert all(standing._shares(files))
    monkeypatch.setattr(standing, "_MANY", 100_000)
    assert len(standing._shares(files)) == 1
    assert standing.tallies_at(tmp_path, files, known, at).equals(shared)
    assert len(shared)


@pytest.mark.parametrize("where", [(), (("agency", "isd"),)], ids=["all", "one agency"])
def test_what_the_page_about_time_reads_once_is_what_each_reader_says_alone(
    town: City, where: tuple[tuple[str, str], ...]
) -> None:
    """Grouped in two ways, with the rules, the refused pauses and the waits beside them."""
    mart = town.mart()
    by_service = town.question(mart.manifest.as_of, ("service",), where)
    ids = ("days_late", "time_to_close", "paused_share")
    found = town.timing(ALL, by_service, ids, ids, mart)
    whole = replace(by_service, by=())
    for told, question in ((found.total, whole), (found.compared, by_service)):
        alone = town.figures(ALL, ids, question, mart).select(told.columns)
        assert told.rows() == alone.rows()
        assert not told.is_empty()
    tables, held = (
        mart.tables(lambda: town.record, town.promises, whole.as_of),
        town.standards(mart),
    )
    for told, read in (
        (found.rules, by_rule),
        (found.refused, refused_pauses),
        (found.waits, waits),
    ):
        assert told.rows() == read(tables, held, whole).rows()


def test_before_the_last_event_there_are_none(town: City) -> None:
    """The cases of then are counted one by one."""
    mart, standards = town.mart(), town.standards(town.mart())
    assert mart.tallies(SHARES, standards, "America/Denver", EARLIER) is None
    assert mart.unsettled(EARLIER) is None


def test_a_large_city_is_tallied_by_the_month_and_kept_where_nothing_changed(city: City) -> None:
    """With the same answers; measured again the same files are named, and none is made."""
    before = answers(city, city.mart(), city.mart().manifest.as_of)
    with patch.object(tallying, "_MOST", 0):
        manifest = measure(city.record, city.folder, _mart(city), full=True)
        assert {f"tallies-{part.month}" for part in manifest.partitions} <= set(manifest.files)
        with patch.object(tallying, "tallies_of", side_effect=AssertionError("made again")):
            assert measure(city.record, city.folder, _mart(city)).files == manifest.files
    assert answers(city, city.mart(), manifest.as_of) == before


def test_years_gathered_say_what_their_months_say(city: City) -> None:
    """In fewer files; of a year that is as it was the file is kept, and its months stay."""
    before = answers(city, city.mart(), city.mart().manifest.as_of)
    with patch.object(tallying, "_MOST", 0), patch.object(gathering, "_YEARS_APART", 0):
        manifest = measure(city.record, city.folder, _mart(city), full=True)
        with patch.object(gathering, "_written", side_effect=AssertionError("made again")):
            assert measure(city.record, city.folder, _mart(city)).files == manifest.files
    for name in ("tallies", "unsettled_lives", "unsettled_instants"):
        months, few = of_periods(manifest.files, name), to_read(manifest.files, name)
        assert len({part.month[:4] for part in manifest.partitions}) == len(few) < len(months)
        if name != "tallies":
            assert sum(stored.rows for stored in few) == sum(stored.rows for stored in months)
    assert answers(city, city.mart(), manifest.as_of) == before


def _mart(city: City) -> Path:
    place = city.settings.mart_place
    assert isinstance(place, Path)
    return place


PERIODS = [
    # cases a month from October 2024 on, what is tallied together
    ([10, 10, 10, 10], ["all"]),
    ([60, 60, 60, 60], ["2024-10", "2024-11", "2024-12", "2025"]),
    ([30, 30, 30, 101], ["2024", "2025-01"]),
    ([10, 10, 10, 30, 30, 30, 30], ["2024", "2025-Q1", "2025-Q2"]),
]


@pytest.mark.parametrize(("cases", "expected"), PERIODS)
def test_so_many_cases_are_tallied_together_as_take_no_time(
    cases: list[int], expected: list[str]
) -> None:
    """Everything, else a year, a quarter or a month; never less than what was measured as one."""
    months = [date(2024 + (9 + nth) // 12, (9 + nth) % 12 + 1, 1) for nth in range(len(cases))]
    parts = tuple(
        Partition(month=f"{month:%Y-%m}", cases=count, rows=count, valid_from=None, files={})
        for month, count in zip(months, cases, strict=True)
    )
    with patch.object(tallying, "_MOST", 100):
        found = list(tallying._blocks(parts))
    assert [period for period, _ in found] == expected
    assert [part for _, held in found for part in held] == list(parts)
