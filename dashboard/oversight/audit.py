"""The audit log: who did what in oversight, each entry sealed with the hash of the one before it.

An entry's hash is the SHA-256 of the canonical JSON (sorted keys, no spaces, UTF-8) of everything
that it says and of the hash before it; the first follows 64 zeros. Whoever changes an entry, takes
one out or puts one in breaks the chain at that place, and whoever keeps the newest hash elsewhere
(a printed packet) can tell that the end was not cut off.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final, Literal

from sqlalchemy import Connection, Select, func, insert, select

from dashboard.cases.store import Store, read
from dashboard.errors import NotAllowedError
from dashboard.oversight import tables
from dashboard.oversight.acting import Deed, instant, micros
from dashboard.oversight.registers import rows_of, types_of
from dashboard.roles import Role, Viewer

Value = str | int | float | bool | None
"""What an entry may say; texts as they were written, instants as microseconds since 1970."""

BEGINNING: Final = "0" * 64
"""What the first entry follows."""

_LOCK: Final = 311_2026
"""PostgreSQL's advisory lock under which entries are added one after the other."""

_TABLE: Final = tables.audit_log
_TYPES: Final = types_of(_TABLE)
_EVERY: Final = rows_of(_TABLE)


@dataclass(frozen=True)
class About:
    """What an entry is about.

    Attributes:
        kind: In the table's own word: `finding`, `action`, `review` …
        key: Its number, as text.
        agency: Whose it is; None where it is the city's.
    """

    kind: str
    key: str
    agency: str | None = None


@dataclass(frozen=True)
class Entry:
    """One thing that somebody did.

    Attributes:
        id: Its number; numbers have no gap.
        at: When.
        person: Who, as the sign-in names them; empty where it does not.
        role: As whom: `agency`, `operator`, `overseer`.
        trial: Whether it was done in a trial, where anybody may choose a role.
        act: What was done, a past participle: `opened`, `answered`, `closed` …
        about: To what.
        said: What was written; of a change each new value, and the old one as `NAME before`.
        because: The reason; empty where none was given.
        previous: The hash of the entry before.
        sha256: Its own.
    """

    id: int
    at: datetime
    person: str
    role: str
    trial: bool
    act: str
    about: About
    said: Mapping[str, Value]
    because: str
    previous: str
    sha256: str


@dataclass(frozen=True)
class Head:
    """How long the log is, and the hash of its newest entry, which vouches for all before."""

    count: int
    sha256: str


@dataclass(frozen=True)
class Broken:
    """An entry at which the chain does not hold.

    Attributes:
        id: Its number.
        why: `changed`: it does not say any more what was sealed; `gap`: an entry before it is
            missing, or stands out of place.
    """

    id: int
    why: Literal["changed", "gap"]


def append(connection: Connection, deed: Deed, about: About, said: Mapping[str, Value]) -> int:
    """Add an entry in the transaction of what it tells of; returns its number.

    Args:
        connection: Of `store.writing()`: what is done and its entry are kept together or not at
            all.
        deed: Who did what, when and why.
        about: To what.
        said: What was written.
    """
    lock(connection)
    held = _head(connection)
    row = {
        "id": held.count + 1,
        "at": micros(deed.at),
        "person": deed.author.person,
        "role": deed.author.viewer.role.value,
        "trial": deed.author.in_trial,
        "act": deed.act,
        **asdict(about),
        "said": canonical(said),
        "because": deed.because,
        "previous": held.sha256,
    }
    connection.execute(insert(_TABLE).values(**row, sha256=sealed(row)))
    return held.count + 1


def lock(connection: Connection) -> None:
    """Let writers of oversight take turns from here to the end of their transactions.

    SQLite has one writer at a time anyway. Whoever changes a row first and its log later would
    wait for somebody who does it the other way round: take this before anything else.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")


def sealed(row: Mapping[str, Any]) -> str:
    """The hash of an entry as its row holds it, but for the hash itself."""
    kept = {name: value for name, value in row.items() if name != "sha256"}
    return hashlib.sha256(canonical(kept | {"trial": bool(kept["trial"])}).encode()).hexdigest()


def entries(store: Store, viewer: Viewer, about: About | None = None) -> tuple[Entry, ...]:
    """The log as far as the viewer may read it, oldest first: an agency what is about its own.

    Args:
        store: The record's database.
        viewer: Who reads.
        about: Only what was done to this.

    Raises:
        NotAllowedError: The public reads nothing here.
        UserError: The database gave up.
    """
    if viewer.role is Role.PUBLIC:
        raise NotAllowedError("Only agencies, 311 and the mayor's office may read this.")
    asked = _EVERY if about is None else _of(about)
    if viewer.agency is not None:
        asked = asked.where(_TABLE.c.agency == viewer.agency)
    return tuple(map(_entry, store.read(asked, _TYPES).to_dicts()))


def done_to(connection: Connection, about: About) -> tuple[Entry, ...]:
    """What was done to one thing, oldest first, within a transaction."""
    return tuple(map(_entry, read(connection, _of(about), _TYPES).to_dicts()))


def head(store: Store) -> Head:
    """How long the log is, and its newest hash.

    Raises:
        UserError: The database gave up.
    """
    with store.reading() as connection:
        return _head(connection)


def broken(store: Store) -> tuple[Broken, ...]:
    """Where the chain does not hold; nothing where it is whole.

    Raises:
        UserError: The database gave up.
    """
    return _broken(store.read(_EVERY, _TYPES).to_dicts())


def examined(connection: Connection) -> tuple[Head, tuple[Broken, ...]]:
    """The head, and where the chain does not hold, over a connection that reads alone."""
    return _head(connection), _broken(read(connection, _EVERY, _TYPES).to_dicts())


def _broken(rows: Sequence[Mapping[str, Any]]) -> tuple[Broken, ...]:
    return tuple(_faults(rows))


def _faults(rows: Sequence[Mapping[str, Any]]) -> Iterator[Broken]:
    number, seal = 0, BEGINNING
    for row in rows:
        if (row["id"], row["previous"]) != (number + 1, seal):
            yield Broken(row["id"], "gap")
        if sealed(row) != row["sha256"]:
            yield Broken(row["id"], "changed")
        number, seal = row["id"], row["sha256"]


def _of(about: About) -> Select[Any]:
    return _EVERY.where(_TABLE.c.kind == about.kind, _TABLE.c.key == about.key)


def _head(connection: Connection) -> Head:
    newest = select(func.max(_TABLE.c.id)).scalar_subquery()
    row = connection.execute(select(_TABLE.c.id, _TABLE.c.sha256).where(_TABLE.c.id == newest))
    held = row.one_or_none()
    return Head(held.id, held.sha256) if held else Head(0, BEGINNING)


def _entry(row: Mapping[str, Any]) -> Entry:
    same = ("id", "person", "role", "act", "because", "previous", "sha256")
    return Entry(
        **{name: row[name] for name in same},
        at=instant(row["at"]),
        trial=bool(row["trial"]),
        about=About(row["kind"], row["key"], row["agency"]),
        said=json.loads(row["said"]),
    )


def canonical(value: Mapping[str, Any]) -> str:
    """JSON with sorted keys and no spaces: the same text for the same values, anywhere."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
