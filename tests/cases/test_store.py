"""A store holds one city, tells no secret, and is laid out by its migrations."""

from __future__ import annotations

import threading
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import cast

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import MetaData, insert, inspect, text, update
from sqlalchemy.exc import IntegrityError

from agreements.schema.city import City
from dashboard import notices as notice_parts
from dashboard import oversight as oversight_parts
from dashboard.cases import tables
from dashboard.cases.store import Store
from dashboard.errors import UserError
from dashboard.oversight import label_tables as labels
from dashboard.oversight import tables as oversight
from tests.cases.conftest import NewDesk
from tests.cases.town import Desk, city_named, drawn

SECRET = "hunter2"  # noqa: S105 - a password to look for in messages


def refusal(address: str, city: City | None = None) -> str:
    """What a store says when it refuses to open."""
    with pytest.raises(UserError) as refused:
        Store(address, city or city_named("aspen"))
    return str(refused.value)


def test_another_citys_store_is_refused(new_desk: NewDesk, database: str) -> None:
    """Boston does not go into Denver's, and Denver's is as it was."""
    desk = new_desk(database)
    desk.bring(drawn("number | opened\n1 | 2026-03-01 09:00"))
    before = desk.dump()

    assert refusal(database, city_named("boulder")) == (
        "This store holds the cases of aspen, not of boulder; a store holds one city. Choose the "
        "city with ACCORD_CITY, or another store with ACCORD_DATABASE_URL."
    )
    assert desk.dump() == before


@pytest.mark.parametrize("demonstration", [True, False])
def test_invented_and_real_cases_never_share_a_store(database: str, demonstration: bool) -> None:  # noqa: FBT001 - a value of the table
    """Whichever came first keeps it."""
    Store(database, city_named("aspen", demonstration=demonstration)).close()

    told = refusal(database, city_named("aspen", demonstration=not demonstration))

    kind = "invented demonstration cases" if demonstration else "real cases"
    assert told.startswith(f"This store holds {kind}; ")


def test_a_store_opens_again_and_again(database: str) -> None:
    """Opening it a second time finds it as it is."""
    for _ in range(3):
        Store(database, city_named("aspen")).close()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "record",
        f"mysql://root:{SECRET}@localhost/accord",
        f"nonsense://root:{SECRET}@localhost/accord",
        f"postgresql://root:{SECRET}@localhost:first/accord",
        f"postgresql+psycopg2://root:{SECRET}@localhost/accord",
    ],
)
def test_an_address_that_is_none_is_a_sentence_without_the_password(address: str) -> None:
    """No address at all, another kind of database, or a port that is no number."""
    told = refusal(address)

    assert told.startswith("ACCORD_DATABASE_URL is no database address; write it as postgresql+")
    assert SECRET not in told


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
@pytest.mark.parametrize(
    "secret", ["root:{}@127.0.0.1:1/accord", "root@127.0.0.1:1/accord?password={}"]
)
def test_a_server_that_is_not_there_is_a_sentence_without_the_password(
    scheme: str, secret: str
) -> None:
    """It says which database, why, and what to check."""
    told = refusal(f"{scheme}://{secret.format(SECRET)}")

    assert told.startswith("The database accord on 127.0.0.1 cannot be used: ")
    assert told.endswith(
        "Check ACCORD_DATABASE_URL, and that the server runs and lets this user in."
    )
    assert SECRET not in told
    assert "\n" not in told


def test_a_database_that_the_server_lacks_is_named(postgresql: str) -> None:
    """The server's own words are passed on."""
    assert 'database "elsewhere" does not exist' in refusal(postgresql.format(database="elsewhere"))


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    """A CSV file given as the database stays as it is."""
    path = tmp_path / "export.csv"
    path.write_text("Number\n" * 200, encoding="utf-8")

    assert refusal(f"sqlite:///{path}") == (
        f"The database {path} cannot be used: file is not a database. Check ACCORD_DATABASE_URL, "
        "and that this user may write the file and its folder, also to read it."
    )
    assert path.read_text(encoding="utf-8") == "Number\n" * 200


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """A file is in its way."""
    (tmp_path / "taken").touch()

    assert "for the database cannot be made" in refusal(f"sqlite:///{tmp_path}/taken/deep/x.sqlite")


