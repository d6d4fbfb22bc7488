"""The audit log is one chain that nobody can change unseen, on each kind of database."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from dashboard.cases.store import Store
from dashboard.doctor.record import check_audit_log
from dashboard.errors import NotAllowedError
from dashboard.oversight.acting import Author, Deed
from dashboard.oversight.audit import (
    BEGINNING,
    About,
    Broken,
    Head,
    append,
    broken,
    entries,
    head,
)
from dashboard.roles import Role, Viewer
from tests.cases.town import city_named

NOW = datetime(2026, 11, 3, 9, 30, 0, 250, tzinfo=UTC)
MAYOR = Author(Viewer(Role.OVERSEER, source="sign_in"), "Ana Ruiz")
CENTER = Author(Viewer(Role.OPERATOR, source="trial"), "")
WORKS = About("finding", "1", "works")
PARKS = About("finding", "2", "parks")
CITY = About("draft", "1")


@pytest.fixture
def store(laid_out: str) -> Iterator[Store]:
    """An empty store, on each kind of database."""
    opened = Store(laid_out, city_named("aspen"))
    yield opened
    opened.close()


def written(store: Store, *about: About) -> None:
    """An entry about each, a minute after the one before."""
    for n, one in enumerate(about):
        with store.writing() as connection:
            deed = Deed(MAYOR, NOW + timedelta(minutes=n), "opened", "Because")
            append(
                connection, deed, one, {"months": 2, "share": 0.5, "note": "Año «2»", "no": None}
            )


def behind_the_triggers(store: Store, *statements: str) -> None:
    """What somebody does who owns the database."""
    with store.engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("DROP TRIGGER audit_log_is_kept ON audit_log"))
        else:
            connection.execute(text("DROP TRIGGER audit_log_no_update"))
            connection.execute(text("DROP TRIGGER audit_log_no_delete"))
        for statement in statements:
            connection.execute(text(statement))


def test_an_entry_is_read_as_it_was_written(store: Store) -> None:
    """With its person, role, instant, reason and words; and follows the beginning."""
    written(store, WORKS)
    (entry,) = entries(store, MAYOR.viewer)
    assert (entry.id, entry.at, entry.act, entry.about) == (1, NOW, "opened", WORKS)
    assert (entry.person, entry.role, entry.trial) == ("Ana Ruiz", "overseer", False)
    assert entry.said == {"months": 2, "share": 0.5, "note": "Año «2»", "no": None}
    assert (entry.because, entry.previous) == ("Because", BEGINNING)


def test_the_seal_is_the_hash_of_what_anybody_can_write_down(store: Store) -> None:
    """Written out here: the same on every database, and next year."""
    with store.writing() as connection:
        append(connection, Deed(CENTER, NOW, "opened"), CITY, {"b": "é", "a": 1})
    said = (
        f'{{"act":"opened","agency":null,"at":1793698200000250,"because":"","id":1,"key":"1",'
        f'"kind":"draft","person":"","previous":"{BEGINNING}","role":"operator",'
        r'"said":"{\"a\":1,\"b\":\"é\"}","trial":true}'
    )
    assert head(store) == Head(1, sha256(said.encode()).hexdigest())


def test_each_entry_names_the_one_before_and_the_head_vouches_for_all(store: Store) -> None:
    """Numbers have no gap, whatever transactions came to nothing in between."""
    assert head(store) == Head(0, BEGINNING)
    written(store, WORKS, PARKS)
    with suppress(ZeroDivisionError), store.writing() as connection:
        append(connection, Deed(MAYOR, NOW, "closed"), CITY, {})
        raise ZeroDivisionError
    written(store, CITY)
    told = entries(store, MAYOR.viewer)
    assert [entry.id for entry in told] == [1, 2, 3]
    assert [entry.previous for entry in told] == [BEGINNING, *(e.sha256 for e in told[:-1])]
    assert head(store) == Head(3, told[-1].sha256)
    assert broken(store) == ()


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE audit_log SET person = 'Bo' WHERE id = 2", [Broken(2, "changed")]),
        ("UPDATE audit_log SET said = '{}' WHERE id = 1", [Broken(1, "changed")]),
        ("UPDATE audit_log SET at = at + 1 WHERE id = 3", [Broken(3, "changed")]),
        ("UPDATE audit_log SET trial = true WHERE id = 3", [Broken(3, "changed")]),
        ("UPDATE audit_log SET agency = NULL WHERE id = 2", [Broken(2, "changed")]),
        (
            "UPDATE audit_log SET sha256 = previous WHERE id = 1",
            [Broken(1, "changed"), Broken(2, "gap")],
        ),
        ("DELETE FROM audit_log WHERE id = 2", [Broken(3, "gap")]),
        ("DELETE FROM audit_log WHERE id = 1", [Broken(2, "gap")]),
    ],
)  # fmt: skip
def test_whatever_is_changed_behind_the_database_is_named(
    store: Store, statement: str, found: list[Broken]
) -> None:
    """By the number of the entry, and so says the doctor."""
    written(store, WORKS, PARKS, CITY)
    behind_the_triggers(store, statement)
    assert broken(store) == tuple(found)
    address = store.engine.url.render_as_string(hide_password=False)
    told = list(check_audit_log(address))
    assert {line.state for line in told} == {"fault"}
    assert all(str(one.id) in line.found for one, line in zip(found, told, strict=True))


def test_the_doctor_prints_the_head_of_a_chain_that_holds(store: Store) -> None:
    """So that it can be compared with a printed packet."""
    written(store, WORKS)
    (line,) = check_audit_log(store.engine.url.render_as_string(hide_password=False))
    assert (line.state, line.check) == ("ok", "audit log")
    assert head(store).sha256 in line.found


def test_the_database_itself_refuses_to_change_an_entry(store: Store) -> None:
    """Whoever opens it with another tool meets the same."""
    written(store, WORKS)
    for statement in ("UPDATE audit_log SET act = 'x'", "DELETE FROM audit_log"):
        with (
            pytest.raises(DBAPIError, match="stays as it was written"),
            store.engine.begin() as connection,
        ):
            connection.execute(text(statement))
    assert broken(store) == ()


def test_many_who_write_at_once_make_one_chain(store: Store) -> None:
    """They take turns; nobody follows an entry that another follows already."""
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _n: written(store, WORKS, PARKS, CITY), range(4)))
    assert head(store).count == 12
    assert broken(store) == ()


def test_an_agency_reads_what_is_about_its_own_and_the_public_nothing(store: Store) -> None:
    """What is the city's is not an agency's."""
    written(store, WORKS, PARKS, CITY)
    works = Viewer(Role.AGENCY, "works", "sign_in")
    assert [entry.about for entry in entries(store, works)] == [WORKS]
    assert entries(store, works, PARKS) == ()
    assert [entry.about for entry in entries(store, CENTER.viewer, PARKS)] == [PARKS]
    with pytest.raises(NotAllowedError):
        entries(store, Viewer())
