"""What people say of texts that seem to show somebody is kept for good, by whom and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from dashboard.cases import store as stores
from dashboard.cases.store import Store
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import tables
from dashboard.oversight.acting import Author, ChangedMeanwhileError
from dashboard.oversight.looked_into import LONGEST_NOTE
from dashboard.oversight.private_texts import Mark, decide, entries, may_decide, standing
from dashboard.roles import Role, Viewer
from tests.cases.test_migrating import lay_out_0001
from tests.cases.town import city_named

NOW = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=2)
MAYOR = Author(Viewer(Role.OVERSEER, source="sign_in"), "Ana Ruiz")
CENTER = Author(Viewer(Role.OPERATOR, source="trial"), "")
WORKS = Author(Viewer(Role.AGENCY, "works", "sign_in"), "Bo Park")

PHONE = Mark("ab" * 32, "works", "phone", 12)
NAME = Mark("cd" * 32, "parks", "name", 1)
NOBODYS = Mark("ef" * 32, None, "unit", 3)


@pytest.fixture
def store(laid_out: str) -> Iterator[Store]:
    """An empty store, on each kind of database."""
    opened = Store(laid_out, city_named("aspen"))
    yield opened
    opened.close()


def test_what_was_said_is_read_as_it_was_written(store: Store) -> None:
    """With its person, role, instant and what the rule had found; the words are not kept here."""
    decide(store, CENTER, [PHONE, NOBODYS], "confirmed", "  A resident's number. ", NOW)

    one, other = entries(store, MAYOR.viewer)

    assert (one.mark, one.said, one.at) == (PHONE, "confirmed", NOW)
    assert (one.person, one.role, one.trial, one.note) == (
        "", "operator", True, "A resident's number.",
    )  # fmt: skip
    assert other.mark == NOBODYS


def test_the_newest_entry_of_a_text_stands(store: Store) -> None:
    """The first stays where it is; of the same text another agency's entry is its own."""
    decide(store, MAYOR, [PHONE, replace(PHONE, agency="parks")], "confirmed", "", NOW)
    decide(store, WORKS, [replace(PHONE, after=1)], "dismissed", "Our desk's number", LATER)

    held = standing(entries(store, MAYOR.viewer))

    assert held[PHONE.text, "works"].said == "dismissed"
    assert held[PHONE.text, "parks"].said == "confirmed"
    assert len(entries(store, MAYOR.viewer)) == 3


def test_of_two_who_decide_the_second_is_told(store: Store) -> None:
    """Nothing is written over what another wrote meanwhile, not even a part of it."""
    decide(store, MAYOR, [PHONE], "confirmed", "", NOW)
    with pytest.raises(ChangedMeanwhileError, match="read it again"):
        decide(store, CENTER, [NAME, PHONE], "dismissed", "", LATER)
    assert [entry.mark for entry in entries(store, MAYOR.viewer)] == [PHONE]


def test_an_agency_reads_and_writes_of_its_own_texts(store: Store) -> None:
    """Nothing about another's, nor about a text that nobody's cases carry."""
    decide(store, MAYOR, [PHONE, NAME, NOBODYS], "confirmed", "", NOW)
    assert [entry.mark for entry in entries(store, WORKS.viewer)] == [PHONE]
    for mark in (NAME, NOBODYS):
        with pytest.raises(NotAllowedError):
            decide(store, WORKS, [replace(mark, after=2)], "dismissed", "", LATER)


@pytest.mark.parametrize(
    ("viewer", "agency", "may"),
    [
        (MAYOR.viewer, None, True),
        (CENTER.viewer, "works", True),
        (WORKS.viewer, "works", True),
        (WORKS.viewer, "parks", False),
        (WORKS.viewer, None, False),
        (Viewer(), "works", False),
        (Viewer(), None, False),
    ],
)
def test_who_may_decide(viewer: Viewer, agency: str | None, may: bool) -> None:  # noqa: FBT001 - a table's column
    """311, the mayor's office, and the agency that sent it."""
    assert may_decide(viewer, agency) is may


def test_the_public_reads_and_writes_nothing(store: Store) -> None:
    """Names and notes are for staff."""
    with pytest.raises(NotAllowedError):
        entries(store, Viewer())
    with pytest.raises(NotAllowedError):
        decide(store, Author(Viewer(), "Bo"), [PHONE], "confirmed", "", NOW)


@pytest.mark.parametrize(("said", "note"), [("perhaps", ""), ("open", "x" * (LONGEST_NOTE + 1))])
def test_only_what_can_be_said_is_kept(store: Store, said: str, note: str) -> None:
    """One of three words, and a note that can be read."""
    with pytest.raises(UserError):
        decide(store, MAYOR, [PHONE], said, note, NOW)  # type: ignore[arg-type] # what is refused
    assert entries(store, MAYOR.viewer) == ()


@pytest.mark.parametrize(
    "statement", ["UPDATE private_texts SET said = 'open'", "DELETE FROM private_texts"]
)
def test_the_database_itself_refuses_to_change_an_entry(store: Store, statement: str) -> None:
    """Whoever opens it with another tool meets the same."""
    decide(store, MAYOR, [PHONE], "confirmed", "", NOW)
    with (
        pytest.raises(DBAPIError, match="stays as it was written"),
        store.engine.begin() as connection,
    ):
        connection.execute(text(statement))
    assert [entry.said for entry in entries(store, MAYOR.viewer)] == ["confirmed"]


def test_an_older_store_gets_the_table_as_it_is_described(database: str) -> None:
    """Column by column, when it is next opened."""
    lay_out_0001(database)
    store = Store(database, city_named("aspen"))
    decide(store, MAYOR, [PHONE], "confirmed", "", NOW)
    store.close()
    engine = create_engine(stores._url(database))
    with engine.connect() as connection:
        held = connection.execute(text("SELECT * FROM private_texts")).mappings().one()
    engine.dispose()
    assert list(held) == [column.name for column in tables.private_texts.columns]
