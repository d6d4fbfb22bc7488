"""What was looked into is kept for good, by whom and why; only 311 and the mayor may write."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from dashboard.cases import store as stores
from dashboard.cases.store import Store
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import tables
from dashboard.oversight.acting import Author, ChangedMeanwhileError
from dashboard.oversight.looked_into import (
    LONGEST_NOTE,
    Asked,
    Seen,
    entries,
    look_into,
    standing,
    take_back,
)
from dashboard.roles import Role, Viewer
from tests.cases.test_migrating import lay_out_0001
from tests.cases.town import city_named

NOW = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=2)
MAYOR = Author(Viewer(Role.OVERSEER, source="sign_in"), "Ana Ruiz")
CENTER = Author(Viewer(Role.OPERATOR, source="trial"), "")
WORKS = Viewer(Role.AGENCY, "works", "sign_in")

SPIKE = Asked("deadline_spike", "works", "pothole", None)
BULK = Asked("bulk_closing", "parks", None, "2026-09-30")
SEEN = Seen(40, 60, NOW - timedelta(days=1), date(2026, 9, 1), date(2026, 10, 1))
MORE = Seen(41, 60, NOW)


@pytest.fixture
def store(laid_out: str) -> Iterator[Store]:
    """An empty store, on each kind of database."""
    opened = Store(laid_out, city_named("aspen"))
    yield opened
    opened.close()


def test_what_was_written_is_read_as_it_was_written(store: Store) -> None:
    """With its person, role, instant, reason and what stood on the page."""
    look_into(store, MAYOR, {SPIKE: SEEN, BULK: MORE}, "  The crew logs at the truck. ", NOW)

    one, other = entries(store, MAYOR.viewer)

    assert (one.asked, one.seen, one.at) == (SPIKE, SEEN, NOW)
    assert (one.person, one.role, one.trial) == ("Ana Ruiz", "overseer", False)
    assert one.note == "The crew logs at the truck."
    assert (other.asked, other.seen) == (BULK, MORE)


def test_taking_back_is_an_entry_of_its_own(store: Store) -> None:
    """The first stays; the question is open again, and may be looked into anew."""
    look_into(store, MAYOR, {SPIKE: SEEN}, "All fine", NOW)
    (first,) = entries(store, MAYOR.viewer)

    take_back(store, CENTER, [first.id], "The dates were edited", LATER)

    kept, taken = entries(store, MAYOR.viewer)
    assert kept == first
    assert (taken.kind, taken.takes_back, taken.note) == ("taken_back", 1, "The dates were edited")
    assert (taken.role, taken.trial) == ("operator", True)
    assert standing((kept, taken)) == {}
    look_into(store, MAYOR, {SPIKE: MORE}, "Fine indeed", LATER)
    assert standing(entries(store, MAYOR.viewer))[SPIKE].seen == MORE


def test_of_two_who_take_back_the_second_is_told(store: Store) -> None:
    """Nothing is written twice, nor over what another wrote meanwhile."""
    look_into(store, MAYOR, {SPIKE: SEEN, BULK: SEEN}, "All fine", NOW)
    take_back(store, MAYOR, [1], "No", LATER)

    with pytest.raises(ChangedMeanwhileError, match="read it again"):
        take_back(store, CENTER, [2, 1], "No", LATER)

    assert set(standing(entries(store, MAYOR.viewer))) == {BULK}
    assert len(entries(store, MAYOR.viewer)) == 3


def test_an_agency_reads_what_was_written_about_itself(store: Store) -> None:
    """Nothing about another."""
    look_into(store, MAYOR, {SPIKE: SEEN, BULK: SEEN}, "All fine", NOW)
    assert [entry.asked for entry in entries(store, WORKS)] == [SPIKE]


def test_the_public_reads_nothing(store: Store) -> None:
    """Names and notes are for staff."""
    with pytest.raises(NotAllowedError):
        entries(store, Viewer())


@pytest.mark.parametrize("viewer", [WORKS, Viewer(), Viewer(source="sign_in")])
def test_nobody_else_writes(store: Store, viewer: Viewer) -> None:
    """An agency cannot settle a question about itself."""
    look_into(store, MAYOR, {SPIKE: SEEN}, "All fine", NOW)
    with pytest.raises(NotAllowedError):
        look_into(store, Author(viewer, "Bo"), {SPIKE: MORE}, "All fine", NOW)
    with pytest.raises(NotAllowedError):
        take_back(store, Author(viewer, "Bo"), [1], "All fine", NOW)
    assert len(entries(store, MAYOR.viewer)) == 1


@pytest.mark.parametrize("note", ["", " \n ", "x" * (LONGEST_NOTE + 1)])
def test_an_entry_needs_its_reason(store: Store, note: str) -> None:
    """One that can be read."""
    with pytest.raises(UserError):
        look_into(store, MAYOR, {SPIKE: SEEN}, note, NOW)
    assert entries(store, MAYOR.viewer) == ()


def test_a_database_that_gives_up_is_said_in_a_sentence(store: Store) -> None:
    """A page goes on without what was written."""
    with store.engine.begin() as connection:
        connection.execute(text("DROP TABLE looked_into"))
    if store.engine.dialect.name == "sqlite":  # a missing table is what SQLite calls giving up
        with pytest.raises(UserError, match="The database stopped answering"):
            entries(store, MAYOR.viewer)


@pytest.mark.parametrize(
    "statement", ["UPDATE looked_into SET note = 'x'", "DELETE FROM looked_into"]
)
def test_the_database_itself_refuses_to_change_an_entry(store: Store, statement: str) -> None:
    """Whoever opens it with another tool meets the same."""
    look_into(store, MAYOR, {SPIKE: SEEN}, "All fine", NOW)
    with (
        pytest.raises(DBAPIError, match="stays as it was written"),
        store.engine.begin() as connection,
    ):
        connection.execute(text(statement))
    assert [entry.note for entry in entries(store, MAYOR.viewer)] == ["All fine"]


def test_an_older_store_gets_the_table_as_it_is_described(database: str) -> None:
    """Column by column, when it is next opened."""
    lay_out_0001(database)
    store = Store(database, city_named("aspen"))
    look_into(store, MAYOR, {SPIKE: SEEN}, "All fine", NOW)
    store.close()
    engine = create_engine(stores._url(database))
    with engine.connect() as connection:
        held = connection.execute(text("SELECT * FROM looked_into")).mappings().one()
    engine.dispose()
    assert list(held) == [column.name for column in tables.looked_into.columns]
