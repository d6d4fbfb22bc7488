"""The case record looked at from outside: by looking, nothing is made, laid out or migrated."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, inspect, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from dashboard.cases import tables
from dashboard.errors import UserError

_SECONDS_TO_CONNECT = 5
_DRIVER = "postgresql+psycopg"


class NothingRecordedError(UserError):
    """There is no record yet: nobody has imported anything."""


class OldLayoutError(UserError):
    """The record was laid out by another version; the next import or sync carries it over."""


class UnreachableError(UserError):
    """The database does not answer, or not to us; the message may name where it is."""


@contextmanager
def looking(address: str) -> Iterator[Connection]:
    """A connection that reads alone, to a record that is laid out.

    Args:
        address: A database address of SQLAlchemy.

    Raises:
        NothingRecordedError: There is no database, or nothing in it.
        OldLayoutError: Its tables lack a column that this version reads.
        UnreachableError: It cannot be used.
    """
    url = _url(address)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        raise NothingRecordedError("Nothing has been imported yet.")
    engine = create_engine(url, connect_args=_arguments(url))
    try:
        with engine.connect() as connection:
            _forbid_writing(connection)
            _check_layout(connection)
            yield connection
    except DBAPIError as error:
        cause = str(error.orig).strip().partition("\n")[0].rstrip(".?")
        raise UnreachableError(f"The database {_shown(url)} cannot be used: {cause}.") from None
    finally:
        engine.dispose()


def whose(connection: Connection) -> tuple[str, bool]:
    """The city whose cases these are, and whether they are invented.

    Raises:
        NothingRecordedError: The record is nobody's yet.
    """
    row = connection.execute(select(tables.store)).first()
    if row is None:
        raise NothingRecordedError("Nothing has been imported yet.")
    return row.city, row.demonstration


def any_read(connection: Connection) -> bool:
    """Whether a row was ever read into it: oversight, or a wrong file, makes a record without."""
    read = select(tables.runs.c.id).where(tables.runs.c.read > 0)
    return connection.execute(read.limit(1)).first() is not None


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except (SQLAlchemyError, ValueError):  # a port that is no number is a ValueError
        raise UnreachableError("ACCORD_DATABASE_URL is no database address.") from None
    if url.drivername in {"postgres", "postgresql"}:
        return url.set(drivername=_DRIVER)
    if url.drivername not in {"sqlite", _DRIVER}:
        raise UnreachableError("ACCORD_DATABASE_URL is no address of PostgreSQL or SQLite.")
    return url


def _arguments(url: URL) -> dict[str, Any]:
    if url.get_backend_name() == "sqlite" or "connect_timeout" in url.query:
        return {}
    return {"connect_timeout": _SECONDS_TO_CONNECT}


def _forbid_writing(connection: Connection) -> None:
    sqlite = connection.dialect.name == "sqlite"
    connection.exec_driver_sql("PRAGMA query_only = ON" if sqlite else "SET TRANSACTION READ ONLY")


def _check_layout(connection: Connection) -> None:
    inspector = inspect(connection)
    there = set(inspector.get_table_names())
    if tables.store.name not in there:
        raise NothingRecordedError("Nothing has been imported yet.")
    for table in tables.metadata.sorted_tables:
        known = table.name in there and {c["name"] for c in inspector.get_columns(table.name)}
        if not known or not {column.name for column in table.columns} <= known:
            raise OldLayoutError(
                "The record was laid out by another version of Accord 311; the next import or "
                "sync brings it up to date."
            )


def _shown(url: URL) -> str:
    """Where a database is, without who may enter it and how."""
    if url.get_backend_name() == "sqlite":
        return Path(url.database or "").name
    return f"{url.database or ''} on {url.host or 'this machine'}"
