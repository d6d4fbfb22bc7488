"""The log of runs: true sums, reasons that stay readable, and an end for each that began."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import psycopg
import pytest
from sqlalchemy import select, update

from dashboard.cases import tables
from dashboard.cases.entering import Counts
from dashboard.cases.locking import locked
from dashboard.cases.record import microseconds
from dashboard.cases.rows import BadRow
from dashboard.cases.runs import OTHERS, Run, Tally
from dashboard.errors import UserError
from tests.cases.conftest import NewDesk
from tests.cases.town import NOW, Desk, drawn, mapping_with

TAKEN = "2026-03-05 00:00"
TABLE = """
number | opened           | type | status
1      | 2026-03-01 09:00 | Snow | Open
2      | soon             | Snow | Open
3      | later            | Snow | Lost
"""


def runs(desk: Desk) -> list[dict[str, object]]:
    """The log, oldest first."""
    with desk.store.engine.connect() as connection:
        found = connection.execute(select(tables.runs).order_by(tables.runs.c.id)).mappings()
        return [dict(row) for row in found]


def test_a_run_keeps_what_a_person_needs_to_know_of_it(desk: Desk) -> None:
    """Its sums, how it was read, each reason with its first line, and words to be mapped."""
    desk.bring(drawn(TABLE), TAKEN, mapping=mapping_with(cannot_show=["reopened"]))

    (run,) = runs(desk)
    assert {name: run[name] for name in ("kind", "file", "status", "described", "error")} == {
        "kind": "import",
        "file": "export.csv",
        "status": "done",
        "described": "utf-8, separated by ','",
        "error": None,
    }
    assert (run["read"], run["accepted"], run["unchanged"], run["quarantined"]) == (3, 1, 0, 2)
    assert (run["started_at"], run["finished_at"]) == (microseconds(NOW), microseconds(NOW))
    reasons = json.loads(str(run["reasons"]))
    assert [(r["rows"], r["first_line"], r["reason"].split(",")[0]) for r in reasons] == [
        (1, 3, "column Opened holds 'soon'"),
        (1, 4, "column Opened holds 'later'"),
        (1, 4, "column Status holds 'Lost'; known statuses are Open"),
    ]
    assert json.loads(str(run["unmapped"])) == [{"field": "service", "value": "Snow", "rows": 1}]
    assert json.loads(str(run["remarks"])) == {
        "unclear_times": 0,
        "out_of_order": 0,
        "not_shown": ["reopened"],
    }


def test_reasons_and_words_that_are_too_many_are_counted_together(desk: Desk) -> None:
    """A file that is wrong in every row has one reason a row; all their rows are counted."""
    lines = ["number | opened | type"]
    lines += [f"{n} | day {n} | Snow" for n in range(250)]
    lines += [f"{n} | 2026-03-01 09:00 | Snow {n}" for n in range(300, 900)]

    desk.bring(drawn("\n".join(lines)), TAKEN)

    (run,) = runs(desk)
    reasons, words = json.loads(str(run["reasons"])), json.loads(str(run["unmapped"]))
    assert (len(reasons), reasons[-1]["reason"], reasons[-1]["rows"]) == (201, OTHERS, 50)
    assert (len(words), words[-1]["value"], words[-1]["rows"]) == (501, OTHERS, 100)


def test_a_tally_remembers_so_many_reasons_and_counts_the_rest(desk: Desk) -> None:
    """Whatever a file of millions of rows holds, memory does not grow with it."""
    del desk
    tally = Tally()
    bad = [BadRow(n, "", (f"reason {n}",)) for n in range(12_000)]
    tally.add(Counts(quarantined=len(bad)), bad)

    assert tally.quarantined == 12_000
    assert len(tally.reasons) == 10_001
    assert tally.reasons[OTHERS] == 2_000
    assert sum(row["rows"] for row in tally.listed_reasons()) == 12_000


def test_a_file_that_cannot_be_read_is_a_failed_run_with_its_sentence(desk: Desk) -> None:
    """Whoever looks at the log tomorrow sees why nothing came in."""
    with pytest.raises(UserError, match="the header lacks the column"):
        desk.bring("Number,Opened\n1,2026-03-01 09:00\n", TAKEN)

    (run,) = runs(desk)
    assert (run["status"], run["read"], run["file"]) == ("failed", 0, "export.csv")
    assert "the header lacks the column" in str(run["error"])
    assert desk.record.watermark() is None


def test_a_run_that_never_ended_is_interrupted_when_the_next_begins(desk: Desk) -> None:
    """A killed process can say nothing; its committed sums stand."""
    desk.bring(drawn(TABLE), TAKEN)
    with desk.store.writing() as connection:
        connection.execute(update(tables.runs).values(status="running"))

    desk.bring(drawn(TABLE), TAKEN)

    assert [run["status"] for run in runs(desk)] == ["interrupted", "done"]
    assert [run["read"] for run in runs(desk)] == [3, 3]


def test_a_run_whose_database_is_gone_is_no_second_error(
    new_desk: NewDesk, new_postgresql: str, postgresql: str
) -> None:
    """What happened is said by the first; the next run finds this one interrupted."""
    desk = new_desk(new_postgresql)
    run = Run.begin(desk.store, source="desk", kind="sync", file="x", started_at=NOW)

    with nobody_let_in(desk, postgresql):
        run.fail("the database stopped answering", NOW)

    assert runs(desk)[0]["status"] == "running"
    Run.begin(desk.store, source="desk", kind="sync", file="x", started_at=NOW)
    assert [row["status"] for row in runs(desk)] == ["interrupted", "running"]


@contextmanager
def nobody_let_in(desk: Desk, postgresql: str) -> Iterator[None]:
    """The server ends all connections to the desk's database and refuses new ones."""
    name = desk.store.engine.url.database
    with psycopg.connect(postgresql.format(database="postgres"), autocommit=True) as server:
        server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false".encode())
        server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
        )
        yield
        server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true".encode())


