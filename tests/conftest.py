"""Databases for the tests, a real SQLite file and a real PostgreSQL server; what runs first."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import uuid
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import psycopg
import pytest
from hypothesis import settings

from agreements.memory import collector_at_rest

# How long an example takes says something of the machine and its other work, not of our code.
settings.register_profile("accord", deadline=None)
settings.load_profile("accord")

WORKER = "PYTEST_XDIST_WORKER"
"""A variable that is there in the processes that share a run."""

LONGEST_FIRST = ("browser", "end_to_end", "pages", "commands", "mart", "seed")
"""The folders whose files take longest: a worker that gets one of them last keeps all waiting."""


def _one_thread_for_polars() -> None:
    """Workers share the cores: two pools of threads would only wait for each other.

    Whoever runs the tests in one process, and every command and server that they start as a
    process of its own, has as many threads as ever: the variable is gone again.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("POLARS_MAX_THREADS", "1")
        import polars  # noqa: F401, ICN001, PLC0415 - it looks at the variable as it is imported


if WORKER in os.environ:
    _one_thread_for_polars()


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Thousands of tests and all they import live on: nothing of it is garbage to look for."""
    with collector_at_rest():
        return (yield)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that take long come first; within a folder nothing changes its place."""
    here = Path(__file__).parent
    places = {here / name: place for place, name in enumerate(LONGEST_FIRST)}
    items.sort(key=lambda item: min((places.get(up, 99) for up in item.path.parents), default=99))


@pytest.fixture(autouse=True)
def own_main() -> Iterator[None]:
    """A test of a page leaves it as `__main__`, which every new process would run first."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


@pytest.fixture(autouse=True, scope="session")
def one_look_for_components() -> Iterator[None]:
    """What is installed stays the same: each new `AppTest` would read of every package again."""
    if "streamlit" not in sys.modules:  # no test of this run needs it
        yield
        return
    from streamlit.components.v2 import manifest_scanner  # noqa: PLC0415 - costs all others a second

    found = cache(manifest_scanner.scan_component_manifests)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", found)
        yield


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL server's databases, `{database}` left open.

    As root it runs as a user of its own, who must reach its folder: pytest's are closed to others,
    and every other run of pytest closes them again.
    """
    with tempfile.TemporaryDirectory(prefix="accord-") as folder:
        # Its lock goes here: without this variable it warns, and warnings are errors.
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)
        from pgserver.postgres_server import get_server  # noqa: PLC0415 - only now is its variable set

        server = get_server(Path(folder) / "postgresql")
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute("ALTER SYSTEM SET fsync = off")  # test data may die with the power
            connection.execute("SELECT pg_reload_conf()")
        yield server.get_uri(database="{database}")
        server.cleanup()


@pytest.fixture
def new_postgresql(postgresql: str) -> Iterator[str]:
    """The address of an empty PostgreSQL database."""
    with _created(postgresql) as address:
        yield address


@contextmanager
def _created(postgresql: str, like: str = "") -> Iterator[str]:
    """The address of a database of its own, of another one's copy where that is named."""
    name = f"test_{uuid.uuid4().hex}"
    # The files are copied as they are: to write each page of them to the log takes three times.
    copied = f" TEMPLATE {like} STRATEGY FILE_COPY" if like else ""
    with psycopg.connect(postgresql.format(database="postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}{copied}".encode())
        yield postgresql.format(database=name)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, one test run on each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'record.sqlite'}"
    address: str = request.getfixturevalue("new_postgresql")
    return address


@pytest.fixture(scope="session")
def laid_out_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of SQLite with a record's tables, which no city has claimed; to be copied."""
    file = tmp_path_factory.mktemp("laid-out") / "record.sqlite"
    _lay_out(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def laid_out_postgresql(postgresql: str) -> str:
    """The name of a PostgreSQL database with the same; to be copied."""
    name = "laid_out"
    with psycopg.connect(postgresql.format(database="postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    _lay_out(postgresql.format(database=name))
    return name


def _lay_out(address: str) -> None:
    """As the program does it that opens a store first; then nobody's again."""
    # Who tests no record need not wait for what reads one.
    from sqlalchemy import delete  # noqa: PLC0415 - see above

    from dashboard.cases import tables  # noqa: PLC0415 - see above
    from dashboard.cases.store import Store  # noqa: PLC0415 - see above
    from tests.cases.town import city_named  # noqa: PLC0415 - see above

    store = Store(address, city_named("aspen"))
    with store.writing() as connection:
        connection.execute(delete(tables.store))
    store.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def laid_out(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database with a record's tables and no row, one test run on each kind.

    The first who opens it claims it, as with an empty one; laying it out, which `database` is for,
    takes ten times as long as copying what was laid out once.
    """
    if request.param == "sqlite":
        file = tmp_path / "record.sqlite"
        shutil.copyfile(request.getfixturevalue("laid_out_file"), file)
        yield f"sqlite:///{file}"
        return
    like: str = request.getfixturevalue("laid_out_postgresql")
    with _created(request.getfixturevalue("postgresql"), like) as address:
        yield address
