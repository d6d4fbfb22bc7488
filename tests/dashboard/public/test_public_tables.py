"""What the public reads of a city: right, rounded, kept as it was published, and nothing else."""

from __future__ import annotations

import shutil
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from dashboard.city.answers import City
from dashboard.errors import UserError
from dashboard.public import Change, PublicTables, correct, public_tables
from dashboard.public.editions import FILE, FOLDER, read
from dashboard.public.publishing import outdated
from dashboard.roles import ALL
from dashboard.settings import Settings
from metrics.public import COUNTED, NOTHING_PROMISED, TABLE, rounded
from tests.commands.accord import accord, own_city, write_town
from tests.demonstration import imported

Row = dict[str, Any]


@pytest.fixture(scope="module")
def denver(tmp_path_factory: pytest.TempPathFactory) -> City:
    """The demonstration city; small, so that much is hidden."""
    return City(Settings(city="denver", data_dir=imported(tmp_path_factory, 4_000)))


@pytest.fixture(scope="module")
def told(denver: City) -> PublicTables:
    """What is published of it at first."""
    return public_tables(denver, denver.mart())


@pytest.fixture
def later(denver: City, told: PublicTables, tmp_path: Path) -> City:
    """The same city with the same editions, to be published from again."""
    assert told.months
    data = shutil.copytree(denver.settings.data_dir, tmp_path / "data")
    return City(Settings(city="denver", data_dir=data))


def figure(city: City, name: str, where: tuple[tuple[str, str], ...]) -> Row:
    """A figure as somebody reads it who may see everything."""
    mart = city.mart()
    question = city.question(mart.manifest.as_of, where=where)
    rows = city.figures(ALL, [name], question, mart)
    return rows.filter(pl.col("part").is_null()).row(0, named=True)


def test_the_city_is_told_by_month_and_its_parts_beside_it(told: PublicTables) -> None:
    """At the end of September August is over for good, and the second quarter."""
    assert told.months[-1] == "2026-08"
    assert told.quarters == ("2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2")
    assert told.next_month == ("2026-09", date(2026, 10, 15))
    assert told.next_quarter == ("2026-Q3", date(2026, 10, 15))
    assert told.demonstration
    for table in (told.city, told.city_quarters, told.agencies, told.districts):
        assert table.schema == TABLE
    assert told.city["period"].to_list() == list(told.months)
    assert told.city_quarters["period"].to_list() == list(told.quarters)


@pytest.mark.parametrize("month", ["2026-03", "2026-08"])
def test_its_numbers_are_the_figures_rounded(denver: City, told: PublicTables, month: str) -> None:
    """Promises due, those kept in time, and those kept for good."""
    row = told.city.row(by_predicate=pl.col("period") == month, named=True)
    due = figure(denver, "on_time_due", (("month", month),))
    kept = figure(denver, "kept_promise", (("month", month),))
    assert due["n"] == kept["n"], "the windows of all closings have passed"
    assert [row["due"], row["on_time"], row["kept"]] == [
        rounded(n) for n in (due["n"], due["k"], kept["k"])
    ]
    assert row["on_time_share"] == row["on_time"] / row["due"]


def test_requests_are_those_that_were_opened_and_closed(denver: City, told: PublicTables) -> None:
    """Whatever was promised: counted here from one row a case."""
    mart = denver.mart()
    flow = denver.figures(ALL, ["flow"], denver.question(mart.manifest.as_of, ("month",)), mart)
    opened = flow.filter(part="opened").select(period="month", n="k")
    both = told.city.join(opened, on="period")
    assert both["received"].to_list() == [rounded(n) for n in both["n"]]


def test_the_parts_add_up_to_the_city_but_for_rounding(told: PublicTables) -> None:
    """Where nothing is hidden: every agency is there, and the requests of no district are."""
    for whole, parts in ((told.city, told.agencies), (told.city_quarters, told.districts)):
        for name in ("received", "closed"):
            sums = parts.group_by("period").agg(pl.col(name).sum(), rows=pl.len(),
                                                all=pl.col(name).is_not_null().all())  # fmt: skip
            both = whole.join(sums.filter("all"), on="period", suffix="_parts")
            error = (both[name] - both[f"{name}_parts"]).abs()
            assert (error <= 2 * (both["rows"] + 3)).all()


def test_no_count_under_ten_is_in_anything_that_is_published(told: PublicTables) -> None:
    """Neither shown, nor in the file that keeps it."""
    tables = [told.city, told.city_quarters, told.agencies, told.districts]
    numbers = [n for table in tables for name in COUNTED for n in table[name].drop_nulls()]
    assert min(numbers) >= 10
    assert all(n % 5 == 0 for n in numbers)
    assert sum(table["hidden"].list.len().sum() for table in tables) > 20


def test_nothing_in_it_is_about_a_case(told: PublicTables) -> None:
    """The columns are counts, rates, times and reasons."""
    frames = [getattr(told, f.name) for f in fields(told)]
    columns = {c for f in frames if isinstance(f, pl.DataFrame) for c in f.columns}
    assert columns == {*TABLE, "service", "half_hours", "most_hours"}


