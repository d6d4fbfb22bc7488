"""The database that holds one city's record: opened, migrated, and refused to any other city."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import polars as pl
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, Executable, create_engine, event, insert, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from agreements.schema.city import City
from dashboard.cases import tables
from dashboard.errors import UserError

_MIGRATIONS = Path(__file__).parent / "migrations"


class Store:
    """One city's database.

    Raises:
        UserError: The database cannot be reached, or holds another city.
    """

    def __init__(self, address: str, city: City) -> None:
        self.engine = _engine(address)
        try:
            with self.engine.begin() as connection:
                _migrate(connection)
                _claim(connection, city)
        except OperationalError as error:
            raise UserError(
                f"The database {self.engine.url.render_as_string(hide_password=True)} cannot be "
                f"used: {error.orig}. Check ACCORD_DATABASE_URL and that the server runs."
            ) from None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: all of it or nothing.

        Raises:
            UserError: The database gave up in the middle; what was committed before stays.
        """
        try:
            with self.engine.begin() as connection:
                yield connection
        except OperationalError as error:
            raise UserError(
                f"The database stopped answering: {error.orig}. What was committed before this "
                "stays; run the same command again to complete it."
            ) from None

    def read(self, statement: Executable, schema: dict[str, pl.DataType]) -> pl.DataFrame:
        """The rows of a statement as a frame of exactly these columns and types."""
        with self.engine.connect() as connection:
            return read(connection, statement, schema)


def read(
    connection: Connection, statement: Executable, schema: dict[str, pl.DataType]
) -> pl.DataFrame:
    """The rows of a statement as a frame of exactly these columns and types."""
    rows = connection.execute(statement).fetchall()
    return pl.DataFrame([tuple(row) for row in rows], schema=schema, orient="row")


def _engine(address: str) -> Engine:
    try:
        url = make_url(address)
    except SQLAlchemyError:
        raise UserError(
            "ACCORD_DATABASE_URL is no database address; write it as "
            "postgresql+psycopg://user:password@host/name or sqlite:///path."
        ) from None
    if url.get_backend_name() == "sqlite":
        return _sqlite(url.database, address)
    if url.drivername == "postgresql":
        url = url.set(drivername="postgresql+psycopg")
    return create_engine(url)


def _sqlite(database: str | None, address: str) -> Engine:
    if database and database != ":memory:":
        Path(database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(address)

    @event.listens_for(engine, "connect")
    def _on_connect(connection, _record):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202 - the driver's own types
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode = WAL")  # readers go on while an import writes
        cursor.execute("PRAGMA synchronous = NORMAL")  # with WAL a power cut loses no consistency
        cursor.execute("PRAGMA busy_timeout = 10000")
        cursor.close()

    return engine


def _migrate(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _claim(connection: Connection, city: City) -> None:
    row = connection.execute(select(tables.store)).one_or_none()
    if row is None:
        connection.execute(
            insert(tables.store).values(city=city.id, demonstration=city.spec.demonstration)
        )
    elif row.city != city.id:
        raise UserError(
            f"This store holds the cases of {row.city}, not of {city.id}; a store holds one city. "
            "Choose the city with ACCORD_CITY, or another store with ACCORD_DATABASE_URL."
        )
    elif row.demonstration != city.spec.demonstration:
        kinds = {True: "invented demonstration cases", False: "real cases"}
        raise UserError(
            f"This store holds {kinds[row.demonstration]}; {kinds[not row.demonstration]} need a "
            "store of their own. Choose one with ACCORD_DATABASE_URL."
        )
