"""The database that holds one city's record: opened, migrated, and refused to any other city."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any, cast

import polars as pl
import psycopg
from sqlalchemy import (
    ClauseElement,
    Connection,
    CursorResult,
    Engine,
    Executable,
    create_engine,
    event,
    insert,
    select,
)
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from agreements.schema.city import City
from dashboard.cases import tables
from dashboard.cases.layout import newest_revision, revision_of
from dashboard.errors import UserError

_DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
_BACKENDS = {"sqlite", "postgresql+psycopg"}
_SECONDS_TO_CONNECT = 10
_FETCHED_ROWS, _FETCHES, _FRAMES = 500, 4, 50
_COPIED_BYTES = 16 << 20
_BAD_ADDRESS = (
    "ACCORD_DATABASE_URL is no database address; write it as "
    "postgresql+psycopg://user:password@host/name or sqlite:///path. Characters such as @ : / ? # "
    "in a password are written as %40 %3A %2F %3F %23."
)


class Store:
    """One city's database.

    Raises:
        UserError: The database cannot be reached, or holds another city.
    """

    def __init__(self, address: str, city: City) -> None:
        url = _url(address)
        self.engine = _sqlite(url) if url.get_backend_name() == "sqlite" else _postgresql(url)
        try:
            self._open(city)
        except DBAPIError as error:
            self.close()
            raise UserError(
                f"The database {_shown(url)} cannot be used: {_cause(error)}. Check "
                f"ACCORD_DATABASE_URL, and that {_wanted(url)}."
            ) from None
        except UserError:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the database's connections."""
        self.engine.dispose()

    def _open(self, city: City) -> None:
        """Lay the store out and claim it, where that is not done yet."""
        if self._is_ready(city):
            return
        # A tenth of a second of imports, for what nearly always was done before.
        from dashboard.cases.migrating import migrate  # noqa: PLC0415 - see above

        with _immediate(self.engine) as connection:
            migrate(connection)
            _claim(connection, city)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: all of it or nothing.

        Raises:
            UserError: The database gave up in the middle; what was committed before stays.
        """
        with _said(), _immediate(self.engine) as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for reading some rows of one moment.

        Raises:
            UserError: The database gave up.
        """
        with _said(), self.engine.connect() as connection:
            yield connection

    def read(self, statement: Executable, schema: Mapping[str, pl.DataType]) -> pl.DataFrame:
        """The rows of a statement as a frame of exactly these columns and types.

        Raises:
            UserError: The database gave up.
        """
        with self.reading() as connection:
            return read(connection, statement, schema)

    def batches(
        self, statement: Executable, schema: Mapping[str, pl.DataType]
    ) -> Iterator[pl.DataFrame]:
        """The rows of a statement in pieces of some hundred thousand, however many there are.

        Of SQLite each value is an object of Python for a moment; PostgreSQL hands over text, which
        the frame library reads by itself. A reader of its own for SQLite would be as fast, but two
        libraries that open one file in one process undo each other's locks.

        Raises:
            UserError: The database gave up.
        """
        pieces = _copied if self.engine.dialect.name == "postgresql" else _fetched
        with self.reading() as connection:
            yield from pieces(connection, statement, schema)

    def _is_ready(self, city: City) -> bool:
        """Whether nothing is left to do, so that a reader need not wait for a writer."""
        with self.engine.connect() as connection:
            return revision_of(connection) == newest_revision() and _is_claimed(connection, city)


def _wanted(url: URL) -> str:
    if url.get_backend_name() == "sqlite":
        return "this user may write the file and its folder, also to read it"
    return "the server runs and lets this user in"


def read(
    connection: Connection, statement: Executable, schema: Mapping[str, pl.DataType]
) -> pl.DataFrame:
    """The rows of a statement as a frame of exactly these columns and types."""
    with cast("CursorResult[Any]", connection.execute(statement)) as result:
        return pl.concat([_next(result.cursor, schema), *_frames(result.cursor, schema)])


def _fetched(
    connection: Connection, statement: Executable, schema: Mapping[str, pl.DataType]
) -> Iterator[pl.DataFrame]:
    """Rows by the driver's own cursor."""
    with cast("CursorResult[Any]", connection.execute(statement)) as result:
        frames = _frames(result.cursor, schema)
        while some := list(islice(frames, _FRAMES)):
            yield pl.concat(some, rechunk=True)


def _frames(cursor: Any, schema: Mapping[str, pl.DataType]) -> Iterator[pl.DataFrame]:  # noqa: ANN401 - the driver's own
    while len(frame := _next(cursor, schema)):
        yield frame


def _next(cursor: Any, schema: Mapping[str, pl.DataType]) -> pl.DataFrame:  # noqa: ANN401 - the driver's own
    """Some thousand rows; none when there are no more.

    So few at a time as are fetched are gone before the garbage collector looks at them, and all of
    these together stay in the processor's cache until they are a frame.
    """
    columns: dict[str, list[Any]] = {name: [] for name in schema}
    for _ in range(_FETCHES):
        if rows := cursor.fetchmany(_FETCHED_ROWS):
            for column, values in zip(columns.values(), zip(*rows, strict=True), strict=True):
                column.extend(values)
    return pl.DataFrame([pl.Series(n, held, dtype=schema[n]) for n, held in columns.items()])


