"""Rows that change and never go: each change names the revision it was made from, and is logged.

A table of such rows has the columns of `kept_columns`. Rights are asked by whoever calls these.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Integer,
    Row,
    String,
    Table,
    insert,
    select,
    update,
)

from dashboard.cases.store import Store
from dashboard.errors import UserError
from dashboard.oversight import audit
from dashboard.oversight.acting import ChangedMeanwhileError, Deed, micros
from dashboard.oversight.audit import About, Entry, Value

REVISION = "revision"
BEFORE = " before"
"""What an entry of the log calls the old value of a column: its name and this."""


Made = TypeVar("Made")
Make = Callable[[Mapping[str, Any]], Made]
"""Makes of a row's columns what a caller wants."""


@dataclass(frozen=True)
class Kind:
    """A table of such rows, and what one of them is called in the log."""

    table: Table
    name: str

    def about(self, id_: int, row: Mapping[str, Value]) -> About:
        """What an entry of the log about a row names."""
        agency = row.get("agency")
        return About(self.name, str(id_), None if agency is None else str(agency))


@dataclass(frozen=True)
class Seen:
    """A row as somebody read it."""

    id: int
    revision: int


class OvertakenError(ChangedMeanwhileError):
    """Somebody else has changed the row since it was read; nothing of this change was kept.

    Attributes:
        about: Which row.
        meanwhile: What they did, oldest first; pages say it in the reader's language.
    """

    def __init__(self, about: About, meanwhile: tuple[Entry, ...]) -> None:
        self.about, self.meanwhile = about, meanwhile
        done = "; ".join(_told(entry) for entry in meanwhile)
        super().__init__(
            f"Somebody else has changed this {about.kind} ({about.key}) since you read it: {done}. "
            "Nothing of yours was kept; read it again, then save once more."
        )


def kept_columns(*, agency: bool = False) -> list[Column[Any]]:
    """The columns that every such table begins with, new ones each time.

    Args:
        agency: Whether a row can belong to an agency.
    """
    columns: list[Column[Any]] = [
        Column("id", Integer, primary_key=True, autoincrement=True),
        Column(REVISION, Integer, nullable=False),
        Column("at", BigInteger, nullable=False),
        Column("trial", Boolean, nullable=False),
    ]
    return [*columns, Column("agency", String(96))] if agency else columns


def create(connection: Connection, kind: Kind, deed: Deed, values: Mapping[str, Value]) -> int:
    """Add a row and tell the log; returns its number.

    Args:
        connection: Of `store.writing()`.
        kind: Of which table.
        deed: Who adds it, when and why.
        values: Its columns beside the common ones; `agency` where it belongs to one.
    """
    audit.lock(connection)
    first = {REVISION: 1, "at": micros(deed.at), "trial": deed.author.in_trial}
    done = connection.execute(insert(kind.table).values(**first, **values))
    id_ = int(done.inserted_primary_key[0]) if done.inserted_primary_key else 0
    audit.append(connection, deed, kind.about(id_, values), {REVISION: 1, **values})
    return id_


def change(
    connection: Connection, kind: Kind, seen: Seen, deed: Deed, values: Mapping[str, Value]
) -> int:
    """Change a row that is still as it was read, and tell the log; returns its new revision.

    Args:
        connection: Of `store.writing()`.
        kind: Of which table.
        seen: Which row, as the author read it.
        deed: Who does what, when and why.
        values: The columns that change.

    Raises:
        OvertakenError: It is not as it was; says who did what meanwhile. Nothing is changed.
        UserError: There is no such row.
    """
    audit.lock(connection)
    held = _held(connection, kind, seen.id)
    about = kind.about(seen.id, held)
    if held[REVISION] != seen.revision:
        raise OvertakenError(about, _since(audit.done_to(connection, about), seen.revision))
    revision, id_ = seen.revision + 1, kind.table.c.id
    connection.execute(update(kind.table).where(id_ == seen.id).values(**values, revision=revision))
    audit.append(connection, deed, about, {REVISION: revision, **_changes(held, values)})
    return revision


def rows(
    store: Store, kind: Kind, make: Make[Made], *where: ColumnElement[bool]
) -> tuple[Made, ...]:
    """Rows of a table as the caller's own type, the oldest first.

    Args:
        store: The record's database.
        kind: Of which table.
        make: Makes of a row's columns what the caller wants.
        where: Conditions, all of which hold.

    Raises:
        UserError: The database gave up.
    """
    with store.reading() as connection:
        return within(connection, kind, make, *where)


def within(
    connection: Connection, kind: Kind, make: Make[Made], *where: ColumnElement[bool]
) -> tuple[Made, ...]:
    """The same within a transaction."""
    asked = select(kind.table).where(*where).order_by(kind.table.c.id)
    return tuple(make(_plain(row)) for row in connection.execute(asked))


def row(connection: Connection, kind: Kind, make: Make[Made], id_: int) -> Made:
    """One row within a transaction.

    Raises:
        UserError: There is none.
    """
    return make(_held(connection, kind, id_))


def _held(connection: Connection, kind: Kind, id_: int) -> Mapping[str, Any]:
    asked = select(kind.table).where(kind.table.c.id == id_)
    found = connection.execute(asked).one_or_none()
    if found is None:
        raise UserError(f"There is no {kind.name} {id_}.")
    return _plain(found)


def _plain(row: Row[Any]) -> Mapping[str, Any]:
    return dict(row._mapping)  # noqa: SLF001 - public, the underscore keeps columns' names free


def _changes(held: Mapping[str, Any], values: Mapping[str, Value]) -> dict[str, Value]:
    """What is new, and beside it what was."""
    said: dict[str, Value] = {}
    for name, value in values.items():
        if held[name] != value:
            said |= {name: value, f"{name}{BEFORE}": held[name]}
    return said


def _since(done: tuple[Entry, ...], seen: int) -> tuple[Entry, ...]:
    return tuple(entry for entry in done if _revision(entry) > seen)


def _revision(entry: Entry) -> int:
    revision = entry.said.get(REVISION)
    return revision if isinstance(revision, int) else 0


def _told(entry: Entry) -> str:
    """What somebody did, for the command line and the log of faults."""
    who = entry.person or entry.role
    changed = ", ".join(
        f"{name} is now {value}"
        for name, value in entry.said.items()
        if f"{name}{BEFORE}" in entry.said
    )
    when = f"{entry.at:%Y-%m-%d %H:%M} UTC"
    return f"{who} {entry.act} it on {when}" + (f" ({changed})" if changed else "")
