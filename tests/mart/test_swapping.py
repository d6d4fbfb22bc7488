"""The swap: whole files, one manifest, the last good answers, whatever happens in between."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import polars as pl
import pytest

from dashboard.cases.importing import Plan, import_file
from dashboard.city.answers import City
from dashboard.errors import UserError
from dashboard.mart import Mart, Partition, measure, open_manifest, open_mart
from dashboard.places import store_of
from dashboard.roles import ALL
from dashboard.settings import Settings
from tests.commands.accord import ROOT, write_town
from tests.mart.held import files

LOOP = """
import sys
from pathlib import Path
from dashboard.city.answers import City
from dashboard.mart import measure
from dashboard.settings import Settings

city, mart, *stores = sys.argv[1:]
cities = [City(Settings(city=city, data_dir=Path(store))) for store in stores]
print("begun", flush=True)
while True:
    for one in cities:
        measure(one.record, one.folder, Path(mart))
"""
"""Measures two records in turn into one folder, until it is killed."""


def named(mart: Mart) -> set[str]:
    """The files that a mart's manifest names."""
    return {stored.file for stored in mart.manifest.stored}


def by_month(mart: Mart) -> dict[str, object]:
    """The files of each month."""
    return {part.month: part.files for part in mart.manifest.partitions}


def again(city: City) -> None:
    """Measure the town once more."""
    measure(city.record, city.folder, city.settings.mart)


YEARS_END = datetime(2012, 1, 1, 4, 59, tzinfo=UTC)


def bring(city: City, file: Path, taken: datetime = YEARS_END) -> None:
    """Import a file; as of the end of 2011, unless said otherwise."""
    folder = city.folder
    plan = Plan(folder.sources["boston"], folder.city, city.record.store, lambda: taken)
    import_file(file, plan, extracted_at=taken)


def with_another_case(city: City, folder: Path, number: int) -> None:
    """Import one more case, opened in October 2011."""
    drawn = f"number\n{number}  2011-10-05 09:00  2011-10-09 09:00  -  PWDx"
    bring(city, write_town(folder / "more.csv", drawn))


def test_measuring_twice_changes_nothing(city: City) -> None:
    """Not a byte, and no file is written anew under another name."""
    before = files(city.settings.mart)
    again(city)
    assert files(city.settings.mart) == before


def test_a_mart_made_anew_from_the_record_is_the_same_to_the_byte(city: City) -> None:
    """It can be deleted at any time and comes back."""
    before = files(city.settings.mart)
    shutil.rmtree(city.settings.mart)
    again(city)
    assert files(city.settings.mart) == before


def test_unchanged_months_keep_their_files_and_changed_ones_get_others(
    city: City, tmp_path: Path
) -> None:
    """October alone changes by a case opened in it."""
    before = by_month(city.mart())
    with_another_case(city, tmp_path, 9001)
    again(city)
    after = by_month(city.mart())
    assert {m for m in after if after[m] != before[m]} == {"2011-10"}


def test_files_of_the_manifest_before_stay_and_older_ones_go(city: City, tmp_path: Path) -> None:
    """A page that is being drawn may still read the former; measuring again does not hurt it."""
    october = []
    for number in (9001, 9002, 9003):
        october.append(named(city.mart()))
        with_another_case(city, tmp_path, number)
        again(city)
        again(city)
    there = {name for name in files(city.settings.mart) if name.endswith(".parquet")}
    assert there == named(city.mart()) | october[-1]


def test_an_answer_begun_before_a_swap_is_finished_from_its_own_files(
    city: City, tmp_path: Path
) -> None:
    """Nothing of the new measuring mixes in."""
    mart = city.mart()
    question = city.question(mart.manifest.as_of, by=("agency",))
    before = city.figures(ALL, ["on_time_due"], question, mart)
    with_another_case(city, tmp_path, 9001)
    again(city)
    assert city.figures(ALL, ["on_time_due"], question, mart).equals(before)
    assert not city.figures(ALL, ["on_time_due"], question, city.mart()).equals(before)


def test_files_are_on_the_disk_before_a_manifest_names_them(
    city: City, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for the disk while they are written, and what outlives a power cut is whole."""
    before, settled = named(city.mart()), []
    to_disk = os.fsync

    def noted(handle: int) -> None:
        settled.append(Path(f"/proc/self/fd/{handle}").readlink())
        to_disk(handle)

    monkeypatch.setattr(os, "fsync", noted)
    with_another_case(city, tmp_path, 9001)
    again(city)
    mart = city.settings.mart
    swapped = next(n for n, path in enumerate(settled) if "manifest" in path.name)
    written = {mart / name for name in named(city.mart()) - before}
    assert written
    assert written <= set(settled[:swapped])
    assert mart in settled[:swapped]
    assert mart in settled[swapped:]


def test_two_processes_do_not_measure_into_one_folder(city: City) -> None:
    """Each would sweep away the files that the other has not named yet."""
    with (city.settings.mart / ".measuring").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(UserError, match="Another process is measuring"):
            again(city)
    again(city)


@pytest.mark.parametrize("name", ["a file", "a folder"])
def test_a_folder_that_cannot_be_written_is_said(city: City, tmp_path: Path, name: str) -> None:
    """A file where the folder should be; or a folder where a month's file should be."""
    mart = tmp_path / "mart"
    if name == "a file":
        mart.write_text("")
    else:
        (mart / city.mart().manifest.partitions[0].files["instants"].file).mkdir(parents=True)
    with pytest.raises(UserError, match="cannot be written"):
        measure(city.record, city.folder, mart)


def test_a_disk_that_fills_up_leaves_the_last_good_answers(city: City, tmp_path: Path) -> None:
    """The process may write two kilobytes a file, less than a month takes."""
    with_another_case(city, tmp_path, 9001)
    before = files(city.settings.mart)
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048));"
        "from dashboard.cli import main; sys.argv = ['accord', 'measure']; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ
        | {
            "ACCORD_CITY": city.settings.city,
            "ACCORD_DATA_DIR": str(city.settings.data_dir),
            "ACCORD_DATABASE_URL": _read_only(city),
        },
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 1, done.stderr
    assert "The mart cannot be written" in done.stderr
    assert files(city.settings.mart) == before
    assert city.mart().manifest.rows == 8


