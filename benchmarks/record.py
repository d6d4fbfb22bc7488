"""The case record timed: a file imported and read again, beside DuckDB's plain `read_csv` + insert.

Run from the repository root (numbers differ by machine, the ratio less):

    .venv/bin/python benchmarks/record.py [--cases 100000]

DuckDB only parses and stores the rows. The record also checks each row, brings its words and times
into ours, compares it with what is known, and appends events under ids of their content, in a
database that many may read while it is written. A PostgreSQL server is started for the run.
Each import is a process of its own, so that peak memory is its own.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb
import numpy as np
import polars as pl

from agreements.folder import open_city
from dashboard.cases.importing import import_file
from dashboard.cases.record import Record
from dashboard.cases.store import Store

CITY, SOURCE = "boston", "boston"
FORMAT = "%Y-%m-%d %H:%M:%S"
DAYS = 180


def invented(path: Path, count: int) -> None:
    """Half a year of cases as Boston's export has them: 15 in 16 closed, some thousand texts."""
    draw = np.random.default_rng(311)
    opened = pl.Series(draw.integers(1_309_500_000, 1_309_500_000 + DAYS * 86_400, count))
    closed = opened + pl.Series(draw.integers(600, 86_400 * 30, count))
    spec = open_city(CITY).sources[SOURCE].spec
    frame = pl.DataFrame(
        {
            "case_enquiry_id": pl.int_range(10**11, 10**11 + count, eager=True),
            "open_dt": _written(opened),
            "target_dt": _written(opened + 14 * 86_400),
            "closed_dt": _written(closed),
            "case_status": draw.choice(["Open", *["Closed"] * 15], count),
            "closure_reason": [f"Case Closed {n % 4_000} swept and hauled away" for n in closed],
            "type": draw.choice(list(spec.services), count),
            "department": draw.choice(list(spec.agencies), count),
            "source": draw.choice(list(spec.channels), count),
            "city_council_district": draw.choice(list(spec.districts), count),
            "location": [f"{n} Elm Street  Boston  MA" for n in draw.integers(1, 9_000, count)],
        }
    )
    is_open = pl.col("case_status") == "Open"
    shown = pl.when(~is_open).then(pl.col("closed_dt")).alias("closed_dt")
    frame.with_columns(shown).write_csv(path)


def _written(seconds: pl.Series) -> pl.Series:
    return pl.from_epoch(seconds, "s").dt.strftime(FORMAT)


def timed_import(path: Path, address: str) -> None:
    """Import and read once, and print seconds, seconds and peak megabytes."""
    folder = open_city(CITY)
    store = Store(address, folder.city)
    begun = time.perf_counter()
    import_file(path, folder.sources[SOURCE], folder.city, store)
    imported = time.perf_counter()
    record = Record(store)
    record.cases()
    record.events()
    read = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(imported - begun, read - imported, peak)


def timed_duckdb(path: Path, database: Path) -> None:
    """Parse and store the same rows, read them back, and print the same three numbers."""
    connection = duckdb.connect(str(database), config={"threads": 1})
    begun = time.perf_counter()
    connection.execute("create table cases as from read_csv(?)", [str(path)])
    connection.execute("checkpoint")
    imported = time.perf_counter()
    connection.execute("from cases").fetchnumpy()
    read = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(imported - begun, read - imported, peak)


def measured(*arguments: str) -> tuple[float, float, float]:
    """The three numbers of one process."""
    command = [sys.executable, __file__, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)  # noqa: S603 - this file itself
    imported, read, peak = map(float, done.stdout.split())
    return imported, read, peak


def main() -> None:
    """Time the record on both databases and DuckDB, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    count = parser.parse_args().cases
    with tempfile.TemporaryDirectory(prefix="accord-") as folder:
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)
        from pgserver.postgres_server import get_server  # noqa: PLC0415 - its variable is set now

        path = Path(folder) / "export.csv"
        invented(path, count)
        server = get_server(Path(folder) / "postgresql")
        runs = {
            "DuckDB": measured("duckdb", str(path), f"{folder}/plain.duckdb"),
            "SQLite": measured("record", str(path), f"sqlite:///{folder}/record.sqlite"),
            "PostgreSQL": measured("record", str(path), server.get_uri()),
        }
        server.cleanup()
    _print(runs, count)


def _print(runs: dict[str, tuple[float, float, float]], count: int) -> None:
    plain = runs["DuckDB"][0]
    print(f"{count:,} cases")
    print(f"{'':12}{'import s':>9}{'rows/s':>10}{'ratio':>7}{'read s':>8}{'peak MB':>9}")
    for name, (imported, read, peak) in runs.items():
        speed, ratio = count / imported, imported / plain
        print(f"{name:12}{imported:9.2f}{speed:10,.0f}{ratio:7.1f}{read:8.2f}{peak:9.0f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["record"]:
        timed_import(Path(sys.argv[2]), sys.argv[3])
    elif sys.argv[1:2] == ["duckdb"]:
        timed_duckdb(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        main()