def _copied(
    connection: Connection, statement: Executable, schema: Mapping[str, pl.DataType]
) -> Iterator[pl.DataFrame]:
    """Rows by COPY, as CSV; bytes come in hexadecimal after two marks."""
    cursor = cast("psycopg.Cursor[Any]", connection.connection.cursor())
    compiled = cast("ClauseElement", statement).compile(dialect=connection.dialect)
    command = f"COPY ({compiled}) TO STDOUT (FORMAT csv)"
    with cursor.copy(command.encode(), compiled.params) as copy:
        text = BytesIO()
        for row in copy:
            text.write(row)
            if text.tell() > _COPIED_BYTES:
                yield _parsed(text, schema)
                text = BytesIO()
    if text.tell():
        yield _parsed(text, schema)


def _parsed(text: BytesIO, schema: Mapping[str, pl.DataType]) -> pl.DataFrame:
    types = {name: pl.String() if t == pl.Binary else t for name, t in schema.items()}
    text.seek(0)
    frame = pl.read_csv(text, has_header=False, schema=types)
    return frame.with_columns(
        pl.col(name).str.slice(2).str.decode("hex")
        for name, dtype in schema.items()
        if dtype == pl.Binary
    )


@contextmanager
def _said() -> Iterator[None]:
    """Turn what a database says when it gives up into a sentence; faults of ours stay faults."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, psycopg.Error) as error:
        if not _gave_up(error):
            raise
        first = "make room on its disk, then " if _is_full(error) else ""
        raise UserError(
            f"The database stopped answering: {_cause(error)}. What was committed before this "
            f"stays; {first}run the same command again to complete it."
        ) from None


def _is_full(error: Exception) -> bool:
    """Whether there is no room left for what is to be written."""
    said = error.orig if isinstance(error, DBAPIError) else error
    name = getattr(said, "sqlite_errorname", "")
    return name == "SQLITE_FULL" or isinstance(said, psycopg.errors.DiskFull)


def _gave_up(error: Exception) -> bool:
    """Whether the database is at fault; drivers also speak for themselves when rows are copied."""
    if isinstance(error, DBAPIError):
        return error.connection_invalidated or _gave_up(error.orig or ValueError())
    return isinstance(error, sqlite3.OperationalError | psycopg.OperationalError)


@contextmanager
def _immediate(engine: Engine) -> Iterator[Connection]:
    """A transaction that is a writer's from its start.

    SQLite lets a reader that turns into a writer fail at once when another wrote meanwhile; one
    that says so first waits its turn.
    """
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        yield connection


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except (SQLAlchemyError, ValueError):  # a port that is no number is a ValueError
        raise UserError(_BAD_ADDRESS) from None
    url = url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))
    if url.drivername not in _BACKENDS:
        raise UserError(_BAD_ADDRESS)
    return url


def _postgresql(url: URL) -> Engine:
    wait = {} if "connect_timeout" in url.query else {"connect_timeout": _SECONDS_TO_CONNECT}
    # A server that was restarted is met with a new connection, not with an error.
    return create_engine(url, pool_pre_ping=True, connect_args=wait)


def _sqlite(url: URL) -> Engine:
    if url.database and url.database != ":memory:":
        _make_folder(Path(url.database).parent)
    engine = create_engine(url)

    @event.listens_for(engine, "connect")
    def _on_connect(connection, _record):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202 - the driver's own types
        cursor = connection.cursor()
        cursor.execute("PRAGMA busy_timeout = 60000")  # a chunk of another import may be under way
        cursor.execute("PRAGMA journal_mode = WAL")  # readers go on while an import writes
        cursor.execute("PRAGMA synchronous = NORMAL")  # with WAL a power cut loses no consistency
        cursor.close()

    return engine


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            f"The folder {folder} for the database cannot be made: {error.strerror}. Choose "
            "another with ACCORD_DATA_DIR or ACCORD_DATABASE_URL."
        ) from None


def _shown(url: URL) -> str:
    """Where a database is, without who may enter it and how."""
    if url.get_backend_name() == "sqlite":
        return url.database or ":memory:"
    return f"{url.database or ''} on {url.host or 'this machine'}"


def _cause(error: Exception) -> str:
    """The driver's own sentence, without its advice and its end."""
    return (
        str(error.orig if isinstance(error, DBAPIError) else error)
        .strip()
        .partition("\n")[0]
        .rstrip(".?")
    )


def _claim(connection: Connection, city: City) -> None:
    if not _is_claimed(connection, city):
        connection.execute(
            insert(tables.store).values(city=city.id, demonstration=city.spec.demonstration)
        )


def _is_claimed(connection: Connection, city: City) -> bool:
    """Whether this store is the city's already.

    Raises:
        UserError: It is another's.
    """
    row = connection.execute(select(tables.store)).one_or_none()
    if row is None:
        return False
    if row.city != city.id:
        raise UserError(
            f"This store holds the cases of {row.city}, not of {city.id}; a store holds one city. "
            "Choose the city with ACCORD_CITY, or another store with ACCORD_DATABASE_URL."
        )
    if row.demonstration != city.spec.demonstration:
        kinds = {True: "invented demonstration cases", False: "real cases"}
        raise UserError(
            f"This store holds {kinds[row.demonstration]}; {kinds[not row.demonstration]} need a "
            "store of their own. Choose one with ACCORD_DATABASE_URL."
        )
    return True
