"""A store that an older version of the program laid out is carried over with all it holds."""

from __future__ import annotations

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, text

from dashboard.cases import store as stores
from dashboard.cases.layout import newest_revision
from dashboard.cases.migrating import script
from dashboard.cases.record import Record
from dashboard.cases.store import Store
from tests.cases.conftest import NewDesk
from tests.cases.town import city_named, drawn

TABLE = """
number | opened           | closed           | status | message | type
1      | 2026-03-01 09:00 | 2026-03-02 10:00 | Closed | Done    | Pothole
2      | 2026-03-01 10:00 |                  | Open   |         | Snow
3      | soon             |                  | Open   |         | Pothole
"""

OLD = """
INSERT INTO store VALUES ('aspen', false);
INSERT INTO runs (source, file, sha256, extracted_at, status,
    read, accepted, unchanged, quarantined)
    VALUES ('desk', 'old.csv', 'abc', 1700000000000000, 'done', 3, 2, 0, 1);
INSERT INTO quarantine VALUES
    ({id:3}, 'desk', 'old.csv', 4, 1700000000000000, 'bad', 'Number', '3');
INSERT INTO cases VALUES ('desk', '2', 5, 'pothole', NULL, NULL, '1', NULL, NULL, NULL, 9);
INSERT INTO cases VALUES ('desk', '10', 6, NULL, 'parks', NULL, NULL, 'Elm', 7, '{}', 9);
INSERT INTO texts VALUES ({id:7}, 'Done');
INSERT INTO case_events VALUES ({id:2}, 'desk', '2', 5, 9, 'opened',
    NULL, 'public', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO case_events VALUES ({id:1}, 'desk', '2', 8, 9, 'closed',
    'agency', 'public', NULL, NULL, NULL, NULL, 'Fixed', 'fixed', {id:7});
"""


def lay_out_0001(address: str) -> None:
    """A store of the first version, with a row of each kind."""
    engine = create_engine(stores._url(address))
    with engine.begin() as connection:
        config = script()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        fill(connection)
    engine.dispose()


def fill(connection: Connection) -> None:
    """Statements of `OLD`, ids as the database writes bytes."""
    form = "'\\x{}'" if connection.dialect.name == "postgresql" else "X'{}'"
    statements = OLD
    for n in (1, 2, 3, 7):
        statements = statements.replace(f"{{id:{n}}}", form.format(f"{n:02x}" * 32))
    for statement in statements.strip().rstrip(";").split(";\n"):
        connection.exec_driver_sql(statement)


def rows(record: Record, table: str) -> list[dict[str, object]]:
    """A table's rows."""
    with record.store.engine.connect() as connection:
        found = connection.execute(text(f"SELECT * FROM {table}")).mappings()  # noqa: S608 - names of the test
        return [dict(row) for row in found]


def test_the_newest_layout_is_the_one_that_the_migrations_end_with() -> None:
    """Its number is read from their files; the library that runs them follows what each names."""
    assert newest_revision() == ScriptDirectory.from_config(script()).get_current_head()


def test_every_row_of_an_older_store_is_there_afterwards(database: str) -> None:
    """In its place, with what is new about it empty."""
    lay_out_0001(database)

    store = Store(database, city_named("aspen"))
    record = Record(store)

    (run,) = rows(record, "runs")
    assert (run["kind"], run["file"], run["read"], run["error"]) == ("import", "old.csv", 3, None)
    (held,) = rows(record, "quarantine")
    assert (held["stream"], held["put_aside_at"], held["raw"]) == ("rows", 1700000000000000, "3")
    cases = record.cases()
    assert cases.select("number", "agency", "place", "parent", "requester").rows() == [
        ("10", "parks", "Elm", None, None),
        ("2", None, None, None, None),
    ]
    assert record.events().select("number", "kind", "actor", "outcome").rows() == [
        ("2", "opened", None, None),
        ("2", "closed", "agency", "fixed"),
    ]
    assert any('"text": "Done"' in line for line in record.dump())
    assert {i["name"] for i in inspect(store.engine).get_indexes("cases")} == {
        "ix_cases_opened", "ix_cases_changed", "ix_cases_unmapped",
    }  # fmt: skip
    assert {row["changed"] for row in rows(record, "cases")} == {0}
    store.close()


def test_an_older_store_goes_on_being_imported_into(database: str, new_desk: NewDesk) -> None:
    """The next export is compared with what it holds."""
    lay_out_0001(database)
    desk = new_desk(database)

    report = desk.bring(drawn(TABLE), "2026-03-03 00:00")

    assert report.sums() == {"read": 3, "accepted": 2, "unchanged": 0, "quarantined": 1}
    assert len(rows(desk.record, "cases")) == 3
    assert desk.bring(drawn(TABLE), "2026-03-03 00:00").accepted == 0


@pytest.mark.parametrize("table", ["cases", "case_events"])
def test_on_sqlite_rows_lie_under_their_key(
    table: str, new_desk: NewDesk, tmp_path: object
) -> None:
    """Whether laid out at once or carried over."""
    for name in ("new", "old"):
        address = f"sqlite:///{tmp_path}/{name}.sqlite"
        if name == "old":
            lay_out_0001(address)
        with new_desk(address).store.engine.connect() as connection:
            found = text("SELECT sql FROM sqlite_master WHERE name = :table")
            assert "WITHOUT ROWID" in connection.execute(found, {"table": table}).scalar_one()
