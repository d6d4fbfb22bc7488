"""Killed at any moment, an import or a sync is completed by the next to the same record."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import select
from sqlalchemy.engine import make_url

from dashboard.cases import tables
from dashboard.cases.store import Store
from tests.cases.conftest import NewDesk
from tests.cases.dying import Work, killed, lasting, work
from tests.cases.systems import rows_drawn, write_database
from tests.cases.town import Desk, city_named, drawn

KILLS = 10
"""Of each kind on each database: twenty of an import and twenty of a sync."""

CASES = 150
NewAddress = Callable[[], str]


def table() -> str:
    """Cases open and closed, with messages; some cannot be used."""
    dealt = random.Random(2012)  # noqa: S311 - invented cases, no secrets
    lines = ["number | opened | closed | status | message | updated"]
    for n in range(CASES):
        day = 1 + n // 10
        opened = f"2026-03-{day:02d} 0{n % 10}:00" if n % 30 != 29 else "soon"
        closed = f"2026-04-{day:02d} 10:00" if dealt.random() < 0.6 else ""
        changed = f"2026-05-{1 + n // 8:02d} 12:{dealt.randrange(3)}0"
        status = "Closed" if closed else "Open"
        lines.append(f"{n} | {opened} | {closed} | {status} | Done {n % 40} | {changed}")
    return "\n".join(lines)


def source_of(kind: Work, folder: Path) -> str:
    """The cases as a file, or as a database to be synced."""
    if kind == "sync":
        return write_database(folder / "theirs.sqlite", rows_drawn(table()))
    file = folder / "export.csv"
    lines = (line.rsplit("|", 1)[0] for line in table().splitlines())
    file.write_text(drawn("\n".join(lines)), encoding="utf-8")
    return str(file)


@pytest.fixture(params=["sqlite", "postgresql"])
def new_address(request: pytest.FixtureRequest, tmp_path: Path) -> NewAddress:
    """A function that gives the address of another empty record, laid out already."""
    numbers = iter(range(1_000))
    if request.param == "sqlite":
        return lambda: _laid_out(f"sqlite:///{tmp_path / f'{next(numbers)}.sqlite'}")
    server: str = request.getfixturevalue("postgresql")
    pattern = _laid_out(request.getfixturevalue("new_postgresql"))
    return lambda: _copied(server, pattern, f"killed_{next(numbers)}", request)


def _laid_out(address: str) -> str:
    Store(address, city_named("aspen")).close()
    return address


def _copied(server: str, pattern: str, name: str, request: pytest.FixtureRequest) -> str:
    def run(statement: str) -> None:
        with psycopg.connect(server.format(database="postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())

    run(f"CREATE DATABASE {name} TEMPLATE {make_url(pattern).database}")
    request.addfinalizer(lambda: run(f"DROP DATABASE {name} WITH (FORCE)"))
    return server.format(database=name)


@pytest.mark.parametrize("kind", ["import", "sync"])
def test_killed_at_any_moment_the_next_run_completes_the_same_record(
    kind: Work, new_address: NewAddress, new_desk: NewDesk, tmp_path: Path
) -> None:
    """Whatever was committed stays with sums that are true of it; nothing is there twice."""
    source = source_of(kind, tmp_path)
    address = new_address()
    lasted = lasting(kind, address, source)
    whole = new_desk(address).dump()
    dealt = random.Random(311)  # noqa: S311 - moments of a test, no secrets
    alive = 0
    for moment in sorted(dealt.random() for _ in range(KILLS)):
        desk = new_desk(new_address())
        address = desk.store.engine.url.render_as_string(hide_password=False)
        alive += killed(kind, address, source, moment * lasted)
        assert_sums_are_true(desk)
        work(kind, desk.store, source)
        assert desk.dump() == whole
        assert statuses(desk)[-1] == "done"
        desk.store.close()
    assert alive > KILLS // 2  # the others had come to their end


def assert_sums_are_true(desk: Desk) -> None:
    """What the log says of a run that was killed is what is in the record."""
    with desk.store.engine.connect() as connection:
        runs = connection.execute(select(tables.runs)).all()
        held = len(connection.execute(select(tables.quarantine.c.id)).all())
    cases = len(desk.record.cases())
    if not runs:  # it was killed before it had begun
        assert (cases, held) == (0, 0)
        return
    (run,) = runs
    assert run.read == run.accepted + run.unchanged + run.quarantined
    assert (run.accepted, run.unchanged, run.quarantined) == (cases, 0, held)


def statuses(desk: Desk) -> list[str]:
    """How each run ended."""
    with desk.store.engine.connect() as connection:
        wanted = select(tables.runs.c.status).order_by(tables.runs.c.id)
        return list(connection.execute(wanted).scalars())
