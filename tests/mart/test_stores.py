"""A mart in a store that fsspec knows: the same bytes, one manifest, one writer at a time."""

from __future__ import annotations

import os
import time
from pathlib import Path
from unittest.mock import patch

import pytest
from pydantic import ValidationError

from dashboard.city.answers import City
from dashboard.errors import UserError
from dashboard.mart import Mart, measure, open_manifest, open_mart
from dashboard.places import Remote, place_of
from dashboard.roles import ALL
from dashboard.settings import Settings
from tests.mart.held import files
from tests.mart.test_swapping import with_another_case

fsspec = pytest.importorskip("fsspec", reason="fsspec is an optional extra: accord311[s3]")

PLACES = [
    # what ACCORD_MART_DIR says, where the mart lies
    ("/srv/mart", Path("/srv/mart")),
    ("file:///srv/mart", Path("/srv/mart")),
    ("s3://bucket/mart", Remote("s3://bucket/mart", Path("copies"))),
]


@pytest.fixture
def store(tmp_path: Path) -> Remote:
    """An empty store of fsspec's own, in this process."""
    return Remote(f"memory://{tmp_path.name}/{time.monotonic_ns()}", tmp_path / "copies")


def measured(city: City, store: Remote) -> None:
    """Measure the town into the store."""
    measure(city.record, city.folder, store)


def taken(store: Remote) -> dict[str, bytes]:
    """All files of the store."""
    return {name: store.read(name) for name in store.sizes()}


@pytest.mark.parametrize(("named", "place"), PLACES)
def test_a_setting_names_a_folder_or_a_store(named: str, place: Path | Remote) -> None:
    """An address with file:// is a folder like any other."""
    assert place_of(named, Path("copies")) == place


def test_a_store_holds_what_a_folder_would_to_the_byte(city: City, store: Remote) -> None:
    """And nothing else: no lock stays behind."""
    measured(city, store)
    assert taken(store) == files(city.settings.mart)
    measured(city, store)
    assert taken(store) == files(city.settings.mart)


def test_another_machine_reads_it_by_its_address(city: City, store: Remote, tmp_path: Path) -> None:
    """It fetches what it is asked about, once; the figures are those of the folder."""
    measured(city, store)
    settings = city.settings.model_copy(
        update={"mart_dir": store.url, "data_dir": tmp_path / "elsewhere"}
    )
    there = City(settings)
    mart = there.mart()
    assert not settings.mart.exists()
    question = there.question(mart.manifest.as_of, by=("agency",))
    asked = (ALL, ["on_time_due", "on_time_received", "days_late"], question)
    assert there.figures(*asked, mart).equals(city.figures(*asked, city.mart()))
    assert settings.mart.stat().st_mode & 0o777 == 0o700
    copies = set(files(settings.mart))
    assert copies
    assert not any(name.startswith("columns/") for name in copies)


def test_files_of_the_manifest_before_stay_and_older_ones_go(
    city: City, store: Remote, tmp_path: Path
) -> None:
    """In the store as in a folder: a page that is being drawn finds what it began with."""
    named = []
    for number in (9001, 9002, 9003):
        measured(city, store)
        manifest = open_manifest(store)
        assert manifest
        named.append({stored.file for stored in manifest.stored})
        with_another_case(city, tmp_path, number)
    assert set(store.sizes()) == named[-1] | named[-2] | {"manifest.json"}


def test_a_store_that_fails_on_the_way_keeps_the_last_good_answers(
    city: City, store: Remote, tmp_path: Path
) -> None:
    """The manifest is written last, by one request: whatever is missing then is not named."""
    measured(city, store)
    before = open_manifest(store)
    with_another_case(city, tmp_path, 9001)
    real, written = fsspec.filesystem("memory").pipe_file, []

    def failing(path: str, value: bytes, mode: str = "overwrite") -> None:
        written.append(path)
        if len(written) == 6:
            raise OSError("the line is cut")
        real(path, value, mode)

    with (
        patch.object(
            fsspec.implementations.memory.MemoryFileSystem, "pipe_file", staticmethod(failing)
        ),
        pytest.raises(UserError, match=r"memory://.* does not answer: the line is cut"),
    ):
        measured(city, store)
    assert open_manifest(store) == before
    mart = open_mart(store)
    assert mart
    measured(city, store)
    assert open_manifest(store) != before


def test_two_do_not_measure_into_one_store(city: City, store: Remote) -> None:
    """Nor is the other's lease taken away by the one who was refused."""
    with store.alone():
        with pytest.raises(UserError, match="Another process is measuring into memory://"):
            measured(city, store)
        with pytest.raises(UserError, match="Another process"), store.alone():
            pass
    measured(city, store)


def test_the_lease_of_a_killed_process_runs_out(city: City, store: Remote) -> None:
    """After ten minutes; until then nobody can know that it is dead."""
    store.write(".measuring", f"another {time.time() + 5}".encode())
    with pytest.raises(UserError, match="Another process"):
        measured(city, store)
    store.write(".measuring", f"another {time.time() - 1}".encode())
    measured(city, store)
    assert ".measuring" not in store.sizes()


def test_a_file_that_is_gone_from_the_store_is_said(city: City, store: Remote) -> None:
    """With what to do."""
    measured(city, store)
    manifest = open_manifest(store)
    assert manifest
    lost = manifest.partitions[0].files["lives"].file
    fsspec.filesystem("memory").rm_file(f"{fsspec.core.url_to_fs(store.url)[1]}/{lost}")
    with pytest.raises(UserError, match=f"The mart lacks {lost}"):
        open_mart(store)
    assert not Mart(store, manifest).is_whole


@pytest.mark.parametrize("url", ["nowhere://bucket/mart", "oss://bucket/mart"])
def test_a_store_without_its_package_is_said_with_what_to_install(url: str, tmp_path: Path) -> None:
    """One that nobody knows, and one whose package is not here."""
    with pytest.raises(UserError, match=r"accord311\[s3\]"):
        open_mart(Remote(url, tmp_path))


def test_a_password_in_the_address_is_refused_and_not_repeated() -> None:
    """`accord settings` shows the address, and so do messages."""
    with pytest.raises(ValidationError, match="holds no password") as refused:
        Settings(mart_dir="sftp://mayor:secret@host/mart")
    assert "secret" not in str(refused.value)


def test_copies_that_are_old_and_not_named_go_when_the_mart_is_opened(
    city: City, store: Remote
) -> None:
    """Those that are young may be somebody's who is measuring; the named are of use."""
    measured(city, store)
    old = time.time() - 2 * 86_400
    for name in ("2010-01-lives-old.parquet", "2010-01-lives-young.parquet"):
        (store.copies / name).write_bytes(b"PAR1")
    for path in (*store.copies.glob("*.parquet"), *store.copies.glob("columns/*.parquet")):
        if "young" not in path.name:
            os.utime(path, (old, old))
    before = set(files(store.copies))
    assert open_mart(store)
    assert set(files(store.copies)) == before - {"2010-01-lives-old.parquet"}