def test_a_second_import_of_a_source_waits_for_nobody_and_says_who_is_at_work(desk: Desk) -> None:
    """Two at once would each take the other for one that was killed."""
    with (
        locked(desk.store, "desk", "sync", NOW),
        pytest.raises(UserError, match=r"desk is at work already"),
    ):
        desk.bring(drawn(TABLE), TAKEN)

    assert runs(desk) == []
    assert desk.bring(drawn(TABLE), TAKEN).read == 3


def test_rows_put_aside_are_removed_when_their_days_are_over(desk: Desk) -> None:
    """At the next import, counted and said; what is put aside again counts its days anew."""
    file = desk.folder / "old.csv"
    file.write_text(drawn(TABLE), encoding="utf-8")
    desk.bring_file(file, TAKEN, now=NOW)
    file.write_text(drawn("\n".join(TABLE.strip().splitlines()[:3])), encoding="utf-8")
    desk.bring_file(file, TAKEN, now=NOW + timedelta(days=80))

    (report,) = desk.bring_file(file, TAKEN, now=NOW + timedelta(days=91))

    assert report.remarks["expired"] == 1
    with desk.store.engine.connect() as connection:
        (held,) = connection.execute(select(tables.quarantine.c.raw)).scalars()
    assert held.startswith("2,soon")


def test_the_clock_on_the_wall_is_no_part_of_the_record(
    desk: Desk, new_desk: NewDesk, tmp_path: object
) -> None:
    """The same file brought in a year later makes the same record."""
    later = new_desk(f"sqlite:///{tmp_path}/later.sqlite")
    file = desk.folder / "export.csv"
    file.write_text(drawn(TABLE), encoding="utf-8")
    desk.bring_file(file, TAKEN, now=NOW)
    later.bring_file(file, TAKEN, now=NOW + timedelta(days=365))

    assert desk.dump() == later.dump()
