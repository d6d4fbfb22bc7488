"""The case record timed: a file imported and read again, beside DuckDB's plain `read_csv` + insert.

Run from the repository root (numbers differ by machine, the ratio less):

    .venv/bin/python benchmarks/record.py [--cases 1000000]

Each row of the file gives four events: opened, two milestones, closed. DuckDB only parses and
stores the rows. The record also checks each row, brings its words and times into ours, compares it
with what is known, and appends events under ids of their content, in a database that many may read
while it is written. A PostgreSQL server is started for the run. Each import and each reading is a
process of its own, so that peak memory is its own; PostgreSQL's own memory is not counted. `busy`
is the process's processor time: on a machine that does other work beside it tells more.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import duckdb
import numpy as np
import polars as pl

from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from dashboard.cases.importing import Plan, import_file
from dashboard.cases.record import Record
from dashboard.cases.store import Store

FORMAT = "%Y-%m-%d %H:%M:%S"
EVENTS_A_CASE = 4
FIRST = 1_700_000_000
YEAR = 365 * 86_400
NOW = datetime(2026, 1, 1, tzinfo=UTC)
SERVICES = [f"service-{n}" for n in range(120)]
AGENCIES = [f"agency-{n}" for n in range(20)]
DISTRICTS = [str(n) for n in range(1, 12)]
MILESTONES = ("inspected", "scheduled")


class Measured(NamedTuple):
    """What one process took."""

    seconds: float
    processor_seconds: float
    megabytes: float


def city() -> City:
    """A city with as many services as a large one has."""
    stages = {
        name: {"title": {"en": name}, "open": name == "open", "means": {"en": "-"}}
        for name in ("open", "closed")
    }
    return City.model_validate(
        {
            "apiVersion": "accord311/v1",
            "kind": "City",
            "metadata": {"id": "bench", "title": {"en": "Bench"}},
            "spec": {
                "timezone": "America/Denver",
                "stages": stages,
                **{
                    kind: {name: {"title": {"en": name}} for name in names}
                    for kind, names in (
                        ("agencies", AGENCIES),
                        ("services", SERVICES),
                        ("outcomes", ["fixed", "referred"]),
                        ("milestones", MILESTONES),
                        ("channels", ["call", "web", "app"]),
                        ("districts", DISTRICTS),
                    )
                },
            },
        }
    )


def mapping() -> SourceMapping:
    """How the invented file is read."""
    same = {"services": SERVICES, "agencies": AGENCIES, "districts": DISTRICTS}
    columns = (
        "number", "opened", "closed", "published_due", "status", "service", "agency", "channel",
        "district", "place", "outcome", "message",
    )  # fmt: skip
    return SourceMapping.model_validate(
        {
            "apiVersion": "accord311/v1",
            "kind": "SourceMapping",
            "metadata": {"id": "desk"},
            "spec": {
                "shape": "snapshot",
                "timezone": "America/Denver",
                "date_formats": [FORMAT],
                "columns": {name: [name] for name in columns},
                "milestones": {name: [name] for name in MILESTONES},
                "statuses": {"Open": "open", "Closed": "closed"},
                "channels": {"Call": "call", "Web": "web", "App": "app"},
                "outcomes": {"Fixed": "fixed", "Referred": "referred"},
                **{kind: {name: name for name in names} for kind, names in same.items()},
            },
        }
    )


def invent(path: str, cases: str) -> None:
    """A year of closed cases with two milestones each and some thousand texts."""
    count = int(cases)
    draw = np.random.default_rng(311)
    opened = pl.Series(np.sort(draw.integers(FIRST, FIRST + YEAR, count)))
    steps = [pl.Series(draw.integers(600, 86_400 * 10, count)) for _ in range(3)]
    inspected = opened + steps[0]
    scheduled = inspected + steps[1]
    frame = pl.DataFrame(
        {
            "number": pl.int_range(10**11, 10**11 + count, eager=True),
            "opened": _written(opened),
            "published_due": _written(opened + 14 * 86_400),
            "inspected": _written(inspected),
            "scheduled": _written(scheduled),
            "closed": _written(scheduled + steps[2]),
            "status": ["Closed"] * count,
            "outcome": draw.choice(["Fixed", "Referred"], count),
            "message": [f"Crew {n} swept and hauled away" for n in draw.integers(1, 4_000, count)],
            "service": draw.choice(SERVICES, count),
            "agency": draw.choice(AGENCIES, count),
            "channel": draw.choice(["Call", "Web", "App"], count),
            "district": draw.choice(DISTRICTS, count),
            "place": [f"{n} Elm Street" for n in draw.integers(1, 9_000, count)],
        }
    )
    frame.write_csv(path)


def _written(seconds: pl.Series) -> pl.Series:
    return pl.from_epoch(seconds, "s").dt.strftime(FORMAT)


def bring_in(path: str, address: str) -> None:
    """Import a file into an empty record."""
    store = Store(address, city())
    (report,) = import_file(Path(path), Plan(mapping(), city(), store, lambda: NOW))
    if report.accepted != report.read:
        raise SystemExit(f"not all rows went in: {report.sums()}")
    store.close()


def read_whole(address: str) -> None:
    """Read all cases and events in order, as two frames."""
    record = Record(Store(address, city()))
    record.cases()
    record.events()


def read_months(address: str) -> None:
    """Read all cases and events month by month, as measuring does."""
    record = Record(Store(address, city()))
    for start, end in _months(record):
        record.cases(start, end)
        record.events(start, end)


def _months(record: Record) -> Iterator[tuple[datetime, datetime]]:
    for year, month in record.months():
        following = (year + month // 12, month % 12 + 1)
        yield datetime(year, month, 1, tzinfo=UTC), datetime(*following, 1, tzinfo=UTC)


def plain_in(path: str, database: str) -> None:
    """Parse and store the same rows by DuckDB."""
    connection = duckdb.connect(database)
    connection.execute("create table cases as from read_csv(?)", [path])
    connection.execute("checkpoint")


def plain_out(database: str) -> None:
    """Read the rows back by DuckDB."""
    duckdb.connect(database).execute("from cases").fetchnumpy()


WORK: dict[str, Callable[..., None]] = {
    work.__name__: work for work in (invent, bring_in, read_whole, read_months, plain_in, plain_out)
}


def measured(*arguments: str) -> Measured:
    """What one process took for one piece of work."""
    command = [sys.executable, __file__, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=environment)  # noqa: S603 - this file itself
    return Measured(*map(float, done.stdout.split()))


def timed(work: str, *arguments: str) -> None:
    """Do one piece of work, and print its seconds, processor seconds and peak megabytes."""
    begun, busy = time.perf_counter(), time.process_time()
    WORK[work](*arguments)
    took, worked = time.perf_counter() - begun, time.process_time() - busy
    print(took, worked, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main() -> None:
    """Time the record on both databases and DuckDB, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=1_000_000)
    count = parser.parse_args().cases
    with tempfile.TemporaryDirectory(prefix="accord-") as folder:
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)
        from pgserver.postgres_server import get_server  # noqa: PLC0415 - its variable is set now

        path, plain = f"{folder}/export.csv", f"{folder}/plain.duckdb"
        measured("invent", path, str(count))  # a child begins with its parent's peak of memory
        print(f"{count:,} cases, {count * EVENTS_A_CASE:,} events")
        print(f"{'':12}{'work':14}{'seconds':>9}{'busy':>7}{'events/s':>10}{'peak MB':>9}")
        _print(count, "DuckDB", "plain_in", path, plain)
        _print(count, "DuckDB", "plain_out", plain)
        server = get_server(Path(folder) / "postgresql")
        for name, address in (
            ("SQLite", f"sqlite:///{folder}/record.sqlite"),
            ("PostgreSQL", server.get_uri()),
        ):
            _print(count, name, "bring_in", path, address)
            _print(count, name, "read_whole", address)
            _print(count, name, "read_months", address)
        server.cleanup()


def _print(count: int, name: str, work: str, *arguments: str) -> None:
    seconds, busy, megabytes = measured(work, *arguments)
    speed = count * EVENTS_A_CASE / seconds
    times = f"{seconds:9.1f}{busy:7.1f}"
    print(f"{name:12}{work:14}{times}{speed:10,.0f}{megabytes:9.0f}", flush=True)


if __name__ == "__main__":
    timed(*sys.argv[1:]) if sys.argv[1:2] and sys.argv[1] in WORK else main()
