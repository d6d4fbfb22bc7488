"""`docs/operating/backup.sh`: what it copies is all that it takes to go on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

from agreements.folder import open_city
from dashboard.cases.store import Store
from dashboard.doctor.kept import check_copies
from dashboard.doctor.record import check_audit_log
from dashboard.doctor.told import Told
from dashboard.oversight.acting import Author, Deed
from dashboard.oversight.audit import About, append
from dashboard.roles import Role, Viewer
from dashboard.settings import Settings
from tests.commands.accord import accord, environment
from tests.commands.conftest import Settings as Given

SCRIPT = Path(__file__).parents[2] / "docs" / "operating" / "backup.sh"
FIGURES = ("figures", "on_time_due", "kept_promise", "--by", "agency", "--json")
NOW = datetime(2026, 10, 1, tzinfo=UTC)
ANA = Author(Viewer(Role.OVERSEER), "Ana")


def copied(folder: Path, settings: Mapping[str, object], **env: str) -> Path:
    """The copy that the script makes."""
    given = {**environment(settings), "PYTHON": sys.executable, **env}
    done = subprocess.run(
        ["sh", str(SCRIPT), str(folder)], env=given, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    made = max(path for path in folder.iterdir() if not path.name.startswith("."))
    assert f"Copied to {made}." in done.stdout
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=made, check=True)
    return made


def sealed(store: Store) -> None:
    """Something in the audit log."""
    with store.writing() as connection:
        append(connection, Deed(ANA, NOW, "opened"), About("finding", "1"), {"n": 1})
    store.close()


def said(settings: Mapping[str, object], record: Path) -> tuple[str, list[Told]]:
    """What is said of a city: its figures, and of the audit log its newest hash."""
    return accord(*FIGURES, **settings).out, list(check_audit_log(f"sqlite:///{record}"))


def test_a_city_goes_on_from_its_copy_as_if_nothing_had_happened(
    own_town: Given, tmp_path: Path
) -> None:
    """Record, audit log and editions; the mart comes back by measuring, and no key was copied."""
    settings = {**own_town, "hash_key": "k" * 64}
    held = Path(str(own_town["data_dir"])) / "boston"
    record = held / "record.sqlite"
    sealed(Store(f"sqlite:///{record}", open_city(str(settings["city"])).city))
    before, editions = said(settings, record), (held / "published" / "editions.json").read_bytes()
    copy = copied(tmp_path / "copies", settings)
    assert {path.name for path in copy.iterdir()} == {"record.sqlite", "published", "SHA256SUMS"}
    shutil.rmtree(held)
    held.mkdir()
    shutil.copy(copy / "record.sqlite", held)
    shutil.copytree(copy / "published", held / "published")
    assert accord("measure", **settings).code == 0
    assert said(settings, record) == before
    assert "ok       audit log: 1 entry holds" in str(before[1][0])
    assert (held / "published" / "editions.json").read_bytes() == editions
    assert all(b"k" * 64 not in file.read_bytes() for file in copy.rglob("*") if file.is_file())


def test_a_copy_of_postgresql_holds_every_table(tmp_path: Path, new_postgresql: str) -> None:
    """With the driver's name in the address or without it; it is PostgreSQL's own kind of copy."""
    sealed(Store(new_postgresql, open_city("boston").city))
    server = find_spec("pgserver")  # the dump has to be of the server's own version
    assert server
    assert server.origin
    path = f"{Path(server.origin).parent / 'pginstall' / 'bin'}:{os.environ['PATH']}"
    for address in (new_postgresql, new_postgresql.replace("postgresql:", "postgresql+psycopg:")):
        settings = {"city": "boston", "data_dir": tmp_path / "data", "database_url": address}
        folder = tmp_path / address.partition(":")[0]
        copy = copied(folder, settings, PATH=path)
        listed = subprocess.run(
            ["pg_restore", "--list", str(copy / "record.dump")],
            env={"PATH": path}, capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip
        for table in ("cases", "case_events", "audit_log", "findings", "store"):
            assert f" TABLE DATA public {table} " in listed


def test_an_address_with_a_password_is_not_handed_to_a_program(tmp_path: Path) -> None:
    """Every user of a machine sees what programs are called with."""
    copies = tmp_path / "copies"
    env = {
        "PATH": os.environ["PATH"],
        "ACCORD_DATA_DIR": str(tmp_path),
        "ACCORD_CITY": "boston",
        "ACCORD_DATABASE_URL": "postgresql://accord:secret@localhost/accord311",
    }
    command = ["sh", str(SCRIPT), str(copies)]
    answer = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert answer.returncode == 1
    assert "~/.pgpass" in answer.stderr
    assert "secret" not in answer.stderr


def test_a_copy_that_broke_off_counts_for_nothing_and_goes_with_the_next(tmp_path: Path) -> None:
    """So do copies older than 35 days; the doctor sees the same ones."""
    settings = {"city": "boston", "data_dir": tmp_path / "data"}
    sealed(Store(f"sqlite:///{tmp_path / 'data/boston/record.sqlite'}", open_city("boston").city))
    copies = tmp_path / "copies"
    given = Settings(_env_file=None, backup_dir=copies)
    half, old = copies / ".2026-09-30T023000Z.unfinished", copies / "2026-08-01T023000Z"
    for folder in (half, old):
        folder.mkdir(parents=True)
    long_ago = (NOW - timedelta(days=400)).timestamp()
    os.utime(old, (long_ago, long_ago))
    made = copied(copies, settings)
    assert list(copies.iterdir()) == [made]
    (told,) = check_copies(given, datetime.now(UTC), demonstration=False)
    assert told.state == "ok"


def test_a_record_that_is_not_there_is_not_copied(tmp_path: Path) -> None:
    """An empty copy would be taken for one."""
    settings = {"city": "boston", "data_dir": tmp_path / "data"}
    done = subprocess.run(
        ["sh", str(SCRIPT), str(tmp_path / "copies")],
        env={**environment(settings), "PYTHON": sys.executable},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode != 0
    assert "unable to open database file" in done.stderr
    assert [path.name[0] for path in (tmp_path / "copies").iterdir()] == ["."]