def _read_only(city: City) -> str:
    """The record without a journal beside it, which could not be written either."""
    engine = city.record.store.engine
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return str(engine.url)


@pytest.fixture
def two_records(settings: Settings, tmp_path: Path) -> list[str]:
    """Data folders of the town and of one with forty more cases."""
    more = Settings(city=settings.city, data_dir=tmp_path / "more")
    city = City(more)
    rows = [f"{n}  2011-{7 + n % 6:02}-03 09:00  2011-12-05 09:00  -  PWDx" for n in range(40)]
    bring(city, write_town(tmp_path / "forty.csv", "\n".join(["number", *rows])))
    return [str(settings.data_dir), str(more.data_dir)]


@contextmanager
def measuring(settings: Settings, mart: Path, stores: list[str]) -> Iterator[subprocess.Popen[str]]:
    """A process that swaps without end, killed without warning at the end of the block."""
    arguments = [sys.executable, "-c", LOOP, settings.city, str(mart), *stores]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout
        assert process.stdout.readline() == "begun\n"
        try:
            yield process
        finally:
            process.send_signal(signal.SIGKILL)


def rows_of(mart: Mart) -> int:
    """The rows that the files hold, all of them read."""
    found = {
        s.file: len(pl.read_parquet(store_of(mart.folder).path(s.file)))
        for s in mart.manifest.stored
    }
    assert found == {stored.file: stored.rows for stored in mart.manifest.stored}
    return sum(found[part.files["instants"].file] for part in mart.manifest.partitions)


@pytest.mark.parametrize("moment", [0.05, 0.11, 0.23, 0.31])
def test_a_kill_in_the_middle_leaves_the_last_good_mart(
    settings: Settings, two_records: list[str], tmp_path: Path, moment: float
) -> None:
    """Whatever was being written then; the next measuring clears up and goes on."""
    folder = tmp_path / "mart"
    with measuring(settings, folder, two_records):
        _wait_for(lambda: open_mart(folder) is not None)
        time.sleep(moment)
    mart = open_mart(folder)
    assert mart
    assert rows_of(mart) == mart.manifest.rows
    assert mart.manifest.rows in {8, 40}
    city = City(Settings(city=settings.city, data_dir=Path(two_records[0])))
    (folder / ".9-2011-09-unfinished.parquet").write_bytes(b"PAR1")
    (folder / "columns" / ".9-2011-09-unfinished.parquet").write_bytes(b"PAR1")
    assert measure(city.record, city.folder, folder).rows == 8
    assert not list(folder.rglob(".*.parquet"))


def test_a_reader_gets_one_measuring_or_the_other_while_they_change(
    settings: Settings, two_records: list[str], tmp_path: Path
) -> None:
    """Never a part of each, and never nothing."""
    folder = tmp_path / "mart"
    seen: set[tuple[int, ...]] = set()
    city = City(settings)
    with measuring(settings, folder, two_records):
        _wait_for(lambda: open_mart(folder) is not None)
        for _ in range(100):
            mart = open_mart(folder)
            assert mart
            question = city.question(mart.manifest.as_of)
            row = city.figures(ALL, ["on_time_due"], question, mart).row(0, named=True)
            seen.add((mart.manifest.rows, row["k"], row["n"], row["no_commitment"]))
        _wait_for(lambda: _rows(folder) == 8)
        _wait_for(lambda: _rows(folder) == 40)
    assert seen <= {(8, 2, 5, 2), (40, 0, 40, 0)}


def _rows(folder: Path) -> int:
    mart = open_mart(folder)
    assert mart
    return mart.manifest.rows


def _wait_for(happens: Callable[[], bool]) -> None:
    """Until it does, or fail: two minutes are enough for the busiest machine."""
    until = time.monotonic() + 120
    while not happens():
        assert time.monotonic() < until
        time.sleep(0.005)


def test_the_manifest_names_every_file_with_its_size_and_what_it_was_made_from(
    city: City,
) -> None:
    """As it stands on disk."""
    folder = city.settings.mart
    written = json.loads((folder / "manifest.json").read_text("utf-8"))
    stored = [*written["files"].values()]
    stored += [file for part in written["partitions"] for file in part["files"].values()]
    assert {file["file"]: file["size"] for file in stored} == {
        name: len(content) for name, content in files(folder).items() if name != "manifest.json"
    }
    assert sum(p["rows"] for p in written["partitions"]) == written["rows"] == 8
    assert written["fingerprint"] == city.folder.fingerprint
    assert written["city"] == "boston"


def test_a_month_is_valid_from_its_last_event_on(city: City) -> None:
    """September's last is the closing of case 1002."""
    months = {p.month: p for p in city.mart().manifest.partitions}
    last = datetime(2011, 9, 8, 14, tzinfo=UTC)
    assert months["2011-09"].valid_from == last
    assert isinstance(months["2011-09"], Partition)
    question = city.question(last - timedelta(hours=1))
    open_then = city.cases(ALL, question, "overdue", city.mart())["number"].to_list()
    assert open_then == ["1002", "2002"]
    assert open_manifest(city.settings.mart)
