"""One at a time: whoever reads a source into the record holds its lock until done or dead."""

from __future__ import annotations

import fcntl
import os
import socket
import time
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, Any, TextIO

import psycopg
from sqlalchemy import Connection, text

from dashboard.cases.store import Store
from dashboard.errors import UserError

_CLASS = 311_2027
"""The first half of PostgreSQL's key; the second is the source's."""

_NAME_BYTES = 63
"""PostgreSQL keeps no more of a connection's name."""

_SECONDS = 10
_TRIES, _PAUSE = 5, 0.2
"""A holder that was killed is found out by the server within a moment."""

_TRY = "SELECT pg_try_advisory_lock(%s, %s)"
_HOLDERS = (
    "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid "
    "JOIN pg_database d ON d.oid = l.database AND d.datname = current_database() "
    "WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2"
)
_HOLDER = f"{_HOLDERS} AND l.classid::bigint = %s AND l.objid::bigint = %s"


class Held:
    """A lock that is held; a database that went away has given it up."""

    def __init__(self, source: str, connection: psycopg.Connection | None = None) -> None:
        self._source = source
        self._connection = connection

    def check(self) -> None:
        """Make sure that it is still ours before more is written.

        Raises:
            UserError: The database has ended the connection that held it.
        """
        if self._connection is None:
            return  # the kernel takes a file's lock from nobody who lives
        try:
            self._connection.execute("SELECT 1")
        except psycopg.Error:
            raise _gone(self._source) from None


@contextmanager
def locked(store: Store, source: str, doing: str, since: datetime) -> Iterator[Held]:
    """Hold a source's lock while its rows are read into the record.

    It ends with the process however that ends: on SQLite it is the kernel's, on a file beside the
    database, on PostgreSQL it is a connection's own.

    Args:
        store: The database of the record.
        source: Whose lock it is.
        doing: What is done, in a word, for whoever comes second: `sync`.
        since: The instant at which it began.

    Raises:
        UserError: Another process holds it; says which.
    """
    who = f"{doing} by process {os.getpid()} since {_shown(since)} on {socket.gethostname()}"
    if store.engine.dialect.name == "postgresql":
        with _advisory(store, source, who) as held:
            yield held
    elif store.engine.url.database and store.engine.url.database != ":memory:":
        with _file(_beside(store.engine.url.database, source), source, who):
            yield Held(source)
    else:
        yield Held(source)  # a database in memory is one process's alone


def is_at_work(connection: Connection, source: str) -> bool:
    """Whether somebody holds a source's lock now; where nobody can tell, somebody may.

    Args:
        connection: One that may only read will do.
        source: Whose lock it is.
    """
    url = connection.engine.url
    if connection.dialect.name == "postgresql":
        of, its = _key(source)
        query = text(f"{_HOLDERS} AND l.classid::bigint = :of AND l.objid::bigint = :its")
        return connection.execute(query, {"of": of, "its": its}).first() is not None
    if not url.database or url.database == ":memory:":
        return True
    try:
        with _beside(url.database, source).open("rb") as file:
            return not _taken(file, fcntl.LOCK_SH)  # let go when it is closed, at once
    except FileNotFoundError:
        return False
    except OSError:
        return True


@contextmanager
def _file(path: Path, source: str, who: str) -> Iterator[None]:
    with path.open("a+", encoding="utf-8") as file:
        # Again: whoever asks whether it is held holds it for a moment.
        if not any(_tried_file(file) for _ in range(_TRIES)):
            raise _at_work(source, _first_line(file)) from None
        file.truncate(0)
        file.write(f"{who}\n")
        file.flush()
        yield  # the file stays: were it removed, a second one could lock what a third opened


def _beside(database: str, source: str) -> Path:
    return Path(f"{database}.{source}.lock")


def _taken(file: IO[Any], how: int) -> bool:
    try:
        fcntl.flock(file, how | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _tried_file(file: TextIO) -> bool:
    return _taken(file, fcntl.LOCK_EX) or _waited()


def _first_line(file: TextIO) -> str | None:
    file.seek(0)
    return file.readline().strip() or None


@contextmanager
def _advisory(store: Store, source: str, who: str) -> Iterator[Held]:
    _, to = store.engine.dialect.create_connect_args(store.engine.url)
    try:
        # One of its own: given back to the pool it would keep the lock.
        connection = psycopg.connect(**{"connect_timeout": _SECONDS, **to}, autocommit=True)
    except psycopg.Error:
        raise _gone(source) from None
    with closing(connection):
        _take(connection, source, who)
        yield Held(source, connection)


def _take(connection: psycopg.Connection, source: str, who: str) -> None:
    key = _key(source)
    name = who.encode()[:_NAME_BYTES].decode(errors="ignore")
    try:
        # The name first: whoever comes second must not find the lock without it.
        connection.execute("SELECT set_config('application_name', %s, false)", [name])
        if not any(_tried(connection, key) for _ in range(_TRIES)):
            holder = connection.execute(_HOLDER, key).fetchone()
            raise _at_work(source, holder[0] if holder else None)
    except psycopg.Error:
        raise _gone(source) from None


def _key(source: str) -> tuple[int, int]:
    return _CLASS, zlib.crc32(source.encode()) >> 1  # half: it has a sign there


def _tried(connection: psycopg.Connection, key: tuple[int, int]) -> bool:
    got = connection.execute(_TRY, key).fetchone()
    return bool(got and got[0]) or _waited()


def _waited() -> bool:
    time.sleep(_PAUSE)
    return False


def _gone(source: str) -> UserError:
    return UserError(
        f"The database ended the connection that keeps others from {source}. What was committed "
        "before this stays; run the same command again to complete it."
    )


def _at_work(source: str, who: str | None) -> UserError:
    return UserError(
        f"The source {source} is at work already: {who or 'another process'}. Wait until it is "
        "done, or end it, and run this again; nothing was read."
    )


def _shown(since: datetime) -> str:
    return f"{since:%Y-%m-%d %H:%M %Z}"