def test_a_store_of_a_newer_program_is_refused(new_desk: NewDesk, database: str) -> None:
    """An older program would misread it."""
    desk = new_desk(database)
    with desk.store.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    assert refusal(database).startswith(
        "This store was laid out by a newer Accord 311 (revision 9999)"
    )


def test_an_empty_database_is_laid_out_exactly_as_the_tables_say(database: str) -> None:
    """Whoever changes a table without a migration is told here, in whichever module it is."""
    for package in (oversight_parts, notice_parts):
        for found in iter_modules(package.__path__, f"{package.__name__}."):
            import_module(found.name)
    store = Store(database, city_named("aspen"))
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        both = cast(
            "MetaData", [tables.metadata, oversight.metadata, labels.metadata]
        )  # it takes several, unsaid
        differences = compare_metadata(context, both)
        collations = {
            (name, column["name"]): getattr(column["type"], "collation", None)
            for name in tables.metadata.tables
            for column in inspect(connection).get_columns(name)
        }
    store.close()

    assert differences == []
    if database.startswith("postgresql"):
        assert {key for key, collation in collations.items() if collation == "C"} == {
            *((table, name) for table in ("cases", "case_events") for name in ("source", "number")),
            *(("contact_volume", name) for name in ("source", "day", "channel")),
            ("cases", "parent"),
        }


def test_several_that_open_an_empty_store_at_once_take_turns(database: str) -> None:
    """The screens and an import may start together on the first day."""
    failures: list[BaseException] = []

    def opened() -> None:
        try:
            Store(database, city_named("aspen")).close()
        except BaseException as error:  # noqa: BLE001 - whatever it is, the test shows it
            failures.append(error)

    threads = [threading.Thread(target=opened) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []


def test_two_writers_do_no_harm_to_each_other_and_readers_see_whole_transactions(
    new_desk: NewDesk, database: str
) -> None:
    """Where the database lets only one write, the other waits; nobody sees what is under way."""
    first, second = new_desk(database), new_desk(database)
    begun = threading.Event()
    file = drawn("number | opened\n1 | 2026-03-01 09:00")

    def other() -> None:
        begun.wait()
        second.bring(file, "2026-03-02 00:00", name="other.csv")

    thread = threading.Thread(target=other)
    thread.start()
    with first.store.writing() as connection:
        connection.execute(update(tables.store).values(city="aspen"))
        connection.execute(insert(tables.texts).values(id=b"1" * 32, text="under way"))
        begun.set()
        seen = new_desk(database).dump()
        assert not any("under way" in line for line in seen)
    thread.join()

    assert len(first.record.cases()) == 1
    assert any("under way" in line for line in first.dump())


def test_a_server_that_goes_away_in_the_middle_is_a_sentence(
    new_desk: NewDesk, new_postgresql: str
) -> None:
    """What was committed stays; the transaction under way is as if it never was."""
    desk = new_desk(new_postgresql)
    desk.bring(drawn("number | opened\n1 | 2026-03-01 09:00"))
    before = desk.dump()

    with pytest.raises(UserError, match=r"The database stopped answering: .* run the same command"):
        lose_the_server(desk)

    assert desk.dump() == before


def lose_the_server(desk: Desk) -> None:
    """Begin to write, and have the server end the connection."""
    with desk.store.writing() as connection:
        connection.execute(insert(tables.texts).values(id=b"1" * 32, text="under way"))
        connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))


def test_a_fault_of_ours_stays_a_fault(desk: Desk) -> None:
    """Only what a database does is said in a sentence; a wrong statement is ours to mend."""
    with pytest.raises(IntegrityError), desk.store.writing() as connection:
        connection.execute(insert(tables.texts).values(id=b"1" * 32, text=None))
