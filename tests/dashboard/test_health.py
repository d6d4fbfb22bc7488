"""What the record tells of itself, who may read it, and that looking changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from sqlalchemy import Connection, insert, text

from agreements.schema.city import City
from dashboard.cases import tables
from dashboard.cases.locking import locked
from dashboard.cases.store import Store
from dashboard.errors import NotAllowedError
from dashboard.health import (
    RUNS_SHOWN,
    _carrying,
    described_sources,
    found,
    held_rows,
    open_health,
    unended,
)
from dashboard.peeking import (
    NothingRecordedError,
    OldLayoutError,
    UnreachableError,
    any_read,
    looking,
    whose,
)
from dashboard.roles import Role, Viewer
from dashboard.settings import Settings
from tests.dashboard.views.health import a_city

OPERATOR, OVERSEER = Viewer(Role.OPERATOR), Viewer(Role.OVERSEER)
OTHERS = [Viewer(), Viewer(Role.AGENCY, "pwdx")]
SECOND = 1_000_000


@pytest.fixture
def city() -> City:
    """A small city."""
    return a_city()


@pytest.fixture
def store(laid_out: str, city: City) -> Iterator[Store]:
    """Its empty record, on each kind of database."""
    opened = Store(laid_out, city)
    yield opened
    opened.close()


def enter_run(connection: Connection, **given: Any) -> None:  # noqa: ANN401 - any column
    """A run that ended well."""
    values = {"source": "desk", "kind": "import", "file": "a.csv", "status": "done", "read": 3}
    sums = dict.fromkeys(["accepted", "unchanged", "quarantined"], 1)
    connection.execute(insert(tables.runs).values(**{**values, **sums, **given}))


def hold(connection: Connection, n: int, reasons: str, **given: Any) -> None:  # noqa: ANN401 - any column
    """A row that was put aside."""
    values = {"id": bytes([n]) * 32, "source": "desk", "stream": "rows", "file": "a.csv", "line": n}
    rest = {"reasons": reasons, "header": "id", "raw": "x", "put_aside_at": n * SECOND}
    connection.execute(insert(tables.quarantine).values(**{**values, **rest, **given}))


def test_each_source_is_known_until_its_newest_finished_run(store: Store, laid_out: str) -> None:
    """A failed run tells nothing; of many the newest are read, newest first."""
    with store.writing() as connection:
        for n in range(RUNS_SHOWN + 5):
            enter_run(connection, extracted_at=n * SECOND)
        enter_run(connection, source="portal", status="failed", error="No answer.")
    with looking(laid_out) as connection:
        told = found(connection)
    assert told.until == {"desk": datetime.fromtimestamp(RUNS_SHOWN + 4, UTC)}
    assert [run.source for run in told.runs] == ["portal"] + ["desk"] * RUNS_SHOWN
    portal = told.last("portal")
    assert portal
    assert (portal.error, portal.extracted_at, portal.remarks) == ("No answer.", None, {})


def test_a_run_that_was_killed_is_told_from_one_that_is_at_work(
    store: Store, laid_out: str
) -> None:
    """Both are entered as running; whoever lives holds the lock of its source."""
    with store.writing() as connection:
        enter_run(connection, source="desk", status="running")
        enter_run(connection, source="portal", status="running", read=0)
    with locked(store, "desk", "import", datetime.now(UTC)), looking(laid_out) as connection:
        told = found(connection)
        assert {run.source for run in unended(connection)} == {"desk", "portal"}
    assert {run.source: run.status for run in told.runs} == {
        "desk": "running", "portal": "interrupted",
    }  # fmt: skip
    with looking(laid_out) as connection:
        assert {run.status for run in found(connection).runs} == {"interrupted"}


def test_a_file_of_which_no_row_was_read_is_nothing_recorded(store: Store, laid_out: str) -> None:
    """Whoever began with a wrong column is told to import, not to measure."""
    with store.writing() as connection:
        enter_run(connection, status="failed", read=0)
    with looking(laid_out) as connection:
        assert not any_read(connection)
    with store.writing() as connection:
        enter_run(connection, read=1)
    with looking(laid_out) as connection:
        assert any_read(connection)


def test_rows_put_aside_are_counted_by_reason_and_file(store: Store, laid_out: str) -> None:
    """A row with two reasons stands under both, and is one row."""
    with store.writing() as connection:
        hold(connection, 1, "no date\nno number")
        hold(connection, 2, "no date")
        hold(connection, 3, "no date")
        hold(connection, 4, "cut off", source="portal", file="Portal")
    with looking(laid_out) as connection:
        told = found(connection)
    assert told.held == {"desk": 3, "portal": 1}
    assert told.waiting.select("source", "reason", "rows", "first_line").sort("rows").rows() == [
        ("desk", "no date", 1, 1),
        ("desk", "no number", 1, 1),
        ("portal", "cut off", 1, 4),
        ("desk", "no date", 2, 2),
    ]


def test_unknown_words_are_looked_for_among_the_few_cases_that_carry_some(store: Store) -> None:
    """Both databases can pass over all others: a city has millions of them."""
    query = _carrying().compile(store.engine, compile_kwargs={"literal_binds": True})
    with store.engine.connect() as connection:
        is_sqlite = connection.dialect.name == "sqlite"
        if not is_sqlite:  # of an empty table it would read the whole
            connection.execute(text("SET enable_seqscan = off"))
        plan = connection.execute(text(f"EXPLAIN {'QUERY PLAN' * is_sqlite} {query}")).all()
    assert any("ix_cases_unmapped" in str(line) for line in plan)


def test_words_are_counted_in_the_cases_that_carry_them(store: Store, laid_out: str) -> None:
    """A word that only a run told, of an event, stands beside them once."""
    told = '[{"field": "agency", "value": "Q9", "rows": 2}, {"field": "", "value": "x", "rows": 1}]'
    with store.writing() as connection:
        enter_run(connection, unmapped=told)
        for number, words in {
            "1": '{"service": "A"}',
            "2": '{"service": "A", "agency": "B"}',
        }.items():
            case = {"source": "desk", "number": number, "opened": 0, "seen_at": 0}
            connection.execute(insert(tables.cases).values(**case, unmapped=words))
    with looking(laid_out) as connection:
        words_ = found(connection).unmapped
    assert words_.select(pl.exclude("source")).rows() == [
        ("agency", "Q9", 2, False),
        ("service", "A", 2, True),
        ("agency", "B", 1, True),
    ]


def test_looking_cannot_write(store: Store, laid_out: str) -> None:
    """The database itself refuses it."""
    store.close()
    with pytest.raises(UnreachableError), looking(laid_out) as connection:
        connection.execute(text("DELETE FROM store"))
    with looking(laid_out) as connection:
        assert whose(connection) == ("aspen", False)


def test_looking_for_nothing_makes_nothing(tmp_path: Path, new_postgresql: str) -> None:
    """No file and no table."""
    file = tmp_path / "record.sqlite"
    for address in (f"sqlite:///{file}", new_postgresql):
        with pytest.raises(NothingRecordedError), looking(address):
            pass
    assert not file.exists()


def test_a_record_of_another_layout_is_not_read(store: Store, laid_out: str) -> None:
    """Whatever column it lacks."""
    with store.writing() as connection:
        connection.execute(text("ALTER TABLE quarantine DROP COLUMN raw"))
    with pytest.raises(OldLayoutError), looking(laid_out):
        pass


@pytest.mark.parametrize(
    "address",
    ["nonsense", "mysql://us:hunter@x/y", "postgresql://us:hunter@127.0.0.1:1/x", "sqlite:////dev"],
)
def test_a_database_that_cannot_be_used_is_said_without_its_password(address: str) -> None:
    """Or there is nothing there."""
    with pytest.raises((UnreachableError, NothingRecordedError)) as told, looking(address):
        pass
    assert "hunter" not in str(told.value)


@pytest.mark.parametrize("viewer", OTHERS, ids=lambda viewer: str(viewer.role))
def test_agencies_and_the_public_read_nothing(viewer: Viewer, tmp_path: Path) -> None:
    """Checked where it is read, before the database is looked for."""
    settings = Settings(city="boston", data_dir=tmp_path)
    for read in (open_health, described_sources):
        with pytest.raises(NotAllowedError):
            read(viewer, settings)
    with pytest.raises(NotAllowedError):
        held_rows(viewer, settings, "boston")


def test_rows_as_they_were_received_are_for_311_alone(tmp_path: Path) -> None:
    """The mayor's office reads how many there are, and why."""
    settings = Settings(city="boston", data_dir=tmp_path)
    with pytest.raises(NotAllowedError):
        held_rows(OVERSEER, settings, "boston")
    with pytest.raises(NothingRecordedError):
        held_rows(OPERATOR, settings, "boston")
