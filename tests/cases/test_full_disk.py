"""A disk that fills up in the middle of an import: said, nothing lost, completed by the next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, func, select

from dashboard.cases import tables
from dashboard.cases.importing import import_file
from dashboard.errors import UserError
from tests.cases.conftest import NewDesk
from tests.cases.test_same_again import ROWS, TAKEN, many_rows
from tests.cases.town import Desk, at, plan_for

PAGES_FOR_HALF = 90


def fill_up(engine: Engine) -> Callable[[], None]:
    """From now on the database may not grow past some pages; returns what makes room again."""

    def limit(connection, _record) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001 - the driver's own types
        connection.execute(f"PRAGMA max_page_count = {PAGES_FOR_HALF}")

    engine.dispose()
    event.listen(engine, "connect", limit)

    def make_room() -> None:
        event.remove(engine, "connect", limit)
        engine.dispose()

    return make_room


def last_run(desk: Desk) -> dict[str, object]:
    """The newest row of the log."""
    newest = select(tables.runs).order_by(tables.runs.c.id.desc()).limit(1)
    with desk.store.engine.connect() as connection:
        return dict(connection.execute(newest).mappings().one())


def count(desk: Desk, table: str) -> int:
    """How many rows a table holds."""
    with desk.store.engine.connect() as connection:
        return connection.execute(
            select(func.count()).select_from(tables.metadata.tables[table])
        ).scalar_one()


def test_a_full_disk_stops_an_import_and_the_next_completes_it(
    tmp_path: Path, new_desk: NewDesk
) -> None:
    """The sums of the run are those of the chunks that went in whole."""
    desk = new_desk(f"sqlite:///{tmp_path / 'record.sqlite'}")
    whole = new_desk(f"sqlite:///{tmp_path / 'whole.sqlite'}")
    file = desk.folder / "export.csv"
    file.write_text(many_rows(), encoding="utf-8")
    make_room = fill_up(desk.store.engine)

    with pytest.raises(UserError, match=r"is full\. .* stays; make room on its disk, then run"):
        import_file(file, plan_for(desk.store, chunk_rows=50), extracted_at=at(TAKEN))

    make_room()
    run = last_run(desk)
    assert run["read"] == run["accepted"] + run["unchanged"] + run["quarantined"]  # type: ignore[operator] # counts
    assert 0 < run["read"] < ROWS  # type: ignore[operator] # a count
    assert (count(desk, "cases"), count(desk, "quarantine")) == (
        run["accepted"],
        run["quarantined"],
    )
    desk.bring_file(file, TAKEN)
    whole.bring_file(file, TAKEN)
    assert desk.dump() == whole.dump()
    assert last_run(desk)["status"] == "done"
