"""The whole engine timed on fifteen years of cases with four events each, from Parquet to the cube.

Run from the repository root (numbers differ by machine, the ratio much less):

    .venv/bin/python benchmarks/engine.py [--cases 1000000] [--newest 195] [--keep FOLDER]

The cases are those of the demonstration city, laid over one another so that each four weeks of the
fifteen years hold as many, with the events that every city has: opened, accepted, reached or told,
closed; and all reopenings, pauses, duplicates and changed hands. Its first agreements are taken to
hold for all that time. With `--newest 8` only that many of the 195 four weeks are written: months
as large as those of the whole. `accord bench` times the same with everything that the city tells.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import polars as pl

from agreements.folder import open_city
from dashboard.cases.events import text_ids
from dashboard.commands.benchmarking import Job, compare, is_there
from metrics.instants import INSTANT
from metrics.promises import Promises, promises_of
from metrics.tables import CASES, EVENTS, Types
from seed.parts import write_parts
from seed.wall_clock import AS_OF

EVENTS_A_CASE = 4
WEEKS = 4
WINDOW = WEEKS * 7 * 86_400_000_000
WINDOWS = 15 * 13
YOUNG, RECENT = 3, 26
"""So many of the newest windows hold many open cases, and so many any: older ones are closed."""

ROTATING = 8
"""After so many windows the same people ask from the same places again."""

MODELLED = 250_000
"""Cases of the city that are laid over one another."""

Both = tuple[pl.DataFrame, pl.DataFrame]
"""Cases and events."""

BEGUN = datetime(2011, 1, 1, tzinfo=UTC)
END = int(AS_OF.timestamp()) * 1_000_000
NEVER_KEPT = ("acknowledged", "assigned", "update_sent", "started", "promised", "commented",
              "contacted")  # fmt: skip


def write_city(folder: Path, cases: int, newest: int) -> None:
    """Write the newest windows of so many cases, a file a month, with the mart's own columns."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="accord-") as place:
        write_parts(Path(place), cases=min(cases, MODELLED))
        told = pl.read_parquet(f"{place}/cases-*.parquet")
        happened = pl.read_parquet(f"{place}/events-*.parquet")
    events = _thinned(happened, len(told))
    events = events.with_columns(text_id=text_ids(events["text"]))
    windows = _windows(_model(told, happened), cases, newest)
    for nth, month in enumerate(_months(_told(rows, events) for rows in windows), start=1):
        for name, rows in zip(("cases", "events"), month, strict=True):
            file = folder / f"{name}-{nth:04}.parquet"
            rows.write_parquet(file, compression="lz4")


def _model(told: pl.DataFrame, happened: pl.DataFrame) -> pl.DataFrame:
    """The city's cases with the window they are from, the newest being 0, and if they closed."""
    closed = happened.filter(pl.col("kind") == "closed")["number"].unique().implode()
    return told.with_columns(
        window=(END - pl.col("opened")) // WINDOW,
        old_number="number",
        is_closed=pl.col("number").is_in(closed),
    )


def _thinned(happened: pl.DataFrame, cases: int) -> pl.DataFrame:
    """Four events a case: what happens to every one, what happens to few, and some messages."""
    kept = happened.filter(~pl.col("kind").is_in([*NEVER_KEPT, "message_sent"]))
    said = happened.filter(pl.col("kind") == "message_sent")
    wanted = max(0, EVENTS_A_CASE * cases - len(kept))
    some = said.sample(min(wanted, len(said)), seed=311)
    return pl.concat([kept, some]).rename({"number": "old_number"})


