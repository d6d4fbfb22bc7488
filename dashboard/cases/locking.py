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
from typing import TextIO

import psycopg

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
_HOLDER = (
    "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid "
    "JOIN pg_database d ON d.oid = l.database AND d.datname = current_database() "
    "WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 "
    "AND l.classid::bigint = %s AND l.objid::bigint = %s"
)


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
        with _file(Path(f"{store.engine.url.database}.{source}.lock"), source, who):
            yield Held(source)
    else:
        yield Held(source)  # a database in memory is one process's alone


@contextmanager
def _file(path: Path, source: str, who: str) -> Iterator[None]:
    with path.open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise _at_work(source, _first_line(file)) from None
        file.truncate(0)
        file.write(f"{who}\n")
        file.flush()
        yield  # the file stays: were it removed, a second one could lock what a third opened


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
    key = (_CLASS, zlib.crc32(source.encode()) >> 1)  # half: it has a sign there
    name = who.encode()[:_NAME_BYTES].decode(errors="ignore")
    try:
        # The name first: whoever comes second must not find the lock without it.
        connection.execute("SELECT set_config('application_name', %s, false)", [name])
        if not any(_tried(connection, key) for _ in range(_TRIES)):
            holder = connection.execute(_HOLDER, key).fetchone()
            raise _at_work(source, holder[0] if holder else None)
    except psycopg.Error:
        raise _gone(source) from None


def _tried(connection: psycopg.Connection, key: tuple[int, int]) -> bool:
    got = connection.execute(_TRY, key).fetchone()
    if got and got[0]:
        return True
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