def test_an_agency_without_an_agreement_has_promised_nothing(told: PublicTables) -> None:
    """Which is said, and is no nought and nothing hidden."""
    rows = told.agencies.filter(pl.col("of") == "human-services")
    assert set(rows["why"]) == {NOTHING_PROMISED}
    assert rows["due"].null_count() == len(rows)


def test_what_was_published_stays_when_the_record_changes(later: City, told: PublicTables) -> None:
    """A closed month is read from its edition, not counted anew."""
    file = later.settings.city_dir / FOLDER / FILE
    before = file.read_bytes()
    row = told.city.row(-1, named=True)
    file.write_text(before.decode().replace(str(row["received"]), "77777"), encoding="utf-8")
    again = public_tables(later, later.mart())
    assert again.city["received"][-1] == 77777
    file.write_bytes(before)
    assert public_tables(later, later.mart()).agencies.equals(told.agencies)


def test_a_correction_is_dated_and_says_why(later: City) -> None:
    """And is made only where a number is wrong."""
    mart = later.mart()
    assert correct(later, mart, "2026-08", "nothing is wrong") is None
    file = later.settings.city_dir / FOLDER / FILE
    wrong = read(file.parent, "denver")
    august = next(one for one in wrong.editions if one.period == "2026-08")
    right = august.total["received"]
    august.total["received"] = right + 100
    file.write_text(wrong.model_dump_json(), encoding="utf-8")
    assert outdated(later, mart) == ["2026-08"]
    found = correct(later, mart, "2026-08", "A file was read twice.")
    assert found is not None
    assert outdated(later, mart) == []
    told = public_tables(later, mart)
    change = Change("city", None, "received", right + 100, right)
    because = "A file was read twice."
    assert told.corrections == (("2026-08", date(2026, 10, 1), because, (change,)),)
    assert told.city.filter(period="2026-08")["received"].item() == right
    assert len(read(file.parent, "denver").editions) == len(wrong.editions) + 1


def test_a_period_that_was_never_published_is_not_corrected(later: City) -> None:
    """The message says so."""
    with pytest.raises(UserError, match="never published"):
        correct(later, later.mart(), "2019-01", "none")


@pytest.mark.parametrize("text", ["{", '{"city": "boston"}'])
def test_editions_that_cannot_be_read_are_not_made_anew(later: City, text: str) -> None:
    """Made anew, closed periods could come out otherwise."""
    file = later.settings.city_dir / FOLDER / FILE
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match="editions"):
        public_tables(later, later.mart())
    assert file.read_text("utf-8") == text


def test_a_folder_that_cannot_be_written_to_shows_the_same(later: City, told: PublicTables) -> None:
    """As on a machine that only shows what another one measured."""
    shutil.rmtree(later.settings.city_dir / FOLDER)
    (later.settings.city_dir / FOLDER).write_text("no folder", encoding="utf-8")
    assert public_tables(later, later.mart()).agencies.equals(told.agencies)


def town(folder: Path, *, promises: bool) -> PublicTables:
    """A town's requests of two seasons: 12 a month, all done in time, due as the city publishes."""
    city = own_city(folder)
    if not promises:
        for versions in city.glob("*/[0-9]*.yaml"):
            shutil.rmtree(versions.parent, ignore_errors=True)
        (city / "agreements.lock").unlink()
    day = "2011-{m:02d}-{d:02d} 09:00"
    lines = [
        f"{m}{d:02d}  {day.format(m=m, d=d)}  {day.format(m=m, d=d + 2)}  "
        f"{day.format(m=m, d=d + 1)}  PWDx"
        for m in range(1, 10)
        for d in range(1, 13)
    ]
    export = write_town(folder / "town.csv", "\n".join(["", "number", *lines]).strip())
    settings: Row = {"city": city, "data_dir": folder / "data"}
    for command in (("import", "boston", export, "--extracted-at", "2011-10-01"), ("measure",)):
        answer = accord(*command, **settings)
        assert answer.code == 0, answer.err
    opened = City(Settings(city=str(city), data_dir=folder / "data"))
    return public_tables(opened, opened.mart())


def test_a_city_that_published_its_own_targets_has_them_told(tmp_path: Path) -> None:
    """Boston: dates with the requests, nobody signed, and no source shows what was reopened."""
    told = town(tmp_path, promises=True)
    row = told.city.row(-1, named=True)
    assert (row["period"], row["due"], row["on_time"]) == ("2011-08", 10, 10)
    assert row["kept"] is None
    assert row["kept_why"] == "not_measurable"
    ours = next(p for p in told.promises if p.agency == "pwdx")
    assert (ours.due, ours.standing) == ("published", "published")


def test_a_city_that_promised_nothing_has_its_requests_told(tmp_path: Path) -> None:
    """San Francisco, as long as it has no agreement."""
    told = town(tmp_path, promises=False)
    assert told.promises == ()
    assert set(told.city["why"]) == {NOTHING_PROMISED}
    assert set(told.districts["why"]) == {NOTHING_PROMISED}
    assert told.city["received"][-1] == 10
    assert told.expected["service"].to_list()
