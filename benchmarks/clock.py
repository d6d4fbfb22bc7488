"""The clock timed on one core, beside a DuckDB script that does the same with as-of joins.

Run from the repository root (numbers differ by machine, the ratio much less):

    .venv/bin/python benchmarks/clock.py [--cases 8000000]

Each case asks twice: how many open seconds lie between two instants (`elapsed`), and when a
budget of open seconds is used up (`add`). Both engines get the same invented cases and the
same table of open intervals, run on one thread, and must give the same answers.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import duckdb
import numpy as np
import numpy.typing as npt

from agreements.calendars import WorkingCalendar
from metrics.clock import Clock

MORNING, AFTERNOON = (8 * 3600, 12 * 3600), (12 * 3600 + 1800, 16 * 3600 + 1800)
DESK = WorkingCalendar(
    id="desk",
    zone="America/Denver",
    weekly=((MORNING, AFTERNOON),) * 5 + ((), ()),
    closed={date(year, 7, 4): "Independence Day" for year in range(2010, 2028)},
)

ELAPSED = """
create or replace table elapsed as
with a as (select id, before + least(start - opens, closes - opens) as s
           from cases asof join intervals on start >= opens),
     b as (select id, before + least(stop - opens, closes - opens) as s
           from cases asof join intervals on stop >= opens)
select id, b.s - a.s as value from a join b using (id)
"""

ADD = """
create or replace table added as
with a as (select id, before + least(start - opens, closes - opens) + budget as s
           from cases asof join intervals on start >= opens)
select id, opens + s - before as value from a asof join intervals on s > before
"""


class Cases(NamedTuple):
    """Invented cases: start, stop and a budget in open seconds."""

    start: npt.NDArray[np.int64]
    stop: npt.NDArray[np.int64]
    budget: npt.NDArray[np.int64]


def invented(clock: Clock, count: int) -> Cases:
    """Starts over fifteen years, stops within sixty days, budgets of one hour to ten days."""
    draw = np.random.default_rng(311)
    start = draw.integers(clock.begin + 86_400 * 30, clock.end - 86_400 * 120, count)
    stop = start + draw.integers(0, 86_400 * 60, count)
    return Cases(start, stop, draw.integers(1, 80, count) * 3600)


def timed(work: Callable[[], object]) -> float:
    """Seconds of the fastest of three runs."""
    seconds = []
    for _ in range(3):
        begun = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begun)
    return min(seconds)


def duck(clock: Clock, cases: Cases) -> duckdb.DuckDBPyConnection:
    """A connection that holds the same cases and the same intervals, on one thread."""
    connection = duckdb.connect(config={"threads": 1})
    columns = {"opens": clock.opens[:-1], "closes": clock.closes[:-1], "before": clock.before[:-1]}
    rows = {"id": np.arange(cases.start.size), **cases._asdict()}
    connection.register("given_intervals", columns)
    connection.register("given_cases", rows)
    connection.execute("create table intervals as from given_intervals")
    connection.execute("create table cases as from given_cases")
    return connection


def same(connection: duckdb.DuckDBPyConnection, table: str, ours: npt.NDArray[np.int64]) -> bool:
    """Whether DuckDB's answers are ours."""
    theirs = connection.execute(f"select value from {table} order by id").fetchnumpy()  # noqa: S608 - our own two table names
    return bool(np.array_equal(theirs["value"], ours))


def main() -> None:
    """Time both engines and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=8_000_000)
    count = parser.parse_args().cases

    compiling = timed(lambda: Clock.compile(DESK, date(2010, 1, 1), date(2026, 12, 31)))
    clock = Clock.compile(DESK, date(2010, 1, 1), date(2026, 12, 31))
    cases = invented(clock, count)
    elapsed = timed(lambda: clock.elapsed(cases.start, cases.stop))
    added = timed(lambda: clock.add(cases.start, cases.budget))

    connection = duck(clock, cases)
    their_elapsed = timed(lambda: connection.execute(ELAPSED))
    their_added = timed(lambda: connection.execute(ADD))
    agree = same(connection, "elapsed", clock.elapsed(cases.start, cases.stop)) and same(
        connection, "added", clock.add(cases.start, cases.budget)
    )

    rows = [
        ("elapsed", elapsed, their_elapsed),
        ("add", added, their_added),
        ("both", elapsed + added, their_elapsed + their_added),
    ]
    print(f"{count:,} cases, one core, table of 17 years compiled in {compiling * 1000:.0f} ms")
    print(f"{'':10}{'seconds':>9}{'cases/s':>14}{'DuckDB':>9}{'ratio':>7}")
    for name, ours, theirs in rows:
        print(f"{name:10}{ours:9.3f}{count / ours:14,.0f}{theirs:9.2f}{theirs / ours:7.1f}")
    print(f"same answers: {'yes' if agree else 'NO'}")


if __name__ == "__main__":
    main()
