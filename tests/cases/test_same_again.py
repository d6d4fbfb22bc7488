"""The record is the same however often and in whatever pieces a file is read, killed or not."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import select

from dashboard.cases import tables
from tests.cases.conftest import NewDesk
from tests.cases.town import Desk, drawn

TAKEN = "2026-06-01 00:00"
ROWS = 1_500
BAD = ROWS // 100


def many_rows() -> str:
    """Cases open and closed with messages, each hundredth bad; at the end the first twice again."""
    dealt = random.Random(311)  # noqa: S311 - invented cases, no secrets
    lines = ["number | opened | closed | status | place | message"]
    for n in range(ROWS):
        month, day = 1 + n % 3, 1 + dealt.randrange(28)
        opened = f"2026-0{month}-{day:02d} 09:00" if n % 100 != 99 else "soon"
        closed = f"2026-0{month + 2}-{day:02d} 10:00" if dealt.random() < 0.7 else ""
        status = "Closed" if closed else "Open"
        lines.append(f"{n} | {opened} | {closed} | {status} | {n} Elm | Done {n % 40}")
    return drawn("\n".join([*lines, lines[1], lines[1].replace("Elm", "Oak")]))


SUMS = {"read": ROWS + 2, "accepted": ROWS - BAD, "unchanged": 1, "quarantined": BAD + 1}


def test_the_same_file_twice_changes_nothing(desk: Desk) -> None:
    """The second time every row is unchanged or put aside as before."""
    first = desk.bring(many_rows(), TAKEN)
    before = desk.dump()
    second = desk.bring(many_rows(), TAKEN)

    assert first.sums() == SUMS
    assert second.sums() == {**SUMS, "accepted": 0, "unchanged": ROWS - BAD + 1}
    assert desk.dump() == before


def test_the_size_of_a_transaction_makes_no_difference(
    tmp_path: Path, new_desk: NewDesk, new_postgresql: str
) -> None:
    """Cut into pieces of 1, 7 or all, on SQLite and PostgreSQL, it is one record, byte for byte."""
    small = "".join(
        many_rows().splitlines(keepends=True)[:40] + many_rows().splitlines(keepends=True)[-2:]
    )
    whole = new_desk(new_postgresql)
    report = whole.bring(small, TAKEN)

    for rows in (1, 7, 25_000):
        desk = new_desk(f"sqlite:///{tmp_path / f'{rows}.sqlite'}")
        assert desk.bring(small, TAKEN, chunk_rows=rows).sums() == report.sums()
        assert desk.dump() == whole.dump()


def test_rows_in_another_order_make_the_same_cases_and_events(
    desk: Desk, tmp_path: Path, new_desk: NewDesk
) -> None:
    """An export sorted otherwise tells nothing new; only the lines of bad rows differ."""
    head, *rows = many_rows().splitlines()[:300]
    desk.bring("\n".join([head, *rows]), TAKEN)
    turned = new_desk(f"sqlite:///{tmp_path / 'turned.sqlite'}")
    turned.bring("\n".join([head, *reversed(rows)]), TAKEN)

    kept = [line for line in desk.dump() if '"quarantine"' not in line]
    assert kept == [line for line in turned.dump() if '"quarantine"' not in line]


KILLED = """
import sys
from pathlib import Path
from dashboard.cases.importing import import_file
from dashboard.cases.store import Store
from tests.cases.town import at, city_named, plan_for

path, address, taken = sys.argv[1:]
store = Store(address, city_named("aspen"))
print("ready", flush=True)
import_file(Path(path), plan_for(store, chunk_rows=50), extracted_at=at(taken),
            progress=lambda rows: print(rows, flush=True))
print("done", flush=True)
"""


def import_and_kill(desk: Desk, chunks: int, seconds: float) -> list[str]:
    """Start an import as a process of its own and kill it after so many chunks and some time."""
    path = desk.folder / "export.csv"
    path.write_text(many_rows(), encoding="utf-8")
    address = desk.store.engine.url.render_as_string(hide_password=False)
    command = [sys.executable, "-c", KILLED, str(path), address, TAKEN]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        for _ in range(chunks + 1):
            process.stdout.readline()
        time.sleep(seconds)
        process.kill()
        return process.stdout.read().split()


def test_an_import_that_is_killed_is_completed_by_the_next(
    desk: Desk, tmp_path: Path, new_desk: NewDesk
) -> None:
    """Killed at several moments, it leaves whole chunks; the next import makes up the rest."""
    dealt = random.Random(2026)  # noqa: S311 - moments of a test, no secrets
    for chunks in (0, 2, 9):
        told = import_and_kill(desk, chunks, dealt.random() / 20)
        assert "done" not in told
        assert len(desk.record.cases()) < ROWS - BAD

    desk.bring(many_rows(), TAKEN)

    unbroken = new_desk(f"sqlite:///{tmp_path / 'unbroken.sqlite'}")
    unbroken.bring(many_rows(), TAKEN)
    assert desk.dump() == unbroken.dump()
    *killed, last = states_of_runs(desk)
    assert last == "done"
    assert set(killed) == {"interrupted"}
    assert len(killed) in {2, 3}  # the first may have been killed before it had begun


def states_of_runs(desk: Desk) -> list[str]:
    """How each import ended."""
    with desk.store.engine.connect() as connection:
        wanted = select(tables.runs.c.status).order_by(tables.runs.c.id)
        return list(connection.execute(wanted).scalars())


@pytest.mark.parametrize("rows", [1, 2, 3])
def test_a_number_repeated_in_another_piece_of_the_file_is_still_a_repeat(
    desk: Desk, rows: int
) -> None:
    """What stood in an earlier transaction is remembered to the end of the file."""
    table = """
    number | opened           | place
    1      | 2026-03-01 09:00 | Elm
    2      | 2026-03-01 09:00 | Elm
    3      | 2026-03-01 09:00 | Elm
    1      | 2026-03-01 09:00 | Oak
    2      | 2026-03-01 09:00 | Elm
    """
    report = desk.bring(drawn(table), chunk_rows=rows)

    assert report.sums() == {"read": 5, "accepted": 3, "unchanged": 1, "quarantined": 1}
    assert list(report.first_lines.values()) == [5]
