"""Rows that change are never lost: the second of two is told, and the log has every step."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Column, MetaData, String, Table, text
from sqlalchemy.exc import DBAPIError

from dashboard.cases.refusing import keep_rows
from dashboard.cases.store import Store
from dashboard.errors import UserError
from dashboard.oversight import audit
from dashboard.oversight.acting import Author, Deed
from dashboard.oversight.keeping import (
    Kind,
    OvertakenError,
    Seen,
    change,
    create,
    kept_columns,
    row,
    rows,
)
from dashboard.roles import Role, Viewer
from tests.cases.town import city_named

NOW = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
MAYOR = Author(Viewer(Role.OVERSEER, source="sign_in"), "Ana Ruiz")
CENTER = Author(Viewer(Role.OPERATOR, source="trial"), "Bo Lee")
THINGS = Kind(
    Table("things", MetaData(), *kept_columns(agency=True), Column("state", String(16))), "thing"
)


@dataclass(frozen=True)
class Thing:
    """A row."""

    id: int
    revision: int
    agency: str
    state: str
    trial: bool


def thing(row: Mapping[str, Any]) -> Thing:
    """Of its columns."""
    return Thing(**{name: row[name] for name in Thing.__dataclass_fields__})


@pytest.fixture
def store(laid_out: str) -> Iterator[Store]:
    """A store with a table of such rows, on each kind of database."""
    opened = Store(laid_out, city_named("aspen"))
    with opened.engine.begin() as connection:
        THINGS.table.create(connection)
        with Operations.context(MigrationContext.configure(connection)):
            keep_rows("things")
    yield opened
    opened.close()


def made(store: Store) -> int:
    """A thing of works, open."""
    with store.writing() as connection:
        return create(
            connection, THINGS, Deed(MAYOR, NOW, "opened", "Why"),
            {"agency": "works", "state": "open"},
        )  # fmt: skip


def moved(store: Store, seen: Seen, state: str, author: Author = MAYOR) -> int:
    """The thing brought into another state."""
    with store.writing() as connection:
        return change(connection, THINGS, seen, Deed(author, NOW, "moved"), {"state": state})


def test_a_row_is_kept_with_its_entry_in_the_log(store: Store) -> None:
    """Who made it, why, and everything that it says."""
    id_ = made(store)
    assert rows(store, THINGS, thing) == (Thing(id_, 1, "works", "open", trial=False),)
    (entry,) = audit.entries(store, MAYOR.viewer)
    assert entry.about == audit.About("thing", str(id_), "works")
    assert entry.said == {"revision": 1, "agency": "works", "state": "open"}
    assert (entry.act, entry.because) == ("opened", "Why")


def test_a_change_tells_the_log_what_is_new_and_what_was(store: Store) -> None:
    """What did not change is not said."""
    id_ = made(store)
    assert moved(store, Seen(id_, 1), "done") == 2
    with store.writing() as connection:
        values = {"state": "closed", "agency": "works"}
        change(connection, THINGS, Seen(id_, 2), Deed(MAYOR, NOW, "closed"), values)
        assert row(connection, THINGS, thing, id_).revision == 3
    said = [entry.said for entry in audit.entries(store, MAYOR.viewer)]
    assert said[1:] == [
        {"revision": 2, "state": "done", "state before": "open"},
        {"revision": 3, "state": "closed", "state before": "done"},
    ]


def test_the_second_of_two_is_told_what_the_first_did_and_changes_nothing(store: Store) -> None:
    """Every step since they read it; nothing of theirs is in the log."""
    id_ = made(store)
    moved(store, Seen(id_, 1), "done")
    moved(store, Seen(id_, 2), "shut", CENTER)
    with pytest.raises(OvertakenError, match=r"Ana Ruiz moved it.*done.*Bo Lee") as told:
        moved(store, Seen(id_, 1), "open", CENTER)
    assert [entry.said["state"] for entry in told.value.meanwhile] == ["done", "shut"]
    assert [(t.revision, t.state) for t in rows(store, THINGS, thing)] == [(3, "shut")]
    assert audit.head(store).count == 3


def test_of_many_at_once_one_comes_through(store: Store) -> None:
    """However close together they save."""
    id_, start = made(store), threading.Barrier(4)

    def save(number: int) -> bool:
        start.wait()
        try:
            moved(store, Seen(id_, 1), f"by {number}")
        except OvertakenError:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(save, range(4))) == [False, False, False, True]
    assert audit.head(store).count == 2
    assert audit.broken(store) == ()


def test_what_comes_to_nothing_is_not_in_the_log(store: Store) -> None:
    """The row and its entry are kept together, or neither is."""
    id_ = made(store)
    with suppress(ZeroDivisionError), store.writing() as connection:
        change(connection, THINGS, Seen(id_, 1), Deed(MAYOR, NOW, "closed"), {"state": "closed"})
        raise ZeroDivisionError
    assert rows(store, THINGS, thing)[0].state == "open"
    assert audit.head(store).count == 1


def test_rows_are_chosen_and_a_row_that_is_not_there_is_said_so(store: Store) -> None:
    """By conditions on columns; by number."""
    first = made(store)
    made(store)
    moved(store, Seen(first, 1), "closed")
    found = rows(store, THINGS, thing, THINGS.table.c.state == "open")
    assert [t.id for t in found] == [first + 1]
    with pytest.raises(UserError, match="There is no thing 99"):
        moved(store, Seen(99, 1), "closed")


def test_the_database_itself_refuses_to_remove_a_row(store: Store) -> None:
    """It may change; it never goes."""
    made(store)
    with (
        pytest.raises(DBAPIError, match="Nothing is removed"),
        store.engine.begin() as connection,
    ):
        connection.execute(text("DELETE FROM things"))
    assert len(rows(store, THINGS, thing)) == 1