def _windows(model: pl.DataFrame, cases: int, newest: int) -> Iterator[pl.DataFrame]:
    """The cases of each window, oldest first: `move` is by how much they are moved in time."""
    for nth in range(WINDOWS - newest, WINDOWS):
        age = WINDOWS - 1 - nth
        share = cases * (nth + 1) // WINDOWS - cases * nth // WINDOWS
        among = model.filter(_like(age))
        rounds = -(-share // len(among))
        drawn = pl.concat([_again(among, n) for n in range(rounds)])
        some = drawn.sample(share, seed=nth) if len(drawn) > share else drawn
        moved = some.with_columns(move=(pl.col("window") - age) * WINDOW)
        yield _renamed(moved, nth)


def _like(age: int) -> pl.Expr:
    """Which cases of the city could be of a window so many windows ago."""
    if age < YOUNG:  # many of them are open
        return pl.col("window") == age
    settled = pl.col("window").is_between(YOUNG, age)
    return settled if age < RECENT else settled & pl.col("is_closed")


def _again(among: pl.DataFrame, nth: int) -> pl.DataFrame:
    return among.with_columns(copy=pl.lit(nth, pl.Int64))


def _renamed(rows: pl.DataFrame, nth: int) -> pl.DataFrame:
    """With numbers in order of opening, and people and places of this time."""
    mark = pl.format("{}-{}-{}", pl.lit(nth % ROTATING), "window", "copy")
    dated = rows.with_columns(
        pl.col("opened") + pl.col("move"),
        requester=pl.format("{}-{}", "requester", mark),
        place=pl.format("{} {}", mark, "place"),
    ).sort("opened", "old_number", "copy")
    numbered = dated.with_columns(
        number=pl.format(
            "{}-{}", pl.lit(f"{nth:03}"), pl.int_range(pl.len()).cast(pl.String).str.zfill(7)
        )
    )
    parents = numbered.select("copy", "window", parent="old_number", named="number")
    found = numbered.join(
        parents, on=["copy", "window", "parent"], how="left", maintain_order="left"
    )
    return found.with_columns(parent="named").drop("named")


def _told(cases: pl.DataFrame, events: pl.DataFrame) -> Both:
    """The cases of a window and what happened to them, as the mart holds them."""
    kept = cases.select("old_number", "number", "move", "parent")
    happened = events.join(kept, on="old_number").with_columns(
        at=pl.col("at") + pl.col("move"),
        recorded_at=pl.min_horizontal(pl.col("recorded_at") + pl.col("move"), END),
        value=pl.when(pl.col("kind") == "linked").then("parent").otherwise("value"),
    )
    happened = happened.filter((pl.col("kind") != "linked") | pl.col("value").is_not_null())
    return (
        cases.select(_typed(CASES)),
        happened.sort("number", "at", maintain_order=True).select(_typed(EVENTS)),
    )


def _typed(types: Types) -> list[pl.Expr]:
    return [
        (
            pl.from_epoch(name, "us").dt.replace_time_zone("UTC")
            if dtype == INSTANT
            else pl.col(name)
        )
        for name, dtype in types.items()
    ]


def _months(windows: Iterator[Both]) -> Iterator[Both]:
    """The same by month of opening, whole."""
    waiting: Both | None = None
    for window in windows:
        cases, events = map(pl.concat, zip(waiting, window, strict=True)) if waiting else window
        opened = cases["opened"].dt.truncate("1mo")
        for month in opened.unique().sort()[:-1]:
            some = cases.filter(opened == month)
            yield some, events.join(some.select("number"), on="number", how="semi")
        last = cases.filter(opened == opened.max())
        waiting = last, events.join(last.select("number"), on="number", how="semi")
    if waiting:
        yield waiting


def promised() -> Promises:
    """The demonstration city's promises, its first versions moved back to the beginning."""
    promises = promises_of(open_city("denver"))
    first = pl.col("from") == pl.col("from").min().over("agency")
    begun = pl.when(first).then(pl.lit(BEGUN).cast(pl.Datetime("us", "UTC"))).otherwise("from")
    return replace(promises, clauses=promises.clauses.with_columns(begun.alias("from")))


def main() -> None:
    """Write the cases where they are not there yet, and print what measuring them takes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--cases", type=int, default=1_000_000, help="in all fifteen years")
    parser.add_argument("--newest", type=int, default=WINDOWS, help="four weeks that are written")
    parser.add_argument("--keep", type=Path, help="a folder for the files")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="accord-") as place:
        folder = asked.keep or Path(place)
        written = asked.cases - asked.cases * (WINDOWS - asked.newest) // WINDOWS
        if not is_there(folder / "parts", written):
            write_city(folder / "parts", asked.cases, asked.newest)
        compare(Job(folder / "parts", folder / "mart", promised(), AS_OF), written)


if __name__ == "__main__":
    main()
